// Takes readings with their trees, gives what a transition costs: how many of their arcs it makes impossible.
import { LEFT, SHIFT, onStack, type ParseState, type Transition } from "../src/annotate/syntax/parse-state.ts";
import type { TokenTree } from "./given-guide.ts";
import type { GoldReading } from "./gold.ts";

/** What a parser learns from: a head of -1 and a relation of `NO_RELATION` are not told. */
export type TreeReading = Pick<GoldReading, "tokens" | "sentences" | "traits" | "head" | "relation"> & {
  readonly document: { readonly text: string };
};

/** A reading with the joint tags that a tagger which has not seen it gives. */
export interface TaggedReading {
  readonly reading: TreeReading;
  readonly joint: Uint8Array;
  /** What a guide that has not seen it says, for the parser that goes along with one; null where there is nothing. */
  readonly guide: TokenTree | null;
  /** Whether each epoch reads it twice. */
  readonly again: boolean;
}

/** Gold heads and relations of one sentence by place. */
export interface GoldTree {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Relation that nobody has told. */
export const NO_RELATION = 255;
/** Head of a place that nobody has told: no transition costs anything by it. */
const UNKNOWN = -2;
/** The gold tree over the words that the tagger takes for no punctuation; heads that it does are passed over. */
export function goldTree({ reading }: TaggedReading, first: number, end: number, state: ParseState, count: number): GoldTree {
  const placeOf = new Map<number, number>();
  for (let place = 0; place < count; place++) placeOf.set(state.token[place]!, place);
  const head = new Int32Array(count);
  const relation = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    let at = state.token[place]!;
    for (let steps = first; steps < end; steps++) {
      const up = reading.head[at]!;
      if (up === at || up < 0 || placeOf.has(up)) break;
      at = up;
    }
    const up = reading.head[at]!;
    head[place] = up === at ? count : (placeOf.get(up) ?? UNKNOWN);
    relation[place] = reading.relation[state.token[place]!]!;
  }
  return { head, relation };
}

/** How many gold arcs can no more be drawn after a transition. @source Goldberg and Nivre 2013, arc-hybrid */
export function costOf(state: ParseState, transition: Transition, { head }: GoldTree): number {
  const { next, depth, stack, count } = state;
  let cost = 0;
  if (transition === SHIFT) {
    for (let at = 0; at < depth; at++) {
      const place = stack[at]!;
      if (head[place] === next || (head[next] === place && at < depth - 1)) cost++;
    }
    return cost;
  }
  const top = onStack(state, 0);
  for (let place = next; place < count; place++) if (head[place] === top) cost++;
  const right = head[top]!;
  if (transition === LEFT) return cost + (right > next || right === onStack(state, 1) ? 1 : 0);
  return cost + (right >= next ? 1 : 0);
}
