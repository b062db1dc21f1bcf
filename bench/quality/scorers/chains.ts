// Takes the true chain and the found chain of each mention, gives MUC, B-cubed, CEAF-e and their mean, per cent.

export interface ChainFigures {
  readonly muc: number;
  readonly bcubed: number;
  readonly ceafe: number;
  readonly conll: number;
}

type Chains = ReadonlyMap<string | number, ReadonlySet<number>>;

function chainsOf(keys: readonly (string | number)[]): Chains {
  const chains = new Map<string | number, Set<number>>();
  keys.forEach((key, index) => {
    const chain = chains.get(key) ?? new Set<number>();
    chains.set(key, chain.add(index));
  });
  return chains;
}

const f1 = (precision: number, recall: number): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));

/** Share of the links of some chains that others keep. */
function linksKept(chains: Chains, keys: readonly (string | number)[]): number {
  let [kept, all] = [0, 0];
  for (const chain of chains.values()) {
    kept += chain.size - new Set([...chain].map((it) => keys[it])).size;
    all += chain.size - 1;
  }
  return all === 0 ? 0 : kept / all;
}

/** Greatest sum over one-to-one pairs. @cost O(rows³) @source Kuhn–Munkres with potentials */
function bestPairs(size: number, worth: (row: number, column: number) => number): number {
  const [rows, columns] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const [match, way] = [new Int32Array(size + 1), new Int32Array(size + 1)];
  for (let row = 1; row <= size; row += 1) {
    match[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const from = match[column]!;
      let [step, next] = [Infinity, 0];
      for (let at = 1; at <= size; at += 1) {
        if (used[at] === 1) continue;
        const cost = -worth(from - 1, at - 1) - rows[from]! - columns[at]!;
        if (cost < least[at]!) [least[at], way[at]] = [cost, column];
        if (least[at]! < step) [step, next] = [least[at]!, at];
      }
      for (let at = 0; at <= size; at += 1) {
        if (used[at] === 1) [rows[match[at]!], columns[at]] = [rows[match[at]!]! + step, columns[at]! - step];
        else least[at]! -= step;
      }
      column = next;
    } while (match[column] !== 0);
    for (; column !== 0; column = way[column]!) match[column] = match[way[column]!]!;
  }
  let total = 0;
  for (let at = 1; at <= size; at += 1) total += match[at] === 0 ? 0 : worth(match[at]! - 1, at - 1);
  return total;
}

/** @source the CoNLL-2012 scorer's definitions */
export function chainFigures(gold: readonly string[], found: readonly (string | number)[]): ChainFigures {
  const [truth, mine] = [chainsOf(gold), chainsOf(found)];
  const [truths, mines] = [[...truth.values()], [...mine.values()]];
  const shared = (left: ReadonlySet<number>, right: ReadonlySet<number>): number => {
    let both = 0;
    for (const it of left) if (right.has(it)) both += 1;
    return both;
  };
  let [precision, recall] = [0, 0];
  gold.forEach((key, index) => {
    const [left, right] = [truth.get(key)!, mine.get(found[index]!)!];
    const both = shared(left, right);
    precision += both / right.size / gold.length;
    recall += both / left.size / gold.length;
  });
  const worth = (row: number, column: number): number => {
    const [left, right] = [truths[row], mines[column]];
    return left === undefined || right === undefined ? 0 : (2 * shared(left, right)) / (left.size + right.size);
  };
  const table = truths.map((_, row) => Float64Array.from(mines, (_, column) => worth(row, column)));
  const total = bestPairs(Math.max(truths.length, mines.length), (row, column) => table[row]?.[column] ?? 0);
  const muc = f1(linksKept(mine, gold), linksKept(truth, found));
  const bcubed = f1(precision, recall);
  const ceafe = f1(total / mines.length, total / truths.length);
  return { muc: 100 * muc, bcubed: 100 * bcubed, ceafe: 100 * ceafe, conll: (100 * (muc + bcubed + ceafe)) / 3 };
}
