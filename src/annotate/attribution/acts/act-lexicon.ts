// Takes the tables of acts, gives their words as numbers: whether a word is in a list is one bit, and no string is made to ask it.
import type { ActWords } from "../act-rule.ts";
import type { CueActWords } from "../cue-act-rule.ts";
import { phraseTable, type OpenedPhrase, type PhraseTable } from "./plain-words.ts";
import { MOST_TYPES } from "../../syntax/word-types.ts";

/** A word that no table of acts holds. */
export const NO_WORD = 0;

/** A list of words by their numbers. */
export class WordList {
  /** A bit for each word of all tables. */
  readonly bits: Uint32Array;

  constructor(bits: Uint32Array) {
    this.bits = bits;
  }

  /** Whether a word (`ClauseView.actWord`) is in the list. */
  has(word: number): boolean {
    return (this.bits[word >>> 5]! & (1 << (word & 31))) !== 0;
  }
}

/** A table with its words as numbers, alone, in lists and in rows, and with its phrases as they are looked for. */
export type Numbered<It> =
  It extends ReadonlySet<string>
    ? WordList
    : It extends ReadonlyMap<string, infer Value>
      ? ReadonlyMap<number, Numbered<Value>>
      : It extends readonly string[]
        ? PhraseTable<OpenedPhrase>
        : It extends readonly (readonly string[])[]
          ? readonly (readonly number[])[]
          : It extends string
            ? number
            : { readonly [Key in keyof It]: Numbered<It[Key]> };

/** The words of acts as numbers; `cued` tells of cues, by letters. */
export type NumberedWords = Numbered<Omit<ActWords, "cues">> & {
  readonly cues: Numbered<Pick<CueActWords, "be" | "of" | "leaning" | "insisting">>;
  readonly cued: CueActWords;
};

/** The numbers of the words of some tables, from 1 on. */
export class ActLexicon {
  readonly words: NumberedWords;
  /** By a word's number among all words (`wordType`) its number here and 1; 0 where not yet asked. */
  readonly byType = new Uint16Array(MOST_TYPES);
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(tables: ActWords) {
    const { cues, ...others } = tables;
    const { be, of, leaning, insisting } = cues;
    const told = { ...others, cues: { be, of, leaning, insisting } };
    const all = new Set<string>();
    addWords(told, all);
    this.#numbers = new Map([...all].map((word, index) => [word, index + 1]));
    this.words = { ...(this.#numbered(told) as Omit<NumberedWords, "cued">), cued: cues };
  }

  /** @param word in small letters with straight apostrophes */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? NO_WORD;
  }

  #numbered(it: unknown): unknown {
    if (typeof it === "string") return this.numberOf(it);
    if (it instanceof Set) return this.#listOf(it as ReadonlySet<string>);
    if (it instanceof Map)
      return new Map([...(it as ReadonlyMap<string, unknown>)].map(([word, value]) => [this.numberOf(word), this.#numbered(value)]));
    if (Array.isArray(it)) return isPhrases(it) ? phraseTable(it as readonly string[]) : it.map((part) => this.#rowOf(part));
    return Object.fromEntries(Object.entries(it as object).map(([name, part]) => [name, this.#numbered(part)]));
  }

  /** A row of words, or one of several things. */
  #rowOf(part: unknown): unknown {
    return Array.isArray(part) ? part.map((word: string) => this.numberOf(word)) : this.#numbered(part);
  }

  #listOf(words: ReadonlySet<string>): WordList {
    const bits = new Uint32Array((this.#numbers.size >>> 5) + 1);
    for (const word of words) bits[this.numberOf(word) >>> 5]! |= 1 << (this.numberOf(word) & 31);
    return new WordList(bits);
  }
}

const isPhrases = (list: readonly unknown[]): boolean => list.every((it) => typeof it === "string");

/** Adds the words of a table, phrases aside. */
function addWords(it: unknown, all: Set<string>): void {
  if (typeof it === "string") all.add(it);
  else if (it instanceof Set) for (const word of it as ReadonlySet<string>) all.add(word);
  else if (it instanceof Map)
    for (const [word, value] of it as ReadonlyMap<string, unknown>) {
      all.add(word);
      addWords(value, all);
    }
  else if (!Array.isArray(it)) for (const part of Object.values(it as object)) addWords(part, all);
  else if (!isPhrases(it)) for (const part of it) addWords(Array.isArray(part) ? new Set(part as string[]) : part, all);
}

/** Gives a function that gives the words that are in one of some lists of a table, put together once for each table. */
export function anyOf<Table extends object>(listsOf: (table: Table) => readonly WordList[]): (table: Table) => WordList {
  const known = new WeakMap<Table, WordList>();
  return (table) => {
    const held = known.get(table);
    if (held !== undefined) return held;
    const lists = listsOf(table);
    const made = new WordList(lists[0]!.bits.map((_, at) => lists.reduce((sum, { bits }) => sum | bits[at]!, 0)));
    known.set(table, made);
    return made;
  };
}

const lexicons = new WeakMap<ActWords, ActLexicon>();

/** The lexicon of some tables, made once. */
export function actLexicon(tables: ActWords): ActLexicon {
  const lexicon = lexicons.get(tables) ?? new ActLexicon(tables);
  lexicons.set(tables, lexicon);
  return lexicon;
}
