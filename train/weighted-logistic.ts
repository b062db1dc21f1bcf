// Takes rows of numbers with a yes or no, gives the weights of a logistic regression by Newton's method.

export interface LogisticRow {
  /** The first is 1 in every row. */
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const MOST_ROUNDS = 25;
const SETTLED = 1e-7;

/** Adds one row's share to the slope and the curvature. */
function addRow({ features, label, weight }: LogisticRow, weights: readonly number[], slope: Float64Array, curve: Float64Array[]): void {
  const odds = features.reduce((sum, value, at) => sum + value * weights[at]!, 0);
  const chance = 1 / (1 + Math.exp(-odds));
  const [pull, bend] = [weight * (label - chance), weight * chance * (1 - chance)];
  features.forEach((value, i) => {
    if (value === 0) return;
    slope[i]! += pull * value;
    const row = curve[i]!;
    for (let j = 0; j < features.length; j++) row[j]! += bend * value * features[j]!;
  });
}

/** Solves a small dense system by Gaussian elimination with partial pivoting; both arguments are used up. */
function solved(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = matrix[row]![column]! / matrix[column]![column]!;
      if (factor === 0) continue;
      for (let at = column; at < size; at++) matrix[row]![at]! -= factor * matrix[column]![at]!;
      right[row]! -= factor * right[column]!;
    }
  }
  return right.map((value, row) => value / matrix[row]![row]!);
}

/** Gives the weights. @param ridge pull of every weight but the first towards nothing @cost O(rounds × rows × features²) */
export function logistic(rows: readonly LogisticRow[], ridge: number): number[] {
  const size = rows[0]?.features.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const slope = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    for (const row of rows) addRow(row, weights, slope, curve);
    for (let at = 0; at < size; at++) {
      if (at > 0) slope[at]! -= ridge * weights[at]!;
      curve[at]![at]! += at > 0 ? ridge : 1e-9;
    }
    const step = solved(curve, slope);
    weights = weights.map((weight, at) => weight + step[at]!);
    if (step.every((it) => Math.abs(it) < SETTLED)) break;
  }
  return weights;
}
