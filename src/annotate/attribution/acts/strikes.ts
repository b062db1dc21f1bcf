// Takes a sentence of what is said, gives whether it lays a deed at another's door: a strike by its weapon, or what "it was X that" did.
import type { NumberedWords, WordList } from "./act-lexicon.ts";
import { RELATIONS } from "../../../model/index.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { Sides } from "../voices/sides.ts";
import { wordAt } from "./wrongs.ts";

const [SUBJECT, AGENT, OBLIQUE, PARTICIPLE] = (["nsubj", "obl:agent", "obl", "acl"] as const).map((it) => RELATIONS.indexOf(it));

/** Tokens around a weapon or behind its verb in which it is told whose it was. */
const NEAR = 16;
const [BEFORE, GROUP] = [5, 4];

/**
 * "An attack drone of the armed forces of Chile struck a truck", "it was hit by a missile of Chile's", "it was Chile that
 * called off the exchange", said for Peru; "a drone struck the Chilean depot" tells nothing of who did it. "It was they who
 * broke the seal", whoever says it.
 *
 * @cost O(words of the sentence)
 */
export function othersStrike(view: ClauseView, sentence: Phrase, deeds: NumberedWords["deeds"], sides: Sides): boolean {
  const { first, after } = sentence;
  for (let at = first; at < after; at++) {
    if (isCleft(view, at, sentence, deeds, sides)) return true;
    if (sides.forState && deeds.weapons.has(wordAt(view, at)) && isOthersWeapon(view, at, sentence, deeds, sides)) return true;
  }
  return false;
}

function isOthersWeapon(
  view: ClauseView,
  weapon: number,
  { first, after }: Phrase,
  { striking, doers }: NumberedWords["deeds"],
  sides: Sides,
): boolean {
  const { head, relation } = view.layers.syntax;
  const verb = head[weapon] ?? -1;
  const isSaid = verb >= first && verb < after && striking.has(wordAt(view, verb)) && isReal(view, verb, first);
  if (isSaid && verb > weapon && relation[weapon] === SUBJECT) return isOthers(Math.max(first, weapon - BEFORE), verb, sides);
  const isBy = relation[weapon] === AGENT || relation[weapon] === OBLIQUE;
  if (isSaid && verb < weapon && isBy && holds(view, verb + 1, weapon, doers))
    return isOthers(verb + 1, Math.min(after, weapon + NEAR), sides);
  const fired = weapon + 1;
  const isFired = fired < after && relation[fired] === PARTICIPLE && head[fired] === weapon && doers.has(wordAt(view, fired + 1));
  return (
    isFired && striking.has(wordAt(view, fired)) && isReal(view, weapon, first) && isOthers(fired, Math.min(after, fired + NEAR), sides)
  );
}

/** "It was Chile that cancelled it", "it was they who cancelled it", of what does harm, or no good; "it was Chile" and no more. */
function isCleft(view: ClauseView, at: number, { first, after }: Phrase, deeds: NumberedWords["deeds"], sides: Sides): boolean {
  const { benign, pointing, others } = deeds;
  if (!view.is(at + 1, BIT.copula) || !pointing.has(wordAt(view, at))) return false;
  let next = at + 2;
  while (next < Math.min(after, at + BEFORE) && !view.is(next, BIT.relative)) next++;
  // "Chile maintains that it was Peru."
  if (next >= after && after - at <= BEFORE && at <= first + 1) return sides.forState && isOthers(at + 2, after, sides);
  if (next >= after || !view.is(next, BIT.relative) || next < first) return false;
  const isTheirs = others.has(wordAt(view, at + 2)) || (sides.forState && (isOthers(at + 2, next, sides) || sides.isOtherPeople(next - 1)));
  if (!isTheirs) return false;
  for (let verb = next + 1; verb < Math.min(after, next + BEFORE); verb++) {
    if (view.is(verb, BIT.negation) || view.isModal(verb)) return false;
    if (view.tag(verb) === TAG.verb) return !benign.has(wordAt(view, verb));
  }
  return false;
}

/** Whether another's side is named in a stretch, and the speaker's own not before it. */
function isOthers(first: number, after: number, { side }: Sides): boolean {
  for (let at = first; at < after; at++) {
    const whose = side(at);
    if (whose !== null) return whose === "other";
  }
  return false;
}

function holds(view: ClauseView, first: number, after: number, words: WordList): boolean {
  for (let at = first; at < after; at++) if (words.has(wordAt(view, at))) return true;
  return false;
}

/** Not "was not hit", "could have hit". */
function isReal(view: ClauseView, verb: number, first: number): boolean {
  for (let at = Math.max(first, verb - GROUP); at < verb; at++) if (view.is(at, BIT.negation) || view.isModal(at)) return false;
  return true;
}
