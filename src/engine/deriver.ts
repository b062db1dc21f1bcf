// Takes readings as they come, gives the record of all of them: a thread apart that keeps what it was fed, so that only what is new goes there.
import { Worker } from "node:worker_threads";
import type { AffairRecord, KeptCapture } from "../store/index.ts";
import type { Derived } from "./affair-records.ts";
import type { Form } from "./collate.ts";
import type { Derivation } from "./derive.ts";
import type { PackedQuotable } from "./quotable.ts";

/** A capture with what reading gave of it, packed. */
export interface Fed {
  readonly kept: KeptCapture;
  readonly packed: Uint8Array;
}

/** What is derived beside the readings. */
export type Occasion = Omit<Derivation, "captures" | "packed">;

export type DeriverJob =
  | { readonly kind: "feed"; readonly fed: readonly Fed[] }
  | { readonly kind: "derive"; readonly occasion: Occasion }
  | { readonly kind: "render"; readonly occasion: Occasion; readonly form: Form };

/** Affairs come one by one: a record of thousands in one message would hold up whoever answers. */
export type DeriverNews =
  /** What quotations are looked for in, of the reports that were fed. */
  | { readonly kind: "texts"; readonly texts: readonly PackedQuotable[] }
  | { readonly kind: "changed"; readonly affair: AffairRecord }
  | { readonly kind: "derived"; readonly kept: readonly string[] }
  | { readonly kind: "rendered"; readonly text: string }
  | { readonly kind: "failed"; readonly message: string };

export interface Deriver {
  /** Newest capture that was fed; 0 where none was. */
  readonly upToSeq: number;
  readonly size: number;
  feed(fed: readonly Fed[]): void;
  /** The record of all that was fed. One thing at a time. */
  derive(occasion: Occasion): Promise<Derived>;
  /** The dossier of all that was fed, as a text of a form. */
  render(occasion: Occasion, form: Form): Promise<string>;
  /** Gives up what is being made: whoever waits for it is told. */
  close(): Promise<void>;
}

/** Memory of the thread: a report of 5,000 characters takes about 150 KB there. */
const THREAD_MEMORY_MB = 8192;
/** Of that, for what was made last: linking makes many small things that are gone by its end. */
const THREAD_YOUNG_MB = 192;

const CLOSED = "the thread that links was closed";

/**
 * The thread is begun when it is first fed; one that broke begins anew with nothing.
 *
 * @param onTexts told what quotations are looked for in, of all that is fed, before what was derived of it
 */
export function deriverApart(onTexts: (texts: readonly PackedQuotable[]) => void = () => {}): Deriver {
  let worker: Worker | null = null;
  let [upToSeq, size, isClosed] = [0, 0, false];
  let changed: AffairRecord[] = [];
  let waiting: { resolve: (news: DeriverNews) => void; reject: (cause: Error) => void } | null = null;

  function ended(cause: Error): void {
    [worker, upToSeq, size] = [null, 0, 0];
    waiting?.reject(cause);
    waiting = null;
  }
  function hear(news: DeriverNews): void {
    if (news.kind === "changed") return void changed.push(news.affair);
    if (news.kind === "texts") return onTexts(news.texts);
    if (news.kind === "failed") waiting?.reject(new Error(news.message));
    else waiting?.resolve(news);
    waiting = null;
  }
  function begun(): Worker {
    if (isClosed) throw new Error(CLOSED);
    if (worker !== null) return worker;
    const file = import.meta.url.endsWith(".ts") ? "./derive-worker.ts" : "./derive-worker.js";
    const resourceLimits = { maxOldGenerationSizeMb: THREAD_MEMORY_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB };
    const own = new Worker(new URL(file, import.meta.url), { resourceLimits });
    const isOurs = (tell: () => void): void => (own === worker ? tell() : undefined);
    own.on("message", (news: DeriverNews) => isOurs(() => hear(news)));
    own.on("error", (cause) => isOurs(() => ended(cause instanceof Error ? cause : new Error(String(cause)))));
    own.on("exit", (code) => isOurs(() => ended(new Error(`the thread that links ended with ${code}`))));
    return (worker = own);
  }
  const post = (job: DeriverJob): void => begun().postMessage(job);
  const answered = (job: DeriverJob): Promise<DeriverNews> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      post(job);
    });

  return {
    get upToSeq() {
      return upToSeq;
    },
    get size() {
      return size;
    },
    feed(fed) {
      if (fed.length > 0) post({ kind: "feed", fed });
      size += fed.length;
      upToSeq = fed.at(-1)?.kept.seq ?? upToSeq;
    },
    async derive(occasion) {
      changed = [];
      const news = await answered({ kind: "derive", occasion });
      return { changed, kept: news.kind === "derived" ? news.kept : [] };
    },
    async render(occasion, form) {
      const news = await answered({ kind: "render", occasion, form });
      return news.kind === "rendered" ? news.text : "";
    },
    async close() {
      isClosed = true;
      const own = worker;
      ended(new Error(CLOSED));
      await own?.terminate();
    },
  };
}
