// Takes who may call and from where, says of a request whether it may, and as what.
import { createHash, timingSafeEqual } from "node:crypto";
import { UserError } from "../../contract/exit.ts";
import type { Role } from "./api/route.ts";

/** A token with what its bearer may do. */
export interface Token {
  readonly role: Role;
  readonly token: string;
}

export interface Access {
  /** Names that `Host` may have, lower case, without port; null where any may come. */
  readonly hosts: ReadonlySet<string> | null;
  /** None on a loopback address: whoever reaches it may do all. */
  readonly tokens: readonly Token[];
}

const LOOPBACKS: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

/** Whether an address can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACKS.has(host.toLowerCase()) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

const LEAST_TOKEN = 16;

/**
 * Who may call a server at `host`.
 *
 * @param given tokens as `ROLE:TOKEN`, separated by white space or commas
 * @throws UserError where a host that others reach has no token, or a token is none
 */
export function accessFor(host: string, given: string): Access {
  const tokens = given
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map((part): Token => {
      const [, role, token = ""] = /^(reader|editor):(\S+)$/.exec(part) ?? [];
      if ((role !== "reader" && role !== "editor") || token.length < LEAST_TOKEN)
        throw new UserError(
          "misuse",
          "serve/token",
          "A token is ROLE:TOKEN, with the role reader or editor and at least 16 characters.",
          "Set VARIORUM_TOKENS to such as editor:$(openssl rand -hex 24)",
        );
      return { role, token };
    });
  if (!isLoopback(host) && tokens.length === 0)
    throw new UserError(
      "misuse",
      "serve/open",
      `${host} can be reached by others: it needs a token.`,
      "Set VARIORUM_TOKENS to ROLE:TOKEN, or leave --host out.",
    );
  return { hosts: isLoopback(host) ? new Set([...LOOPBACKS, "[::1]", host.toLowerCase()]) : null, tokens };
}

/** Compared by their hashes, so that the time it takes tells nothing of the token. */
const equal = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((text) => createHash("sha256").update(text, "utf8").digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
};

/** What the bearer of a token may do; null where it is none of ours. */
export function roleOf({ tokens }: Access, presented: string | null): Role | null {
  if (tokens.length === 0) return "editor";
  let found: Role | null = null;
  for (const { role, token } of tokens) if (presented !== null && equal(token, presented)) found = role;
  return found;
}

/** The token of a request: `Authorization: Bearer …`, or our cookie where a browser sends it. */
export function tokenIn(headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined }): string | null {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (bearer !== undefined) return bearer;
  for (const part of (headers.cookie ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === COOKIE && value !== undefined) return decodeURIComponent(value);
  }
  return null;
}

export const COOKIE = "variorum_token";

/** The name in a `Host` header, without its port. */
export function hostName(host: string): string {
  const colon = host.endsWith("]") ? -1 : host.lastIndexOf(":");
  return (colon < 0 ? host : host.slice(0, colon)).toLowerCase();
}

/** Whether a page of another place sent this: browsers say whence a request comes. */
export function isForeign(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== host;
  } catch {
    return true;
  }
}
