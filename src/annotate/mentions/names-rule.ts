// Gives the types of the tables in which a language tells who and what can be spoken of.
import type { SignWords } from "../rule.ts";
import type { World } from "../../model/index.ts";
import type { SpellingRules } from "../../text/name-key.ts";

export type Gender = "he" | "she";

/** What a role or body belongs to within a state; `null` where the words alone do not say. */
export type Authority = "head-of-state" | "government" | "foreign-ministry" | "defence-ministry" | "legislature" | "military";

/**
 * What one person is called by: an office ("foreign minister"), a rank ("general"), a calling ("analyst") or a tie ("wife").
 *
 * `forms` are all its wordings, the usual one first; plurals that are not made with -s stand in `plurals`.
 */
export interface RoleWord {
  readonly forms: readonly string[];
  readonly plurals?: readonly string[];
  readonly gender?: Gender;
  /** `office`: one holder a body, so that "the prime minister" can mean a person; `speaker`: speaks for whom it belongs to; `calling`: any number of people. */
  readonly sort: "office" | "speaker" | "rank" | "calling" | "tie";
  readonly authority?: Authority;
  /** True where only a state has it ("foreign minister"), so that an unknown name before it is a state's. */
  readonly ofState?: boolean;
  /** True for a calling whose holder acts for whom it belongs to: "aide", "lawyer"; not for "critic". */
  readonly actsFor?: boolean;
  /** True for a candidate, who acts for the party that puts one up and not for the parliament one would be of. */
  readonly stands?: boolean;
  /** True for those whom the governments of a few states have for ministers, and of whom news at home seldom says whose they are: "secretary of state", "attorney general". */
  readonly ofCabinet?: boolean;
  /** True where mostly a town or region has it: "mayor", "sheriff". */
  readonly ofPlace?: boolean;
  /** The body that its holder heads, in its usual wording: "foreign ministry". */
  readonly body?: string;
  /** True where mostly a company or the like has it: "chief executive". */
  readonly ofBody?: boolean;
  /** What stands behind "to": whom the holder serves ("adviser to"), or where the holder was sent ("ambassador to"). */
  readonly toward?: "served" | "sent";
}

/** A word by which people of many offices are spoken of again: "the diplomat" for an ambassador or the foreign minister. */
export interface BroadCalling {
  /** The role's usual wording. */
  readonly title: string;
  /** Usual wordings of the offices, ranks and callings that it can mean. */
  readonly titles: readonly string[];
  /** Parts of a state whose office-holders and spokespeople it can mean. */
  readonly authorities: readonly Authority[];
}

/** A common noun for a body: "ministry", "army", "campaign". */
export interface BodyWord {
  readonly forms: readonly string[];
  readonly authority?: Authority;
  readonly ofState?: boolean;
  readonly ofPlace?: boolean;
  /** `side`: "the Veldran side" is Veldria itself; `firm`: only in names ("Inc."). */
  readonly sort?: "side" | "firm";
  /** True where it stands without an article too: "police said". */
  readonly bare?: boolean;
}

/** Plural nouns for people who are not named: "officials", "both sides". */
export interface GroupWord {
  readonly forms: readonly string[];
  /** `states`: sides, parties, countries, whose members are the states in play; `officials`: act for whom they belong to. */
  readonly sort: "states" | "officials" | "people";
}

export interface FirstNames {
  readonly he: readonly string[];
  readonly she: readonly string[];
  readonly either: readonly string[];
}

/** Function words by what they do in a noun phrase; all lower case. */
export interface PhraseWords {
  readonly the: readonly string[];
  readonly a: readonly string[];
  readonly this: readonly string[];
  /** All of two: "both", "each". */
  readonly both: readonly string[];
  readonly two: readonly string[];
  /** All of any number, or none: "all", "no". */
  readonly every: readonly string[];
  readonly possessive: readonly string[];
  /** Join a role or body to whom it belongs: "of", "for", "at". */
  readonly of: readonly string[];
  /** Joins a body's name to what it is about: "Commission on …". */
  readonly about: readonly string[];
  readonly and: readonly string[];
  /** Those of `relative` that are said of people alone. */
  readonly who: readonly string[];
  /** Words by which a clause goes on about what stands before it: "who", "whose". */
  readonly relative: readonly string[];
  /** What follows is where, not who: "in", "near", "outside". */
  readonly placing: readonly string[];
  /** What follows may be where to or where from, and is no actor for it: "from", "towards". */
  readonly moving: readonly string[];
  /** What follows acts or is acted with: "between", "against". */
  readonly among: readonly string[];
  /** Adjectives and nouns that may stand before a role or body, for texts that no tagger has read. */
  readonly modifiers: readonly string[];
  /** Words that end a noun phrase, for texts that no tagger has read. */
  readonly others: readonly string[];
  /** Small words inside names: "von", "de", "bin". */
  readonly particles: readonly string[];
}

export interface PronounWord {
  readonly form: string;
  readonly person: 1 | 2 | 3;
  readonly plural: boolean;
  readonly gender: Gender | "it" | null;
  readonly possessive: boolean;
  /** "who": means what stands right before it. */
  readonly relative?: boolean;
}

/** Nouns by what the places that they describe can be, and offices by how they are spoken of again; usual wordings, lower case. */
export interface DescribedWords {
  /** Words for countries among the words for places. */
  readonly country: readonly string[];
  readonly city: readonly string[];
  /** Nouns that any region may be called by; the others are a place's own. */
  readonly anyRegion: readonly string[];
  /** Nouns by which a ministry is called again: "the department". */
  readonly ministries: readonly string[];
  /** "The territory of X" is a part of X, "the region of X" is X. */
  readonly partOfPlace: readonly string[];
  /** Anybody of a body can be called so: "official". */
  readonly anybody: readonly string[];
  /** People of whom a report mostly withholds the name: "a resident". */
  readonly withheld: readonly string[];
  /** What tells of a person who was named before: "the veteran captain". */
  readonly traits: readonly string[];
  /** What anybody is called who was named before: "the man". */
  readonly anyone: readonly string[];
  /** Titles that people of any office bear: "Dr". */
  readonly honoured: readonly string[];
  /** Holders of any office whose name holds the word: "the minister" for a foreign minister. */
  readonly anyOffice: readonly string[];
  /** Called so behind a state's name, they are any of those in `leads`: "the Veldran leader". */
  readonly leader: readonly string[];
  readonly leads: readonly string[];
  /** Offices whose holders are called by their first name alone: "king". */
  readonly sovereign: readonly string[];
  /** Between a noun and the number that names: "no.", "number". */
  readonly numbered: readonly string[];
  /** What ministers are of beside the first thing: "waters" of "minister of environment and waters". */
  readonly portfolios: readonly string[];
  /** Nouns of landmarks that one thing can be called by in turn, in groups: a lake can be a reservoir. */
  readonly alike: readonly string[];
  /** Words before a calling that tell of no other: "top" diplomat. */
  readonly esteeming: readonly string[];
  /** Words that make a landmark another than the one spoken of: "nearby". */
  readonly elsewhere: readonly string[];
  /** Forms of verbs by which one is harmed: who tells of it is not who did it. */
  readonly harming: readonly string[];
  /** Offices that are things as well, and what such things are made of: "a silver head". */
  readonly figures: readonly string[];
  readonly materials: readonly string[];
  /** Between an office and whom it serves, or where its holder was sent: "to". */
  readonly toward: readonly string[];
  /** Endings of a people's name that means all of them behind "the" ("the French"), and names with one that do not ("the Czech"). */
  readonly wholePeople: readonly string[];
  readonly onePerson: readonly string[];
  /** Endings of callings that may be taken for adjectives: "the antiquarian Ida Holm". */
  readonly callingEndings: readonly string[];
  /** Behind a surname, no part of it: "jr". */
  readonly suffixes: readonly string[];
  /** Behind a company's name, left out as often, folded, without points: "ltd". */
  readonly corporateForms: readonly string[];
  /** Nouns that many a named body is called by; others ("the alliance", "the court") are mostly bodies of their own. */
  readonly called: readonly string[];
  /** Those of `called` that a front, a union or a league is called by as well. */
  readonly anyBody: readonly string[];
  /** Such nouns of outlets: with "this" they mean the one that tells. */
  readonly outlets: readonly string[];
}

/** Words by which a report says what somebody described is called: "a man named Rusko". */
export interface GivenNameWords {
  /** Right before the name: "named". */
  readonly naming: ReadonlySet<string>;
  /** Verbs by which somebody gives himself a name: "calls" itself. */
  readonly calling: ReadonlySet<string>;
  /** Before "as" and the name: "identified". */
  readonly known: ReadonlySet<string>;
  readonly giving: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
  /** Of which name it is: "first". */
  readonly nameParts: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  readonly itself: ReadonlySet<string>;
  readonly only: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly being: ReadonlySet<string>;
  readonly as: string;
  readonly by: string;
  readonly who: ReadonlySet<string>;
}

/** Words by which a text says whose somebody is behind the name; all in lower case. */
export interface MembershipWords {
  /** Offices of states in the plural, before those who hold them: "presidents". */
  readonly officesOfStates: ReadonlySet<string>;
  /** Auxiliaries before a verb of leading: "has" of "who since May has led". */
  readonly having: ReadonlySet<string>;
  /** "Of": joins a name to its body by itself. */
  readonly of: string;
  /** "From", "with", "at": join a name to its body where the name is who speaks. */
  readonly joining: ReadonlySet<string>;
  readonly who: string;
  /** Verbs by which somebody is put at the head of a body, or speaks for it, all forms. */
  readonly leading: ReadonlySet<string>;
  /** Participles by which the same is said behind a comma: "representing". */
  readonly representing: ReadonlySet<string>;
  /** Verbs of a candidate, whose party stands behind `purpose`, and of who speaks for somebody, all forms. */
  readonly standing: ReadonlySet<string>;
  /** Before `purpose` at the head of a sentence: "speaking". */
  readonly speaking: ReadonlySet<string>;
  /** "Behalf", before "of". */
  readonly behalf: string;
  /** "For". */
  readonly purpose: string;
}

/** How a tag behind a name tells party and place: "R-Ohio", "(D-Ill.)". */
export interface PartyTagWords {
  /** Calling by the letter before the hyphen. */
  readonly parties: ReadonlyMap<string, string>;
  /** The callings among them. */
  readonly members: ReadonlySet<string>;
  /** Name by every form of it, lower case: "ohio", "s.c.". */
  readonly places: ReadonlyMap<string, string>;
}

/** Which body somebody is of whose office alone is told: "The tribunal adjourned. Judge Tesk said …". */
export interface HouseWords {
  /** Roles by their usual wording, with words of the nouns or names of the bodies that have such. */
  readonly houses: readonly { readonly roles: readonly string[]; readonly bodies: readonly string[] }[];
  /** Ranks that more bodies than one kind have: of one of these only where it was spoken of before in the paragraph. */
  readonly ranks: readonly { readonly roles: readonly string[]; readonly bodies: readonly string[] }[];
  /** Roles that any body has, "speaker" for all who speak for one. */
  readonly anyBody: ReadonlySet<string>;
  /** Words that with a capital, before a name, are a lawmaker's title and tell of no body at hand: "Representative". */
  readonly lawmakers: ReadonlySet<string>;
}

/** Everything the mention stage knows of a language. */
export interface NameTables {
  readonly world: World;
  readonly outlets: World["agencies"];
  /** Outlets by the key of the state whose offices they name without saying whose. */
  readonly outletHomes: readonly (readonly [state: string, outlets: readonly string[]])[];
  readonly places: readonly { readonly name: string; readonly also: readonly string[] }[];
  readonly roles: readonly RoleWord[];
  /** Short titles before names; `role` is the usual wording of the role that one stands for: "Dr." for "doctor". */
  readonly titles: readonly { readonly forms: readonly string[]; readonly gender?: Gender; readonly role?: string }[];
  readonly bodies: readonly BodyWord[];
  /** First words of names that bodies alone have: "Radio", "Banco". */
  readonly bodiesByFirst: readonly string[];
  /** First words of the names of storms, which bear people's first names: "Hurricane". */
  readonly storms: readonly string[];
  readonly groups: readonly GroupWord[];
  /** Common nouns for places, lower case: "region", "republic"; `inNames` those that end or begin a name ("River"). */
  readonly placeWords: {
    readonly described: readonly string[];
    readonly inNames: readonly string[];
    readonly capital: readonly string[];
    /** Those of `described` that a name before them makes a place's name whatever else bears it: "the Orlo region". */
    readonly named: readonly string[];
    /** Nouns for what people build and for waters and heights, usual wording: "pumping station", "reservoir". */
    readonly landmarks: readonly string[];
    /** Nouns for ships, which bear names as places do: "trawler". */
    readonly vessels: readonly string[];
    /** Those of `landmarks` that mostly stand before their name: "Camp", "Lake". */
    readonly opening: readonly string[];
  };
  /** Writings that speak: "report", "statement". */
  readonly works: readonly string[];
  /** Last words of names of laws, treaties and the like: "Act", "Accord". */
  readonly worksInNames: readonly string[];
  /** Adjectives written with a capital, and party words that stand before names: "Democratic", "Muslim". */
  readonly capitalAdjectives: readonly string[];
  readonly firstNames: FirstNames;
  readonly pronouns: readonly PronounWord[];
  readonly phrase: PhraseWords;
  /** Capitalised words that name nobody: months, weekdays, holidays, languages' own. */
  readonly notNames: readonly string[];
  /** Verbs whose subject acts or speaks ("said", "accused"), all forms. */
  readonly acting: readonly string[];
  /** Verbs by which something is said or written ("said", "described"), all forms. */
  readonly uttering: readonly string[];
  /** What is heard "from" a capital that acts, and what ends such a phrase: "comment", "reaction", "available". */
  readonly heard: readonly string[];
  /** Verbs whose object is spoken to or of as one who acts ("accused", "urged"), all forms. */
  readonly addressing: readonly string[];
  readonly memberships: MembershipWords;
  readonly partyTags: PartyTagWords;
  readonly houses: HouseWords;
  readonly givenNames: GivenNameWords;
  readonly signed: SignWords;
  /** Endings by which a people's name differs from its country's: ["ia", "ian"]. */
  readonly demonymEndings: {
    readonly country: readonly string[];
    readonly people: readonly string[];
    /** Pairs that tell a state and its people by themselves: "Veldria" and "Veldrians". */
    readonly sure: readonly (readonly [country: string, people: string])[];
  };
  /** Words before an office that is held no more: "former". */
  readonly pastAdjectives: readonly string[];
  /** Adjectives that say to which part of a state a role belongs: "presidential". */
  readonly authorityAdjectives: readonly (readonly [word: string, authority: Authority])[];
  readonly described: DescribedWords;
  readonly broad: readonly BroadCalling[];
  readonly spelling: SpellingRules;
}
