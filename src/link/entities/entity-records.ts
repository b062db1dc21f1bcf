// Takes joined local entities, gives the run's entity records: names, identifiers, whom each acts for.
import type { Entity, EntityId, LocalEntity, Span } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import type { AttestedOffices } from "./attested-offices.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";
import type { StateParts } from "./state-parts.ts";
import { hashOf } from "../terms/terms.ts";
import { shownName, StateNames } from "./shown-names.ts";
import { WikidataIds } from "./wikidata-ids.ts";
import { pushTo } from "../../text/lists.ts";

/** What reports say of the entities, with where. */
export interface Told {
  readonly offices: AttestedOffices;
  readonly aliases: readonly { readonly node: Node; readonly at: Span }[];
}

interface Cluster extends Summed {
  readonly root: Node;
  readonly members: readonly Node[];
}

/** What stands on the local entities of a cluster alone. */
interface Summed {
  readonly locals: readonly LocalEntity[];
  readonly name: string;
  readonly kind: LocalEntity["kind"];
  readonly slug: string;
  readonly named: boolean;
  readonly labels: readonly string[];
  readonly world: string | null;
}

/** By the first local entity of a cluster what was summed up of it last: in a set that grows most are as they were. */
const summedLast = new WeakMap<LocalEntity, Summed & { readonly by: EntityTables }>();

/** Gives the records, sorted by id. @cost O(local entities log local entities) */
export function entityRecords(
  nodes: LocalNodes,
  parts: StateParts,
  tables: EntityTables,
  told: Told,
): { entities: readonly Entity[]; idOfNode: (node: Node) => EntityId } {
  const wikidata = new WikidataIds(nodes, tables);
  const aliasesOf = new Map<Node, Span[]>();
  for (const { node, at } of told.aliases) pushTo(aliasesOf, nodes.root(node), at);
  const stateNames = new Map(tables.world.states.map(({ key, name }) => [key, name]));
  const members = new Map<Node, Node[]>();
  nodes.entities.forEach((_, node) => {
    const root = nodes.root(node);
    const list = members.get(root);
    if (list === undefined) members.set(root, [node]);
    else list.push(node);
  });
  const clusters = withStates(
    nodes,
    parts,
    [...members].map(([root, list]): Cluster => clusterOf(nodes, root, list, stateNames, tables)),
  );
  const ids = identifiers(nodes, clusters);
  const owners = new Owners(nodes, parts, clusters);
  const entities = clusters.map((cluster): Entity => {
    const owner = owners.of(cluster);
    return {
      id: ids.get(cluster.root) ?? "",
      kind: cluster.kind,
      name: cluster.name,
      named: cluster.named,
      labels: cluster.labels,
      offices: sortedOnce(
        cluster.members.flatMap((node) => (nodes.offices(node).length === 0 ? [] : (nodes.entities[node]?.offices ?? []))),
      ),
      onBehalfOf: owner < 0 ? null : (ids.get(owner) ?? null),
      world: cluster.world,
      wikidata: wikidata.of(cluster.members, cluster.kind),
      held: cluster.kind === "person" && cluster.named ? told.offices.over(cluster.members) : [],
      aliasesAt: aliasesOf.get(cluster.root) ?? [],
    };
  });
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, idOfNode: (node) => ids.get(nodes.root(node)) ?? "" };
}

/** The clusters, bodies of states under a name that tells the state where a report has one. */
function withStates(nodes: LocalNodes, parts: StateParts, clusters: readonly Cluster[]): Cluster[] {
  const names = new StateNames(nodes, parts, clusters);
  return clusters.map((cluster): Cluster => {
    const name = names.of(cluster);
    if (name === cluster.name) return cluster;
    const labels = sortedOnce([...cluster.labels, cluster.name]).filter((label) => label !== name);
    return { ...cluster, name, slug: slugOf(name), labels };
  });
}

const sortedOnce = (words: readonly string[]): string[] => [...new Set(words)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

function clusterOf(
  nodes: LocalNodes,
  root: Node,
  members: readonly Node[],
  stateNames: ReadonlyMap<string, string>,
  by: EntityTables,
): Cluster {
  const first = nodes.entities[root];
  const before = first === undefined ? undefined : summedLast.get(first);
  const isSameLength = before?.by === by && before.locals.length === members.length;
  const stands = isSameLength && members.every((node, at) => nodes.entities[node] === before.locals[at]);
  const summed = stands
    ? before
    : summedUp(
        members.flatMap((node) => nodes.entities[node] ?? []),
        stateNames,
        new Map(
          members.flatMap((node) => (nodes.entities[node] === undefined ? [] : [[nodes.entities[node], nodes.mentioned[node] ?? 0]])),
        ),
      );
  if (first !== undefined && !stands) summedLast.set(first, { ...summed, by });
  return { root, members, ...summed };
}

function summedUp(
  locals: readonly LocalEntity[],
  stateNames: ReadonlyMap<string, string>,
  mentioned: ReadonlyMap<LocalEntity, number>,
): Summed {
  const isState = locals.some(({ kind }) => kind === "state");
  const known = locals.map(({ world }) => (world === null ? undefined : stateNames.get(world))).find((it) => it !== undefined);
  const name = known ?? shownName(locals, mentioned);
  return {
    locals,
    name,
    kind: isState ? "state" : kindOf(locals),
    slug: slugOf(name),
    named: locals.some(({ named }) => named),
    labels: sortedOnce(locals.flatMap((it) => [it.name, ...it.labels])).filter((label) => label !== name),
    world: locals.find((it) => it.world !== null)?.world ?? null,
  };
}

/** The first report's, but for what it takes for a person without an office and another for a place. */
function kindOf(locals: readonly LocalEntity[]): LocalEntity["kind"] {
  const [first] = locals;
  const isPlace = first?.kind === "person" && locals.some(({ kind }) => kind === "place") && locals.every((it) => it.offices.length === 0);
  return isPlace ? "place" : (first?.kind ?? "organization");
}

const slugOf = (name: string): string =>
  foldWord(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "") || "unnamed";

/** Where a node stands first, as eight hexadecimal digits: what comes later elsewhere does not change it. */
function placeOf(nodes: LocalNodes, node: Node): string {
  const report = nodes.report[node] ?? 0;
  return (hashOf(`${nodes.ids[report] ?? ""} ${node - (nodes.first[report] ?? 0)}`) >>> 0).toString(16).padStart(8, "0");
}

/**
 * Slugs of names; where several share one, the second carries its kind and the others where they stand first. A number
 * would count all of them over all reports, and one more "people" would rename hundreds.
 */
function identifiers(nodes: LocalNodes, clusters: readonly Cluster[]): Map<Node, EntityId> {
  const ids = new Map<Node, EntityId>();
  const counts = new Map<string, number>();
  const take = (slug: string): string => {
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return count === 1 ? slug : take(`${slug}-${String(count)}`);
  };
  const weight = ({ members, kind }: Cluster): number =>
    members.length + (kind === "state" ? 1e9 : 0) + (nodes.entities[members[0] ?? 0]?.named === true ? 1e6 : 0);
  const order = [...clusters].sort((a, b) => weight(b) - weight(a) || a.root - b.root);
  for (const { root, slug, kind } of order) {
    const isFree = (it: string): boolean => !counts.has(it);
    ids.set(root, take(isFree(slug) ? slug : isFree(`${slug}-${kind}`) ? `${slug}-${kind}` : `${slug}-${placeOf(nodes, root)}`));
  }
  return ids;
}

/** So many reports name a body that is to count for a person's, where others give him to its state: one may be misread. */
const REPORTS_OF_BODY = 2;

/** Whom an entity acts for over all reports. */
class Owners {
  readonly #nodes: LocalNodes;
  readonly #parts: StateParts;
  /** Roots of bodies that stand for a part of a state: "head-of-state|12". */
  readonly #seats = new Map<string, Node>();
  /** States of bodies that only their speakers betray. */
  readonly #learned = new Map<Node, Node>();
  /** In how many reports an entity stands, by root. */
  readonly #reports: ReadonlyMap<Node, number>;

  constructor(nodes: LocalNodes, parts: StateParts, clusters: readonly Cluster[]) {
    this.#nodes = nodes;
    this.#parts = parts;
    this.#reports = new Map(clusters.map(({ root, members }) => [root, members.length]));
    for (const { root, kind } of clusters) {
      const part = parts.authorityOf(root);
      const state = parts.stateOf(root);
      const key = `${part ?? ""}|${String(state)}`;
      if (kind === "organization" && part !== null && state >= 0 && !this.#seats.has(key)) this.#seats.set(key, root);
    }
    for (const { members, kind } of clusters) if (kind === "person") this.#learnSeats(members);
  }

  /** Most reports' owner, a body counting twice as much as a state or person; for a person the seat or state behind the office. */
  of({ members, root, kind }: Cluster): Node | -1 {
    if (kind === "state") return -1;
    const votes = new Map<Node, number>();
    const stated = new Set<Node>();
    for (const node of members) {
      const owner = this.#nodes.owner(node);
      if (owner < 0) continue;
      const behind = this.#behind(owner);
      if (behind === root) continue;
      votes.set(behind, (votes.get(behind) ?? 0) + 1);
      if (!this.#nodes.isStateTaken(node)) stated.add(behind);
    }
    // Another state's in the words of some report: what others took from what they spoke of near by is none.
    const of = (it: Node): Node | -1 => this.#parts.stateOf(it);
    for (const it of [...votes.keys()])
      if (!stated.has(it) && of(it) >= 0 && [...stated].some((other) => of(other) >= 0 && of(other) !== of(it))) votes.delete(it);
    const ranked = [...votes].sort(([a, many], [b, others]) => others * this.#weight(b) - many * this.#weight(a) || a - b);
    const owners = ranked.map(([owner]) => owner);
    // "The president's spokeswoman" here, the seat's or the state's there: she speaks for his office.
    const first = owners.find((owner) => !this.#isHolder(owner)) ?? owners[0];
    if (first === undefined) return this.#learned.get(root) ?? -1;
    if (kind !== "person" || this.#nodes.entities[first]?.kind !== "state") return first;
    return owners.find((owner) => this.#isBodyOf(owner, first)) ?? first;
  }

  /** Whether it is a person who holds a part of a state: a president, a minister. */
  #isHolder(root: Node): boolean {
    return this.#nodes.entities[root]?.kind === "person" && this.#parts.authorityOf(root) !== null;
  }

  /** Whether it is a body of a state: who speaks for both speaks for the body, which says more. */
  #isBodyOf(body: Node, state: Node): boolean {
    if (this.#nodes.entities[body]?.kind !== "organization" || (this.#reports.get(body) ?? 0) < REPORTS_OF_BODY) return false;
    return this.#parts.stateOf(body) === state || this.#learned.get(body) === state;
  }

  #weight(root: Node): number {
    const kind = this.#nodes.entities[root]?.kind;
    return kind === "organization" ? 2 : kind === "state" ? 1.2 : 1;
  }

  #behind(owner: Node): Node {
    if (this.#nodes.entities[owner]?.kind !== "person") return this.#nodes.root(owner);
    const state = this.#parts.stateOf(owner);
    if (state < 0) return this.#nodes.root(owner);
    return this.#seats.get(`${this.#parts.authorityOf(owner) ?? ""}|${String(state)}`) ?? state;
  }

  /** A speaker of a body in one report and of a president in another: the body is that president's state's. */
  #learnSeats(members: readonly Node[]): void {
    const owners = members.map((node) => this.#nodes.owner(node)).filter((owner) => owner >= 0);
    const states = new Set(owners.map((owner) => this.#parts.stateOf(owner)).filter((state) => state >= 0));
    const [state] = states;
    if (states.size !== 1 || state === undefined) return;
    for (const owner of owners) {
      const root = this.#nodes.root(owner);
      if (this.#nodes.entities[root]?.kind === "organization" && this.#parts.stateOf(root) < 0) this.#learned.set(root, state);
    }
  }
}
