// Takes drafts, ends a content before a quotation that another's cue right behind it claims: "Rossi explained: “A.” [“B,” concluded Verdi.]".
import type { Draft } from "./attribution-draft.ts";
import type { ClauseView } from "./clause-view.ts";

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
    it.content = content.map(({ first, after }) => {
      if (first < cue.after) return { first, after };
      for (let at = first + 1; at < after; at++) {
        const other = owner.get(at);
        if (other !== undefined && other !== it && view.quotation[at - 1] !== view.quotation[at]) return { first, after: at };
      }
      return { first, after };
    });
  }
}
