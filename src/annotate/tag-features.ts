// Takes the traits of words and the tags before one, gives the hashed features by which its tag is chosen.
import type { WordTraits } from "./word-traits.ts";

/** How many features a token has in the first pass, and in the second, which sees the tags to the right as well. */
export const FIRST_PASS = 34;
export const SECOND_PASS = 42;

/** Joint tags (UPOS with XPOS) are fewer; this one stands before the first word. */
export const NO_TAG = 63;

/** Form that stands beyond either end of a sentence. */
const EDGE = 0x1e35a7bd;

/** One feature's place: a hash of what it sees, spread over the table. */
const place = (template: number, seen: number): number => {
  const mixed = Math.imul(seen ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 6;
};

const both = (left: number, right: number): number => Math.imul(left, 0x27d4eb2f) ^ ((right << 13) | (right >>> 19));

/**
 * Writes the features of token `at` into `out`, as offsets of rows of 64 classes in a table of `mask + 1` weights.
 *
 * @param first first token of the sentence
 * @param end behind the last token of the sentence
 * @param joint tags as far as they are known: those to the left are final, those to the right come from the first pass
 * @param many `FIRST_PASS` or `SECOND_PASS`
 */
export function tagFeatures(
  traits: WordTraits,
  guesses: Uint8Array,
  at: number,
  first: number,
  end: number,
  joint: Uint8Array,
  mask: number,
  many: number,
  out: Int32Array,
): void {
  const { form, shape, suffix2, suffix3, suffix4, prefix3 } = traits;
  const word = form[at]!;
  const looks = shape[at]!;
  const left = at > first ? form[at - 1]! : EDGE;
  const left2 = at > first + 1 ? form[at - 2]! : EDGE;
  const right = at + 1 < end ? form[at + 1]! : EDGE;
  const right2 = at + 2 < end ? form[at + 2]! : EDGE;
  const rightEnd = at + 1 < end ? suffix3[at + 1]! : EDGE;
  const rightLooks = at + 1 < end ? shape[at + 1]! : 64;
  const leftLooks = at > first ? shape[at - 1]! : 64;
  const last = at > first ? joint[at - 1]! : NO_TAG;
  const before = at > first + 1 ? joint[at - 2]! : NO_TAG;
  const tags = (last << 6) | before;
  const row = mask & ~63;
  out[0] = (place(1, word) << 6) & row;
  out[1] = (place(2, both(word, looks)) << 6) & row;
  out[2] = (place(3, both(suffix3[at]!, looks)) << 6) & row;
  out[3] = (place(4, both(suffix2[at]!, looks & 15)) << 6) & row;
  out[4] = (place(5, suffix4[at]!) << 6) & row;
  out[5] = (place(6, prefix3[at]!) << 6) & row;
  out[6] = (place(7, looks | (leftLooks << 7) | (rightLooks << 14)) << 6) & row;
  out[7] = (place(8, left) << 6) & row;
  out[8] = (place(9, right) << 6) & row;
  out[9] = (place(10, last) << 6) & row;
  out[10] = (place(11, tags) << 6) & row;
  out[11] = (place(12, both(word, last)) << 6) & row;
  out[12] = (place(13, both(word, left)) << 6) & row;
  out[13] = (place(14, both(word, right)) << 6) & row;
  out[14] = (place(15, left2) << 6) & row;
  out[15] = (place(16, right2) << 6) & row;
  out[16] = (place(17, both(rightEnd, rightLooks)) << 6) & row;
  out[17] = (place(18, both(right, last)) << 6) & row;
  out[18] = (place(19, both(suffix3[at]!, last)) << 6) & row;
  out[19] = (place(20, both(right, right2)) << 6) & row;
  out[20] = (place(21, both(left, right)) << 6) & row;
  out[21] = (place(22, both(word, tags)) << 6) & row;
  out[22] = (place(23, both(suffix3[at]!, rightEnd)) << 6) & row;
  out[23] = (place(24, both(rightEnd, last)) << 6) & row;
  out[24] = (place(25, both(left2, left)) << 6) & row;
  out[25] = (place(26, both(looks, last)) << 6) & row;
  out[26] = (place(27, both(left, last)) << 6) & row;
  out[27] = (place(28, both(at > first ? suffix2[at - 1]! : EDGE, suffix2[at]!)) << 6) & row;
  const guess = guesses[at]!;
  const rightGuess = at + 1 < end ? guesses[at + 1]! : 255;
  const leftGuess = at > first ? guesses[at - 1]! : 255;
  out[28] = (place(29, guess | (looks << 8)) << 6) & row;
  out[29] = (place(30, guess | (last << 8)) << 6) & row;
  out[30] = (place(31, rightGuess) << 6) & row;
  out[31] = (place(32, guess | (rightGuess << 8) | (leftGuess << 16)) << 6) & row;
  out[32] = (place(33, both(suffix2[at]!, guess)) << 6) & row;
  out[33] = (place(34, rightGuess | (last << 8)) << 6) & row;
  if (many === FIRST_PASS) return;
  const next = at + 1 < end ? joint[at + 1]! : NO_TAG;
  const next2 = at + 2 < end ? joint[at + 2]! : NO_TAG;
  const ahead = (next << 6) | next2;
  out[34] = (place(35, next) << 6) & row;
  out[35] = (place(36, ahead) << 6) & row;
  out[36] = (place(37, both(word, next)) << 6) & row;
  out[37] = (place(38, (last << 6) | next) << 6) & row;
  out[38] = (place(39, both(suffix3[at]!, next)) << 6) & row;
  out[39] = (place(40, both(word, ahead)) << 6) & row;
  out[40] = (place(41, both(word, (last << 6) | next)) << 6) & row;
  out[41] = (place(42, both(looks, ahead)) << 6) & row;
}
