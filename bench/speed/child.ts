// Takes whom to measure and on how many threads, reads the articles again and again, prints speed and peak memory as JSON.
// A process of its own for each, so that none pays for another's memory or warm-up: node child.ts ours|wink THREADS SECONDS
import { articles } from "./articles.ts";

/** What one process measured. */
export interface Measured {
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
  readonly peakMiB: number;
}

export interface Rounds {
  /** Reads all articles once, gives the tokens found. */
  readonly round: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function measured({ round }: Rounds, seconds: number): Promise<Measured> {
  await round(); // models are loaded and code is compiled
  await round();
  const speeds: number[] = [];
  let tokens = 0;
  const end = performance.now() + seconds * 1000;
  do {
    const from = performance.now();
    tokens = await round();
    speeds.push(1000 / (performance.now() - from));
  } while (performance.now() < end || speeds.length < 5);
  const perSecond = speeds.sort((a, b) => a - b)[speeds.length >> 1] ?? 0; // the median: others use the machine too
  return {
    articlesPerSecond: perSecond * articles().length,
    tokensPerSecond: perSecond * tokens,
    peakMiB: process.resourceUsage().maxRSS / 1024,
  };
}

const [, , whom = "ours", threads = "1", seconds = "4"] = process.argv;
const it = whom === "wink" ? (await import("./wink.ts")).rounds() : (await import("./ours.ts")).rounds(Number(threads));
console.log(JSON.stringify(await measured(it, Number(seconds))));
await it.close();
