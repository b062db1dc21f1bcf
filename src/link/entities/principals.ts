// Takes the entities of a run, gives for whom a statement is made: the state or body that stands behind whoever speaks.
import type { Entity, EntityId } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import { once } from "../grouping/once-per.ts";
import { isLand, isSeat } from "./lands.ts";

/** For whom an entity speaks: whom its report says it acts for is null where the report does not say; `isTaken` tells whether it only lets one gather the state. */
export type Principals = (speaker: EntityId, acting: EntityId | null, isTaken?: () => boolean) => EntityId | null;

/** Words by which bodies are called, in lower case. */
export type BodyWords = Pick<EntityTables, "bodyStates" | "stateBodies" | "ownBodies" | "rulingBodies" | "personal" | "kin" | "lands">;

/** Longest chain of office, body and state that is followed; real ones have three links. */
const LONGEST_CHAIN = 6;

/**
 * Gives a function that tells the principal. A state speaks for itself, and so does a place in whose name is spoken, and a named body that is not known to
 * act for another: a party, a commission, a company, a church; who speaks for a body that is named for
 * what it does for a state ("the Peruvian army", "the ministry") speaks for the state, who speaks for a seat or a
 * body of its own name ("the Kremlin") for that; who speaks for a part of a body ("the union's mission") for the body; nobody
 * but a lawyer speaks for a person who speaks for somebody himself, and nobody for one whose relative he merely is.
 *
 * @cost O(entities) to make, O(1) a question
 */
export function principalsIn(entities: readonly Entity[], words: BodyWords): Principals {
  const byId = new Map(entities.map((it) => [it.id, it]));
  const ownerOf = (id: EntityId): EntityId | null => byId.get(id)?.onBehalfOf ?? null;
  const chainOf = (id: EntityId | null): EntityId[] => chainFrom(id, ownerOf);
  const { isState, isUnrecognised } = powersIn(byId, words);
  const isPart = (id: EntityId): boolean => {
    const { kind, name = "", world = null } = byId.get(id) ?? {};
    return kind === "organization" && world === null && wordsOf(name).some((it) => words.stateBodies.has(it));
  };
  // "The Orlo army" acts for a land that no table calls a state.
  const isRuled = (body: EntityId, id: EntityId): boolean =>
    byId.get(id)?.kind === "place" &&
    byId.get(id)?.named === true &&
    wordsOf(byId.get(body)?.name ?? "").some((it) => words.rulingBodies.has(it));
  const isOwn = (id: EntityId): boolean => {
    const { kind, name = "", named = false } = byId.get(id) ?? {};
    return kind === "organization" && named && wordsOf(name).some((it) => words.ownBodies.has(it));
  };
  const stateByWorld = new Map(
    entities.flatMap(({ id, kind, world }) => (kind === "state" && world !== null ? [[world, id] as const] : [])),
  );
  /** "The FSB": the state whose service it is by the tables, where the reports name it. */
  const served = (id: EntityId): EntityId | null => stateByWorld.get(words.bodyStates.get(byId.get(id)?.world ?? "") ?? "") ?? null;
  const isBody = (id: EntityId): boolean => byId.get(id)?.kind === "organization";
  const behind = (acting: EntityId | null): EntityId | null => {
    const chain = chainOf(acting).filter((it) => byId.get(it)?.kind !== "person");
    const [first, ...more] = chain;
    if (first === undefined) return acting;
    if (isSeat(byId.get(first)!, words.lands) && isState(more[0])) return more[0]!;
    if (!isPart(first)) return served(first) ?? first;
    return more.find(isState) ?? more.find((it) => isBody(it) && !isPart(it)) ?? more.find((it) => isRuled(first, it)) ?? first;
  };
  const hasSeveral = (person: EntityId): boolean => (byId.get(person)?.held.length ?? 0) > 1;
  const itself = (speaker: EntityId): EntityId | null => {
    const { kind, named = false } = byId.get(speaker) ?? {};
    return (kind === "organization" || kind === "place") && named ? (served(speaker) ?? speaker) : null;
  };
  // "The conservatory of Trento" speaks for itself, "the police of Trento" for others.
  const isPlaced = (id: EntityId): boolean => {
    const { kind, named = false } = byId.get(id) ?? {};
    return kind === "organization" && named && !isPart(id) && byId.get(ownerOf(id) ?? id)?.kind === "place";
  };
  /** "The minister's lawyer": the one whose lawyer it is. */
  const clientOf = (speaker: EntityId, acting: EntityId | null): EntityId | null => {
    const { kind, offices = [] } = byId.get(speaker) ?? {};
    if (kind !== "person" || !offices.some((it) => words.personal.has(it))) return null;
    return [acting, ownerOf(speaker)].find((it) => it !== null && byId.get(it)?.kind === "person") ?? null;
  };
  /** Whether all reports together know another state than that which this one lets one gather. */
  const isElse = (speaker: EntityId, acting: EntityId | null): boolean =>
    (!hasSeveral(speaker) || isUnrecognised(chainOf(ownerOf(speaker)).find(isState))) &&
    areApart(chainOf(acting).find(isState), chainOf(ownerOf(speaker)).find(isState));
  const found = (speaker: EntityId, acting: EntityId | null): EntityId | null => {
    if (isState(speaker) || isOwn(speaker) || isPlaced(speaker)) return speaker;
    const [told, known] = [behind(acting), behind(ownerOf(speaker))];
    if (told === null || known === null) return told ?? known ?? itself(speaker);
    if (byId.get(told)?.kind === "person") return known ?? itself(speaker);
    // "The opposition candidate" here, "the candidate of the Orlo Party" elsewhere.
    if (byId.get(told)?.named === false && byId.get(known)?.named === true && isBody(known)) return known;
    // What another report says more closely holds here too, the seat where this one names the state alone; but not of
    // who has held several offices, since this report tells of which it speaks.
    return !hasSeveral(speaker) && isState(told) && !isState(known) && chainOf(known).includes(told) ? known : told;
  };
  return (speaker, acting, isTaken) => {
    const said = isElse(speaker, acting) && isTaken?.() === true ? null : acting;
    return clientOf(speaker, said) ?? unlessKin(byId, words, speaker, found(speaker, said));
  };
}

/** Tells states, and with them the lands that rule themselves unrecognised: these are acted for as states are. */
function powersIn(byId: ReadonlyMap<EntityId, Entity>, { lands }: Pick<BodyWords, "lands">) {
  const isRulingItself = once((it: Entity): boolean => isLand(it, lands));
  const isUnrecognised = (id: EntityId | undefined): boolean => {
    const it = id === undefined ? undefined : byId.get(id);
    return it?.kind === "place" && isRulingItself(it);
  };
  const isState = (id: EntityId | undefined): boolean => id !== undefined && (byId.get(id)?.kind === "state" || isUnrecognised(id));
  return { isState, isUnrecognised };
}

/** An entity and whom it acts for, and whom that does. */
function chainFrom(id: EntityId | null, ownerOf: (id: EntityId) => EntityId | null): EntityId[] {
  const chain: EntityId[] = [];
  for (let at = id; at !== null && !chain.includes(at) && chain.length < LONGEST_CHAIN; at = ownerOf(at)) chain.push(at);
  return chain;
}

/** Two states that are both known. */
const areApart = (one: EntityId | undefined, other: EntityId | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s’'-]+/);

/** The principal found; null for "the boy's father", a baker, and for a president's brother, who speaks for no state. */
function unlessKin(byId: ReadonlyMap<EntityId, Entity>, { kin }: BodyWords, speaker: EntityId, found: EntityId | null): EntityId | null {
  const { kind, offices = [] } = byId.get(speaker) ?? {};
  if (kind !== "person" || !offices.some((it) => kin.has(it))) return found;
  return offices.every((it) => kin.has(it)) || byId.get(found ?? speaker)?.kind === "person" ? null : found;
}
