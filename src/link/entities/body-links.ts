// Takes the local entities of all reports with states joined, joins bodies that one report names with their state or in full and another does not.
import type { EntityTables } from "../entity-rule.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { distinctRoots, type StateParts } from "./state-parts.ts";

/** Fewest words that tell a body from others: "the ministry" alone is anybody's. */
const TELLING_WORDS = 2;
/** Names of one person's one office that are compared with each other. */
const COMPARED = 6;
/** Fewest letters of a word that two names of one body share. */
const SHARED_LETTERS = 5;

/** @cost O(entities + bodies of one office, at most `COMPARED` squared a person) */
export function joinBodies(nodes: LocalNodes, parts: StateParts, tables: EntityTables): void {
  joinAtHome(nodes, parts);
  const bodies = nodes.entities.flatMap(({ kind, world }, node) => (kind === "organization" && world === null ? [node] : []));
  joinUnnamed(nodes, parts, bodies);
  joinUnowned(nodes, parts, bodies);
  joinByOfficer(nodes, parts, tables);
}

/**
 * "The Ministry of Defence" of a report that names Foreign Minister X without a state, who is Veldria's elsewhere, is
 * Veldria's: its readers are at home there. Not where such officers are of two states.
 */
function joinAtHome(nodes: LocalNodes, parts: StateParts): void {
  const states = statesOfOfficers(nodes, parts);
  const homes = new Map<number, { readonly states: Set<Node>; readonly people: Set<Node> }>();
  nodes.entities.forEach(({ kind, named }, node) => {
    if (kind !== "person" || !named || nodes.owner(node) >= 0 || !isRuler(nodes, node)) return;
    const report = nodes.report[node] ?? 0;
    const home = homes.get(report) ?? { states: new Set(), people: new Set() };
    for (const state of states.get(nodes.root(node)) ?? []) {
      home.states.add(state);
      home.people.add(nodes.root(node));
    }
    homes.set(report, home);
  });
  let isNew = false;
  nodes.entities.forEach((_, node) => {
    const home = homes.get(nodes.report[node] ?? 0);
    const [state = -1] = home?.states ?? [];
    if (
      home?.states.size !== 1 ||
      home.people.size < OFFICERS ||
      !isNamed(nodes, node) ||
      !isFreeBody(nodes, node) ||
      nodes.owner(node) >= 0 ||
      !parts.isBare(parts.bodyWords(node))
    )
      return;
    nodes.own(node, state);
    isNew = true;
  });
  if (isNew) parts.joinOwned();
}

/** So many of a state's rulers must be named without it for a report to be at home there: the state of one may be misread. */
const OFFICERS = 2;

/** Whose people are in reports that say it, by the person's root. */
function statesOfOfficers(nodes: LocalNodes, parts: StateParts): ReadonlyMap<Node, ReadonlySet<Node>> {
  const states = new Map<Node, Set<Node>>();
  nodes.entities.forEach(({ kind, named }, node) => {
    const state = kind === "person" && named && nodes.owner(node) >= 0 ? parts.stateOf(node) : -1;
    if (state >= 0) states.set(nodes.root(node), (states.get(nodes.root(node)) ?? new Set()).add(state));
  });
  return states;
}

/** Whether somebody has an office by which a state is ruled. */
const isRuler = (nodes: LocalNodes, node: Node): boolean =>
  nodes.offices(node).some(({ isOffice, authority }) => isOffice && RULING.has(authority ?? ""));

const RULING: ReadonlySet<string> = new Set(["head-of-state", "government", "foreign-ministry", "defence-ministry"]);

/** "The electoral commission" is the one body that reports name "Electoral Commission". */
function joinUnnamed(nodes: LocalNodes, parts: StateParts, bodies: readonly Node[]): void {
  const named = new NodeBlocks();
  for (const node of bodies) if (isNamed(nodes, node) && nodes.owner(node) < 0) named.add(keyOf(parts.bodyWords(node)), node);
  for (const node of bodies) {
    const words = parts.bodyWords(node);
    if (isNamed(nodes, node) || nodes.owner(node) >= 0 || words.length < TELLING_WORDS || parts.isBare(words)) continue;
    const [only, ...others] = distinctRoots(nodes, named.get(keyOf(words)));
    if (only !== undefined && others.length === 0) nodes.join(node, only);
  }
}

/**
 * "The State Border Service" in a report that speaks of Veldria is "the State Border Service of Veldria", where no other state of
 * that report has one, and nobody who speaks for it there is of another state elsewhere.
 */
function joinUnowned(nodes: LocalNodes, parts: StateParts, bodies: readonly Node[]): void {
  const owned = new NodeBlocks();
  const spokenOf = new Map<number, Set<Node>>();
  // A report may take for a place what is a state by another.
  const states = new Set(nodes.entities.flatMap(({ kind }, node) => (kind === "state" ? [nodes.root(node)] : [])));
  nodes.entities.forEach((_, node) => {
    if (!states.has(nodes.root(node))) return;
    const report = nodes.report[node] ?? 0;
    spokenOf.set(report, (spokenOf.get(report) ?? new Set()).add(nodes.root(node)));
  });
  for (const node of bodies) {
    const owner = nodes.owner(node);
    if (owner < 0 || nodes.entities[owner]?.kind !== "state") continue;
    const own = parts.ownWords(owner);
    const words = parts.bodyWords(node).filter((word) => !own.has(word));
    if (words.length >= TELLING_WORDS) owned.add(keyOf(words), node);
  }
  const statesOfPeople = statesByBody(nodes, parts);
  for (const node of bodies) {
    if (nodes.owner(node) >= 0 || parts.stateOf(node) >= 0) continue;
    const there = owned
      .get(keyOf(parts.bodyWords(node)))
      .filter((it) => spokenOf.get(nodes.report[node] ?? 0)?.has(nodes.root(nodes.owner(it))) === true);
    const [only, ...others] = distinctRoots(nodes, there);
    if (only === undefined || others.length > 0) continue;
    const state = parts.stateOf(only);
    if (!(statesOfPeople.get(node) ?? []).some((it) => it !== state)) nodes.join(node, only);
  }
}

/** By body, of which states those whom a report calls its own are in the reports that say so. */
function statesByBody(nodes: LocalNodes, parts: StateParts): ReadonlyMap<Node, readonly Node[]> {
  const known = statesOfOfficers(nodes, parts);
  const found = new Map<Node, Node[]>();
  nodes.entities.forEach(({ kind }, node) => {
    const body = kind === "person" ? nodes.owner(node) : -1;
    const states = body < 0 ? undefined : known.get(nodes.root(node));
    if (states !== undefined) found.set(body, [...(found.get(body) ?? []), ...states]);
  });
  return found;
}

/**
 * Who presides over "the Electoral Tribunal" in one report and "the Electoral Justice of Veldria" in another presides over
 * one body: one office, or one state, and a word in common.
 */
function joinByOfficer(nodes: LocalNodes, parts: StateParts, { stateBodies }: EntityTables): void {
  const held = new NodeBlocks();
  nodes.entities.forEach(({ kind, named }, node) => {
    const body = nodes.owner(node);
    if (kind !== "person" || !named || body < 0 || !isFreeBody(nodes, body)) return;
    const person = String(nodes.root(node));
    const state = parts.stateOf(body);
    if (state >= 0) held.add(`${person}|of ${String(state)}`, body);
    for (const { title, isOffice } of nodes.offices(node)) if (isOffice) held.add(`${person}|${title}`, body);
  });
  const telling = (node: Node): string[] => parts.bodyWords(node).filter((word) => word.length >= SHARED_LETTERS && !stateBodies.has(word));
  for (const list of held.values()) {
    const bodies = distinctRoots(nodes, list).slice(0, COMPARED);
    bodies.forEach((one, at) => {
      for (const other of bodies.slice(at + 1)) {
        const words = new Set(telling(one));
        const areApart = list.some((left) => list.some((right) => isTogether(nodes, [left, one], [right, other])));
        const [mine, its] = [parts.stateOf(one), parts.stateOf(other)];
        // A report may take "the ministry" of a spokesman for that of the state it spoke of last.
        const ofTwo = mine >= 0 && its >= 0 && mine !== its;
        if (!areApart && !ofTwo && telling(other).some((word) => words.has(word))) nodes.join(one, other);
      }
    });
  }
}

/** True where one report has a body of each of two roots. */
const isTogether = (nodes: LocalNodes, [left, one]: readonly [Node, Node], [right, other]: readonly [Node, Node]): boolean =>
  nodes.root(left) === nodes.root(one) && nodes.root(right) === nodes.root(other) && nodes.report[left] === nodes.report[right];

const isNamed = (nodes: LocalNodes, node: Node): boolean => nodes.entities[node]?.named === true;

const isFreeBody = (nodes: LocalNodes, node: Node): boolean => {
  const { kind, world } = nodes.entities[node] ?? {};
  return kind === "organization" && world === null;
};

const keyOf = (words: readonly string[]): string => [...words].sort().join(" ");
