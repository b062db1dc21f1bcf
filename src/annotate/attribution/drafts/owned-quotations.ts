// Takes drafts, ends a content before a quotation that another's cue right behind it claims: "Rossi explained: “A.” [“B,” concluded Verdi.]".
import type { Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/**
 * Cuts contents of a cue before them at the first quotation that stands as a whole right before the cue of another draft.
 *
 * @cost O(tokens of the contents); nothing where no quotation stands before a cue
 */
export function partQuotations(view: ClauseView, drafts: readonly Draft[]): void {
  const owner = new Map<number, Draft>();
  for (const it of drafts) {
    const { cue, content } = it;
    const last = content.at(-1);
    if (cue === null || last === undefined || last.after > cue.first || cue.first - last.after > 1) continue;
    if (view.opensQuotation(last.first) && view.afterQuotation(last.first) >= last.after) owner.set(last.first, it);
  }
  if (owner.size === 0) return;
  for (const it of drafts) {
    const { cue, content } = it;
    if (cue === null) continue;
    const parted: Phrase[] = [];
    for (const { first, after } of content)
      parted.push({ first, after: first < cue.after ? after : endBefore(view, it, owner, { first, after }) });
    it.content = parted;
  }
}

/** Where a content ends: before the first quotation in it that is another draft's. */
function endBefore(view: ClauseView, own: Draft, owner: ReadonlyMap<number, Draft>, { first, after }: Phrase): number {
  for (let at = first + 1; at < after; at++) {
    const other = owner.get(at);
    if (other !== undefined && other !== own && view.quotation[at - 1] !== view.quotation[at]) return at;
  }
  return after;
}
