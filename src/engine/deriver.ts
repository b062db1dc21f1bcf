// Takes readings as they come, gives the record of all of them: a thread apart that keeps what it was fed, so that only what is new goes there.
import { Worker } from "node:worker_threads";
import type { AffairRecord, KeptCapture } from "../store/index.ts";
import type { Derived } from "./affair-records.ts";
import type { Derivation } from "./derive.ts";

/** A capture with what reading gave of it, packed. */
export interface Fed {
  readonly kept: KeptCapture;
  readonly packed: Uint8Array;
}

/** What is derived beside the readings. */
export type Occasion = Omit<Derivation, "captures" | "packed">;

export type DeriverJob = { readonly kind: "feed"; readonly fed: readonly Fed[] } | { readonly kind: "derive"; readonly occasion: Occasion };

/** Affairs come one by one: a record of thousands in one message would hold up whoever answers. */
export type DeriverNews =
  | { readonly kind: "changed"; readonly affair: AffairRecord }
  | { readonly kind: "derived"; readonly kept: readonly string[] }
  | { readonly kind: "failed"; readonly message: string };

export interface Deriver {
  /** Newest capture that was fed; 0 where none was. */
  readonly upToSeq: number;
  readonly size: number;
  feed(fed: readonly Fed[]): void;
  /** The record of all that was fed. One at a time. */
  derive(occasion: Occasion): Promise<Derived>;
  close(): Promise<void>;
}

/** Memory of the thread: a report takes about 250 KB there. */
const THREAD_MEMORY_MB = 8192;

/** The thread is begun when it is first fed; one that broke begins anew with nothing. */
export function deriverApart(): Deriver {
  let worker: Worker | null = null;
  let [upToSeq, size] = [0, 0];
  let changed: AffairRecord[] = [];
  let waiting: { resolve: (derived: Derived) => void; reject: (cause: Error) => void } | null = null;

  function ended(cause: Error): void {
    [worker, upToSeq, size] = [null, 0, 0];
    waiting?.reject(cause);
    waiting = null;
  }
  function hear(news: DeriverNews): void {
    if (news.kind === "changed") return void changed.push(news.affair);
    if (news.kind === "derived") waiting?.resolve({ changed, kept: news.kept });
    else waiting?.reject(new Error(news.message));
    waiting = null;
  }
  function begun(): Worker {
    if (worker !== null) return worker;
    const file = import.meta.url.endsWith(".ts") ? "./derive-worker.ts" : "./derive-worker.js";
    const own = new Worker(new URL(file, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB } });
    const isOurs = (tell: () => void): void => (own === worker ? tell() : undefined);
    own.on("message", (news: DeriverNews) => isOurs(() => hear(news)));
    own.on("error", (cause) => isOurs(() => ended(cause instanceof Error ? cause : new Error(String(cause)))));
    own.on("exit", (code) => isOurs(() => ended(new Error(`the thread that links ended with ${code}`))));
    return (worker = own);
  }
  const post = (job: DeriverJob): void => begun().postMessage(job);

  return {
    get upToSeq() {
      return upToSeq;
    },
    get size() {
      return size;
    },
    feed(fed) {
      if (fed.length === 0) return;
      post({ kind: "feed", fed });
      size += fed.length;
      upToSeq = fed.at(-1)?.kept.seq ?? upToSeq;
    },
    derive: (occasion) =>
      new Promise((resolve, reject) => {
        changed = [];
        waiting = { resolve, reject };
        post({ kind: "derive", occasion });
      }),
    async close() {
      const own = worker;
      worker = null;
      await own?.terminate();
    },
  };
}
