// Takes the places of all reports, joins those of one proper name with different nouns of area: "the Sarro valley", "the Sarro District".
import type { AliasRules } from "../entity-rule.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { distinctRoots } from "./state-parts.ts";

/** Named things of two sets of reports that must be the same for them to be of one affair. */
export const SHARED_NAMES = 3;
/** Places of one proper name that are compared. */
const COMPARED = 12;

/**
 * Joins what has one proper name, where the reports that use one label speak of the same people and bodies as those
 * that use the other, and none sets the two against each other.
 *
 * @cost linear in the local entities, within a block at most `COMPARED` squared
 */
export function joinPlaceLabels(nodes: LocalNodes, { areas }: AliasRules): void {
  const blocks = new NodeBlocks();
  nodes.entities.forEach(({ kind, named, world, name }, node) => {
    if (kind !== "place" || !named || world !== null) return;
    const words = name.toLowerCase().split(" ");
    const last = words.pop() ?? "";
    if (words.length > 0 && areas.has(last)) blocks.add(words.join(" "), node);
  });
  for (const block of blocks.values()) {
    const places = distinctRoots(nodes, block);
    if (places.length < 2 || places.length > COMPARED) continue;
    const known = places.map((root) => contextOf(nodes, root, block));
    places.forEach((one, at) => {
      places.slice(at + 1).forEach((other, after) => {
        const [left, right] = [known[at], known[at + 1 + after]];
        if (left === undefined || right === undefined || [...left.reports].some((it) => right.reports.has(it))) return;
        if ([...left.names].filter((it) => right.names.has(it)).length >= SHARED_NAMES) nodes.join(one, other);
      });
    });
  }
}

/** The reports that use a label, and the people, places and bodies that they name beside it. */
function contextOf(nodes: LocalNodes, root: Node, block: readonly Node[]): { reports: Set<number>; names: Set<Node> } {
  const own = block.filter((node) => nodes.root(node) === root);
  const reports = new Set(own.map((node) => nodes.report[node] ?? 0));
  return { reports, names: namesBeside(nodes, reports, block) };
}

/** Roots of the people, places and bodies that reports name, but for some nodes. */
export function namesBeside(nodes: LocalNodes, reports: ReadonlySet<number>, but: readonly Node[]): Set<Node> {
  const names = new Set<Node>();
  for (const report of reports) {
    const end = nodes.first[report + 1] ?? nodes.entities.length;
    for (let at = nodes.first[report] ?? 0; at < end; at++) {
      const { named, kind, world } = nodes.entities[at] ?? {};
      const tells = named === true && world === null && (kind === "person" || kind === "place" || kind === "organization");
      if (tells && !but.includes(at)) names.add(nodes.root(at));
    }
  }
  return names;
}
