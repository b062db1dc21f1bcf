// Takes the bytes of the reader's model, gives the tagger and the parser as typed arrays.
import { placedTables, setRows } from "../weights/kernel.ts";
import { arrayOf, sharedAmongThreads, unpackedModel, type ModelArray } from "../weights/model-file.ts";
import type { ParserModel } from "./parser.ts";
import type { TaggerModel } from "./tagger.ts";

/** All that the syntax stage needs to read a language. */
export interface SyntaxModel {
  /** Null in a model that only tags. */
  readonly parser: ParserModel | null;
  /** A parser that reads from right to left, along with which `parser` goes; null in a model without one. */
  readonly guide: ParserModel | null;
  readonly tagger: TaggerModel;
}

/** Gives the model that `train/train.ts` wrote. @throws MisuseError where the bytes are no such model */
export const syntaxModel = (packed: Uint8Array): SyntaxModel =>
  sharedAmongThreads(packed, () => modelOf(Object.fromEntries(unpackedModel(packed))));

/** A parser's model as it is stored: the scores of transitions apart. */
export type StoredParser = Omit<ParserModel, "memory" | "transitions" | "sets"> & { readonly left: Int8Array; readonly right: Int8Array };

/** A tagger's model as it is stored. */
export type StoredTagger = Omit<TaggerModel, "memory" | "sets">;

/** Gives a tagger as it runs. @cost O(weights) */
export function runningTagger(stored: StoredTagger): TaggerModel {
  const { memory, tables } = placedTables([stored.first, stored.second, setRows(stored.setStart, stored.setTags)] as const);
  return { ...stored, memory, first: tables[0], second: tables[1], sets: tables[2] };
}

/** Gives a parser as it runs. @cost O(weights) */
export function runningParser(stored: StoredParser): ParserModel {
  const { memory, tables } = placedTables(tablesOf(stored));
  return parserOver(stored, memory, ...tables);
}

/** Gives the model of arrays by their names in the file; all its weights lie in one memory. @cost O(weights) */
export function modelOf(named: Readonly<Record<string, ModelArray>>): SyntaxModel {
  const arrays = new Map(Object.entries(named));
  const tagger = storedTagger(arrays);
  const parser = arrays.has("parser/left") ? storedParser(arrays, "parser") : null;
  const guide = arrays.has("guide/left") ? storedParser(arrays, "guide") : null;
  const tags = setRows(tagger.setStart, tagger.setTags);
  const { memory, tables } = placedTables([tagger.first, tagger.second, ...tablesOf(parser), ...tablesOf(guide), tags] as const);
  return {
    tagger: { ...tagger, memory, first: tables[0], second: tables[1], sets: tables[8] },
    parser: parser === null ? null : parserOver(parser, memory, tables[2], tables[3], tables[4]),
    guide: guide === null ? null : parserOver(guide, memory, tables[5], tables[6], tables[7]),
  };
}

const parserOver = (
  { pairSets, setStart, setRelations, exits }: StoredParser,
  memory: WebAssembly.Memory,
  transitions: Int16Array,
  labels: Int8Array,
  sets: Int8Array,
): ParserModel => ({ memory, transitions, labels, pairSets, setStart, setRelations, sets, exits });

/** The tables of a parser as they run; empty ones for none. */
const tablesOf = (stored: StoredParser | null): readonly [transitions: Int16Array, labels: Int8Array, sets: Int8Array] =>
  stored === null
    ? [new Int16Array(), new Int8Array(), new Int8Array()]
    : [packedScores(stored.left, stored.right), stored.labels, setRows(stored.setStart, stored.setRelations)];

const storedTagger = (arrays: ReadonlyMap<string, ModelArray>): StoredTagger => ({
  upos: arrayOf(arrays, "tagger/upos", "u8"),
  xpos: arrayOf(arrays, "tagger/xpos", "u8"),
  first: arrayOf(arrays, "tagger/first", "i8"),
  second: arrayOf(arrays, "tagger/second", "i8"),
  formKeys: arrayOf(arrays, "tagger/formKeys", "i32"),
  formSets: arrayOf(arrays, "tagger/formSets", "u16"),
  formGuess: arrayOf(arrays, "tagger/formGuess", "u8"),
  shapeSets: arrayOf(arrays, "tagger/shapeSets", "u16"),
  setStart: arrayOf(arrays, "tagger/setStart", "u16"),
  setTags: arrayOf(arrays, "tagger/setTags", "u8"),
  exits: arrayOf(arrays, "tagger/exits", "i32"),
});

const storedParser = (arrays: ReadonlyMap<string, ModelArray>, room: "parser" | "guide"): StoredParser => ({
  left: arrayOf(arrays, `${room}/left`, "i8"),
  right: arrayOf(arrays, `${room}/right`, "i8"),
  labels: arrayOf(arrays, `${room}/labels`, "i8"),
  pairSets: arrayOf(arrays, `${room}/pairSets`, "u16"),
  setStart: arrayOf(arrays, `${room}/setStart`, "u16"),
  setRelations: arrayOf(arrays, `${room}/setRelations`, "u8"),
  exits: arrayOf(arrays, `${room}/exits`, "i32"),
});

/** Two scores in one whole number of two bytes: one look-up serves both, and the table is half as large (`Kernel.sumPairs`). */
function packedScores(left: Int8Array, right: Int8Array): Int16Array {
  const packed = new Int16Array(left.length);
  for (let at = 0; at < left.length; at++) packed[at] = left[at]! * 256 + right[at]!;
  return packed;
}
