// Takes a store and what is wanted of an affair's dossier, gives it: unpacked and made on a thread apart, so that whoever answers need not.
import { Worker } from "node:worker_threads";
import type { Form } from "./collate.ts";
import type { Serving } from "../publish/page/masthead.ts";
import type { NewReport } from "../model/index.ts";
import type { Store } from "../store/index.ts";

/** Lists that a dossier is made of, by the names that addresses have. */
export const PARTS = [
  ...(["reports", "episodes", "entities", "statements", "utterances", "rivals", "occurrences"] as const),
  ...(["timeline", "names", "silences", "positions", "problems"] as const),
] as const;
export type Part = (typeof PARTS)[number];

/** What can be made of a dossier. */
export type Wanted =
  | { readonly kind: "page"; readonly leaf: number; readonly serving: Serving }
  | { readonly kind: "leaf-of"; readonly report: string }
  | { readonly kind: "outline" }
  | { readonly kind: "part"; readonly part: Part; readonly episode: string | null; readonly from: number; readonly limit: number }
  | { readonly kind: "statement"; readonly id: string }
  | { readonly kind: "dossier"; readonly form: Form };

/** `packed` and `sources` are null until they are asked for. */
export interface AffairJob {
  readonly seal: string;
  readonly wanted: Wanted;
  readonly packed: Uint8Array | null;
  readonly sources: ReadonlyMap<string, string> | null;
  /** The affair's reports that came last; with the sources. */
  readonly newest?: readonly NewReport[];
}

/** Newest reports that an affair's page tells of. */
const MOST_NEW = 4;

/** What was made. Texts of JSON are ready to be sent: what answers need not write them again. */
export type Made =
  | { readonly kind: "page"; readonly packed: Uint8Array; readonly policy: string }
  | { readonly kind: "leaf"; readonly leaf: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "items"; readonly text: string; readonly total: number };

export type AffairAnswer =
  | Made
  /** The affair holds no such leaf or statement. */
  | { readonly kind: "nothing" }
  | { readonly kind: "packed-wanted" }
  | { readonly kind: "sources-wanted"; readonly reports: readonly string[] }
  | { readonly kind: "failed"; readonly message: string };

/** The thread, begun when it is first needed. */
class AffairWorker {
  #worker: Worker | null = null;
  #count = 0;
  readonly #waiting = new Map<number, { resolve: (answer: AffairAnswer) => void; reject: (cause: Error) => void }>();

  /** Begins the thread, so that the first who asks need not wait for it. */
  begin(): void {
    this.#begun();
  }

  #begun(): Worker {
    if (this.#worker !== null) return this.#worker;
    const file = import.meta.url.endsWith(".ts") ? "./affair-worker.ts" : "./affair-worker.js";
    const worker = new Worker(new URL(file, import.meta.url));
    const failed = (cause: Error): void => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(cause);
      this.#waiting.clear();
    };
    worker.on("message", ({ number, answer }: { number: number; answer: AffairAnswer }) => {
      this.#waiting.get(number)?.resolve(answer);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on("error", (cause) => failed(cause instanceof Error ? cause : new Error(String(cause))));
    worker.on("exit", (code) => failed(new Error(`the thread that unpacks affairs ended with ${code}`)));
    // The process may end while nobody waits for an answer.
    worker.unref();
    return (this.#worker = worker);
  }

  ask(job: AffairJob): Promise<AffairAnswer> {
    const number = ++this.#count;
    return new Promise((resolve, reject) => {
      const worker = this.#begun();
      this.#waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, job });
    });
  }

  async close(): Promise<void> {
    this.#worker?.ref();
    await this.#worker?.terminate();
  }
}

export interface AffairThread {
  /**
   * What is wanted of an affair as it stands at `seal`, or as it stands by now where the record moved on.
   *
   * @returns null where there is no such affair, `made` null where it holds no such thing
   * @cost here a row of the database where the thread does not have the affair open, nothing else
   */
  make(affair: string, seal: string, wanted: Wanted): Promise<{ readonly seal: string; readonly made: Made | null } | null>;
  close(): Promise<void>;
}

export function affairThread(store: Store): AffairThread {
  const worker = new AffairWorker();
  worker.begin();
  return {
    async make(affair, seal, wanted) {
      let job: AffairJob = { seal, wanted, packed: null, sources: null };
      for (;;) {
        const answer = await worker.ask(job);
        switch (answer.kind) {
          case "failed":
            throw new Error(answer.message);
          case "packed-wanted": {
            // The record may have moved on since the seal was looked at.
            const row = await store.affair(affair);
            if (row === null) return null;
            job = { ...job, seal: row.seal, packed: row.dossier };
            break;
          }
          case "sources-wanted":
            job = { ...job, packed: null, sources: await store.sources(answer.reports), newest: await store.newest(MOST_NEW, affair) };
            break;
          case "nothing":
            return { seal: job.seal, made: null };
          default:
            return { seal: job.seal, made: answer };
        }
      }
    },
    close: () => worker.close(),
  };
}
