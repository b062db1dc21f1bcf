// Takes a description, tells whether a named body at hand may be called so: "the company", "the paper".
import type { Phrase } from "../mentions/phrases.ts";

/** Nouns that many a named body is called by; others ("the alliance", "the court") are mostly bodies of their own. */
const CALLED = new Set(
  (
    "agency company firm bank network organization organisation bureau corporation retailer airline university college charity foundation " +
    "association maker manufacturer hospital studio club museum gallery society institute school theatre yard shipyard brewery abbey monastery " +
    "trust federation shipowner owner operator"
  ).split(" "),
);
/** Such nouns of outlets: with "this" they mean the one that tells. */
const OUTLETS = new Set("newspaper paper magazine website broadcaster publication outlet channel station tabloid".split(" "));

/** Whether a description says no more than what a body is. @cost O(1) */
export function isCalledBody({ of, seatedIn, modified, head, determiner }: Phrase): boolean {
  const noun = head?.name ?? "";
  return of < 0 && seatedIn < 0 && !modified && (CALLED.has(noun) || (OUTLETS.has(noun) && determiner !== "this"));
}
