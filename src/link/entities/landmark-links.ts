// Takes the places of all reports, joins a landmark under its noun, under a like noun and by its proper name alone: "the Orlo reservoir", "Lake Orlo", "Orlo".
import { valueOf, type Annotated, type LocalEntity } from "../../model/index.ts";
import type { AliasRules } from "../entity-rule.ts";
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { namesBeside, SHARED_NAMES } from "./place-labels.ts";
import { distinctRoots } from "./state-parts.ts";
import { pushTo } from "../../text/lists.ts";

/** A place's proper name, folded and without spaces, and the noun beside it, lower case. */
interface Landmark {
  readonly node: Node;
  readonly proper: string;
  readonly noun: string;
}

/** Most words of a landmark's noun: "nuclear power plant". */
const LONGEST_NOUN = 3;
/** Landmarks of one proper name that are compared. */
const COMPARED = 12;
/** Longest word before a mention that is looked at, in units. */
const LONGEST_WORD = 12;

/**
 * Joins landmarks of one proper name whose nouns can be one thing's. What bears the proper name alone is the landmark
 * where its own report names that, or speaks of the same people and places as one that does, unless it is spoken of as
 * one speaks of a town ("in Orlo") or the tables know a town of that name.
 *
 * @cost linear in the local entities and mentions, within a block at most `COMPARED` squared
 */
export function joinLandmarks(nodes: LocalNodes, reports: readonly Annotated[], rules: AliasRules): void {
  const blocks = new NodeBlocks();
  const landmarks = new Map<Node, Landmark>();
  nodes.entities.forEach((entity, node) => {
    if ((entity.kind !== "place" && entity.kind !== "work") || !entity.named || entity.world !== null) return;
    const found = landmarkOf(entity, node, nodes, rules);
    if (found === null) return;
    landmarks.set(node, found);
    blocks.add(found.proper, node);
  });
  if (landmarks.size === 0) return;
  const bare = bareNames(nodes, new Set([...landmarks.values()].map(({ proper }) => proper)), landmarks, rules);
  const nouns = nounsByRoot(nodes, landmarks);
  for (const block of blocks.values()) {
    const members = block.flatMap((node) => landmarks.get(node) ?? []);
    joinAlike(nodes, members, rules);
    const roots = distinctRoots(nodes, block);
    const [only] = roots;
    const alone = bare.get(members[0]?.proper ?? "");
    if (only === undefined || roots.length > 1 || alone.length > COMPARED) continue;
    for (const node of alone) {
      const called = [...(nouns.get(nodes.root(node)) ?? []), ...describedAs(nodes, node, rules)];
      const isCalledSo = members.some((it) => called.some((noun) => areAlike(noun, it.noun, rules)));
      if (isCalledSo || (!isTown(nodes, reports, node, rules) && areNear(nodes, node, block))) nodes.join(node, only);
    }
  }
}

/** Nouns by which its own report describes what it names: "a Veldran trawler" of "MV Orlo". */
const describedAs = (nodes: LocalNodes, node: Node, { landmarks }: AliasRules): string[] =>
  (nodes.entities[node]?.labels ?? []).map((label) => lastWord(label).toLowerCase()).filter((noun) => landmarks.has(noun));

function joinAlike(nodes: LocalNodes, members: readonly Landmark[], rules: AliasRules): void {
  const byNoun = new Map<string, Landmark>();
  for (const it of members) {
    const last = lastWord(it.noun);
    const first = byNoun.get(last);
    if (first === undefined) byNoun.set(last, it);
    else nodes.join(first.node, it.node);
  }
  const distinct = [...byNoun.values()].slice(0, COMPARED);
  distinct.forEach((one, at) => {
    for (const other of distinct.slice(at + 1)) if (areAlike(one.noun, other.noun, rules)) nodes.join(one.node, other.node);
  });
}

/** Nouns of the landmarks that are joined so far: what a text calls by two names has those of either. */
function nounsByRoot(nodes: LocalNodes, landmarks: ReadonlyMap<Node, Landmark>): ReadonlyMap<Node, readonly string[]> {
  const nouns = new Map<Node, string[]>();
  for (const { node, noun } of landmarks.values()) {
    const root = nodes.root(node);
    pushTo(nouns, root, noun);
  }
  return nouns;
}

/** True where two nouns are one, or can be said of one landmark. */
function areAlike(one: string, other: string, { alike }: AliasRules): boolean {
  const [left, right] = [lastWord(one), lastWord(other)];
  return left === right || alike.some((nouns) => nouns.has(left) && nouns.has(right));
}

const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1);

/** What a name or label says: "the Orlo pumping station", "Lake Orlo", "the mine “Orlo”"; null where none has both parts. */
function landmarkOf({ kind, name, labels }: LocalEntity, node: Node, nodes: LocalNodes, rules: AliasRules): Landmark | null {
  // "A Veldran trawler" gives a ship no name.
  const naming = kind === "work" ? labels.filter((label) => label.includes(lastWord(name))) : labels;
  for (const text of [name, ...naming]) {
    const words = text.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "" && !rules.articles.has(word.toLowerCase()));
    const lower = words.map((word) => word.toLowerCase());
    for (let length = Math.min(LONGEST_NOUN, words.length - 1); length > 0; length--) {
      const behind = lower.slice(-length).join(" ");
      if (rules.landmarks.has(behind)) return landmark(nodes, node, words.slice(0, -length), behind, rules);
      const before = lower.slice(0, length).join(" ");
      if (rules.landmarks.has(before)) return landmark(nodes, node, words.slice(length), before, rules);
    }
    const inner = innerNoun(words, rules);
    if (inner !== null) return landmark(nodes, node, inner.name, inner.noun, rules);
  }
  return null;
}

/** The noun with attributes before it or more behind its name: "the Veldran [trawler Orlo] of the navy". */
function innerNoun(words: readonly string[], rules: AliasRules): { noun: string; name: readonly string[] } | null {
  for (let from = 0; from < words.length - 1; from++) {
    for (let length = Math.min(LONGEST_NOUN, words.length - 1 - from); length > 0; length--) {
      const noun = words.slice(from, from + length).join(" ");
      if (!rules.landmarks.has(noun)) continue;
      const behind = words.slice(from + length);
      const end = behind.findIndex((word) => !isNameWord(word));
      const name = end < 0 ? behind : behind.slice(0, end);
      if (name.length > 0) return { noun, name };
    }
  }
  return null;
}

/** "Orlo", "d'Orlo", "7". */
const isNameWord = (word: string): boolean => {
  const first = /^[dl]['’]/u.test(word) ? word.charAt(2) : word.charAt(0);
  return first !== first.toLowerCase() || /^\d/u.test(word);
};

function landmark(nodes: LocalNodes, node: Node, proper: readonly string[], noun: string, rules: AliasRules): Landmark | null {
  return proper.every(isNameWord) ? { node, proper: properKey(nodes, proper, rules), noun } : null;
}

const properKey = (nodes: LocalNodes, words: readonly string[], { shipMarks }: AliasRules): string =>
  words
    .filter((word) => !shipMarks.has(word.toLowerCase()))
    .flatMap((word) => word.split(/[-'’.]/u))
    .map((word) => nodes.keys.word(word))
    .join("");

/** What bears one of the proper names alone. */
function bareNames(
  nodes: LocalNodes,
  propers: ReadonlySet<string>,
  landmarks: ReadonlyMap<Node, Landmark>,
  { towns, shipMarks }: AliasRules,
): NodeBlocks {
  const bare = new NodeBlocks();
  const people = surnames(nodes, propers);
  nodes.entities.forEach(({ kind, named, world, offices, name }, node) => {
    if (!named || world !== null || offices.length > 0 || kind === "state" || kind === "group" || landmarks.has(node)) return;
    const key = nodes
      .words(node)
      .filter((word) => !shipMarks.has(word))
      .join("");
    if (!propers.has(key) || towns.has(name.toLowerCase()) || (kind === "person" && people.has(key))) return;
    bare.add(key, node);
  });
  return bare;
}

/** Proper names of landmarks that are somebody's surname: the Tosk of "Ada Tosk" and "President Tosk" is no Tosk Tower. */
function surnames(nodes: LocalNodes, propers: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  nodes.entities.forEach(({ kind, named, offices, labels }, node) => {
    if (kind !== "person" || !named) return;
    const words = nodes.words(node);
    const last = words.at(-1) ?? "";
    if (propers.has(last) && (words.length > 1 || offices.length > 0 || labels.some(isTitled))) found.add(last);
  });
  return found;
}

/** "Mr. Tosk". */
const isTitled = (label: string): boolean => /^\p{Lu}\p{L}{1,3}\. \p{Lu}/u.test(label);

/** Whether its report speaks of it as of a place in which one is. */
function isTown(nodes: LocalNodes, reports: readonly Annotated[], node: Node, { townPrepositions }: AliasRules): boolean {
  const number = nodes.report[node] ?? 0;
  const report = reports[number];
  if (report === undefined) return true;
  const local = node - (nodes.first[number] ?? 0);
  return report.layers.mentions.some(({ entity, start }) => {
    if (valueOf(entity) !== local) return false;
    const before = report.article.text.slice(Math.max(0, start - LONGEST_WORD), start).trimEnd();
    return townPrepositions.has(before.slice(before.lastIndexOf(" ") + 1).toLowerCase());
  });
}

/** Whether one of the landmark's reports is its own, or names as many of the same. */
function areNear(nodes: LocalNodes, node: Node, block: readonly Node[]): boolean {
  const reports = new Set(block.map((it) => nodes.report[it] ?? 0));
  const own = nodes.report[node] ?? 0;
  if (reports.has(own)) return true;
  const here = namesBeside(nodes, new Set([own]), [node]);
  const there = namesBeside(nodes, reports, block);
  return [...here].filter((it) => there.has(it)).length >= SHARED_NAMES;
}
