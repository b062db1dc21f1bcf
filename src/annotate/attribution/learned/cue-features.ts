// Takes a token and its sentence, gives what is seen of it as a possible cue, before hashing.
import { both } from "../../weights/feature-list.ts";
import type { TokenStates } from "./token-states.ts";

/** How many features a token has as a possible cue. */
export const CUE_FEATURES = 44;

/** Form, tag, coarse tag and state of quotation beyond either end of a sentence. */
const EDGE = 0x2f1b7a3d;
const NO_TAG = 63;
const NO_COARSE = 31;
const NO_QUOTE = 4;

/** Writes what is seen of token `at` from `from` on, one number a feature; `first` and `end` bound its sentence. */
export function seeCue(states: TokenStates, at: number, first: number, end: number, seen: Int32Array, from: number): void {
  const { traits, upos, xpos, head, relation, quote, ruled, verb, dependents, mention, view } = states;
  const { form, suffix3 } = traits;
  const hasLeft = at > first;
  const hasRight = at + 1 < end;
  const hasFarLeft = at > first + 1;
  const hasFarRight = at + 2 < end;
  const here = form[at]!;
  const left = hasLeft ? form[at - 1]! : EDGE;
  const right = hasRight ? form[at + 1]! : EDGE;
  const farLeft = hasFarLeft ? form[at - 2]! : EDGE;
  const farRight = hasFarRight ? form[at + 2]! : EDGE;
  const tag = xpos[at]!;
  const leftTag = hasLeft ? xpos[at - 1]! : NO_TAG;
  const rightTag = hasRight ? xpos[at + 1]! : NO_TAG;
  const farLeftTag = hasFarLeft ? xpos[at - 2]! : NO_TAG;
  const farRightTag = hasFarRight ? xpos[at + 2]! : NO_TAG;
  const coarse =
    ((hasFarLeft ? upos[at - 2]! : NO_COARSE) << 15) |
    ((hasLeft ? upos[at - 1]! : NO_COARSE) << 10) |
    ((hasRight ? upos[at + 1]! : NO_COARSE) << 5) |
    (hasFarRight ? upos[at + 2]! : NO_COARSE);
  const marks = quote[at]!;
  const around =
    ((hasFarLeft ? quote[at - 2]! : NO_QUOTE) << 12) |
    ((hasLeft ? quote[at - 1]! : NO_QUOTE) << 9) |
    (marks << 6) |
    ((hasRight ? quote[at + 1]! : NO_QUOTE) << 3) |
    (hasFarRight ? quote[at + 2]! : NO_QUOTE);
  const tags = (tag << 12) | (leftTag << 6) | rightTag;
  const rules = ruled[at]!;
  const own = verb[at]!;
  const named = mention[at]!;
  const parent = head.length > at ? head[at]! : -1;
  const parentForm = parent >= 0 && parent !== at ? form[parent]! : EDGE;
  const parentTag = parent >= 0 && parent !== at ? xpos[parent]! : NO_TAG;
  const link = relation.length > at ? relation[at]! : 0;
  const below = dependents[at]!;
  const last = hasLeft ? mention[at - 1]! : 0;
  const place = (hasLeft ? 0 : 1) | (hasRight ? 0 : 2) | (view.time[at]! >= 0 ? 4 : 0);
  seen[from + 0] = here;
  seen[from + 1] = both(here, tag);
  seen[from + 2] = tag;
  seen[from + 3] = suffix3[at]!;
  seen[from + 4] = left;
  seen[from + 5] = right;
  seen[from + 6] = both(here, left);
  seen[from + 7] = both(here, right);
  seen[from + 8] = tags;
  seen[from + 9] = both(here, (leftTag << 6) | rightTag);
  seen[from + 10] = (farLeftTag << 18) | (leftTag << 12) | (tag << 6) | rightTag;
  seen[from + 11] = (tag << 12) | (rightTag << 6) | farRightTag;
  seen[from + 12] = farLeft;
  seen[from + 13] = farRight;
  seen[from + 14] = both(farLeft, left);
  seen[from + 15] = both(right, farRight);
  seen[from + 16] = rules;
  seen[from + 17] = both(here, rules);
  seen[from + 18] = ((hasLeft ? ruled[at - 1]! : 0) << 16) | (rules << 8) | (hasRight ? ruled[at + 1]! : 0);
  seen[from + 19] = around;
  seen[from + 20] = both(own, around);
  seen[from + 21] = own;
  seen[from + 22] = both(own, (tag << 6) | rightTag);
  seen[from + 23] = both(own, last);
  seen[from + 24] = (last << 8) | named;
  seen[from + 25] = both(here, place);
  seen[from + 26] = (place << 6) | tag;
  seen[from + 27] = link;
  seen[from + 28] = both(here, link);
  seen[from + 29] = below;
  seen[from + 30] = both(here, below);
  seen[from + 31] = (below << 6) | tag;
  seen[from + 32] = both(own, below);
  seen[from + 33] = parentForm;
  seen[from + 34] = both(parentForm, here);
  seen[from + 35] = both(parentForm, link);
  seen[from + 36] = (parentTag << 14) | (link << 6) | tag;
  seen[from + 37] = both(hasLeft ? verb[at - 1]! : 0, here);
  seen[from + 38] = both(hasFarLeft ? verb[at - 2]! : 0, (own > 0 ? 1 : 0) | (tag << 1));
  seen[from + 39] = both(hasRight ? verb[at + 1]! : 0, tag);
  seen[from + 40] = coarse;
  seen[from + 41] = both(parent >= 0 ? dependents[parent]! : 0, link);
  seen[from + 42] = both(parent >= 0 ? verb[parent]! : 0, link);
  seen[from + 43] = both(here, marks);
}
