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
  /** What one does oneself harm by: "himself". */
  readonly oneself: ReadonlySet<string>;
  /** "He", "she". */
  readonly singulars: ReadonlySet<string>;
  /** "Nobody". */
  readonly missing: ReadonlySet<string>;
  /** Phrases of what is opened over a deed: "criminal case". */
  readonly cases: readonly string[];
  /** "Killed" of "nobody was killed": a count of the dead. */
  readonly slain: ReadonlySet<string>;
  /** Phrases that make less of a deed of one's own: "into the air". */
  readonly excuses: readonly string[];
  /** Phrases that say that a deed was right: "within the law". */
  readonly lawful: readonly string[];
  /** Nouns for who does wrong: "smugglers". */
  readonly culprits: ReadonlySet<string>;
  /** "Without", and what is done without: "warning". */
  readonly without: ReadonlySet<string>;
  readonly lacking: ReadonlySet<string>;
  /** Of doings that are left out: "without [asking]". */
  readonly unasked: ReadonlySet<string>;
  /** Verbs of harm that are a crime whoever did it: "rammed", not "shot". */
  readonly criminal: ReadonlySet<string>;
  /** Nouns for wrongs: "piracy"; and what is said of them: "illegal". */
  readonly wrongs: ReadonlySet<string>;
  readonly unlawful: ReadonlySet<string>;
  /** Nouns for what is not so: "fabrication". */
  readonly falsehoods: ReadonlySet<string>;
  /** "Talk", "claims": words of others; what joins them to what they are of; and what they are called by who takes them for true. */
  readonly talk: ReadonlySet<string>;
  /** "Report", "news": what may be false without being anybody's claim. */
  readonly told: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly credited: ReadonlySet<string>;
  /** "Mistake", and what is denied by being called one: "version"; a deed that is called one is no lie. */
  readonly errors: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
  /** Participles of what is done to one's own: "thrown". */
  readonly suffered: ReadonlySet<string>;
  /** Forms of "ignore", and what is ignored. */
  readonly ignoring: ReadonlySet<string>;
  readonly orders: ReadonlySet<string>;
  /** "They", "you": who does it to us. */
  readonly others: ReadonlySet<string>;
  /** Verbs for what harms nobody: "gave", "said", "came"; all forms. */
  readonly benign: ReadonlySet<string>;
  /** Verbs for what is due to others: "warn", "pay"; all forms. */
  readonly due: ReadonlySet<string>;
  /** "Condone" of "condoned torture". */
  readonly abetting: ReadonlySet<string>;
  /** What others are to do by what is agreed or ordered: "comply"; and by what they are asked: "respond". */
  readonly heeding: ReadonlySet<string>;
  readonly replying: ReadonlySet<string>;
  /** "One" of "not one". */
  readonly single: ReadonlySet<string>;
  /** "Only" of "not only". */
  readonly merely: ReadonlySet<string>;
  /** Nouns for single people who speak and meet: "minister". */
  readonly leaders: ReadonlySet<string>;
  /** Forms of "fail", and base forms of what one owes: "protect". */
  readonly failing: ReadonlySet<string>;
  readonly owed: ReadonlySet<string>;
  /** "Met" of "met with fire", "under" of it, and what one is met with. */
  readonly meeting: ReadonlySet<string>;
  readonly under: ReadonlySet<string>;
  readonly hostile: ReadonlySet<string>;
  /** Participles of what is done to a body, or to what is one's own: "tied". */
  readonly handled: ReadonlySet<string>;
  /** What nobody should have: "ammunition"; and how it turns up: "found". */
  readonly contraband: ReadonlySet<string>;
  readonly finding: ReadonlySet<string>;
  /** "Stopped", "waiting" of "kept waiting"; who is to be let through: "ambulance"; and where one is stopped: "checkpoint". */
  readonly stopping: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  readonly rescuers: ReadonlySet<string>;
  readonly barriers: ReadonlySet<string>;
  /** "Plant", "lay"; and what nobody should: "explosives". */
  readonly planting: ReadonlySet<string>;
  readonly explosives: ReadonlySet<string>;
  /** Forms of "begin", and of "hurl". */
  readonly beginning: ReadonlySet<string>;
  readonly hurling: ReadonlySet<string>;
  /** What is shot, dropped or thrown; and what it does: "fell". */
  readonly missiles: ReadonlySet<string>;
  readonly hitting: ReadonlySet<string>;
  /** What strikes from afar: "drone"; what it does, and is used for: "struck", "fired". */
  readonly weapons: ReadonlySet<string>;
  readonly striking: ReadonlySet<string>;
  /** "It" of "it was they who did it". */
  readonly pointing: ReadonlySet<string>;
  /** What keeps people safe, and must be there and work: "alarm". */
  /** "Such" of "no such warning". */
  readonly such: ReadonlySet<string>;
  readonly safeguards: ReadonlySet<string>;
  readonly working: ReadonlySet<string>;
  /** "Should" of "should have been closed". */
  readonly owing: ReadonlySet<string>;
  /** "Have" of it. */
  readonly perfect: ReadonlySet<string>;
  /** Nouns for people. */
  readonly persons: ReadonlySet<string>;
  /** "Someone": who does what is charged to nobody by name. */
  readonly somebody: ReadonlySet<string>;
  /** Nouns for what kills without a doer: "avalanche". */
  readonly mishaps: ReadonlySet<string>;
  /** Verbs of harm that without an object only happen: "forty boxes burned". */
  readonly unaccusative: ReadonlySet<string>;
  /** Verbs of what is done to a good that another needs: "cut off", "suspend"; base forms and participles. */
  readonly depriving: ReadonlySet<string>;
  /** What one's own side will do to others in return: "retaliate". */
  readonly menacing: ReadonlySet<string>;
  /** "Knew" of what is held against who did nothing. */
  readonly knowing: ReadonlySet<string>;
  /** "If", "unless". */
  readonly conditions: ReadonlySet<string>;
}
