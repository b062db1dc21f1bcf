// Takes a word that a hyphen joins to another, gives whether the two are a thing's number or a member's party and seat, and no name; and whether one opens with a cut article.
import { DIGIT, isUpper, KIND } from "../../text/characters.ts";

/** What is read of a report; positions are token indices. */
interface Words {
  readonly text: string;
  readonly start: Uint32Array;
  readonly sign: (at: number) => string;
  readonly words: (first: number, end: number) => string;
  readonly touches: (at: number, next: number) => boolean;
  readonly goesOn: (at: number) => boolean;
}

/** "EB-5", "F-16": letters that a number goes on with, unless the model takes the number into the name ("G-20"); "R" of "R-Tesk". */
export function isDesignation(words: Words, at: number): boolean {
  if (words.sign(at + 1) !== "-" || !words.touches(at, at + 1) || !words.touches(at + 1, at + 2)) return false;
  if (words.sign(at) !== "") return true;
  const isNumber = KIND[words.text.charCodeAt(words.start[at + 2] ?? 0)] === DIGIT;
  return isNumber && !words.goesOn(at + 2) && words.words(at, at + 1) === words.words(at, at + 1).toUpperCase();
}

/** "Ky." of "(R-Ky.)" and ", D-Tesk,": a member's party and seat name nobody. */
export function isSeat(words: Words, at: number): boolean {
  if (words.sign(at - 1) !== "-" || !words.touches(at - 1, at) || !words.touches(at - 2, at - 1)) return false;
  const before = words.sign(at - 3);
  return (before === "(" || before === ",") && words.sign(at - 2) !== "" && isUpper(words.text.charCodeAt(words.start[at - 2] ?? 0));
}

/** "d'Orsal", "l'Écluse": a name's word behind an article cut to a letter. */
export function isElided(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start + 1);
  return end - start > 3 && (mark === 0x27 || mark === 0x2019) && isUpper(text.charCodeAt(start + 2)) && ELIDED.has(text.charAt(start));
}

const ELIDED: ReadonlySet<string> = new Set(["d", "l"]);
