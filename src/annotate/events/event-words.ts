// Takes a report's words and a language's lists, gives what events ask of a word by itself: its stem, the root it speaks for, the lists it is in.
import { UPOS, type Article, type Layers } from "../../model/index.ts";
import { smallLetters } from "../../text/small-letters.ts";
import type { EventTables } from "./events-rule.ts";
import { formFilter, type MayBe } from "../syntax/form-filter.ts";
import { MOST_TYPES } from "../syntax/word-types.ts";
import { wordTraits, type WordTraits } from "../syntax/word-traits.ts";

const [PROPN, VERB, NOUN, PUNCT] = (["PROPN", "VERB", "NOUN", "PUNCT"] as const).map((it) => UPOS.indexOf(it));
/** Letters of a word that tell its stem. @source five-fold over PLV: 5 to 7 are alike, dictionary forms gain a point and cost a look-up a token */
const STEM = 6;
/** What every name counts as. */
const NAME = 77;

/** Lists of words that are asked about, a bit each, by their names in the tables. */
export const LIST = {
  sayings: 1,
  aspects: 2,
  negators: 4,
  unreal: 8,
  conditions: 16,
  realised: 32,
  relatives: 64,
  pronouns: 128,
  infinitive: 256,
  clauseOpeners: 512,
  doers: 1024,
  aims: 2048,
  partners: 4096,
  places: 8192,
  passives: 16384,
} as const satisfies Partial<Record<keyof EventTables, number>>;
type ListName = keyof typeof LIST;
const LIST_NAMES = Object.keys(LIST) as readonly ListName[];

/* What is told of a word: its lists, the roots that it speaks for as a verb and as a noun, counted from 1, and whether that was asked. */
const VERB_AT = 15;
const NOUN_AT = 21;
const ROOTS = 63;
const ASKED = 1 << 30;

/** What the tables of a language tell of each word, remembered of those that have a number (`wordType`). */
class ToldWords {
  readonly #tables: EventTables;
  readonly #mayBe: MayBe;
  readonly #byType = new Int32Array(MOST_TYPES);

  constructor(tables: EventTables) {
    this.#tables = tables;
    this.#mayBe = formFilter([...LIST_NAMES.flatMap((it) => [...tables[it]]), ...tables.hints.verb.keys(), ...tables.hints.noun.keys()]);
  }

  of(text: string, start: number, end: number, type: number, form: number): number {
    const known = this.#byType[type]!;
    if (known !== 0) return known;
    const told = ASKED | (this.#mayBe(form) ? this.#read(smallLetters(text, start, end)) : 0);
    if (type > 0) this.#byType[type] = told;
    return told;
  }

  #read(word: string): number {
    const { hints } = this.#tables;
    let told = (((hints.verb.get(word) ?? -1) + 1) << VERB_AT) | (((hints.noun.get(word) ?? -1) + 1) << NOUN_AT);
    for (const name of LIST_NAMES) if (this.#tables[name].has(word)) told |= LIST[name];
    return told;
  }
}

const toldWords = new WeakMap<EventTables, ToldWords>();

function toldBy(tables: EventTables): ToldWords {
  const told = toldWords.get(tables) ?? new ToldWords(tables);
  toldWords.set(tables, told);
  return told;
}

/** Stems of the words that have a number, 0 where not yet asked. */
const STEMS = new Int32Array(MOST_TYPES);

/** Hash of a word's first letters, small; neither 0 nor 1. */
function stemOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end && at < start + STEM; at += 1) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash === 0 || hash === 1 ? 2 : hash;
}

/** Stems, hints and lists of a report's words, worked out where they are asked for. */
export class EventWords {
  readonly #text: string;
  readonly #layers: Pick<Layers, "tokens" | "syntax">;
  readonly #traits: WordTraits;
  readonly #told: ToldWords;
  /** Hash of the stem of each token, 0 where not yet asked, 1 for marks. */
  readonly #stems: Int32Array;
  readonly #kinds: Uint8Array;

  constructor({ text }: Article, layers: Pick<Layers, "tokens" | "sentences" | "syntax">, tables: EventTables) {
    [this.#text, this.#layers] = [text, layers];
    this.#traits = wordTraits(text, layers.tokens, layers.sentences);
    this.#told = toldBy(tables);
    this.#stems = new Int32Array(layers.tokens.count);
    this.#kinds = new Uint8Array(layers.tokens.count);
  }

  #read(token: number): void {
    const { tokens, syntax } = this.#layers;
    const tag = syntax.upos[token] ?? 0;
    const type = this.#traits.type[token] ?? 0;
    let stem = STEMS[type]!;
    if (stem === 0) {
      stem = stemOf(this.#text, tokens.start[token] ?? 0, tokens.end[token] ?? 0);
      if (type > 0) STEMS[type] = stem;
    }
    this.#stems[token] = tag === PUNCT ? 1 : tag === PROPN ? NAME : stem;
    if (tag === VERB || tag === NOUN) this.#kinds[token] = (this.#toldOf(token) >> (tag === VERB ? VERB_AT : NOUN_AT)) & ROOTS;
  }

  #toldOf(token: number): number {
    const { tokens } = this.#layers;
    return this.#told.of(this.#text, tokens.start[token]!, tokens.end[token]!, this.#traits.type[token]!, this.#traits.form[token]!);
  }

  /** Hash of a word's first letters; one for all names, 1 for marks. */
  stem(token: number): number {
    if (this.#stems[token] === 0) this.#read(token);
    return this.#stems[token] ?? 1;
  }

  /** The root that a word speaks for by itself, counted from 1; 0 for none. */
  kind(token: number): number {
    if (token < 0) return 0;
    if (this.#stems[token] === 0) this.#read(token);
    return this.#kinds[token] ?? 0;
  }

  /** Whether a word is in one of some lists. @param lists bits of `LIST` @returns false for a token that is none */
  isIn(token: number, lists: number): boolean {
    return token >= 0 && token < this.#stems.length && (this.#toldOf(token) & lists) !== 0;
  }
}
