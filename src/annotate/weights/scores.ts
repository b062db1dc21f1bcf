// Takes rows of 64 weights, gives the scores of classes, the best of them and its lead.

/** The weights of one class in the rows `from` up to `to`, added up. */
export function scoreOf(weights: Int8Array, rows: Int32Array, from: number, to: number, kind: number): number {
  let score = 0;
  for (let at = from; at < to; at++) score += weights[(rows[at]! << 6) | kind]!;
  return score;
}

/** Index of the highest of the first `count` scores. */
export function bestOf(scores: Int32Array, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) if (scores[index]! > scores[best]!) best = index;
  return best;
}

/** The highest score but that at `best`. */
export function nextTo(scores: Int32Array, count: number, best: number): number {
  let next = -0x40000000;
  for (let index = 0; index < count; index++) if (index !== best && scores[index]! > next) next = scores[index]!;
  return next;
}
