// Takes the bytes of the reader's model, gives the tagger and the parser as typed arrays.
import { arrayOf, unpackedModel, type ModelArray } from "./model-file.ts";
import type { TaggerModel } from "./tagger.ts";

/** All that the syntax stage needs to read a language. */
export interface SyntaxModel {
  /** Null in a model that only tags. */
  readonly parser: null;
  readonly tagger: TaggerModel;
}

/** Gives the model that `train/train.ts` wrote. @throws MisuseError where the bytes are no such model */
export function syntaxModel(packed: Uint8Array): SyntaxModel {
  const arrays = unpackedModel(packed);
  return { tagger: taggerModel(arrays), parser: null };
}

const taggerModel = (arrays: ReadonlyMap<string, ModelArray>): TaggerModel => ({
  upos: arrayOf(arrays, "tagger/upos", "u8"),
  xpos: arrayOf(arrays, "tagger/xpos", "u8"),
  first: arrayOf(arrays, "tagger/first", "i8"),
  second: arrayOf(arrays, "tagger/second", "i8"),
  formKeys: arrayOf(arrays, "tagger/formKeys", "i32"),
  formSets: arrayOf(arrays, "tagger/formSets", "u16"),
  shapeSets: arrayOf(arrays, "tagger/shapeSets", "u16"),
  setStart: arrayOf(arrays, "tagger/setStart", "u16"),
  setTags: arrayOf(arrays, "tagger/setTags", "u8"),
});
