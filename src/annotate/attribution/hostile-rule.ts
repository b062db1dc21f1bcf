// Gives the type of the table in which a language tells what one side of a quarrel does against the other, and armed men to others.

/** Words of hostile moves; all in lower case. */
export interface HostileWords {
  /** Forms of verbs for what is held against another state that does it: "massed", "diverted". */
  readonly moves: ReadonlySet<string>;
  /** Participles of what is held against whom "by" names: "laid", "entered". */
  readonly done: ReadonlySet<string>;
  /** Nouns for such moves, before "by": "shelling", "attempt". */
  readonly acts: ReadonlySet<string>;
  /** "By". */
  readonly by: ReadonlySet<string>;
  /** "Of", "from" behind people or things of a side. */
  readonly of: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** Things that are sent against others: "balloons", "rockets"; and participles and pasts of how they come: "launched". */
  readonly sent: ReadonlySet<string>;
  readonly sending: ReadonlySet<string>;
  /** Who bears arms or wears a uniform: "soldiers"; "men" before "in uniform". */
  readonly armed: ReadonlySet<string>;
  readonly men: ReadonlySet<string>;
  readonly uniform: ReadonlySet<string>;
  /** Forms of verbs for what such men do to people: "dragged", "kept". */
  readonly rough: ReadonlySet<string>;
  /** Forms of "force" and "make", before whom it is done to and an infinitive. */
  /** Where somebody is taken from: "home", "post". */
  readonly homes: ReadonlySet<string>;
  /** Of those what only an enemy does: "kick". */
  readonly hurting: ReadonlySet<string>;
  readonly forcing: ReadonlySet<string>;
  /** Forms of "take", "lead" and "drive", and "away" behind them. */
  readonly taking: ReadonlySet<string>;
  readonly away: ReadonlySet<string>;
  /** Forms of "use" and "drop", what is used, and "against". */
  readonly using: ReadonlySet<string>;
  readonly arms: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  /** Forms of "leave", and what one is left to: "die". */
  readonly leaving: ReadonlySet<string>;
  readonly perishing: ReadonlySet<string>;
  /** "Smuggled" of what is carried; "traces" of what is found. */
  readonly illicit: ReadonlySet<string>;
  readonly traces: ReadonlySet<string>;
  /** Forms of "fly", and "over" behind them. */
  readonly flying: ReadonlySet<string>;
  readonly over: ReadonlySet<string>;
  /** Forms of "abandon" and "fail", of people. */
  readonly forsaking: ReadonlySet<string>;
  /** Forms of "deny" before "him" and what he is denied. */
  readonly denying: ReadonlySet<string>;
  readonly whom: ReadonlySet<string>;
  /** "Nothing" of "did nothing", and what is good of it: "wrong". */
  readonly nothing: ReadonlySet<string>;
  readonly wrong: ReadonlySet<string>;
  /** "Illegally". */
  readonly unlawfully: ReadonlySet<string>;
  /** Participles of being fired at, and what nobody may fire at: "hospital". */
  readonly striking: ReadonlySet<string>;
  readonly shielded: ReadonlySet<string>;
  /** Forms of "carry", participles of being full of something: "loaded". */
  readonly carrying: ReadonlySet<string>;
  readonly full: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  /** Forms of "find". */
  readonly finding: ReadonlySet<string>;
  /** "Constitutes", "amounts" before a breach, and nouns for breaches. */
  readonly amounting: ReadonlySet<string>;
  readonly breaches: ReadonlySet<string>;
}
