// Takes whom to measure and on how many threads, reads articles round after round, prints speed and peak memory as JSON.
// A process of its own for each, so that none pays for another's memory or warm-up: node child.ts ours|wink THREADS SECONDS
import type { Rounds } from "./rounds.ts";

/** What one process measured. */
export interface Measured {
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
  /** Of processor time, over all threads: what the clock would say of one thread if nothing else ran. */
  readonly tokensPerProcessorSecond: number;
  readonly peakMiB: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Articles a thread that are not counted: models are loaded and code is compiled, which takes a thread of its own at first. */
const WARM = 1200;

async function measured({ round, articles }: Rounds, threads: number, seconds: number): Promise<Measured> {
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
  return {
    articlesPerSecond: perSecond * articles,
    tokensPerSecond: perSecond * tokens,
    tokensPerProcessorSecond: median(processor) * tokens,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
}

const [, , whom = "ours", threads = "1", seconds = "4"] = process.argv;
const it = whom === "wink" ? (await import("./wink.ts")).rounds() : await (await import("./ours.ts")).rounds(Number(threads));
console.log(JSON.stringify(await measured(it, Number(threads), Number(seconds))));
await it.close();
