// Takes rival accounts judged by hand with the signs they show, gives how much each sign speaks for a rivalry: writes src/lang/en/rival-weights.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { confidenceOf } from "../src/compare/rivals/confidence.ts";
import { logistic } from "./weighted-logistic.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}/src/lang/en/rival-weights.ts`;
/** Written by `node bench/quality/rivals-told.ts --examples`. */
export const EXAMPLES = `${ROOT}/train/rival-examples.jsonl`;

/** Pull of each weight to nought, and what an example of an invented affair counts for: there nearly all that is told is right. @source compared by leaving out one corpus after another: docs/compare.md */
const SETTINGS = { pull: 0.3, invented: 0.2 };

/** One account that was told, with whether it is right. */
export interface RivalExample {
  readonly corpus: string;
  readonly right: boolean;
  readonly signs: readonly string[];
}

export const isInvented = ({ corpus }: RivalExample): boolean => corpus.startsWith("affairs/");

/** Weights by sign; the same on every run. @cost O(examples × signs²) a round */
export function trainRivals(examples: readonly RivalExample[], settings = SETTINGS): Map<string, number> {
  const names = [...new Set(examples.flatMap(({ signs }) => signs))].filter((it) => it !== "any").sort();
  const rows = examples.map((it) => {
    const features = [1, ...names.map((name) => (it.signs.includes(name) ? 1 : 0))];
    return { features, label: it.right ? (1 as const) : (0 as const), weight: isInvented(it) ? settings.invented : 1 };
  });
  const weights = logistic(rows, settings.pull);
  return new Map(["any", ...names].map((name, at) => [name, Math.round(weights[at]! * 100) / 100]));
}

/** Each example with its confidence under weights learned without its corpus. */
export function leftOut(
  examples: readonly RivalExample[],
  settings = SETTINGS,
): { readonly example: RivalExample; readonly confidence: number }[] {
  return [...new Set(examples.map(({ corpus }) => corpus))].flatMap((left) => {
    const weights = trainRivals(examples.filter(({ corpus }) => corpus !== left), settings); // prettier-ignore
    return examples
      .filter(({ corpus }) => corpus === left)
      .map((example) => ({ example, confidence: confidenceOf(example.signs, weights) }));
  });
}

export const examplesRead = (file = EXAMPLES): RivalExample[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as RivalExample);

if (import.meta.main) {
  const weights = trainRivals(examplesRead());
  const code = `// Gives how much each sign speaks for a rivalry; written by \`node train/rivals.ts\`, not by hand.

/** Weights by sign (src/compare/rivals/evidence.ts). @source logistic regression over train/rival-examples.jsonl */
export const RIVAL_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = ${JSON.stringify([...weights])};
`;
  writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: "typescript" }));
  process.stdout.write(`src/lang/en/rival-weights.ts: ${weights.size} weights\n`);
}
