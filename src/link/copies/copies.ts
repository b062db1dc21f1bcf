// Takes reports, gives which repeats whose text, wholly or in part, how much of it, and which of the two came first.
import type { Article, ReportId } from "../../model/index.ts";
import { pushTo } from "../../text/lists.ts";
import { UNDATED_DAY } from "../grouping/cells.ts";
import { CopyIndex, PART_SHARE, WHOLE_SHARE, type SharedRuns } from "./copy-index.ts";
import { orderOf } from "../grouping/order.ts";
import { runsOf } from "./runs.ts";
import { hashOf } from "../terms/terms.ts";

/** What a report repeats of another. */
interface Original {
  readonly of: ReportId;
  readonly kind: "whole" | "part";
  /** Share of the copy's word runs that stand in the original; 0 to 1. */
  readonly share: number;
}

/** A report that repeats another's text. */
export interface Copy extends Original {
  readonly report: ReportId;
  /** Further originals of other parts: of several that repeat each other, one alone. */
  readonly also: readonly Original[];
}

/** An original as found: runs that both have, and its number. */
interface Found extends Original {
  readonly runs: number;
  readonly original: number;
}

/** What decides which of two alike reports is the original. */
export interface Precedence {
  /** Whether the first credits the second's outlet. */
  readonly credits: (report: ReportId, of: ReportId) => boolean;
  /** Whether the first writes the name of the second's outlet, credit or not. */
  readonly names: (report: ReportId, of: ReportId) => boolean;
  /** Time of publication as far as known; ISO, null where unknown. */
  readonly published: (report: ReportId) => string | null;
}

/** What the reports share, and their order. */
export interface SharedText {
  readonly index: CopyIndex;
  /** Numbers of the reports by day and identifier. */
  readonly order: Int32Array;
  /** For each report the first of its family of whole copies. */
  readonly firstOf: Int32Array;
}

/** Looks up who shares text with whom. @param days that the reports are placed by; none: all are undated @cost O(prose) */
export function sharedText(articles: readonly Article[], days: readonly number[] = articles.map(() => UNDATED_DAY)): SharedText {
  const texts = articles.map(runsOf);
  const index = new CopyIndex((it) => texts[it]!);
  const ids = articles.map((it) => it.id);
  const order = orderOf(ids, days, () => true);
  index.settle(
    order,
    order.map((it) => days[it]!),
    ids.map(hashOf),
  );
  return { index, order, firstOf: index.firstOf(order) };
}

/** Of each report, by number, those of whose text it repeats a part, or which repeat a part of its. @cost O(pairs that share text) */
export function sharingIn({ index }: SharedText): ReadonlyMap<number, readonly number[]> {
  const sharing = new Map<number, number[]>();
  for (const { left, right, repeated } of index.pairs()) {
    if (repeated < PART_SHARE) continue;
    pushTo(sharing, left, right);
    pushTo(sharing, right, left);
  }
  return sharing;
}

/** Whether the first of two reports is the copy: by credit, then time, then by who names the other's outlet, then identifier. */
function isCopy(left: ReportId, right: ReportId, precedence: Precedence): boolean {
  const credits = [precedence.credits(left, right), precedence.credits(right, left)];
  if (credits[0] !== credits[1]) return credits[0]!;
  const times = [precedence.published(left), precedence.published(right)];
  if (times[0] !== null && times[1] !== null) {
    const length = Math.min(times[0]!.length, times[1]!.length);
    const [a, b] = [times[0]!.slice(0, length), times[1]!.slice(0, length)];
    if (a !== b) return a > b;
  }
  const names = [precedence.names(left, right), precedence.names(right, left)];
  return names[0] === names[1] ? left > right : names[0]!;
}

/** All pairs, and for each whole copy that with the first of its family, which others may have hidden from it. */
function pairsOf({ index, firstOf }: SharedText): SharedRuns[] {
  const pairs = index.pairs().map((it) => (it.left < it.right ? it : { ...it, left: it.right, right: it.left }));
  const known = new Set(pairs.map(({ left, right }) => left * firstOf.length + right));
  firstOf.forEach((first, report) => {
    const [left, right] = [Math.min(first, report), Math.max(first, report)];
    if (first === report || known.has(left * firstOf.length + right)) return;
    pairs.push(index.between(left, right));
  });
  return pairs;
}

/**
 * Which reports repeat which, by the reports' identifiers.
 *
 * Every report of a family of copies points to the best original: the one that it shares most with, among
 * those that came before it. One that repeats a part of it may repeat parts of others, too.
 *
 * @param ids by number
 * @cost O(pairs that share text)
 */
export function copiesIn(ids: readonly ReportId[], precedence: Precedence, text: SharedText): Map<ReportId, Copy> {
  const found = new Map<number, Found[]>();
  const alike = new Set<string>();
  for (const { left, right, shared, repeated } of pairsOf(text)) {
    if (repeated < PART_SHARE) continue;
    alike.add(`${left} ${right}`);
    const [copy, original] = isCopy(ids[left]!, ids[right]!, precedence) ? [left, right] : [right, left];
    const share = Math.round((shared / Math.max(1, text.index.size(copy))) * 1000) / 1000;
    const one = { of: ids[original]!, kind: repeated >= WHOLE_SHARE ? "whole" : "part", share, runs: shared, original } as const;
    const known = found.get(copy);
    if (known === undefined) found.set(copy, [one]);
    else known.push(one);
  }
  const isAlike = (a: Found, b: Found): boolean =>
    text.firstOf[a.original] === text.firstOf[b.original] ||
    alike.has(`${Math.min(a.original, b.original)} ${Math.max(a.original, b.original)}`);
  const copies = new Map<ReportId, Copy>();
  for (const [copy, them] of found) {
    const [best, ...others] = them.sort((a, b) => b.runs - a.runs || (a.of < b.of ? -1 : 1));
    if (best === undefined) continue;
    const kept = [best];
    if (best.share < WHOLE_SHARE) for (const it of others) if (kept.every((known) => !isAlike(known, it))) kept.push(it);
    const [first, ...also] = kept.map(({ of, kind, share }): Original => ({ of, kind, share }));
    copies.set(ids[copy]!, { report: ids[copy]!, ...first!, also });
  }
  return copies;
}
