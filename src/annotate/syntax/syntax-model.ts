// Takes the bytes of the reader's model, gives the tagger and the parser as typed arrays.
import { arrayOf, sharedAmongThreads, sharedBytes, unpackedModel, type ModelArray } from "../weights/model-file.ts";
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

/** Gives the model of arrays by their names in the file. */
export function modelOf(named: Readonly<Record<string, ModelArray>>): SyntaxModel {
  const arrays = new Map(Object.entries(named));
  return {
    tagger: taggerModel(arrays),
    parser: arrays.has("parser/left") ? parserModel(arrays, "parser") : null,
    guide: arrays.has("guide/left") ? parserModel(arrays, "guide") : null,
  };
}

const taggerModel = (arrays: ReadonlyMap<string, ModelArray>): TaggerModel => ({
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

const parserModel = (arrays: ReadonlyMap<string, ModelArray>, room: "parser" | "guide"): ParserModel => ({
  transitions: packedScores(arrayOf(arrays, `${room}/left`, "i8"), arrayOf(arrays, `${room}/right`, "i8")),
  labels: arrayOf(arrays, `${room}/labels`, "i8"),
  pairSets: arrayOf(arrays, `${room}/pairSets`, "u16"),
  setStart: arrayOf(arrays, `${room}/setStart`, "u16"),
  setRelations: arrayOf(arrays, `${room}/setRelations`, "u8"),
  exits: arrayOf(arrays, `${room}/exits`, "i32"),
});

/** Two scores in one whole number of two bytes: one look-up serves both, and the table is half as large (`sumOfKeys`). */
export function packedScores(left: Int8Array, right: Int8Array): Int16Array {
  const packed = new Int16Array(sharedBytes(2 * left.length));
  for (let at = 0; at < left.length; at++) packed[at] = left[at]! * 256 + right[at]!;
  return packed;
}
