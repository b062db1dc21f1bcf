// Takes entities, gives who speaks for whom: the party behind a speaker, and whether two speakers can be one voice.
import { valueOf, type Entity, type EntityId, type Linked, type Statement } from "../model/index.ts";
import { samePerson } from "./spelling.ts";

/** `same`: one entity; `for`: one speaks for the other; `unknown`: a speaker nobody resolved; `other`: two voices. */
export type Voices = "same" | "for" | "unknown" | "other";

export interface Parties {
  /** The state or body at the end of the chain of those it speaks for; itself where it speaks for none. */
  partyOf(entity: EntityId): EntityId;
  /** The party of a statement's speaker; null where nobody is resolved or several parties speak at once. */
  partyOfStatement(statement: Statement): EntityId | null;
  /** Speaker's entities, most often one. */
  speakersOf(statement: Statement): readonly EntityId[];
  /**
   * Whether two statements can be one act of speaking. Several who speak at once are one voice only with the
   * same several; two bodies that one report names apart are two voices, though one be part of the other.
   */
  voices(left: Statement, right: Statement): Voices;
  entity(id: EntityId): Entity | undefined;
  nameOf(id: EntityId): string;
}

/** Longest chain of office, body and state that is followed; real ones have three links. */
const LONGEST_CHAIN = 6;

/** Gives the entity and all it speaks for, nearest first. */
function chainOf(id: EntityId, entities: ReadonlyMap<EntityId, Entity>): EntityId[] {
  const chain = [id];
  for (
    let at = entities.get(id)?.onBehalfOf ?? null;
    at !== null && chain.length < LONGEST_CHAIN;
    at = entities.get(at)?.onBehalfOf ?? null
  ) {
    if (chain.includes(at)) break;
    chain.push(at);
  }
  return chain;
}

/** @cost O(1) a question after O(entities) */
export function partiesOf(linked: Linked): Parties {
  const entities = new Map(linked.entities.map((it) => [it.id, it]));
  const chains = new Map<EntityId, readonly EntityId[]>();
  const chain = (id: EntityId): readonly EntityId[] => {
    const known = chains.get(id);
    if (known !== undefined) return known;
    const made = chainOf(id, entities);
    chains.set(id, made);
    return made;
  };
  const speakersOf = (statement: Statement): readonly EntityId[] => {
    if (statement.speakers.length > 0) return statement.speakers;
    const one = valueOf(statement.speaker);
    return one === null ? [] : [one];
  };
  const chainOfStatement = (statement: Statement, speaker: EntityId): readonly EntityId[] =>
    statement.onBehalfOf === null ? chain(speaker) : [...chain(speaker), ...chain(statement.onBehalfOf)];
  const onePerson = (left: EntityId, right: EntityId): boolean => {
    const [a, b] = [entities.get(left), entities.get(right)];
    return a?.kind === "person" && b?.kind === "person" && samePerson(a.name, b.name);
  };
  const partyOf = (id: EntityId): EntityId => chain(id).at(-1) ?? id;
  return {
    partyOf,
    speakersOf,
    partyOfStatement(statement) {
      const parties = new Set(speakersOf(statement).map((it) => chainOfStatement(statement, it).at(-1) ?? it));
      const [only] = parties;
      return parties.size === 1 && only !== undefined ? partyOf(only) : null;
    },
    voices(left, right) {
      const mine = speakersOf(left);
      const theirs = speakersOf(right);
      if (mine.length === 0 || theirs.length === 0) return "unknown";
      if (mine.length > 1 || theirs.length > 1) {
        return mine.length === theirs.length && mine.every((it) => theirs.includes(it)) ? "same" : "other";
      }
      if (mine.some((it) => theirs.includes(it) || theirs.some((that) => onePerson(it, that)))) return "same";
      const persons = [...mine, ...theirs].some((it) => entities.get(it)?.kind === "person");
      if (left.report === right.report && !persons) return "other";
      const speaksFor = mine.some((it) =>
        theirs.some((that) => chainOfStatement(left, it).includes(that) || chainOfStatement(right, that).includes(it)),
      );
      return speaksFor ? "for" : "other";
    },
    entity: (id) => entities.get(id),
    nameOf: (id) => entities.get(id)?.name ?? id,
  };
}
