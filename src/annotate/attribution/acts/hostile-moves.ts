// Takes a sentence of what a state says, tells whether it holds something against another side: what that side's people did, in any clause, passive or noun.
import { anyOf, type NumberedWords } from "./act-lexicon.ts";
import { RELATIONS } from "../../../model/index.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { Sides } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

const [SUBJECT, RELATIVE, CONJUNCT] = (["nsubj", "acl:relcl", "conj"] as const).map((it) => RELATIONS.indexOf(it));

/** Tokens before a verb in which its subject is looked for. */
const FAR = 16;
/** Tokens of a side's name behind "by" or "from", of a verb's auxiliaries before it, and between a deed and "by". */
const [NAME, GROUP, NEAR] = [5, 4, 8];

const moveWords = anyOf(({ moves, done, acts, sent, flying }: NumberedWords["hostile"]) => [moves, done, acts, sent, flying]);

/**
 * "Chile was massing troops", "jets of Chile had entered our airspace", "mines laid by Chilean troops", "the
 * shelling of the town by Chile", "the balloons were launched from Chile", said for Peru.
 *
 * @cost O(tokens), a few more at words of such moves
 */
export function holdsAgainst(view: ClauseView, sentence: Phrase, words: NumberedWords["hostile"], sides: Sides): boolean {
  const { first, after } = sentence;
  const moves = moveWords(words);
  for (let at = first; at < after; at++) {
    const word = wordAt(view, at);
    if (!moves.has(word)) continue;
    if (words.moves.has(word) && isMove(view, at, sentence, words, sides)) return true;
    if (words.done.has(word) && view.isPast(at) && isReal(view, at, first) && isBy(view, at, after, words, sides)) return true;
    if (words.flying.has(word) && words.over.has(wordAt(view, at + 1)) && isMove(view, at, sentence, words, sides)) return true;
    // Not "the threat of attacks by …".
    if (
      words.acts.has(word) &&
      view.tag(at) === TAG.noun &&
      !words.of.has(wordAt(view, at - 1)) &&
      isReal(view, at, first) &&
      isBy(view, at, after, words, sides)
    )
      return true;
    if (words.sent.has(word) && comesFrom(view, at, after, words, sides)) return true;
  }
  return false;
}

/** "Chile was massing troops": a finite verb whose subject is another's. */
function isMove(view: ClauseView, verb: number, sentence: Phrase, words: NumberedWords["hostile"], sides: Sides): boolean {
  if (view.tag(verb) !== TAG.verb || !isReal(view, verb, sentence.first)) return false;
  if (view.is(verb - 1, BIT.copula) && !view.isGerund(verb)) return false;
  const subject = doerOf(view, verb, sentence);
  return subject >= sentence.first && isTheirs(view, subject, sentence, words, sides);
}

/** Subject of a verb; -1 where none is told, and of relative clauses, which say who is meant. */
function doerOf(view: ClauseView, verb: number, sentence: Phrase): number {
  const { head, relation } = view.layers.syntax;
  for (let top = verb; ; top = head[top]!) {
    if (relation[top] === RELATIVE) return -1;
    for (let at = Math.max(sentence.first, top - FAR); at < top; at++) if (head[at] === top && relation[at] === SUBJECT) return at;
    if (relation[top] !== CONJUNCT || head[top]! >= top || head[top]! < sentence.first) return -1;
  }
}

/** "Chile", "Chile's welders", "Chilean welders", "jets of Chile". */
function isTheirs(view: ClauseView, noun: number, { first, after }: Phrase, { of }: NumberedWords["hostile"], { side }: Sides): boolean {
  for (let at = noun; at >= Math.max(first, noun - 2); at--) {
    const whose = side(at);
    if (whose !== null) return whose === "other";
    if (at < noun && view.tag(at) !== TAG.part && view.tag(at) !== TAG.adj && view.tag(at) !== TAG.noun) break;
  }
  return noun + 1 < after && of.has(wordAt(view, noun + 1)) && namesOther(view, noun + 2, after, side);
}

/** Whether the first side that a stretch names is another's. */
function namesOther(view: ClauseView, from: number, after: number, side: Sides["side"]): boolean {
  for (let at = from; at < Math.min(after, from + NAME) && !view.isComma(at); at++) {
    const whose = side(at);
    if (whose !== null) return whose === "other";
  }
  return false;
}

/** "[Laid] by Chilean troops", "[the shelling] of the town by Chile"; not "[struck] a camp used by Chile". */
function isBy(view: ClauseView, deed: number, after: number, { by }: NumberedWords["hostile"], { side }: Sides): boolean {
  for (let at = deed + 1; at < Math.min(after, deed + NEAR) && !view.isComma(at) && view.tag(at) !== TAG.verb; at++)
    if (by.has(wordAt(view, at))) return namesOther(view, at + 1, after, side);
  return false;
}

/** "The balloons were launched from Chile". */
function comesFrom(view: ClauseView, thing: number, after: number, { sending, from }: NumberedWords["hostile"], { side }: Sides): boolean {
  let sent = false;
  for (let at = thing + 1; at < Math.min(after, thing + NEAR); at++) {
    if (view.is(at, BIT.negation) || view.isModal(at) || view.isComma(at)) return false;
    if (sent && from.has(wordAt(view, at))) return namesOther(view, at + 1, after, side);
    sent ||= sending.has(wordAt(view, at));
  }
  return false;
}

/** Not "was not hit", "could have hit", "to hit". */
function isReal(view: ClauseView, verb: number, first: number): boolean {
  for (let at = Math.max(first, verb - GROUP); at < verb; at++)
    if (view.is(at, BIT.negation) || view.isModal(at) || (at === verb - 1 && view.is(at, BIT.infinitive))) return false;
  return true;
}
