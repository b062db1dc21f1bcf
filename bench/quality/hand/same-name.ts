// Takes a name that was written by hand and one that was found, gives whether they are one.
import { foldWord } from "../../../src/text/name-key.ts";

/** Words before a name that are no part of it. @source forms of address and office usual in US news */
const TITLES = new Set(
  (
    "the mr mrs ms miss dr prof sir lord lady rev pastor imam rabbi president vice first sen senator rep representative gov governor mayor " +
    "secretary general attorney chief justice judge king queen prince pope chairman chairwoman minister prime foreign chancellor " +
    "lt col gen maj capt sgt adm retired former acting deputy speaker ambassador officer commissioner"
  ).split(" "),
);

/** Words of a name, folded: no case, marks, points, possessives. */
const wordsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{N}\p{M}.'’%@]+/u)
    .map((word) =>
      foldWord(word)
        .replace(/['’]s$/u, "")
        .replaceAll(/[.'’]/gu, ""),
    )
    .filter((word) => word !== "");

/** The words that name: no titles before them, no initials inside. */
function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const first = words.findIndex((word) => !TITLES.has(word));
  const rest = first < 0 ? words : words.slice(first);
  return rest.filter((word, at) => at === 0 || at === rest.length - 1 || word.length > 1);
}

const joined = (words: readonly string[]): string => words.join(" ");

/** Small words that begin a surname. @source common practice in English news */
const PARTICLES = new Set("de da di du del della van von der den la le al el bin ben ter st".split(" "));

/** True where `found` is the surname of `given` (with its particles or without) and no two people of the article have it. */
function isSurname(found: readonly string[], given: readonly string[], people: readonly string[]): boolean {
  const [first = ""] = found;
  const isPlain = found.length === 1 || found.slice(0, -1).every((word) => PARTICLES.has(word));
  if (first === "" || !isPlain || found.length >= given.length) return false;
  const endsSo = (words: readonly string[]): boolean => joined(words.slice(-found.length)) === joined(found);
  const holders = people.map(nameWords).filter((words) => words.length > found.length && endsSo(words));
  return endsSo(given) && new Set(holders.map(joined)).size <= 1;
}

/**
 * Whether two names are one: case, marks, titles and middle initials aside; a surname alone counts only
 * where the article holds one person of it.
 *
 * @param people every person of the article by name; null where `found` is no person
 */
export function isSameName(given: string, found: string, people: readonly string[] | null): boolean {
  const [left, right] = [nameWords(given), nameWords(found)];
  return joined(left) === joined(right) || (people !== null && isSurname(right, left, people));
}

/** Whether a description that was found has all words of the one given: "senior officials" is "officials". */
export function describesSame(given: string, found: string): boolean {
  const words = new Set(wordsOf(found));
  return wordsOf(given).every((word) => words.has(word));
}
