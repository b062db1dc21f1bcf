// What a desk's front pages tell of a record that grows: when its episodes were, which reports came last.

/** Days of publication of an episode's reports, EDTF. */
export interface EpisodeDays {
  readonly affair: string;
  readonly from: string;
  readonly to: string;
}

/** A report of the record, and when it came. */
export interface NewReport {
  readonly report: string;
  readonly affair: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO 8601 instant. */
  readonly addedAt: string;
}
