// Takes rows of features with whether each is a case, gives the weights of a logistic regression, by Newton's method.

/** Rows of one source; all sources weigh the same, however many rows they have. */
export interface Rows {
  /** Row after row, `size` features each; the first is 1. */
  readonly features: Float64Array;
  readonly isCase: Uint8Array;
  /** Which rows count. */
  readonly counts: Uint8Array;
}

/** Weight of the penalty on the squared weights, per unit of a source's weight; the first weight is free. */
const RIDGE = 0.0005;
const MOST_ROUNDS = 25;
const SETTLED = 1e-8;

/** Log-odds of a row. */
export function oddsOf(features: Float64Array, row: number, weights: readonly number[]): number {
  let odds = 0;
  for (let at = 0; at < weights.length; at++) odds += features[row * weights.length + at]! * weights[at]!;
  return odds;
}

/** Solves a small dense system by Gaussian elimination with partial pivoting. */
function solved(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      if (factor !== 0) for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

/** Gradient and curvature of the likelihood, added up over one source. */
function addSource(
  { features, isCase, counts }: Rows,
  weights: readonly number[],
  gradient: Float64Array,
  curve: readonly Float64Array[],
): void {
  const size = weights.length;
  let counted = 0;
  for (const it of counts) counted += it;
  for (let row = 0; row < isCase.length; row++) {
    if (counts[row] === 0) continue;
    const chance = 1 / (1 + Math.exp(-oddsOf(features, row, weights)));
    const miss = (isCase[row]! - chance) / counted;
    const slope = (chance * (1 - chance)) / counted;
    for (let i = 0; i < size; i++) {
      const value = features[row * size + i]!;
      if (value === 0) continue;
      gradient[i]! += value * miss;
      const line = curve[i]!;
      for (let j = 0; j <= i; j++) line[j]! += slope * value * features[row * size + j]!;
    }
  }
}

/** Fits the weights. @param size features of a row @cost O(rounds × rows × size²) */
export function fitted(sources: readonly Rows[], size: number): number[] {
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const gradient = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    for (const source of sources) addSource(source, weights, gradient, curve);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) curve[j]![i] = curve[i]![j]!;
      if (i > 0) gradient[i]! -= RIDGE * weights[i]!;
      curve[i]![i]! += i > 0 ? RIDGE : 1e-9;
    }
    const step = solved(curve, gradient);
    weights = weights.map((weight, index) => weight + step[index]!);
    if (Math.max(...step.map(Math.abs)) < SETTLED) break;
  }
  return weights;
}
