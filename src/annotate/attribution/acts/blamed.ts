// Takes a sentence of what is said, gives what is done by saying who is answerable: "the blame lies with …", "behind the raid are …".
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import type { Act } from "../../../model/index.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { Sides } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

/** Most tokens between "responsibility" and "lies": "for what happened in the tunnel on Monday". */
const FAR = 14;
/** Most tokens between "lies" and "with", "behind" and the deed, "is" and "behind". */
const NEAR = 4;

/** Rules out most words that nobody is blamed by. */
const blameWords = anyOf(({ burdens, behind, answerable }: NumberedWords["blame"]) => [burdens, behind, answerable]);

/**
 * `accuse` where a burden lies with another, or another stands behind a deed; `threaten` where it is foretold that the
 * burden will lie with him; null where nobody is blamed, or it is denied.
 *
 * @param isSelf whether a token names the speaker and his like
 * @cost O(tokens × FAR), only at words of blame
 */
export function blameAct(
  view: ClauseView,
  { first, after }: Phrase,
  words: NumberedWords["blame"],
  sides: Sides,
  isSelf: (token: number) => boolean,
): Act | null {
  const blaming = blameWords(words);
  for (let at = first; at < after; at++) {
    const word = wordAt(view, at);
    if (!blaming.has(word)) continue;
    if (words.burdens.has(word)) {
      const verb = lyingVerb(view, at, after, words);
      const whom = verb < 0 ? -1 : bearerAt(view, verb, after, words);
      if (whom < 0 || isSelf(whom) || sides.side(whom) === "own" || wordAt(view, at - 1) === words.none) continue;
      return isForetold(view, at, verb) ? "threaten" : "accuse";
    }
    if (isBehindDeed(view, at, first, after, words) || isAnswerable(view, at, first, after, words)) return "accuse";
  }
  return null;
}

/** "Responsibility […] lies": -1 where no such verb stands behind, or another opens before it. */
function lyingVerb(view: ClauseView, burden: number, after: number, { lying }: NumberedWords["blame"]): number {
  for (let at = burden + 1; at < Math.min(after, burden + FAR); at++) {
    if (lying.has(wordAt(view, at))) return at;
    if (view.tag(at) === TAG.punct) return -1;
  }
  return -1;
}

/** Token behind "lies with", "rests not only with"; -1 where it is denied, or lies with nobody. */
function bearerAt(view: ClauseView, verb: number, after: number, { onto, merely }: NumberedWords["blame"]): number {
  for (let at = verb + 1; at < Math.min(after, verb + NEAR); at++) {
    if (onto.has(wordAt(view, at))) {
      for (let next = at + 1; next < Math.min(after, at + NEAR); next++) if (view.tag(next) !== TAG.det) return next;
      return -1;
    }
    if (view.is(at, BIT.negation) && !merely.has(wordAt(view, at + 1))) return -1;
    if (!view.is(at, BIT.negation) && view.tag(at) !== TAG.adv) return -1;
  }
  return -1;
}

function isForetold(view: ClauseView, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) if (view.isModal(at)) return true;
  return false;
}

/** "They are behind the raid", "behind it stand two men": not "the library lies behind the church". */
function isBehindDeed(view: ClauseView, at: number, first: number, after: number, words: NumberedWords["blame"]): boolean {
  if (!words.behind.has(wordAt(view, at))) return false;
  let deed = at + 1;
  const end = Math.min(after, at + NEAR + 1);
  while (deed < end && !words.plots.has(wordAt(view, deed)) && !words.pointers.has(wordAt(view, deed))) deed++;
  if (deed >= end) return false;
  const points = words.pointers.has(wordAt(view, deed));
  if (points && deed > at + 1) return false;
  if (opensSentence(view, at, first)) return stands(view, deed + 1, after, words) || stands(view, deed + 2, after, words);
  for (let before = at - 1; before >= Math.max(first, at - NEAR); before--) {
    if (stands(view, before, after, words)) return points ? isEnd(view, deed + 1, after) : true;
    if (view.tag(before) !== TAG.adv || view.is(before, BIT.negation)) return false;
  }
  return false;
}

/** "Was responsible for the losses": not "for the schools". */
function isAnswerable(view: ClauseView, at: number, first: number, after: number, words: NumberedWords["blame"]): boolean {
  if (!words.answerable.has(wordAt(view, at)) || !words.toward.has(wordAt(view, at + 1))) return false;
  for (let before = at - 1; before >= Math.max(first, at - NEAR); before--) {
    if (view.is(before, BIT.negation)) return false;
    if (view.is(before, BIT.copula)) break;
  }
  for (let next = at + 2; next < Math.min(after, at + 2 + NEAR); next++)
    if (words.plots.has(wordAt(view, next)) || words.losses.has(wordAt(view, next)) || words.pointers.has(wordAt(view, next))) return true;
  return false;
}

const stands = (view: ClauseView, at: number, after: number, { standing }: NumberedWords["blame"]): boolean =>
  at < after && (view.is(at, BIT.copula) || standing.has(wordAt(view, at)));

const isEnd = (view: ClauseView, at: number, after: number): boolean => at >= after || view.tag(at) === TAG.punct;

function opensSentence(view: ClauseView, at: number, first: number): boolean {
  let from = first;
  while (from < at && (view.tag(from) === TAG.punct || view.is(from, BIT.that))) from++;
  return from === at;
}
