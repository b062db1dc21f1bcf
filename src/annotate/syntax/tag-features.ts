// Takes the traits of words and the tags before one, gives the keys of the features by which its tag is chosen.
import { joined } from "../weights/feature-keys.ts";
import type { WordTraits } from "./word-traits.ts";

/** How many features a token has in the first pass, and in the second, which sees the tags to the right as well. */
export const FIRST_PASS = 34;
export const SECOND_PASS = 42;

/** Joint tags (UPOS with XPOS) are fewer; this one stands before the first word. */
const NO_TAG = 63;

/** Form that stands beyond either end of a sentence. */
const EDGE = 0x1e35a7bd;

/**
 * Writes the keys of token `at`.
 *
 * @param first first token of the sentence
 * @param end behind the last token of the sentence
 * @param joint tags as far as they are known: those to the left are final, those to the right come from the first pass
 * @param many `FIRST_PASS` or `SECOND_PASS`
 */
export function tagKeys(
  traits: WordTraits,
  guesses: Uint8Array,
  at: number,
  first: number,
  end: number,
  joint: Uint8Array,
  many: number,
  keys: Int32Array,
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
  keys[0] = word;
  keys[1] = joined(word, looks);
  keys[2] = joined(suffix3[at]!, looks);
  keys[3] = joined(suffix2[at]!, looks & 15);
  keys[4] = suffix4[at]!;
  keys[5] = prefix3[at]!;
  keys[6] = looks | (leftLooks << 7) | (rightLooks << 14);
  keys[7] = left;
  keys[8] = right;
  keys[9] = last;
  keys[10] = tags;
  keys[11] = joined(word, last);
  keys[12] = joined(word, left);
  keys[13] = joined(word, right);
  keys[14] = left2;
  keys[15] = right2;
  keys[16] = joined(rightEnd, rightLooks);
  keys[17] = joined(right, last);
  keys[18] = joined(suffix3[at]!, last);
  keys[19] = joined(right, right2);
  keys[20] = joined(left, right);
  keys[21] = joined(word, tags);
  keys[22] = joined(suffix3[at]!, rightEnd);
  keys[23] = joined(rightEnd, last);
  keys[24] = joined(left2, left);
  keys[25] = joined(looks, last);
  keys[26] = joined(left, last);
  keys[27] = joined(at > first ? suffix2[at - 1]! : EDGE, suffix2[at]!);
  const guess = guesses[at]!;
  const rightGuess = at + 1 < end ? guesses[at + 1]! : 255;
  const leftGuess = at > first ? guesses[at - 1]! : 255;
  keys[28] = guess | (looks << 8);
  keys[29] = guess | (last << 8);
  keys[30] = rightGuess;
  keys[31] = guess | (rightGuess << 8) | (leftGuess << 16);
  keys[32] = joined(suffix2[at]!, guess);
  keys[33] = rightGuess | (last << 8);
  if (many === FIRST_PASS) return;
  const next = at + 1 < end ? joint[at + 1]! : NO_TAG;
  const next2 = at + 2 < end ? joint[at + 2]! : NO_TAG;
  const ahead = (next << 6) | next2;
  keys[34] = next;
  keys[35] = ahead;
  keys[36] = joined(word, next);
  keys[37] = (last << 6) | next;
  keys[38] = joined(suffix3[at]!, next);
  keys[39] = joined(word, ahead);
  keys[40] = joined(word, (last << 6) | next);
  keys[41] = joined(looks, ahead);
}
