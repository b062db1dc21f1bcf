// Takes a store, gives the pages of its affairs leaf by leaf, packed; rendered on a thread apart, each once, and kept up to a number of bytes.
import { Worker } from "node:worker_threads";
import type { toPage } from "../publish/page/page.ts";
import type { Store } from "../store/index.ts";

/** What serves the page, as `toPage` takes it. */
type Serving = Parameters<typeof toPage>[2];

/** One leaf of one affair's dossier. `packed` and `sources` are null until they are asked for. */
export interface PageJob {
  readonly seal: string;
  readonly leaf: number;
  readonly serving: Serving;
  readonly packed: Uint8Array | null;
  readonly sources: ReadonlyMap<string, string> | null;
}

export type PageAnswer =
  | { readonly kind: "page"; readonly packed: Uint8Array; readonly policy: string }
  | { readonly kind: "packed-wanted" }
  | { readonly kind: "sources-wanted"; readonly reports: readonly string[] }
  | { readonly kind: "no-leaf" }
  | { readonly kind: "failed"; readonly message: string };

/** A page as it is sent. */
export interface AffairPage {
  readonly seal: string;
  /** gzip of HTML in UTF-8. */
  readonly packed: Uint8Array;
  readonly policy: string;
}

export interface AffairPages {
  /**
   * A leaf of an affair; null where there is none.
   *
   * @param leaf from 1
   * @cost a look at the affair's seal; rendering only where this leaf was not asked for since the affair changed
   */
  of(affair: string, leaf: number, serving: Serving): Promise<AffairPage | null>;
  close(): Promise<void>;
}

const MOST_BYTES = 128 * 1024 * 1024;

/** The thread that renders, begun when it is first needed. */
class Press {
  #worker: Worker | null = null;
  #count = 0;
  readonly #waiting = new Map<number, { resolve: (answer: PageAnswer) => void; reject: (cause: Error) => void }>();

  #begun(): Worker {
    if (this.#worker !== null) return this.#worker;
    const file = import.meta.url.endsWith(".ts") ? "./page-worker.ts" : "./page-worker.js";
    const worker = new Worker(new URL(file, import.meta.url));
    const failed = (cause: Error): void => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(cause);
      this.#waiting.clear();
    };
    worker.on("message", ({ number, answer }: { number: number; answer: PageAnswer }) => {
      this.#waiting.get(number)?.resolve(answer);
      this.#waiting.delete(number);
    });
    worker.on("error", (cause) => failed(cause instanceof Error ? cause : new Error(String(cause))));
    worker.on("exit", (code) => failed(new Error(`the thread that renders ended with ${code}`)));
    // A desk that is closed ends; nobody waits for a page then.
    worker.unref();
    return (this.#worker = worker);
  }

  ask(job: PageJob): Promise<PageAnswer> {
    const number = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#begun().postMessage({ number, job });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

async function rendered(store: Store, press: Press, affair: string, first: PageJob): Promise<AffairPage | null> {
  let job = first;
  for (;;) {
    const answer = await press.ask(job);
    switch (answer.kind) {
      case "page":
        return { seal: job.seal, packed: answer.packed, policy: answer.policy };
      case "no-leaf":
        return null;
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
        job = { ...job, packed: null, sources: await store.sources(answer.reports) };
    }
  }
}

export function affairPages(store: Store): AffairPages {
  const press = new Press();
  const kept = new Map<string, AffairPage>();
  const coming = new Map<string, Promise<AffairPage | null>>();
  let bytes = 0;
  const keep = (key: string, page: AffairPage): void => {
    kept.set(key, page);
    bytes += page.packed.length;
    for (const [oldest, { packed }] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= packed.length;
    }
  };
  return {
    async of(affair, leaf, serving) {
      const seal = await store.sealOf(affair);
      if (seal === null) return null;
      const key = JSON.stringify([affair, seal, leaf, serving]);
      const known = kept.get(key);
      if (known !== undefined) {
        // Moved to the end: the first is the one that nobody asked for longest.
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      let page = coming.get(key);
      if (page === undefined) {
        page = rendered(store, press, affair, { seal, leaf, serving, packed: null, sources: null });
        coming.set(key, page);
        const ended = (): void => void coming.delete(key);
        page.then(ended, ended);
        const found = await page;
        if (found?.seal === seal) keep(key, found);
        return found;
      }
      return page;
    },
    close: () => press.close(),
  };
}
