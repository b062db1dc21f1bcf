// Takes a store, gives the desk as a service: what is added is brought into the record behind the scenes, and whoever listens is told.
import type { Input } from "../ingest/index.ts";
import type { Correction, Store } from "../store/index.ts";
import type { PackedAnnotation } from "../store/index.ts";
import { spreadOver } from "../work/pool.ts";
import { build } from "./derive.ts";
import { deriverApart } from "./deriver.ts";
import type { Form } from "./collate.ts";
import { addTo, isCurrent, refreshed, warmedUp, wholeDossierApart, type AddOutcome, type RefreshOutcome, type Threads } from "./desk.ts";
import { PACKED_READING } from "./packed-reading.ts";
import { quotationsIn, type Quotations } from "./quotation.ts";
import { textShelf } from "./text-shelf.ts";

/** What listeners are told. */
export type News =
  | { readonly kind: "added"; readonly reports: readonly string[] }
  | { readonly kind: "working"; readonly step: string; readonly done: number; readonly of: number }
  | { readonly kind: "record"; readonly outcome: RefreshOutcome }
  | { readonly kind: "corrected"; readonly correction: string }
  | { readonly kind: "failed"; readonly message: string };

export interface Service {
  readonly store: Store;
  /** Looks quotations up, in texts kept ready once the desk is warm. */
  readonly quotations: Quotations;
  /** Resolves when the reports are safe; the record follows. */
  add(inputs: readonly Input[], now: string): Promise<AddOutcome>;
  /** Brings in whatever waits, such as reports that came before a restart. */
  wake(): void;
  /** Makes ready, behind the scenes, for the first report that is added and the first quotation that is looked up. */
  warm(): void;
  /** Brings in, too, what other processes add to a store that many can use: looks for it so often. @cost three small questions each time */
  watch(everyMs: number): void;
  correct(correction: Correction): Promise<void>;
  /** The dossier of everything, as a text of a form; made on another thread, when nothing else is being worked on. */
  dossier(form: Form): Promise<string>;
  /** What the dossier of everything is made of, in few words: where these are the same, so are its bytes. */
  dossierMark(): Promise<string>;
  /** Whether the record is being brought up to date. */
  isWorking(): boolean;
  /** Settles when nothing waits any more. */
  settled(): Promise<void>;
  /** Gives a function that ends the listening. */
  listen(ear: (news: News) => void): () => void;
  /** What is to be done when a new record stands, before anybody is told of it. */
  beforeNews(prepare: (outcome: RefreshOutcome) => Promise<void>): void;
  /** Ends at once: a record that is being made is given up, none of it shows, and the next start makes it anew. */
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

  const shelf = textShelf();
  let apart: (Threads & { readonly close: () => Promise<unknown> }) | null = null;
  function threadsApart(): Threads {
    if (apart !== null) return apart;
    const [deriver, pool] = [deriverApart(shelf.put), spreadOver<PackedAnnotation>(threads, { ...PACKED_READING, standsBack: true })];
    apart = { deriver, spread: pool.spread, close: () => Promise.all([deriver.close(), pool.close()]) };
    return apart;
  }

  const preparing: ((outcome: RefreshOutcome) => Promise<void>)[] = [];
  const progress = (step: string, done: number, of: number): void => {
    if (working !== null && (done % PROGRESS_EVERY === 0 || done === of)) tell({ kind: "working", step, done, of });
  };
  async function written(outcome: RefreshOutcome): Promise<void> {
    if (apart !== null) shelf.wholeUpTo(apart.deriver.upToSeq);
    for (const prepare of preparing) await prepare(outcome).catch(() => {});
    tell({ kind: "record", outcome });
  }
  async function bringUpToDate(): Promise<void> {
    await warming;
    do {
      again = false;
      let isTold = false;
      const told = (outcome: RefreshOutcome): Promise<void> => ((isTold = true), written(outcome));
      const outcome = await refreshed(store, { threads, apart: threadsApart(), progress, written: told });
      if (outcome !== null && !isTold) tell({ kind: "record", outcome });
    } while (again && !closed);
  }

  let warming: Promise<void> | null = null;
  function warm(): void {
    if (closed || warming !== null) return;
    if (working !== null) return void working.then(warm);
    // Whoever adds meanwhile has everything linked at once: linking before that too would only keep them waiting.
    warming = warmedUp(store, threadsApart(), progress, () => closed || again)
      .then((upToSeq) => (upToSeq === null ? undefined : shelf.wholeUpTo(upToSeq)))
      // Whatever it was will be told when the next report is added.
      .catch(() => {})
      .finally(() => (warming = null));
  }
  const quotations = quotationsIn(store, shelf, async () => {
    const upToSeq = (await store.state())?.upToSeq ?? 0;
    // Another process may have added what is not known here.
    if (shelf.upToSeq > 0 && shelf.upToSeq < upToSeq) warm();
    return shelf.upToSeq > 0 && shelf.upToSeq >= upToSeq;
  });

  function wake(): void {
    if (closed) return;
    again = true;
    working ??= bringUpToDate()
      .catch((cause: unknown) => {
        if (!closed) tell({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) });
      })
      .finally(() => {
        working = null;
        if (again && !closed) wake();
      });
  }

  let watching: NodeJS.Timeout | null = null;
  function watch(everyMs: number): void {
    const look = async (): Promise<void> => {
      if (working === null && !(await isCurrent(store))) wake();
    };
    // A database that does not answer now may do so the next time.
    watching ??= setInterval(() => void look().catch(() => {}), everyMs).unref();
  }

  async function dossier(form: Form): Promise<string> {
    while (working !== null || warming !== null) await (working ?? warming);
    const made = wholeDossierApart(store, threadsApart(), form);
    const ended = (): void => {
      working = null;
      if (again && !closed) wake();
    };
    working = made.then(ended, ended);
    return made;
  }

  async function dossierMark(): Promise<string> {
    const { captures, corrections } = await store.counts();
    return JSON.stringify([build, captures, (await store.intakeProblems()).length, corrections]);
  }

  return {
    ...{ store, quotations, dossier, dossierMark, warm, watch },
    beforeNews: (prepare) => void preparing.push(prepare),
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
      if (watching !== null) clearInterval(watching);
      // In this order: threads that end and a database that is closed fail what is at work, so that nothing is waited for.
      await apart?.close();
      await store.close();
      await Promise.all([working, warming]);
    },
  };
}
