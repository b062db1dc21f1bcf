// Gives the English words by which streets, ages, places and counts are told.
import type { FactWords } from "../../link/rule.ts";

const words = (list: string): readonly string[] => list.split(" ");

/** @source kinds of street: the common ones of USPS Publication 28, Appendix C1, with their abbreviations; the rest any grammar */
export const FACT_WORDS: FactWords = {
  streets: new Set([
    ...words("street st avenue ave av road rd drive dr boulevard blvd lane ln court ct place pl way parkway pkwy highway hwy terrace"),
    ...words("circle pike trail square bridge freeway expressway turnpike row alley"),
  ]),
  directions: new Set(words("north south east west northeast northwest southeast southwest n s e w ne nw se sw upper lower the")),
  block: ["block", "of"],
  years: new Set(words("year years")),
  old: "old",
  aged: new Set(words("aged age")),
  halves: new Set(words("a p am pm")),
  numbers: new Map(words("zero one two three four five six seven eight nine ten eleven twelve").map((word, value) => [word, value])),
  placeWords: new Set(words("in near at outside from")),
};
