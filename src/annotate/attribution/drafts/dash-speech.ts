// Takes drafts, marks as spoken what a dash opens in the manner of many languages: "— We stay, said Rossi. — We wait."
import { cover, isCovered, type Draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/**
 * Gives drafts whose content a dash opens at the start of its block, with the cue in front of its source behind it, their
 * words without the dashes, as spoken; and what another dash takes up in the same block behind the source, where it is
 * nobody else's. A dash may also open a line of a list, so that "the mayor said" behind it tells nothing; it is no part of
 * what is said there either.
 *
 * @cost O(drafts + tokens of the blocks that a dash opens)
 */
export function dashSpeech(view: ClauseView, drafts: readonly Draft[]): void {
  const spoken = drafts.filter((it) => isSpoken(view, it));
  for (const it of drafts) it.content = it.content.map((span) => (opensLine(view, span.first) ? bare(view, span) : span));
  if (spoken.length === 0) return;
  const taken = new Uint8Array(view.count);
  for (const { content, cue, source } of drafts)
    cover(taken, [...content, ...(cue === null ? [] : [cue]), ...(source === null ? [] : [source])]);
  for (const it of spoken) {
    it.spoken = true;
    it.content = it.content.map((span) => bare(view, span));
    const more = takenUp(view, Math.max(it.source!.after, it.cue!.after));
    if (more === null || isCovered(taken, more)) continue;
    it.content.push(more);
    cover(taken, [more]);
  }
}

function isSpoken(view: ClauseView, { content, cue, source }: Draft): boolean {
  const [span] = content;
  if (span === undefined || cue === null || source === null || view.quotation[span.first]! >= 0) return false;
  return span.after <= cue.first && cue.after <= source.first && (opens(view, span.first) || opens(view, span.first - 1));
}

/** Whether a dash or hyphen stands first in its block. */
const opensLine = (view: ClauseView, at: number): boolean => view.isDash(at) && (at === 0 || !sameBlock(view, at - 1, at));

/** Whether a long dash does; a hyphen marks a line of a list. */
const opens = (view: ClauseView, at: number): boolean => isLongDash(view, at) && opensLine(view, at);

const isLongDash = (view: ClauseView, at: number): boolean => view.isDash(at) && view.sign(at) !== "-";

const sameBlock = (view: ClauseView, left: number, right: number): boolean =>
  view.layers.tokens.block[left] === view.layers.tokens.block[right];

/** A span without the dash or hyphen that opens it, and without comma and dash at its end. */
function bare(view: ClauseView, { first, after }: Phrase): Phrase {
  const from = view.isDash(first) && first + 1 < after ? first + 1 : first;
  let to = after;
  while (to - 1 > from && (isLongDash(view, to - 1) || view.isComma(to - 1))) to--;
  return { first: from, after: to };
}

/** Words that a dash takes up again behind the end of a sentence, to the end of the block; null where none does. */
function takenUp(view: ClauseView, from: number): Phrase | null {
  let dash = from;
  while (dash + 1 < view.count && sameBlock(view, from - 1, dash) && !isLongDash(view, dash)) dash++;
  if (!isLongDash(view, dash) || !sameBlock(view, from - 1, dash)) return null;
  const before = view.sign(dash - 1);
  if (before !== "." && before !== ",") return null;
  let after = dash + 1;
  while (after < view.count && sameBlock(view, dash, after)) after++;
  return after - dash < 3 ? null : { first: dash + 1, after };
}
