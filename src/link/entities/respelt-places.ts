// Takes the places of all reports, joins spellings of one foreign place name that no table knows: "Zelenyhrad", "Zelenigrad".
import { NodeBlocks, type LocalNodes, type Node } from "./local-nodes.ts";
import { namesBeside, SHARED_NAMES } from "./place-labels.ts";
import { letterSounds } from "./romanised.ts";
import { distinctRoots } from "./state-parts.ts";

/** Letters that must be left of a spelling for it to tell one place from another, and spellings of one that are compared. Judged. */
const LEAST = 5;
const COMPARED = 12;

/** Vowels at the end of an adjective, as a translation may shorten them: "-aya", "-a". */
const ENDING = /(?<=[aeiou])[aeiou]{1,3}$/u;

/**
 * A place name as every transliteration might have it; null where too little is left of it.
 *
 * @param name one word, in any case
 * @cost O(letters)
 */
export function placeSpelling(name: string): string | null {
  if (/[\s.'’-]/u.test(name)) return null;
  const key = letterSounds(name)
    .replace(/^i(?=[aeou])/u, "")
    .replace(ENDING, "");
  return key.length < LEAST ? null : key;
}

/** The reports of some nodes. */
const reportsOf = (nodes: LocalNodes, those: readonly Node[]): Set<number> => new Set(those.map((node) => nodes.report[node] ?? 0));

/**
 * Joins places that differ as transliterations of one name do, where no report has both and their reports speak of the
 * same people and places.
 *
 * @cost linear in the local entities, within a block at most 12 squared
 */
export function joinRespeltPlaces(nodes: LocalNodes): void {
  const blocks = new NodeBlocks();
  nodes.entities.forEach(({ kind, named, world, name }, node) => {
    const key = kind === "place" && named && world === null ? placeSpelling(name) : null;
    if (key !== null) blocks.add(key, node);
  });
  for (const block of blocks.values()) {
    const places = distinctRoots(nodes, block);
    if (places.length < 2 || places.length > COMPARED) continue;
    const known = places.map((root) => {
      const reports = reportsOf(nodes, block.filter((node) => nodes.root(node) === root)); // prettier-ignore
      return { root, reports, names: namesBeside(nodes, reports, block) };
    });
    known.forEach((one, at) => {
      for (const other of known.slice(at + 1)) {
        const isApart = ![...one.reports].some((it) => other.reports.has(it));
        if (isApart && [...one.names].filter((it) => other.names.has(it)).length >= SHARED_NAMES) nodes.join(one.root, other.root);
      }
    });
  }
}
