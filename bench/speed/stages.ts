// Takes seconds, reads the articles stage by stage beside wink-nlp in the same process, prints processor time of each as JSON.
// A process of its own: node stages.ts SECONDS
import { readFileSync } from "node:fs";
import { PAGE } from "../../src/lang/en/page.ts";
import type { Article, Layers } from "../../src/model/index.ts";
import { englishStages } from "../../src/preset-stages.ts";
import { read } from "../../src/read/index.ts";
import { TOGETHER } from "../../src/work/job.ts";
import { articles, captureOf } from "./articles.ts";
import { winkReader } from "./wink.ts";

/** Microseconds of processor time a token takes in one stage: the median of the rounds. */
export interface StageTime {
  readonly name: string;
  readonly perToken: number;
}

/** What one run measured. */
export interface StageTimes {
  /** Tokens of ours by which all times are divided, wink-nlp's too. */
  readonly tokens: number;
  readonly words: number;
  readonly wink: number;
  readonly stages: readonly StageTime[];
}

const modelBytes = (name: string): Buffer => readFileSync(new URL(`../../models/${name}`, import.meta.url));
const stages = englishStages(modelBytes("reader.bin"), modelBytes("names.bin"), modelBytes("attribution.bin"), modelBytes("events.bin"));
/** Stages that are timed together: entities come of the same reading as mentions, which is kept for one article at a time. */
const GROUPS: readonly (typeof stages)[] = stages.flatMap((stage, at) =>
  stage.name.startsWith("entities/") ? [] : [[stage, ...stages.slice(at + 1, at + 2).filter(({ name }) => name.startsWith("entities/"))]],
);
const nameOf = (group: typeof stages): string => group.map(({ name }) => name).join(", ");
const captures = articles().map(captureOf);
const readByWink = winkReader();

/** Runs something over all, adds the microseconds that it took. Processor time, since others use the machine too. */
function timed(times: Map<string, number>, name: string, run: () => void): void {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  times.set(name, (times.get(name) ?? 0) + user + system);
}

/** Reads some articles as the product does: all are begun before the first is ended. */
function readTogether(group: typeof stages, together: readonly Article[], layers: readonly Record<string, unknown>[]): void {
  const [stage, ...others] = group;
  let parts = together.map((article, at) => stage!.begin?.(article, layers[at] as never, () => {}));
  while (parts.some((part) => part !== undefined))
    parts = parts.map((part, at) => {
      const result = part?.();
      if (result === undefined || typeof result === "function") return result;
      layers[at]![stage!.gives] = result;
      return undefined;
    });
  together.forEach((article, at) => {
    const of = layers[at]!;
    if (stage!.begin === undefined) of[stage!.gives] = stage!.run(article, of as never, () => {});
    for (const other of others) of[other.gives] = other.run(article, of as never, () => {});
  });
}

/** Reads all articles once, a stage over all of them at a time, so that the clock is asked seldom. */
function round(): { readonly times: Map<string, number>; readonly tokens: number } {
  const times = new Map<string, number>();
  timed(times, "wink", () => captures.forEach(({ source }) => readByWink(source)));
  const read_: Article[] = [];
  timed(times, "read", () => captures.forEach((capture) => read_.push(read(capture, PAGE).article)));
  const layers = read_.map((): Record<string, unknown> => ({}));
  for (const group of GROUPS)
    timed(times, nameOf(group), () => {
      for (let from = 0; from < read_.length; from += TOGETHER) readTogether(group, read_.slice(from, from + TOGETHER), layers.slice(from));
    });
  return { times, tokens: layers.reduce((sum, of) => sum + (of as unknown as Layers).tokens.count, 0) };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function measured(seconds: number): StageTimes {
  round(); // code is compiled
  round();
  const rounds: Map<string, number>[] = [];
  let tokens = 1;
  const end = performance.now() + seconds * 1000;
  do {
    const it = round();
    rounds.push(it.times);
    tokens = it.tokens;
  } while (performance.now() < end || rounds.length < 5);
  const perToken = (name: string): number => median(rounds.map((times) => times.get(name) ?? 0)) / tokens;
  const names = ["read", ...GROUPS.map(nameOf)];
  const words = captures.reduce((sum, { source }) => sum + source.split(/\s+/).length, 0);
  return { tokens, words, wink: perToken("wink"), stages: names.map((name) => ({ name, perToken: perToken(name) })) };
}

console.log(JSON.stringify(measured(Number(process.argv[2] ?? "8"))));
