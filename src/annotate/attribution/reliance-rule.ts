// Gives the shape of the words by which a report tells whom it took something from; lang/ fills it in.

/** An outlet or agency that goes by these names. */
export interface OutletName {
  readonly name: string;
  readonly also: readonly string[];
  /** Also a common word or too short to tell: taken only beside a noun or in a dateline. */
  readonly common?: boolean;
}

/** Words are lower case; phrases are words with single spaces. */
export interface RelianceTables {
  readonly outlets: readonly OutletName[];
  /** Verbs by which an outlet passes on what it has: "reported", "writes"; behind the name or before it. */
  readonly passingVerbs: readonly string[];
  /** Verbs of which the outlet is the subject and the speaker the object: "quotes", "cited". */
  readonly quotingVerbs: readonly string[];
  /** Verbs that tell so only of an outlet that a noun marks as one: "the state agency, Z, put the number at". */
  readonly telling: readonly string[];
  /** What stands before an outlet that is taken from: "citing", "according to", "as reported by". */
  readonly takenFrom: readonly string[];
  /** What stands before an outlet to which something was said: "told", "in an interview with". */
  readonly saidTo: readonly string[];
  /** What follows an agency that helped: "contributed to this". */
  readonly helped: readonly string[];
  /** What stands before an outlet on a line of its own: "source", "via". */
  readonly sourceOpeners: readonly string[];
  /** What stands there before those who helped, people or outlets: "with". */
  readonly helpers: readonly string[];
  /** Nouns for what publishes: "agency", "newspaper". */
  readonly outletNouns: readonly string[];
  /** The same only right before the name: "the radio Z". */
  readonly frontNouns: readonly string[];
  /** Peoples' names: "the Ruritanian agency" names a country, no agency. */
  readonly demonyms: readonly string[];
  /** Days of the week and months, which have a capital and name no outlet. */
  readonly days: readonly string[];
  /** Words that may stand between name and noun, or before the noun: "news", "state". */
  readonly beforeNoun: readonly string[];
  /** Last words of outlets' names: "Times", "Courier". Lower case; the name's words begin with capitals. */
  readonly titleWords: readonly string[];
  /** First words of outlets' names: "Radio", "Agence". Lower case; the name's words begin with capitals. */
  readonly titleOpeners: readonly string[];
  /** Endings of agencies' names of one word: "press" of "Luthapress". */
  readonly nameEndings: readonly string[];
  /** States and cities: in a dateline's brackets they are part of the place. */
  readonly places: readonly string[];
  /** Words that may stand between an outlet and its verb: "earlier", "has". */
  readonly adverbs: readonly string[];
  readonly articles: readonly string[];
}
