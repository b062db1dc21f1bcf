// Takes scored pairs, gives groups: surest pairs first, and no group joins another that it does not resemble as a whole.

export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  /** Joined only after all that are not: what may join elsewhere does not keep out what belongs here. */
  readonly doubtful?: boolean;
}

/** Members of each group that are compared when two groups meet; the surest joined first. */
const COMPARED = 6;

/**
 * Gives the groups with two members or more, each sorted, in order of their first member.
 *
 * @param scoreOf likeness of any two; `null` where they may never stand together
 * @param togetherAt mean likeness over two groups from which they become one
 * @cost O(pairs × 36) calls of `scoreOf` at worst
 */
export function groupsOf(
  count: number,
  pairs: readonly ScoredPair[],
  scoreOf: (left: number, right: number) => number | null,
  togetherAt: number,
): number[][] {
  const rank = ({ doubtful }: ScoredPair): number => (doubtful === true ? 1 : 0);
  const sorted = [...pairs].sort((a, b) => rank(a) - rank(b) || b.score - a.score || a.left - b.left || a.right - b.right);
  const groupAt = new Map<number, number[]>();
  const groupOf = (index: number): number[] => groupAt.get(index) ?? [index];
  const mayJoin = (a: readonly number[], b: readonly number[]): boolean => {
    let sum = 0;
    let compared = 0;
    for (const x of a.slice(0, COMPARED)) {
      for (const y of b.slice(0, COMPARED)) {
        const score = scoreOf(x, y);
        if (score === null) return false;
        sum += score;
        compared += 1;
      }
    }
    return sum >= togetherAt * compared;
  };
  for (const { left, right } of sorted) {
    const a = groupOf(left);
    const b = groupOf(right);
    if (a === b || !mayJoin(a, b)) continue;
    const [larger, smaller] = a.length >= b.length ? [a, b] : [b, a];
    for (const index of smaller) larger.push(index);
    for (const index of [...smaller, left, right]) groupAt.set(index, larger);
  }
  const groups = new Set<number[]>();
  for (let index = 0; index < count; index += 1) {
    const group = groupAt.get(index);
    if (group !== undefined) groups.add(group);
  }
  return [...groups].map((group) => [...group].sort((a, b) => a - b));
}
