// Takes readings as they come and keeps them unpacked, gives the record or the dossier of all when asked: what a thread apart runs.
import { parentPort } from "node:worker_threads";
import type { Annotated } from "../model/index.ts";
import { LINKING, type STEPS } from "../presets.ts";
import type { KeptCapture } from "../store/index.ts";
import { render } from "./collate.ts";
import { collationFrom, derivedFrom, unpackedOrRead } from "./derive.ts";
import { standBack } from "../work/stand-back.ts";
import type { DeriverJob, DeriverNews } from "./deriver.ts";
import { packedQuotable, type PackedQuotable } from "./quotable.ts";

const captures = new Map<string, KeptCapture>();
const annotated = new Map<string, Annotated>();
/** Keeps what it linked: the next time only what is new, and what that touches, is linked anew. */
const linker = LINKING.growing();
const tell = (news: DeriverNews): void => parentPort?.postMessage(news);

/** Memory goes along: nobody here needs it. */
function tellTexts(texts: readonly PackedQuotable[]): void {
  const memory = texts.flatMap(({ words, packed }) => [words.buffer, packed.buffer]) as ArrayBuffer[];
  parentPort?.postMessage({ kind: "texts", texts } satisfies DeriverNews, memory);
}

function run(job: DeriverJob): void {
  if (job.kind === "feed") {
    const texts = job.fed.map(({ kept, packed }) => {
      const read = unpackedOrRead(packed, kept.capture);
      captures.set(kept.capture.id, kept);
      annotated.set(kept.capture.id, read);
      return packedQuotable(read);
    });
    tellTexts(texts);
    return;
  }
  const sorted = [...annotated.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const link: typeof STEPS.link = (all, corrections) => linker.link(all, corrections);
  if (job.kind === "render") {
    tell({ kind: "rendered", text: render(collationFrom(sorted, captures, job.occasion, link), job.form) });
    return;
  }
  const { changed, kept } = derivedFrom(sorted, captures, job.occasion, link);
  for (const affair of changed) tell({ kind: "changed", affair });
  tell({ kind: "derived", kept });
}

standBack();
parentPort?.on("message", (job: DeriverJob) => {
  try {
    run(job);
  } catch (cause) {
    tell({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) });
  }
});
