// Takes the local entities of all reports, joins states and bodies, and gives for which part of which state somebody acts.
import { foldWord } from "../../text/name-key.ts";
import type { EntityTables } from "../entity-rule.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";

/** How far a chain of "acts for" is followed. */
const LONGEST_CHAIN = 4;
/** One word with a capital. */
const ONE_NAME = /^\p{Lu}\p{Ll}+$/u;

/** States, capitals, bodies and seats over all reports. Everything is joined when it is made. */
export class StateParts {
  readonly #nodes: LocalNodes;
  /** Whom a person acts for in some report, by root; a state before others. */
  readonly #ownerOf = new Map<Node, Node>();
  readonly #authority = new Map<Node, string>();
  readonly #empty: ReadonlySet<string>;
  readonly #forms: ReadonlySet<string>;
  readonly #emptyBefore: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #sameWords: ReadonlyMap<string, readonly string[]>;
  readonly #bare: ReadonlySet<string>;
  /** States by the folded names of the cities that some report calls their capitals; null where there are two. */
  readonly #capitals = new Map<string, Node | null>();
  /** What a seat of the tables speaks for, by "state/ru/kremlin". */
  readonly #seats: ReadonlyMap<string, string>;

  constructor(nodes: LocalNodes, tables: EntityTables) {
    this.#nodes = nodes;
    this.#empty = new Set(tables.emptyWords);
    this.#forms = new Set(tables.corporateForms);
    this.#emptyBefore = tables.emptyBefore;
    this.#sameWords = new Map(
      [...tables.sameWords].map(([word, same]) => [nodes.keys.word(word), same.split(" ").map((it) => nodes.keys.word(it))]),
    );
    this.#bare = new Set(this.tellingWords([...tables.bareBodies].map((word) => nodes.keys.word(word))));
    this.#seats = new Map(
      tables.world.states.flatMap(({ key, seats }) =>
        seats.map(({ name, speaksFor }) => [`${key}/${name.toLowerCase()}`, speaksFor] as const),
      ),
    );
    this.#joinKnown();
    this.#joinStates(tables.demonymEndings);
    this.#joinCapitals();
    this.#joinKinds();
    this.joinOwned();
  }

  /** Lets what one report says of a person hold for that person in all: to be called once names are joined. */
  settle(): void {
    this.#nodes.entities.forEach(({ kind }, node) => {
      if (kind !== "person") return;
      const root = this.#nodes.root(node);
      const owner = this.#nodes.owner(node);
      const isState = owner >= 0 && this.#nodes.entities[owner]?.kind === "state";
      if (owner >= 0 && (isState || !this.#ownerOf.has(root))) this.#ownerOf.set(root, owner);
      const authority = this.#nodes.offices(node).find((it) => it.authority !== null)?.authority;
      if (authority != null && !this.#authority.has(root)) this.#authority.set(root, authority);
    });
    this.#joinBodiesBySpeakers();
  }

  /** "The ministry" of a spokeswoman whom other reports call the Veldran foreign ministry's is that one. */
  #joinBodiesBySpeakers(): void {
    const bodiesOf = new NodeBlocks();
    const speakers: (readonly [body: Node, speaker: Node])[] = [];
    this.#nodes.entities.forEach(({ kind, named }, node) => {
      const body = this.#nodes.owner(node);
      if (kind !== "person" || !named || body < 0) return;
      const { kind: bodyKind, world } = this.#nodes.entities[body] ?? {};
      if (bodyKind !== "organization" || world !== null) return;
      if (this.stateOf(body) >= 0) bodiesOf.add(String(this.#nodes.root(node)), body);
      else speakers.push([body, node]);
    });
    for (const [body, speaker] of speakers) {
      const words = this.bodyWords(body);
      const longer = bodiesOf.get(String(this.#nodes.root(speaker))).filter((it) => {
        const own = new Set(this.bodyWords(it));
        return words.length > 0 && words.every((word) => own.has(word));
      });
      const [only, ...others] = distinctRoots(this.#nodes, longer);
      if (only !== undefined && others.length === 0) this.#nodes.join(body, only);
    }
  }

  /** The state a node is or acts for in the end, as a root; -1 where none is known. */
  stateOf(node: Node): Node | -1 {
    let at: Node | -1 = node;
    for (let step = 0; step < LONGEST_CHAIN && at >= 0; step++) {
      if (this.#nodes.entities[at]?.kind === "state" || this.#nodes.lands.has(at)) return this.#nodes.root(at);
      const own: Node | -1 = this.#nodes.owner(at);
      at = own >= 0 ? own : (this.#ownerOf.get(this.#nodes.root(at)) ?? -1);
    }
    return -1;
  }

  /** Which part of a state a body, seat or office-holder is: "head-of-state"; null where that is not known. */
  authorityOf(node: Node): string | null {
    const entity = this.#nodes.entities[node];
    if (entity?.world != null && this.#seats.has(entity.world)) return this.#seats.get(entity.world) ?? null;
    if (entity?.kind !== "person") return null;
    const own = this.#nodes.offices(node).find(({ authority }) => authority !== null)?.authority;
    return own ?? this.#authority.get(this.#nodes.root(node)) ?? null;
  }

  /** Keys of the offices a node holds: title with owner, and title with part and state. Same key, same office. */
  officeKeys(node: Node): string[] {
    const owner = this.#nodes.owner(node);
    if (owner < 0) return [];
    const state = this.stateOf(owner);
    const part = this.authorityOf(owner);
    const keys = new Set<string>();
    for (const { title } of this.#nodes.offices(node)) {
      keys.add(`${title}|${String(this.#nodes.root(owner))}`);
      if (part !== null && state >= 0) keys.add(`${title}|${part}|${String(state)}`);
    }
    return [...keys];
  }

  shareOffice(one: Node, other: Node): boolean {
    const keys = new Set(this.officeKeys(one));
    return this.officeKeys(other).some((key) => keys.has(key));
  }

  /** What the tables know has one key. */
  #joinKnown(): void {
    const blocks = new NodeBlocks();
    this.#nodes.entities.forEach(({ world, kind, named, name }, node) => {
      if (world !== null) blocks.add(world, node);
      else if (named && (kind === "place" || kind === "work" || (kind === "organization" && this.#nodes.owner(node) < 0))) {
        const words = this.bodyWords(node);
        // Every state has a ministry of that name: whose it is must be known.
        if (kind === "organization" && this.isBare(words)) return;
        // A place is written with a hyphen, in one word or in two.
        blocks.add(`${kind}:${words.join(kind === "place" ? "" : " ") || foldWord(name)}`, node);
      }
    });
    for (const block of blocks.values()) this.#nodes.joinAll(block);
  }

  /** States that reports taught: by name; then by a label or a people's ending that only one state has. */
  #joinStates({ country, people }: EntityTables["demonymEndings"]): void {
    const byName = new NodeBlocks();
    const byLabel = new NodeBlocks();
    const learned: Node[] = [];
    this.#nodes.entities.forEach(({ kind, name, labels, world }, node) => {
      if (kind !== "state") return;
      byName.add(foldWord(name), node);
      for (const label of labels) if (!label.includes(" ")) byLabel.add(foldWord(label), node);
      if (world === null) learned.push(node);
    });
    for (const block of byName.values()) this.#nodes.joinAll(block);
    for (const node of learned) {
      const name = foldWord(this.#nodes.entities[node]?.name ?? "");
      const stems = people
        .filter((it) => name.endsWith(it) && name.length - it.length > 3)
        .map((it) => name.slice(0, name.length - it.length));
      const countries = stems.flatMap((stem) => country.flatMap((it) => byName.get(stem + it)));
      const [only, ...others] = distinctRoots(this.#nodes, [...byLabel.get(name), ...countries]).filter(
        (it) => it !== this.#nodes.root(node),
      );
      if (only !== undefined && others.length === 0) this.#nodes.join(node, only);
    }
  }

  /** A city that one report calls a state's capital speaks for that state where others only let it speak. */
  #joinCapitals(): void {
    const capitals = this.#capitals;
    this.#nodes.entities.forEach(({ kind, named, name }, node) => {
      const owner = this.#nodes.owner(node);
      if (kind !== "place" || !named || owner < 0 || this.#nodes.entities[owner]?.kind !== "state") return;
      const key = foldWord(name);
      const state = this.#nodes.root(owner);
      capitals.set(key, capitals.has(key) && capitals.get(key) !== state ? null : state);
    });
    const states = this.#statesByName();
    this.#nodes.entities.forEach(({ kind, named, name, offices, world }, node) => {
      if (world !== null || offices.length > 0 || kind === "place" || kind === "state") return;
      // Where a sentence opens with it, a name that nobody knows looks like a noun: "Orlo says forty".
      if (!named && (kind === "person" || !ONE_NAME.test(name))) return;
      if (named && kind === "work") return;
      const state = capitals.get(foldWord(name)) ?? (named ? null : states.get(foldWord(name)));
      if (state != null && this.#nodes.root(node) !== this.#nodes.root(state)) this.#nodes.join(node, state);
    });
  }

  /** States by their folded names; null for two of one name. */
  #statesByName(): ReadonlyMap<string, Node | null> {
    const states = new Map<string, Node | null>();
    this.#nodes.entities.forEach(({ kind, name }, node) => {
      if (kind !== "state") return;
      const [key, root] = [foldWord(name), this.#nodes.root(node)];
      states.set(key, states.has(key) && states.get(key) !== root ? null : root);
    });
    return states;
  }

  /**
   * One name that reports take for different kinds of thing is what the surest of them take it for: a state, a
   * place, a body. Full names of people are left alone, but for two words that are a place's elsewhere and nobody's
   * with an office, and so are surnames that somebody bears in full.
   */
  #joinKinds(): void {
    const surnames = new Set<string>();
    const byName = new NodeBlocks();
    const fullNames = new NodeBlocks();
    this.#nodes.entities.forEach(({ kind, named, offices, world, name }, node) => {
      const isFullName = kind === "person" && name.includes(" ");
      if (isFullName) surnames.add(this.#nodes.words(node).at(-1) ?? "");
      if (kind === "organization" && this.isBare(this.bodyWords(node))) return;
      if (isFullName && named) fullNames.add(foldWord(name), node);
      else if (named && world === null && offices.length === 0 && kind !== "group") byName.add(foldWord(name), node);
    });
    const states = new Set(this.#nodes.entities.flatMap(({ kind }, node) => (kind === "state" ? [this.#nodes.root(node)] : [])));
    for (const block of byName.values()) {
      const kinds = block.filter(
        (node) => this.#nodes.entities[node]?.kind !== "person" || !surnames.has(this.#nodes.words(node)[0] ?? ""),
      );
      const [surest] = [...kinds].sort((a, b) => this.#sureness(b) - this.#sureness(a) || a - b);
      if (surest === undefined || this.#nodes.entities[surest]?.kind === "person") continue;
      // A capital that acts was joined to its state before: it is no longer the place of that name.
      const isState = this.#nodes.entities[surest]?.kind === "state";
      for (const node of kinds) if (isState || !states.has(this.#nodes.root(node))) this.#nodes.join(node, surest);
      const { kind, name = "" } = this.#nodes.entities[surest] ?? {};
      const alike = kind === "place" ? fullNames.get(foldWord(name)) : [];
      if (alike.every((node) => this.#nodes.offices(node).length === 0)) for (const node of alike) this.#nodes.join(node, surest);
    }
  }

  #sureness(node: Node): number {
    return ["person", "organization", "place", "state"].indexOf(this.#nodes.entities[node]?.kind ?? "");
  }

  /** "Armenia's Foreign Ministry" is "the Armenian Foreign Ministry": the same words of the same state's. */
  joinOwned(): void {
    const blocks = new NodeBlocks();
    this.#nodes.entities.forEach(({ kind, world }, node) => {
      const owner = this.#ruler(this.#nodes.owner(node));
      if (kind !== "organization" || world !== null || owner < 0) return;
      const own = this.ownWords(owner);
      const words = this.bodyWords(node).filter((word) => !own.has(word));
      blocks.add(`${String(this.#nodes.root(owner))}:${words.sort().join(" ")}`, node);
    });
    for (const block of blocks.values()) this.#nodes.joinAll(block);
  }

  /** The state of a city that is some state's capital: "Orlo's foreign ministry" is that state's. */
  #ruler(owner: Node | -1): Node | -1 {
    const { kind, name = "" } = this.#nodes.entities[owner] ?? {};
    return kind === "place" ? (this.#capitals.get(foldWord(name)) ?? owner) : owner;
  }

  /** True for words that any state's body can be called by. */
  isBare(words: readonly string[]): boolean {
    return words.length > 0 && words.every((word) => this.#bare.has(word));
  }

  /** Words of a body's name that tell it from others, in one spelling. */
  bodyWords(node: Node): string[] {
    return this.tellingWords(this.#nodes.words(node));
  }

  /** Those of folded words that tell a body from others, in one spelling. */
  tellingWords(words: readonly string[]): string[] {
    const isEmpty = (word: string, at: number): boolean =>
      this.#empty.has(word) ||
      this.#emptyBefore.get(word)?.has(words[at + 1] ?? "") === true ||
      (at > 0 && at === words.length - 1 && this.#forms.has(word));
    return words.flatMap((word, at) => (word.length > 1 && !isEmpty(word, at) ? (this.#sameWords.get(word) ?? word) : []));
  }

  /** Words by which an owner is named. */
  ownWords(owner: Node): Set<string> {
    const { name = "", labels = [] } = this.#nodes.entities[owner] ?? {};
    return new Set([name, ...labels].flatMap((it) => it.split(/[\s'’-]+/u)).map((word) => this.#nodes.keys.word(word)));
  }
}

/** Roots of a list of nodes, each once, in ascending order. */
export const distinctRoots = (nodes: LocalNodes, list: readonly Node[]): Node[] =>
  [...new Set(list.map((node) => nodes.root(node)))].sort((a, b) => a - b);
