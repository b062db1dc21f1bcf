// Takes nothing, gives the one build that the doors use: the six steps with English filled in.
import { bare } from "./work/job.ts";
import type { Annotated, Capture, Compared, Dossier, Linked } from "./model/index.ts";
import type { Steps } from "./pipeline.ts";
import { toDossier } from "./publish/dossier.ts";
import type { Job } from "./work/job.ts";

/** Version and everything else that may change what comes out: they stand in every dossier. */
export const BUILD = { version: "0.1.0", configHash: "" } as const;

/** Milliseconds one report may take; an article of 800 words takes about five. */
const LIMIT_MS = 4_000;

/** Takes one capture, gives it read and annotated; what a worker thread runs. */
export function readAndAnnotate(capture: Capture): Annotated {
  return { ...bare(capture, ""), problems: [] };
}

/** Where a worker thread finds `readAndAnnotate`. */
export const READING: Job = { module: import.meta.url, name: "readAndAnnotate", limitMs: LIMIT_MS };

function link(annotated: readonly Annotated[]): { linked: Linked; problems: [] } {
  const reports = annotated.map((it) => ({
    annotated: it,
    entityOf: [],
    published: { state: "unknown" as const },
    reliesOn: [],
    copies: [],
  }));
  return { linked: { reports, entities: [], statements: [], episodes: [], affairs: [] }, problems: [] };
}

const compare = (): Compared => ({ utterances: [], rivals: [], occurrences: [], timeline: [], names: [], silences: [] });

const publish: (record: Parameters<Steps["publish"]>[0]) => Dossier = toDossier(BUILD);

export const STEPS: Steps = { readAndAnnotate, link, compare, publish };
