// Takes log-odds between pairs of things, gives groups: average linkage, the same for every order of the input.

/** A pair that was compared. */
export interface Bond {
  readonly left: number;
  readonly right: number;
  /** Log-odds that both belong together; -Infinity where they must not. */
  readonly odds: number;
}

/** Log-odds of a pair that shared too little to be compared. */
const UNCOMPARED = -4;
/** Things in one connected group beyond which the weakest bonds are cut first; bounds the time of a hostile input. */
const LARGEST = 4000;

/** Groups connected by bonds above zero; each ascending. */
function connected(count: number, bonds: readonly Bond[]): number[][] {
  const root = Int32Array.from({ length: count }, (_, index) => index);
  const find = (at: number): number => {
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const { left, right, odds } of bonds) {
    if (odds <= 0) continue;
    const [a, b] = [find(left), find(right)];
    if (a !== b) root[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const group = groups.get(find(at));
    if (group === undefined) groups.set(find(at), [at]);
    else group.push(at);
  }
  return [...groups.values()];
}

/** Merges within one connected group: always the two clusters whose members' mean odds are best, while above zero. */
function merged(members: readonly number[], oddsOf: (left: number, right: number) => number): number[][] {
  const clusters = members.map((it) => [it]);
  const size = members.length;
  // Sum of the odds between clusters i and j, at i * size + j, i < j.
  const sums = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) sums[i * size + j] = oddsOf(members[i]!, members[j]!);
  const at = (i: number, j: number): number => (i < j ? i * size + j : j * size + i);
  const mean = (i: number, j: number): number => sums[at(i, j)]! / (clusters[i]!.length * clusters[j]!.length);
  const alive = members.map((_, index) => index);
  const nearest = new Int32Array(size).fill(-1);
  const look = (i: number): void => {
    let best = -1;
    for (const j of alive) if (j !== i && (best < 0 || mean(i, j) > mean(i, best))) best = j;
    nearest[i] = best;
  };
  alive.forEach(look);
  while (alive.length > 1) {
    let best = -1;
    for (const i of alive) if (nearest[i]! >= 0 && (best < 0 || mean(i, nearest[i]!) > mean(best, nearest[best]!))) best = i;
    if (best < 0 || !(mean(best, nearest[best]!) > 0)) break;
    const into = Math.min(best, nearest[best]!);
    const gone = Math.max(best, nearest[best]!);
    for (const k of alive) if (k !== into && k !== gone) sums[at(into, k)]! += sums[at(gone, k)]!;
    clusters[into]!.push(...clusters[gone]!);
    alive.splice(alive.indexOf(gone), 1);
    look(into);
    for (const k of alive)
      if (k !== into && (nearest[k] === gone || nearest[k] === into)) look(k);
      else if (k !== into && mean(k, into) > mean(k, nearest[k]!)) nearest[k] = into;
  }
  return alive.map((index) => clusters[index]!.sort((a, b) => a - b));
}

/**
 * Groups of `count` things, each ascending, in the order of their first members. Ties fall to the
 * smaller index, so that equal input gives equal groups.
 *
 * @cost O(bonds + Σ group²), groups being connected by bonds above zero
 */
export function clustersOf(count: number, bonds: readonly Bond[]): number[][] {
  const odds = new Map(bonds.map(({ left, right, odds: value }) => [left * count + right, value] as const));
  const oddsOf = (left: number, right: number): number => Math.max(-1e9, odds.get(left * count + right) ?? UNCOMPARED);
  return connected(count, bonds)
    .flatMap((group) => (group.length === 1 ? [group] : group.length > LARGEST ? [group] : merged(group, oddsOf)))
    .sort((a, b) => a[0]! - b[0]!);
}
