// Takes whom to measure and on how many threads, reads articles round after round, prints speed and peak memory as JSON.
// A process of its own for each, so that none pays for another's memory or warm-up: node child.ts ours|wink THREADS SECONDS [LAYERS]
import { LINE_LAYERS } from "../../src/publish/lines.ts";
import type { Rounds } from "./rounds.ts";
import { winkAside } from "./wink-aside.ts";

/** What one process measured. */
export interface Measured {
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
  /** Of processor time, over all threads: what the clock would say of one thread if nothing else ran. */
  readonly tokensPerProcessorSecond: number;
  /** What one thread reads in a time of the processor, of what wink-nlp reads in as much: both by turns, a few seconds each. */
  readonly threadOfWink: number;
  readonly peakMiB: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Articles a thread that are not counted: models are loaded and code is compiled, which takes a thread of its own at first. */
const WARM = 1200;

/** Milliseconds between two looks at whether anything is at work, and the most that is taken of them where nothing is. */
const LOOK_MS = 40;
const AT_REST_MS = 6;

/** Waits until no thread of this process is at work: what is read ahead is done. */
async function atRest(): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    const from = process.cpuUsage();
    await new Promise((next) => setTimeout(next, LOOK_MS));
    const { user, system } = process.cpuUsage(from);
    quiet = user + system < 1000 * AT_REST_MS ? quiet + 1 : 0;
  }
}

/** How often wink-nlp reads all articles in its turn, and the fewest rounds of ours. */
const WINKS = 3;
const LEAST_READ = 6;

/**
 * How much one thread reads in a time of the processor, as a share of what wink-nlp reads in as much. The two take turns, each
 * while the other rests: a machine that is lent to others is twice as slow in one minute as in the next. wink-nlp has a process
 * of its own, as its users run it: neither our heap nor what we tell the engine of collecting and compiling touches it.
 */
async function besideWink({ round, articles }: Rounds, threads: number, seconds: number): Promise<number> {
  const wink = await winkAside(WARM);
  await atRest();
  let [ours, winks, read, byWink] = [0, 0, 0, 0];
  const end = performance.now() + seconds * 1000;
  do {
    const from = process.cpuUsage();
    for (let turn = 0; turn < threads; turn++, read += articles) await round();
    await atRest();
    const { user, system } = process.cpuUsage(from);
    ours += user + system;
    const theirs = await wink.turn(WINKS);
    winks += theirs.busy;
    byWink += theirs.articles;
  } while (performance.now() < end || read < LEAST_READ * articles);
  wink.end();
  return winks / byWink / (ours / read);
}

async function measured(rounds: Rounds, threads: number, seconds: number): Promise<Measured> {
  const { round, articles } = rounds;
  for (let warm = 0; warm < WARM * threads; warm += articles) await round();
  const speeds: number[] = [];
  const processor: number[] = [];
  let tokens = 0;
  const end = performance.now() + seconds * 1000;
  do {
    const from = performance.now();
    const busy = process.cpuUsage();
    tokens = await round();
    speeds.push(1000 / (performance.now() - from));
    const { user, system } = process.cpuUsage(busy);
    processor.push(1e6 / (user + system));
  } while (performance.now() < end || speeds.length < 5);
  const perSecond = median(speeds); // others use the machine too
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  return {
    articlesPerSecond: perSecond * articles,
    tokensPerSecond: perSecond * tokens,
    tokensPerProcessorSecond: median(processor) * tokens,
    threadOfWink: whom === "wink" ? 1 : await besideWink(rounds, threads, seconds),
    peakMiB,
  };
}

const [, , whom = "ours", threads = "1", seconds = "4", names] = process.argv;
const layers = LINE_LAYERS.filter((it) => names?.split(",").includes(it));
const ours = async (): Promise<Rounds> => (await import("./ours.ts")).rounds(Number(threads), names === undefined ? undefined : layers);
const it = whom === "wink" ? (await import("./wink.ts")).rounds() : await ours();
console.log(JSON.stringify(await measured(it, Number(threads), Number(seconds))));
await it.close();
