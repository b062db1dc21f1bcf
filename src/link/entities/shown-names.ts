// Takes the local entities that are one, gives the name under which it is shown.
import type { LocalEntity } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";
import type { StateParts } from "./state-parts.ts";

/** What is joined, with the name that its reports use most. */
interface Named {
  readonly root: Node;
  readonly members: readonly Node[];
  readonly kind: LocalEntity["kind"];
  readonly name: string;
  readonly labels: readonly string[];
  readonly world: string | null;
}

/** The name most reports use, with its marks wherever a report writes them: "Rüttimann" where others have "Ruettimann". */
export function shownName(locals: readonly LocalEntity[], mentioned: ReadonlyMap<LocalEntity, number>): string {
  const name = commonestName(locals.some(({ kind }) => kind === "state") ? countryNames(locals) : locals, mentioned);
  const plain = unmarked(name);
  let best = name;
  for (const local of locals)
    for (const form of [local.name, ...local.labels])
      if (marksOf(form) > marksOf(best) && !isShouted(form) && unmarked(form) === plain) best = form;
  return best;
}

/** Marks that letters carry: "ü" has one, "ø" is a letter of its own. */
const marksOf = (name: string): number => name.normalize("NFD").match(/\p{Mn}/gu)?.length ?? 0;

/** A name without its marks, two letters that stand for a marked one as one: "Ruettimann" is "Rüttimann". */
const unmarked = (name: string): string => foldWord(name).replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");

/** States by their own name before those that only a people's name, another report's label, betrays. */
function countryNames(locals: readonly LocalEntity[]): readonly LocalEntity[] {
  const states = locals.filter(({ kind }) => kind === "state");
  const labels = new Set(states.flatMap((it) => it.labels));
  const own = states.filter(({ name }) => !labels.has(name));
  return own.length > 0 ? own : states;
}

/**
 * The name most reports use, of names before descriptions and full names before parts of them; of two that as many use the
 * one with more words, and of two spellings of a person's name, or two names of a body neither of which holds the other, the
 * one whose reports mention its bearer more often; then the longer one, then by code.
 */
function commonestName(locals: readonly LocalEntity[], mentioned: ReadonlyMap<LocalEntity, number>): string {
  const counts = new Map<string, number>();
  const often = new Map<string, number>();
  const written = new Map<string, string>();
  for (const local of locals) {
    const { name: own, named, kind } = local;
    const name = own.replaceAll("’", "'");
    if (kind === "person" || kind === "organization") often.set(name, (often.get(name) ?? 0) + (mentioned.get(local) ?? 0));
    if (!(written.get(name) === name)) written.set(name, own);
    const full = kind !== "person" || name.includes(" ");
    counts.set(name, (counts.get(name) ?? 0) + (isShouted(name) ? 0.1 : 1) + (named ? 1e6 : 0) + (named && full ? 1e9 : 0));
  }
  const isPerson = locals.some(({ kind }) => kind === "person");
  const oftener = (a: string, b: string): number => (often.get(b) ?? 0) - (often.get(a) ?? 0);
  const spelt = (a: string, b: string): number => {
    if (!often.has(a) || !often.has(b)) return 0;
    return isPerson ? wordsOf(b) - wordsOf(a) || oftener(a, b) : isWithin(a, b) || isWithin(b, a) ? 0 : oftener(a, b);
  };
  const wholes = locals.filter(({ kind }) => kind === "organization").map(({ name }) => name.toLowerCase());
  const ofItself = [...counts].filter(([name]) => !wholes.some((whole) => isPartOf(name, whole)));
  const ranked = ofItself.sort(
    ([a, many], [b, others]) => rank(others) - rank(many) || others - many || spelt(a, b) || b.length - a.length || (a < b ? -1 : 1),
  );
  const best = ranked[0]?.[0] ?? "";
  return written.get(best) ?? best;
}

const wordsOf = (name: string): number => name.split(" ").length;

/** "Foreign Ministry" in "Peruvian Foreign Ministry". */
const isWithin = (part: string, whole: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

/** Full names before parts of names before descriptions. */
const rank = (count: number): number => (count >= 1e9 ? 2 : count >= 1e6 ? 1 : 0);

/** Most words of a body's form that is shown, its article left out. */
const LONGEST = 9;

/** Names of bodies that tell the state whose they are. */
export class StateNames {
  readonly #nodes: LocalNodes;
  readonly #parts: StateParts;
  /** Words by which states are named, by root. */
  readonly #words = new Map<Node, ReadonlySet<string>>();
  /** States that have a body of the same words, by those. */
  readonly #having = new Map<string, Set<Node>>();

  /** @cost O(labels of states + bodies) */
  constructor(nodes: LocalNodes, parts: StateParts, clusters: readonly Named[]) {
    this.#nodes = nodes;
    this.#parts = parts;
    for (const { root, kind, name, labels } of clusters) if (kind === "state") this.#words.set(root, this.#wordsOf(name, labels));
    for (const cluster of clusters) {
      const state = this.#stateOf(cluster);
      const own = this.#words.get(state);
      if (own === undefined) continue;
      const key = this.#bodyWords(cluster.name, own).sort().join(" ");
      this.#having.set(key, (this.#having.get(key) ?? new Set()).add(state));
    }
  }

  /** The state whose body it is, -1 for what is none. */
  #stateOf({ members, kind, world }: Named): Node | -1 {
    if (kind !== "organization" || world !== null) return -1;
    return members.map((node) => this.#parts.stateOf(node)).find((it) => it >= 0) ?? -1;
  }

  /** Words of a state's name and of its people's, which begin as it does: its capital's name is none. */
  #wordsOf(name: string, labels: readonly string[]): ReadonlySet<string> {
    const start = foldWord(name).slice(0, ALIKE);
    const own = labels.filter((it) => !it.includes(" ") && /^\p{Lu}/u.test(it) && foldWord(it).startsWith(start));
    return new Set(
      [name, ...own]
        .flatMap((it) => it.split(/[\s'’-]+/u))
        .filter((it) => it.length >= ALIKE)
        .map((it) => this.#nodes.keys.word(it)),
    );
  }

  /**
   * The name of what is joined; where it is a state's body, several states have one and the name says not whose it is, a form
   * that does: one that holds the name, or the commonest. @cost O(labels)
   */
  of(cluster: Named): string {
    const { members, name, labels } = cluster;
    const own = this.#words.get(this.#stateOf(cluster));
    if (own === undefined || this.#tells(name, own)) return name;
    const telling = this.#bodyWords(name, own);
    if (telling.length === 0 || (this.#having.get([...telling].sort().join(" "))?.size ?? 0) < 2) return name;
    const counts = new Map<string, number>();
    for (const node of members) {
      const local = this.#nodes.entities[node];
      const forms = local === undefined ? [] : [local.name, ...local.labels];
      for (const form of new Set(forms.map(bareForm)))
        if (labels.some((it) => bareForm(it) === form)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    const fit = [...counts].filter(([form]) => {
      const words = new Set(this.#bodyWords(form, own));
      return form.split(" ").length <= LONGEST && !isShouted(form) && this.#tells(form, own) && telling.every((word) => words.has(word));
    });
    const plain = name.toLowerCase();
    const isMore = (form: string): number => (form.toLowerCase().includes(plain) ? 1 : 0);
    fit.sort(
      ([a, many], [b, others]) =>
        isMore(b) - isMore(a) || others - many || wordsOf(a) - wordsOf(b) || b.length - a.length || (a < b ? -1 : 1),
    );
    return fit[0]?.[0] ?? name;
  }

  #tells(form: string, own: ReadonlySet<string>): boolean {
    return form.split(/[\s'’-]+/u).some((word) => own.has(this.#nodes.keys.word(word)));
  }

  #bodyWords(form: string, own: ReadonlySet<string>): string[] {
    return this.#parts.tellingWords(form.split(/[\s'’-]+/u).map((word) => this.#nodes.keys.word(word))).filter((word) => !own.has(word));
  }
}

/** Letters with which a state's name and its people's both begin. */
const ALIKE = 3;

/** "The press service of the Guild", shown for the Guild. */
const isPartOf = (form: string, whole: string): boolean => {
  const small = form.toLowerCase();
  return small.endsWith(` of the ${whole}`) || small.endsWith(` of ${whole}`);
};

const bareForm = (form: string): string => form.replace(/^(?:the|a|an)\s/iu, "");
