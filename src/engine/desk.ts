// Takes a store, gives the desk over it: add reports, bring the record up to date, take dossiers out.
import { captures as capturesIn, type Input } from "../ingest/index.ts";
import type { Capture, Problem } from "../model/index.ts";
import type { Added, KeptCapture, PackedAnnotation, Store } from "../store/index.ts";
import { spreadAsNeeded } from "../work/as-needed.ts";
import type { SpreadOf } from "../work/pool.ts";
import type { Collation, Form } from "./collate.ts";
import type { Derived } from "./affair-records.ts";
import { build, collationOf, derived } from "./derive.ts";
import type { Deriver, Fed, Occasion } from "./deriver.ts";
import { PACKED_READING } from "./packed-reading.ts";
import { unpackedDossier } from "./packed.ts";
import type { Progress, RunOptions } from "./run.ts";

/** Captures read between two writes: what a process that dies has to read again. */
const AT_ONCE = 128;

/** The same while others are answered: what they may have to wait for at a time. */
const AT_ONCE_BESIDE = 24;
const BREATH_MS = 10;

/** What became of what was handed in. */
export interface AddOutcome {
  readonly added: readonly Added[];
  readonly problems: readonly Problem[];
}

/** What bringing the record up to date did. */
export interface RefreshOutcome {
  /** Reports in the record now. */
  readonly reports: number;
  /** Reports read anew, for want of an annotation of this build. */
  readonly read: number;
  readonly changedAffairs: readonly string[];
  readonly generation: number;
}

/** All captures of the store with what reading gave, packed, each read at most once. */
export interface Readings {
  readonly captures: readonly KeptCapture[];
  /** As `packedAnnotation` gives it, in the order of `captures`. */
  readonly packed: readonly Uint8Array[];
  readonly upToSeq: number;
  readonly read: number;
}

/** Reads captures and packs what that gives. */
export type SpreadPacked = SpreadOf<PackedAnnotation>;

/** Reads captures and keeps what that gave; by identifier. */
async function readAnew(store: Store, captures: readonly Capture[], spread: SpreadPacked): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await spread(captures, () => {});
  await store.keepAnnotations(rows, build);
  return new Map(rows.map(({ id, packed }) => [id, packed]));
}

/** Captures with what reading gave, in the order they came: from the store where this build read them before, else now. */
async function* readingsAfter(
  store: Store,
  seq: number,
  spread: SpreadPacked,
  atOnce = AT_ONCE,
): AsyncGenerator<{ fed: readonly Fed[]; read: number }> {
  for (let from = seq; ;) {
    const some = await store.capturesAfter(from, atOnce);
    const last = some.at(-1);
    if (last === undefined) return;
    from = last.seq;
    const known = await store.annotations(
      some.map(({ capture }) => capture.id),
      build,
    );
    const missing = some.flatMap(({ capture }) => (known.has(capture.id) ? [] : [capture]));
    const fresh = missing.length === 0 ? new Map<string, Uint8Array>() : await readAnew(store, missing, spread);
    const fed = some.flatMap((kept): Fed[] => {
      const packed = known.get(kept.capture.id) ?? fresh.get(kept.capture.id);
      return packed === undefined ? [] : [{ kept, packed }];
    });
    yield { fed, read: missing.length };
  }
}

/** Every capture read and annotated: from the store where this build did so before, else now. */
async function readingsOf(store: Store, options: RunOptions = {}): Promise<Readings> {
  const { captures: total } = await store.counts();
  const captures: KeptCapture[] = [];
  const packed: Uint8Array[] = [];
  let read = 0;
  const { spread, close } = spreadAsNeeded<PackedAnnotation>(options.threads ?? 1, PACKED_READING);
  try {
    for await (const { fed, read: anew } of readingsAfter(store, 0, spread)) {
      for (const it of fed) {
        captures.push(it.kept);
        packed.push(it.packed);
      }
      read += anew;
      options.progress?.("read", captures.length, total);
    }
  } finally {
    await close();
  }
  return { captures, packed, upToSeq: captures.at(-1)?.seq ?? 0, read };
}

/**
 * Adds reports. When this resolves they are safe, though not in the record yet: `refreshed` brings them there.
 *
 * @param now ISO 8601 instant, from the door
 */
export async function addTo(store: Store, inputs: readonly Input[], now: string): Promise<AddOutcome> {
  const { captures, problems } = await capturesIn(inputs);
  return { added: await store.add(captures, problems, now), problems };
}

/** Whether the record holds every capture and correction, as this build would make it. */
export async function isCurrent(store: Store): Promise<boolean> {
  const state = await store.state();
  if (state === null || state.build !== build) return false;
  const [newer, corrections] = [await store.capturesAfter(state.upToSeq, 1), await store.corrections()];
  return newer.length === 0 && corrections.length === state.upToCorrection;
}

/** Threads that outlive a run, so that what they know need not be told again. */
export interface Threads {
  readonly deriver: Deriver;
  readonly spread: SpreadPacked;
}

/** How the record is brought up to date. */
export interface RefreshOptions extends RunOptions {
  /** Reads, links and compares there, so that this thread goes on answering; here where not given. */
  readonly apart?: Threads;
  /** Told when the new record stands, before what it took the place of is cleared away. */
  readonly written?: (outcome: RefreshOutcome) => Promise<void> | void;
}

/** Sends the thread that keeps readings those that it lacks; how many were read anew. @param isOver asked between batches */
async function fedWhole(store: Store, { deriver, spread }: Threads, progress?: Progress, isOver = () => false): Promise<number> {
  const { captures: total } = await store.counts();
  let read = 0;
  for await (const { fed, read: anew } of readingsAfter(store, deriver.upToSeq, spread, AT_ONCE_BESIDE)) {
    if (isOver()) break;
    deriver.feed(fed);
    // Whoever reads goes between two batches: after a start all of the store goes there once.
    await new Promise((next) => setTimeout(next, BREATH_MS));
    read += anew;
    progress?.("read", deriver.size, total);
  }
  return read;
}

/** What is derived of everything; what is new goes to the thread that keeps the rest. */
async function derivedThere(
  store: Store,
  apart: Threads,
  occasion: Occasion,
  progress?: Progress,
): Promise<Derived & { upToSeq: number; reports: number; read: number }> {
  const read = await fedWhole(store, apart, progress);
  progress?.("link", 0, 1);
  const { deriver } = apart;
  const [upToSeq, reports] = [deriver.upToSeq, deriver.size];
  return { ...(await deriver.derive(occasion)), upToSeq, reports, read };
}

async function derivedHere(
  store: Store,
  options: RunOptions,
  occasion: Occasion,
): Promise<Derived & { upToSeq: number; reports: number; read: number }> {
  const { captures, packed, upToSeq, read } = await readingsOf(store, options);
  options.progress?.("link", 0, 1);
  return { ...derived({ captures, packed, ...occasion }), upToSeq, reports: captures.length, read };
}

/**
 * Brings the record up to date in one transaction at its end; readers see the old one until then. Does nothing where
 * it is current.
 *
 * @returns null where another process is at it
 */
export async function refreshed(store: Store, options: RefreshOptions = {}): Promise<RefreshOutcome | null> {
  return store.alone(async () => {
    if (await isCurrent(store)) {
      const [state, { captures }] = [await store.state(), await store.counts()];
      return { reports: captures, read: 0, changedAffairs: [], generation: state?.generation ?? 0 };
    }
    const corrections = await store.corrections();
    const occasion = { corrections, problems: await store.intakeProblems(), digests: await store.digests() };
    const { apart, progress } = options;
    const made = await (apart === undefined ? derivedHere(store, options, occasion) : derivedThere(store, apart, occasion, progress));
    const { changed, kept, upToSeq, reports, read } = made;
    progress?.("publish", 0, 1);
    const generation = await store.writeRecord(changed, kept, { build, upToSeq, upToCorrection: corrections.length });
    const outcome = { reports, read, changedAffairs: changed.map(({ id }) => id), generation };
    await options.written?.(outcome);
    if (read > 0) await store.forgetAnnotationsBut(build);
    await store.clearUp();
    return outcome;
  });
}

/**
 * Makes threads apart ready for what comes: after a start they are told all of the store and link it, so that the first report
 * that is added need not wait for that. Writes nothing.
 *
 * @param isOver whether to stop, asked between batches
 * @returns newest capture that they know of; null where it stopped
 */
export async function warmedUp(store: Store, apart: Threads, progress: Progress, isOver: () => boolean): Promise<number | null> {
  const before = apart.deriver.upToSeq;
  await fedWhole(store, apart, progress, isOver);
  const occasion = { corrections: await store.corrections(), problems: await store.intakeProblems(), digests: await store.digests() };
  if (isOver()) return null;
  if (apart.deriver.upToSeq > before) await apart.deriver.derive(occasion);
  return apart.deriver.upToSeq;
}

/** The dossier of one affair with the sources it cites; null where there is no such affair. */
export async function affairDossier(store: Store, id: string): Promise<Collation | null> {
  const affair = await store.affair(id);
  if (affair === null) return null;
  const dossier = unpackedDossier(affair.dossier);
  return { dossier, sources: await store.sources(dossier.reports.map(({ id }) => id)) };
}

/** The dossier of everything in the store: the bytes that `collate` gives of the same reports, where nobody corrected anything. */
export async function wholeDossier(store: Store, options: RunOptions = {}): Promise<Collation> {
  const { captures, packed } = await readingsOf(store, options);
  const [problems, corrections] = [await store.intakeProblems(), await store.corrections()];
  return collationOf({ captures, packed, corrections, problems, digests: new Map() });
}

/** The same as a text, made on the threads of a desk that goes on answering. */
export async function wholeDossierApart(store: Store, apart: Threads, form: Form): Promise<string> {
  await fedWhole(store, apart);
  const occasion = { corrections: await store.corrections(), problems: await store.intakeProblems(), digests: new Map() };
  return apart.deriver.render(occasion, form);
}
