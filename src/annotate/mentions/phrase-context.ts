// Takes a phrase and its neighbours, gives whether it acts, is spoken to, or is a place where something happens.
import { BIT } from "./lexicon.ts";
import { PART, type NameView } from "./name-view.ts";
import type { Draft } from "./phrase-draft.ts";
import type { Phrase } from "./phrases.ts";

const QUOTES = new Set(["'", '"', "‘", "’", "“", "”", "«", "»"]);

/** First token after the phrase that is no adverb and no mark. */
function after(view: NameView, { end }: Phrase): number {
  let at = end;
  while (at < view.count && at < end + 2 && (view.isAdverb(at) || view.part[at] === PART.close || QUOTES.has(view.sign(at)))) at++;
  return view.sentence[at] === view.sentence[end - 1] ? at : -1;
}

/** What `NameView.subjects` has of an end: 0 for one that was not asked for yet. */
const [NO, YES] = [1, 2] as const;

/** True where the phrase is what a verb after it is said of; told once of each end, for it is asked of a phrase some ten times. */
export function isSubject(view: NameView, phrase: Phrase): boolean {
  const { subjects } = view;
  const known = subjects[phrase.end]!;
  if (known !== 0) return known === YES;
  const next = after(view, phrase);
  const is = next >= 0 && view.isVerb(next) && view.part[next] !== PART.genitive;
  subjects[phrase.end] = is ? YES : NO;
  return is;
}

/**
 * "“They never asked,” Perla Cantero snorts.", "Perla Cantero snorts. “They never asked.”": a word of saying in small letters
 * between a name and the end of its clause, beside a quotation, whatever the tagger takes it for.
 */
export function isUttering(view: NameView, phrase: Phrase): boolean {
  const next = after(view, phrase);
  if (next < 0 || view.isVerb(next) || !view.isUttering(next) || view.isCapital(next)) return false;
  const before = phrase.first - 1;
  if (isMark(view, view.sign(before) === "," ? before - 1 : before)) return true;
  const stop = view.sign(next + 1);
  const opens = before < 0 || view.sentence[before] !== view.sentence[phrase.first];
  return opens && (stop === "." || stop === "," || stop === ":") && isMark(view, next + 2);
}

const isMark = (view: NameView, at: number): boolean => /["“”«»]/u.test(view.sign(at));

/** True for "…, said X" and "said X:": a verb of acting right before, at the end of a quotation or clause. */
export function isInvertedSubject(view: NameView, { first }: Phrase): boolean {
  return first > 1 && (view.bits(first - 1) & BIT.acting) !== 0 && view.part[first - 2] === PART.other && view.sign(first - 2) !== "";
}

/** True after "accused", "urged" and the like, and after "according to". */
export const isAddressed = (view: NameView, phrase: Phrase): boolean => isAfter(view, phrase, BIT.addressing);

/** True after "in", "near", "visited". */
export const isPlaced = (view: NameView, phrase: Phrase): boolean => isAfter(view, phrase, BIT.placing);

/** "A statement from X", "no comment was available from X": what is heard from a capital is its government's. */
export const isHeardFrom = (view: NameView, { first }: Phrase): boolean =>
  first > 1 &&
  isAfter(view, { first }, BIT.moving) &&
  view.words(first - 1, first) === "from" &&
  view.lexicon.heard[view.word[first - 2] ?? -1] === 1;

/** True before "'s". */
export const isOwner = (view: NameView, { end }: Phrase): boolean => view.part[end] === PART.genitive;

/** True right before a common noun that the name only qualifies: "Veldran howitzers". */
export function isAttribute(view: NameView, { end }: Phrase): boolean {
  const next = view.part[end];
  return next === PART.modifier || (next === PART.atom && !(view.atom(end)?.entry.names ?? true));
}

/** "Her texts [disparaging] President Tosk": a participle behind a noun takes whom a capital begins behind it. */
export function governs(view: NameView, at: number): boolean {
  const isNoun = view.part[at - 1] === PART.modifier && !view.isAdjective(at - 1);
  return isNoun && view.isCapital(at + 1) && /ing$/u.test(view.words(at, at + 1));
}

const DASHES: ReadonlySet<string> = new Set(["—", "–", "-"]);

/** "Talks to resume — Kremlin": behind a dash with space around it, at the very end of a block, stands who says so. */
export function isCredited(view: NameView, { coreFirst, first, end }: Phrase): boolean {
  if (first !== coreFirst || first < 2 || view.block[end] === view.block[first] || view.block[first - 2] !== view.block[first])
    return false;
  return DASHES.has(view.sign(first - 1)) && !view.touches(first - 2, first - 1) && !view.touches(first - 1, first);
}

/** True where the word right before has one of the bits. */
export function isAfter(view: NameView, { first }: Pick<Phrase, "first">, bits: number): boolean {
  return first > 0 && view.sentence[first - 1] === view.sentence[first] && (view.bits(first - 1) & bits) !== 0;
}

/** True where "and" or "or" and nothing else stands between the two. */
export const isJoined = (view: NameView, left: Phrase, right: Phrase): boolean =>
  right.first === left.end + 1 && (view.bits(left.end) & BIT.and) !== 0 && view.sentence[left.end] === view.sentence[right.first];

/** How many tokens after a subject "his" or "her" may stand. */
const OWN_WITHIN = 8;

/** "X received his education": the subject that opens its sentence, and "his" or "her" before any other name. */
export function hasOwn(view: NameView, phrase: Phrase): boolean {
  const { first, end } = phrase;
  if (view.initial[first] !== 1 || !isSubject(view, phrase)) return false;
  for (let at = end; at < end + OWN_WITHIN && view.sentence[at] === view.sentence[first]; at++) {
    if (view.part[at] === PART.name || view.part[at] === PART.atom) return false;
    const pronoun = view.lexicon.pronouns.get(view.word[at] ?? -1);
    if (pronoun?.possessive === true) return pronoun.gender === "he" || pronoun.gender === "she";
  }
  return false;
}

/** "Tesk, Veldria": a known place or state right after a comma. */
export function isBeforePlace(view: NameView, { end }: Phrase): boolean {
  const sense = view.sign(end) === "," ? view.atom(end + 1)?.entry.sense : undefined;
  return sense === "place" || sense === "state";
}

/** "The canton Orlo", which has a prime minister and is no state for that. */
export function isProvince(view: NameView, phrase: Phrase | undefined): boolean {
  const head = phrase?.head;
  return head?.sense === "place-word" && !view.lexicon.described.country.has(head.name);
}

/** "A contention [Mr. Tosk] disputed", "to distance [Mr. Tosk]": "Mr." behind a common noun or a verb begins a phrase of its own. */
export function isAddressAfresh(view: NameView, { first, roles }: Draft, at: number): boolean {
  if (at === first || roles.length > 0 || view.atom(at)?.entry.gender == null) return false;
  for (let word = first; word < at; word++)
    if (view.part[word] !== PART.determiner && view.part[word] !== PART.possessive && !view.isAdjective(word))
      return view.capital[word] === 0;
  return false;
}

/** "X's position" is a government's, "X's streets" a city's. */
export function ownsAsActor(view: NameView, { end }: Phrase): boolean {
  for (let at = end + 1; at < view.count && at < end + 5; at++) {
    const part = view.part[at];
    if (part === PART.other || part === PART.genitive) break;
    if ((view.bits(at) & (BIT.inPlaceName | BIT.placeWord)) !== 0) return false;
  }
  return true;
}
