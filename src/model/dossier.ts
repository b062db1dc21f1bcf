// Gives the dossier: what a run hands over, every line cited into the sources as given.
import type { EpisodeCorrection, StatementCorrectionKind } from "./correction.ts";
import type { EvidenceKind } from "./linked.ts";
import type { Act, Mode } from "./attribution.ts";
import type { BlockKind } from "./article.ts";
import type { DriftKind, RivalKind } from "./compared.ts";
import type { EntityKind } from "./mention.ts";
import type { Problem } from "./problem.ts";
import type { Citation } from "./span.ts";

/** `Known` as it is written out: ranges become citations. */
export interface KnownOut<T> {
  readonly state: "stated" | "inferred" | "ambiguous" | "unknown";
  readonly value?: T;
  readonly because?: string;
  readonly candidates?: readonly T[];
  readonly at?: readonly Citation[];
}

export interface EntityRef {
  readonly id: string | null;
  readonly name: string;
}

export interface DossierReport {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly outletKnown: KnownOut<string>;
  readonly url: string | null;
  readonly headline: Citation | null;
  readonly byline: Citation | null;
  /** Title and author as metadata give them, where they do not stand in the source and so cannot be cited. */
  readonly titleGiven: string | null;
  readonly authorGiven: string | null;
  readonly published: KnownOut<string>;
  readonly language: string | null;
  readonly sourceHash: string;
  readonly sourceLength: number;
  /** Whether the source is marked up (HTML): its words are then not its characters. */
  readonly markup: boolean;
  readonly reliesOn: readonly {
    readonly name: string;
    readonly kind: string;
    readonly report: string | null;
    readonly at: Citation | null;
  }[];
  readonly copies: readonly { readonly of: string; readonly kind: "whole" | "part"; readonly share: number }[];
  readonly blocks: readonly { readonly kind: BlockKind; readonly start: number; readonly end: number }[];
}

/** Why a report belongs to its episode: what it shares with the one it resembles most, cited in both. */
export interface DossierFit {
  readonly report: string;
  /** Null where no other report tells of it. */
  readonly nearest: string | null;
  readonly because: string;
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly what: string;
    readonly at: readonly Citation[];
    readonly there: readonly Citation[];
  }[];
  /** What a user has settled of it, the latest first. */
  readonly corrected: readonly EpisodeCorrection[];
}

export interface DossierEpisode {
  readonly id: string;
  readonly title: string;
  readonly affair: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reports: readonly string[];
  readonly fit: readonly DossierFit[];
  readonly independentSources: number;
}

export interface DossierAffair {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly episodes: readonly string[];
  readonly reports: readonly string[];
  /** Whom and what two of its episodes or more name, cited in each that does. */
  readonly shared: readonly { readonly entity: EntityRef; readonly episodes: readonly string[]; readonly at: readonly Citation[] }[];
}

export interface DossierEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly labels: readonly string[];
  readonly offices: readonly string[];
  readonly onBehalfOf: string | null;
  /** "Q142"; null where the table of well-known things has none. */
  readonly wikidata: string | null;
  /** Offices by the days of the first and the last report that give them. */
  readonly held: readonly {
    readonly office: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly at: readonly Citation[];
  }[];
  /** Where a text says that two of its names are one thing's. */
  readonly aliasesAt: readonly Citation[];
}

export interface DossierStatement {
  readonly id: string;
  readonly report: string;
  readonly episode: string | null;
  readonly speaker: EntityRef | null;
  readonly speakerKnown: KnownOut<string>;
  readonly onBehalfOf: EntityRef | null;
  readonly addressee: EntityRef | null;
  readonly source: readonly Citation[] | null;
  readonly cue: readonly Citation[] | null;
  readonly content: readonly Citation[];
  readonly mode: Mode;
  readonly act: Act;
  readonly affirmed: boolean;
  readonly saidAt: KnownOut<string>;
  readonly within: string | null;
  readonly answers: string | null;
  readonly confidence: number;
  readonly rule: string;
}

export interface DossierReading {
  readonly statement: string;
  readonly report: string;
  readonly content: readonly Citation[];
  readonly only: readonly Citation[];
}

export interface DossierUtterance {
  readonly id: string;
  readonly episode: string;
  readonly speaker: EntityRef | null;
  /** Each statement with the part of its content that words this utterance. */
  readonly members: readonly { readonly statement: string; readonly content: readonly Citation[] }[];
  readonly readings: readonly DossierReading[];
  readonly drift: readonly { readonly kind: DriftKind; readonly left: Citation; readonly right: Citation; readonly says: string }[];
  readonly because: string;
}

export interface DossierRival {
  readonly id: string;
  readonly episode: string;
  readonly kind: RivalKind;
  readonly about: string;
  readonly sides: readonly {
    readonly party: string;
    readonly statements: readonly string[];
    readonly events: readonly string[];
    readonly words: readonly Citation[];
  }[];
  /** How likely the two cannot both hold; from `SURE_RIVAL` they are shown as rivals, below it as such that may be. */
  readonly confidence: number;
  readonly rule: string;
}

export interface DossierTimelineEntry {
  readonly id: string;
  readonly date: string;
  readonly precision: string;
  readonly what: string;
  readonly background: boolean;
  /** Of what lay ahead of every report that tells of it. */
  readonly standing?: "planned" | "demanded";
  readonly citations: readonly Citation[];
  readonly refines: readonly { readonly date: string; readonly at: Citation }[];
}

/** What a party stood for over the episodes of an affair; `PositionPoint` says what `course` means. */
export interface DossierPosition {
  readonly id: string;
  readonly affair: string;
  readonly party: EntityRef;
  readonly points: readonly {
    readonly course: "kept" | "new" | "gone";
    readonly utterances: readonly string[];
    readonly because: string;
  }[];
}

/** What a user corrected of a statement, beside what had been read. */
export interface DossierCorrection {
  readonly id: string;
  readonly kind: StatementCorrectionKind;
  readonly report: string;
  /** Of `no-statement` the statement is not among the statements any more. */
  readonly statement: string;
  readonly content: readonly Citation[];
  /** Who spoke as it had been read; null where nobody was named. */
  readonly read: string | null;
  readonly by: string;
  readonly at: string;
  readonly why: string;
}

/** The whole record. Arrays are sorted; the same reports give the same bytes. */
export interface Dossier {
  readonly build: {
    readonly version: string;
    readonly configHash: string;
    readonly inputHash: string;
    /** SHA-256 of the dossier's canonical JSON without this field: any later change shows. */
    readonly seal: string;
  };
  readonly reports: readonly DossierReport[];
  readonly affairs: readonly DossierAffair[];
  readonly episodes: readonly DossierEpisode[];
  readonly entities: readonly DossierEntity[];
  readonly statements: readonly DossierStatement[];
  readonly utterances: readonly DossierUtterance[];
  readonly rivals: readonly DossierRival[];
  readonly occurrences: readonly {
    readonly id: string;
    readonly what: string;
    readonly date: string | null;
    readonly events: readonly { readonly id: string; readonly at: Citation }[];
  }[];
  readonly timeline: readonly DossierTimelineEntry[];
  readonly names: readonly {
    readonly entity: EntityRef;
    readonly labels: readonly (Citation & {
      readonly text: string;
      readonly quoted: boolean;
      readonly by: string | null;
      /** Only for a pronoun that means the person, which is no way of naming. */
      readonly pronoun?: true;
    })[];
  }[];
  readonly silences: readonly {
    readonly episode: string;
    readonly report: string;
    readonly utterance: string;
    readonly carriedBy: number;
  }[];
  readonly positions: readonly DossierPosition[];
  /** Only where a user corrected a statement. */
  readonly corrections?: readonly DossierCorrection[];
  readonly problems: readonly Problem[];
}
