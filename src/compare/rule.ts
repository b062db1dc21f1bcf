// Takes nothing; gives the shape of the language tables that `compare` is handed. lang/<language>/compare.ts fills them in.
import type { CasualtyWords } from "../text/casualty-words.ts";
import type { Upos } from "../model/index.ts";
import type { NumberWords } from "../text/number-words.ts";
import type { ClaimWords } from "./claim-rule.ts";
import type { DroppedWords } from "./drift-rule.ts";
import type { NameLabelWords } from "./name-rule.ts";
import type { QuarrelWords } from "./quarrel-rule.ts";

/** Words of one graded meaning, weakest first; a step between neighbours is a difference of strength. */
export interface StrengthScale {
  readonly id: string;
  /** `modal`: compared only before one and the same verb; `cue`: words of asking, blaming, minding. */
  readonly kind: "modal" | "word" | "cue";
  /** Lemmas (two words joined by a space allowed), weakest level first. */
  readonly levels: readonly (readonly string[])[];
  /** Least difference of levels that is reported. */
  readonly step: number;
}

/** What a hostile or weighty word stands for in an account of events. */
export interface HappeningWord {
  readonly lemma: string;
  /** Whose doing it is where the word itself takes an object: "X attacked Y"; nouns say it with "by X", "of Y". */
  readonly form: "verb" | "noun";
}

/** Labels of one and the same doing that take opposite sides. */
export interface OpposedLabels {
  /** Head words that justify: "operation", "measures". Only with one of `justifiers` before them. */
  readonly heads: readonly string[];
  readonly justifiers: readonly string[];
  /** Single words that justify alone: "liberation". */
  readonly justifying: readonly string[];
  readonly condemning: readonly string[];
}

/** Everything of a language that `compare` needs. All words are lemmas in lower case unless said otherwise. */
export interface CompareTables {
  /** Dictionary form of a word, lower case. */
  readonly lemmaOf: (word: string, upos?: Upos) => string;
  /** What words of one derivational family share: "escalate", "escalation". */
  readonly stemOf: (lemma: string) => string;
  /** Spellings of one word of a body's name, and what short ones stand for: "mfa" "foreign ministry". */
  readonly sameWords: ReadonlyMap<string, string>;
  /** Well-known bodies that news also calls by the name of the one they belong to, each with that one, by their keys. */
  readonly familyOf: ReadonlyMap<string, string>;
  /** 0 (says nothing of what a text is about) to 1 (rare). */
  readonly rarityOf: (lemma: string) => number;
  /** Meanings a lemma may have; words that share one count as alike. */
  readonly conceptsOf: (lemma: string) => readonly string[];
  /** Meanings that a lemma takes where it is negated: who does not leave stays. */
  readonly oppositesOf: (lemma: string) => readonly string[];
  /** The meaning that "area" and "region" have, and every name of a place. */
  readonly placeMeaning: string;
  /** Nouns of what is built and of waters and heights, which mean no area: "bridge", "reservoir". */
  readonly landmarks: ReadonlySet<string>;
  /** Expressions of two or three words, "take place", with the one meaning they have together. */
  readonly phrases: ReadonlyMap<string, string>;
  /** Articles, auxiliaries, prepositions, pronouns: never content. */
  readonly functionWords: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** "we", "our": the speaker. */
  readonly firstPersons: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Determiners of what is new: "a", "some". */
  readonly indefinite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Words that open a new clause. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** "who": what follows tells of the people before it. */
  readonly relative: string;
  readonly negators: ReadonlySet<string>;
  /** Subjects of whom nothing holds: "nobody", "neither". */
  readonly nobodies: ReadonlySet<string>;
  /** "without" and "with". */
  readonly lacking: readonly [string, string];
  /** Lemmas that negate the verb or noun they take: "refused to comment". */
  readonly refusals: ReadonlySet<string>;
  /** "yet to": what follows has not happened. */
  readonly unfulfilled: readonly [string, string];
  /** Lemmas that keep somebody "from" doing something, and that preposition. */
  readonly preventers: ReadonlySet<string>;
  readonly preventive: string;
  /** Cue lemmas that deny what they introduce. */
  readonly denials: ReadonlySet<string>;
  /** Cue lemmas that say no to an offer as well as to a claim: a denial only where they take one of `claimNouns`. */
  readonly contests: ReadonlySet<string>;
  /** Nouns that are granted or denied ("entry"): denying them denies no claim. */
  readonly grants: ReadonlySet<string>;
  /** Words that open an indirect question. */
  readonly questionWords: ReadonlySet<string>;
  /** "if", "unless". */
  readonly suppositions: ReadonlySet<string>;
  /** Lemmas of wanting and meaning: "was not meant to" denies an aim and no deed. */
  readonly attitudes: ReadonlySet<string>;
  /** Lemmas of cues that, negated, leave the content denied: "did not confirm that". */
  readonly holdings: ReadonlySet<string>;
  /** Lemmas of cues that, negated, hold what they name to be false: "does not believe in the recordings". */
  readonly trusts: ReadonlySet<string>;
  /** Openers of a clause that the verb before them holds or doubts: "that", "whether". */
  readonly complementers: ReadonlySet<string>;
  /** Nouns for what somebody else says: "denied the claim that …" denies what follows. */
  readonly claimNouns: ReadonlySet<string>;
  /** Words by which one calls what another said untrue: "lie", "groundless". */
  readonly falsehoods: ReadonlySet<string>;
  /** Adverbs that may stand between a negator and what it negates, and "only" in "not only". */
  readonly negationStops: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Answers that only their question explains. */
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly antonyms: ReadonlyMap<string, readonly string[]>;
  /** "until", "before": what follows ends what is said; "after", "once": it begins there. */
  readonly limits: ReadonlySet<string>;
  readonly onsets: ReadonlySet<string>;
  /** How two days are the ends of one stretch. */
  readonly stretches: {
    /** "From", "between": the words that stand between the two days behind each. */
    readonly ends: ReadonlyMap<string, ReadonlySet<string>>;
    /** Lemmas of what begins and of what ends a stretch: "arrive", "leave". */
    readonly begins: ReadonlySet<string>;
    readonly stops: ReadonlySet<string>;
  };
  /** Words right before a time by which something is due: "by", "until". */
  readonly dueBy: ReadonlySet<string>;
  /** Words before a time that a verb of the past puts something off to: "set for", "postponed to". */
  readonly putOffTo: ReadonlySet<string>;
  /** Lemmas by which something is asked for by a time: "deadline", "must". */
  readonly demanding: ReadonlySet<string>;
  /** "as", "long": around and in "as long as", which bounds as "until" does. */
  readonly lasting: readonly [around: string, within: string];
  /** "even": before "if" it takes the condition away. */
  readonly conceding: string;
  /** "only if" binds; so do "provided" and "on condition". Of two words joined by a space the second is the one that is found. */
  readonly strictly: ReadonlySet<string>;
  /** "except", "other than": right before what is left out of all. */
  readonly exceptions: ReadonlySet<string>;
  /** "all", "every", "none": of what something is left out. */
  readonly totals: ReadonlySet<string>;
  /** Lemmas that give leave or order: "were authorised to fire" tells of no shot. */
  readonly leaves: ReadonlySet<string>;
  /** "longer" in "no longer", and its opposite "still". */
  readonly ceasing: readonly [string, string];
  /** Modals by which a thing may or may not be so: "might have started" against "started". */
  readonly hedging: ReadonlySet<string>;
  /** Lemmas of saying again ("repeat"), and adverbs that say so of any cue ("again"). */
  readonly again: { readonly verbs: ReadonlySet<string>; readonly adverbs: ReadonlySet<string> };
  /** What one wording may drop and so change what is said. */
  readonly dropped: DroppedWords;
  /** The side that a noun's bearers stand on in public life; one of one side is no other wording of one of another. */
  readonly sides: ReadonlyMap<string, string>;
  /** Modal to what reported speech makes of it. */
  readonly pastModals: ReadonlyMap<string, string>;
  /** Modal verbs, and verbs that only carry a noun ("make" in "make an inspection"). */
  readonly modals: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  /** Units a number may count off as time: "day", "hour". */
  readonly timeUnits: ReadonlySet<string>;
  /** Names of week days. */
  readonly weekdays: ReadonlySet<string>;
  readonly scales: readonly StrengthScale[];
  /** How numbers are worded (text/quantities.ts). */
  readonly numbers: NumberWords;
  /** Words that number tokens consist of: "three", "hundred", "dozens". */
  readonly numberWords: ReadonlySet<string>;
  /** Hedges that make a figure rough: "about". */
  readonly about: ReadonlySet<string>;
  /** Nouns that stand for any place spoken of ("area"), and place nouns that describe ("enclave"). */
  readonly placeNouns: ReadonlySet<string>;
  /** Of these the ones that any place may be called, of which an affair has many. */
  readonly anyPlace: ReadonlySet<string>;
  /** Attributes that take a stand on a place or body: "breakaway", "so-called". */
  readonly epithets: ReadonlySet<string>;
  readonly hostile: readonly HappeningWord[];
  /** The meaning of expressions that strike: "open fire". */
  readonly strikingMeaning: string;
  /** Words by which a party speaks of its adversary without a name: "enemy". */
  readonly foes: ReadonlySet<string>;
  /** Words that bring in who did it after a noun or a passive: "by", "from". */
  readonly doers: ReadonlySet<string>;
  /** "in", "near": what follows says where. */
  readonly sites: ReadonlySet<string>;
  /** "of": a time after it belongs to the noun before it. */
  readonly owning: string;
  /** "only", "solely". */
  readonly exclusives: ReadonlySet<string>;
  readonly militaryTargets: ReadonlySet<string>;
  readonly civilianTargets: ReadonlySet<string>;
  readonly opposedLabels: OpposedLabels;
  /** Counted things that are casualties, each with the kind of loss it is. */
  readonly casualties: ReadonlyMap<string, "killed" | "wounded" | "captured" | "missing" | "displaced">;
  /** How harm to people is told (`harm/casualties.ts`), and what each sign of a toll weighs (`harm/tolls.ts`). */
  readonly harm: CasualtyWords;
  readonly tollWeights: ReadonlyMap<string, number>;
  /** What each sign of a rivalry weighs (rivals/evidence.ts). */
  readonly rivalWeights: ReadonlyMap<string, number>;
  /** What each sign of one saying weighs (utterances/likely.ts). */
  readonly utteranceWeights: ReadonlyMap<string, number>;
  /** Words for soldiers and units, for people not fighting. */
  readonly fighters: ReadonlySet<string>;
  readonly civilians: ReadonlySet<string>;
  /** What unnamed forces and happenings are called by. */
  readonly nameLabels: NameLabelWords;
  /** "at": before what is shot at. */
  readonly aimed: string;
  /** How claims of two tellers are held against each other. */
  readonly claims: ClaimWords;
  /** How a report itself sets what two say against each other. */
  readonly quarrels: QuarrelWords;
}
