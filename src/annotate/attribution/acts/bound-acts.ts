// Takes a sentence of what is said, tells whether a good is bound in it to what another does: "no talks until they leave", "they will go home when the gate is opened".
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { isInverted } from "./foretold-acts.ts";
import { wordAt } from "./wrongs.ts";

/** Most tokens of a sentence that are looked through: no more, or an unending line would be dear. */
const REACH = 80;
/** Tokens behind "until" in which its clause must have a verb, and tokens between "no" and the verb that it denies. */
const CLAUSE = 12;
const NEAR = 8;

/** Words that a clause of what must be met first opens with. */
const binderWords = anyOf(({ until, longAs }: NumberedWords["foretold"]) => [until, longAs[2]]);

/**
 * "There can be no talks as long as they fire", "no crate will move before the duty is paid", "the mine will not open until
 * they have left", "work will begin only when
 * they have left": whoever says so binds himself. Not "nobody will know before the tests are read", "prices will not fall until the war ends", "no rain until the wind turns",
 * "shut until Monday".
 *
 * @cost O(1): no more than `REACH` tokens
 */
export function withholds(view: ClauseView, { first, after }: Phrase, words: NumberedWords): boolean {
  const end = Math.min(after, first + REACH);
  const binders = binderWords(words.foretold);
  for (let at = first; at < end; at++) {
    const word = wordAt(view, at);
    if (!binders.has(word) && word !== words.foretold.only) continue;
    const binder = binderAt(view, at, words);
    if (binder === null || !hasClause(view, binder.after, end)) continue;
    const isMet = binder.only
      ? promisedAt(view, Math.max(first, at - CLAUSE), at, words) >= 0
      : deniesBetween(view, first, at, words) || deniesBetween(view, binder.after + 1, end, words);
    if (isMet) return true;
  }
  return false;
}

/** What stands at a token: "until", "as long as" or "only after". */
function binderAt(view: ClauseView, at: number, { foretold }: NumberedWords): { after: number; only: boolean } | null {
  const { until, longAs, only, moments } = foretold;
  const word = wordAt(view, at);
  if (until.has(word)) return { after: at + 1, only: false };
  if (longAs[0] === wordAt(view, at + 1) && longAs[1] === wordAt(view, at + 2) && longAs[2].has(word))
    return { after: at + 3, only: false };
  return only === word && moments.has(wordAt(view, at + 1)) ? { after: at + 2, only: true } : null;
}

/** Whether a clause and no mere time stands from a token on. */
function hasClause(view: ClauseView, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + CLAUSE) && !view.isComma(at); at++) if (at > from && view.isFinite(at)) return true;
  return false;
}

/**
 * "The men will go home when the gate is opened", "would be freed as soon as the fee was paid", "once they sign, the road will be
 * opened", "should they ask, it will be considered": what somebody decides is to follow what another does. Not "the gate will open when the term begins", "prices will
 * rise when the duty is lifted".
 *
 * @cost O(1): no more than `REACH` tokens
 */
export function followsDeed(view: ClauseView, { first, after }: Phrase, words: NumberedWords): boolean {
  const end = Math.min(after, first + REACH);
  // "Should they ask, it will be considered."
  if (isInverted(view, { first, after }, words)) {
    let comma = first;
    while (comma < Math.min(end, first + CLAUSE) && !view.isComma(comma)) comma++;
    if (isDone(view, comma, Math.min(end, comma + CLAUSE), words)) return true;
  }
  for (let at = first; at < end; at++) {
    const clause = thenClauseAt(view, at, words);
    if (clause < 0) continue;
    let comma = clause;
    while (comma < Math.min(end, clause + CLAUSE) && !view.isComma(comma)) comma++;
    if (!concedes(view, clause, comma, words)) continue;
    if (isDone(view, Math.max(first, at - CLAUSE), at, words) || isDone(view, comma, Math.min(end, comma + CLAUSE), words)) return true;
  }
  return false;
}

/** "Prepared to reopen it once the boats are withdrawn": whether what another does first stands in a sentence. @cost O(1): no more than `REACH` tokens */
export function awaitsDeed(view: ClauseView, { first, after }: Phrase, words: NumberedWords): boolean {
  const end = Math.min(after, first + REACH);
  for (let at = first; at < end; at++)
    if (words.foretold.then.has(wordAt(view, at)) && concedes(view, at + 1, Math.min(end, at + CLAUSE), words)) return true;
  return false;
}

/** Where the clause of a "when" or "as soon as" at a token begins; -1 where none stands there. */
function thenClauseAt(view: ClauseView, at: number, { foretold: { then, soonAs } }: NumberedWords): number {
  const word = wordAt(view, at);
  if (then.has(word)) return at + 1;
  for (const row of soonAs) if (row[0] === word && standsAt(view, row, at)) return at + row.length;
  return -1;
}

function standsAt(view: ClauseView, row: readonly number[], at: number): boolean {
  for (let step = 0; step < row.length; step++) if (row[step] !== wordAt(view, at + step)) return false;
  return true;
}

/** "The fee is paid", "there is a settlement". */
function concedes(view: ClauseView, from: number, to: number, { foretold: { conceded } }: NumberedWords): boolean {
  let isClause = false;
  for (let at = from; at < to; at++) {
    isClause ||= view.isFinite(at);
    if (isClause && conceded.has(wordAt(view, at))) return true;
  }
  return false;
}

/** "Will go", "would be freed": what somebody decides; "will not" is withheld. */
function isDone(view: ClauseView, from: number, to: number, words: NumberedWords): boolean {
  const { foretold, cues } = words;
  for (let at = from; at < to - 1; at++) {
    if (!isPromise(wordAt(view, at), words)) continue;
    const next = wordAt(view, at + 1);
    const done = wordAt(view, at + 2);
    if (foretold.decided.has(next) || (next === cues.be && (foretold.performed.has(done) || foretold.weighed.has(done)))) return true;
  }
  return false;
}

const isPromise = (word: number, { promising, promised }: NumberedWords): boolean => promising.has(word) || promised.has(word);

/** What is decided by somebody stands at a token: "open", "be lifted", but not "fall", "be known". */
function isDecided(view: ClauseView, at: number, { foretold, attitudes }: NumberedWords): boolean {
  if (foretold.decided.has(wordAt(view, at))) return true;
  return view.is(at, BIT.copula) && view.tag(at + 1) === TAG.verb && !attitudes.has(wordAt(view, at + 1));
}

/** The first "will", "would" or "can" of a stretch whose verb is no knowing or wanting; -1 where none is. */
function promisedAt(view: ClauseView, from: number, to: number, words: NumberedWords): number {
  const { foretold, promising, promised, attitudes } = words;
  for (let at = from; at < to; at++) {
    const word = wordAt(view, at);
    // "Could open only when": not "could pass only when the snow had gone".
    const isAble = foretold.able.has(word) || (foretold.might.has(word) && isDecided(view, at + 1, words));
    if (!(promising.has(word) || promised.has(word) || isAble) || attitudes.has(wordAt(view, at + 1))) continue;
    return at;
  }
  return -1;
}

/** "There will be no talks", "no crate will move", "the mine will not open", "the bank will make no payment". */
function deniesBetween(view: ClauseView, from: number, to: number, words: NumberedWords): boolean {
  const { there, foretold, denied } = words;
  for (let at = from; at < to; at++) {
    if (!view.is(at, BIT.negation) && !foretold.none.has(wordAt(view, at))) continue;
    // "No work", but "will not work".
    if (denied.scarce.has(wordAt(view, at + 1)) && view.tag(at + 1) !== TAG.verb) continue;
    const opening = Math.max(from, at - 4);
    for (let before = opening; before < at - 1; before++)
      if (there.has(wordAt(view, before)) && promisedAt(view, before + 1, at, words) >= 0) return true;
    if (foretold.none.has(wordAt(view, at)) && promisedAt(view, at + 1, Math.min(to, at + NEAR), words) >= 0) return true;
    if (!view.is(at, BIT.negation)) continue;
    if (isPromise(wordAt(view, at - 1), words) && isDecided(view, at + 1, words)) return true;
    // "Will make no further payments".
    if (isPromise(wordAt(view, at - 2), words) && isDecided(view, at - 1, words) && at - 2 >= from) return true;
  }
  return false;
}
