// Gives what is gathered of a name over a report: its phrases and how much speaks for each kind of thing.
import type { EntityKind } from "../../model/index.ts";
import type { Entry } from "./lexicon.ts";
import type { PhraseIndex } from "./phrases.ts";

/** All phrases of a report that give one name, whatever its spelling. */
export interface NameGroup {
  readonly key: string;
  /** Folded words of the name. */
  readonly words: readonly string[];
  /** As it stands where it is first given, not all in capitals where it can be helped. */
  text: string;
  readonly phrases: PhraseIndex[];
  readonly entry: Entry | null;
  head: Entry | null;
  kind: EntityKind;
  /** Key of the group whose state this name is of: a people's name, or a capital learned from the text. */
  stateOf: string | null;
  /** Key of the group whose state a body is of by the first word of its name. */
  bodyOf: string | null;
  /** What `stateOf` says. */
  link: "people" | "capital" | null;
  readonly votes: Votes;
}

/** How much speaks for each kind; see `WEIGHT`. */
export interface Votes {
  person: number;
  organization: number;
  place: number;
  state: number;
  people: number;
  work: number;
  /** How often a title or role stands before it, it begins with a first name, and it acts. */
  titled: number;
  /** How often it has a president or the like: companies have them too. */
  presided: number;
  firstNamed: number;
  /** How often an office of any kind is its own: "the Veldran minister". */
  officed: number;
  acts: number;
  /** How often it is named as a storm is ("Hurricane Tesk"), or said to be a ship. */
  storm: number;
  /** How often what a body is stands beside it: "Orlo Bridge, a charity,". */
  called: number;
  /** How often it stands in a dateline's brackets as whose the report is. */
  credited: number;
  /** What the names' model says, summed over all places: log-odds by `NAME_KINDS`; all 0 where there is no model. */
  readonly read: number[];
}

/**
 * What a sign is worth. Set by hand on invented sentences and kept where the figures of
 * bench/quality/names.ts did not fall; only their order matters much.
 */
export const WEIGHT = {
  opensBody: 24,
  titled: 4,
  firstName: 3,
  initial: 2,
  acts: 1,
  twoWords: 1.5,
  placed: 4,
  who: 2,
  article: 1.5,
  acronym: 2,
  bodyNoun: 10,
  placeNoun: 10,
  stateOffice: 3,
  stateBody: 1.5,
  capitalOf: 8,
  lead: 12,
  work: 3,
  attribute: 1,
  team: 10,
  own: 2,
} as const;

export const stateVotes = ({ votes }: NameGroup): number => votes.state + Math.min(votes.presided, 1) * WEIGHT.stateBody;

export const isSurelyPerson = ({ votes }: NameGroup): boolean => votes.titled + votes.firstNamed > 0;
