// Gives the ways in which English texts say that two names are one thing's.
import type { AliasRules } from "../../link/entity-rule.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words between the names, then what must stand before the first and after the second; "Z" is any capitalised word. */
const WAYS: readonly (readonly [between: string, before?: string | null, after?: string])[] = [
  [", or", null, "in Z"],
  [", or", null, ", in Z"],
  [", or", null, "to Z"],
  ["(", null, "in Z )"],
  ["( also", null, ")"],
  ["( formerly", null, ")"],
  ["( also known as", null, ")"],
  ["( known as", null, ")"],
  ["( known in Z as", null, ")"],
  ["( Z :", null, ")"],
  [", which Z call"],
  [", which Z calls"],
  [", which Z know as"],
  [", which is also known as"],
  [", which is known in Z as"],
  [", what Z call"],
  [", known as"],
  [", also known as"],
  [", better known as"],
  [", known in Z as"],
  [", known to Z as"],
  [", called", null, "in Z"],
  [", called", null, "by Z"],
  [", also called"],
  [", formerly"],
  [", formerly known as"],
  [", previously known as"],
  [", then known as"],
  ["and Z know as", "what Z call"],
  ["and Z call", "what Z call"],
  ["and Z", "what Z call"],
  [", as", null, "is known"],
  [", as", null, "is called"],
];

/** @source ways of naming in English news; areas by common usage, without what lies inside one: rivers, towns, bridges */
export const ALIASES: AliasRules = {
  between: WAYS.map(([words, before, after]) => ({ words, before: before ?? null, after: after ?? null })),
  articles: set("the a an"),
  areas: set(
    "valley district region province enclave exclave territory area zone canton peninsula strip basin highlands plateau republic oblast",
  ),
};
