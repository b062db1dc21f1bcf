// Takes drafts, gives those who speaks whose source opens with the name of whom one talks to: "Minister Rossi, your colleague, Mr Verdi, said that …".
import { valueOf } from "../../../model/index.ts";
import type { Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/**
 * Takes the name that calls upon somebody off the front of a source, in place: where a comma stands behind it, "your" in
 * what follows, and another person's name at the end.
 *
 * @cost O(drafts × tokens of their sources)
 */
export function calledUpon(view: ClauseView, drafts: readonly Draft[], your: string): void {
  for (const it of drafts) {
    if (it.cue === null || it.source === null || it.rule.startsWith("turn/")) continue;
    const told = behindCall(view, it.source, your);
    if (told !== null) it.who = it.source = told;
  }
}

function behindCall(view: ClauseView, { first, after }: Phrase, your: string): Phrase | null {
  let last = after - 1;
  while (last > first && view.tag(last) === TAG.punct) last--;
  const spoken = view.mentionEnding(last);
  if (spoken === undefined || spoken.kind !== "person") return null;
  for (let at = first + 1; at < last; at++) {
    if (!view.isComma(at)) continue;
    const called = view.mentionFrom(first) ?? view.mentionEnding(at - 1);
    const isOther = called?.kind === "person" && valueOf(called.entity) !== valueOf(spoken.entity);
    return isOther && view.start[at]! < spoken.start && hasWord(view, at + 1, last, your) ? { first: at + 1, after } : null;
  }
  return null;
}

function hasWord(view: ClauseView, from: number, to: number, word: string): boolean {
  for (let at = from; at < to; at++) if (view.lower(at) === word) return true;
  return false;
}
