// Takes a report's names as a model read them, gives back to a sentence's first word the surname that the model took for a common word.
import { BIT } from "./lexicon.ts";
import { isInside, PERSON_BEGINS } from "./name-labels.ts";
import type { NameReading } from "./name-labeler.ts";
import { PART, type NameView } from "./name-view.ts";

/**
 * Marks as a name the capitalised word that opens a sentence before a verb, where the report names somebody in full
 * whose name ends with that word: "Paul Law came. [Law] said …". A capital says nothing there, so the model goes by the word.
 *
 * @cost O(tokens)
 */
export function markSurnames(view: NameView): void {
  const { reading } = view;
  if (reading === null) return;
  const surnames = surnamesIn(view, reading);
  if (surnames.size === 0) return;
  for (let at = 0; at < view.count; at++) {
    if (view.initial[at] !== 1 || view.capital[at] !== 1 || reading.labels[at] !== 0 || view.lead[at] !== 0 || view.isTitleCase(at))
      continue;
    const is = view.part[at];
    if (is !== PART.modifier && is !== PART.perhaps && is !== PART.other) continue;
    if (surnames.has(view.words(at, at + 1)) && opensClause(view, at)) view.part[at] = PART.name;
  }
}

/** Last words of people's names in two words or more. */
function surnamesIn(view: NameView, { labels }: NameReading): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 1; at < view.count; at++) {
    const isLast = labels[at] === PERSON_BEGINS + 1 && !isInside(labels[at + 1] ?? 0);
    if (isLast && view.capital[at] === 1 && (view.bits(at) & (BIT.notName | BIT.other)) === 0) found.add(view.words(at, at + 1));
  }
  return found;
}

/** True where a verb of acting, another verb or "had" stands right behind. */
const opensClause = (view: NameView, at: number): boolean =>
  view.sentence[at + 1] === view.sentence[at] && (view.isVerb(at + 1) || (view.bits(at + 1) & BIT.acting) !== 0);
