// Takes a transcript's turns, gives what each speaker says and which question an answer answers.
import { BIT } from "./attribution-words.ts";
import type { ClauseView } from "./clause-view.ts";
import { draft, type Draft } from "./attribution-draft.ts";

/** Gives a draft for every turn with a label. @cost O(blocks + tokens) */
export function turnAttributions(view: ClauseView): Draft[] {
  const drafts: Draft[] = [];
  let question: { draft: number; speaker: string; block: number } | null = null;
  view.blocks.forEach((block, index) => {
    if (block.kind !== "turn" || block.label === undefined) return;
    const label = { first: view.tokenAt(block.label.start), after: view.tokenAt(block.label.end - 1) + 1 };
    let first = label.after;
    const cue = view.sign(first) === ":" ? { first, after: first + 1 } : null;
    if (cue !== null) first++;
    const after = view.tokenAt(block.end - 1) + 1;
    if (after <= first || view.layers.tokens.block[label.first] !== index) return;
    const speaker = view.text.slice(block.label.start, block.label.end);
    const asks = isQuestion(view.text.slice(view.start[first], block.end));
    const answered = question !== null && question.speaker !== speaker ? question.draft : null;
    drafts.push(
      draft({
        source: label,
        cue,
        content: [{ first, after }],
        act: asks ? "ask" : null,
        answers: answered,
        rule: asks ? "turn/question" : "turn/answer",
      }),
    );
    question = asks ? { draft: drafts.length - 1, speaker, block: index } : null;
  });
  settleInterviewers(view, drafts);
  return drafts;
}

/** "And the shooting? They heard it." is a question, "So there was a collision." no charge: who mostly asks only asks and states. */
function settleInterviewers(view: ClauseView, drafts: readonly Draft[]): void {
  const turns = new Map<string, Draft[]>();
  const labelOf = ({ source }: Draft): string => view.text.slice(view.start[source!.first], view.end[source!.after - 1]);
  for (const it of drafts) {
    const label = labelOf(it);
    const own = turns.get(label);
    if (own === undefined) turns.set(label, [it]);
    else own.push(it);
  }
  for (const own of turns.values()) {
    if (2 * own.filter(({ act }) => act === "ask").length <= own.length) continue;
    for (const it of own) it.act ??= invites(view, it) ? "ask" : "assert";
  }
}

/** Whether a turn asks within, or speaks to whoever is to answer. @cost O(tokens of the turn) */
function invites(view: ClauseView, { content: [span] }: Draft): boolean {
  for (let at = span!.first; at < span!.after; at++) if (view.sign(at) === "?" || view.is(at, BIT.listening)) return true;
  return false;
}

/** Whether the last sentence asks. */
const isQuestion = (words: string): boolean => /\?["”’»)\]]*\s*$/.test(words.slice(-24));
