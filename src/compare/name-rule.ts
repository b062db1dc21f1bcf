// Gives the words by which unnamed forces, happenings, people and things are told from other nouns, and by which they are called; lang/<language>/name-labels.ts fills them in.

/** All words in lower case, as they stand in a text. */
export interface NameLabelWords {
  /** Nouns for armed people of a side: "guards", "patrol". */
  readonly forces: ReadonlySet<string>;
  /** Nouns for men, forces only where "its" or "our" stands before them: "our men". */
  readonly owned: ReadonlySet<string>;
  /** Nouns for the forces of another side, whoever says so: "invaders". */
  readonly foes: ReadonlySet<string>;
  /** What makes forces another side's: "foreign". */
  readonly foreign: ReadonlySet<string>;
  /** "Across": what follows says where those before it are. */
  readonly beyond: ReadonlySet<string>;
  /** Forms of "have", and prepositions that say where what one has stands: "has troops [on] the border". */
  readonly having: ReadonlySet<string>;
  readonly standing: ReadonlySet<string>;
  /** Nouns for people, forces only where they wear somebody's uniform: "persons". */
  readonly people: ReadonlySet<string>;
  /** What says which force it is: "border" is one, "naval" and "navy" another. */
  readonly branches: ReadonlyMap<string, string>;
  /** "in" and what stands after a state's name for what its people wear: "uniform". */
  readonly wearing: string;
  readonly uniforms: ReadonlySet<string>;
  /** Nouns for what happens, with what kind of happening each is; `anyEvent` may be of any kind. */
  readonly events: ReadonlyMap<string, string>;
  readonly anyEvent: string;
  /** "act", a happening only with what makes it one ("hostile", "of sabotage"), a law without. */
  readonly deeds: { readonly noun: string; readonly of: ReadonlySet<string> };
  /** Nouns for deeds that take no article, happenings where somebody is accused of them or something is said to be one: "piracy". */
  readonly crimes: ReadonlySet<string>;
  /** Lemmas of verbs that lay something to somebody with an "of": "accuse". */
  readonly accusing: ReadonlySet<string>;
  /** Kinds that such a noun is not of: an election is no "incident". */
  readonly noIncidents: ReadonlySet<string>;
  /** Kinds of which one report's "clash" may be another's "attack". */
  readonly violence: ReadonlySet<string>;
  /** "at": what follows says where it happened, and is part of its name. */
  readonly site: string;
  /** "of", "after": before a happening's noun without an article. */
  readonly after: ReadonlySet<string>;
  /** Words that make a happening or a force another or any: "any", "another", "similar". */
  readonly others: ReadonlySet<string>;
  /** Kinds of people and things that reports speak of without a name. */
  readonly things: readonly ThingKind[];
  /** Nouns of papers of which an affair mostly has one: "protocol". */
  readonly lonePapers: ReadonlySet<string>;
  /** What may befall people: death, captivity. */
  readonly fates: readonly FateWords[];
  /** What makes a number a bound: "at least". */
  readonly bounds: ReadonlySet<string>;
  /** Nouns for people of any kind, in the singular and the plural: "driver", "scouts". */
  readonly mortals: ReadonlySet<string>;
  /** Words that make a phrase some of many: "several", "most". */
  readonly counting: ReadonlySet<string>;
  /** Lemmas of units and of what is measured, voted or scored, which name nothing: "mile", "point". */
  readonly measures: ReadonlySet<string>;
  /** Nouns that are their own plural: "aircraft" without an article is some of many. */
  readonly unmarked: ReadonlySet<string>;
  /** Nouns before another that do not make it another sort of thing: a "passenger" plane is an airliner. */
  readonly loose: ReadonlySet<string>;
  /** "the". */
  readonly definite: string;
  /** "this": what points at one thing. */
  readonly pointing: ReadonlySet<string>;
  /** Small words that open a sentence before a name and are no part of it: "In". */
  readonly openers: ReadonlySet<string>;
  /** Prepositions that bind to the noun before them: "the raid [on] the mill". */
  readonly binding: ReadonlySet<string>;
  /** Nouns of areas, which one area may bear several of: "region", "republic". */
  readonly areas: ReadonlySet<string>;
  /** Ends of words for who or what is of a place: "-ian", "-ish". */
  readonly demonyms: readonly string[];
  /** All forms of verbs by which something is called something: "called", "dubbed". */
  readonly naming: ReadonlySet<string>;
  /** Likewise, with "as" alone: "slammed the march [as] a riot". */
  readonly namingAs: ReadonlySet<string>;
  /** "as": before what it is called by some of them. */
  readonly namedAs: string;
  /** "which", "that": before who calls it so. */
  readonly relatives: ReadonlySet<string>;
  /** Nouns that no thing is called by though the verbs take them: "call it a day". */
  readonly idle: ReadonlySet<string>;
  /** Kinds of named things by the nouns for them: "the charity Open Door". */
  readonly kinds: readonly NameKind[];
  readonly translations: NameTranslations;
  /** Nouns for ships, which bear people's names. */
  readonly vessels: ReadonlySet<string>;
  /** Pronouns that mean one person: "she", "his". */
  readonly personal: ReadonlySet<string>;
  /** Lemmas of the nouns for a state's bodies, which make a name no seat's: "ministry". */
  readonly stateBodies: ReadonlySet<string>;
  /** "our": said by whoever speaks; "its": of what was spoken of. */
  readonly ours: ReadonlySet<string>;
  readonly its: string;
}

/** Words of names that another language says otherwise, all without marks and in lower case. */
export interface NameTranslations {
  /** What a word is in the language of the reports, which its own words are too: "reine", "queen". */
  readonly words: ReadonlyMap<string, string>;
  /** Small words that say nothing of which name it is: "de", "the", "MV". */
  readonly small: ReadonlySet<string>;
}

/** What tells one fate of people, all but `taken` and `known` as lemmas, those of verbs with their forms. */
export interface FateWords {
  /** Verbs whose object meets it: "kill"; whose subject does: "die". */
  readonly struck: ReadonlySet<string>;
  readonly suffered: ReadonlySet<string>;
  /** What those are called for it whom a report speaks of again: "the killed", "the abducted men". */
  readonly known: ReadonlySet<string>;
  /** Nouns that tell it by themselves: "hostages". */
  readonly called: ReadonlySet<string>;
  /** "dead", and nouns for it: "the death of". */
  readonly states: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  /** "take" and what it makes of somebody: "prisoner". */
  readonly taking: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
}

/** One kind of people or things, by the nouns for it. */
export interface ThingKind {
  readonly nouns: ReadonlySet<string>;
  /** True where the noun by itself names them, whoever calls them so: "protesters", "a convoy". */
  readonly bare: boolean;
  /** Of a thing's nouns those that fit every one of its kind: "ship" beside "trawler". */
  readonly general: ReadonlySet<string>;
  /** Attributes of which one must stand before the noun: of all "migrants" only the "illegal" or "undocumented" are one group; empty where none need. */
  readonly marked: ReadonlySet<string>;
  /**
   * How surely two reports mean one: `one` where no report has two of the kind; `alike` for papers, of which there are
   * many, where their attributes agree ("nuclear deal", "nuclear accord"); `dwelt` in reports that tell of it early or
   * again; `varied` likewise, and told where outlets say more of it than its noun, and not the same ("the only road",
   * "the road of the pilgrims"); `said` only where somebody calls it something.
   */
  readonly surely: "one" | "alike" | "dwelt" | "varied" | "said";
}

/** One kind of named things, by the nouns for it, in the singular. */
export interface NameKind {
  /** True for a body of people. */
  readonly isBody: boolean;
  /** Nouns that fit each of the kind: "vessel". */
  readonly general: ReadonlySet<string>;
  /** Nouns of which one thing bears those of one cell alone: "painting", "picture"; "ferry". */
  readonly cells: readonly ReadonlySet<string>[];
}
