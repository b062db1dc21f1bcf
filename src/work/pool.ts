// Takes a number of threads and a job, gives a `Spread` that runs the job over captures on them.
import { Worker } from "node:worker_threads";
import type { Annotated, Capture } from "../model/index.ts";

import { loaded, MOST_PATIENCE, overran, processorMs, READY, TOGETHER, watched, type Job } from "./job.ts";
import { collectWithoutHelpers, countMemoryOutsideAsPart, inlineMore } from "./v8-flags.ts";

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

/** Reads captures, in order, and says how many are done; calls may overlap, what was asked for first is read first. */
export type SpreadOf<Result> = (captures: readonly Capture[], done: (count: number) => void) => Promise<readonly Result[]>;

/** A Spread that holds its threads, and their loaded models, from one call to the next until it is closed. */
export interface OpenSpread<Result = Annotated> {
  readonly spread: SpreadOf<Result>;
  readonly close: () => Promise<void>;
}

/**
 * Gives a Spread over `threads` threads; one thread is this one. Results are the same for any number. `Result` is what the
 * job hands back.
 *
 * A report that breaks its thread or overruns the limit comes back bare, with a Problem; the thread
 * is replaced and every other report is read.
 */
export function spreadOver<Result = Annotated>(threads: number, job: Job): OpenSpread<Result> {
  countMemoryOutsideAsPart();
  inlineMore();
  if (threads <= 1) {
    let read: Promise<Read<Result>> | null = null;
    let last: Promise<unknown> = Promise.resolve();
    const here = (): Promise<Read<Result>> => (read ??= loaded<Result>(job).then((it) => watched(it, job.limitMs)));
    const spread: SpreadOf<Result> = (captures, done) => {
      const turn = last.then(async () => readHere(captures, await here(), done));
      last = turn.catch(() => {});
      return turn;
    };
    return { spread, close: async () => {} };
  }
  collectWithoutHelpers();
  const pool = new Pool<Result>(threads, job);
  return { spread: (captures, done) => pool.run(captures, done), close: () => pool.close() };
}

/** Reports read here between two turns of a signal or a drawn bar. */
const AT_ONCE = 64;

type Read<Result> = (captures: readonly Capture[]) => Result[];

async function readHere<Result>(
  captures: readonly Capture[],
  read: Read<Result>,
  done: (count: number) => void,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  while (results.length < captures.length) {
    results.push(...read(captures.slice(results.length, results.length + AT_ONCE)));
    done(results.length);
    await new Promise((next) => setImmediate(next));
  }
  return results;
}

/** One list of captures on its way through the threads. */
interface Run<Result> {
  readonly captures: readonly Capture[];
  readonly results: (Result | undefined)[];
  /** How many captures go together in a message. */
  readonly together: number;
  /** Indices that came back from a broken thread, to be given out again one by one. */
  readonly again: number[];
  readonly done: (count: number) => void;
  readonly resolve: (all: readonly Result[]) => void;
  readonly reject: (cause: unknown) => void;
  next: number;
  finished: number;
}

/** Some captures of a run, by index, that go together in a message. */
interface Share<Result> {
  readonly run: Run<Result>;
  readonly indices: readonly number[];
}

const CLOSED = "the threads that read were closed";

class Pool<Result> {
  readonly #size: number;
  readonly #job: Job;
  readonly #threads = new Set<Thread<Result>>();
  /** Those that are not done, in the order they were asked for. */
  readonly #runs = new Set<Run<Result>>();
  #closed = false;

  constructor(size: number, job: Job) {
    this.#size = size;
    this.#job = job;
  }

  async run(captures: readonly Capture[], done: (count: number) => void): Promise<readonly Result[]> {
    if (captures.length === 0) return [];
    if (this.#closed) throw new Error(CLOSED);
    let run: Run<Result> | undefined;
    try {
      return await new Promise<readonly Result[]>((resolve, reject) => {
        const results = new Array<Result | undefined>(captures.length);
        const together = Math.min(TOGETHER, Math.ceil(captures.length / (SHARES * this.#size)));
        run = { captures, results, together, again: [], done, resolve, reject, next: 0, finished: 0 };
        this.#runs.add(run);
        for (const thread of this.#threads) this.#feed(thread);
        while (this.#threads.size < Math.min(this.#size, captures.length)) this.#start();
      });
    } finally {
      if (run !== undefined) this.#runs.delete(run);
    }
  }

  /** What is being read is given up: whoever waits for it is told. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const run of this.#runs) run.reject(new Error(CLOSED));
    await Promise.all([...this.#threads].map((thread) => thread.end()));
    this.#threads.clear();
  }

  #start(): void {
    const thread: Thread<Result> = new Thread(this.#job, {
      answered: (share, results) => {
        this.#keep(share, results);
        this.#feed(thread);
      },
      broken: (share, others, why) => this.#replace(thread, share, others, why),
      busy: () => [...this.#threads].filter(({ waiting }) => waiting > 0).length,
    });
    this.#threads.add(thread);
    this.#feed(thread);
  }

  #feed(thread: Thread<Result>): void {
    while (thread.waiting < AHEAD) {
      const share = this.#next();
      if (share === null) return;
      thread.give(
        share,
        share.indices.map((index) => share.run.captures[index]!),
      );
    }
  }

  /** What is given out next, of the first run that has any left. */
  #next(): Share<Result> | null {
    for (const run of this.#runs) {
      const again = run.again.pop();
      const indices = again === undefined ? nextOf(run) : [again];
      if (indices.length > 0) return { run, indices };
    }
    return null;
  }

  #keep({ run, indices }: Share<Result>, results: readonly Result[]): void {
    if (!this.#runs.has(run)) return; // it failed meanwhile
    indices.forEach((index, at) => (run.results[index] = results[at]));
    run.finished += indices.length;
    run.done(run.finished);
    if (run.finished === run.captures.length) run.resolve(run.results as Result[]);
  }

  /** Puts a new thread in the place of a broken one; where our own bug broke it, all runs end with that. */
  #replace(thread: Thread<Result>, share: Share<Result> | null, others: readonly Share<Result>[], why: Error): void {
    this.#threads.delete(thread);
    const [index, ...more] = share?.indices ?? [];
    if (share === null || index === undefined || why.name === "MisuseError") {
      for (const run of this.#runs) run.reject(why);
      return;
    }
    for (const { run, indices } of others) run.again.push(...indices);
    if (more.length > 0) share.run.again.push(index, ...more);
    else void this.#lose(share, share.run.captures[index]!, why);
    if ([...this.#runs].some(({ again, next, captures }) => again.length > 0 || next < captures.length)) this.#start();
  }

  async #lose(share: Share<Result>, capture: Capture, why: Error): Promise<void> {
    try {
      const { lost } = await loaded<Result>(this.#job);
      this.#keep(share, [lost(capture, why.message)]);
    } catch (cause) {
      share.run.reject(cause);
    }
  }
}

/** The next captures to go together; none where all are given out. */
function nextOf<Result>(run: Run<Result>): number[] {
  const first = run.next;
  run.next = Math.min(run.captures.length, first + run.together);
  return Array.from({ length: run.next - first }, (_, at) => first + at);
}

interface Ears<Result> {
  readonly answered: (share: Share<Result>, results: readonly Result[]) => void;
  /** `share` is the message it broke on (null: it never got ready), `others` those it had waiting. */
  readonly broken: (share: Share<Result> | null, others: readonly Share<Result>[], why: Error) => void;
  /** How many threads are at work: they share the processor time that the process is given. */
  readonly busy: () => number;
}

/** One worker thread with the messages it has been given and not answered, in order. */
class Thread<Result> {
  readonly #worker: Worker;
  readonly #given: Share<Result>[] = [];
  readonly #job: Job;
  readonly #ears: Ears<Result>;
  #clock: NodeJS.Timeout | undefined;
  #ready = false;
  #ended = false;

  constructor(job: Job, ears: Ears<Result>) {
    this.#job = job;
    this.#ears = ears;
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    this.#worker = new Worker(new URL(file, import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
    });
    this.#worker.on("message", (answer: readonly Result[] | typeof READY) => this.#hear(answer));
    this.#worker.on("error", (cause) => this.#break(cause instanceof Error ? cause : new Error(String(cause))));
    this.#worker.on("exit", (code) => this.#break(new Error(`its thread ended with ${code}`)));
  }

  get waiting(): number {
    return this.#given.length;
  }

  give(share: Share<Result>, captures: readonly Capture[]): void {
    this.#given.push(share);
    this.#worker.postMessage(captures);
    if (this.#given.length === 1) this.#watch();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#clock);
    await this.#worker.terminate();
  }

  #hear(answer: readonly Result[] | typeof READY): void {
    this.#ready = true;
    const share = answer === READY ? undefined : this.#given.shift();
    this.#watch();
    if (answer !== READY && share !== undefined) this.#ears.answered(share, answer);
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
    const [share, ...others] = this.#given;
    this.#ears.broken(this.#ready ? (share ?? null) : null, others, why);
  }
}
