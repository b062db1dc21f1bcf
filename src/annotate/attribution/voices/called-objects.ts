// Takes a draft of which neither frame nor sentence names an addressee, gives whom its verb takes though no mention tells who that is: "asked [the spectators] twice to leave", "called on [his flock] to", "thanked [the crew]".
import type { Draft } from "../attribution-draft.ts";
import type { AddresseeWords } from "../attribution-rule.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";

/** Adverbs and times between whom a verb takes and what he is to do. */
const ADJUNCTS = 3;

type ObjectWords = Pick<AddresseeWords, "summoning" | "naming" | "assuring" | "thanking" | "giving" | "to" | "against" | "of">;

/** Whom a verb of asking, assuring, thanking or giving takes; null where its object may be a thing. @cost O(words of the object) */
export function calledObject(view: ClauseView, { cue, content, rule }: Draft, words: ObjectWords): Phrase | null {
  const [span] = content;
  if (cue === null || span === undefined || cue.first >= span.first || rule.startsWith("turn/")) return null;
  const has = (those: ReadonlySet<string>): boolean => {
    for (let at = cue.first; at < cue.after; at++) if (those.has(view.lower(at))) return true;
    return false;
  };
  if (view.quotation[cue.after]! >= 0) return null;
  const isBefore = span.first > cue.after;
  const phrase = phraseStarting(view, cue.after, isBefore ? span.first : span.after, false);
  if (phrase === null || (view.tag(phrase.first) === TAG.pron && phrase.after === phrase.first + 1)) return null;
  if (isBefore) return phrase.after === span.first && has(words.giving) && isThing(view, span.first) ? phrase : null;
  // "Asked permission to leave": a bare noun for one is a thing.
  const isBare = phrase.after === phrase.first + 1 && view.tag(phrase.first) === TAG.noun && !view.isPlural(phrase.first);
  if (words.naming.has(view.lower(cue.after - 1))) return null;
  if (has(words.summoning)) return !isBare && isCalled(view, phrase, span, words) ? phrase : null;
  if (has(words.assuring)) return view.lower(phrase.after) === words.of ? phrase : null;
  if (has(words.giving)) return phrase.after < span.after && isThing(view, phrase.after) ? phrase : null;
  return has(words.thanking) ? phrase : null;
}

/** "[The spectators] twice to leave", "[the public] against it". */
function isCalled(view: ClauseView, { after }: Phrase, span: Phrase, { to, against }: ObjectWords): boolean {
  let at = after;
  for (let step = 0; step < ADJUNCTS && at < span.after && (view.tag(at) === TAG.adv || view.time[at]! >= 0); step++) at++;
  if (at >= span.after) return false;
  // What is "to be" done to somebody or something is no wish to him.
  return view.lower(at) === against || (view.lower(at) === to && view.isBase(at + 1) && view.tag(at + 1) === TAG.verb);
}

/** "Offered the men [a] rise": another object begins. */
const isThing = (view: ClauseView, at: number): boolean => view.tag(at) === TAG.det || view.tag(at) === TAG.num;
