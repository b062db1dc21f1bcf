// Takes pieces and a place in them, tells whether a word of time there says how much or how often, or of which age, and no time of the story.
import { isPlural } from "./dates.ts";
import { glued, isText, MARK, markAt, senseAt, type Pieces } from "./pieces.ts";

/** "$2 a year", "6 million a month", "hours a day", "8% annually", "units yearly", "the average daily turnover". */
export function isRate(pieces: Pieces, at: number): boolean {
  const before = senseAt(pieces, at - 1);
  return (
    markAt(pieces, at - 1) === MARK.digits || before?.is === "large" || before?.is === "average" || (before?.is === "unit" && before.plural)
  );
}

/** A rate in one word behind what it counts: "by 8% [annually]", "10,000 units [yearly]". */
export const isRateBehind = (pieces: Pieces, at: number, adverb: boolean): boolean =>
  isRate(pieces, at) || (adverb && (isText(pieces, at - 1, "%") || isPlural(pieces, at - 1)));

/** Words that may stand between "today's" and what it describes. */
const MOST_BETWEEN = 2;

/** "[today]'s world", "[today]'s young generation": this age, not this day. */
export function isOfAge(pieces: Pieces, at: number): boolean {
  if (markAt(pieces, at + 1) !== MARK.apostrophe || !glued(pieces, at + 1) || !isText(pieces, at + 2, "s")) return false;
  for (let next = at + 3; next <= at + 3 + MOST_BETWEEN && markAt(pieces, next) === MARK.word && next < pieces.count; next++)
    if (senseAt(pieces, next)?.is === "age") return true;
  return false;
}
