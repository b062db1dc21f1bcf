// Takes annotated reports, gives their local entities as nodes that can be joined.
import { valueOf, type Annotated, type LocalEntity, type ReportId } from "../../model/index.ts";
import type { NameKeys } from "../../text/name-key.ts";
import type { EntityTables } from "../entity-rule.ts";
import { once, oncePer } from "../grouping/once-per.ts";
import { isStateTaken } from "./stated-states.ts";

/** Number of a local entity over all reports. */
export type Node = number;

/** An office with whom it is held for. */
export interface HeldOffice {
  readonly title: string;
  readonly authority: string | null;
  /** False for what is no office: "candidate", "counterpart". */
  readonly isOffice: boolean;
}

/** Offices by the words for them; made once. */
export const heldOffices = once((titles: EntityTables["titles"]): ReadonlyMap<string, HeldOffice> => {
  const rows = titles.flatMap(({ title, forms, authority, isOffice }) =>
    forms.map((form) => [form, { title, authority, isOffice }] as const),
  );
  return new Map(rows);
});

/** All local entities in the order of their reports' ids, with what is joined so far. */
export class LocalNodes {
  readonly entities: readonly LocalEntity[];
  /** Position of the report, by node. */
  readonly report: Uint32Array;
  /** How often its report mentions it, by node. */
  readonly mentioned: Uint32Array;
  /** Identifiers of the reports, in order. */
  readonly ids: readonly ReportId[];
  /** First node of each report. */
  readonly first: readonly Node[];
  readonly keys: NameKeys;
  /** Local entities by report. */
  readonly #locals: readonly (readonly LocalEntity[])[];
  readonly #parent: Int32Array;
  readonly #denied = new Set<Node>();
  /** Lands that rule themselves unrecognised. */
  readonly lands = new Set<Node>();
  /** Whom bodies act for where their report leaves it to its readers. */
  readonly #given = new Map<Node, Node>();
  readonly #titles: ReadonlyMap<string, HeldOffice>;

  constructor(annotated: readonly Annotated[], keys: NameKeys, { titles }: EntityTables) {
    const first: Node[] = [];
    const entities: LocalEntity[] = [];
    const report: number[] = [];
    annotated.forEach(({ layers }, at) => {
      first.push(entities.length);
      for (const entity of layers.entities) {
        entities.push(entity);
        report.push(at);
      }
    });
    this.entities = entities;
    this.mentioned = new Uint32Array(entities.length);
    annotated.forEach(({ layers }, at) => {
      for (const { entity } of layers.mentions) {
        const local = valueOf(entity);
        if (local !== null) this.mentioned[(first[at] ?? 0) + local]! += 1;
      }
    });
    this.report = Uint32Array.from(report);
    this.first = first;
    this.ids = annotated.map(({ article }) => article.id);
    this.keys = keys;
    this.#locals = annotated.map(({ layers }) => layers.entities);
    this.#parent = Int32Array.from(entities, (_, node) => node);
    this.#titles = heldOffices(titles);
  }

  /** The node that stands for all that are joined with this one: always the first of them. */
  root(node: Node): Node {
    let at = node;
    for (;;) {
      const up = this.#parent[at] ?? at;
      if (up === at) return at;
      this.#parent[at] = this.#parent[up] ?? up;
      at = up;
    }
  }

  join(one: Node, other: Node): void {
    const left = this.root(one);
    const right = this.root(other);
    this.#parent[Math.max(left, right)] = Math.min(left, right);
  }

  /** Joins all nodes of a list. */
  joinAll(nodes: readonly Node[]): void {
    const [first] = nodes;
    if (first !== undefined) for (const node of nodes) this.join(first, node);
  }

  /** Whom a node acts for, as a node; -1 where its report does not say. */
  owner(node: Node): Node | -1 {
    const local = this.entities[node]?.onBehalfOf;
    return this.#given.get(node) ?? (local == null ? -1 : (this.first[this.report[node] ?? 0] ?? 0) + local);
  }

  /** Whom nodes act for that all reports together tell. */
  get given(): ReadonlyMap<Node, Node> {
    return this.#given;
  }

  /** Whether its report only lets one gather of which state a node is. */
  isStateTaken(node: Node): boolean {
    const entity = this.entities[node];
    return entity !== undefined && !this.#given.has(node) && isStateTaken(entity, this.#locals[this.report[node] ?? 0] ?? []);
  }

  /** Says whom a node acts for of which its report does not say it. */
  own(node: Node, owner: Node): void {
    this.#given.set(node, owner);
  }

  /** Takes back offices that a report's reading gave to the wrong person. */
  denyOffices(node: Node): void {
    this.#denied.add(node);
  }

  /** In the order of the local entity's words for them. */
  offices(node: Node): readonly HeldOffice[] {
    if (this.#denied.has(node)) return [];
    return (this.entities[node]?.offices ?? []).map(
      (words) => this.#titles.get(words) ?? { title: words, authority: null, isOffice: false },
    );
  }

  /** Folded words of a node's name. */
  words(node: Node): readonly string[] {
    const entity = this.entities[node];
    return entity === undefined ? [] : wordsOf(entity, this.keys);
  }
}

const wordsOf = oncePer(({ name }: LocalEntity, keys: NameKeys): readonly string[] =>
  name
    .split(/[\s\-–—.,'’()[\]/]+/u)
    .filter((word) => word !== "")
    .map((word) => keys.word(word)),
);

/** Lists of nodes by key. */
export class NodeBlocks {
  readonly #blocks = new Map<string, Node[]>();

  add(key: string, node: Node): void {
    const block = this.#blocks.get(key);
    if (block === undefined) this.#blocks.set(key, [node]);
    else block.push(node);
  }

  get(key: string): readonly Node[] {
    return this.#blocks.get(key) ?? [];
  }

  values(): Iterable<readonly Node[]> {
    return this.#blocks.values();
  }
}
