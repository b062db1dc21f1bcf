// Takes texts with chains of mentions, gives how much each sign speaks for whom a pronoun means: writes src/annotate/coreference/pronoun-weights.ts.
// node train/coreference.ts [gum meantime silver]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { gumChains, meantimeChains, silverChains, type GoldMention, type GoldText } from "../bench/quality/gold-chains.ts";
import { mentionReader } from "../src/annotate/coreference/mentions.ts";
import { nameModel } from "../src/annotate/mentions/name-labeler.ts";
import { CLASSES, classOf, FEATURES, WIDTH } from "../src/annotate/coreference/pronoun-features.ts";
import type { Choice } from "../src/annotate/coreference/pronouns.ts";
import { annotator } from "../src/annotate/stage.ts";
import { NAMES } from "../src/lang/en/names.ts";
import { PAGE } from "../src/lang/en/page.ts";
import { groundStages } from "../src/preset-stages.ts";
import { read } from "../src/read/index.ts";
import { randomFrom, shuffle } from "./random.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}/src/annotate/coreference/pronoun-weights.ts`;

/** Share of belief under which a machine's answer is taken for a mistake. */
const LEAST = 0.25;
/** How often a pronoun resolved by people is seen for one resolved by a machine. */
const GOLD = 10;

/** Whom people say a pronoun of PolNeAR's training articles means, by article and offset: where machine and model differed. */
const LABELS = new Map(
  readFileSync(`${ROOT}/train/pronoun-labels.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; start: number; name: string })
    .map(({ id, start, name }) => [`${id}:${String(start)}`, name]),
);

/** A pronoun's candidates; `right` holds their rows that stand in its chain, row 0 (nobody) where none does. */
interface Example {
  readonly kind: number;
  readonly rows: Float32Array;
  readonly right: readonly number[];
  /** True where its chain holds names of several of our entities: one of the two has mixed them up. */
  readonly isMixed: boolean;
  /** True where people say whom it means. */
  readonly isGold: boolean;
}

const modelBytes = (name: string): Buffer => readFileSync(`${ROOT}/models/${name}`);
const NAME_MODEL = nameModel(modelBytes("names.bin"));
const ground = annotator(groundStages(modelBytes("reader.bin"), modelBytes("names.bin")).slice(0, 5));

/** The gold mention that a stretch is: the one with the same head or the same span. */
function chainAt(mentions: readonly GoldMention[], start: number, end: number, coreStart: number, coreEnd: number): string | null {
  const same = (one: readonly [number, number], from: number, to: number): boolean => {
    const both = Math.min(one[1], to) - Math.max(one[0], from);
    return both > 0 && 2 * both >= one[1] - one[0] + to - from - both;
  };
  return mentions.find(({ span, head }) => same(span, start, end) || same(head, coreStart, coreEnd))?.chain ?? null;
}

/** Rows of all phrases of the entities that one phrase shows to be right: a chain has seldom all that we know to be one. */
function rowsOf(traces: Choice["traces"], isRight: (trace: Choice["traces"][number]) => boolean): number[] {
  const meant = new Set(traces.filter(isRight).map(({ entity }) => entity));
  return traces.flatMap(({ entity }, index) => (meant.has(entity) ? [index + 1] : []));
}

/** Every third-person pronoun of a text with its candidates; those before it are taken as people say they are. */
function examplesOf({ id, text, mentions }: GoldText): Example[] {
  const { article } = read({ id, file: id, mediaType: "text/plain", source: text, sourceHash: "", metadata: {} }, PAGE);
  const { layers } = ground(article);
  const { start, end } = layers.tokens;
  const examples: Example[] = [];
  const chains = new Map<unknown, string | null>();
  const chainOf = (phrase: Choice["asked"]["phrase"]): string | null => {
    if (!chains.has(phrase)) {
      const at = (first: number, after: number): [number, number] => [start[first]!, end[after - 1]!];
      chains.set(phrase, chainAt(mentions, ...at(phrase.first, phrase.end), ...at(phrase.coreFirst, phrase.coreEnd)));
    }
    return chains.get(phrase)!;
  };
  const teacher = ({ asked, traces, rows }: Choice): number => {
    const chain = chainOf(asked.phrase);
    const name = LABELS.get(`${id}:${String(start[asked.phrase.first])}`);
    const right =
      name === undefined
        ? rowsOf(traces, ({ phrase }) => chain !== null && chainOf(phrase) === chain)
        : rowsOf(
            traces,
            ({ phrase: { sort, coreFirst, coreEnd } }) =>
              sort === "name" && ` ${text.slice(start[coreFirst], end[coreEnd - 1])}`.endsWith(` ${name}`),
          );
    const isKnown = right.length > 0 || (chain === null && classOf(asked) > 0);
    if (isKnown && traces.length > 0 && asked.phrase.end <= layers.tokens.count)
      examples.push({
        kind: classOf(asked),
        rows: rows.unpacked(traces.length + 1),
        right: right.length > 0 ? right : [0],
        isGold: name !== undefined && right.length > 0,
        isMixed: new Set(right.filter((row) => traces[row - 1]!.phrase.sort === "name").map((row) => traces[row - 1]!.entity)).size > 1,
      });
    return right.length > 0 ? right[0]! - 1 : -1;
  };
  if (article.text === text) mentionReader(NAMES, NAME_MODEL, teacher)(article, layers);
  return examples;
}

/** Shares of all rows, and of the right ones alone, that the weights give. */
function shares(
  { rows, right }: Pick<Example, "rows" | "right">,
  weights: Float64Array,
  from: number,
): { all: Float64Array; ofRight: Float64Array } {
  const count = rows.length / WIDTH;
  const scores = Float64Array.from({ length: count }, (_, row) => {
    let sum = 0;
    for (let at = 0; at < WIDTH; at++) sum += rows[row * WIDTH + at]! * weights[from + at]!;
    return Math.exp(sum);
  });
  const total = scores.reduce((sum, it) => sum + it, 0);
  const rightTotal = right.reduce((sum, row) => sum + scores[row]!, 0);
  const ofRight = new Float64Array(count);
  for (const row of right) ofRight[row] = scores[row]! / rightTotal;
  return { all: scores.map((it) => it / total), ofRight };
}

/** What the weights give all right rows together. */
function rightShare({ kind, rows, right }: Example, weights: Float64Array): number {
  const { all } = shares({ rows, right }, weights, kind * WIDTH);
  return right.reduce((sum, row) => sum + all[row]!, 0);
}

/** Likeliest weights under a pull to nought. @param pull strength of that pull, in examples */
function learned(examples: Example[], { epochs, rate, pull, seed }: Record<"epochs" | "rate" | "pull" | "seed", number>): Float64Array {
  const weights = new Float64Array(CLASSES * WIDTH);
  const squares = new Float64Array(CLASSES * WIDTH).fill(1e-2);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    for (const example of examples) {
      const from = example.kind * WIDTH;
      const { all, ofRight } = shares(example, weights, from);
      for (let at = 0; at < WIDTH; at++) {
        let slope = (-pull * weights[from + at]!) / examples.length;
        for (let row = 0; row < all.length; row++) slope += (ofRight[row]! - all[row]!) * example.rows[row * WIDTH + at]!;
        squares[from + at]! += slope * slope;
        weights[from + at]! += (rate * slope) / Math.sqrt(squares[from + at]!);
      }
    }
  }
  return weights;
}

async function written(weights: Float64Array): Promise<void> {
  const lines = FEATURES.map((name, at) => {
    const row = Array.from({ length: CLASSES }, (_, kind) => Math.round(100 * weights[kind * WIDTH + at]!) / 100);
    return `  [${row.join(", ")}], // ${name}`;
  });
  const source = `// Gives how much each sign speaks for a phrase being meant by a pronoun; written by \`node train/coreference.ts\`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they", for the "he" and "she" that say something. @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number, sayer: number])[] = [
${lines.join("\n")}
];
`;
  writeFileSync(OUT, await format(source, { ...(await resolveConfig(OUT)), parser: "typescript" }));
}

if (import.meta.main) {
  const sets = process.argv.slice(2);
  const gold = [
    ...(sets.length === 0 || sets.includes("gum") ? gumChains("train") : []),
    ...(sets.length === 0 || sets.includes("meantime") ? meantimeChains("train") : []),
  ]
    .flatMap(examplesOf)
    .map((it) => ({ ...it, isGold: true }));
  const silver = (sets.length === 0 || sets.includes("silver") ? silverChains("train") : [])
    .flatMap(examplesOf)
    .filter(({ isMixed, isGold }) => isGold || !isMixed);
  // A pronoun whose antecedent people marked counts as `GOLD` that a machine did; one that they gave to nobody of ours as one.
  const again = [...gold.filter(({ right }) => right[0] !== 0), ...silver.filter(({ isGold }) => isGold)];
  const examples = [...silver, ...gold, ...Array.from({ length: GOLD - 1 }, () => again).flat()];
  const nobody = examples.filter(({ right }) => right[0] === 0).length;
  process.stdout.write(`${examples.length} pronouns, ${nobody} of them nobody's\n`);
  const settings = { epochs: 12, rate: 0.1, pull: 5, seed: 7 };
  // A machine's answer that those first weights hold for all but wrong teaches nothing; the rest is learned from again.
  const first = learned(examples, settings);
  const isLikely = (it: Example): boolean => it.isGold || it.kind !== 3 || rightShare(it, first) > LEAST;
  const likely = examples.filter(isLikely);
  process.stdout.write(`${examples.length - likely.length} of them left out as a machine's mistakes\n`);
  await written(learned(likely, settings));
}
