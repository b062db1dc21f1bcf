// Takes any number of numbers, gives the least or the greatest: spread into a call, a hundred thousand and more overflow the stack.

/** Infinity where there are none, as of `Math.min`. */
export function least(values: Iterable<number>): number {
  let found = Infinity;
  for (const it of values) if (it < found) found = it;
  return found;
}

/** -Infinity where there are none, as of `Math.max`. */
export function greatest(values: Iterable<number>): number {
  let found = -Infinity;
  for (const it of values) if (it > found) found = it;
  return found;
}
