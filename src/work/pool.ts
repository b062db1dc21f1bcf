// Takes a number of threads and a job, gives a `Spread` that runs the job over captures on them.
import { Worker } from "node:worker_threads";
import type { Annotated, Capture } from "../model/index.ts";
import type { Spread } from "../pipeline.ts";
import { bare, loaded, MOST_PATIENCE, overran, processorMs, READY, TOGETHER, watched, type Job } from "./job.ts";

/** Messages a thread has waiting, so that it never idles for one; more only cost memory. */
const AHEAD = 2;

/** Messages that each thread gets of a list at least, where it has as many captures: the last to end is not late by much. */
const SHARES = 4;

/** Time a thread may take to load its models before its first report counts. */
const START_MS = 60_000;

/** Least wait before a thread that was given too little of the processor is asked about again. */
const LEAST_WAIT_MS = 20;

/** Memory of one thread; a report that needs more ends its thread and is lost alone. */
const THREAD_MEMORY_MB = 2048;

/** Of that, for what was made last; twice what Node gives. @source two threads: 158 articles a second instead of 148, four times that no more */
const THREAD_YOUNG_MB = 96;

/** A Spread that holds its threads, and their loaded models, from one call to the next until it is closed. */
export interface OpenSpread {
  readonly spread: Spread;
  readonly close: () => Promise<void>;
}

/**
 * Gives a Spread over `threads` threads; one thread is this one. Results are the same for any number.
 *
 * A report that breaks its thread or overruns the limit comes back bare, with a Problem; the thread
 * is replaced and every other report is read. Calls must not overlap.
 */
export function spreadOver(threads: number, job: Job): OpenSpread {
  if (threads <= 1) {
    let read: Promise<Read> | null = null;
    const here = (): Promise<Read> => (read ??= loaded(job).then((it) => watched(it, job.limitMs)));
    return { spread: async (captures, done) => readHere(captures, await here(), done), close: async () => {} };
  }
  const pool = new Pool(threads, job);
  return { spread: (captures, done) => pool.run(captures, done), close: () => pool.close() };
}

/** Reports read here between two turns of a signal or a drawn bar. */
const AT_ONCE = 64;

type Read = (captures: readonly Capture[]) => Annotated[];

async function readHere(captures: readonly Capture[], read: Read, done: (count: number) => void): Promise<readonly Annotated[]> {
  const results: Annotated[] = [];
  while (results.length < captures.length) {
    results.push(...read(captures.slice(results.length, results.length + AT_ONCE)));
    done(results.length);
    await new Promise((next) => setImmediate(next));
  }
  return results;
}

/** One list of captures on its way through the threads. */
interface Run {
  readonly captures: readonly Capture[];
  readonly results: (Annotated | undefined)[];
  /** How many captures go together in a message. */
  readonly together: number;
  /** Indices that came back from a broken thread, to be given out again one by one. */
  readonly again: number[];
  readonly done: (count: number) => void;
  readonly resolve: (all: readonly Annotated[]) => void;
  readonly reject: (cause: unknown) => void;
  next: number;
  finished: number;
}

class Pool {
  readonly #size: number;
  readonly #job: Job;
  readonly #threads = new Set<Thread>();
  #run: Run | null = null;

  constructor(size: number, job: Job) {
    this.#size = size;
    this.#job = job;
  }

  async run(captures: readonly Capture[], done: (count: number) => void): Promise<readonly Annotated[]> {
    if (captures.length === 0) return [];
    try {
      return await new Promise<readonly Annotated[]>((resolve, reject) => {
        const results = new Array<Annotated | undefined>(captures.length);
        const together = Math.min(TOGETHER, Math.ceil(captures.length / (SHARES * this.#size)));
        this.#run = { captures, results, together, again: [], done, resolve, reject, next: 0, finished: 0 };
        for (const thread of this.#threads) this.#feed(thread);
        while (this.#threads.size < Math.min(this.#size, captures.length)) this.#start();
      });
    } finally {
      this.#run = null;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.end()));
    this.#threads.clear();
  }

  #start(): void {
    const thread: Thread = new Thread(this.#job, {
      answered: (indices, annotated) => {
        this.#keep(indices, annotated);
        this.#feed(thread);
      },
      broken: (indices, others, why) => this.#replace(thread, indices, others, why),
      busy: () => [...this.#threads].filter(({ waiting }) => waiting > 0).length,
    });
    this.#threads.add(thread);
    this.#feed(thread);
  }

  #feed(thread: Thread): void {
    const run = this.#run;
    while (run !== null && thread.waiting < AHEAD) {
      const again = run.again.pop();
      const indices = again === undefined ? nextOf(run) : [again];
      if (indices.length === 0) return;
      thread.give(
        indices,
        indices.map((index) => run.captures[index]!),
      );
    }
  }

  #keep(indices: readonly number[], annotated: readonly Annotated[]): void {
    const run = this.#run;
    if (run === null) return;
    indices.forEach((index, at) => (run.results[index] = annotated[at]));
    run.finished += indices.length;
    run.done(run.finished);
    if (run.finished === run.captures.length) run.resolve(run.results as Annotated[]);
  }

  /** Puts a new thread in the place of a broken one; where our own bug broke it, the run ends with that. */
  #replace(thread: Thread, indices: readonly number[] | null, others: readonly number[], why: Error): void {
    this.#threads.delete(thread);
    const run = this.#run;
    if (run === null) return;
    const [index, ...more] = indices ?? [];
    const capture = index === undefined ? undefined : run.captures[index];
    if (index === undefined || capture === undefined || why.name === "MisuseError") return run.reject(why);
    run.again.push(...others);
    if (more.length > 0) run.again.push(index, ...more);
    else this.#keep([index], [bare(capture, why.message)]);
    if (run.finished < run.captures.length) this.#start();
  }
}

/** The next captures to go together; none where all are given out. */
function nextOf(run: Run): number[] {
  const first = run.next;
  run.next = Math.min(run.captures.length, first + run.together);
  return Array.from({ length: run.next - first }, (_, at) => first + at);
}

interface Ears {
  readonly answered: (indices: readonly number[], annotated: readonly Annotated[]) => void;
  /** `indices` are the captures it broke on one of (null: it never got ready), `others` those it had waiting. */
  readonly broken: (indices: readonly number[] | null, others: readonly number[], why: Error) => void;
  /** How many threads are at work: they share the processor time that the process is given. */
  readonly busy: () => number;
}

/** One worker thread with the messages it has been given and not answered, in order. */
class Thread {
  readonly #worker: Worker;
  readonly #given: (readonly number[])[] = [];
  readonly #job: Job;
  readonly #ears: Ears;
  #clock: NodeJS.Timeout | undefined;
  #ready = false;
  #ended = false;

  constructor(job: Job, ears: Ears) {
    this.#job = job;
    this.#ears = ears;
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    this.#worker = new Worker(new URL(file, import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
    });
    this.#worker.on("message", (answer: readonly Annotated[] | typeof READY) => this.#hear(answer));
    this.#worker.on("error", (cause) => this.#break(cause instanceof Error ? cause : new Error(String(cause))));
    this.#worker.on("exit", (code) => this.#break(new Error(`its thread ended with ${code}`)));
  }

  get waiting(): number {
    return this.#given.length;
  }

  give(indices: readonly number[], captures: readonly Capture[]): void {
    this.#given.push(indices);
    this.#worker.postMessage(captures);
    if (this.#given.length === 1) this.#watch();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#clock);
    await this.#worker.terminate();
  }

  #hear(answer: readonly Annotated[] | typeof READY): void {
    this.#ready = true;
    const indices = answer === READY ? undefined : this.#given.shift();
    this.#watch();
    if (answer !== READY && indices !== undefined) this.#ears.answered(indices, answer);
  }

  #watch(): void {
    clearTimeout(this.#clock);
    if (this.#given.length === 0 || this.#ended) return;
    const limitMs = this.#ready ? this.#job.limitMs : START_MS;
    this.#strikeAfter(limitMs, limitMs, processorMs());
  }

  /** Breaks the thread after `waitMs` where it may have had `limitMs` of the processor since; else waits for what is missing, within bounds. */
  #strikeAfter(waitMs: number, limitMs: number, since: number, waitedMs = 0): void {
    this.#clock = setTimeout(() => {
      const missing = limitMs - processorMs(since) / Math.max(1, this.#ears.busy());
      const waited = waitedMs + waitMs;
      if (missing > 0 && waited < MOST_PATIENCE * limitMs) this.#strikeAfter(Math.max(LEAST_WAIT_MS, missing), limitMs, since, waited);
      else this.#break(new Error(overran(this.#job.limitMs)));
    }, waitMs);
  }

  #break(why: Error): void {
    if (this.#ended) return;
    void this.end();
    const [indices, ...others] = this.#given;
    this.#ears.broken(this.#ready ? (indices ?? null) : null, others.flat(), why);
  }
}
