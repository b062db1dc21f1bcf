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
  /** Lemmas of verbs that keep a right to what follows: "reserves the right to close". */
  readonly keeping: ReadonlySet<string>;
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
  /** Words that by themselves deny altogether ("never"); and those that do behind a negator ("[not] a single"). */
  readonly never: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  /** Words that bound what is denied to a time: "before noon". */
  readonly limits: ReadonlySet<string>;
  /** Phrases that deny for the time being: "for now". */
  readonly presently: readonly (readonly string[])[];
  /** Forms of the auxiliary of the perfect; and words that leave open whether a thing may come. */
  readonly perfects: ReadonlySet<string>;
  readonly yet: ReadonlySet<string>;
}
