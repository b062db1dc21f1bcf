// Takes a word that may name a happening and its parse, gives the hashed features by which its kind is decided.
import { RELATIONS, UPOS, type Article, type Layers, type Standing } from "../../model/index.ts";
import type { EventTables } from "./events-rule.ts";
import type { EventTree } from "./event-tree.ts";

const SKIPPED = new Uint8Array(RELATIONS.length);
const CARRYING = new Uint8Array(RELATIONS.length);
for (const it of ["punct", "det", "case", "cc"] as const) SKIPPED[RELATIONS.indexOf(it)] = 1;
// Relations whose own dependents are looked at too: they carry what the verb leaves open.
for (const it of ["obj", "xcomp", "obl", "nmod", "ccomp", "advcl", "conj", "obl:agent", "nsubj:pass"] as const)
  CARRYING[RELATIONS.indexOf(it)] = 1;
const CASE = RELATIONS.indexOf("case");
const [PROPN, VERB, NOUN, PUNCT] = (["PROPN", "VERB", "NOUN", "PUNCT"] as const).map((it) => UPOS.indexOf(it));
/** Tokens on either side of the word that are read as mere words. */
const REACH = 14;
/** Letters of a word that tell its stem. @source five-fold over PLV: 5 to 7 are alike, dictionary forms gain a point and cost a look-up a token */
const STEM = 6;
/** What every name counts as. */
const NAME = 77;
/** Room for the kinds of hints beside a relation. */
const KINDS = 32;

const STANDINGS: Readonly<Record<Standing, number>> = { asserted: 1, hypothetical: 2, denied: 3 };

/** One hash of three numbers. */
export const mix = (kind: number, a: number, b: number): number => {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Stems and hints of a report's words, worked out where they are asked for. */
export class EventWords {
  readonly #text: string;
  readonly #layers: Pick<Layers, "tokens" | "syntax">;
  readonly #hints: EventTables["hints"];
  /** Hash of the stem of each token, 0 where not yet asked, 1 for marks. */
  readonly #stems: Uint32Array;
  readonly #kinds: Uint8Array;

  constructor({ text }: Article, layers: Pick<Layers, "tokens" | "syntax">, { hints }: EventTables) {
    [this.#text, this.#layers, this.#hints] = [text, layers, hints];
    this.#stems = new Uint32Array(layers.tokens.count);
    this.#kinds = new Uint8Array(layers.tokens.count);
  }

  #read(token: number): void {
    const { tokens, syntax } = this.#layers;
    const [start, end, tag] = [tokens.start[token] ?? 0, tokens.end[token] ?? 0, syntax.upos[token] ?? 0];
    let hash = 0x811c9dc5;
    for (let at = start; at < Math.min(end, start + STEM); at += 1) {
      const code = this.#text.charCodeAt(at);
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
    }
    this.#stems[token] = tag === PUNCT ? 1 : tag === PROPN ? NAME : Math.max(2, hash >>> 0);
    if (tag !== VERB && tag !== NOUN) return;
    const form = this.#text.slice(start, end).toLowerCase();
    this.#kinds[token] = ((tag === VERB ? this.#hints.verb : this.#hints.noun).get(form) ?? -1) + 1;
  }

  /** Hash of a word's first letters; one for all names, 1 for marks. */
  stem(token: number): number {
    if (this.#stems[token] === 0) this.#read(token);
    return this.#stems[token] ?? 1;
  }

  /** The root that a word speaks for by itself, counted from 1; 0 for none. */
  kind(token: number): number {
    if (this.#stems[token] === 0) this.#read(token);
    return this.#kinds[token] ?? 0;
  }
}

/** What the stem of a word alone speaks for; one of its features. */
export const stemFeature = (words: EventWords, at: number): number => mix(1, words.stem(at), 0);

/** One word in question: the sentence's tree and words, the word, and the features found so far. */
interface Asked {
  readonly tree: EventTree;
  readonly words: EventWords;
  readonly at: number;
  readonly found: number[];
}

/** What hangs on the word, and what hangs on that. */
function below({ tree, words, at, found }: Asked): void {
  const [own, kind] = [words.stem(at), words.kind(at)];
  for (const child of tree.children(at)) {
    const of = tree.relation(child);
    if (SKIPPED[of] === 1) continue;
    const [stem, hint] = [words.stem(child), words.kind(child)];
    found.push(mix(10, of, stem), mix(11, own, stem), mix(12, own, of), mix(13, of * KINDS + hint, kind), mix(14, of, hint));
    for (const next of tree.children(child)) {
      const [relation, last] = [tree.relation(next), words.stem(next)];
      if (relation === CASE) found.push(mix(15, last, own), mix(16, last, stem), mix(17, last, kind));
      else if (CARRYING[of] === 1 && SKIPPED[relation] !== 1)
        found.push(mix(18, stem, last), mix(19, own, last), mix(20, of * KINDS + words.kind(next), kind));
    }
  }
}

/** The words around it, alone and in pairs, tree or no tree. */
function around({ words, at, found }: Asked, first: number, end: number): void {
  let before = 0;
  for (let token = Math.max(first, at - REACH); token < Math.min(end, at + REACH); token += 1) {
    const [stem, hint] = [words.stem(token), words.kind(token)];
    if (stem === 1) continue;
    found.push(mix(21, stem, 0), mix(23, before, stem));
    if (hint > 0) found.push(mix(22, hint, 0), mix(24, hint, token < at ? 1 : 2));
    before = stem;
  }
}

/**
 * Gives the features of a word as 32-bit hashes.
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
): number[] {
  const [own, kind, mood, head] = [words.stem(at), words.kind(at), STANDINGS[tree.standingOf(at)], tree.head(at)];
  const found = [
    mix(0, lead ? 1 : 0, 0),
    stemFeature(words, at),
    mix(2, kind, lead ? 1 : 0),
    mix(3, mood, 0),
    mix(4, own, mood),
    mix(5, kind, mood),
  ];
  if (head !== at) {
    const relation = tree.relation(at);
    found.push(
      mix(6, words.stem(head), relation),
      mix(7, words.stem(head), own),
      mix(8, words.kind(head), kind),
      mix(9, words.kind(head), relation),
    );
  }
  const asked = { tree, words, at, found };
  below(asked);
  around(asked, first, end);
  return found;
}
