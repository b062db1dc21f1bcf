// Takes drafts, carries contents that end with the clause they open with on to what it leads to: "that if he leaves, [the yard will close]".
import { firstFrom } from "../../../text/bisect.ts";
import type { Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";

/** Most tokens of a sentence that are looked through behind a content. */
const REACH = 80;
/** Most tokens between the comma and the verb of the clause behind it. */
const SUBJECT = 24;
/** Most tokens of whoever is told to say so behind the clause. */
const TELLER = 16;

/**
 * Carries contents on in place that hold nothing but a clause of condition or time ("if …", "once …", "while …") and stop at its
 * comma: what is said is the clause behind it, to the end of the sentence or to where another verb joins the cue's own.
 *
 * @cost O(drafts × REACH)
 */
export function leadOn(view: ClauseView, drafts: readonly Draft[]): void {
  const cues = new Uint8Array(view.count);
  for (const { cue } of drafts) if (cue !== null) cues.fill(1, cue.first, cue.after);
  for (const it of drafts) {
    const span = it.content.at(-1);
    if (
      it.cue === null ||
      span === undefined ||
      !it.affirmed ||
      it.act === "ask" ||
      span.first < it.cue.after ||
      !isLeading(view, span.first, span.after)
    )
      continue;
    const after = endOfLed(view, span.after + 1, cues);
    if (after > 0) it.content[it.content.length - 1] = { first: span.first, after };
  }
}

/** "[that] if there is no answer": a clause of its own with no other behind it, which a comma ends. */
function isLeading(view: ClauseView, first: number, after: number): boolean {
  const opens = view.is(first, BIT.that) ? first + 1 : first;
  const next = view.tag(opens + 1);
  // "Once more", "when asked".
  if (!view.table.leading.has(view.lower(opens)) || next === TAG.adj || next === TAG.adv || next === TAG.verb) return false;
  if (!view.isComma(after)) return false;
  let isClause = false;
  for (let at = opens + 1; at < after; at++) {
    if (view.isComma(at) || view.quotation[at]! >= 0) return false;
    isClause ||= view.isFinite(at);
  }
  return isClause;
}

/** Where the clause from `from` ends; 0 where none stands there or somebody else says it. */
function endOfLed(view: ClauseView, from: number, cues: Uint8Array): number {
  const tag = view.tag(from);
  if (view.quotation[from]! >= 0 || tag === TAG.verb || tag === TAG.cconj || view.is(from, BIT.relative)) return 0;
  const { first: starts, count } = view.layers.sentences;
  const next = firstFrom(starts, count, from);
  let end = Math.min(next < count ? starts[next]! : view.count, from + REACH);
  while (end > from && view.tag(end - 1) === TAG.punct && view.quotation[end - 1]! < 0) end--;
  let verb = from;
  while (verb < Math.min(end, from + SUBJECT) && !view.isFinite(verb)) verb++;
  // "…, the mayor said": who says so, not what is said.
  if (verb >= Math.min(end, from + SUBJECT) || cues[verb] === 1) return 0;
  for (let at = verb; at < end; at++) {
    if (!view.isComma(at)) continue;
    const isJoined = view.is(at + 1, BIT.coordinator) && (cues[at + 2] === 1 || cues[at + 3] === 1);
    if (isJoined || tellsWho(view, at + 1, end, cues)) return at;
  }
  return end;
}

/** "…, [one of them said], …": a verb of saying behind a subject and before a mark. */
function tellsWho(view: ClauseView, from: number, end: number, cues: Uint8Array): boolean {
  for (let at = from + 1; at < Math.min(end, from + TELLER) && view.tag(at) !== TAG.punct; at++)
    if (view.isFinite(at) && (cues[at] === 1 || isCueWord(view, at))) return at + 1 >= end || view.tag(at + 1) === TAG.punct;
  return false;
}

const isCueWord = (view: ClauseView, at: number): boolean => view.cuesAt(at) !== null;
