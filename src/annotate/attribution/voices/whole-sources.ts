// Takes a report's drafts, gives those whose source is only the first words of another's the whole of it: "[Ministry spokesman Rossi] said …, and warned …".
import type { Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";

/**
 * Widens a source that the model cut short, where a verb before it in the sentence has the same words and more for its own.
 *
 * @cost O(drafts)
 */
export function wholeSources(view: ClauseView, drafts: readonly Draft[]): void {
  const longest = new Map<number, Draft>();
  for (const it of drafts) {
    if (it.source === null || it.cue === null || it.cue.first < it.source.after) continue;
    const known = longest.get(it.source.first)?.source;
    if (known == null || known.after < it.source.after) longest.set(it.source.first, it);
  }
  for (const it of drafts) {
    if (it.source === null || it.cue === null || !it.rule.startsWith("model/")) continue;
    const other = longest.get(it.source.first);
    if (other?.source == null || other.cue === null || other.source.after <= it.source.after || it.cue.first < other.cue.after) continue;
    if (view.layers.tokens.block[it.cue.first] !== view.layers.tokens.block[other.cue.first]) continue;
    it.source = other.source;
    it.who = other.who;
  }
}
