// Gives the type of the table in which a language tells which deeds lean to an act: what bodies make known of themselves, what is held against others.

/** Forms of verbs, in lower case. */
export interface LeaningWords {
  /** What a body does and then makes known: "has suspended", "have appointed". */
  readonly enacted: ReadonlySet<string>;
  /** What a body is at work on: "is reviewing". */
  readonly under: ReadonlySet<string>;
  /** Who has power over others: "government", "police", "owners". */
  readonly powers: ReadonlySet<string>;
  /** What is good in a name that something is given: "best", "historic". */
  readonly favourable: ReadonlySet<string>;
  /** "As" before such a name. */
  readonly as: string;
  /** What one is not when one is kept out: "allowed", "let". */
  readonly granted: ReadonlySet<string>;
  /** What others may expect of who has power over them: "pay", "answer". */
  readonly due: ReadonlySet<string>;
  /** Past forms of "know". */
  readonly knowing: ReadonlySet<string>;
}
