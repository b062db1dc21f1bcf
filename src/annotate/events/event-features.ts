// Takes a word that may name a happening and its parse, gives the hashed features by which its kind is decided.
import { RELATIONS, UPOS, type Article, type Layers, type Standing } from "../../model/index.ts";
import { smallLetters } from "../../text/small-letters.ts";
import type { EventTables } from "./events-rule.ts";
import type { EventTree } from "./event-tree.ts";
import { tableFilter, type MayBe } from "../syntax/form-filter.ts";
import { wordTraits } from "../syntax/word-traits.ts";
import { mix, type HashList } from "../weights/hash-list.ts";

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

/** Rules out most words that no table of hints has. */
const hintFilter = tableFilter(({ verb, noun }: EventTables["hints"]) => [...verb.keys(), ...noun.keys()]);

/** Stems and hints of a report's words, worked out where they are asked for. */
export class EventWords {
  readonly #text: string;
  readonly #layers: Pick<Layers, "tokens" | "syntax">;
  readonly #hints: EventTables["hints"];
  /** Hash of the stem of each token, 0 where not yet asked, 1 for marks. */
  readonly #stems: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #forms: Int32Array;
  readonly #mayHint: MayBe;

  constructor({ text }: Article, layers: Pick<Layers, "tokens" | "sentences" | "syntax">, { hints }: EventTables) {
    [this.#text, this.#layers, this.#hints] = [text, layers, hints];
    this.#forms = wordTraits(text, layers.tokens, layers.sentences).form;
    this.#mayHint = hintFilter(hints);
    this.#stems = new Int32Array(layers.tokens.count);
    this.#kinds = new Uint8Array(layers.tokens.count);
  }

  #read(token: number): void {
    const { tokens, syntax } = this.#layers;
    const start = tokens.start[token] ?? 0;
    const end = tokens.end[token] ?? 0;
    const tag = syntax.upos[token] ?? 0;
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end && at < start + STEM; at += 1) {
      const code = this.#text.charCodeAt(at);
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
    }
    this.#stems[token] = tag === PUNCT ? 1 : tag === PROPN ? NAME : hash === 0 || hash === 1 ? 2 : hash;
    if ((tag !== VERB && tag !== NOUN) || !this.#mayHint(this.#forms[token]!)) return;
    const form = smallLetters(this.#text, start, end);
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
