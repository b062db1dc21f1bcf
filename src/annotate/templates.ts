// Takes the names of feature templates, gives a function's worth of hashing: which weights a situation looks up.

/** Feature templates over numbered values, grouped by how many values they join. */
export interface Templates {
  readonly count: number;
  /** For each group of templates that join 1, 2, 3 and 4 values: the values' slots, one after another. */
  readonly joins: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
}

/**
 * Compiles templates: each line names one to four slots, "s0w b0t".
 *
 * @param slots the names of the values, in their order
 */
export function templatesOf(lines: string, slots: readonly string[]): Templates {
  const joins: [number[], number[], number[], number[]] = [[], [], [], []];
  const templates = lines.split(",").map((line) => line.trim().split(/\s+/));
  for (const names of templates) {
    const places = names.map((name) => slots.indexOf(name));
    if (places.includes(-1) || places.length > 4) throw new TypeError(`unknown template: ${names.join(" ")}`);
    joins[(places.length - 1) as 0 | 1 | 2 | 3].push(...places);
  }
  return { count: templates.length, joins: joins.map((it) => Uint8Array.from(it)) as unknown as Templates["joins"] };
}

const MULTIPLY = 0x85ebca6b;
const MULTIPLY_AGAIN = 0xc2b2ae35;
const SEED = 0x9e3779b1;

/** Adds one more value to a hash. */
const joined = (hash: number, value: number): number => Math.imul((hash ^ (hash >>> 15)) + value, MULTIPLY_AGAIN);

/**
 * Writes where each template's weights stand: 32-bit hashes shifted right by `shift`.
 *
 * @param salt told apart from others in every template: a direction, for instance
 */
export function hashTemplates({ joins }: Templates, values: Int32Array, salt: number, shift: number, rows: Int32Array): void {
  const [one, two, three, four] = joins;
  let row = 0;
  let seed = salt;
  for (let at = 0; at < one.length; at++) {
    seed = (seed + SEED) | 0;
    const hash = Math.imul(values[one[at]!]! ^ seed, MULTIPLY);
    rows[row++] = Math.imul(hash ^ (hash >>> 15), MULTIPLY_AGAIN) >>> shift;
  }
  for (let at = 0; at < two.length; at += 2) {
    seed = (seed + SEED) | 0;
    rows[row++] = joined(Math.imul(values[two[at]!]! ^ seed, MULTIPLY), values[two[at + 1]!]!) >>> shift;
  }
  for (let at = 0; at < three.length; at += 3) {
    seed = (seed + SEED) | 0;
    const pair = joined(Math.imul(values[three[at]!]! ^ seed, MULTIPLY), values[three[at + 1]!]!);
    rows[row++] = joined(pair, values[three[at + 2]!]!) >>> shift;
  }
  for (let at = 0; at < four.length; at += 4) {
    seed = (seed + SEED) | 0;
    const pair = joined(Math.imul(values[four[at]!]! ^ seed, MULTIPLY), values[four[at + 1]!]!);
    rows[row++] = joined(joined(pair, values[four[at + 2]!]!), values[four[at + 3]!]!) >>> shift;
  }
}
