// Takes nothing, prints how fast reports are read and annotated, stage by stage beside wink-nlp, then whole; or what memory does.
// npm run bench -- [--seconds N] [--json] [--write] [--memory [--articles N]]
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readerPage } from "../../scripts/docs/reader.ts";
import { articles, SOURCE } from "./articles.ts";
import type { Measured } from "./child.ts";
import type { MemoryStep } from "./memory.ts";
import { ARTICLE_WORDS, ARTICLES_ASKED, askedOfWink, LAYERS_TOLD, SUMS, timeOf, WINK_THERE } from "./asked.ts";
import type { StageTimes } from "./stages.ts";

const { values: flags } = parseArgs({
  options: {
    /** Seconds each is measured for. */
    seconds: { type: "string", default: "6" },
    json: { type: "boolean", default: false },
    /** Keep what was measured in results.json, where docs/reader.md has it from. */
    write: { type: "boolean", default: false },
    /** Memory over many articles instead of speed. */
    memory: { type: "boolean", default: false },
    /** How many articles memory is measured over. */
    articles: { type: "string", default: "100000" },
  },
});

/** Runs a file of this folder in a process of its own, gives what it printed. */
function measure<Result>(file: string, ...words: readonly string[]): Result {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ["--expose-gc", path, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${file} ended with status ${status}`);
  return JSON.parse(stdout) as Result;
}

const RESULTS = fileURLToPath(new URL("./results.json", import.meta.url));

/** Writes what was measured beside what other runs had measured. */
function keep(measured: Readonly<Record<string, unknown>>): void {
  const kept = JSON.parse(readFileSync(RESULTS, "utf8")) as Record<string, unknown>;
  const shortened = (_: string, value: unknown): unknown => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value);
  writeFileSync(RESULTS, `${JSON.stringify({ ...kept, ...measured }, shortened, 2)}\n`);
  writeFileSync(new URL("../../docs/reader.md", import.meta.url), readerPage());
}

const column = (value: number, places: number, width: number): string => value.toFixed(places).padStart(width);

function stageLines({ stages, wink }: StageTimes): string[] {
  const line = (what: string, perToken: number, tail = ""): string =>
    `${what.padEnd(46)} ${column(perToken, 2, 6)} µs ${column(1e6 / perToken, 0, 9)} tokens/s  ${column(wink / perToken, 2, 6)} of wink${tail}`;
  const sums = SUMS.map(([what, least, names]) => line(what, timeOf(stages, names), ` (asked ${least})`));
  return [line("wink-nlp: sentences, tags", wink), ...stages.map(({ name, perToken }) => line(name, perToken)), ...sums];
}

function speed(): void {
  const stages = measure<StageTimes>("./stages.ts", flags.seconds);
  const whole = LAYERS_TOLD.flatMap(([layers, names]) =>
    [1, 2].map((threads) => {
      const words = ["ours", String(threads), flags.seconds, ...(names === undefined ? [] : [names])];
      return { threads, layers, ...measure<Measured>("./child.ts", ...words) };
    }),
  );
  const perArticle = (ARTICLE_WORDS / stages.words) * stages.tokens;
  const rows = whole.map((row) => ({
    ...row,
    articlesPerSecond: row.tokensPerSecond / perArticle,
    articlesAlone: (row.threads * row.tokensPerProcessorSecond) / perArticle,
    /** Of what wink-nlp reads on one thread in the same minute, by processor time. */
    ofWink: row.threads * row.threadOfWink,
  }));
  if (flags.write) keep({ speed: { stages, whole: rows } });
  if (flags.json) return console.log(JSON.stringify({ stages, whole: rows }, null, 1));
  console.log(
    `${articles().length} articles of ${SOURCE}, ${availableParallelism()} cores, Node ${process.version}; a stage: processor time`,
  );
  for (const line of stageLines(stages)) console.log(line);
  for (const { threads, layers, articlesPerSecond, articlesAlone, ofWink, peakMiB } of rows) {
    console.log(
      `annotate, JSONL to JSONL, layers ${layers}, ${threads} thread${threads === 1 ? " " : "s"} ${column(articlesPerSecond, 0, 6)} articles of ${ARTICLE_WORDS} words/s ` +
        `by the clock, ${column(articlesAlone, 0, 6)} by processor time, ${column(ofWink, 3, 6)} of wink, ${column(peakMiB, 0, 5)} MiB at most`,
    );
    console.log(
      `  asked ${ARTICLES_ASKED[threads]} articles/s, which is ${askedOfWink(threads, perArticle).toFixed(3)} of wink: ` +
        `${ARTICLES_ASKED[threads]} × ${perArticle.toFixed(0)} tokens against the ${WINK_THERE} a second that wink read where they were asked for`,
    );
  }
}

function memory(): void {
  const steps = measure<readonly MemoryStep[]>("./memory.ts", flags.articles);
  if (flags.write) keep({ memory: steps });
  if (flags.json) return console.log(JSON.stringify(steps, null, 1));
  for (const { articles: many, residentMiB, heldMiB } of steps)
    console.log(
      `${column(many, 0, 8)} articles ${column(residentMiB, 0, 6)} MiB resident ${column(heldMiB, 0, 6)} MiB held after collection`,
    );
}

if (flags.memory) memory();
else speed();
