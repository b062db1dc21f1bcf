// Takes a word that may name a happening and its parse, gives the hashed features by which its kind is decided.
import { RELATIONS, type Standing } from "../../model/index.ts";
import type { EventTree } from "./event-tree.ts";
import type { EventWords } from "./event-words.ts";
import { mix, type HashList } from "../weights/hash-list.ts";

const SKIPPED = new Uint8Array(RELATIONS.length);
const CARRYING = new Uint8Array(RELATIONS.length);
for (const it of ["punct", "det", "case", "cc"] as const) SKIPPED[RELATIONS.indexOf(it)] = 1;
// Relations whose own dependents are looked at too: they carry what the verb leaves open.
for (const it of ["obj", "xcomp", "obl", "nmod", "ccomp", "advcl", "conj", "obl:agent", "nsubj:pass"] as const)
  CARRYING[RELATIONS.indexOf(it)] = 1;
const CASE = RELATIONS.indexOf("case");
/** Tokens on either side of the word that are read as mere words. */
const REACH = 14;
/** Room for the kinds of hints beside a relation. */
const KINDS = 32;

const STANDINGS: Readonly<Record<Standing, number>> = { asserted: 1, hypothetical: 2, denied: 3 };

/** What the stem of a word alone speaks for; one of its features. */
export const stemFeature = (words: EventWords, at: number): number => mix(1, words.stem(at), 0);

/** One word in question: the sentence's tree and words, the word, and the list of the features found so far. */
interface Asked {
  readonly tree: EventTree;
  readonly words: EventWords;
  readonly at: number;
  readonly out: HashList;
}

/** What hangs on the word, and what hangs on that. */
function below({ tree, words, at, out }: Asked): void {
  const own = words.stem(at);
  const kind = words.kind(at);
  for (let child = tree.eldest(at); child >= 0; child = tree.nextOf(child)) {
    const of = tree.relation(child);
    if (SKIPPED[of] === 1) continue;
    const stem = words.stem(child);
    const hint = words.kind(child);
    out.add(mix(10, of, stem));
    out.add(mix(11, own, stem));
    out.add(mix(12, own, of));
    out.add(mix(13, of * KINDS + hint, kind));
    out.add(mix(14, of, hint));
    for (let next = tree.eldest(child); next >= 0; next = tree.nextOf(next)) {
      const relation = tree.relation(next);
      const last = words.stem(next);
      if (relation === CASE) {
        out.add(mix(15, last, own));
        out.add(mix(16, last, stem));
        out.add(mix(17, last, kind));
      } else if (CARRYING[of] === 1 && SKIPPED[relation] !== 1) {
        out.add(mix(18, stem, last));
        out.add(mix(19, own, last));
        out.add(mix(20, of * KINDS + words.kind(next), kind));
      }
    }
  }
}

/** The words around it, alone and in pairs, tree or no tree. */
function around({ words, at, out }: Asked, first: number, end: number): void {
  let before = 0;
  const to = Math.min(end, at + REACH);
  for (let token = Math.max(first, at - REACH); token < to; token += 1) {
    const stem = words.stem(token);
    if (stem === 1) continue;
    const hint = words.kind(token);
    out.add(mix(21, stem, 0));
    out.add(mix(23, before, stem));
    if (hint > 0) {
      out.add(mix(22, hint, 0));
      out.add(mix(24, hint, token < at ? 1 : 2));
    }
    before = stem;
  }
}

/**
 * Writes the features of a word as 32-bit hashes.
 *
 * @param lead whether it carries what the sentence tells
 * @cost O(words near it)
 */
export function eventFeatures(
  tree: EventTree,
  words: EventWords,
  at: number,
  lead: boolean,
  [first, end]: readonly [number, number],
  out: HashList,
): void {
  const own = words.stem(at);
  const kind = words.kind(at);
  const mood = STANDINGS[tree.standingOf(at)];
  const head = tree.head(at);
  out.count = 0;
  out.add(mix(0, lead ? 1 : 0, 0));
  out.add(stemFeature(words, at));
  out.add(mix(2, kind, lead ? 1 : 0));
  out.add(mix(3, mood, 0));
  out.add(mix(4, own, mood));
  out.add(mix(5, kind, mood));
  if (head !== at) {
    const relation = tree.relation(at);
    out.add(mix(6, words.stem(head), relation));
    out.add(mix(7, words.stem(head), own));
    out.add(mix(8, words.kind(head), kind));
    out.add(mix(9, words.kind(head), relation));
  }
  const asked = { tree, words, at, out };
  below(asked);
  around(asked, first, end);
}
