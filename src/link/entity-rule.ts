// Gives the tables by which names and offices of several reports are compared.
import type { World } from "../model/index.ts";
import type { SpellingRules } from "../text/name-key.ts";

/** How a text says that two names are one thing's. Words are in lower case, articles left out, "Z" is any capitalised word or caller. */
export interface AliasRules {
  /** What stands between the two names; `before` the first and `after` the second where they alone would not tell. */
  readonly between: readonly { readonly words: string; readonly before: string | null; readonly after: string | null }[];
  /** What stands before a name by which somebody calls what opened the sentence: "calling it". */
  readonly back: readonly string[];
  /** "uses", "name", "for it": "uses the artificial name Veld for it". */
  readonly named: { readonly verbs: ReadonlySet<string>; readonly noun: string; readonly behind: string };
  readonly articles: ReadonlySet<string>;
  /** Who calls a place something, where no name does: "locals"; they count as a capitalised word, lower case. */
  readonly callers: ReadonlySet<string>;
  /** Nouns of area, which may take each other's place after one proper name. */
  readonly areas: ReadonlySet<string>;
  /** What stands before a ship's name and is none of it, lower case: "mv". */
  readonly shipMarks: ReadonlySet<string>;
  /** Nouns of landmarks and ships, lower case: "pumping station". */
  readonly landmarks: ReadonlySet<string>;
  /** Groups of their last words that one landmark can be called by in turn: a lake can be a reservoir. */
  readonly alike: readonly ReadonlySet<string>[];
  /** Towns and regions that the tables know, lower case. */
  readonly towns: ReadonlySet<string>;
  /** "in", "from": what stands before a town, and seldom before a landmark's name. */
  readonly townPrepositions: ReadonlySet<string>;
}

/** Lands that rule themselves without being recognised. */
export interface LandRules {
  /** By what names each is called, and the names of where it is ruled from. */
  readonly lands: readonly { readonly names: readonly string[]; readonly seats: readonly string[] }[];
  /** "Breakaway", and "republic" behind it; lower case. */
  readonly unrecognised: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  /** What stands between an office and the land or its seat: "from". */
  readonly placing: readonly string[];
  /** "Officials", and what stands between them and where they rule from: " in ". */
  readonly officials: ReadonlySet<string>;
  readonly at: string;
}

/** By what words somebody is told as one who speaks for a body. All lower case. */
export interface StaffRules {
  /** What such people are called: "director", "analysts". */
  readonly nouns: ReadonlySet<string>;
  /** What those are called who speak for the state by whose name or people's they are told: "investigators". */
  readonly officials: ReadonlySet<string>;
  /** Words with which they do not: "media sources", "former officials". */
  readonly unofficial: ReadonlySet<string>;
  /** What joins a body to them: "of", "at". */
  readonly joining: ReadonlySet<string>;
  /** What joins it to some of them alone: "sources in the ministry". */
  readonly within: { readonly preposition: string; readonly nouns: ReadonlySet<string> };
  /** "Member", and the bodies whose members speak for them: "delegation". */
  readonly member: { readonly noun: string; readonly of: ReadonlySet<string> };
  /** "Who", and what stands behind it and before the body: "leads". */
  readonly who: string;
  readonly leading: ReadonlySet<string>;
  readonly its: string;
  /** Pronouns that no body is meant by. */
  readonly persons: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly genitives: ReadonlySet<string>;
  readonly plainGenitives: ReadonlySet<string>;
}

/** Offices of which news often says no more; in lower case. */
export interface PostRules {
  /** "Mayor", which is of a town, and what joins the town to her. */
  readonly offices: ReadonlySet<string>;
  readonly of: string;
  /** "Secretary-general", of the world body with this key where a report names none of the others. */
  readonly worldPosts: ReadonlySet<string>;
  readonly ofPosts: string;
  readonly others: ReadonlySet<string>;
}

export interface EntityTables {
  readonly staff: StaffRules;
  readonly posts: PostRules;
  readonly world: World;
  readonly lands: LandRules;
  /** "Who" and "handles" of an officer who handles a state's dealings, and the endings of that state's name. */
  readonly charge: { readonly who: string; readonly verbs: ReadonlySet<string>; readonly genitives: ReadonlySet<string> };
  /** Words in the name of a state's own page ("agency"), and of its cabinet's offices ("minister"). */
  readonly homes: {
    readonly bodies: ReadonlySet<string>;
    readonly offices: ReadonlySet<string>;
    /** Words by which bodies are called that only states have, and in names those that states have oftenest: "army", "agency". */
    readonly ruling: ReadonlySet<string>;
    readonly services: ReadonlySet<string>;
    /** Words of what is a part of a state, of several, or somebody's own: "regional", "European", "its". */
    readonly partial: ReadonlySet<string>;
    /** Words of offices besides "minister" that only states have, and ranks that others have too: "prefect", "captain". */
    readonly titles: ReadonlySet<string>;
    readonly elsewhere: ReadonlySet<string>;
    /** What joins to a body's noun what it is for: "of", "for". */
    readonly joining: ReadonlySet<string>;
  };
  /** Wikidata identifiers by key: of a state, a body, a seat; a capital's key is "state/fr/capital/Paris". */
  readonly wikidata: ReadonlyMap<string, string>;
  readonly spelling: SpellingRules;
  /** Words of an office that mean the same office: "spokesman" and "press secretary" are both "speaker". */
  readonly titles: readonly {
    readonly title: string;
    readonly forms: readonly string[];
    readonly authority: string | null;
    readonly isOffice: boolean;
  }[];
  /** By the key of a well-known body that of the state whose service it is: "body/fsb", "state/ru". */
  readonly bodyStates: ReadonlyMap<string, string>;
  /** Words by which a state's bodies are called: "ministry". */
  readonly stateBodies: ReadonlySet<string>;
  /** Words by which bodies are called that speak for themselves, though they be a state's: "court". */
  readonly ownBodies: ReadonlySet<string>;
  /** Words of bodies that only what rules itself has, a state or a land that would be one: "army". */
  readonly rulingBodies: ReadonlySet<string>;
  /** Words of which the names of bodies that every state has are made: "foreign", "ministry". */
  readonly bareBodies: ReadonlySet<string>;
  /** Offices whose bearers speak for the very person who has them, and not for that one's body: "lawyer". */
  readonly personal: ReadonlySet<string>;
  /** Words by which a description tells whose somebody is: "of", "for". */
  readonly owning: ReadonlySet<string>;
  /** What a relative is to somebody, for whom being so does not make anybody speak: "mother". */
  readonly kin: ReadonlySet<string>;
  /** Endings by which a people's name differs from its country's. */
  readonly demonymEndings: { readonly country: readonly string[]; readonly people: readonly string[] };
  /** Words before an office that is no longer or not yet held: "former". */
  readonly pastOffice: ReadonlySet<string>;
  /** Words by which two bearers of one name are told apart: "Jr.", "the younger". */
  readonly generations: ReadonlyMap<string, string>;
  readonly aliases: AliasRules;
  /** Spellings of one word of a body's name, and what short ones stand for: "defence" is "defense", "mfa" "foreign ministry". */
  readonly sameWords: ReadonlyMap<string, string>;
  /** Words of a body's name that tell nothing: "the", "of", "affairs". */
  readonly emptyWords: readonly string[];
  /** Legal forms that may end a company's name, folded, without points: "ltd". */
  readonly corporateForms: readonly string[];
  /** Words that tell nothing right before others: "national" before "defence". */
  readonly emptyBefore: ReadonlyMap<string, ReadonlySet<string>>;
}
