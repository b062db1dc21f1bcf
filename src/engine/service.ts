// Takes a store, gives the desk as a service: what is added is brought into the record behind the scenes, and whoever listens is told.
import type { Input } from "../ingest/index.ts";
import type { Correction, Store } from "../store/index.ts";
import { READING } from "../presets.ts";
import { spreadOver } from "../work/pool.ts";
import { deriverApart } from "./deriver.ts";
import type { Form } from "./collate.ts";
import { addTo, isCurrent, refreshed, wholeDossierApart, type AddOutcome, type RefreshOutcome, type Threads } from "./desk.ts";

/** What listeners are told. */
export type News =
  | { readonly kind: "added"; readonly reports: readonly string[] }
  | { readonly kind: "working"; readonly step: string; readonly done: number; readonly of: number }
  | { readonly kind: "record"; readonly outcome: RefreshOutcome }
  | { readonly kind: "corrected"; readonly correction: string }
  | { readonly kind: "failed"; readonly message: string };

export interface Service {
  readonly store: Store;
  /** Resolves when the reports are safe; the record follows. */
  add(inputs: readonly Input[], now: string): Promise<AddOutcome>;
  /** Brings in whatever waits, such as reports that came before a restart. */
  wake(): void;
  correct(correction: Correction): Promise<void>;
  /** The dossier of everything, as a text of a form; made on another thread, when nothing else is being worked on. */
  dossier(form: Form): Promise<string>;
  /** Whether the record is being brought up to date. */
  isWorking(): boolean;
  /** Settles when nothing waits any more. */
  settled(): Promise<void>;
  /** Gives a function that ends the listening. */
  listen(ear: (news: News) => void): () => void;
  close(): Promise<void>;
}

/** News of progress at most so often: a bar moves smoothly and a thousand reports do not make a thousand messages. */
const PROGRESS_EVERY = 16;

/** @param threads threads to read on; two or more keep this one free to answer */
export function serviceOver(store: Store, threads: number): Service {
  const ears = new Set<(news: News) => void>();
  const tell = (news: News): void => {
    for (const ear of ears) ear(news);
  };
  let [again, closed] = [false, false];
  let working: Promise<void> | null = null;

  let apart: (Threads & { readonly close: () => Promise<unknown> }) | null = null;
  function threadsApart(): Threads {
    if (apart !== null) return apart;
    const [deriver, pool] = [deriverApart(), spreadOver(threads, { ...READING, standsBack: true })];
    apart = { deriver, spread: pool.spread, close: () => Promise.all([deriver.close(), pool.close()]) };
    return apart;
  }

  async function bringUpToDate(): Promise<void> {
    do {
      again = false;
      const progress = (step: string, done: number, of: number): void => {
        if (done % PROGRESS_EVERY === 0 || done === of) tell({ kind: "working", step, done, of });
      };
      const outcome = await refreshed(store, { threads, apart: threadsApart(), progress });
      if (outcome !== null) tell({ kind: "record", outcome });
    } while (again && !closed);
  }

  function wake(): void {
    again = true;
    working ??= bringUpToDate()
      .catch((cause: unknown) => tell({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }))
      .finally(() => {
        working = null;
        if (again && !closed) wake();
      });
  }

  async function dossier(form: Form): Promise<string> {
    while (working !== null) await working;
    const made = wholeDossierApart(store, threadsApart(), form);
    const ended = (): void => {
      working = null;
      if (again && !closed) wake();
    };
    working = made.then(ended, ended);
    return made;
  }

  return {
    store,
    dossier,
    async add(inputs, now) {
      const outcome = await addTo(store, inputs, now);
      const fresh = outcome.added.filter(({ isNew }) => isNew).map(({ id }) => id);
      if (fresh.length > 0) tell({ kind: "added", reports: fresh });
      if (fresh.length > 0 || !(await isCurrent(store))) wake();
      return outcome;
    },
    async correct(correction) {
      await store.correct(correction);
      tell({ kind: "corrected", correction: correction.id });
      wake();
    },
    wake,
    isWorking: () => working !== null,
    settled: async () => {
      while (working !== null) await working;
    },
    listen(ear) {
      ears.add(ear);
      return () => ears.delete(ear);
    },
    async close() {
      closed = true;
      await working;
      await apart?.close();
      await store.close();
    },
  };
}
