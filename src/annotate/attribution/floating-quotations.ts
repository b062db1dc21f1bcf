// Takes a report's drafts, gives the quotations that no cue claims to the speaker of what stands before them.
import { cover, draft, isCovered, type Draft } from "./attribution-draft.ts";
import type { ClauseView } from "./clause-view.ts";
import type { Phrase } from "./noun-phrase.ts";

const FLOATING = "quotation/floating";

/** Tokens that a quotation without a cue has at the least, marks included. */
const LEAST = 7;

/**
 * Gives the quotations that no cue claims: whole sentences between marks. They are taken to go on for the
 * speaker of the attribution before them in the same paragraph or the one before.
 */
export function floatingQuotations(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  const { quotations, tokens } = view.layers;
  const floating: Draft[] = [];
  const sorted = [...drafts].sort((a, b) => endOf(a) - endOf(b));
  const said = new Uint8Array(view.count);
  for (const { content } of drafts) cover(said, content);
  let next = 0;
  let before: Draft | null = null;
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return;
    const first = view.tokenAt(quotation.start);
    if (first >= view.count || view.quotation[first] !== index) return;
    const span = { first, after: view.afterQuotation(first) };
    while (next < sorted.length && endOf(sorted[next]!) <= first) before = sorted[next++]!;
    if (isCovered(said, span)) return;
    if (!opensSentence(view, first) || before === null || tokens.block[first]! - tokens.block[endOf(before) - 1]! > 1) return;
    const answers = isAsked(view, first);
    if (!answers && goesOn(view, before, first)) {
      before.content.push(span);
      return;
    }
    if (!answers && (span.after - span.first < LEAST || !speaks(view, span))) return;
    const made = draft({ content: [span], source: before.source, who: before.who, sameSpeaker: true, rule: FLOATING });
    floating.push(made);
    before = made;
  });
  return floating;
}

/**
 * Gives the drafts without those floating quotations that another draft claims from outside, the others with the
 * speaker of what now stands before them: the rules gave them theirs before the model had found its own.
 *
 * @cost O(drafts × log drafts + tokens)
 */
export function settled(view: ClauseView, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ rule }) => rule === FLOATING)) return [...drafts];
  const { block } = view.layers.tokens;
  const claimed = new Uint8Array(view.count);
  const inner = new Uint8Array(view.count);
  for (const { rule, cue, content } of drafts) {
    if (rule === FLOATING) continue;
    cover(inner, content);
    for (const { first, after } of content) if (cue !== null && (cue.first < first || cue.first >= after)) markOpening(view, claimed, cue, first, after);
  }
  const kept = drafts.filter(({ rule, content: [span] }) => rule !== FLOATING || claimed[span!.first] === 0);
  const speaking = kept.filter(({ rule, cue }) => rule === FLOATING || cue === null || inner[cue.first] === 0);
  speaking.sort((a, b) => endOf(a) - endOf(b));
  let before: Draft | null = null;
  for (const it of speaking) {
    if (it.rule === FLOATING && before !== null && block[it.content[0]!.first]! - block[endOf(before) - 1]! <= 1 && before.source !== null) {
      it.source = before.source;
      it.who = before.who;
    }
    before = it;
  }
  return kept;
}

/** Marks where a content opens a quotation whose cue stands outside that quotation. */
function markOpening(view: ClauseView, claimed: Uint8Array, cue: Phrase, first: number, after: number): void {
  for (let at = first; at < after; at++) {
    const quotation = view.quotation[at]!;
    if (quotation < 0) continue;
    if (view.quotation[cue.first] !== quotation) claimed[view.quotationStart(at)] = 1;
    at = view.afterQuotation(at) - 1;
  }
}

const endOf = ({ content, cue }: Draft): number => Math.max(content.at(-1)?.after ?? 0, cue?.after ?? 0);

/** Whether a quotation takes up the one that the cue before it closed, in the same paragraph: one utterance around its cue. */
const goesOn = (view: ClauseView, { content, rule }: Draft, first: number): boolean =>
  rule === "verb/after-quotation" && view.layers.tokens.block[content[0]!.first] === view.layers.tokens.block[first];

/** "Would it hold? [“No.”]": whether the reporter's question stands right before a quotation, in its paragraph. */
const isAsked = (view: ClauseView, first: number): boolean =>
  first > 0 &&
  view.sign(first - 1) === "?" &&
  view.quotation[first - 1]! < 0 &&
  view.layers.tokens.block[first - 1] === view.layers.tokens.block[first];

function speaks(view: ClauseView, { first, after }: Phrase): boolean {
  for (let at = first; at < after; at++) if (view.isFinite(at)) return true;
  return false;
}

function opensSentence(view: ClauseView, at: number): boolean {
  if (at === 0 || view.layers.tokens.block[at - 1] !== view.layers.tokens.block[at]) return true;
  const sign = view.sign(at - 1);
  return (
    sign === "." ||
    sign === "!" ||
    sign === "?" ||
    sign === ":" ||
    sign === "]" ||
    view.quotation[at - 1]! >= 0 ||
    view.text.startsWith("..", view.start[at - 1])
  );
}
