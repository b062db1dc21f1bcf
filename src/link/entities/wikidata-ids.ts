// Takes joined local entities, gives the Wikidata identifier of those that the table of well-known things holds.
import type { LocalEntity } from "../../model/index.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";

/** Identifiers by what reports and tables call a thing. Nothing is guessed: a name alone is no reason. */
export class WikidataIds {
  readonly #nodes: LocalNodes;
  readonly #ids: EntityTables["wikidata"];
  /** "Paris" to "state/fr". */
  readonly #capitals: ReadonlyMap<string, string>;
  /** Keys of the states that each report names, by report; filled when first asked. */
  readonly #states = new Map<number, ReadonlySet<string>>();

  constructor(nodes: LocalNodes, { wikidata, world }: EntityTables) {
    this.#nodes = nodes;
    this.#ids = wikidata;
    this.#capitals = new Map(world.states.flatMap(({ key, capitals }) => capitals.slice(0, 1).map((it) => [it, key] as const)));
  }

  /** By the key of the tables; a place is a capital where a report that names it speaks of its state too. */
  of(members: readonly Node[], kind: LocalEntity["kind"]): string | null {
    for (const node of members) {
      const id = this.#ids.get(kind === "place" ? this.#capitalKey(node) : (this.#nodes.entities[node]?.world ?? ""));
      if (id !== undefined) return id;
    }
    return null;
  }

  #capitalKey(node: Node): string {
    const name = this.#nodes.entities[node]?.name ?? "";
    const state = this.#capitals.get(name);
    return state !== undefined && this.#statesBeside(node).has(state) ? `${state}/capital/${name}` : "";
  }

  #statesBeside(node: Node): ReadonlySet<string> {
    const report = this.#nodes.report[node] ?? 0;
    const known = this.#states.get(report);
    if (known !== undefined) return known;
    const states = new Set<string>();
    const end = this.#nodes.first[report + 1] ?? this.#nodes.entities.length;
    for (let at = this.#nodes.first[report] ?? 0; at < end; at++) {
      const { kind, world } = this.#nodes.entities[at] ?? {};
      if (kind === "state" && world != null) states.add(world);
    }
    this.#states.set(report, states);
    return states;
  }
}
