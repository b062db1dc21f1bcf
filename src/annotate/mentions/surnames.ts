// Takes a report's names as a model read them, gives back to a capitalised word the surname that the model took for a common word.
import { UPOS } from "../../model/index.ts";
import { BIT } from "./lexicon.ts";
import { isInside, PERSON_BEGINS } from "./name-labels.ts";
import type { NameReading } from "./name-labeler.ts";
import { PART, type NameView } from "./name-view.ts";

/** Places at which the model must read a word that is a common one too ("Long") as a person's whole name or its end. */
const OFTEN = 2;
/** Tokens between a name that opens a sentence and its verb at the most: "over the weekend", "on Monday also". */
const BETWEEN = 5;

/**
 * Marks as a name the capitalised word that the model passed over where the report shows elsewhere that somebody is called so:
 * "Paul Law came. [Law] said …". Where a capital says nothing, at the opening of a sentence, it must stand before its verb too.
 *
 * @cost O(tokens)
 */
export function markSurnames(view: NameView): void {
  const { reading } = view;
  if (reading === null) return;
  const surnames = surnamesIn(view, reading);
  if (surnames.size === 0) return;
  for (let at = 0; at < view.count; at++) {
    if (view.capital[at] !== 1 || reading.labels[at] !== 0 || view.lead[at] !== 0 || view.isTitleCase(at)) continue;
    const is = view.part[at];
    if (is !== PART.modifier && is !== PART.perhaps && is !== PART.other) continue;
    if (!surnames.has(view.words(at, at + 1)) || isInside(reading.labels[at + 1] ?? 0)) continue;
    if (view.initial[at] === 1 ? opensClause(view, at) : standsAlone(view, at)) view.part[at] = PART.name;
  }
}

/** Last words of people's names in two words or more, and what often is a person's whole name inside sentences. */
function surnamesIn(view: NameView, { labels }: NameReading): ReadonlySet<string> {
  const found = new Set<string>();
  const often = new Map<string, number>();
  for (let at = 1; at < view.count; at++) {
    const label = labels[at]!;
    if ((label !== PERSON_BEGINS && label !== PERSON_BEGINS + 1) || isInside(labels[at + 1] ?? 0) || view.capital[at] !== 1) continue;
    if ((view.bits(at) & BIT.other) !== 0) continue;
    const word = view.words(at, at + 1);
    if (label === PERSON_BEGINS + 1 && (view.bits(at) & BIT.notName) === 0) found.add(word);
    else if (view.initial[at] === 0 && !view.isTitleCase(at)) often.set(word, (often.get(word) ?? 0) + 1);
  }
  for (const [word, times] of often) if (times >= OFTEN) found.add(word);
  return found;
}

const isVerbal = (view: NameView, at: number): boolean => view.isVerb(at) || (view.bits(at) & BIT.acting) !== 0;

/** True where a verb of acting, another verb or "had" stands right behind, or behind "on Monday", "over the weekend". */
function opensClause(view: NameView, at: number): boolean {
  const sentence = view.sentence[at];
  if (view.sentence[at + 1] !== sentence) return false;
  if (isVerbal(view, at + 1)) return true;
  // "Law himself said", "Law then said".
  if ((view.isAdverb(at + 1) || (view.bits(at + 1) & BIT.pronoun) !== 0) && view.sentence[at + 2] === sentence && isVerbal(view, at + 2))
    return true;
  // "Law in this country is slow" tells of the law.
  if ((view.bits(at + 1) & PLACES_IN_TIME) === 0 || view.upos[at] === NOUN) return false;
  for (let next = at + 2; next <= at + BETWEEN && view.sentence[next] === sentence; next++) {
    if (isVerbal(view, next)) return true;
    if (view.sign(next) === ",") return false;
  }
  return false;
}

const NOUN = UPOS.indexOf("NOUN");
const PLACES_IN_TIME = BIT.placing | BIT.moving | BIT.among;

/** True where no other capitalised word makes a longer name of it ("Long Island", "the Short Report"): a title before it does not. */
function standsAlone(view: NameView, at: number): boolean {
  const isNamed = (other: number): boolean =>
    view.sentence[other] === view.sentence[at] && view.capital[other] === 1 && view.part[other] === PART.name;
  return !isNamed(at + 1) && !isNamed(at - 1);
}
