// Gives what the rules that join persons share: the words of their names, one node of each, bounds.
import type { LocalNodes, Node } from "./local-nodes.ts";

/** Namesakes compared with each other; a block with more is left as its exact names make it. */
export const COMPARED = 24;
/** Days between reports that tell of the same persons under one name, at most. */
export const SAME_DAYS = 7;

/** Places that name a bearer of one surname in full, as many as are looked at for the days. */
export const CAPPED = 200;

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv", "junior", "senior"]);

/** Words of a person's name without "Jr.". */
export const nameOf = (nodes: LocalNodes, node: Node): string[] => nodes.words(node).filter((word) => !SUFFIXES.has(word));

/** One node of each person in a block, at most one more than are compared. */
export function distinct(nodes: LocalNodes, block: readonly Node[]): Node[] {
  const seen = new Set<Node>();
  for (const node of block) if (seen.size <= COMPARED) seen.add(nodes.root(node));
  return [...seen];
}

/** Days between the reports of two nodes; infinite where one is undated. */
export type Away = (one: Node, other: Node) => number;

/** A description without its article, in small letters. */
export const bareLabel = (label: string): string => label.toLowerCase().replace(/^(?:the|a|an)\s/u, "");
