// Gives what a user has corrected: of the episodes, and of the statements.
import type { EntityId, StatementId } from "./attribution.ts";
import type { Range, ReportId } from "./span.ts";

export const CORRECTION_KINDS = ["merge", "split", "pin"] as const;

/**
 * - `merge`: the reports tell of one episode.
 * - `split`: none of the reports is of an episode with any of `from`; without `from`, no two of them are of one.
 * - `pin`: the first report is of the episode of the others, and what it resembles counts no more; alone, it stays alone.
 */
export interface EpisodeCorrection {
  readonly kind: (typeof CORRECTION_KINDS)[number];
  readonly reports: readonly ReportId[];
  readonly from?: readonly ReportId[];
  readonly by: string;
  /** ISO 8601 day or instant; where two contradict each other the later one holds. */
  readonly at: string;
  readonly why: string;
}

export const STATEMENT_CORRECTION_KINDS = ["speaker", "no-statement"] as const;
export type StatementCorrectionKind = (typeof STATEMENT_CORRECTION_KINDS)[number];

/** Who speaks according to a user: an entity of the record, or a name where none is meant or its identifier is gone. */
export interface GivenSpeaker {
  readonly entity?: EntityId;
  readonly name: string;
}

/**
 * - `speaker`: another speaks than was read; nobody who is named where `speaker` is null.
 * - `no-statement`: nobody says that there.
 *
 * It names its statement by where the words stand in the source, so that it outlives a rebuild: it holds of the
 * statement that covers most of the same characters.
 */
export interface StatementCorrection {
  readonly id: string;
  readonly kind: StatementCorrectionKind;
  readonly report: ReportId;
  /** UTF-16 units of the source as given, not of the text as read. */
  readonly content: readonly Range[];
  /** What the statement was called; it decides where two have the same words. */
  readonly statement?: StatementId;
  readonly speaker?: GivenSpeaker | null;
  readonly by: string;
  /** ISO 8601 instant; of two that concern one statement the later holds. */
  readonly at: string;
  readonly why: string;
}

/** A correction of a statement that holds, beside what had been read. */
export interface CorrectedStatement {
  readonly correction: StatementCorrection;
  readonly statement: StatementId;
  /** The statement's own content, in units of the text. */
  readonly content: readonly Range[];
  /** Who spoke as it had been read; null where nobody was named. */
  readonly read: string | null;
}
