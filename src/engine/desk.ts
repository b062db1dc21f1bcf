// Takes a store, gives the desk over it: add reports, bring the record up to date, take dossiers out.
import { captures as capturesIn, type Input } from "../ingest/index.ts";
import type { Annotated, Capture, Dossier, Problem } from "../model/index.ts";
import type { Spread } from "../pipeline.ts";
import { BUILD, STEPS } from "../presets.ts";
import type { Added, Store } from "../store/index.ts";
import { deriveAffairs } from "./affair-records.ts";
import type { Collation } from "./collate.ts";
import { packedAnnotation, unpackedAnnotation, unpackedDossier } from "./packed.ts";
import { onThreads, type RunOptions } from "./run.ts";

/** Captures read between two writes: what a process that dies has to read again. */
const AT_ONCE = 128;

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

/** The build whose reading an annotation is. */
const build = `${BUILD.version} ${BUILD.configHash}`;

/** All captures of the store with what reading gave, each read at most once. */
export interface Readings {
  readonly captures: ReadonlyMap<string, { readonly seq: number; readonly capture: Capture }>;
  readonly annotated: readonly Annotated[];
  readonly upToSeq: number;
  readonly read: number;
}

/** Reads captures and keeps what that gave. */
async function readAnew(store: Store, captures: readonly Capture[], spread: Spread): Promise<readonly Annotated[]> {
  const annotated = await spread(captures, () => {});
  await store.keepAnnotations(
    annotated.map((it) => ({ id: it.article.id, hash: it.article.sourceHash, packed: packedAnnotation(it) })),
    build,
  );
  return annotated;
}

/** Every capture read and annotated: from the store where this build did so before, else now. */
export async function readingsOf(store: Store, options: RunOptions = {}): Promise<Readings> {
  const { captures: total } = await store.counts();
  const captures = new Map<string, { seq: number; capture: Capture }>();
  const annotated: Annotated[] = [];
  let [upToSeq, read] = [0, 0];
  await onThreads(options.threads, async (spread) => {
    for (;;) {
      const some = await store.capturesAfter(upToSeq, AT_ONCE);
      const last = some.at(-1);
      if (last === undefined) return;
      upToSeq = last.seq;
      const ids = some.map(({ capture }) => capture.id);
      const packed = await store.annotations(ids, build);
      const missing: Capture[] = [];
      for (const { seq, capture } of some) {
        captures.set(capture.id, { seq, capture });
        const bytes = packed.get(capture.id);
        const known = bytes === undefined ? null : unpackedAnnotation(bytes);
        if (known === null) missing.push(capture);
        else annotated.push(known);
      }
      if (missing.length > 0) annotated.push(...(await readAnew(store, missing, spread)));
      read += missing.length;
      options.progress?.("read", captures.size, total);
    }
  });
  annotated.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return { captures, annotated, upToSeq, read };
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

/**
 * Brings the record up to date in one transaction at its end; readers see the old one until then. Does nothing where
 * it is current.
 *
 * @returns null where another process is at it
 */
export async function refreshed(store: Store, options: RunOptions = {}): Promise<RefreshOutcome | null> {
  return store.alone(async () => {
    if (await isCurrent(store)) {
      const [state, { captures }] = [await store.state(), await store.counts()];
      return { reports: captures, read: 0, changedAffairs: [], generation: state?.generation ?? 0 };
    }
    const corrections = await store.corrections();
    const { captures, annotated, upToSeq, read } = await readingsOf(store, options);
    options.progress?.("link", 0, 1);
    const { linked, problems } = STEPS.link(annotated);
    options.progress?.("compare", 0, 1);
    const told = [...(await store.intakeProblems()), ...annotated.flatMap((it) => it.problems), ...problems];
    const { changed, kept } = deriveAffairs(linked, told, captures, STEPS, build, await store.digests());
    options.progress?.("publish", 0, 1);
    const generation = await store.writeRecord(changed, kept, { build, upToSeq, upToCorrection: corrections.length });
    await store.forgetAnnotationsBut(build);
    return { reports: captures.size, read, changedAffairs: changed.map(({ id }) => id), generation };
  });
}

/** The dossier of one affair with the sources it cites; null where there is no such affair. */
export async function affairDossier(store: Store, id: string): Promise<Collation | null> {
  const affair = await store.affair(id);
  if (affair === null) return null;
  const dossier = unpackedDossier(affair.dossier);
  return { dossier, sources: await sourcesOf(store, dossier) };
}

async function sourcesOf(store: Store, { reports }: Dossier): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const { id } of reports) {
    const kept = await store.capture(id);
    if (kept !== null) sources.set(id, kept.capture.source);
  }
  return sources;
}

/** The dossier of everything in the store: the same bytes as `collate` gives of the same reports. */
export async function wholeDossier(store: Store, options: RunOptions = {}): Promise<Collation> {
  const { captures, annotated } = await readingsOf(store, options);
  const { linked, problems } = STEPS.link(annotated);
  const told = [...(await store.intakeProblems()), ...annotated.flatMap((it) => it.problems), ...problems];
  const given = new Map([...captures].map(([id, { capture }]) => [id, capture]));
  const dossier = STEPS.publish({ linked, compared: STEPS.compare(linked), captures: given, problems: told });
  return { dossier, sources: new Map([...given].map(([id, { source }]) => [id, source])) };
}
