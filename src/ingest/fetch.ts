// Takes an address on the open internet, gives the bytes that are there; refuses what leads elsewhere, is huge or slow.
import { lookup as resolve, type LookupAddress } from "node:dns";
import { request as plain, type IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Problem } from "../model/index.ts";
import { isPublic } from "./addresses.ts";
import { flaw } from "./flaw.ts";

/** What a fetch may take. */
export interface FetchLimits {
  readonly bytes: number;
  readonly ms: number;
  readonly redirects: number;
  /** Which addresses may be called; tests call their own machine. */
  readonly mayCall: (address: string) => boolean;
}

export const FETCH_LIMITS: FetchLimits = { bytes: 16 * 1024 * 1024, ms: 30_000, redirects: 5, mayCall: isPublic };

/** A page as it was fetched. */
export interface Fetched {
  /** Where the bytes came from, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Why an address gave nothing; thrown inside, told as a Problem. */
class Refused extends Error {}

/**
 * Resolves a name for one connection, and refuses it where any of its addresses is not public: a name could else
 * point to a public address when it is checked and to a private one when it is called.
 */
const guarded =
  (mayCall: FetchLimits["mayCall"]): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const refused = error ?? (addresses.every(({ address }) => mayCall(address)) ? null : new Refused("it leads into a private network"));
      const [first] = addresses ?? [];
      if (refused !== null || first === undefined) return done(refused ?? new Refused("its name has no address"), "", 0);
      if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

function allowed(address: string, mayCall: FetchLimits["mayCall"]): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new Refused("it is no address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Refused(`it is of ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw new Refused("it carries a name or a password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A literal address is not resolved, so that nothing else would look at it.
  if (isIP(host) !== 0 && !mayCall(host)) throw new Refused("it leads into a private network");
  return url;
}

const call = (url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const request = url.protocol === "https:" ? secure : plain;
    const headers = {
      accept: "text/html, text/plain;q=0.8, application/json;q=0.7",
      "accept-encoding": "gzip, br",
      "user-agent": "variorum",
    };
    request(url, { lookup: guarded(limits.mayCall), signal, headers, agent: false }, done)
      .on("error", fail)
      .end();
  });

function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding === "identity") return response;
  const opener = { gzip: createGunzip, "x-gzip": createGunzip, br: createBrotliDecompress, deflate: createInflate }[encoding];
  if (opener === undefined) throw new Refused(`it is packed as ${encoding}`);
  const stream = opener();
  response.on("error", (cause) => stream.destroy(cause));
  return response.pipe(stream);
}

/** All of a body, unpacked; what unpacks to more than the limit is cut off while it does. */
async function bodyOf(response: IncomingMessage, limits: FetchLimits): Promise<Uint8Array> {
  const declared = Number(response.headers["content-length"] ?? 0);
  if (declared > limits.bytes) throw new Refused(`it has ${declared} bytes, more than ${limits.bytes}`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(response)) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > limits.bytes) throw new Refused(`it has more than ${limits.bytes} bytes`);
  }
  return Buffer.concat(chunks);
}

async function fetched(address: string, limits: FetchLimits, signal: AbortSignal): Promise<Fetched> {
  let url = allowed(address, limits.mayCall);
  for (let redirects = 0; ; redirects++) {
    const response = await call(url, limits, signal);
    const { statusCode: status = 0, headers } = response;
    try {
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        if (redirects >= limits.redirects) throw new Refused(`it redirects more than ${limits.redirects} times`);
        url = allowed(new URL(headers.location, url).href, limits.mayCall);
        continue;
      }
      if (status !== 200) throw new Refused(`it answers ${status}`);
      return { url: url.href, contentType: headers["content-type"] ?? "", bytes: await bodyOf(response, limits) };
    } finally {
      response.destroy();
    }
  }
}

/** Whether an input is an address to fetch. */
export const isUrl = (input: string): boolean => /^https?:\/\//i.test(input);

/**
 * The page at an address; or the Problem that says why there is none.
 *
 * @cost at most `limits.bytes` of memory and `limits.ms` of time, whatever the other side does
 */
export async function fetchPage(address: string, limits: FetchLimits = FETCH_LIMITS): Promise<Fetched | Problem> {
  const signal = AbortSignal.timeout(limits.ms);
  try {
    // The whole of it is under one clock: a body that trickles ends with it.
    return await Promise.race([
      fetched(address, limits, signal),
      new Promise<never>((_, fail) =>
        signal.addEventListener("abort", () => fail(new Refused(`it took longer than ${limits.ms / 1000} s`))),
      ),
    ]);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return flaw("ingest/not-fetched", `${address.slice(0, 300)} was not fetched: ${why}.`, "Save the page and give the file.");
  }
}
