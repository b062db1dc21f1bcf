// Takes a verb that names a happening and its parse, gives the words that may say who did it and to whom, with hashed features of each.
import { RELATIONS, UPOS, type Relation } from "../../model/index.ts";
import { BASE, MOST, Ways, type PartyView } from "./party-ways.ts";
import { mix, type HashList } from "../weights/hash-list.ts";

const code = (name: Relation): number => RELATIONS.indexOf(name);
const NOMINAL = Uint8Array.from(UPOS, (it) => (it === "NOUN" || it === "PROPN" || it === "PRON" || it === "NUM" ? 1 : 0));
const [PROPN, PRON, ADJ] = (["PROPN", "PRON", "ADJ"] as const).map((it) => UPOS.indexOf(it));
/** Parts of a phrase that are no phrase of their own, unless they name somebody: "the Norish fleet", "a Norland law". */
const PARTS = new Uint8Array(RELATIONS.length);
for (const it of ["compound", "flat", "nummod", "det", "amod", "fixed", "goeswith", "expl"] as const) PARTS[code(it)] = 1;
const [CASE, CONJ] = (["case", "conj"] as const).map(code);

/** Written over with every verb. */
const WAYS = new Ways();

/** Places that the rules give: who does it, and the first few that may be struck. */
interface Ruled {
  readonly doer: number;
  readonly struck: readonly number[];
}

/** Finds the words that may be actors of a verb. */
function findWays(view: PartyView, verb: number, [first, end]: readonly [number, number]): void {
  const { tree, upos, entities } = view;
  WAYS.start(tree, verb);
  for (let head = first; head < end && WAYS.count < MOST; head += 1) {
    const tag = upos[head] ?? 0;
    if (head === verb || (NOMINAL[tag] !== 1 && tag !== ADJ)) continue;
    if ((tag === ADJ || PARTS[tree.relation(head)] === 1) && !entities.isName(head)) continue;
    if (!entities.isTime(head)) WAYS.add(view, head);
  }
}

const bucket = (steps: number): number => (steps < 4 ? steps : steps < 8 ? 4 : steps < 16 ? 5 : 6);

/** What is seen of a word that may be an actor, its way aside; one after the other is written over. */
const SEEN = {
  head: 0,
  side: 0,
  /** Its place among what the rules give: 1 the doer, 2 nothing, from 3 the struck. */
  rule: 0,
  /** Kind of its entity and of itself. */
  what: 0,
  /** How many that are known stand between it and the verb: the first one behind a verb is struck most often. */
  order: 0,
  /** 1 the last one known behind the verb, 2 the only one. */
  final: 0,
  nth: 0,
  /** Stems of its preposition, and of the one by which its phrase hangs on the verb. */
  preposition: 0,
  topCase: 0,
  /** Whether it is joined to the doer, and whether something is joined to it. */
  joined: 0,
};

/** Writes features of the way between a word and the verb. */
function wayFeatures(at: number, own: number, root: number, out: HashList): void {
  const { preposition, what, order, side, topCase } = SEEN;
  const hash = WAYS.hash[at]!;
  const hinted = WAYS.hinted[at]!;
  const last = WAYS.last[at]!;
  const steps = WAYS.steps[at]!;
  out.add(mix(BASE + 4, hash, 0));
  out.add(mix(BASE + 5, hash, root));
  out.add(mix(BASE + 6, hash, preposition));
  out.add(mix(BASE + 7, hash, what));
  out.add(mix(BASE + 13, own, hash));
  out.add(mix(BASE + 18, steps * 2 + side, what));
  out.add(mix(BASE + 19, last, what));
  out.add(mix(BASE + 20, last, side));
  out.add(mix(BASE + 21, last * 32 + root, what));
  out.add(mix(BASE + 25, order, hash));
  out.add(mix(BASE + 27, hinted, 0));
  out.add(mix(BASE + 28, hinted, root));
  out.add(mix(BASE + 29, hinted, preposition));
  out.add(mix(BASE + 40, topCase, last * 32 + root));
  out.add(mix(BASE + 41, topCase, what * 8 + Math.min(7, steps)));
}

/** Writes features of the word itself, its preposition, its place and the rules' answer. */
function wordFeatures({ tree, words }: PartyView, verb: number, root: number, out: HashList): void {
  const { head, rule, side, what, order, final, nth, preposition, joined } = SEEN;
  const governor = tree.head(head);
  const relation = tree.relation(head);
  const stem = words.stem(head);
  const own = words.stem(verb);
  const above = words.stem(governor);
  const aboveHint = words.kind(governor);
  out.add(mix(BASE + 3, rule, side));
  out.add(mix(BASE + 8, rule, what));
  out.add(mix(BASE + 9, rule, root));
  out.add(mix(BASE + 10, preposition, root));
  out.add(mix(BASE + 11, preposition, what));
  out.add(mix(BASE + 12, stem, side));
  out.add(mix(BASE + 14, own, preposition));
  out.add(mix(BASE + 15, joined, root));
  out.add(mix(BASE + 16, joined, rule));
  out.add(mix(BASE + 22, stem, rule));
  out.add(mix(BASE + 23, order, rule));
  out.add(mix(BASE + 24, order, root));
  out.add(mix(BASE + 26, order, preposition));
  out.add(mix(BASE + 30, above, relation));
  out.add(mix(BASE + 31, above, preposition));
  out.add(mix(BASE + 32, aboveHint * 32 + root, preposition));
  out.add(mix(BASE + 33, aboveHint * 32 + root, relation));
  out.add(mix(BASE + 34, stem, root));
  out.add(mix(BASE + 35, final, root));
  out.add(mix(BASE + 37, nth, preposition));
  out.add(mix(BASE + 44, relation, what * 4 + final));
  out.add(mix(BASE + 36, final * 8 + nth, rule));
  out.add(mix(BASE + 42, bucket(Math.abs(head - verb)) * 2 + side, what));
}

/** Stem of a word's preposition, 0 for none. */
function caseOf({ tree, words }: PartyView, head: number): number {
  const by = tree.childBy(head, CASE);
  return by < 0 ? 0 : words.stem(by);
}

/**
 * Sees one of the words that may be actors of a verb.
 *
 * @param named how many that are known stand behind the verb up to it, itself among them
 * @param after how many at all
 */
function see(view: PartyView, verb: number, at: number, ruled: Ruled, named: number, after: number, lastNamed: number): void {
  const { tree, upos } = view;
  const head = WAYS.head[at]!;
  const kind = WAYS.kind[at]!;
  const side = head < verb ? 1 : 2;
  const tag = upos[head];
  const shape = tag === PRON ? 1 : tag === PROPN ? 2 : tag === ADJ ? 4 : 3;
  const twin = tree.relation(head) === CONJ && tree.head(head) === ruled.doer ? 2 : 0;
  SEEN.head = head;
  SEEN.side = side;
  SEEN.rule = head === ruled.doer ? 1 : 2 + Math.min(4, ruled.struck.indexOf(head) + 1);
  SEEN.what = kind * 8 + shape;
  SEEN.order = side === 1 ? 0 : kind > 0 ? Math.min(4, named) : Math.min(3, named) + 5;
  SEEN.final = head === lastNamed ? (named === 1 ? 2 : 1) : 0;
  SEEN.nth = side === 2 ? Math.min(6, after) : 0;
  SEEN.preposition = caseOf(view, head);
  SEEN.topCase = WAYS.top[at] === head ? SEEN.preposition : caseOf(view, WAYS.top[at]!);
  SEEN.joined = twin + (tree.childBy(head, CONJ) >= 0 ? 1 : 0);
}

/**
 * Writes the features of every word that may be an actor, one row behind the other; they hold whichever role is asked about.
 *
 * @param root the verb's root, from 0
 * @returns head token of each word's phrase, and where each row ends
 */
export function partiesOf(
  view: PartyView,
  verb: number,
  root: number,
  ruled: Ruled,
  bounds: readonly [number, number],
  out: HashList,
): { readonly heads: readonly number[]; readonly ends: readonly number[] } {
  const own = view.words.stem(verb);
  const heads: number[] = [];
  const ends: number[] = [];
  out.count = 0;
  findWays(view, verb, bounds);
  const lastNamed = WAYS.lastNamed(verb);
  let named = 0;
  let after = 0;
  for (let at = 0; at < WAYS.count; at += 1) {
    const head = WAYS.head[at]!;
    if (head > verb) after += 1;
    if (head > verb && WAYS.kind[at]! > 0) named += 1;
    see(view, verb, at, ruled, named, after, lastNamed);
    wayFeatures(at, own, root, out);
    wordFeatures(view, verb, root, out);
    heads.push(head);
    ends.push(out.count);
  }
  return { heads, ends };
}

/** Writes what is seen of a word beside another one that is taken for the source: for the target alone. */
export function besideSource({ tree, entities }: PartyView, head: number, source: number, root: number, out: HashList): void {
  out.count = 0;
  if (source < 0) return out.add(mix(BASE + 50, 0, root));
  const side = head < source ? 1 : 2;
  const tie = tree.head(head) === source ? 1 + tree.relation(head) : tree.head(source) === head ? 100 + tree.relation(source) : 0;
  const inside = tree.holds(source, head) ? 1 : tree.holds(head, source) ? 2 : 0;
  const own = entities.entity(head);
  const same = own < 0 ? 0 : own === entities.entity(source) ? 2 : 1;
  out.add(mix(BASE + 54, same, inside * 2 + side));
  out.add(mix(BASE + 51, side * 4 + inside, root));
  out.add(mix(BASE + 52, tie, root));
  out.add(mix(BASE + 53, tie, inside));
}
