// Takes a report's tokens around a noun of place, gives how far the place's name reaches: "Shaft No. 4", "the mine “Orlo”", "Camp Orlo".
import type { Entry } from "./lexicon.ts";
import { NAME_KINDS } from "./name-labels.ts";
import { PART, type NameView } from "./name-view.ts";
import type { Draft } from "./phrase-draft.ts";

/** True for the noun of an area or of a landmark. */
export const isPlaceNoun = (entry: Entry | null | undefined): entry is Entry =>
  entry?.sense === "place-word" || entry?.sense === "landmark";

/** True for nouns behind which a name may stand, and which a role or body behind them makes their own: "ship owner". */
export const isLandmark = (entry: Entry | null | undefined): boolean => entry?.sense === "landmark" || entry?.sense === "vessel";

const OPENING = new Set(["«", "“", "„", '"', "‘", "'"]);
const CLOSING = new Set(["»", "”", "“", '"', "’", "'"]);
/** Longest name in quotation marks behind its noun, in tokens. */
const LONGEST_MARKED = 4;
/** Most digits of a number that names. */
const MOST_DIGITS = 4;

const isNumber = (view: NameView, at: number): boolean =>
  at < view.count && /^\d+$/u.test(view.words(at, at + 1)) && (view.end[at] ?? 0) - (view.start[at] ?? 0) <= MOST_DIGITS;

/** Where a number that names ends behind a noun: "Shaft [No. 4]", "Reactor [4]"; `at` itself where there is none. */
export function numberEnd(view: NameView, first: number, at: number): number {
  if (view.sentence[at] !== view.sentence[first]) return at;
  if (isNumber(view, at)) return view.isCapital(first) && view.initial[first] === 0 ? at + 1 : at;
  if (!view.lexicon.described.numbered.has(view.words(at, at + 1).toLowerCase())) return at;
  const number = view.sign(at + 1) === "." ? at + 2 : at + 1;
  return isNumber(view, number) && view.sentence[number] === view.sentence[first] ? number + 1 : at;
}

/** Where a name in quotation marks that opens at `at` ends, its closing mark left out; -1 where none does. */
function markedEnd(view: NameView, at: number): number {
  if (!OPENING.has(view.sign(at))) return -1;
  let end = at + 1;
  while (end < view.count && end <= at + LONGEST_MARKED && namesAt(view, end)) end++;
  return end > at + 1 && CLOSING.has(view.sign(end)) && view.sentence[end] === view.sentence[at] ? end : -1;
}

const namesAt = (view: NameView, at: number): boolean =>
  view.part[at] === PART.name || view.part[at] === PART.inside || (view.atom(at)?.entry.names ?? false) || view.part[at] === PART.hyphen;

/** Takes a name in quotation marks behind its noun into the draft; gives the token of its closing mark, -1 where there is none. */
export function takeMarked(view: NameView, draft: Draft, at: number): number {
  if (!(isPlaceNoun(draft.head) || isLandmark(draft.head)) || draft.headEnd !== at || draft.nameFirst >= 0) return -1;
  const end = markedEnd(view, at);
  if (end < 0) return -1;
  Object.assign(draft, { nameFirst: at + 1, nameEnd: end, marked: true, known: null });
  return end;
}

/** Opens a name with its noun; gives where it ends so far. */
export function openName(draft: Draft, first: number, end: number, noun: Entry): number {
  draft.nameFirst = first;
  draft.nameEnd = end;
  draft.nameHead = noun;
  return end;
}

/** True where the noun is the first word of a name, or all of it: "Camp Orlo", "Lake Orlo", "the Mall". */
export function opensName(
  view: NameView,
  { entry, first, end }: { readonly entry: Entry; readonly first: number; readonly end: number },
): boolean {
  if (entry.sense !== "landmark" || !view.isCapital(first) || view.isTitleCase(first)) return false;
  if (view.begins(first) && (view.initial[first] === 0 || view.goesOn(end))) return true;
  const isNext = view.part[end] === PART.name || view.atom(end)?.entry.sense === "place";
  return isNext && view.sentence[end] === view.sentence[first] && view.isCapital(end) && view.initial[first] === 0 && !view.begins(end);
}

/** True where the name right before a noun is the place's own, whatever the model takes it for: not a state's, a body's or a person's full name. */
export function namesPlace(view: NameView, { known, nameFirst, nameEnd, determiner }: Draft, entry: Entry, first: number): boolean {
  const isLandmark = entry.sense === "landmark";
  if (entry.placesName !== true || (isLandmark && view.isTitleCase(first))) return false;
  if (isLandmark && view.isCapital(first)) return true;
  if (known !== null) return determiner === "the" && (known.sense === "place" || known.sense === "capital");
  return nameEnd - nameFirst === 1 || view.kindAt(nameFirst) !== PERSON;
}

const PERSON = NAME_KINDS.indexOf("person");
