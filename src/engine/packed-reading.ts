// Gives the job of reading reports for a store: each read, annotated and packed where it was read, so that whoever answers others need not pack it.
import type { Annotated } from "../model/index.ts";
import { READING } from "../presets.ts";
import type { PackedAnnotation } from "../store/index.ts";
import type { Job } from "../work/job.ts";
import { packedAnnotation } from "./packed.ts";

/** What the job runs. */
export { readAndAnnotateAll } from "../presets.ts";

/** What is kept of reports that were read. */
export const packedReadings =
  () =>
  (annotated: readonly Annotated[]): PackedAnnotation[] =>
    annotated.map((it) => ({
      ...{ id: it.article.id, hash: it.article.sourceHash, text: it.article.text },
      packed: packedAnnotation(it),
    }));

/** Hands back a `PackedAnnotation` for each capture. */
export const PACKED_READING: Job = { ...READING, module: import.meta.url, hands: { name: "packedReadings", how: null } };
