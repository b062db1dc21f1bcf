// Takes a report's blocks, gives what is asked and answered where each turn is a line that only a dash opens.
import { draft, type Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import { askedIn, outletNamed } from "./interviews.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Fewest lines that dashes open one under the other, and fewest questions among those that would ask. */
const [FEWEST_LINES, FEWEST_QUESTIONS] = [4, 2];

/**
 * Gives a draft for each line of a dialogue in dashes: lines that dashes open stand one under the other, the first asks,
 * and more of every other line from it ask than of those between, so that a statement among the questions is the asker's
 * as well. Who answers is whom a question calls upon, or of whom the text before speaks; who asks, whoever asked in the
 * labelled interview before it, else the outlet where the report names it.
 *
 * @param before drafts of the report's labelled turns; the indexes of answers go on from theirs
 * @cost O(blocks), and O(tokens) of the blocks before a dialogue
 */
export function dashInterviews(view: ClauseView, before: readonly Draft[]): { drafts: Draft[]; blocks: ReadonlySet<number> } {
  const [drafts, blocks] = [[] as Draft[], new Set<number>()];
  const asker = onlyAsker(view, before) ?? outletNamed(view);
  for (let at = 0; at < view.blocks.length; at++) {
    const lines = dialogueFrom(view, at);
    if (lines.length === 0) continue;
    const who = askedIn(
      view,
      lines.filter((_, line) => line % 2 === 0),
      at,
    );
    lines.forEach((said, line) => {
      const asks = line % 2 === 0;
      const index = before.length + drafts.length;
      const isQuestion = endsAsking(view, at + line);
      drafts.push(
        asks
          ? draft({ content: [said], who: asker, act: isQuestion ? "ask" : "assert", rule: "turn/question" })
          : draft({ content: [said], who, answers: index - 1, rule: "turn/answer" }),
      );
      blocks.add(at + line);
    });
    at += lines.length - 1;
  }
  return { drafts, blocks };
}

/** The lines of a dialogue that begins with a block, without their dashes; none where none does. */
function dialogueFrom(view: ClauseView, from: number): Phrase[] {
  if (!opensByDash(view, from) || !endsAsking(view, from)) return [];
  const lines: Phrase[] = [];
  const asking = [0, 0];
  for (let at = from; opensByDash(view, at); at++) {
    if (endsAsking(view, at)) asking[lines.length % 2]! += 1;
    lines.push(saidIn(view, at));
  }
  const [asked = 0, answered = 0] = asking;
  return lines.length < FEWEST_LINES || asked < FEWEST_QUESTIONS || asked <= answered ? [] : lines;
}

/** A block's tokens without the dash that opens it. */
function saidIn(view: ClauseView, at: number): Phrase {
  const { start, end } = view.blocks[at]!;
  return { first: view.tokenAt(start) + 1, after: view.tokenAt(end - 1) + 1 };
}

/** Whether a dash opens a block of more than one token. */
function opensByDash(view: ClauseView, at: number): boolean {
  const block = view.blocks[at];
  if (block === undefined || (block.kind !== "paragraph" && block.kind !== "item")) return false;
  return view.isDash(view.tokenAt(block.start)) && saidIn(view, at).after > saidIn(view, at).first;
}

const endsAsking = ({ text, blocks }: ClauseView, at: number): boolean => text.charCodeAt(blocks[at]!.end - 1) === 0x3f;

/** Whom the label of the only one who asks in labelled turns names; null where several ask or none. */
function onlyAsker(view: ClauseView, turns: readonly Draft[]): Phrase | null {
  let found: Phrase | null = null;
  let name: string | null = null;
  for (const { rule, source, who } of turns) {
    if (rule !== "turn/question" || source === null) continue;
    const label = view.text.slice(view.start[source.first], view.end[source.after - 1]);
    if (name !== null && name !== label) return null;
    [name, found] = [label, who ?? source];
  }
  return found;
}
