// Takes the parts that make a record what it is, gives its identifier.
import { createHash } from "node:crypto";

/** Hexadecimal digits of an identifier: 48 bits, so that a million records of one kind do not meet by chance. */
const DIGITS = 12;

/** `kind-` and the head of the SHA-256 over the parts as JSON; the same parts always give the same identifier. */
export const contentId = (kind: string, ...parts: readonly unknown[]): string =>
  `${kind}-${createHash("sha256").update(JSON.stringify(parts), "utf8").digest("hex").slice(0, DIGITS)}`;
