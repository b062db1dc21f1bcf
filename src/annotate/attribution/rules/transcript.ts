// Takes a transcript's turns, gives what each speaker says and which question an answer answers.
import { BIT } from "../attribution-words.ts";
import type { ClauseView } from "../clause-view.ts";
import { draft, type Draft } from "../attribution-draft.ts";
import type { LabelWords } from "../attribution-rule.ts";
import { holdersOf, type Turn } from "./turn-labels.ts";

/** Gives a draft for every turn with a label. @cost O(blocks + tokens + mentions of a transcript) */
export function turnAttributions(view: ClauseView, words: LabelWords): Draft[] {
  const turns = turnsIn(view);
  if (turns.length === 0) return [];
  const holderOf = holdersOf(view, turns, words);
  const drafts: Draft[] = [];
  let question: { draft: number; name: string } | null = null;
  for (const { label, name, said, block } of turns) {
    const asks = isQuestion(view.text.slice(view.start[said.first], view.blocks[block]!.end));
    const answered = question !== null && question.name !== name ? question.draft : null;
    drafts.push(
      draft({
        source: label,
        who: holderOf(name) ?? label,
        cue: said.first > label.after ? { first: label.after, after: label.after + 1 } : null,
        content: [said],
        act: asks ? "ask" : null,
        answers: answered,
        rule: asks ? "turn/question" : "turn/answer",
      }),
    );
    question = asks ? { draft: drafts.length - 1, name } : null;
  }
  settleInterviewers(view, drafts);
  return drafts;
}

/** Every turn with a label; a paragraph without one may be the report's own words. */
function turnsIn(view: ClauseView): Turn[] {
  const turns: Turn[] = [];
  view.blocks.forEach((block, index) => {
    if (block.kind !== "turn" || block.label === undefined) return;
    const label = { first: view.tokenAt(block.label.start), after: view.tokenAt(block.label.end - 1) + 1 };
    const first = view.sign(label.after) === ":" ? label.after + 1 : label.after;
    const after = view.tokenAt(block.end - 1) + 1;
    if (after <= first || view.layers.tokens.block[label.first] !== index) return;
    turns.push({ block: index, label, name: view.text.slice(block.label.start, block.label.end), said: { first, after } });
  });
  return turns;
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
  const answerer = mostlyAnswers(turns);
  for (const [label, own] of turns) {
    if (2 * own.filter(({ act }) => act === "ask").length > own.length) {
      for (const it of own) it.act ??= invites(view, it) ? "ask" : "assert";
      continue;
    }
    // "Is it true? The union says nine." of who has but one question to whoever answers them all.
    if (answerer === null || label === answerer || 2 * own.filter((it) => it.act === "ask" || asksWithin(view, it)).length <= own.length)
      continue;
    for (const it of own) if (asksWithin(view, it)) it.act ??= "ask";
  }
}

/** The label of who has more turns that ask nothing than anybody else; null where nobody has two. */
function mostlyAnswers(turns: ReadonlyMap<string, readonly Draft[]>): string | null {
  const counted = [...turns].map(([label, own]) => ({ label, many: own.filter(({ act }) => act !== "ask").length }));
  const [first, second] = counted.sort((a, b) => b.many - a.many);
  return first !== undefined && first.many > 1 && first.many > (second?.many ?? 0) ? first.label : null;
}

/** Whether a turn has a question in it. @cost O(tokens of the turn) */
function asksWithin(view: ClauseView, { content: [span] }: Draft): boolean {
  for (let at = span!.first; at < span!.after; at++) if (view.sign(at) === "?") return true;
  return false;
}

/** Most tokens of a name by which a turn calls upon whoever is to answer. */
const CALLED = 4;

/** Whether a turn asks within, or calls upon whoever is to answer: "Maren, you have heard it.", but not "You say it was sold." @cost O(tokens of the turn) */
function invites(view: ClauseView, { content: [span] }: Draft): boolean {
  const { first, after } = span!;
  for (let at = first; at < after; at++) {
    if (view.sign(at) === "?") return true;
    if (at > first && at <= first + CALLED && view.isComma(at - 1) && view.is(at, BIT.listening)) return true;
  }
  return false;
}

/** Whether the last sentence asks. */
const isQuestion = (words: string): boolean => /\?["”’»)\]]*\s*$/.test(words.slice(-24));
