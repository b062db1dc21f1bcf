// Takes two runs of strings, gives numbers for them, one for each different string: they compare faster where all are compared with all.

/** @cost O(left + right) */
export function numbered(left: readonly string[], right: readonly string[]): readonly [left: Int32Array, right: Int32Array] {
  const known = new Map<string, number>();
  const numberOf = (it: string): number => {
    const before = known.get(it);
    if (before !== undefined) return before;
    known.set(it, known.size);
    return known.size - 1;
  };
  return [Int32Array.from(left, numberOf), Int32Array.from(right, numberOf)];
}
