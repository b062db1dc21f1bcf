// Takes a transcript's turns, gives what each speaker says and which question an answer answers.
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
  return drafts;
}

/** Whether the last sentence asks. */
const isQuestion = (words: string): boolean => /\?["”’»)\]]*\s*$/.test(words.slice(-24));
