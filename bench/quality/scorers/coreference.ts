// Takes chains of mentions coded by people and found by us, gives MUC, B-cubed, CEAF-e and their mean, CoNLL F1.

/** A text's mentions by number, grouped into chains; a mention stands in at most one chain of either side. */
export interface Chains {
  readonly gold: readonly (readonly number[])[];
  readonly found: readonly (readonly number[])[];
}

/** F1 in per cent, over all texts at once; `conll` is the mean of the three. */
export interface ChainFigures {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
}

/** Sums over texts of what one measure counts: numerator and denominator of recall and precision. */
interface Sums {
  right: number;
  gold: number;
  rightFound: number;
  found: number;
}

const chainOf = (chains: readonly (readonly number[])[]): Map<number, number> =>
  new Map(chains.flatMap((chain, index) => chain.map((mention) => [mention, index] as const)));

/** Links of each chain that the other side keeps: its mentions less the parts that the other side cuts it into. */
function keptLinks(chains: readonly (readonly number[])[], other: ReadonlyMap<number, number>): { kept: number; all: number } {
  let [kept, all] = [0, 0];
  for (const chain of chains) {
    const alone = chain.filter((it) => !other.has(it)).length;
    const parts = new Set(chain.map((it) => other.get(it)).filter((it) => it !== undefined)).size + alone;
    kept += chain.length - parts;
    all += chain.length - 1;
  }
  return { kept, all };
}

/** Sum over mentions of the share of its chain that the other side has together with it. */
function sharedWith(chains: readonly (readonly number[])[], others: readonly (readonly number[])[]): { right: number; all: number } {
  const other = chainOf(others);
  let [right, all] = [0, 0];
  for (const chain of chains) {
    const by = new Map<number, number>();
    for (const it of chain) {
      const index = other.get(it);
      if (index !== undefined) by.set(index, (by.get(index) ?? 0) + 1);
    }
    for (const many of by.values()) right += (many * many) / chain.length;
    all += chain.length;
  }
  return { right, all };
}

/**
 * Largest sum of `weight` over one-to-one pairs of rows and columns.
 *
 * @cost O(rows² × columns) with rows ≤ columns
 * @source shortest augmenting paths with potentials (Jonker and Volgenant 1987)
 */
export function bestAssignment(weight: readonly (readonly number[])[]): number {
  const rows = weight.length;
  const columns = weight[0]?.length ?? 0;
  if (rows > columns) return bestAssignment(Array.from({ length: columns }, (_, c) => weight.map((row) => row[c]!)));
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const from = rowOf[column]!;
      let delta = Infinity;
      let next = 0;
      for (let at = 1; at <= columns; at++) {
        if (used[at] === 1) continue;
        const reduced = -weight[from - 1]![at - 1]! - rowPotential[from]! - columnPotential[at]!;
        if (reduced < slack[at]!) [slack[at], way[at]] = [reduced, column];
        if (slack[at]! < delta) [delta, next] = [slack[at]!, at];
      }
      for (let at = 0; at <= columns; at++) {
        if (used[at] === 1) {
          rowPotential[rowOf[at]!]! += delta;
          columnPotential[at]! -= delta;
        } else slack[at]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  let sum = 0;
  for (let at = 1; at <= columns; at++) if (rowOf[at] !== 0) sum += weight[rowOf[at]! - 1]![at - 1]!;
  return sum;
}

/** Likeness of two chains (CEAF's φ4): twice the shared mentions over all of both. */
function likenesses({ gold, found }: Chains): number[][] {
  const other = chainOf(found);
  return gold.map((chain) => {
    const row = found.map(() => 0);
    for (const it of chain) {
      const index = other.get(it);
      if (index !== undefined) row[index]! += 1;
    }
    return row.map((many, index) => (2 * many) / (chain.length + found[index]!.length));
  });
}

const f1 = ({ right, gold, rightFound, found }: Sums): number => {
  const recall = gold === 0 ? 0 : right / gold;
  const precision = found === 0 ? 0 : rightFound / found;
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision);
};

/**
 * @param texts chains of at least two mentions on either side: singletons are the caller's to drop
 * @source Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B-cubed), Luo 2005 (CEAF-e), Pradhan et al. 2014 (found mentions as they are)
 */
export function chainFigures(texts: readonly Chains[]): ChainFigures {
  const [muc, b3, ceafe] = [0, 1, 2].map((): Sums => ({ right: 0, gold: 0, rightFound: 0, found: 0 })) as [Sums, Sums, Sums];
  const add = (sums: Sums, right: number, gold: number, rightFound: number, found: number): void => {
    sums.right += right;
    sums.gold += gold;
    sums.rightFound += rightFound;
    sums.found += found;
  };
  for (const text of texts) {
    const [goldLinks, foundLinks] = [keptLinks(text.gold, chainOf(text.found)), keptLinks(text.found, chainOf(text.gold))];
    add(muc, goldLinks.kept, goldLinks.all, foundLinks.kept, foundLinks.all);
    const [goldShare, foundShare] = [sharedWith(text.gold, text.found), sharedWith(text.found, text.gold)];
    add(b3, goldShare.right, goldShare.all, foundShare.right, foundShare.all);
    const best = text.gold.length === 0 || text.found.length === 0 ? 0 : bestAssignment(likenesses(text));
    add(ceafe, best, text.gold.length, best, text.found.length);
  }
  const figures = { muc: f1(muc), b3: f1(b3), ceafe: f1(ceafe) };
  return { ...figures, conll: (figures.muc + figures.b3 + figures.ceafe) / 3 };
}
