// Takes records, gives them in the one order that a dossier has: by code units, never by locale.
import type { Range, Span } from "../model/index.ts";

/** A sort key: compared field by field; numbers by size, texts by UTF-16 units, null last. */
export type Key = readonly (string | number | null)[];

function compareKeys(left: Key, right: Key): number {
  for (let at = 0; at < left.length; at++) {
    const a = left[at] ?? null;
    const b = right[at] ?? null;
    if (a === b) continue;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -1 : 1;
  }
  return 0;
}

/** A sorted copy; each record's key is worked out once. */
export const sortedBy = <T>(records: readonly T[], keyOf: (record: T) => Key): T[] =>
  records
    .map((record) => ({ record, key: keyOf(record) }))
    .sort((left, right) => compareKeys(left.key, right.key))
    .map(({ record }) => record);

export const byStart = <T extends Range>(ranges: readonly T[]): T[] => sortedBy(ranges, (range) => [range.start, range.end]);

export const byPlace = <T extends Span>(spans: readonly T[]): T[] => sortedBy(spans, (span) => [span.report, span.start, span.end]);
