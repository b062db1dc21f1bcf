// Takes a name's phrase, tells what its own words and marks make it look like: a team, the title of a work, a place, an acronym.
import { hasSmallLetter } from "../../text/characters.ts";
import { BIT } from "./lexicon.ts";
import type { NameView } from "./name-view.ts";
import type { Phrase } from "./phrases.ts";

/** "The Tesk Rovers": a known place with one plural behind it that is no place's noun. */
export function isTeam(view: NameView, { coreFirst, coreEnd, head }: Phrase): boolean {
  const sense = view.atom(coreFirst)?.entry.sense;
  if (head !== null || (sense !== "place" && sense !== "state" && sense !== "capital")) return false;
  if (view.atom(coreFirst)?.end !== coreEnd - 1 || (view.bits(coreEnd - 1) & BIT.inPlaceName) !== 0) return false;
  return view.isCapital(coreEnd - 1) && view.text.charAt((view.end[coreEnd - 1] ?? 1) - 1) === "s";
}

const QUOTATION_MARKS = new Set(['"', "“", "”", "«", "»", "''", "‘"]);

/** "The Clean Roads Act", and short names that fill a pair of quotation marks. */
export function isTitleOfWork(view: NameView, { coreFirst, coreEnd, first, end }: Phrase): boolean {
  if (coreEnd - coreFirst > 1 && (view.bits(coreEnd - 1) & BIT.inWorkName) !== 0) return true;
  if (first === 0 || !QUOTATION_MARKS.has(view.sign(first - 1)) || coreEnd - coreFirst > 5) return false;
  const mark = view.sign(end);
  return QUOTATION_MARKS.has(mark === "," || mark === "." ? view.sign(end + 1) : mark);
}

/** "Lake X", "X Bridge": the first or last of several words is a place's noun, written with a capital. */
export function endsAsPlace(view: NameView, { coreFirst, coreEnd }: Phrase): boolean {
  if (coreEnd - coreFirst < 2) return false;
  return (view.bits(coreEnd - 1) & BIT.inPlaceName) !== 0 || (view.bits(coreFirst) & BIT.inPlaceName) !== 0;
}

export function isAcronym(view: NameView, { coreFirst, coreEnd }: Phrase): boolean {
  if (coreEnd - coreFirst !== 1) return false;
  const word = view.words(coreFirst, coreEnd);
  if (word.length < 2 || word.length > 8 || hasSmallLetter(word)) return false;
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
