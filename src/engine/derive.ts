// Takes captures with what reading gave of each, gives the affairs' records or the dossier of everything; here or on a thread apart.
import type { Annotated, Capture, Problem } from "../model/index.ts";
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

/** What reading gave of a capture; one that cannot be unpacked here is read again. */
export const unpackedOrRead = (packed: Uint8Array | undefined, capture: Capture): Annotated =>
  (packed === undefined ? null : unpackedAnnotation(packed)) ?? readAndAnnotate(capture);

/** Reports in the order of their identifiers. */
function annotatedOf({ captures, packed }: Derivation): Annotated[] {
  const annotated = captures.map(({ capture }, index) => unpackedOrRead(packed[index], capture));
  return annotated.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
}

/** Links everything, compares and publishes the affairs that changed. */
export const derived = (job: Derivation): Derived =>
  derivedFrom(annotatedOf(job), new Map(job.captures.map((it) => [it.capture.id, it])), job);

/** The same of what is unpacked already. @param annotated in the order of their identifiers */
export function derivedFrom(
  annotated: readonly Annotated[],
  captures: ReadonlyMap<string, KeptCapture>,
  job: Omit<Derivation, "captures" | "packed">,
): Derived {
  const { linked, problems } = STEPS.link(annotated);
  const told = [...job.problems, ...annotated.flatMap((it) => it.problems), ...problems];
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
