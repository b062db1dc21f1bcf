// Takes drafts, gives a quotation to the cue right behind it: "Rossi explained: “A.” [“B,” concluded Verdi.]", "“[A]”, Rossi shouted before he was led out".
import { cover, isCovered, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import { sentenceFrom } from "../rules/floating-quotations.ts";

/**
 * Gives a quotation that opens its sentence to who and what stand right behind it, in place of a clause behind those that
 * says when, where or why: "“We stay”, Rossi shouted [before he was led out]". Quotations that another draft has stay its own.
 *
 * @cost O(tokens of contents)
 */
export function claimQuotations(view: ClauseView, drafts: readonly Draft[]): void {
  const said = new Uint8Array(view.count);
  for (const { content } of drafts) cover(said, content);
  for (const it of drafts) {
    const quotation = it.saying ? quotationBefore(view, it) : null;
    const last = it.content.at(-1);
    if (quotation === null || last === undefined || !isAdverbial(view, it, last)) continue;
    if (it.content.length > 1) it.content = it.content.slice(0, -1);
    else if (!isCovered(said, quotation)) it.content = [quotation];
  }
}

/** A clause right behind the cue that no "that" opens: "before he was led out". */
function isAdverbial(view: ClauseView, { cue }: Draft, { first }: Phrase): boolean {
  if (cue === null || first !== cue.after || view.quotation[first]! >= 0 || view.is(first, BIT.complementizer)) return false;
  return view.tag(first) === TAG.sconj || view.tag(first) === TAG.adp;
}

/** The quotation that opens the sentence and ends right before source and cue, a comma between at most; null where none does. */
function quotationBefore(view: ClauseView, { cue, source }: Draft): Phrase | null {
  if (cue === null || source === null || Math.max(source.first, cue.first) > Math.min(source.after, cue.after) + 1) return null;
  const opens = Math.min(source.first, cue.first);
  const close = view.isComma(opens - 1) ? opens - 2 : opens - 1;
  if (close < 0 || view.quotation[close]! < 0 || view.quotation[close] === view.quotation[opens]) return null;
  const first = view.quotationStart(close);
  return sentenceFrom(view, opens) === first ? { first, after: close + 1 } : null;
}

/**
 * Cuts contents of a cue before them at the first quotation that stands as a whole right before the cue of another draft.
 *
 * @cost O(tokens of the contents)
 */
export function partQuotations(view: ClauseView, drafts: readonly Draft[]): void {
  const owner = new Map<number, Draft>();
  for (const it of drafts) {
    const { cue, content } = it;
    const last = content.at(-1);
    if (cue === null || last === undefined || last.after > cue.first || cue.first - last.after > 1) continue;
    if (view.opensQuotation(last.first) && view.afterQuotation(last.first) >= last.after) owner.set(last.first, it);
  }
  for (const it of drafts) {
    const { cue, content } = it;
    if (cue === null) continue;
    const parted: Phrase[] = [];
    for (const { first, after } of content)
      parted.push({ first, after: first < cue.after ? after : endBefore(view, it, owner, { first, after }) });
    it.content = parted;
  }
}

/** "He told of the readiness of all. [“We wait”], – quotes the agency the mayor": a quotation that opens a sentence which tells of its speaker behind it. */
function isAnothers(view: ClauseView, at: number, after: number): boolean {
  if (!view.opensQuotation(at) || view.afterQuotation(at) !== after || sentenceFrom(view, at) !== at) return false;
  return view.isComma(after) && view.isDash(after + 1);
}

/** Where a content ends: before the first quotation in it that is another draft's. */
function endBefore(view: ClauseView, own: Draft, owner: ReadonlyMap<number, Draft>, { first, after }: Phrase): number {
  for (let at = first + 1; at < after; at++) {
    const other = owner.get(at);
    if (other !== undefined && other !== own && view.quotation[at - 1] !== view.quotation[at])
      return view.sign(at - 1) === ";" ? at - 1 : at;
    if (view.quotation[first]! < 0 && isAnothers(view, at, after)) return at;
  }
  return after;
}
