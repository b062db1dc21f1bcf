// Takes offsets, gives the two shapes of a stretch of text that every other record is made of.

/** Identifier of a report, unique in a run; the same input gives the same identifier. */
export type ReportId = string;

/**
 * A stretch of one report's text.
 *
 * Offsets are UTF-16 code units, half-open, `0 <= start < end <= text.length`. Inside a report's
 * layers they point into `Article.text`; in a dossier and in `annotate` output they point into the
 * source as given. `OffsetMap` (text/offset-map.ts) leads from the first to the second.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that knows its report: what records that see many reports carry. */
export interface Span extends Range {
  readonly report: ReportId;
}

/**
 * A stretch of a source with the words that stand there, checkable by anybody who has the source.
 *
 * `start`, `end` and `exact` are into the source as given: `exact === source.slice(start, end)`.
 * `prefix` and `suffix` are up to 32 units of source on either side.
 * `words` is the stretch as read, only where that differs from `exact` (markup, character references).
 *
 * @source W3C Web Annotation Data Model, TextPositionSelector and TextQuoteSelector
 */
export interface Citation extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly words?: string;
}
