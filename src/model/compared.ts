// Gives the accounts set beside each other: utterances, drift, rivals, names, silences, timeline.
import type { EntityId, StatementId } from "./attribution.ts";
import type { Span } from "./span.ts";

/** A reading: the part of one statement's content that words this utterance. */
export interface Reading {
  readonly statement: StatementId;
  /** Usually all of the statement's content; part of it where one statement tells of two utterances. */
  readonly content: readonly Span[];
  /** Stretches of `content` that no other reading has, by lemma. */
  readonly only: readonly Span[];
}

export type DriftKind = "negation" | "actor" | "number" | "date" | "place" | "strength" | "attachment";

/** A difference of wording between two readings that changes what is said; the words on both sides. */
export interface Drift {
  readonly kind: DriftKind;
  readonly left: Span;
  readonly right: Span;
  /** One plain sentence: "1991 dates the borders here and the recognition there". */
  readonly says: string;
}

/** One act of speaking, with every statement that reports it. At least one member; drift only over two or more. */
export interface Utterance {
  readonly id: string;
  readonly episode: string;
  readonly speaker: EntityId | null;
  readonly readings: readonly Reading[];
  readonly drift: readonly Drift[];
  /** Why these were taken for one utterance. */
  readonly because: string;
}

/** One side of a rivalry, with the words it rests on. */
export interface RivalSide {
  readonly party: string;
  readonly entity: EntityId | null;
  readonly statements: readonly StatementId[];
  /** Indices into `occurrences`' events; empty where the side rests on statements alone. */
  readonly events: readonly string[];
  readonly words: readonly Span[];
}

export type RivalKind = "agent" | "denial" | "figure" | "date" | "place" | "name" | "wording";

export interface Rival {
  readonly id: string;
  readonly episode: string;
  readonly kind: RivalKind;
  readonly about: string;
  readonly sides: readonly RivalSide[];
  /** How likely the two cannot both hold, from 0 to 1: learned from such accounts judged by hand. */
  readonly confidence: number;
  /** The signs that it was read off, by name. */
  readonly signs: readonly string[];
  /** Which comparison set the sides against each other. */
  readonly rule: string;
}

/** From this confidence two accounts are shown as rivals; below it they only may be. @source docs/compare.md */
export const SURE_RIVAL = 0.8;

/** Events of several reports that are one happening. */
export interface Occurrence {
  readonly id: string;
  readonly what: string;
  readonly date: string | null;
  readonly events: readonly { readonly id: string; readonly at: Span }[];
}

/** A line of the timeline. `date` is EDTF ("1988-02", "1992/1994", "198X~", "2020-09-27"). */
export interface TimelineEntry {
  readonly id: string;
  readonly date: string;
  readonly precision: "time" | "day" | "month" | "year" | "decade" | "interval";
  readonly what: string;
  /** Where each report says it, date words and event words. */
  readonly at: readonly Span[];
  /** Other dates given for the same happening that are no contradiction ("late 1980s"). */
  readonly refines: readonly { readonly date: string; readonly at: Span }[];
  readonly background: boolean;
  /** Of what lay ahead of every report that tells of it; absent of what is told to have happened. */
  readonly standing?: "planned" | "demanded";
}

/** How each report calls one entity or event; `called` names what is no entity, a happening or an unnamed force. */
export interface NameEntry {
  readonly entity: EntityId | null;
  readonly called?: string;
  readonly labels: readonly (Span & {
    readonly text: string;
    readonly quoted: boolean;
    readonly by: EntityId | null;
    /** A pronoun that means the person, which is no way of naming. */
    readonly pronoun?: true;
  })[];
}

/** What an episode holds and an outlet lacks. */
export interface Silence {
  readonly episode: string;
  readonly report: string;
  readonly utterance: string;
  /** How many independent sources carry it. */
  readonly carriedBy: number;
}

/**
 * One matter a party took a position on. `kept`: said in the party's last episode and before; `new`: in the last
 * alone; `gone`: the reports of the last do not have it, which is not to say that it was taken back.
 */
export interface PositionPoint {
  readonly course: "kept" | "new" | "gone";
  /** Utterances that say it, in the order of their episodes. At least one. */
  readonly utterances: readonly string[];
  /** Why these were taken for one matter. */
  readonly because: string;
}

/** What one party stood for over the episodes of an affair, in the utterances that say it. */
export interface Position {
  readonly id: string;
  readonly affair: string;
  readonly party: EntityId;
  readonly points: readonly PositionPoint[];
}

/** All that `compare` gives. */
export interface Compared {
  readonly utterances: readonly Utterance[];
  readonly rivals: readonly Rival[];
  readonly occurrences: readonly Occurrence[];
  readonly timeline: readonly TimelineEntry[];
  readonly names: readonly NameEntry[];
  readonly silences: readonly Silence[];
  readonly positions: readonly Position[];
}
