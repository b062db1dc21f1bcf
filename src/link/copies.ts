// Takes reports, gives which repeats whose text, wholly or in part, how much of it, and which of the two came first.
import { PROSE, type Article, type Range, type ReportId } from "../model/index.ts";

/** A report that repeats another's text. */
export interface Copy {
  readonly report: ReportId;
  readonly of: ReportId;
  readonly kind: "whole" | "part";
  /** Share of the copy's word runs that stand in the original; 0 to 1. */
  readonly share: number;
}

/** What decides which of two alike reports is the original. */
export interface Precedence {
  /** Whether the first credits the second's outlet. */
  readonly credits: (report: ReportId, of: ReportId) => boolean;
  /** Time of publication as far as known; ISO, null where unknown. */
  readonly published: (report: ReportId) => string | null;
}

/** Words of a run. @source 5-grams, as in the usual near-duplicate studies (e.g. Broder 1997) */
const RUN = 5;
/** Where more reports hold a run, not all pairs of them are counted. Bounds the work per run. */
const MANY = 12;
/** Shares of the shorter report's runs from which it counts as copied; chosen on gva_reuse train and invented reports. */
const WHOLE_SHARE = 0.75;
const PART_SHARE = 0.12;
/** Fewer runs in common are chance: one quotation carried by both. */
const LEAST_RUNS = 12;

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

/** Hashes of a report's word runs, each once, ascending; 32 bits each. @cost O(prose) */
export function runsOf(article: Pick<Article, "text" | "blocks">): Uint32Array {
  const { hashes } = wordsOf(article);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= hashes.length; at++) runs.add(runAt(hashes, at));
  return Uint32Array.from(runs).sort();
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

/** The word runs of all reports, and how many of them each pair shares, by `left * reports + right`. */
export interface SharedText {
  readonly runs: readonly Uint32Array[];
  readonly shared: ReadonlyMap<number, number>;
}

/** Looks up who shares text with whom. @cost O(word runs) in time and memory */
export function sharedText(articles: readonly Article[]): SharedText {
  const runs = articles.map(runsOf);
  return { runs, shared: sharedRuns(runs) };
}

/** How much of the shorter of two reports the other repeats, 0 to 1; chance is 0. */
function repeated({ runs }: SharedText, left: number, right: number, shared: number): number {
  return shared < LEAST_RUNS ? 0 : shared / Math.max(1, Math.min(runs[left]!.length, runs[right]!.length));
}

/**
 * For each report the first of those whose whole text it repeats, or that repeat its; itself where there is none.
 *
 * @cost O(pairs that share text)
 */
export function firstOfFamily(text: SharedText): Int32Array {
  const count = text.runs.length;
  const root = Int32Array.from({ length: count }, (_, index) => index);
  const find = (at: number): number => {
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const [pair, shared] of text.shared) {
    const [left, right] = [Math.floor(pair / count), pair % count];
    if (repeated(text, left, right, shared) < WHOLE_SHARE || !sameLength(text, left, right)) continue;
    const [a, b] = [find(left), find(right)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  return root.map((_, index) => find(index));
}

/** How much longer than the other the longer of two whole copies may be: a round-up that holds a wire is no copy of it. */
const LONGER = 1.5;
const sameLength = ({ runs }: SharedText, left: number, right: number): boolean =>
  Math.max(runs[left]!.length, runs[right]!.length) <= LONGER * Math.min(runs[left]!.length, runs[right]!.length);

/** How many runs each pair of reports shares. @cost O(runs × MANY): an inverted index */
function sharedRuns(runs: readonly Uint32Array[]): Map<number, number> {
  const holders = new Map<number, number[]>();
  runs.forEach((hashes, report) => {
    for (const hash of hashes) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [report]);
      else list.push(report);
    }
  });
  const shared = new Map<number, number>();
  const meet = (left: number, right: number): void => {
    const pair = left * runs.length + right;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  };
  for (const list of holders.values()) {
    for (let j = 1; j < list.length; j++) {
      // A wire carried by many is one family: there each meets the first and its neighbour, not all others.
      if (list.length > MANY) {
        meet(list[0]!, list[j]!);
        if (j > 1) meet(list[j - 1]!, list[j]!);
      } else for (let i = 0; i < j; i++) meet(list[i]!, list[j]!);
    }
  }
  return shared;
}

/** Whether the first of two reports is the copy: by credit, then time, then length, then id. */
function isCopy(left: Article, right: Article, precedence: Precedence): boolean {
  const credits = [precedence.credits(left.id, right.id), precedence.credits(right.id, left.id)];
  if (credits[0] !== credits[1]) return credits[0]!;
  const times = [precedence.published(left.id), precedence.published(right.id)];
  if (times[0] !== null && times[1] !== null) {
    const length = Math.min(times[0]!.length, times[1]!.length);
    const [a, b] = [times[0]!.slice(0, length), times[1]!.slice(0, length)];
    if (a !== b) return a > b;
  }
  return left.id > right.id;
}

/**
 * Which reports repeat which.
 *
 * Every report of a family of copies points to the best original: the one that it shares most with, among
 * those that came before it.
 *
 * @param articles sorted by id
 * @cost time and memory O(word runs); an index of runs; nothing is compared with everything
 */
export function copiesAmong(articles: readonly Article[], precedence: Precedence, text: SharedText = sharedText(articles)): Copy[] {
  const { runs } = text;
  const best = new Map<number, Copy & { readonly runs: number }>();
  const pairs = [...text.shared].sort((a, b) => a[0] - b[0]);
  for (const [pair, shared] of pairs) {
    const first = Math.floor(pair / articles.length);
    const second = pair % articles.length;
    const [copy, original] = isCopy(articles[first]!, articles[second]!, precedence) ? [first, second] : [second, first];
    const most = repeated(text, copy, original, shared);
    if (most < PART_SHARE) continue;
    const share = shared / Math.max(1, runs[copy]!.length);
    const known = best.get(copy);
    if (known !== undefined && known.runs >= shared) continue;
    const kind = most >= WHOLE_SHARE ? "whole" : "part";
    best.set(copy, { report: articles[copy]!.id, of: articles[original]!.id, kind, share: Math.round(share * 1000) / 1000, runs: shared });
  }
  return [...best].sort((a, b) => a[0] - b[0]).map(([, { runs: _runs, ...copy }]) => copy);
}
