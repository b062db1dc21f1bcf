// Gives what a store can do, whichever database is behind it.
import type { Capture, EpisodeDays, NewReport, Problem } from "../model/index.ts";

/** A capture as kept; `seq` is its place in the order of arrival. */
export interface KeptCapture {
  readonly seq: number;
  readonly capture: Capture;
  /** SHA-256 over its content when it came. */
  readonly hash: string;
  /** ISO 8601 instant. */
  readonly addedAt: string;
}

/** What became of one capture that was handed in. */
export interface Added {
  readonly id: string;
  /** False where the very same was there already. */
  readonly isNew: boolean;
}

/** What reading gave for a capture, packed by whoever reads. */
export interface PackedAnnotation {
  readonly id: string;
  readonly hash: string;
  readonly packed: Uint8Array;
  /** The text as it was read, to search for quotations in. */
  readonly text: string;
}

/** One affair of the record, with what is searched and listed of it. */
export interface AffairRecord {
  readonly id: string;
  readonly digest: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly episodes: number;
  readonly newestSeq: number;
  readonly seal: string;
  readonly dossier: Uint8Array;
  readonly reports: readonly ReportRecord[];
  readonly statements: readonly StatementRecord[];
}

export interface ReportRecord {
  readonly id: string;
  readonly episode: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly day: string | null;
  readonly seq: number;
}

export interface StatementRecord {
  readonly id: string;
  readonly episode: string | null;
  readonly report: string;
  readonly speaker: string | null;
  readonly onBehalfOf: string | null;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly act: string;
  readonly mode: string;
  readonly confidence: number;
  readonly words: string;
  readonly startAt: number;
}

/** An affair as listed. */
export interface AffairLine {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly episodes: number;
  readonly reports: number;
  readonly statements: number;
  readonly newestSeq: number;
  readonly seal: string;
}

/** Where the record stands. */
export interface RecordState {
  readonly build: string;
  readonly upToSeq: number;
  readonly upToCorrection: number;
  /** Grows with every record written. */
  readonly generation: number;
}

/** Filters of a search; every one that is given must hold. */
export interface Wanted {
  /** Words as in a search box: `peace talks`, `"peace talks"`, `-war`, `a or b`. All statements where empty. */
  readonly words: string;
  /** Part of the speaker's name, any case. */
  readonly speaker?: string;
  readonly outlet?: string;
  /** Days, inclusive, EDTF prefixes such as "2020-09". */
  readonly from?: string;
  readonly to?: string;
  readonly act?: string;
  readonly affair?: string;
  readonly episode?: string;
}

/** A statement found. */
export interface Hit extends StatementRecord {
  readonly affair: string;
  /** How well it fits, 0 where no words were given. */
  readonly rank: number;
  /** Parts of `words`, in order; `match` marks what fits. */
  readonly parts: readonly { readonly text: string; readonly match: boolean }[];
}

export interface Found {
  /** Statements that fit, counted up to a thousand. */
  readonly total: number;
  /** Whether more fit than were counted. */
  readonly more: boolean;
  readonly hits: readonly Hit[];
}

/** What somebody corrected. */
export interface Correction {
  readonly id: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
  readonly kind: string;
  /** What to do; plain data. */
  readonly what: unknown;
  /** The correction that it takes back. */
  readonly undoes: string | null;
}

export interface Counts {
  readonly captures: number;
  readonly affairs: number;
  readonly statements: number;
  readonly corrections: number;
}

/** One line of a backup: what cannot be made anew. */
export type BackupLine =
  | { readonly capture: Capture; readonly asked: string; readonly addedAt: string }
  | { readonly problem: Problem; readonly addedAt: string }
  | { readonly correction: Correction }
  | { readonly formerAffair: { readonly id: string; readonly report: string } };

/** Captures and corrections are the truth; annotations and the record are derived and may be dropped and made anew. */
export interface Store {
  /** For people. */
  readonly where: string;
  /** Resolves when the captures are safe: a process that dies afterwards loses none of them. In the order given. */
  add(captures: readonly Capture[], problems: readonly Problem[], addedAt: string): Promise<readonly Added[]>;
  /** Captures that came after `seq`, in order, at most `limit`. */
  capturesAfter(seq: number, limit: number): Promise<readonly KeptCapture[]>;
  capture(id: string): Promise<KeptCapture | null>;
  /** Several at a time, by identifier; those that are not there are left out. */
  captures(ids: readonly string[]): Promise<ReadonlyMap<string, Capture>>;
  /** Sources as given, by identifier. */
  sources(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  intakeProblems(): Promise<readonly Problem[]>;

  annotations(ids: readonly string[], build: string): Promise<ReadonlyMap<string, Uint8Array>>;
  keepAnnotations(them: readonly PackedAnnotation[], build: string): Promise<void>;
  /** Drops what earlier builds read. */
  forgetAnnotationsBut(build: string): Promise<void>;

  state(): Promise<RecordState | null>;
  digests(): Promise<ReadonlyMap<string, string>>;
  /** Replaces `changed` affairs and drops those not in `kept` or `changed`, at once. Gives the new generation. */
  writeRecord(changed: readonly AffairRecord[], kept: readonly string[], state: Omit<RecordState, "generation">): Promise<number>;
  /** Clears away what a new record took the place of, a little at a time. Nobody sees a difference; the next `writeRecord` would do it. */
  clearUp(): Promise<void>;
  /** Newest first. */
  affairs(limit: number, offset: number): Promise<readonly AffairLine[]>;
  affair(id: string): Promise<(AffairLine & { readonly dossier: Uint8Array }) | null>;
  /**
   * The affair that an identifier means now: itself where there is such an affair, else the one that holds what was in the
   * affair once called so; null where none ever was.
   */
  livingAffair(id: string): Promise<string | null>;
  /** Affairs of so many reports and more, the largest first. */
  largeAffairs(least: number): Promise<readonly string[]>;
  /** Seal of an affair's dossier; null where there is no such affair. */
  sealOf(affair: string): Promise<string | null>;
  /** Place of a report in the record. */
  report(id: string): Promise<(ReportRecord & { readonly affair: string }) | null>;
  reports(limit: number, offset: number): Promise<readonly (ReportRecord & { readonly affair: string })[]>;
  /** When the reports of each episode of these affairs were published, the earliest episode first. */
  episodeDays(affairs: readonly string[]): Promise<readonly EpisodeDays[]>;
  /** The reports of the record that came last, the newest first. @param affair null for all; of one, only those that came after its first */
  newest(limit: number, affair: string | null): Promise<readonly NewReport[]>;
  /** Who the record says speaks, by report and statement; only those that are known. */
  speakersIn(reports: readonly string[]): Promise<readonly { readonly report: string; readonly id: string; readonly speaker: string }[]>;
  /** Reports that hold all of these words, by identifier. */
  reportsWithAll(words: readonly string[], limit: number): Promise<readonly string[]>;
  /** Reports that hold the most of these words, best first. */
  reportsWith(words: readonly string[], limit: number): Promise<readonly string[]>;
  search(wanted: Wanted, limit: number, offset: number): Promise<Found>;

  correct(correction: Correction): Promise<void>;
  /** In the order they were made, undone ones and undos included. */
  corrections(): Promise<readonly Correction[]>;

  /** Reports in the record. */
  reportCount(): Promise<number>;
  /** Settles when the database answers: `select 1`. */
  touch(): Promise<void>;
  counts(): Promise<Counts>;
  backup(): AsyncIterable<BackupLine>;
  /** @throws OutsideError `store/not-empty` where the store holds anything */
  restore(lines: AsyncIterable<BackupLine>): Promise<Counts>;
  /** Runs `work` in one process at a time over all that share the store; null where another is at it. */
  alone<Result>(work: () => Promise<Result>): Promise<Result | null>;
  /** Tells others that cannot open the store where to speak to this process. */
  announce(url: string, token: string | null): void;
  close(): Promise<void>;
}
