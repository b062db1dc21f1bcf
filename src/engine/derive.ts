// Takes captures with what reading gave of each, gives the affairs' records or the dossier of everything; here or on a thread apart.
import { Worker } from "node:worker_threads";
import type { Annotated, Problem } from "../model/index.ts";
import { BUILD, readAndAnnotate, STEPS } from "../presets.ts";
import type { KeptCapture } from "../store/index.ts";
import { deriveAffairs, type Derived } from "./affair-records.ts";
import type { Collation } from "./collate.ts";
import { unpackedAnnotation } from "./packed.ts";

/** The build whose reading an annotation is. */
export const build = `${BUILD.version} ${BUILD.configHash}`;

/** All that a record is derived from; plain data that crosses threads. */
export interface Derivation {
  readonly captures: readonly KeptCapture[];
  readonly packed: readonly Uint8Array[];
  readonly problems: readonly Problem[];
  /** Digest of each affair that stands. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Reports in the order of their identifiers; one that cannot be unpacked here is read again. */
function annotatedOf({ captures, packed }: Derivation): Annotated[] {
  const annotated = captures.map(({ capture }, index) => {
    const bytes = packed[index];
    return (bytes === undefined ? null : unpackedAnnotation(bytes)) ?? readAndAnnotate(capture);
  });
  return annotated.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
}

/** Links everything, compares and publishes the affairs that changed. */
export function derived(job: Derivation): Derived {
  const annotated = annotatedOf(job);
  const { linked, problems } = STEPS.link(annotated);
  const told = [...job.problems, ...annotated.flatMap((it) => it.problems), ...problems];
  const captures = new Map(job.captures.map((it) => [it.capture.id, it]));
  return deriveAffairs(linked, told, captures, STEPS, build, job.digests);
}

/** The dossier of everything. */
export function collationOf(job: Derivation): Collation {
  const annotated = annotatedOf(job);
  const { linked, problems } = STEPS.link(annotated);
  const told = [...job.problems, ...annotated.flatMap((it) => it.problems), ...problems];
  const captures = new Map([...job.captures].map(({ capture }) => [capture.id, capture]));
  const dossier = STEPS.publish({ linked, compared: STEPS.compare(linked), captures, problems: told });
  return { dossier, sources: new Map([...captures].map(([id, { source }]) => [id, source])) };
}

/** Memory of the thread. */
const THREAD_MEMORY_MB = 8192;

/** The same as `derived`, on a thread of its own that ends with it. */
export function derivedApart(job: Derivation): Promise<Derived> {
  const file = import.meta.url.endsWith(".ts") ? "./derive-worker.ts" : "./derive-worker.js";
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    });
    worker.once("message", (done: Derived) => resolve(done));
    worker.once("error", (cause) => reject(cause instanceof Error ? cause : new Error(String(cause))));
    worker.once("exit", (code) => reject(new Error(`the thread that links ended with ${code}`)));
  });
}
