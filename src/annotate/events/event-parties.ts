// Takes a verb that names a happening and its parse, gives the words that may say who did it and to whom, with hashed features of each.
import { RELATIONS, UPOS, type Relation } from "../../model/index.ts";
import { mix, type EventWords } from "./event-features.ts";
import type { EventTree } from "./event-tree.ts";

const code = (name: Relation): number => RELATIONS.indexOf(name);
const NOMINAL: ReadonlySet<number> = new Set((["NOUN", "PROPN", "PRON", "NUM"] as const).map((it) => UPOS.indexOf(it)));
const [PROPN, PRON, ADJ] = (["PROPN", "PRON", "ADJ"] as const).map((it) => UPOS.indexOf(it));
/** Parts of a phrase that are no phrase of their own, unless they name somebody: "the Norish fleet", "a Norland law". */
const PARTS: ReadonlySet<number> = new Set((["compound", "flat", "nummod", "det", "amod", "fixed", "goeswith", "expl"] as const).map(code));
const [CASE, CONJ] = (["case", "conj"] as const).map(code);
/** Steps up from the verb and from a word within which a way between the two is looked for. */
const UP = 4;
const DOWN = 8;
/** Words of a sentence that are looked at, nearest to its start first: a hostile sentence names thousands. */
const MOST = 40;
/** Kinds of features here, beyond those of event-features.ts. */
const BASE = 64;

/** A word that may stand for an actor, and what is seen of it. */
export interface Party {
  /** Head token of its phrase. */
  readonly head: number;
  /** Hashes that hold whichever role is asked about. */
  readonly features: readonly number[];
}

/** What is asked of a token's entity and time. */
export interface PartyView {
  readonly tree: EventTree;
  readonly words: EventWords;
  readonly upos: (token: number) => number;
  /** 0 for no entity, else a number for its kind. */
  readonly kind: (head: number) => number;
  /** Whether a token stands in a name that its governor does not stand in. */
  readonly isName: (token: number) => boolean;
  readonly isTime: (token: number) => boolean;
  readonly entity: (head: number) => number | null;
}

/** The way from a word to the verb: relations up from the word, then those up from the verb. */
interface Way {
  readonly hash: number;
  /** The same with the root words of what lies between, as far as they speak for a root. */
  readonly hinted: number;
  /** Relation by which it enters the verb's own dependents, and the word that does. */
  readonly last: number;
  readonly top: number;
  readonly steps: number;
}

/** The way from a word to the verb; null where they are too far apart. */
function wayTo({ tree, words }: PartyView, from: number, above: readonly number[], ups: readonly number[]): Way | null {
  let [at, hash, hinted, last, top] = [from, 0, 0, 0, from];
  for (let step = 0; step < DOWN; step += 1) {
    const met = above.indexOf(at);
    if (met >= 0) {
      const up = ups[met] ?? 0;
      return { hash: mix(BASE, hash, up), hinted: mix(BASE, hinted, up), last, top, steps: step + met };
    }
    [last, top] = [tree.relation(at), at];
    // Whoever is joined to somebody goes the way that the other goes.
    if (last !== CONJ) hash = mix(BASE + 1, hash, last);
    const head = tree.head(at);
    if (head === at) return null;
    at = head;
    hinted = mix(BASE + 1, hinted, words.kind(at) * 64 + last);
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

interface Found {
  readonly head: number;
  readonly way: Way;
  readonly kind: number;
}

function headsOf(view: PartyView, verb: number, [first, end]: readonly [number, number]): Found[] {
  const { tree, upos } = view;
  const { above, ups } = aboveOf(tree, verb);
  const found: Found[] = [];
  for (let head = first; head < end && found.length < MOST; head += 1) {
    const tag = upos(head);
    if (head === verb || (!NOMINAL.has(tag) && tag !== ADJ)) continue;
    if ((tag === ADJ || PARTS.has(tree.relation(head))) && !view.isName(head)) continue;
    if (view.isTime(head)) continue;
    const way = wayTo(view, head, above, ups);
    if (way !== null) found.push({ head, way, kind: view.kind(head) });
  }
  return found;
}

const bucket = (steps: number): number => (steps < 4 ? steps : steps < 8 ? 4 : steps < 16 ? 5 : 6);

/** What is seen of a word that may be an actor. */
interface Seen extends Found {
  readonly side: number;
  /** Its place among what the rules give: 1 the doer, 2 nothing, from 3 the struck. */
  readonly rule: number;
  /** Kind of its entity and of itself. */
  readonly what: number;
  /** How many that are known stand between it and the verb: the first one behind a verb is struck most often. */
  readonly order: number;
  /** 1 the last one known behind the verb, 2 the only one. */
  readonly final: number;
  readonly nth: number;
  /** Stems of its preposition, and of the one by which its phrase hangs on the verb. */
  readonly preposition: number;
  readonly topCase: number;
  /** Whether it is joined to the doer, and whether something is joined to it. */
  readonly joined: number;
}

/** Features of the way between a word and the verb. */
function wayFeatures({ way, preposition, what, order, side, topCase }: Seen, own: number, root: number): number[] {
  return [
    mix(BASE + 4, way.hash, 0),
    mix(BASE + 5, way.hash, root),
    mix(BASE + 6, way.hash, preposition),
    mix(BASE + 7, way.hash, what),
    mix(BASE + 13, own, way.hash),
    mix(BASE + 18, way.steps * 2 + side, what),
    mix(BASE + 19, way.last, what),
    mix(BASE + 20, way.last, side),
    mix(BASE + 21, way.last * 32 + root, what),
    mix(BASE + 25, order, way.hash),
    mix(BASE + 27, way.hinted, 0),
    mix(BASE + 28, way.hinted, root),
    mix(BASE + 29, way.hinted, preposition),
    mix(BASE + 40, topCase, way.last * 32 + root),
    mix(BASE + 41, topCase, what * 8 + Math.min(7, way.steps)),
  ];
}

/** Features of the word itself, its preposition, its place and the rules' answer. */
function wordFeatures({ tree, words }: PartyView, seen: Seen, verb: number, root: number): number[] {
  const { head, rule, side, what, order, final, nth, preposition, joined } = seen;
  const [governor, relation, stem, own] = [tree.head(head), tree.relation(head), words.stem(head), words.stem(verb)];
  const [above, aboveHint] = [words.stem(governor), words.kind(governor)];
  return [
    mix(BASE + 3, rule, side),
    mix(BASE + 8, rule, what),
    mix(BASE + 9, rule, root),
    mix(BASE + 10, preposition, root),
    mix(BASE + 11, preposition, what),
    mix(BASE + 12, stem, side),
    mix(BASE + 14, own, preposition),
    mix(BASE + 15, joined, root),
    mix(BASE + 16, joined, rule),
    mix(BASE + 22, stem, rule),
    mix(BASE + 23, order, rule),
    mix(BASE + 24, order, root),
    mix(BASE + 26, order, preposition),
    mix(BASE + 30, above, relation),
    mix(BASE + 31, above, preposition),
    mix(BASE + 32, aboveHint * 32 + root, preposition),
    mix(BASE + 33, aboveHint * 32 + root, relation),
    mix(BASE + 34, stem, root),
    mix(BASE + 35, final, root),
    mix(BASE + 37, nth, preposition),
    mix(BASE + 44, relation, what * 4 + final),
    mix(BASE + 36, final * 8 + nth, rule),
    mix(BASE + 42, bucket(Math.abs(head - verb)) * 2 + side, what),
  ];
}

/** Words that may be actors of a verb with what is seen of each. */
function seenOf(view: PartyView, verb: number, ruled: Ruled, heads: readonly Found[]): Seen[] {
  const { tree, words, upos } = view;
  const caseOf = (head: number): number => {
    const by = tree.children(head).find((it) => tree.relation(it) === CASE);
    return by === undefined ? 0 : words.stem(by);
  };
  const lastNamed = heads.findLast(({ head, kind }) => head > verb && kind > 0)?.head ?? -1;
  let [named, after] = [0, 0];
  return heads.map((found): Seen => {
    const { head, way, kind } = found;
    const side = head < verb ? 1 : 2;
    if (side === 2) after += 1;
    if (side === 2 && kind > 0) named += 1;
    const shape = upos(head) === PRON ? 1 : upos(head) === PROPN ? 2 : upos(head) === ADJ ? 4 : 3;
    const preposition = caseOf(head);
    const twin = tree.relation(head) === CONJ && tree.head(head) === ruled.doer ? 2 : 0;
    return {
      ...found,
      side,
      rule: head === ruled.doer ? 1 : 2 + Math.min(4, ruled.struck.indexOf(head) + 1),
      what: kind * 8 + shape,
      order: side === 1 ? 0 : kind > 0 ? Math.min(4, named) : Math.min(3, named) + 5,
      final: head === lastNamed ? (named === 1 ? 2 : 1) : 0,
      nth: side === 2 ? Math.min(6, after) : 0,
      preposition,
      topCase: way.top === head ? preposition : caseOf(way.top),
      joined: twin + (tree.children(head).some((it) => tree.relation(it) === CONJ) ? 1 : 0),
    };
  });
}

/** @param root the verb's root, from 0 */
export function partiesOf(view: PartyView, verb: number, root: number, ruled: Ruled, bounds: readonly [number, number]): Party[] {
  const own = view.words.stem(verb);
  return seenOf(view, verb, ruled, headsOf(view, verb, bounds)).map((seen) => ({
    head: seen.head,
    features: [...wayFeatures(seen, own, root), ...wordFeatures(view, seen, verb, root)],
  }));
}

/** What is seen of a word beside another one that is taken for the source: for the target alone. */
export function besideSource({ tree, entity }: PartyView, { head }: Party, source: number, root: number): number[] {
  if (source < 0) return [mix(BASE + 50, 0, root)];
  const side = head < source ? 1 : 2;
  const tie = tree.head(head) === source ? 1 + tree.relation(head) : tree.head(source) === head ? 100 + tree.relation(source) : 0;
  const inside = tree.holds(source, head) ? 1 : tree.holds(head, source) ? 2 : 0;
  const own = entity(head);
  const same = own === null ? 0 : own === entity(source) ? 2 : 1;
  return [
    mix(BASE + 54, same, inside * 2 + side),
    mix(BASE + 51, side * 4 + inside, root),
    mix(BASE + 52, tie, root),
    mix(BASE + 53, tie, inside),
  ];
}
