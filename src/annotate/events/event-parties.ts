// Takes a verb that names a happening and its parse, gives the words that may say who did it and to whom, with hashed features of each.
import { RELATIONS, UPOS, type Relation } from "../../model/index.ts";
import type { EventWords } from "./event-words.ts";
import type { PhraseEntities } from "./phrase-entities.ts";
import type { EventTree } from "./event-tree.ts";
import { mix, type HashList } from "../weights/hash-list.ts";

const code = (name: Relation): number => RELATIONS.indexOf(name);
const NOMINAL = Uint8Array.from(UPOS, (it) => (it === "NOUN" || it === "PROPN" || it === "PRON" || it === "NUM" ? 1 : 0));
const [PROPN, PRON, ADJ] = (["PROPN", "PRON", "ADJ"] as const).map((it) => UPOS.indexOf(it));
/** Parts of a phrase that are no phrase of their own, unless they name somebody: "the Norish fleet", "a Norland law". */
const PARTS = new Uint8Array(RELATIONS.length);
for (const it of ["compound", "flat", "nummod", "det", "amod", "fixed", "goeswith", "expl"] as const) PARTS[code(it)] = 1;
const [CASE, CONJ] = (["case", "conj"] as const).map(code);
/** Steps up from the verb and from a word within which a way between the two is looked for. */
const UP = 4;
const DOWN = 8;
/** Words of a sentence that are looked at, nearest to its start first: a hostile sentence names thousands. */
const MOST = 40;
/** Kinds of features here, beyond those of event-features.ts. */
const BASE = 64;

/** What is asked of a sentence's words. */
export interface PartyView {
  readonly tree: EventTree;
  readonly words: EventWords;
  readonly upos: Uint8Array;
  readonly entities: PhraseEntities;
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
  let at = from;
  let hash = 0;
  let hinted = 0;
  let last = 0;
  let top = from;
  for (let step = 0; step < DOWN; step += 1) {
    const met = above.indexOf(at);
    if (met >= 0) {
      const up = ups[met]!;
      return { hash: mix(BASE, hash, up), hinted: mix(BASE, hinted, up), last, top, steps: step + met };
    }
    last = tree.relation(at);
    top = at;
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
  const above = [verb];
  const ups = [1];
  for (let step = 0; step < UP; step += 1) {
    const at = above[step]!;
    const head = tree.head(at);
    if (head === at) break;
    above.push(head);
    ups.push(mix(BASE + 2, ups[step]!, tree.relation(at)));
  }
  return { above, ups };
}

/** Places that the rules give: who does it, and the first few that may be struck. */
interface Ruled {
  readonly doer: number;
  readonly struck: readonly number[];
}

/** A word that may be an actor. */
interface Found {
  readonly head: number;
  readonly way: Way;
  /** 0 for no entity, else a number for its kind. */
  readonly kind: number;
}

function headsOf(view: PartyView, verb: number, [first, end]: readonly [number, number]): Found[] {
  const { tree, upos, entities } = view;
  const { above, ups } = aboveOf(tree, verb);
  const found: Found[] = [];
  for (let head = first; head < end && found.length < MOST; head += 1) {
    const tag = upos[head] ?? 0;
    if (head === verb || (NOMINAL[tag] !== 1 && tag !== ADJ)) continue;
    if ((tag === ADJ || PARTS[tree.relation(head)] === 1) && !entities.isName(head)) continue;
    if (entities.isTime(head)) continue;
    const way = wayTo(view, head, above, ups);
    if (way !== null) found.push({ head, way, kind: entities.kind(head) });
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

/** Writes features of the way between a word and the verb. */
function wayFeatures({ way, preposition, what, order, side, topCase }: Seen, own: number, root: number, out: HashList): void {
  out.add(mix(BASE + 4, way.hash, 0));
  out.add(mix(BASE + 5, way.hash, root));
  out.add(mix(BASE + 6, way.hash, preposition));
  out.add(mix(BASE + 7, way.hash, what));
  out.add(mix(BASE + 13, own, way.hash));
  out.add(mix(BASE + 18, way.steps * 2 + side, what));
  out.add(mix(BASE + 19, way.last, what));
  out.add(mix(BASE + 20, way.last, side));
  out.add(mix(BASE + 21, way.last * 32 + root, what));
  out.add(mix(BASE + 25, order, way.hash));
  out.add(mix(BASE + 27, way.hinted, 0));
  out.add(mix(BASE + 28, way.hinted, root));
  out.add(mix(BASE + 29, way.hinted, preposition));
  out.add(mix(BASE + 40, topCase, way.last * 32 + root));
  out.add(mix(BASE + 41, topCase, what * 8 + Math.min(7, way.steps)));
}

/** Writes features of the word itself, its preposition, its place and the rules' answer. */
function wordFeatures({ tree, words }: PartyView, seen: Seen, verb: number, root: number, out: HashList): void {
  const { head, rule, side, what, order, final, nth, preposition, joined } = seen;
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

/** The last word behind the verb that is somebody known, -1 for none. */
function lastNamedOf(heads: readonly Found[], verb: number): number {
  for (let at = heads.length - 1; at >= 0; at -= 1) {
    const { head, kind } = heads[at]!;
    if (head > verb && kind > 0) return head;
  }
  return -1;
}

/** Words that may be actors of a verb with what is seen of each. */
function seenOf(view: PartyView, verb: number, ruled: Ruled, heads: readonly Found[]): Seen[] {
  const { tree, upos } = view;
  const lastNamed = lastNamedOf(heads, verb);
  let named = 0;
  let after = 0;
  const seen: Seen[] = [];
  for (const { head, way, kind } of heads) {
    const side = head < verb ? 1 : 2;
    if (side === 2) after += 1;
    if (side === 2 && kind > 0) named += 1;
    const tag = upos[head];
    const shape = tag === PRON ? 1 : tag === PROPN ? 2 : tag === ADJ ? 4 : 3;
    const preposition = caseOf(view, head);
    const twin = tree.relation(head) === CONJ && tree.head(head) === ruled.doer ? 2 : 0;
    seen.push({
      head,
      way,
      kind,
      side,
      rule: head === ruled.doer ? 1 : 2 + Math.min(4, ruled.struck.indexOf(head) + 1),
      what: kind * 8 + shape,
      order: side === 1 ? 0 : kind > 0 ? Math.min(4, named) : Math.min(3, named) + 5,
      final: head === lastNamed ? (named === 1 ? 2 : 1) : 0,
      nth: side === 2 ? Math.min(6, after) : 0,
      preposition,
      topCase: way.top === head ? preposition : caseOf(view, way.top),
      joined: twin + (tree.childBy(head, CONJ) >= 0 ? 1 : 0),
    });
  }
  return seen;
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
  for (const seen of seenOf(view, verb, ruled, headsOf(view, verb, bounds))) {
    wayFeatures(seen, own, root, out);
    wordFeatures(view, seen, verb, root, out);
    heads.push(seen.head);
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
