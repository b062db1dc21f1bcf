// Gives the types of the tables in which a language tells how it attributes words to people.
import type { Act } from "../../model/index.ts";
import type { ActWords } from "./act-rule.ts";

/**
 * What a cue is followed by, which is where its content begins and how far it runs.
 * In the examples the content stands in square brackets.
 *
 * - `clause`: "Rossi said [that the dam holds]"; takes quotations too
 * - `told`: an addressee first: "Rossi told reporters [the dam holds]"
 * - `object`: a noun phrase: "Rossi announced [a new dam]"
 * - `infinitive`: "Rossi vowed [to build a dam]"
 * - `request`: "Rossi urged [the mayor to build a dam]"
 * - `charge`: "Rossi accused [the mayor of neglect]"
 * - `naming`: "Rossi described [the dam as a danger]"
 * - `question`: "Rossi asked [whether the dam holds]"
 * - `withheld`: "Rossi would not comment on [the dam]"; only where it is negated
 * - `rate`: "Rossi put [the damage at nine million]"
 * - `cause`: "Rossi attributed [the leak to the frost]", "put [it down to the frost]"
 * - `found`: "Rossi defended [the plan]"; only where the model finds it, since as often something is done
 * - `liable`: "Rossi held [the mayor responsible for the leak]"
 * - `burden`: "Rossi laid [the blame for the leak on the mayor]"
 * - `feeling`: "Rossi conveyed [her support for the mayor]"
 * - `motion`: "Rossi supported [the proposal that the dam be closed]"
 * - `number`: "Rossi counted [nine boats]"
 * - `listing`: "Rossi named three reasons: [the dam is old; …]"
 * - `quotation`: only beside quotation marks: "“[It holds],” Rossi smiled"
 */
export type Frame =
  | "clause"
  | "told"
  | "object"
  | "infinitive"
  | "request"
  | "charge"
  | "naming"
  | "question"
  | "withheld"
  | "rate"
  | "cause"
  | "liable"
  | "burden"
  | "feeling"
  | "motion"
  | "found"
  | "number"
  | "listing"
  | "quotation";

/** One verb of saying, thinking or asking for. */
export interface Cue {
  readonly lemma: string;
  /** Every form, lower case: base, third person, past, past participle, present participle. */
  readonly forms: readonly string[];
  readonly participle: string;
  /** Words that must follow for the cue to be one, lower case: ["on"], ["attention", "to", "the", "fact"]; `SLOT` for a noun phrase: let *us* know. */
  readonly tail: readonly string[];
  readonly frames: readonly Frame[];
  /** What is done by it, where the verb alone tells; null leaves it to the content. */
  readonly act: Act | null;
  /** True for a verb that negates or withholds the saying: "refuse", "decline". */
  readonly withholds: boolean;
  /** True where a form is as often a noun ("claims"): it counts only where the tagger saw a verb. */
  readonly alsoNoun: boolean;
  /** True for a verb that reports far less often than not ("see", "find"): it counts only before "that" or beside a quotation. */
  readonly weak: boolean;
}

/** A verb by which something is said where the model finds an attribution by it, and by which the rules draft none. */
export interface FoundVerb {
  /** Every form, lower case. */
  readonly forms: readonly string[];
  /** Words that must follow, lower case: ["questions"] of "refer questions". */
  readonly tail: readonly string[];
  readonly act: Act | null;
  /** True for a verb that says something only where it is negated: "would not name". */
  readonly withheld: boolean;
}

/** In a cue's tail: any noun phrase. */
export const SLOT = "*";

/** A noun that carries a statement: "the claim [that the dam holds]". */
export interface CueNoun {
  readonly forms: readonly string[];
  readonly act: Act | null;
}

/** Words in a content that show what is done by saying it, tried in order; the first that fits decides. */
export interface ActSign {
  readonly act: Act;
  /** Sequences of lower-case words, found as whole words; `^` in front: only at the sentence's beginning. */
  readonly phrases: readonly string[];
}

/**
 * What a small word does beside a cue: opens a clause (`that`), an infinitive, what something is called
 * (`naming`: "as"), what somebody is charged with (`charge`: "of"), a topic ("about"), names the agent of a passive
 * ("by"), a purpose ("for"), an amount (`rate`: "at" nine) or what is put back in time (`backshift`: "would"), stands
 * for nobody (`dummy`: "it") or for who speaks (`speaking`: "we") or listens (`listening`: "you"), joins like to like (`and`), marks a
 * possessor, forms a passive (`copula`), leads to the occasion of a saying (`venue`: "in" an interview).
 */
export type Marker =
  | "that"
  | "infinitive"
  | "naming"
  | "charge"
  | "topic"
  | "agent"
  | "purpose"
  | "dummy"
  | "and"
  | "possessive"
  | "copula"
  | "venue"
  | "goal"
  | "rate"
  | "backshift"
  | "speaking"
  | "listening"
  | "pointer";

/** Words of whom something is told; in lower case. */
export interface AddresseeWords {
  /** What nobody can be told: "each other", "conference". */
  readonly nobodies: ReadonlySet<string>;
  /** "Us" of who writes the report. */
  readonly reporters: ReadonlySet<string>;
  /** "Me": the one who writes. */
  readonly me: string;
  /** Who is asked, in a question. */
  readonly you: string;
  /** Whose something is that belongs to who is asked. */
  readonly your: string;
  /** What of somebody's country speaks for it: "your [government]". */
  readonly rulers: ReadonlySet<string>;
  /** Words of a line's "by" that name no person: "staff". */
  readonly desks: ReadonlySet<string>;
  /** What joins a second writer to the first: "and". */
  readonly joining: ReadonlySet<string>;
  /** Verbs whose object is who is told or asked, all forms: "told", "asked". */
  readonly telling: ReadonlySet<string>;
  /** Verbs by which a thing is offered to somebody. */
  readonly giving: ReadonlySet<string>;
  /** Verbs whose object, before "to" and what is to be done, is always somebody: "urged", "called" of "called on". */
  readonly summoning: ReadonlySet<string>;
  /** Of these, those that give a name where no particle stands behind them: "called on the men to", "called the decision to". */
  readonly naming: ReadonlySet<string>;
  /** The same before "of": "assured the men of". */
  readonly assuring: ReadonlySet<string>;
  /** The same without more: "thanked". */
  readonly thanking: ReadonlySet<string>;
  readonly against: string;
  readonly of: string;
  /** Before whom something is said behind a verb: "to", "before". */
  readonly toWhom: ReadonlySet<string>;
  /** Participles that open "speaking to …". */
  readonly speaking: ReadonlySet<string>;
  /** What is written or said "to" somebody: "letter", "speech". */
  readonly writings: ReadonlySet<string>;
  /** What is had "with" whoever asks: "interview". */
  readonly meetings: ReadonlySet<string>;
  /** The same, where "in" or "at" stands before it: "at a meeting with". */
  readonly gatherings: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  /** "Question", answered "to" where "of" or "from" tells who asked: "to the question of our correspondent". */
  readonly questions: ReadonlySet<string>;
  readonly ofWhom: ReadonlySet<string>;
  /** Verbs by which somebody is asked to do something, first forms and past: "ask", "urged". */
  readonly wishing: ReadonlySet<string>;
  /** Participles with whom is spoken to right behind: "addressing". */
  readonly addressing: ReadonlySet<string>;
  /** "Asked" of "asked by the mayor". */
  readonly asked: ReadonlySet<string>;
  /** "Replied". */
  readonly replying: ReadonlySet<string>;
  readonly by: string;
  /** What stands behind whom something is asked, blamed on or wished: "for", "of", "with". */
  readonly about: ReadonlySet<string>;
  readonly to: string;
  readonly with: string;
}

/** Words for who passes on what a body says; all in lower case. */
export interface PressWords {
  /** "Press", "media", and "service", "office". */
  readonly kinds: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly of: string;
}

/** Words of what is written and speaks for whoever wrote it; in lower case. */
export interface WritingWords {
  /** "Letter", "statement". */
  readonly nouns: ReadonlySet<string>;
  /** "Document": what any of them may be called afterwards. */
  readonly any: ReadonlySet<string>;
  /** What leads to whoever made it: "by", "from". */
  readonly by: ReadonlySet<string>;
  /** What is done with a writing by whose it is: "sent", "published". */
  readonly sent: ReadonlySet<string>;
  /** What is done with a writing by whose it is not: "seen", "obtained". */
  readonly held: ReadonlySet<string>;
  /** What whoever made one is called by it: "author". */
  readonly authors: ReadonlySet<string>;
  readonly of: string;
}

/** Words by which a body speaks through somebody; in lower case. */
export interface ThroughWords {
  /** "Through", "via". */
  readonly through: ReadonlySet<string>;
  /** The last words of the offices of those who speak for others: "spokesman", "lawyer". */
  readonly voices: ReadonlySet<string>;
}

/** Labels of one letter or word for who asks and who answers, in lower case. */
export interface LabelWords {
  /** What stands before a headline's colon and is no speaker, in lower case: "transcript". */
  readonly headings: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  /** Those who ask in an outlet's own programme: "presenter". */
  readonly hosts: ReadonlySet<string>;
}

/** Words by which nothing is said though a verb of saying stands there; in lower case. */
export interface UnsaidWords {
  /** "Nothing" of "said nothing". */
  readonly nothing: ReadonlySet<string>;
  /** "No" of "offered no evidence". */
  readonly none: ReadonlySet<string>;
  /** "Named" of "asked not to be named". */
  readonly unnamed: ReadonlySet<string>;
  /** Participles that tell how a thing is taken, by nobody in particular: "known". */
  readonly traits: ReadonlySet<string>;
  /** Whoever writes: "I". */
  readonly selves: ReadonlySet<string>;
  /** "Nobody". */
  readonly nobodies: ReadonlySet<string>;
  /** Words that open a heading that asks: "what". */
  readonly asking: ReadonlySet<string>;
  /** What is given or withheld: "entry" of "denied them entry". */
  readonly given: ReadonlySet<string>;
  /** Forms of "find", and how somebody is come upon: "dead". */
  readonly finding: ReadonlySet<string>;
  readonly foundSo: ReadonlySet<string>;
  /** Participles that tell what is held of the noun behind them: "alleged". */
  readonly alleged: ReadonlySet<string>;
  /** "Life" of "life-threatening". */
  readonly threatened: ReadonlySet<string>;
  /** Forms of "boast". */
  readonly boasting: ReadonlySet<string>;
  /** Forms of verbs of checking, "independently" beside them, and "unable" of who could not. */
  readonly verifying: ReadonlySet<string>;
  readonly independently: ReadonlySet<string>;
  readonly unable: ReadonlySet<string>;
  /** "Citing" of whom an outlet rests on. */
  readonly citing: ReadonlySet<string>;
  /** "Can" of "can tell you". */
  readonly possible: ReadonlySet<string>;
  /** "Asked" of "asked about the raid". */
  readonly asked: ReadonlySet<string>;
  /** Verbs of speaking to a topic: "commented" on it, "responded" to it. */
  readonly commenting: ReadonlySet<string>;
}

/** Words by which an outlet says behind its own verb whom it has something from; in lower case. */
export interface CreditWords {
  /** Verbs of outlets that pass on: "reports", "informs". */
  readonly passing: ReadonlySet<string>;
  /** Verbs by which they tell as anybody does: "said". */
  readonly telling: ReadonlySet<string>;
  /** What leads to the source: ["with", "reference", "to"], ["citing"]. */
  readonly leads: readonly (readonly string[])[];
}

/** Words by which a report says that somebody tells nothing; in lower case. */
export interface SilenceWords {
  /** Forms of "confirm", and of "deny". */
  readonly confirming: ReadonlySet<string>;
  readonly denying: ReadonlySet<string>;
  readonly neither: ReadonlySet<string>;
  /** "No" of "no comment". */
  readonly none: ReadonlySet<string>;
  /** Base forms for what whoever leaves a question open does not do: "say". */
  readonly telling: ReadonlySet<string>;
  /** "Comment", "reaction". */
  readonly comments: ReadonlySet<string>;
  /** "Response", "word": only behind one of `official`. */
  readonly answers: ReadonlySet<string>;
  /** "Immediate", "official". */
  readonly official: ReadonlySet<string>;
  /** Verbs of giving one: "made", "had". */
  readonly giving: ReadonlySet<string>;
  /** "From", "by": who it would come from. */
  readonly coming: ReadonlySet<string>;
  /** "On", "about". */
  readonly about: ReadonlySet<string>;
  /** "Available", "reached". */
  readonly available: ReadonlySet<string>;
  /** The same where no "not" is needed: "unavailable". */
  readonly unavailable: ReadonlySet<string>;
  /** "For" of "for comment". */
  readonly purpose: ReadonlySet<string>;
}

/** Everything the attribution stage needs to know of a language. */
export interface AttributionTables {
  readonly labels: LabelWords;
  readonly cues: readonly Cue[];
  readonly found: readonly FoundVerb[];
  readonly nouns: readonly CueNoun[];
  readonly acts: readonly ActSign[];
  /** Signs that count only where nothing else tells the act, strongest first. */
  readonly leanings: readonly ActSign[];
  readonly actWords: ActWords;
  readonly addressees: AddresseeWords;
  readonly unsaid: UnsaidWords;
  readonly writings: WritingWords;
  readonly press: PressWords;
  readonly through: ThroughWords;
  /** Verbs by which somebody is seen to react, all forms: "shrugs". */
  readonly reactions: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Words that open a content clause and belong to it: "that", "whether". */
  readonly complementizers: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly subjectPronouns: ReadonlySet<string>;
  readonly relativePronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** "The". */
  readonly definite: string;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that join two noun phrases into one: "of", "for", "from". */
  readonly joiners: ReadonlySet<string>;
  /** How an outlet credits what it passes on: "TASS reports with reference to the ministry". */
  readonly credits: CreditWords;
  readonly silence: SilenceWords;
  /** Two-word openers of a named source: ["according", "to"], ["in", "the", "words", "of"]. */
  readonly openers: readonly (readonly string[])[];
  /** Nouns of a view, with whose it is before them and a preposition before that: "by her [account]". */
  readonly viewNouns: ReadonlySet<string>;
  /** Nouns of where something is said: "in a [statement]". */
  readonly venueNouns: ReadonlySet<string>;
  /** Nouns without an ending that stand for several: "police". */
  readonly collectives: ReadonlySet<string>;
  /** Adjectives of whoever is held to have done something: "responsible". */
  readonly liable: ReadonlySet<string>;
  /** Nouns of what is laid on such: "blame". */
  readonly burdens: ReadonlySet<string>;
  /** Prepositions behind which it is laid: "on". */
  readonly onto: ReadonlySet<string>;
  /** Nouns of what somebody would have done: "proposal". */
  readonly motions: ReadonlySet<string>;
  /** Nouns of what one feels for others and tells them: "support". */
  readonly feelings: ReadonlySet<string>;
  /** States of mind that only their owner can tell: "sorry", "sure". */
  readonly innerStates: ReadonlySet<string>;
  /** What a saying is called by whoever tells of its answer, besides the nouns of saying: "something" in "…, something Rossi denies". */
  readonly answered: ReadonlySet<string>;
  /** Words that open a clause of condition or time before the clause that it leads to: "if", "once". */
  readonly leading: ReadonlySet<string>;
  /** Phrases that name a source, `SLOT` for it: ["if", "you", "ask", SLOT]. */
  readonly provisos: readonly (readonly string[])[];
  /** Verbs by which an outlet passes on another's words: "quotes", "cites". */
  readonly relays: ReadonlySet<string>;
  /** Small words by what they do beside a cue. */
  readonly markers: Readonly<Record<Marker, readonly string[]>>;
  /** Sentence openers that are no part of a content: "moreover", "meanwhile". */
  readonly connectives: ReadonlySet<string>;
}
