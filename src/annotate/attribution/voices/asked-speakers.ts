// Takes a report's drafts with who speaks in each, gives what "you" said, of a question, to who answers it, and what "your government" said to that one's state.
import { inferred, valueOf, type Known, type LocalEntity, type LocalEntityIndex } from "../../../model/index.ts";
import type { AddresseeWords } from "../attribution-rule.ts";
import type { Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";

const ANSWERS = "whoever answers the question is spoken to in it";
const RULES = "it is the state of whoever answers the question";

/** Longest chain of office, body and state that is followed. */
const LONGEST_CHAIN = 6;

/** "Two years ago you said the bridge was safe. Is it?" @param outer of each draft the one whose content holds it @cost O(drafts) */
export function speakersAsked(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  outer: readonly (number | null)[],
  entities: readonly LocalEntity[],
  { you, your, rulers }: Pick<AddresseeWords, "you" | "your" | "rulers">,
): readonly Known<LocalEntityIndex>[] {
  const answered = new Map<number, number>();
  for (let at = 0; at < drafts.length; at++) {
    const { answers } = drafts[at]!;
    if (answers !== null) answered.set(answers, at);
  }
  if (answered.size === 0) return speakers;
  return speakers.map((known, at) => {
    const { who } = drafts[at]!;
    if (who === null) return known;
    const length = who.after - who.first;
    const isYou = length === 1 && view.lower(who.first) === you && valueOf(known) === null;
    const isYours = length === 2 && view.lower(who.first) === your && rulers.has(view.lower(who.first + 1));
    if (!isYou && !isYours) return known;
    const answer = speakers[answerTo(at, outer, answered)];
    const one = answer === undefined ? null : valueOf(answer);
    const meant = one === null || isYou ? one : stateOf(one, entities);
    return meant === null ? known : inferred(meant, isYou ? ANSWERS : RULES, [view.range(who.first, who.after)]);
  });
}

/** The state behind somebody; null where the report tells none. */
function stateOf(one: LocalEntityIndex, entities: readonly LocalEntity[]): LocalEntityIndex | null {
  let at: LocalEntityIndex | null = one;
  for (let step = 0; at !== null && step < LONGEST_CHAIN; step++) {
    if (entities[at]?.kind === "state") return at;
    at = entities[at]?.onBehalfOf ?? null;
  }
  return null;
}

/** The draft that answers the question in which one stands; -1 where none does. @cost O(depth) */
function answerTo(draft: number, outer: readonly (number | null)[], answered: ReadonlyMap<number, number>): number {
  for (let at = outer[draft] ?? null; at !== null; at = outer[at] ?? null) {
    const answer = answered.get(at);
    if (answer !== undefined) return answer;
  }
  return -1;
}
