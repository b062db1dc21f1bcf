// Takes nothing; gives the shape of the words that one wording may drop and so change what is said. lang/<language>/drift-words.ts fills it in.

export interface DroppedWords {
  /** Phrases, by their forms, that leave a thing open: "most likely", "as far as I know". */
  readonly hedges: readonly (readonly string[])[];
  /** Phrases that, negated, leave a thing open: "rule out". */
  readonly exclusions: readonly (readonly string[])[];
  /** Lemmas of verbs that hold what follows for no more than likely. */
  readonly doubting: ReadonlySet<string>;
  /** Words that before "to" tell of no more than readiness or leave: "the right to". */
  readonly readiness: ReadonlySet<string>;
  /** "could": leaves a thing open by itself. */
  readonly could: string;
  /** "to": between readiness and the deed. */
  readonly infinitive: string;
  /** "as": "as if" and "as long" open no condition. */
  readonly comparing: string;
  readonly promises: ReadonlySet<string>;
  /** Words that open a condition; and all by which a wording may set one. */
  readonly conditions: ReadonlySet<string>;
  readonly bounds: ReadonlySet<string>;
  /** Lemmas of spans of time, shortest first. */
  readonly spans: readonly (readonly string[])[];
  /** Phrases for the moment spoken of. */
  readonly momentary: readonly (readonly string[])[];
  readonly months: ReadonlySet<string>;
}
