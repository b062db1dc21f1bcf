// Takes an affair's part of what is linked, gives the digest of it; what was hashed before is not hashed again.
import type { Linked, LinkedReport, Problem } from "../model/index.ts";
import { canonicalJson, sha256 } from "../publish/json.ts";

/** Hashes by the very object: linked data is never changed, and what stays as it was stays the same object. */
const hashes = new WeakMap<object, string>();

function hashOf<Of extends object>(it: Of, content: (it: Of) => unknown): string {
  const known = hashes.get(it);
  if (known !== undefined) return known;
  const hash = sha256(canonicalJson(content(it)));
  hashes.set(it, hash);
  return hash;
}

const whole = (it: object): string => hashOf(it, (plain) => plain);

/** A report without its text, which its hash stands for. */
const reportHash = (it: LinkedReport): string =>
  hashOf(it, ({ annotated: { article }, ...more }) => [article.id, article.file, article.sourceHash, article.url, more]);

/**
 * What an affair's record is made of, without the texts: their hashes stand for them.
 *
 * @cost O(part) for a first look, then a lookup for each item that is the same object as before
 */
export const digestOf = (part: Linked, problems: readonly Problem[], configHash: string): string =>
  sha256(
    canonicalJson([
      configHash,
      part.reports.map(reportHash),
      ...[part.statements, part.entities, part.episodes, part.affairs, part.corrected ?? [], problems].map((them) => them.map(whole)),
    ]),
  );
