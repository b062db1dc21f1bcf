// Takes an ascending order and a bound, gives the place where the order reaches it: the one binary search of the house.

/**
 * First index of `0..count` at which `reached` holds; `count` where it never does.
 *
 * @param reached false up to some index and true from there on
 * @cost O(log count) calls of `reached`
 */
export function firstWhere(count: number, reached: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First index of an ascending array whose value is `bound` or more. @cost O(log count), no closure made */
export function firstFrom(values: ArrayLike<number>, count: number, bound: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
