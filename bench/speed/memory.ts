// Takes how many articles, reads and annotates so many that differ, prints memory at steps on the way as JSON.
// A process of its own, with --expose-gc, so that what is counted is what is held: node --expose-gc memory.ts ARTICLES
import { readAndAnnotate } from "../../src/presets.ts";
import { articles, captureOf } from "./articles.ts";
import { variedArticle } from "./varied.ts";

/** Memory after so many articles. */
export interface MemoryStep {
  readonly articles: number;
  /** Of the process, and what the collector leaves of its heap. */
  readonly residentMiB: number;
  readonly heldMiB: number;
}

/** Characters of an article that are read: new words come as fast as in whole ones, and 100,000 take minutes, not an hour. */
const MOST_CHARACTERS = 1_500;

/** Shares of the way at which memory is taken. */
const STEPS = [0.02, 0.1, 0.25, 0.5, 1];

/** What lies outside the heap (the buffers of typed arrays) is given back only when the turn is over, some of it a collection later. */
const COLLECTIONS = 3;

async function collected(): Promise<void> {
  for (let turn = 0; turn < COLLECTIONS; turn++) {
    globalThis.gc?.();
    await new Promise((next) => setImmediate(next));
  }
}

const MIB = 1 << 20;

const total = Number(process.argv[2] ?? "100000");
const due = STEPS.map((share) => Math.round(share * total));
const all = articles();
const steps: MemoryStep[] = [];
for (let number = 0; number < total; number++) {
  readAndAnnotate(captureOf(variedArticle(all, number, MOST_CHARACTERS)));
  if (!due.includes(number + 1)) continue;
  await collected();
  const { rss, heapUsed, external } = process.memoryUsage();
  const step = { articles: number + 1, residentMiB: Math.round(rss / MIB), heldMiB: Math.round((heapUsed + external) / MIB) };
  steps.push(step);
  console.error(`${step.articles} articles: ${step.residentMiB} MiB resident, ${step.heldMiB} MiB held`);
}
console.log(JSON.stringify(steps));
