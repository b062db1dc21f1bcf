// Takes a report's drafts with who speaks in each, gives what "you" said, of a question, to who answers it.
import { inferred, valueOf, type Known, type LocalEntityIndex } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";

const ANSWERS = "whoever answers the question is spoken to in it";

/** "Two years ago you said the bridge was safe. Is it?" @param outer of each draft the one whose content holds it @cost O(drafts) */
export function speakersAsked(
  view: ClauseView,
  drafts: readonly Draft[],
  speakers: readonly Known<LocalEntityIndex>[],
  outer: readonly (number | null)[],
  you: string,
): readonly Known<LocalEntityIndex>[] {
  const answered = new Map<number, number>();
  for (let at = 0; at < drafts.length; at++) {
    const { answers } = drafts[at]!;
    if (answers !== null) answered.set(answers, at);
  }
  if (answered.size === 0) return speakers;
  return speakers.map((known, at) => {
    const { who } = drafts[at]!;
    if (valueOf(known) !== null || who === null || who.after - who.first !== 1 || view.lower(who.first) !== you) return known;
    const answer = valueOf(speakers[answerTo(at, outer, answered)] ?? known);
    return answer === null ? known : inferred(answer, ANSWERS, [view.range(who.first, who.after)]);
  });
}

/** The draft that answers the question in which one stands; -1 where none does. @cost O(depth) */
function answerTo(draft: number, outer: readonly (number | null)[], answered: ReadonlyMap<number, number>): number {
  for (let at = outer[draft] ?? null; at !== null; at = outer[at] ?? null) {
    const answer = answered.get(at);
    if (answer !== undefined) return answer;
  }
  return -1;
}
