// Takes the local entities of all reports, gives the ministers and ministries that a state's own page names without a state to that state: "the Minister of Transport" of the "Norland News Agency".
import { valueOf, type Annotated } from "../../model/index.ts";
import { foldWord } from "../../text/name-key.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";
import type { StateParts } from "./state-parts.ts";

/** Lines at the top of a page among which its own name is looked for, and the most words of such a name. */
const TOP = 3;
const LONGEST_NAME = 7;

/**
 * Lets people with a cabinet's office, and bodies that every state has, act for the state whose agency or ministry the page
 * names at its top, where no report says of which state they are and nothing behind their names does ("Minister Rossi of Peru").
 *
 * @cost O(entities + mentions), once
 */
export function settleAtHome(nodes: LocalNodes, reports: readonly Annotated[], parts: StateParts, tables: EntityTables): void {
  const states = new Map<string, Node | null>();
  nodes.entities.forEach(({ kind, name }, node) => {
    if (kind !== "state") return;
    const [root, known] = [nodes.root(node), states.get(foldWord(name))];
    states.set(foldWord(name), known === undefined || known === root ? root : null);
  });
  const stated = statesStated(nodes, parts);
  reports.forEach((report, at) => {
    const home = homeOf(report, states, tables.homes.bodies);
    if (home === null) return;
    const elsewhere = placedElsewhere(report, tables.owning);
    report.layers.entities.forEach((entity, local) => {
      const node = (nodes.first[at] ?? 0) + local;
      const of = stated.get(nodes.root(node));
      if (entity.onBehalfOf !== null || nodes.owner(node) >= 0 || entity.world !== null || elsewhere.has(local)) return;
      if (of !== undefined && of !== home) return;
      const isMinister = entity.kind === "person" && entity.named && entity.labels.some((it) => holdsWord(it, tables.homes.offices));
      const isBody = entity.kind === "organization" && isBare(entity.name, tables);
      if (isMinister || isBody) nodes.own(node, home);
    });
  });
}

/** Of whom a report says in so many words of which state they are, that state, by root. */
function statesStated(nodes: LocalNodes, parts: StateParts): ReadonlyMap<Node, Node> {
  const found = new Map<Node, Node>();
  nodes.entities.forEach(({ kind, onBehalfOf }, node) => {
    if (kind !== "person" || onBehalfOf === null || nodes.isStateTaken(node)) return;
    const state = parts.stateOf(node);
    if (state >= 0) found.set(nodes.root(node), state);
  });
  return found;
}

const wordsOf = (text: string): string[] => text.split(/[\s’'-]+/u).map(foldWord);
const holdsWord = (text: string, words: ReadonlySet<string>): boolean => wordsOf(text).some((it) => words.has(it));

/** "Ministry of Foreign Affairs": nothing but words of bodies that every state has. */
const isBare = (name: string, { bareBodies, owning }: EntityTables): boolean =>
  wordsOf(name).every((it) => bareBodies.has(it) || owning.has(it));

/** The one state that stands in the name of the page beside a word for a body of its: "Norland News Agency". */
function homeOf({ article }: Annotated, states: ReadonlyMap<string, Node | null>, bodies: ReadonlySet<string>): Node | null {
  const lines = [valueOf(article.outlet) ?? "", ...article.text.split("\n", TOP)];
  const found = new Set<Node>();
  for (const line of lines) {
    const words = wordsOf(line.trim());
    if (words.length > LONGEST_NAME || !words.some((it) => bodies.has(it))) continue;
    for (const word of words) {
      const state = states.get(word) ?? null;
      if (state !== null) found.add(state);
    }
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** Local entities behind whose name a report says where they belong: "Minister Rossi [of Peru]". @cost O(mentions) */
function placedElsewhere({ article, layers }: Annotated, owning: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { entity, end } of layers.mentions) {
    const local = valueOf(entity);
    if (local === null || found.has(local)) continue;
    const [, word = "", next = ""] = /^ (\p{Ll}{2,4}) (\p{L}+)/u.exec(article.text.slice(end, end + 40)) ?? [];
    if (owning.has(word) && next[0] !== next[0]?.toLowerCase()) found.add(local);
  }
  return found;
}
