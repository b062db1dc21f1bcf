// Takes a number of threads and a job, gives a `Spread` that runs the job over captures on them.
import { Worker } from "node:worker_threads";
import type { Annotated, Capture } from "../model/index.ts";
import type { Spread } from "../pipeline.ts";
import { bare, limited, loaded, READY, type Job } from "./job.ts";

/** Captures a thread has waiting, so that it never idles for a message; more only cost memory. */
const AHEAD = 4;

/** A thread that does not even answer its own clock is ended after this share of the limit. */
const GRACE = 2;

/** Time a thread may take to load its models before its first report counts. */
const START_MS = 60_000;

/** Memory of one thread; a report that needs more ends its thread and is lost alone. */
const THREAD_MEMORY_MB = 2048;

/**
 * Gives a Spread over `threads` threads; one thread is this one. Results are the same for any number.
 *
 * A report that breaks its thread or overruns the limit comes back bare, with a Problem; the thread
 * is replaced and every other report is read.
 */
export function spreadOver(threads: number, job: Job): Spread {
  return async (captures, done) => {
    if (threads <= 1 || captures.length <= 1) return readHere(captures, job, done);
    return new Pool(captures, job, done).run(Math.min(threads, captures.length));
  };
}

async function readHere(captures: readonly Capture[], job: Job, done: (count: number) => void): Promise<readonly Annotated[]> {
  const read = limited(await loaded(job), job.limitMs);
  const results: Annotated[] = [];
  for (const capture of captures) {
    results.push(read(capture));
    done(results.length);
    await new Promise((next) => setImmediate(next)); // a signal or a drawn bar gets its turn
  }
  return results;
}

/** One run over one list of captures. */
class Pool {
  readonly #captures: readonly Capture[];
  readonly #job: Job;
  readonly #done: (count: number) => void;
  readonly #results: (Annotated | undefined)[];
  readonly #again: number[] = [];
  readonly #threads = new Set<Thread>();
  #next = 0;
  #finished = 0;
  #settle: { resolve: (all: readonly Annotated[]) => void; reject: (cause: unknown) => void } | null = null;

  constructor(captures: readonly Capture[], job: Job, done: (count: number) => void) {
    this.#captures = captures;
    this.#job = job;
    this.#done = done;
    this.#results = new Array<Annotated | undefined>(captures.length);
  }

  async run(threads: number): Promise<readonly Annotated[]> {
    try {
      return await new Promise((resolve, reject) => {
        this.#settle = { resolve, reject };
        for (let i = 0; i < threads; i++) this.#start();
      });
    } finally {
      this.#settle = null;
      await Promise.all([...this.#threads].map((thread) => thread.end()));
    }
  }

  #start(): void {
    const thread = new Thread(this.#job, {
      answered: (index, annotated) => {
        this.#keep(index, annotated);
        this.#feed(thread);
      },
      broken: (index, others, why, isBug) => this.#replace(thread, index, others, why, isBug),
    });
    this.#threads.add(thread);
    this.#feed(thread);
  }

  #feed(thread: Thread): void {
    while (thread.waiting < AHEAD) {
      const index = this.#again.pop() ?? this.#next++;
      const capture = this.#captures[index];
      if (capture === undefined) return;
      thread.give(index, capture);
    }
  }

  #keep(index: number, annotated: Annotated): void {
    this.#results[index] = annotated;
    this.#done(++this.#finished);
    if (this.#finished === this.#captures.length) this.#settle?.resolve(this.#results as Annotated[]);
  }

  #replace(thread: Thread, index: number | null, others: readonly number[], why: Error, isBug: boolean): void {
    this.#threads.delete(thread);
    const capture = index === null ? undefined : this.#captures[index];
    if (isBug || index === null || capture === undefined) return this.#settle?.reject(why);
    this.#again.push(...others);
    this.#keep(index, bare(capture, why.message));
    if (this.#settle !== null && this.#finished < this.#captures.length) this.#start();
  }
}

interface Ears {
  readonly answered: (index: number, annotated: Annotated) => void;
  /** `index` is the capture it broke on (null: it never got ready), `others` those it had waiting. */
  readonly broken: (index: number | null, others: readonly number[], why: Error, isBug: boolean) => void;
}

/** One worker thread with the captures it has been given and not answered, in order. */
class Thread {
  readonly #worker: Worker;
  readonly #given: number[] = [];
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
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    });
    this.#worker.on("message", (answer: Annotated | typeof READY) => this.#hear(answer));
    this.#worker.on("error", (cause) => this.#break(cause instanceof Error ? cause : new Error(String(cause))));
    this.#worker.on("exit", (code) => this.#break(new Error(`its thread ended with ${code}`)));
  }

  get waiting(): number {
    return this.#given.length;
  }

  give(index: number, capture: Capture): void {
    this.#given.push(index);
    this.#worker.postMessage(capture);
    if (this.#given.length === 1) this.#watch();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#clock);
    await this.#worker.terminate();
  }

  #hear(answer: Annotated | typeof READY): void {
    this.#ready = true;
    const index = answer === READY ? undefined : this.#given.shift();
    this.#watch();
    if (answer !== READY && index !== undefined) this.#ears.answered(index, answer);
  }

  #watch(): void {
    clearTimeout(this.#clock);
    if (this.#given.length === 0 || this.#ended) return;
    const limitMs = this.#ready ? this.#job.limitMs * GRACE : START_MS;
    this.#clock = setTimeout(() => this.#break(new Error(`it took longer than ${this.#job.limitMs / 1000} s`)), limitMs);
  }

  #break(why: Error): void {
    if (this.#ended) return;
    void this.end();
    const [index, ...others] = this.#given;
    this.#ears.broken(this.#ready ? (index ?? null) : null, others, why, why.name === "MisuseError");
  }
}
