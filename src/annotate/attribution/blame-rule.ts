// Gives the type of the table in which a language tells who is blamed: words for the burden, where it lies, what one stands behind.

/** Words of blame; all in lower case. */
export interface BlameWords {
  /** "Responsibility", "blame". */
  readonly burdens: ReadonlySet<string>;
  /** Forms of "lie", "rest", "fall". */
  readonly lying: ReadonlySet<string>;
  /** "With", "on". */
  readonly onto: ReadonlySet<string>;
  /** "Only" of "not only". */
  readonly merely: ReadonlySet<string>;
  /** "No" of "no blame". */
  readonly none: string;
  /** "Behind". */
  readonly behind: ReadonlySet<string>;
  /** Nouns for deeds that somebody stands behind: "raid". */
  readonly plots: ReadonlySet<string>;
  /** "Responsible", "for", and nouns for what went wrong: "losses". */
  readonly answerable: ReadonlySet<string>;
  readonly toward: ReadonlySet<string>;
  readonly losses: ReadonlySet<string>;
  /** "It" of "behind it are …". */
  readonly pointers: ReadonlySet<string>;
  /** Forms of "stand". */
  readonly standing: ReadonlySet<string>;
}
