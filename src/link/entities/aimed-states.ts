// Takes a report with whose state each of its entities is over all reports, gives the states that its statements are aimed at where no word tells to whom they are said.
import {
  type Act,
  type Annotated,
  type Attribution,
  type EntityId,
  type Entity,
  type LocalEntityIndex,
  type Mention,
  type Range,
} from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { LandRules } from "../entity-rule.ts";
import { isLand } from "./lands.ts";

/** Acts that are done to somebody, so that a state named in them is meant. */
const AIMED: ReadonlySet<Act> = new Set(["accuse", "condemn", "request", "offer", "threaten", "recognise"]);
/** Acts that a state at odds with one other does to that one where it names nobody. */
const PUT: ReadonlySet<Act> = new Set(["accuse", "condemn", "request", "offer", "threaten"]);
/** Acts by which a third state goes between the two that a report is about. */
const BETWEEN: ReadonlySet<Act> = new Set(["request", "offer"]);

/** How often each of the two is named at the least, and how many times as often as any third. */
const OFTEN = 3;
const ABOVE = 2;
/** Units of a content in which a state is looked for. */
const REACH = 400;
/** Longest chain of office, body and state; real ones have three links. */
const LONGEST_CHAIN = 6;

/** Gives a function that tells which state, or land that rules itself unrecognised, an entity is, acts for or is the capital of; null for none. @cost O(entities) to make, O(1) a question */
export function statesIn(entities: readonly Entity[], lands: LandRules): (id: EntityId) => EntityId | null {
  const byId = new Map(entities.map((it) => [it.id, it]));
  return (id) => {
    let at = byId.get(id);
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
      if (at.kind === "state" || isLand(at, lands)) return at.id;
      at = at.onBehalfOf === null ? undefined : byId.get(at.onBehalfOf);
    }
    return null;
  };
}

/**
 * Gives a function that tells the states which a statement of a state is aimed at: the first other that it names; where
 * it names nobody else, the other of the two that the report is about; both of them for what a third offers or asks.
 *
 * @param states of each local entity
 * @returns none for what is not aimed, or is said by whom no state is known for
 * @cost O(mentions) once, O(mentions of the content) a statement
 */
export function aimedStates(
  { layers }: Annotated,
  states: readonly (EntityId | null)[],
): (attribution: Attribution) => readonly EntityId[] {
  const { mentions, entities } = layers;
  const meant = ({ entity }: Mention): LocalEntityIndex | -1 =>
    entity.state === "stated" || entity.state === "inferred" ? entity.value : -1;
  let two: readonly EntityId[] | null = null;
  const within = (range: Range): Mention[] => {
    const found: Mention[] = [];
    const first = firstWhere(mentions.length, (at) => mentions[at]!.start >= range.start);
    for (let at = first; at < mentions.length && mentions[at]!.start < Math.min(range.end, range.start + REACH); at++)
      found.push(mentions[at]!);
    return found;
  };
  return ({ act, content, speakers }) => {
    const [speaker, more] = speakers;
    const own = speaker === undefined || more !== undefined ? null : (states[speaker] ?? null);
    if (own === null || !AIMED.has(act)) return [];
    two ??= twoStates(mentions.map(meant), states, entities);
    const said = content.flatMap(within).filter(({ form }) => form !== "pronoun");
    const stateAt = (it: Mention): EntityId | null => states[meant(it)] ?? null;
    const named = [...new Set(said.flatMap((it) => stateAt(it) ?? []))].filter((it) => it !== own);
    const isThird = two.length === 2 && !two.includes(own);
    if (isThird && BETWEEN.has(act) && two.every((it) => named.includes(it))) return two;
    const others = said.filter((it) => stateAt(it) !== own && (stateAt(it) !== null || isSomebody(it)));
    // "That the League dissuade Norland": whoever is named first is meant; a third state may name the one that was wronged.
    if (named.length > 0)
      return stateAt(others[0]!) !== null && (two.length < 2 || (!isThird && two.includes(named[0]!))) ? named.slice(0, 1) : [];
    if (!PUT.has(act) || others.length > 0) return [];
    return isThird ? (act === "offer" ? two : []) : two.filter((it) => it !== own);
  };
}

const isSomebody = ({ form, kind }: Mention): boolean => form === "name" && (kind === "person" || kind === "organization");

/** The two states that a report names most, by themselves or by their people, where no third comes near; else none. */
function twoStates(
  meant: readonly (LocalEntityIndex | -1)[],
  states: readonly (EntityId | null)[],
  entities: Annotated["layers"]["entities"],
): readonly EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const local of meant) {
    const state = states[local] ?? null;
    // A minister tells less of which states a report is about than the name of one.
    if (state !== null && entities[local]?.kind !== "person" && entities[local]?.kind !== "organization")
      counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || second === undefined || second[1] < OFTEN || second[1] < ABOVE * (third?.[1] ?? 0)) return [];
  return [first[0], second[0]];
}
