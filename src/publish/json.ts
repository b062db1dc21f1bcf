// Takes plain data, gives the one text that stands for it: keys in order, nothing left to taste.
import { createHash } from "node:crypto";
import type { Dossier } from "../model/index.ts";

/** Keys in order of their UTF-16 units, fields without a value left out; nothing else is changed. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value as Record<string, unknown>).filter(([, field]) => field !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, ordered(field)]));
}

/**
 * Canonical JSON: keys sorted by UTF-16 units, no white space, strings and numbers as `JSON.stringify` writes them.
 *
 * @source RFC 8785 (JSON Canonicalization Scheme), whose number and string forms are ECMAScript's own
 * @cost O(size); depth is that of the data's type, never of the input
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

/** SHA-256 of a text as UTF-8, hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256 over the canonical JSON of the sorted `[id, sourceHash]` pairs: which reports went in, whatever their order. */
export const inputHashOf = (inputs: readonly (readonly [id: string, sourceHash: string])[]): string =>
  sha256(canonicalJson([...inputs].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))));

/** SHA-256 over the canonical JSON of the dossier without `build.seal`. */
export function sealOf(dossier: Dossier): string {
  const { version, configHash, inputHash } = dossier.build;
  return sha256(canonicalJson({ ...dossier, build: { version, configHash, inputHash } }));
}

/** The dossier as a JSON text, keys in canonical order, one space of indentation, a line feed at the end. */
export const toJson = (dossier: Dossier): string => `${JSON.stringify(ordered(dossier), null, 1)}\n`;
