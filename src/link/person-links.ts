// Takes the persons of all reports, joins those who are one by name, spelling and office.
import { withinEdits } from "../text/edits.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import type { StateParts } from "./state-parts.ts";

/** Namesakes compared with each other; a block with more is left as its exact names make it. */
const COMPARED = 24;

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);

const isPerson = (nodes: LocalNodes, node: Node): boolean => nodes.entities[node]?.kind === "person";

/** Words of a person's name without "Jr.". */
const nameOf = (nodes: LocalNodes, node: Node): string[] => nodes.words(node).filter((word) => !SUFFIXES.has(word));

/**
 * Joins named persons.
 *
 * Same surname and given name under the spelling rules are one; an initial or a surname alone is joined only
 * where one person fits. Namesakes whose offices and near spellings agree are one too.
 *
 * @cost linear in the names; within a block of namesakes at most `COMPARED` squared
 */
export function joinNamedPersons(nodes: LocalNodes, parts: StateParts): void {
  const full = new NodeBlocks();
  const bySurname = new NodeBlocks();
  const short: Node[] = [];
  nodes.entities.forEach(({ named }, node) => {
    if (!named || !isPerson(nodes, node)) return;
    const words = nameOf(nodes, node);
    const surname = words.at(-1) ?? "";
    const [given = ""] = words;
    if (words.length > 1 && given.length > 1) {
      full.add(`${given} ${surname}`, node);
      bySurname.add(surname, node);
    } else if (surname !== "") short.push(node);
  });
  for (const block of full.values()) nodes.joinAll(block);
  for (const block of bySurname.values()) joinNamesakes(nodes, parts, distinct(nodes, block));
  joinByOffice(nodes, parts);
  const titles = titlesByRoot(nodes);
  for (const node of short) joinShort(nodes, parts, node, bySurname, titles);
  joinSameShort(nodes, short);
}

/** One node of each person in a block, at most one more than are compared. */
function distinct(nodes: LocalNodes, block: readonly Node[]): Node[] {
  const seen = new Set<Node>();
  for (const node of block) if (seen.size <= COMPARED) seen.add(nodes.root(node));
  return [...seen];
}

/** "Ilse Marenko" and "Ilze Marenko" with one office; "Recep Tayyip X" and "Tayyip X". */
function joinNamesakes(nodes: LocalNodes, parts: StateParts, block: readonly Node[]): void {
  if (block.length > COMPARED) return;
  block.forEach((one, at) => {
    const given = nameOf(nodes, one).slice(0, -1);
    for (const other of block.slice(at + 1)) {
      const others = nameOf(nodes, other).slice(0, -1);
      const shared = given.some((word) => word.length > 2 && others.includes(word));
      const near = withinEdits(given[0] ?? "", others[0] ?? "", 1) && parts.shareOffice(one, other);
      if (shared || near) nodes.join(one, other);
    }
  });
}

/** Near spellings of a surname are one person's where given name and office are the same. */
function joinByOffice(nodes: LocalNodes, parts: StateParts): void {
  const blocks = new NodeBlocks();
  nodes.entities.forEach(({ named }, node) => {
    if (!named || !isPerson(nodes, node)) return;
    const words = nameOf(nodes, node);
    if (words.length > 1) for (const key of parts.officeKeys(node)) blocks.add(`${words[0] ?? ""}|${key}`, node);
  });
  for (const block of blocks.values()) {
    const people = distinct(nodes, block);
    if (people.length > COMPARED) continue;
    people.forEach((one, at) => {
      for (const other of people.slice(at + 1)) {
        if (withinEdits(nameOf(nodes, one).at(-1) ?? "", nameOf(nodes, other).at(-1) ?? "", 2)) nodes.join(one, other);
      }
    });
  }
}

/** All titles that reports give each person, by root. */
function titlesByRoot(nodes: LocalNodes): Map<Node, Set<string>> {
  const titles = new Map<Node, Set<string>>();
  nodes.entities.forEach(({ named }, node) => {
    if (!named || !isPerson(nodes, node)) return;
    const root = nodes.root(node);
    const known = titles.get(root) ?? new Set<string>();
    for (const { title } of nodes.offices(node)) known.add(title);
    titles.set(root, known);
  });
  return titles;
}

/** A surname alone, or with an initial, is one person's where only one bears it or only one also has the office. */
function joinShort(
  nodes: LocalNodes,
  parts: StateParts,
  node: Node,
  bySurname: NodeBlocks,
  titles: ReadonlyMap<Node, ReadonlySet<string>>,
): void {
  const words = nameOf(nodes, node);
  const surname = words.at(-1) ?? "";
  const initial = words.length > 1 ? (words[0] ?? "").charAt(0) : "";
  const bearers = distinct(nodes, bySurname.get(surname)).filter(
    (it) => initial === "" || nameOf(nodes, it)[0]?.startsWith(initial) === true,
  );
  const [only] = bearers;
  if (bearers.length === 1 && only !== undefined) return nodes.join(node, only);
  const sharing = bearers.filter((it) => parts.shareOffice(node, it));
  const own = nodes.offices(node).map(({ title }) => title);
  const fitting = sharing.length > 0 ? sharing : bearers.filter((it) => own.some((title) => titles.get(it)?.has(title) === true));
  if (fitting.length === 1 && fitting[0] !== undefined) nodes.join(node, fitting[0]);
}

/** The same surname alone in several reports, where nobody bears it in full: one person. */
function joinSameShort(nodes: LocalNodes, short: readonly Node[]): void {
  const blocks = new NodeBlocks();
  for (const node of short) if (nodes.root(node) === node) blocks.add(nameOf(nodes, node).join(" "), node);
  for (const block of blocks.values()) nodes.joinAll(block);
}

/**
 * Joins persons who are only described to the one named person who holds that office for the same part of the
 * same state or body; where two do, the description stays apart.
 */
export function joinDescribedPersons(nodes: LocalNodes, parts: StateParts): void {
  const holders = new NodeBlocks();
  const labels = new NodeBlocks();
  nodes.entities.forEach((entity, node) => {
    if (entity.kind !== "person" || !entity.named) return;
    for (const key of parts.officeKeys(node)) holders.add(key, node);
    for (const label of entity.labels) labels.add(bareLabel(label), node);
  });
  const apart = new NodeBlocks();
  nodes.entities.forEach((entity, node) => {
    if (entity.kind !== "person" || entity.named) return;
    const keys = parts.officeKeys(node);
    const own = distinct(
      nodes,
      keys.flatMap((key) => holders.get(key)).filter((it) => nodes.report[it] === nodes.report[node]),
    );
    const found =
      own.length > 0
        ? own
        : distinct(
            nodes,
            keys.flatMap((key) => holders.get(key)),
          );
    const named = found.length > 0 ? found : distinct(nodes, labelled(labels, entity.name));
    const [only] = named;
    if (named.length === 1 && only !== undefined) joinHolder(nodes, node, only);
    else if (named.length === 0) for (const key of keys) apart.add(key, node);
  });
  for (const block of apart.values()) nodes.joinAll(block);
}

/**
 * Joins a description to its holder. Where it ended with a name that its report took for the owner's ("the press
 * secretary of the Veldran president Ilse Marenko"), and that is a near spelling of the holder's, it was the holder's.
 */
function joinHolder(nodes: LocalNodes, described: Node, holder: Node): void {
  nodes.join(described, holder);
  const owner = nodes.owner(described);
  if (owner < 0 || !isPerson(nodes, owner)) return;
  const [left, right] = [nameOf(nodes, owner), nameOf(nodes, holder)];
  const isSame = left.length > 1 && left.at(-1) === right.at(-1) && withinEdits(left[0] ?? "", right[0] ?? "", 1);
  if (isSame) nodes.join(owner, holder);
}

/** Labels of one word ("the spokesman") fit too many. */
const labelled = (labels: NodeBlocks, name: string): readonly Node[] => (name.includes(" ") ? labels.get(bareLabel(name)) : []);

const bareLabel = (label: string): string => label.toLowerCase().replace(/^(?:the|a|an)\s/u, "");
