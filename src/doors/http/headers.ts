// Gives what every answer over HTTP says beside its type, whichever door it leaves by.

/** No guessing of types, no framing, nothing handed to other sites, no devices. */
export const HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** The content policy of whatever is no page of ours: it may do nothing at all. */
export const NOTHING = "default-src 'none'; frame-ancestors 'none'";
