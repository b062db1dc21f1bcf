// Takes the local entities of all reports, joins those whose name or description ran together with a person's full name.
import { foldWord } from "../../text/name-key.ts";
import type { EntityTables } from "../entity-rule.ts";
import type { LocalNodes, Node } from "./local-nodes.ts";

/**
 * "The Minister of Defence of Veldria Ilse Marenko", taken for a description by her office, is the Ilse Marenko whom
 * other reports name; the "Veldria Ilse Marenko" in it is Veldria. "The mother of Ilse Marenko" is somebody else.
 *
 * @cost O(local entities)
 */
export function joinRunTogether(nodes: LocalNodes, { owning }: Pick<EntityTables, "owning">): void {
  const people = new Map<string, Node>();
  const states = new Map<string, Node>();
  /** States that no table knows, by their report and name: those of the tables are given names as well ("Jordan"). */
  const learned = new Map<string, Node>();
  nodes.entities.forEach(({ kind, named, name, world }, node) => {
    if (kind === "state" && world === null) setFirst(learned, `${String(nodes.report[node])} ${foldWord(name)}`, node);
    const words = name.split(" ");
    if (kind === "person" && named && words.length === 2) setFirst(people, foldWord(name), node);
    if (kind === "state" && named) setFirst(states, foldWord(name), node);
  });
  nodes.entities.forEach(({ kind, named, name, world, labels, offices }, node) => {
    const words = name.split(" ");
    const person = words.length < 3 ? undefined : people.get(foldWord(words.slice(-2).join(" ")));
    if (world !== null) return;
    // "Norland calls it the Narrow Sea and Sudria Bab el-Orlo": the "Sudria" elsewhere, taken for its short name, is the state.
    const isCalled = kind === "person" && named && offices.length === 0 && words.length > 1 && labels.length > 0;
    const called = isCalled ? learned.get(`${String(nodes.report[node])} ${foldWord(words[0] ?? "")}`) : undefined;
    if (called !== undefined && labels.every((it) => it === words[0])) nodes.join(node, called);
    if (person === undefined) return;
    const state = kind === "state" ? states.get(foldWord(words.slice(0, -2).join(" "))) : undefined;
    if (state !== undefined) nodes.join(node, state);
    else if (kind === "person" && !named && !owning.has((words.at(-3) ?? "").toLowerCase())) nodes.join(node, person);
  });
}

const setFirst = (map: Map<string, Node>, key: string, node: Node): void => {
  if (!map.has(key)) map.set(key, node);
};
