// Takes a verb that names a happening and its parse, gives the words that may say who did it and to whom, with hashed features of each.
import { RELATIONS, UPOS } from "../model/index.ts";
import { mix, type EventWords } from "./event-features.ts";
import type { EventTree } from "./event-tree.ts";

const NOMINAL: ReadonlySet<number> = new Set((["NOUN", "PROPN", "PRON", "NUM"] as const).map((it) => UPOS.indexOf(it)));
const [PROPN, PRON] = (["PROPN", "PRON"] as const).map((it) => UPOS.indexOf(it));
/** Parts of a phrase that are no phrase of their own. */
const PARTS: ReadonlySet<number> = new Set(
  (["compound", "flat", "nummod", "det", "amod", "fixed", "goeswith", "expl"] as const).map((it) => RELATIONS.indexOf(it)),
);
const CASE = RELATIONS.indexOf("case");
const CONJ = RELATIONS.indexOf("conj");
/** Steps up from the verb and from a word within which a way between the two is looked for. */
const UP = 3;
const DOWN = 5;
/** Words of a sentence that are looked at, nearest to its start first: a hostile sentence names thousands. */
const MOST = 40;
/** Kinds of features here, beyond those of event-features.ts. */
const BASE = 64;

/** A word that may stand for an actor. */
export interface Party {
  /** Head token of its phrase. */
  readonly head: number;
  readonly features: readonly number[];
}

/** What is asked of a token's entity and time. */
export interface PartyView {
  readonly tree: EventTree;
  readonly words: EventWords;
  readonly upos: (token: number) => number;
  /** 0 for no entity, else a number for its kind. */
  readonly kind: (head: number) => number;
  readonly isTime: (token: number) => boolean;
}

/** The way from a word to the verb as a hash: relations up from the word, then those up from the verb; null where they are too far apart. */
function wayTo(
  tree: EventTree,
  from: number,
  above: readonly number[],
  ups: readonly number[],
): { hash: number; last: number; steps: number } | null {
  let [at, hash, last] = [from, 0, 0];
  for (let step = 0; step < DOWN; step += 1) {
    const met = above.indexOf(at);
    if (met >= 0) return { hash: mix(BASE, hash, ups[met] ?? 0), last, steps: step + met };
    last = tree.relation(at);
    hash = mix(BASE + 1, hash, last);
    const head = tree.head(at);
    if (head === at) return null;
    at = head;
  }
  return null;
}

/** The verb and the words above it, and for each the way up to it as a hash. */
function aboveOf(tree: EventTree, verb: number): { above: number[]; ups: number[] } {
  const [above, ups] = [[verb], [1]];
  for (let step = 0; step < UP; step += 1) {
    const at = above[step] ?? verb;
    const head = tree.head(at);
    if (head === at) break;
    above.push(head);
    ups.push(mix(BASE + 2, ups[step] ?? 1, tree.relation(at)));
  }
  return { above, ups };
}

/** Places that the rules give: who does it, and the first few that may be struck. */
interface Ruled {
  readonly doer: number;
  readonly struck: readonly number[];
}

/** @param root the verb's root, from 0 */
export function partiesOf(view: PartyView, verb: number, root: number, ruled: Ruled, [first, end]: readonly [number, number]): Party[] {
  const { tree, words, upos } = view;
  const { above, ups } = aboveOf(tree, verb);
  const own = words.stem(verb);
  const found: Party[] = [];
  let named = 0;
  for (let head = first; head < end && found.length < MOST; head += 1) {
    if (head === verb || !NOMINAL.has(upos(head)) || PARTS.has(tree.relation(head)) || view.isTime(head)) continue;
    const way = wayTo(tree, head, above, ups);
    if (way === null) continue;
    const children = tree.children(head);
    const by = children.find((it) => tree.relation(it) === CASE);
    const [preposition, kind] = [by === undefined ? 0 : words.stem(by), view.kind(head)];
    const rule = head === ruled.doer ? 1 : 2 + Math.min(4, ruled.struck.indexOf(head) + 1);
    const side = head < verb ? 1 : 2;
    const shape = upos(head) === PRON ? 1 : upos(head) === PROPN ? 2 : 3;
    const twin = tree.relation(head) === CONJ && tree.head(head) === ruled.doer ? 1 : 0;
    const paired = children.some((it) => tree.relation(it) === CONJ) ? 1 : 0;
    const what = kind * 8 + shape;
    // How many that are known stand between it and the verb's left: the first one behind a verb is struck most often.
    const rank = side === 2 && kind > 0 ? Math.min(4, (named += 1)) : 0;
    const late = side === 2 && kind === 0 ? Math.min(3, named) + 5 : 0;
    found.push({
      head,
      features: [
        mix(BASE + 3, rule, side),
        mix(BASE + 4, way.hash, 0),
        mix(BASE + 5, way.hash, root),
        mix(BASE + 6, way.hash, preposition),
        mix(BASE + 7, way.hash, what),
        mix(BASE + 8, rule, what),
        mix(BASE + 9, rule, root),
        mix(BASE + 10, preposition, root),
        mix(BASE + 11, preposition, what),
        mix(BASE + 12, words.stem(head), side),
        mix(BASE + 13, own, way.hash),
        mix(BASE + 14, own, preposition),
        mix(BASE + 15, twin * 2 + paired, root),
        mix(BASE + 16, twin * 2 + paired, rule),
        mix(BASE + 17, words.kind(head), rule),
        mix(BASE + 18, way.steps * 2 + side, what),
        mix(BASE + 19, way.last, what),
        mix(BASE + 20, way.last, side),
        mix(BASE + 21, way.last * 32 + root, what),
        mix(BASE + 22, words.stem(head), rule),
        mix(BASE + 23, rank + late, rule),
        mix(BASE + 24, rank + late, root),
        mix(BASE + 25, rank + late, way.hash),
        mix(BASE + 26, rank + late, preposition),
      ],
    });
  }
  return found;
}
