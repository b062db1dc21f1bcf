// Takes a draft of which the cue's own frame names no addressee, gives the phrase beside the cue that tells to whom it was said.
import { tableFilter } from "../../syntax/form-filter.ts";
import { OPENS } from "../../syntax/word-traits.ts";
import { overlaps, type Draft } from "../attribution-draft.ts";
import type { AddresseeWords } from "../attribution-rule.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { phraseStarting, type Phrase } from "../noun-phrase.ts";

/** How far before and behind a cue its sentence is looked through, in tokens. */
const BEFORE = 30;
const BEHIND = 14;
/** Adverbs and times between a verb and whom it tells. */
const ADJUNCTS = 4;

/** Rules out most words that lead to nobody. */
const leadFilter = tableFilter(({ speaking, writings, meetings, gatherings, asked, addressing, questions }: AddresseeWords) =>
  [speaking, writings, meetings, gatherings, asked, addressing, questions].flatMap((it) => [...it]),
);

/**
 * Gives a function that tells to whom the words beside a cue say it was said: "asked [the Senate] on Monday to",
 * "admitted to [police]", "before [the press]", "Speaking to [reporters], …", "in a letter to [the bishop]".
 *
 * @param isSomebody whether a phrase is of somebody who can be spoken to
 * @cost O(tokens of the sentence beside the cue)
 */
export function toldBeside(
  view: ClauseView,
  words: AddresseeWords,
  isSomebody: (phrase: Phrase) => boolean,
): (draft: Draft) => Phrase | null {
  const { form } = view.traits;
  const mayLead = leadFilter(words);
  const somebody = (first: number, after: number, joins = false): Phrase | null => {
    const phrase = phraseStarting(view, first, after, joins);
    return phrase !== null && isSomebody(phrase) ? phrase : null;
  };
  const behind = (cue: Phrase, content: readonly Phrase[]): Phrase | null => {
    const end = Math.min(view.count, cue.after + BEHIND);
    let at = cue.after;
    for (let step = 0; step < ADJUNCTS && (view.tag(at) === TAG.adv || view.time[at]! >= 0); step++) at++;
    const word = view.lower(at);
    if (words.toWhom.has(word)) return somebody(at + 1, end);
    if (!words.telling.has(view.lower(cue.after - 1))) return null;
    // "Promised him a rise": a pronoun is whom, though it opens what was promised.
    const inContent = view.tag(at) !== TAG.pron && content.some(({ first, after }) => at >= first && at < after);
    const phrase = view.opensQuotation(at) || inContent ? null : somebody(at, end);
    const isWhole = phrase !== null && (view.tag(at) !== TAG.pron || phrase.after === at + 1);
    return isWhole && !view.isFinite(phrase.after) ? phrase : null;
  };
  return (draft) => {
    const { cue, content, rule, source } = draft;
    if (cue === null || rule.startsWith("turn/")) return null;
    // "Let us know": whom stands within the words of saying.
    for (let at = cue.first + 1; at < cue.after; at++) {
      if (words.reporters.has(view.lower(at))) return { first: at, after: at + 1 };
      // "Let [the paper] know", not "put it", "wrote on the wall".
      const isWhom = words.telling.has(view.lower(cue.first)) && view.mentionAt[at]! >= 0 && view.tag(at - 1) !== TAG.adp;
      const phrase = isWhom ? somebody(at, cue.after) : null;
      if (phrase !== null) return phrase;
    }
    const right = behind(cue, content);
    // "“Who pays?” asks a reader": who stands behind the verb may be the one who asks.
    if (right !== null && (source === null || !overlaps(right, source))) return right;
    const given = givenTo(view, draft, words);
    if (given !== null) return given;
    const stretch = sentenceAround(view, cue);
    const isSaid = (at: number): boolean => content.some(({ first, after }) => at >= first && at < after);
    for (let at = stretch.first; at < stretch.after; at++) {
      if (!mayLead(form[at]!) || isSaid(at) || view.quotation[at]! >= 0) continue;
      const behind = besideWord(view, words, at);
      const phrase = behind < 0 ? null : somebody(behind, stretch.after);
      // "Asked by the mayor, …": the mayor's own question is not put to the mayor.
      // "Doctors interviewed by the paper": what tells of them is part of the source.
      const isTold = source !== null && source.first < at && at < source.after;
      if (phrase !== null && (source === null || isTold || phrase.first >= source.after || phrase.after <= source.first)) return phrase;
    }
    return null;
  };
}

/** Where whom a word speaks to begins: behind "speaking to", "letter to", "interview with", "asked by", "to a question from", "addressing"; -1 where it speaks to nobody. */
function besideWord(view: ClauseView, words: AddresseeWords, at: number): number {
  const word = view.lower(at);
  const joins = view.lower(at + 1);
  if (words.speaking.has(word) && words.toWhom.has(joins)) return at + 2;
  if (words.writings.has(word) && words.toWhom.has(joins) && view.tag(at) === TAG.noun) return at + 2;
  if (joins === words.with && words.meetings.has(word)) return at + 2;
  if (joins === words.with && words.gatherings.has(word))
    return words.within.has(view.lower(at - 1)) || words.within.has(view.lower(at - 2)) ? at + 2 : -1;
  if (joins === words.by && words.asked.has(word)) return at + 2;
  if (words.questions.has(word) && words.ofWhom.has(joins)) {
    const before = view.tag(at - 1) === TAG.det ? at - 2 : at - 1;
    return view.lower(before) === words.to ? at + 2 : -1;
  }
  return words.addressing.has(word) && view.tag(at) === TAG.verb ? at + 1 : -1;
}

/** "Offered five pumps to [the town]": to whom a thing is given that opens what is said. */
function givenTo(view: ClauseView, { cue, content, rule }: Draft, { giving, to }: AddresseeWords): Phrase | null {
  const [span] = content;
  if (cue === null || span === undefined || !rule.startsWith("verb/before-object") || !giving.has(view.lower(cue.after - 1))) return null;
  const thing = phraseStarting(view, span.first, span.after, false);
  if (thing === null || view.lower(thing.after) !== to) return null;
  return view.isBase(thing.after + 1) ? null : phraseStarting(view, thing.after + 1, span.after, false);
}

/** The part of a cue's sentence that stands near it. */
function sentenceAround(view: ClauseView, cue: Phrase): Phrase {
  const opens = (at: number): boolean => (view.traits.shape[at]! & OPENS) !== 0;
  let first = cue.first;
  while (first > 0 && cue.first - first < BEFORE && !opens(first)) first--;
  let after = cue.after;
  while (after < view.count && after - cue.after < BEHIND && !opens(after)) after++;
  return { first, after };
}

/** "[Mr. Berg], when will you …?": who is called upon where direct speech opens or after its first comma; null where nobody is. */
export function calledUpon(view: ClauseView, { content }: Draft, isTitled: (phrase: Phrase) => boolean): Phrase | null {
  const [span] = content;
  if (span === undefined || view.quotation[span.first]! < 0) return null;
  const first = view.opensQuotation(span.first) && view.mentionAt[span.first]! < 0 ? span.first + 1 : span.first;
  const mention = view.mentionFrom(first);
  if (mention === undefined) return null;
  const after = view.tokenAt(mention.end - 1) + 1;
  const phrase = { first, after };
  if (!view.isComma(after) || !isTitled(phrase)) return null;
  const next = view.tag(after + 1);
  return next === TAG.det || next === TAG.noun || view.is(after + 1, BIT.relative) ? null : phrase;
}
