// Takes a cue's place, gives the stretch of tokens in which its source and content are looked for.
import type { ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Most tokens on either side of the cue's sentence that a window takes in; quotations may be long. */
const REACH = 400;

/** Index of the sentence that token `at` stands in. @cost O(log sentences) */
function sentenceOf(view: ClauseView, at: number): number {
  const { first, count } = view.layers.sentences;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (first[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The cue's sentence; back to where a quotation that reaches into it opens; on over a quotation that begins in
 * it or right behind it, in the same paragraph or, after a colon, in the next. A sentence that never ends is cut.
 */
export function cueWindow(view: ClauseView, cue: Phrase): { readonly first: number; readonly end: number } {
  const { sentences, tokens } = view.layers;
  const sentence = sentenceOf(view, cue.first);
  let first = sentences.first[sentence]!;
  let end = sentences.end[sentenceOf(view, cue.after - 1)]!;
  const opening = first;
  if (view.quotation[first]! >= 0) first = Math.max(opening - REACH, view.quotationStart(first));
  else if (first > 0 && view.quotation[first - 1]! >= 0 && tokens.block[first - 1] === tokens.block[first])
    first = Math.max(opening - REACH, view.quotationStart(first - 1));
  const limit = Math.min(view.count, end + REACH);
  if (view.quotation[end - 1]! >= 0) end = Math.max(end, Math.min(limit, view.afterQuotation(end - 1)));
  for (let steps = 0; steps < 3 && end < limit; steps++) {
    const sameBlock = tokens.block[end] === tokens.block[end - 1];
    const introduced = view.sign(end - 1) === ":" || view.quotation[end - 1]! >= 0;
    if (!view.opensQuotation(end) || (!sameBlock && !introduced)) break;
    end = Math.min(limit, view.afterQuotation(end));
  }
  return { first: Math.max(first, cue.first - 2 * REACH), end: Math.min(end, cue.after + 2 * REACH) };
}
