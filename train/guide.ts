// Takes tagged readings, gives the guide: a parser from right to left, and what it says of each reading where it has not learned from it.
import { parseBackwards } from "../src/annotate/syntax/parser.ts";
import type { TokenTree } from "./given-guide.ts";
import type { TaggedReading } from "./gold-trees.ts";
import { runningParser, type StoredParser } from "../src/annotate/syntax/syntax-model.ts";
import { trainParser, type ParserOptions } from "./parser.ts";

/** Every so many documents are read by a guide that has learned from the others: six, since one that knows less is trusted less. */
const FOLDS = 6;
/** Epochs of a guide that only tells what a guide mistakes. */
const HELD_OUT_EPOCHS = 4;

/**
 * Learns the guide.
 *
 * @param silver trees on which the guide itself had no vote
 * @cost as seven parsers of one seed
 */
export function trainGuide(
  tagged: readonly TaggedReading[],
  uposOf: Uint8Array,
  options: ParserOptions,
  silver: readonly TaggedReading[],
): { readonly guide: StoredParser; readonly heldOut: readonly TokenTree[] } {
  const once = { ...options, seeds: options.seeds.slice(0, 1), epochs: HELD_OUT_EPOCHS };
  const heldOut: TokenTree[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = tagged.filter((_, index) => index % FOLDS !== fold);
    const model = runningParser(trainParser(others, uposOf, once, silver));
    for (let index = fold; index < tagged.length; index += FOLDS) {
      const { reading, joint } = tagged[index]!;
      const tree = { head: new Int32Array(joint.length), relation: new Uint8Array(joint.length) };
      parseBackwards(model, reading.document.text, { ...reading, joint, uposOf }, tree.head, tree.relation);
      heldOut[index] = tree;
    }
  }
  return { guide: trainParser(tagged, uposOf, options, silver), heldOut };
}
