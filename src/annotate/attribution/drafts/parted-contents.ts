// Takes drafts, ends contents before a clause that is another's: "Rome claims [the road is open], but Paris says it is not".
import { cueIndex, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** How far behind a break its clause's cue is looked for, in tokens. */
const WITHIN = 24;

/** Most tokens between a break and the source behind it ("but on Monday the ministry …"). */
const NEAR = 8;

/**
 * Ends each content that runs over a semicolon or ", but", ", while", ", and" into a clause whose subject is another
 * source with a cue of its own: what follows is that source's word.
 *
 * @cost O(tokens of the contents)
 */
export function partContents(view: ClauseView, drafts: readonly Draft[]): void {
  const cues = cueIndex(view.count, drafts);
  for (const it of drafts) {
    if (it.cue === null) continue;
    const at = it.content.findIndex((span) => span.first >= it.cue!.after && anotherIn(view, drafts, cues, it, span) > 0);
    if (at < 0) continue;
    const span = it.content[at]!;
    it.content = [...it.content.slice(0, at), { first: span.first, after: anotherIn(view, drafts, cues, it, span) }];
  }
}

/** Where the part of a span ends that is followed by another's; -1 where nothing in it is. */
function anotherIn(view: ClauseView, drafts: readonly Draft[], cues: Int32Array, it: Draft, { first, after }: Phrase): number {
  for (let at = first + 1; at < after - 2; at++) {
    if (view.quotation[at]! >= 0) continue;
    const next = breakAt(view, at);
    if (next > 0 && (isAnothers(view, drafts, cues, it, next) || isClauseBehindPhrase(view, first, at, after))) return at;
  }
  return -1;
}

/** Position behind a break that a main clause can follow, or -1. */
function breakAt(view: ClauseView, at: number): number {
  if (view.sign(at) === ";") return view.is(at + 1, BIT.coordinator) ? at + 2 : at + 1;
  return view.isComma(at) && view.is(at + 1, BIT.coordinator) ? at + 2 : -1;
}

/** Whether the clause from `from` on begins with the source of another draft, and its cue is the clause's verb. */
function isAnothers(view: ClauseView, drafts: readonly Draft[], cues: Int32Array, it: Draft, from: number): boolean {
  for (let at = from; at < Math.min(view.count, from + WITHIN); at++) {
    const other = cues[at]! < 0 ? undefined : drafts[cues[at]!];
    if (other !== undefined && other !== it) return isOwnClause(view, other, from, at);
    if (view.quotation[at]! >= 0 || view.sign(at) === ";" || view.sign(at) === ".") return false;
    if (view.isFinite(at) && view.tag(at) !== TAG.aux) return false;
  }
  return false;
}

/** Whether a draft's source stands at the head of its clause: no "who" and no pronoun, which may well be the same speaker again. */
function isOwnClause(view: ClauseView, { source }: Draft, from: number, cue: number): boolean {
  if (source === null || source.first < from || source.after > cue || source.first - from > NEAR) return false;
  if (view.tag(source.first) === TAG.pron && source.after - source.first === 1) return false;
  for (let at = from; at <= source.first; at++) if (view.is(at, BIT.relative) || view.tag(at) === TAG.sconj) return false;
  return true;
}

/** "acknowledged [seven dead]; a doctor counted four": a phrase does not run on into a clause. */
function isClauseBehindPhrase(view: ClauseView, first: number, at: number, after: number): boolean {
  if (view.sign(at) !== ";" || view.is(at + 1, BIT.complementizer)) return false;
  for (let token = first; token < at; token++) if (view.isFinite(token) || view.quotation[token]! >= 0) return false;
  if (view.tag(at + 1) === TAG.verb || view.tag(at + 1) === TAG.part || view.tag(at + 1) === TAG.aux) return false;
  let finite = false;
  for (let token = at + 1; token < after; token++) {
    if (view.sign(token) === ";" || (!finite && view.is(token, BIT.relative) && token > at + 1)) return false;
    finite ||= token > at + 1 && view.isFinite(token);
  }
  return finite;
}
