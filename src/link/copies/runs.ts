// Takes reports, gives the runs of words by which copies are found, and the passages that two of them share.
import { PROSE, type Article, type Range } from "../../model/index.ts";

/** Words of a run. @source 5-grams, as in the usual near-duplicate studies (e.g. Broder 1997) */
const RUN = 5;
const isWordUnit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xdf && code < 0x2000);

/** In lower case and of the same length: a letter whose lower case is longer ("İ") stays. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (it) => (it.toLowerCase().length === it.length ? it.toLowerCase() : it)).join("");
}

/** The words of a report's prose: hash, first unit, unit behind the last. */
function wordsOf(article: Pick<Article, "text" | "blocks">): { hashes: number[]; starts: number[]; ends: number[] } {
  const [hashes, starts, ends]: [number[], number[], number[]] = [[], [], []];
  for (const block of article.blocks) {
    if (!PROSE.has(block.kind)) continue;
    const first = block.lead?.end ?? block.start;
    const text = lowered(article.text.slice(first, block.end));
    for (let at = 0; at < text.length;) {
      if (!isWordUnit(text.charCodeAt(at))) {
        at++;
        continue;
      }
      starts.push(first + at);
      let hash = 0x811c9dc5;
      while (at < text.length && isWordUnit(text.charCodeAt(at))) hash = Math.imul(hash ^ text.charCodeAt(at++), 0x01000193);
      hashes.push(hash);
      ends.push(first + at);
    }
  }
  return { hashes, starts, ends };
}

function runAt(words: readonly number[], at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + RUN; index++) {
    hash = Math.imul(hash ^ words[index]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** A report's text as copies of it are looked for. */
export interface RunText {
  /** Hashes of its runs, each once, ascending. */
  readonly runs: Uint32Array;
  /** Those of them that an index holds, ascending: of any `WINNOWED` runs in a row the least. */
  readonly prints: Uint32Array;
}

/**
 * Runs in a row of which one is indexed: whoever repeats that many finds it. About every fourth run is.
 *
 * @source winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003
 */
const WINNOWED = 8;

/** @cost O(prose) */
export function runsOf(article: Pick<Article, "text" | "blocks">): RunText {
  const { hashes } = wordsOf(article);
  const count = Math.max(0, hashes.length - RUN + 1);
  const inOrder = new Uint32Array(count);
  for (let at = 0; at < count; at++) inOrder[at] = runAt(hashes, at);
  return { runs: once(inOrder.slice()), prints: once(winnowed(inOrder)) };
}

/** The least of each `WINNOWED` runs in a row; the last of equals. */
function winnowed(runs: Uint32Array): Uint32Array {
  const kept: number[] = [];
  let least = -1;
  for (let end = Math.min(WINNOWED, runs.length); end <= runs.length && end > 0; end++) {
    const start = Math.max(0, end - WINNOWED);
    if (least >= start && least >= 0) {
      if (runs[end - 1]! > runs[least]!) continue;
      least = end - 1;
    } else {
      least = start;
      for (let at = start + 1; at < end; at++) if (runs[at]! <= runs[least]!) least = at;
    }
    kept.push(runs[least]!);
  }
  return Uint32Array.from(kept);
}

/** Sorted in place, each once. */
function once(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let count = 0;
  for (let at = 0; at < hashes.length; at++) if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[count++] = hashes[at]!;
  return hashes.slice(0, count);
}

/** How many numbers two ascending lists share. @cost O(both) */
export function sharedCount(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b] = [left[i]!, right[j]!];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}

/** Longest stretches of words that two reports share, longest first, none inside another. @cost O(words of both) */
export function sharedPassages(
  left: Pick<Article, "text" | "blocks">,
  right: Pick<Article, "text" | "blocks">,
): { readonly left: Range; readonly right: Range }[] {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const at = new Map<number, number>();
  for (let index = 0; index + RUN <= b.hashes.length; index++) {
    const run = runAt(b.hashes, index);
    if (!at.has(run)) at.set(run, index);
  }
  const found: { readonly left: Range; readonly right: Range; readonly words: number }[] = [];
  for (let index = 0; index + RUN <= a.hashes.length;) {
    const there = at.get(runAt(a.hashes, index));
    let words = 0;
    if (there !== undefined)
      while (index + words < a.hashes.length && there + words < b.hashes.length && a.hashes[index + words] === b.hashes[there + words])
        words++;
    if (words >= RUN)
      found.push({
        left: { start: a.starts[index]!, end: a.ends[index + words - 1]! },
        right: { start: b.starts[there!]!, end: b.ends[there! + words - 1]! },
        words,
      });
    index += Math.max(1, words);
  }
  return found.sort((x, y) => y.words - x.words || x.left.start - y.left.start);
}
