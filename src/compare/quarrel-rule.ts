// Takes nothing; gives the shape of the tables by which a report itself sets two tellers against each other. lang/<language>/quarrel-words.ts fills them in.

/** What one side of an issue says. */
export interface Pole {
  /** Lemmas or forms of each expression, in order; other words may stand between. */
  readonly said: readonly (readonly string[])[];
  /** Lemmas or forms of which one must stand in the clause as well; null where nothing need. */
  readonly beside: ReadonlySet<string> | null;
}

/** What two may hold of one matter, so that only one of them can be right. */
export interface Issue {
  readonly about: string;
  readonly poles: readonly [Pole, Pole];
  /** Whoever denies the one says the other. */
  readonly negates: boolean;
  /** Nouns of which both sides must name one; empty where any word in common will do. */
  readonly things: ReadonlySet<string>;
  /** Any word in common will do besides. */
  readonly loose: boolean;
}

/** Lemmas in lower case. */
export interface QuarrelWords {
  /** "[Conflicting] accounts", "rival versions". */
  readonly versions: ReadonlySet<string>;
  readonly opposed: ReadonlySet<string>;
  /** "[A different] story": what comes is set against what was said. */
  readonly other: ReadonlySet<string>;
  readonly retold: ReadonlySet<string>;
  /** "[Two] explanations": of what there is one as a rule. */
  readonly two: ReadonlySet<string>;
  readonly parted: ReadonlySet<string>;
  /** "Read it in two [ways]". */
  readonly ways: ReadonlySet<string>;
  readonly reading: ReadonlySet<string>;
  /** "At [odds] over whose it is", "disagree on who began". */
  readonly odds: ReadonlySet<string>;
  readonly at: string;
  readonly disagreeing: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  /** "The insurers [think] otherwise". */
  readonly otherwise: ReadonlySet<string>;
  readonly holding: ReadonlySet<string>;
  /** "A [quarrel] between the two". */
  readonly matters: ReadonlySet<string>;
  /** Cues that answer: "maintained that". */
  readonly answering: ReadonlySet<string>;
  /** "[Another] official", "[also] said": who says no other thing. */
  readonly joining: ReadonlySet<string>;
  /** "[But] the owner said". */
  readonly turning: ReadonlySet<string>;
  /** What befalls people, each in several expressions. */
  readonly fates: readonly (readonly (readonly string[])[])[];
  /** Nouns for people besides those of other tables. */
  readonly people: ReadonlySet<string>;
  /** "[Including] 41 reporters". */
  readonly among: ReadonlySet<string>;
  readonly issues: readonly Issue[];
  /** What two sayings are set side by side with: ";". */
  readonly seam: string;
}
