// Takes entities, gives who speaks for whom: the party behind a speaker, and whether two speakers can be one voice.
import { valueOf, type Entity, type EntityId, type Linked, type Statement } from "../../model/index.ts";
import { officeKey, sameBody, samePerson, type BodyWords } from "./spelling.ts";

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
  /** Whether it is an outlet or agency of these reports: it passes words on and is no party. */
  isOutlet(entity: EntityId): boolean;
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

/** First letters of a person's last name: what every spelling of it is taken to share. */
const lastLetters = (name: string): string => name.slice(name.lastIndexOf(" ") + 1, name.lastIndexOf(" ") + 3).toLowerCase();

const namesOf = ({ name, labels }: Entity): readonly string[] => [name, ...labels];

/** Whether two entities are one person in two spellings, or one office of a state. @param owner the state that both speak for */
function oneBearer(left: Entity, right: Entity, owner: Entity | undefined, words: BodyWords): boolean {
  if (left.kind === "person") return right.kind === "person" && samePerson(left.name, right.name);
  if (left.kind !== "organization" || right.kind !== "organization") return false;
  return owner !== undefined && owner !== left && owner !== right && sameBody(left.name, right.name, namesOf(owner), words);
}

/** Entities that are outlets or agencies of the reports, or writings. @cost O(reports + entities) */
function outletsAmong({ reports, entities }: Linked): ReadonlySet<EntityId> {
  const plain = (name: string): string => name.toLowerCase().replace(/^the /, "");
  const names = reports.flatMap(({ annotated, reliesOn }) => [
    valueOf(annotated.article.outlet) ?? "",
    ...reliesOn.map(({ name }) => name),
  ]);
  const outlets = new Set(names.filter((it) => it.length > 0).map(plain));
  const isOutlet = ({ kind, name, labels }: Entity): boolean =>
    kind === "work" || (kind === "organization" && [name, ...labels].some((it) => outlets.has(plain(it))));
  return new Set(entities.filter(isOutlet).map(({ id }) => id));
}

const folded = (name: string): string => name.toLowerCase().replace(/^the /, "");

/**
 * For who is only described, the one that bears a name and whom the description fits: "the electoral tribunal" for
 * the Electoral Tribunal, "the judge" for the only judge who is named. @cost O(entities)
 */
function bearersOf(entities: readonly Entity[]): ReadonlyMap<EntityId, EntityId> {
  const named = new Map<string, Set<EntityId>>();
  const put = (key: string, id: EntityId): void => {
    named.set(key, (named.get(key) ?? new Set()).add(id));
  };
  for (const it of entities) {
    if (!it.named) continue;
    if (it.kind === "organization" && it.name.includes(" ")) put(folded(it.name), it.id);
    if (it.kind === "person") for (const office of it.offices) put(`@${office}`, it.id);
  }
  const bearers = new Map<EntityId, EntityId>();
  for (const it of entities) {
    if (it.named) continue;
    const [office] = it.offices;
    const definite = it.labels.some((label) => label.toLowerCase().startsWith("the ")) && it.offices.length === 1;
    const key = it.kind === "organization" ? folded(it.name) : it.kind === "person" && definite ? `@${office ?? ""}` : "";
    const [only, ...others] = named.get(key) ?? [];
    if (only !== undefined && others.length === 0) bearers.set(it.id, only);
  }
  return bearers;
}

/** Words of a body's name that tell which one of a state's it is, at least: "interior ministry", but no "army". */
const LEAST_WORDS = 2;

/**
 * For a body of which nobody tells whose it is ("the MoI"), the bodies of that office that a state is known to have,
 * where one state alone is. @cost O(entities)
 */
function ownedBodies(
  entities: ReadonlyMap<EntityId, Entity>,
  partyOf: Parties["partyOf"],
  words: BodyWords,
): (id: EntityId) => ReadonlySet<EntityId> {
  const owned = new Map<string, { readonly owners: Set<EntityId>; readonly bodies: Set<EntityId> }>();
  for (const it of entities.values()) {
    const owner = entities.get(partyOf(it.id));
    if (it.kind !== "organization" || owner?.kind !== "state") continue;
    const key = officeKey(it.name, namesOf(owner), words);
    if (key === null) continue;
    const known = owned.get(key) ?? { owners: new Set(), bodies: new Set() };
    known.owners.add(owner.id);
    known.bodies.add(it.id);
    owned.set(key, known);
  }
  return (id) => {
    const it = entities.get(id);
    if (it === undefined || it.kind !== "organization" || partyOf(id) !== id) return NOBODY;
    const key = officeKey(it.name, [], words) ?? "";
    const known = key.split(" ").length < LEAST_WORDS ? undefined : owned.get(key);
    return known?.owners.size === 1 ? known.bodies : NOBODY;
  };
}

const NOBODY: ReadonlySet<EntityId> = new Set();

/** Whether the first is a body of the second's family, or of nobody and by its name that body of the one state that has such. */
function belongingIn(
  entities: ReadonlyMap<EntityId, Entity>,
  partyOf: Parties["partyOf"],
  tables: PartyTables,
): (part: EntityId, whole: EntityId) => boolean {
  const ownedBy = ownedBodies(entities, partyOf, tables);
  const worldOf = (id: EntityId): string => entities.get(id)?.world ?? "";
  return (part, whole) => {
    const family = tables.familyOf.get(worldOf(part));
    return (family !== undefined && family === worldOf(whole)) || ownedBy(part).has(whole);
  };
}

/** What parties are told apart by, besides what is linked. */
export interface PartyTables extends BodyWords {
  /** Well-known bodies that news calls by the name of the one they belong to ("the United Nations says"), by their keys. */
  readonly familyOf: ReadonlyMap<string, string>;
}

interface Chains extends Pick<Parties, "partyOf" | "partyOfStatement" | "speakersOf"> {
  /** A speaker of a statement and all that it speaks for there, nearest first. */
  chainOfStatement(statement: Statement, speaker: EntityId): readonly EntityId[];
}

/** Who speaks for whom. */
function chainsOver(entities: ReadonlyMap<EntityId, Entity>): Chains {
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
  const partyOf = (id: EntityId): EntityId => chain(id).at(-1) ?? id;
  const partyOfStatement = (statement: Statement): EntityId | null => {
    const parties = new Set(speakersOf(statement).map((it) => chainOfStatement(statement, it).at(-1) ?? it));
    const [only] = parties;
    return parties.size === 1 && only !== undefined ? partyOf(only) : null;
  };
  return { partyOf, partyOfStatement, speakersOf, chainOfStatement };
}

/** @cost O(1) a question after O(entities) */
export function partiesOf(linked: Linked, tables: PartyTables): Parties {
  const entities = new Map(linked.entities.map((it) => [it.id, it]));
  const outlets = outletsAmong(linked);
  const isOutlet = (id: EntityId): boolean => outlets.has(id);
  const { partyOf, partyOfStatement, speakersOf, chainOfStatement } = chainsOver(entities);
  const lastWords = new Map(linked.entities.flatMap(({ id, kind, name }) => (kind === "person" ? [[id, lastLetters(name)] as const] : [])));
  const bearers = bearersOf(linked.entities);
  const belongs = belongingIn(entities, partyOf, tables);
  /** Whether the one may be the other under a description, and nothing that either speaks for tells them apart. */
  const fits = (left: EntityId, right: EntityId): boolean => {
    if (belongs(left, right) || belongs(right, left)) return true;
    if ((bearers.get(left) ?? left) !== (bearers.get(right) ?? right)) return false;
    const [mine, theirs] = [partyOf(left), partyOf(right)];
    return mine === theirs || mine === left || theirs === right;
  };
  /** Whether the one is the other under a description that nobody else of these reports bears. */
  const describes = (left: EntityId, right: EntityId): boolean => bearers.get(left) === right || bearers.get(right) === left;
  const oneVoice = (left: EntityId, right: EntityId): boolean => {
    if (left === right) return true;
    if (lastWords.get(left) !== lastWords.get(right)) return false;
    const [a, b] = [entities.get(left), entities.get(right)];
    const owner = partyOf(left) === partyOf(right) ? entities.get(partyOf(left)) : undefined;
    return a !== undefined && b !== undefined && oneBearer(a, b, owner, tables);
  };
  /** Two speakers of whom one only passes words on, or is inferred, where no two sides are known, may be one after all: only their words can tell. */
  const apart = (left: Statement, right: Statement): Voices => {
    const guessed = left.speaker.state === "inferred" || right.speaker.state === "inferred";
    const passedOn = [...speakersOf(left), ...speakersOf(right)].some(isOutlet);
    if (left.report === right.report || !(guessed || passedOn)) return "other";
    if (passedOn) return "unknown";
    const [mine, theirs] = [partyOfStatement(left), partyOfStatement(right)];
    const sideless = (it: EntityId | null): boolean => it !== null && entities.get(it)?.kind === "person";
    return mine !== null && (mine === theirs || sideless(mine) || sideless(theirs)) ? "unknown" : "other";
  };
  return {
    partyOf,
    speakersOf,
    partyOfStatement,
    voices(left, right) {
      const mine = speakersOf(left);
      const theirs = speakersOf(right);
      if (mine.length === 0 || theirs.length === 0) return "unknown";
      if (mine.length > 1 || theirs.length > 1) {
        return mine.length === theirs.length && mine.every((it) => theirs.includes(it)) ? "same" : "other";
      }
      const twoReports = left.report !== right.report;
      if (mine.some((it) => theirs.some((that) => oneVoice(it, that) || (twoReports && describes(it, that))))) return "same";
      const persons = [...mine, ...theirs].some((it) => entities.get(it)?.kind === "person");
      if (!twoReports && !persons) return "other";
      const speaksFor = mine.some((it) =>
        theirs.some(
          (that) =>
            chainOfStatement(left, it).some((at) => at === that || (twoReports && fits(at, that))) ||
            chainOfStatement(right, that).some((at) => at === it || (twoReports && fits(at, it))),
        ),
      );
      return speaksFor ? "for" : apart(left, right);
    },
    isOutlet,
    entity: (id) => entities.get(id),
    nameOf: (id) => entities.get(id)?.name ?? id,
  };
}
