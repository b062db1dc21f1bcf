// Takes a sentence of what is said, tells by its words whether it says that somebody or something was not there: "there had been no crew within a mile".
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { wordAt } from "./wrongs.ts";

/** Tokens between "there" and "no", and behind "no" in which the noun stands that tells whether anything is denied. */
const NEAR = 4;

const absenceWords = anyOf(({ there, denied, deeds }: NumberedWords) => [there, denied.such, deeds.missing]);

/**
 * "There had been no crew within a mile", "nobody is within a mile", "never gave such an order", whatever the tree makes
 * of it: not "there was no way", "there was no rain", "never saw such a storm".
 *
 * @cost O(tokens), a few more at words that may open such a thing
 */
export function rulesOut(view: ClauseView, { first, after }: Phrase, words: NumberedWords): boolean {
  const openers = absenceWords(words);
  for (let at = first; at < after; at++) {
    if (!openers.has(wordAt(view, at))) continue;
    if (isNoneThere(view, at, after, words) || isNobodyThere(view, at, first, words) || isNoSuch(view, at, first, after, words))
      return true;
  }
  return false;
}

/** "There had been no crew": of people and arms, not under "if" or "would". */
function isNoneThere(view: ClauseView, there: number, after: number, { there: openers, foretold, denied, deeds }: NumberedWords): boolean {
  if (!openers.has(wordAt(view, there))) return false;
  let at = there + 1;
  while (at < Math.min(after, there + NEAR) && view.is(at, BIT.auxiliary) && !view.isModal(at)) at += 1;
  if (at === there + 1 || !foretold.none.has(wordAt(view, at)) || !view.is(at, BIT.negation)) return false;
  for (let next = at + 1; next <= Math.min(after - 1, at + NEAR); next++) {
    const word = wordAt(view, next);
    if (denied.forces.has(word) || deeds.weapons.has(word) || deeds.contraband.has(word)) return true;
    if (view.tag(next) !== TAG.noun && view.tag(next) !== TAG.adj && view.tag(next) !== TAG.propn) return false;
  }
  return false;
}

/** "Nobody is within a mile": where it opens what is said. */
function isNobodyThere(view: ClauseView, at: number, first: number, { deeds, denied }: NumberedWords): boolean {
  if (!deeds.missing.has(wordAt(view, at)) || at > first + 2) return false;
  return view.is(at + 1, BIT.copula) && view.tag(at + 2) === TAG.adp && denied.places.has(wordAt(view, at + 2));
}

/** "We have not seen such a demand", "never gave such an order": what was said or ordered, not what there is to see. */
function isNoSuch(view: ClauseView, such: number, first: number, after: number, { denied }: NumberedWords): boolean {
  if (!denied.such.has(wordAt(view, such)) || view.tag(such + 1) !== TAG.det) return false;
  let [negated, named] = [false, false];
  for (let at = such - 1; at >= Math.max(first, such - NEAR); at--) {
    if (view.isModal(at)) return false;
    negated ||= view.is(at, BIT.negation);
    if (denied.unaware.has(wordAt(view, at))) return false;
  }
  for (let at = such + 2; at < Math.min(after, such + 2 + NEAR); at++) named ||= denied.alleged.has(wordAt(view, at));
  return negated && named;
}
