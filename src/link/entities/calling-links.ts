// Takes the persons of all reports, joins who is only described in one with whom others call so before the name: "the radio host", "radio host Maren Olve".
import { dayOfIso } from "../../text/calendar.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { bareLabel } from "./person-nodes.ts";
import { distinctRoots } from "./state-parts.ts";

/** Days between the two reports at most: a calling is many people's, over time. */
const NEAR_DAYS = 7;

/**
 * Joins a description of two words or more that a report has with "the" and nothing else ("the next radio host") to the one person whom reports of the same days, and no
 * report of its own, name behind just these words.
 *
 * @cost O(labels of persons)
 */
export function joinCallings(nodes: LocalNodes, days: readonly (string | null)[]): void {
  const called = new NodeBlocks();
  const known = new Set<Node>();
  nodes.entities.forEach(({ kind, named, name, labels }, node) => {
    if (kind !== "person" || !named) return;
    known.add(nodes.root(node));
    for (const label of labels) if (label.endsWith(` ${name}`)) called.add(bareLabel(label.slice(0, -name.length - 1)), node);
  });
  const dayAt = (node: Node): number | null => {
    const day = days[nodes.report[node] ?? 0] ?? null;
    return day === null ? null : dayOfIso(day);
  };
  nodes.entities.forEach(({ kind, named, name, labels }, node) => {
    if (
      kind !== "person" ||
      named ||
      known.has(nodes.root(node)) ||
      !name.includes(" ") ||
      !labels.some((it) => isDefinite(it) && bareLabel(it) === bareLabel(name))
    )
      return;
    const day = dayAt(node);
    const near = called.get(bareLabel(name)).filter((it) => {
      const other = dayAt(it);
      return day !== null && other !== null && Math.abs(day - other) <= NEAR_DAYS;
    });
    const [only, ...others] = distinctRoots(nodes, near);
    if (only !== undefined && others.length === 0) nodes.join(node, only);
  });
}

const isDefinite = (label: string): boolean => /^the\s/iu.test(label);
