// Gives the type of the table in which a language tells what is done to others against their will, and what excuses it.

/** Words of deeds that are charged or denied; all in lower case. */
export interface DeedWords {
  /** Forms of verbs for what nobody wants done to him. */
  readonly violent: ReadonlySet<string>;
  /** Of them those that stand before "at", and what stands there. */
  readonly shooting: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
  /** What leads to the doer behind a passive: "by", "from". */
  readonly doers: ReadonlySet<string>;
  /** Forms of "try", "plot", and base forms of what is charged when it is tried. */
  readonly attempting: ReadonlySet<string>;
  readonly attempted: ReadonlySet<string>;
  /** What harms without meaning it: "the storm". */
  readonly natural: ReadonlySet<string>;
  /** "He", "she". */
  readonly singulars: ReadonlySet<string>;
  /** "Nobody". */
  readonly missing: ReadonlySet<string>;
  /** Phrases that make less of a deed of one's own: "into the air". */
  readonly excuses: readonly string[];
  /** Phrases that say that a deed was right: "within the law". */
  readonly lawful: readonly string[];
  /** Nouns for who does wrong: "smugglers". */
  readonly culprits: ReadonlySet<string>;
  /** "Without", and what is done without: "warning". */
  readonly without: ReadonlySet<string>;
  readonly lacking: ReadonlySet<string>;
  /** Forms of "fail", and base forms of what one owes: "protect". */
  readonly failing: ReadonlySet<string>;
  readonly owed: ReadonlySet<string>;
  /** "Met" of "met with fire", "under" of it, and what one is met with. */
  readonly meeting: ReadonlySet<string>;
  readonly under: ReadonlySet<string>;
  readonly hostile: ReadonlySet<string>;
  /** Verbs of what is done to a good that another needs: "cut off", "suspend"; base forms and participles. */
  readonly depriving: ReadonlySet<string>;
  /** "If", "unless". */
  readonly conditions: ReadonlySet<string>;
}
