// Gives what a user has corrected of the episodes.
import type { ReportId } from "./span.ts";

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
