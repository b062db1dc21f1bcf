// Gives who said what: attributions in one report, statements over all of them.
import type { Known } from "./known.ts";
import type { LocalEntityIndex } from "./mention.ts";
import type { Range, ReportId } from "./span.ts";

/** `direct`: all of the content is quoted; `mixed`: part of it; `indirect`: none. */
export type Mode = "direct" | "mixed" | "indirect";

/** What is done in saying it; `assert` is anything else. */
export const ACTS = [
  "request",
  "accuse",
  "deny",
  "commit",
  "threaten",
  "offer",
  "condemn",
  "support",
  "concern",
  "announce",
  "recognise",
  "ask",
  "no-comment",
  "assert",
] as const;
export type Act = (typeof ACTS)[number];

/**
 * An attribution: source, cue and content, each one or more text ranges, sorted.
 *
 * `source` is null where the report names none ("it is reported that"); `cue` is null where the
 * form alone attributes (a transcript's turn). `content` is never empty.
 *
 * @source PARC 3.0 and PolNeAR attribution scheme
 */
export interface Attribution {
  readonly source: readonly Range[] | null;
  readonly cue: readonly Range[] | null;
  readonly content: readonly Range[];
  readonly mode: Mode;
  readonly act: Act;
  /** False where the saying itself is negated: "did not rule out", "refused to say". */
  readonly affirmed: boolean;
  /** False for an attitude or a deed that the outlet ascribes ("backs", "accepts"): an attribution, but no statement. */
  readonly saying: boolean;
  readonly speaker: Known<LocalEntityIndex>;
  /** More than one where several speak at once ("both sides"). */
  readonly speakers: readonly LocalEntityIndex[];
  readonly onBehalfOf: LocalEntityIndex | null;
  /** As named where it is no entity ("reporters", "all parties"). */
  readonly addressee: Addressee | null;
  /** Index of the attribution in whose content it stands; null for the outermost. */
  readonly within: number | null;
  /** A transcript's answer: index of the question's attribution. */
  readonly answers: number | null;
  /** Outlet or agency that only passes the words on ("X, TASS reported"). */
  readonly relayedBy: Range | null;
  /** 0 to 1: share of statements like it that proved right on the development data. */
  readonly confidence: number;
  /** Name of the rule that found it. */
  readonly rule: string;
}

export interface Addressee {
  readonly name: string;
  readonly entities: readonly LocalEntityIndex[];
  readonly at: Range | null;
  /** "Us", "me": whoever writes the report. */
  readonly toOutlet?: true;
}

export type EntityId = string;
export type StatementId = string;

/** An attribution with everything that only the sight of all reports settles. */
export interface Statement {
  readonly id: StatementId;
  readonly report: ReportId;
  /** Index into that report's `attributions` layer, whose ranges it keeps. */
  readonly attribution: number;
  readonly speaker: Known<EntityId>;
  readonly speakers: readonly EntityId[];
  readonly onBehalfOf: EntityId | null;
  readonly addressee: { readonly name: string; readonly entities: readonly EntityId[] } | null;
  readonly source: readonly Range[] | null;
  readonly cue: readonly Range[] | null;
  readonly content: readonly Range[];
  readonly mode: Mode;
  readonly act: Act;
  readonly affirmed: boolean;
  /** EDTF day or coarser: when it was said. */
  readonly saidAt: Known<string>;
  readonly within: StatementId | null;
  readonly answers: StatementId | null;
  readonly confidence: number;
  readonly rule: string;
}
