// Gives what only the sight of all reports can tell: entities, dates, episodes, copies.
import type { Reliance } from "./article.ts";
import type { EntityId, Statement } from "./attribution.ts";
import type { Known } from "./known.ts";
import type { Annotated } from "./layers.ts";
import type { EntityKind } from "./mention.ts";
import type { CorrectedStatement, EpisodeCorrection } from "./correction.ts";
import type { Range, ReportId, Span } from "./span.ts";

/** An office as reports give it to a person: the days of the first and the last report that do, and where. */
export interface AttestedOffice {
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: readonly Span[];
}

/** One entity over all reports. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly named: boolean;
  readonly labels: readonly string[];
  readonly offices: readonly string[];
  readonly onBehalfOf: EntityId | null;
  readonly world: string | null;
  /** "Q142", from a table of our own; null where that has none. */
  readonly wikidata: string | null;
  /** By the day of the first report that says so. */
  readonly held: readonly AttestedOffice[];
  /** Where a text says that two of its names are one thing's. */
  readonly aliasesAt: readonly Span[];
}

/** A report with what the others tell of it. */
export interface LinkedReport {
  readonly annotated: Annotated;
  /** The report's local entity `i` is `entities[i]` of the run. */
  readonly entityOf: readonly EntityId[];
  /** EDTF day or minute. */
  readonly published: Known<string>;
  readonly reliesOn: readonly Reliance[];
  /** The report whose text it repeats, wholly or in part; the earlier, or the one credited. */
  readonly copies: readonly { readonly of: ReportId; readonly kind: "whole" | "part"; readonly share: number }[];
}

/** What two reports may share; `name` where it could not be told what bears it, `copy` is text that one repeats from the other. */
export const EVIDENCE_KINDS = ["person", "place", "organization", "name", "number", "day", "word", "copy"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One thing that two reports share: what it is, where it stands in the first and where in the second. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** In the words of the first report; a day in ours. */
  readonly what: string;
  readonly at: readonly Range[];
  readonly there: readonly Range[];
}

/** Why a report belongs to its episode. */
export interface Fit {
  readonly report: ReportId;
  /** The report of the episode that it resembles most; null where it is alone. */
  readonly nearest: ReportId | null;
  readonly because: string;
  /** What it shares with `nearest`. */
  readonly evidence: readonly Evidence[];
  /** What a user has settled of it, the latest first. */
  readonly corrected: readonly EpisodeCorrection[];
}

/** The reports of one burst of happenings; `fit` says why each belongs. */
export interface Episode {
  readonly id: string;
  readonly title: string;
  /** EDTF days that its happenings span. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reports: readonly ReportId[];
  readonly fit: readonly Fit[];
  /** How many are left when copies and credited texts are folded. */
  readonly independentSources: number;
}

/** Whom or what several episodes of an affair name: which of them, and in each the first place that does. */
export interface AffairShare {
  readonly entity: EntityId;
  readonly episodes: readonly string[];
  readonly at: readonly Span[];
}

/** Episodes years apart about one subject. */
export interface Affair {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly episodes: readonly string[];
  readonly reports: readonly ReportId[];
  /** What its episodes share, by the number of those that do; empty for one episode. */
  readonly shared: readonly AffairShare[];
}

/** All that goes from `link` to `compare`. Reports are sorted by id. */
export interface Linked {
  readonly reports: readonly LinkedReport[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly episodes: readonly Episode[];
  readonly affairs: readonly Affair[];
  /** What users corrected of the statements; absent where nothing. */
  readonly corrected?: readonly CorrectedStatement[];
}
