// Takes nothing, gives the sets of labels that were written by hand.
import { fileURLToPath } from "node:url";
import { recordsOf } from "../corpora.ts";

/** Half-open range in the article's text, UTF-16 units. */
export type Pair = readonly [start: number, end: number];

/** What kind of words stand as the source: by the head of the phrase, as it was read. */
export const KINDS = ["name", "description", "pronoun"] as const;
export type Kind = (typeof KINDS)[number];

interface Label {
  /** `article#attribution` of polnear/dev. */
  readonly id: string;
  readonly source: readonly Pair[];
  readonly kind: Kind;
  /** False for groups and people without a name: the label is then the head of their description. */
  readonly named: boolean;
  /** Where several are meant at once: the others' names. */
  readonly with?: readonly string[];
  /** Other forms that are right too. */
  readonly alternatives: readonly string[];
  readonly sure: boolean;
}

export interface SpeakerLabel extends Label {
  readonly cue: readonly Pair[] | null;
  /** False for a stance or a deed ("backs", "voted against"): nothing is said or written there. */
  readonly says: boolean;
  /** Null where the article never tells. */
  readonly speaker: string | null;
}

export interface AntecedentLabel extends Label {
  /** The nearest mention by name: before the source, or, where there is none before, after it. */
  readonly antecedent: Pair | null;
  /** Where no name is given: the head of the nearest description. */
  readonly described?: Pair;
  /** Null where the article never tells ("you", the author). */
  readonly name: string | null;
}

const labelsIn = <Record>(file: string): Record[] => recordsOf<Record>(fileURLToPath(new URL(file, import.meta.url)));

export const speakerLabels = (): SpeakerLabel[] => labelsIn("./speakers.jsonl");
/** Drawn and written after the others; their errors are never listed, so that they tell what is reached where nobody looked. */
export const unseenSpeakerLabels = (): SpeakerLabel[] => labelsIn("./speakers-unseen.jsonl");
export const antecedentLabels = (): AntecedentLabel[] => labelsIn("./antecedents.jsonl");

/** The article that a label speaks of. */
export const articleOf = (label: { readonly id: string }): string => label.id.slice(0, label.id.indexOf("#"));
