// Takes trees that a guide made before, gives guides that say what those say.
import type { Guide } from "../src/annotate/syntax/parser.ts";
import { NO_GUIDE, readGuide } from "../src/annotate/syntax/parse-words.ts";

/** A tree over the tokens of a reading. */
export interface TokenTree {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Gives a guide that says what a tree over the tokens says. */
export const guideOf =
  (tree: TokenTree): Guide =>
  (words, state) => {
    const { count, token } = state;
    const placeOf = new Map<number, number>();
    for (let place = 0; place < count; place++) placeOf.set(token[place]!, place);
    for (let place = 0; place < count; place++) {
      const at = token[place]!;
      const up = tree.head[at]!;
      words.guide[place] = up === at ? count : (placeOf.get(up) ?? NO_GUIDE);
      words.guideRelation[place] = tree.relation[at]!;
    }
    readGuide(words, count);
  };

/** Says nothing: for trees that the guide itself had a vote on. */
export const noGuide: Guide = (words, { count }) => {
  words.guide.fill(NO_GUIDE, 0, count);
  readGuide(words, count);
};
