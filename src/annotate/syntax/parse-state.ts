// Takes transitions, gives the tree they build: the stack, the words to come, and every word's children so far.

/** What the parser does next: take the next word on the stack, or hang the top of the stack on the word to its right or left. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export type Transition = typeof SHIFT | typeof LEFT | typeof RIGHT;

/** In the place of a head that is not known yet. */
export const NO_HEAD = -1;

/**
 * The words of one sentence and their tree so far; arc-hybrid transitions.
 *
 * All arrays are indexed by place: `place` runs over the sentence's words without its punctuation,
 * which is attached afterwards. The root hangs on the place behind the last word.
 *
 * @source Kuhlmann, Gómez-Rodríguez and Satta 2011
 */
export interface ParseState {
  /** Place of no word, behind all others: below the stack, no such child. It can be looked up as any other. */
  readonly none: number;
  /** How many words. */
  count: number;
  /** Token of each place. */
  readonly token: Int32Array;
  /** The words on the stack, behind `STACK_FLOOR` places of none, so that what is asked for below it needs no test (`onStack`). */
  readonly stack: Int32Array;
  depth: number;
  /** Place of the next word. */
  next: number;
  /** Head of each place; `count` for the root, NO_HEAD before it has one. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** The outermost child on either side, and the one within it. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  /** How many children on either side, and which relations they have, one bit each (modulo 32). */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly leftRelations: Int32Array;
  readonly rightRelations: Int32Array;
  /** First place of everything below this one. */
  readonly edge: Int32Array;
}

/** Places behind a sentence's words: the root, two more that are looked at, and that of no word. */
export const PLACES_BEHIND = 4;

/** How many words from the top of the stack down are looked at. */
const STACK_FLOOR = 4;

/** Gives a state with room for sentences of up to `room` words. */
export function emptyState(room: number): ParseState {
  const none = room + PLACES_BEHIND - 1;
  const places = (): Int32Array => new Int32Array(room + PLACES_BEHIND);
  const links = (): Int32Array => places().fill(none);
  return {
    none,
    count: 0,
    token: places(),
    stack: new Int32Array(STACK_FLOOR + room + PLACES_BEHIND).fill(none),
    depth: 0,
    next: 0,
    head: places(),
    relation: new Uint8Array(room + PLACES_BEHIND),
    left1: links(),
    left2: links(),
    right1: links(),
    right2: links(),
    leftCount: places(),
    rightCount: places(),
    leftRelations: places(),
    rightRelations: places(),
    edge: links(),
  };
}

/** Makes ready for a sentence whose `count` tokens stand in `state.token`. */
export function startSentence(state: ParseState, count: number): void {
  state.count = count;
  state.depth = 0;
  state.next = 0;
  const { none, head, left1, left2, right1, right2, leftCount, rightCount, leftRelations, rightRelations, edge } = state;
  // One loop: a sentence is short, and each `fill` costs as much as a dozen of its places.
  for (let place = 0; place <= count; place++) {
    head[place] = NO_HEAD;
    left1[place] = left2[place] = right1[place] = right2[place] = none;
    leftCount[place] = rightCount[place] = leftRelations[place] = rightRelations[place] = 0;
    edge[place] = place;
  }
}

/** The word at `below` from the top of the stack, 0 to 3. */
export const onStack = (state: ParseState, below: number): number => state.stack[STACK_FLOOR - 1 + state.depth - below]!;

/** Whether a transition can be made: exactly one word may hang on the root. */
export function isLegal({ depth, next, count }: ParseState, transition: Transition): boolean {
  if (transition === SHIFT) return next < count;
  if (transition === LEFT) return depth > 0 && (next < count || depth === 1);
  return depth > 1;
}

export function shift(state: ParseState): void {
  state.stack[STACK_FLOOR + state.depth++] = state.next++;
}

/** Takes the top of the stack off and hangs it on `head` by `relation`. */
export function hang(state: ParseState, head: number, relation: number): void {
  const place = state.stack[STACK_FLOOR + --state.depth]!;
  state.head[place] = head;
  state.relation[place] = relation;
  if (place < head) {
    state.left2[head] = state.left1[head]!;
    state.left1[head] = place;
    state.leftCount[head] = state.leftCount[head]! + 1;
    state.leftRelations[head] = state.leftRelations[head]! | (1 << (relation & 31));
    state.edge[head] = state.edge[place]!;
  } else {
    state.right2[head] = state.right1[head]!;
    state.right1[head] = place;
    state.rightCount[head] = state.rightCount[head]! + 1;
    state.rightRelations[head] = state.rightRelations[head]! | (1 << (relation & 31));
  }
}
