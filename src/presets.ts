// Takes nothing, gives the one build that the doors use: the six steps with English filled in.
import { quotations } from "./annotate/quotations.ts";
import { boundedSentences } from "./annotate/sentences.ts";
import { annotator, type AnyStage } from "./annotate/stage.ts";
import { timesStage } from "./annotate/times.ts";
import { wordTokens } from "./annotate/tokens.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "./lang/en/abbreviations.ts";
import { PAGE } from "./lang/en/page.ts";
import { TIMES } from "./lang/en/times.ts";
import type { Annotated, Capture, Compared, Linked } from "./model/index.ts";
import type { Steps } from "./pipeline.ts";
import { toDossier } from "./publish/dossier.ts";
import { canonicalJson, sha256 } from "./publish/json.ts";
import { read } from "./read/index.ts";
import { VERSION } from "./version.ts";
import type { Job } from "./work/job.ts";

/** The stages of `annotate`, in the order they run. */
const STAGES: readonly AnyStage[] = [
  wordTokens(TOKEN_WORDS),
  boundedSentences(SENTENCE_WORDS),
  quotations,
  timesStage(TIMES),
] as readonly AnyStage[];

/** Takes an article, gives its layers and what is wrong with it. */
export const annotate = annotator(STAGES);

/** Version of the package and a hash over the stages with theirs: what may change a dossier stands in it. */
export const BUILD = {
  version: VERSION,
  configHash: sha256(canonicalJson(STAGES.map(({ name, version }) => [name, version]))),
} as const;

/** Milliseconds one report may take; an article of 800 words takes about five. */
const LIMIT_MS = 4_000;

/** Takes one capture, gives it read and annotated; what a worker thread runs. */
export function readAndAnnotate(capture: Capture): Annotated {
  const { article, problems } = read(capture, PAGE);
  const { layers, problems: noted } = annotate(article);
  return { article, layers, problems: [...problems, ...noted] };
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

export const STEPS: Steps = { readAndAnnotate, link, compare, publish: toDossier(BUILD) };
