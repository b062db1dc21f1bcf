// Takes captures with what reading gave of each, gives the affairs' records or the dossier of everything; here or on a thread apart.
import type { Annotated, Capture, Linked, Problem } from "../model/index.ts";
import { BUILD, principalsOf, readAndAnnotate, STEPS } from "../presets.ts";
import type { Correction, KeptCapture } from "../store/index.ts";
import { deriveAffairs, type Derived } from "./affair-records.ts";
import type { Collation } from "./collate.ts";
import { withCorrections } from "./corrected-statements.ts";
import { heldCorrections } from "./corrections.ts";
import { unpackedAnnotation } from "./packed.ts";

/** The build whose reading an annotation is. */
export const build = `${BUILD.version} ${BUILD.configHash}`;

/** All that a record is derived from; plain data that crosses threads. */
export interface Derivation {
  readonly captures: readonly KeptCapture[];
  readonly packed: readonly Uint8Array[];
  readonly problems: readonly Problem[];
  /** All of them, in the order they were made. */
  readonly corrections: readonly Correction[];
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

/** Everything linked as users corrected it, with all that is to be told of it. */
function linkedOf(
  annotated: readonly Annotated[],
  job: Pick<Derivation, "problems" | "corrections">,
  link = STEPS.link,
): { linked: Linked; told: readonly Problem[] } {
  const held = heldCorrections(job.corrections);
  const found = link(annotated, held.episodes);
  const { linked, problems } = withCorrections(found.linked, held.statements, principalsOf);
  return {
    linked,
    told: [...job.problems, ...annotated.flatMap((it) => it.problems), ...found.problems, ...held.problems, ...problems],
  };
}

/** Links everything, compares and publishes the affairs that changed. */
export const derived = (job: Derivation): Derived =>
  derivedFrom(annotatedOf(job), new Map(job.captures.map((it) => [it.capture.id, it])), job);

/** The same of what is unpacked already. @param annotated in the order of their identifiers @param link the same for all of a set that grows */
export function derivedFrom(
  annotated: readonly Annotated[],
  captures: ReadonlyMap<string, KeptCapture>,
  job: Omit<Derivation, "captures" | "packed">,
  link = STEPS.link,
): Derived {
  const { linked, told } = linkedOf(annotated, job, link);
  return deriveAffairs(linked, told, captures, STEPS, build, job.digests);
}

/** The dossier of everything. */
export const collationOf = (job: Derivation): Collation =>
  collationFrom(annotatedOf(job), new Map(job.captures.map((it) => [it.capture.id, it])), job);

/** The same of what is unpacked already. @param annotated in the order of their identifiers */
export function collationFrom(
  annotated: readonly Annotated[],
  kept: ReadonlyMap<string, KeptCapture>,
  job: Pick<Derivation, "problems" | "corrections">,
  link = STEPS.link,
): Collation {
  const { linked, told } = linkedOf(annotated, job, link);
  const captures = new Map([...kept].map(([id, { capture }]) => [id, capture]));
  const dossier = STEPS.publish({ linked, compared: STEPS.compare(linked), captures, problems: told });
  return { dossier, sources: new Map([...captures].map(([id, { source }]) => [id, source])) };
}
