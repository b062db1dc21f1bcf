// Takes surnames that stand alone, gives the person who bears one of another spelling in full.
import { withinEdits } from "../../text/edits.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { CAPPED, distinct, nameOf, SAME_DAYS, type Away } from "./person-nodes.ts";
import { surnameKey } from "./romanised.ts";

/** Letters in which two spellings of a surname differ at most: "Malčevski", "Malchevski". */
const RESPELT = 2;

/**
 * Gives whom a surname means that nobody bears in full as it is spelt: the one bearer of another spelling of it, named in
 * full by a report of those days, and by none that has this spelling too.
 *
 * @cost O(surnames) once, then O(bearers of its sounds)
 */
export function respeltBearers(nodes: LocalNodes, bySurname: NodeBlocks, away: Away): (node: Node) => Node | null {
  const sounding = new NodeBlocks();
  for (const block of bySurname.values()) {
    const key = surnameKey(nameOf(nodes, block[0] ?? 0).at(-1) ?? "");
    if (key !== null) for (const node of block.slice(0, CAPPED)) sounding.add(key, node);
  }
  return (node) => {
    const words = nameOf(nodes, node);
    const surname = words.at(-1) ?? "";
    const key = words.length === 1 ? surnameKey(surname) : null;
    if (key === null) return null;
    const near = sounding
      .get(key)
      .slice(0, CAPPED)
      .filter((it) => away(node, it) <= SAME_DAYS && withinEdits(surname, nameOf(nodes, it).at(-1) ?? "", RESPELT));
    const people = distinct(nodes, near);
    const [only] = people;
    const isApart = near.every((it) => nodes.report[it] !== nodes.report[node]);
    return people.length === 1 && only !== undefined && isApart ? only : null;
  };
}
