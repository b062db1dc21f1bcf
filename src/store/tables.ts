// Gives the tables of the store as the query builder knows them; migrations/ makes them.
import type { Generated } from "kysely";

/** The truth: what was handed in, as it came. Rows are never changed and never deleted. */
export interface CaptureTable {
  /** Place in the order of arrival, from 1; gaps may be. */
  readonly seq: Generated<number>;
  /** The report's identifier, unique in the store. */
  readonly id: string;
  /** The identifier it came with; `id` carries a part of its hash where another had that already. */
  readonly asked: string;
  /** SHA-256 over the canonical JSON of everything but the identifier. */
  readonly hash: string;
  /** The capture as JSON text. Not `jsonb`, which knows neither U+0000 nor lone surrogates. */
  readonly capture: string;
  /** ISO 8601 instant. */
  readonly added_at: string;
}

/** What `ingest` had to say of inputs, each once. */
export interface IntakeProblemTable {
  readonly hash: string;
  readonly problem: string;
  readonly added_at: string;
}

/** What reading gave, by capture and build; derived. */
export interface AnnotationTable {
  readonly hash: string;
  readonly id: string;
  readonly build: string;
  /** A packed `Annotated`. */
  readonly packed: Uint8Array;
}

/** A report's text as it is searched for quotations; derived. */
export interface TextTable {
  readonly id: string;
  readonly found_by: string;
}

/** One version of an affair of the record; derived. */
export interface AffairTable {
  /** Unique; readers see those that are not hidden, of each affair one. */
  readonly version: number;
  readonly id: string;
  /** What it was made from; equal digests need no work. */
  readonly digest: string;
  readonly title: string;
  readonly from_day: string | null;
  readonly to_day: string | null;
  readonly reports: number;
  readonly statements: number;
  readonly episodes: number;
  /** Newest capture in it. */
  readonly newest_seq: number;
  /** Seal of the dossier. */
  readonly seal: string;
  /** The dossier as canonical JSON, packed. */
  readonly dossier: Uint8Array;
}

/** A report's place in the record; derived. */
export interface ReportTable {
  /** Of the affair. */
  readonly version: number;
  readonly id: string;
  readonly affair: string;
  readonly episode: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** Day or minute of publication as known, EDTF. */
  readonly day: string | null;
  readonly seq: number;
}

/** A statement to search for; derived. */
export interface StatementTable {
  /** Of the affair. */
  readonly version: number;
  readonly id: string;
  readonly affair: string;
  readonly episode: string | null;
  readonly report: string;
  readonly speaker: string | null;
  /** The speaker's name in lower case. */
  readonly speaker_key: string | null;
  readonly on_behalf_of: string | null;
  readonly outlet: string | null;
  /** When it was said, EDTF, else the report's day. */
  readonly day: string | null;
  readonly act: string;
  readonly mode: string;
  readonly confidence: number;
  /** Content as shown, without marks that PostgreSQL's text cannot hold. */
  readonly words: string;
  /** First character of the content in the source. */
  readonly start_at: number;
}

/** What people corrected: records of their own, never changed. An undo is a correction that names another. */
export interface CorrectionTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly why: string;
  readonly kind: string;
  /** What to do, as JSON text. */
  readonly what: string;
  /** The correction that this one takes back. */
  readonly undoes: string | null;
}

/** An identifier that an affair had once: a part of the truth, for people keep links. */
export interface FormerAffairTable {
  readonly id: string;
  /** A report that was in it: the affair where this one is now is meant. */
  readonly report: string;
}

/** The state of the derived part: one row. */
export interface StateTable {
  readonly one: number;
  /** Build whose record stands. */
  readonly build: string;
  /** Captures up to here are in the record. */
  readonly up_to_seq: number;
  /** Corrections up to here are in the record. */
  readonly up_to_correction: number;
  /** Counts the records written. */
  readonly generation: number;
}

/** Versions of affairs that readers do not see: being written, or written over. */
export interface HiddenVersionTable {
  readonly version: number;
}

/** Tables, and views of those rows that are not hidden. */
export interface Tables {
  readonly captures: CaptureTable;
  readonly intake_problems: IntakeProblemTable;
  readonly annotations: AnnotationTable;
  readonly texts: TextTable;
  readonly affairs: AffairTable;
  readonly reports: ReportTable;
  readonly statements: StatementTable;
  readonly corrections: CorrectionTable;
  readonly former_affairs: FormerAffairTable;
  readonly state: StateTable;
  readonly hidden_versions: HiddenVersionTable;
  readonly present_affairs: AffairTable;
  readonly present_reports: ReportTable;
  readonly present_statements: StatementTable;
}
