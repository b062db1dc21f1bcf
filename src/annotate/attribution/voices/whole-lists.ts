// Takes a report's drafts, gives those whose source is only the end of a list the whole of it: "[France, Germany] and Italy called for …".
import type { Mention } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";

/** Most members of a list that are looked for before the last two. */
const MEMBERS = 8;

/**
 * Widens a source of two names joined by "and" to the names of the same kind that stand before them, each with a comma.
 *
 * @cost O(drafts × members of a list)
 */
export function wholeLists(view: ClauseView, drafts: readonly Draft[]): void {
  for (const it of drafts) {
    const { who } = it;
    if (who === null || it.source === null) continue;
    const first = listStart(view, who.first, who.after);
    if (first >= who.first) continue;
    it.who = { first, after: who.after };
    it.source = { first: Math.min(first, it.source.first), after: it.source.after };
  }
}

/** Where a list begins whose last names stand from `from` up to `after`; `from` where there is none. */
function listStart(view: ClauseView, from: number, after: number): number {
  const last = view.mentionFrom(from);
  if (last?.form !== "name" || !isPair(view, last, after)) return from;
  let first = from;
  for (let step = 0; step < MEMBERS && view.isComma(first - 1); step++) {
    const mention = view.mentionEnding(first - 2);
    if (mention?.form !== "name" || !isAlike(mention, last) || view.quotation[first - 2] !== view.quotation[first]) break;
    first = view.tokenAt(mention.start);
  }
  // "In Paris, Germany and France said": the first is where it was said.
  const before = view.tag(first - 1);
  return before === TAG.adp || before === TAG.propn || view.is(first - 1, BIT.possessive) ? from : first;
}

/** Whether "and" and one more name of the kind stand behind a name, with nothing else up to `after`. */
function isPair(view: ClauseView, one: Mention, after: number): boolean {
  let at = view.tokenAt(one.end - 1) + 1;
  if (view.isComma(at)) at++;
  const other = view.is(at, BIT.and) ? view.mentionFrom(at + 1) : undefined;
  return other?.form === "name" && isAlike(other, one) && view.tokenAt(other.end - 1) + 1 === after;
}

/** Persons stand with persons, states and bodies with each other. */
const isAlike = (one: Mention, other: Mention): boolean =>
  one.kind === other.kind ? one.kind !== "place" && one.kind !== "work" : ACTING.has(one.kind) && ACTING.has(other.kind);

const ACTING: ReadonlySet<string> = new Set(["state", "organization"]);
