// Gives the type of the table in which a language tells what others do to what people live by, and whom they keep from where.

/** Words of what is wrecked, cut off or barred; all in lower case. */
export interface WreckingWords {
  /** Behind each particle the forms of the verbs that wreck with it: "down" behind "brought". */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Forms of verbs that wreck what is a work: "cut [the wire]". */
  readonly cutting: ReadonlySet<string>;
  /** What people live by: "cable", "bridge", "pylons". */
  readonly works: ReadonlySet<string>;
  /** Who takes such things down for their good: "engineers". */
  readonly menders: ReadonlySet<string>;
  /** Forms of "do", what is done, and "themselves". */
  readonly doing: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
  /** Forms of "come", "approach". */
  readonly coming: ReadonlySet<string>;
  readonly from: string;
  /** "Side", "direction": where somebody comes from. */
  readonly quarters: ReadonlySet<string>;
  /** Forms of "close": a road that another state closes. */
  readonly closing: ReadonlySet<string>;
  /** Forms of "hide", "falsify", and what is hidden: "results". */
  readonly hiding: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  /** Forms of "discharge", and what is: "sewage". */
  readonly spilling: ReadonlySet<string>;
  readonly spilt: ReadonlySet<string>;
  /** Forms of "break", and what binds: "promise". */
  readonly breaking: ReadonlySet<string>;
  readonly bonds: ReadonlySet<string>;
  /** Forms of "turn" before "back". */
  readonly returning: ReadonlySet<string>;
  readonly back: string;
  /** Forms of "let" and "allow", of "prevent" and "bar", and of "refuse" before them. */
  readonly letting: ReadonlySet<string>;
  readonly barring: ReadonlySet<string>;
  readonly refusing: ReadonlySet<string>;
}
