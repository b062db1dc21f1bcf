// Takes nothing, gives the one build that the doors use: the six steps with English filled in.
import { readFileSync } from "node:fs";
import { attributions } from "./annotate/attributions.ts";
import { eventsStage } from "./annotate/events.ts";
import { namedAndDescribed } from "./annotate/mentions.ts";
import { quotations } from "./annotate/quotations.ts";
import { relianceStage } from "./annotate/reliance.ts";
import { boundedSentences } from "./annotate/sentences.ts";
import { annotator, type AnyStage } from "./annotate/stage.ts";
import { syntaxModel } from "./annotate/syntax-model.ts";
import { taggedSyntax } from "./annotate/syntax.ts";
import { timesStage } from "./annotate/times.ts";
import { wordTokens } from "./annotate/tokens.ts";
import { compare } from "./compare/index.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "./lang/en/abbreviations.ts";
import { ATTRIBUTION } from "./lang/en/attribution.ts";
import { englishCompareTables } from "./lang/en/compare.ts";
import { EVENTS } from "./lang/en/events.ts";
import { lemmaOf } from "./lang/en/lemmas.ts";
import { LINK } from "./lang/en/link.ts";
import { NAMES } from "./lang/en/names.ts";
import { PAGE } from "./lang/en/page.ts";
import { RELIANCE } from "./lang/en/reliance.ts";
import { TIMES } from "./lang/en/times.ts";
import { link } from "./link/index.ts";
import type { Annotated, Capture } from "./model/index.ts";
import type { Steps } from "./pipeline.ts";
import { toDossier } from "./publish/dossier.ts";
import { canonicalJson, sha256 } from "./publish/json.ts";
import { read } from "./read/index.ts";
import { VERSION } from "./version.ts";
import type { Job } from "./work/job.ts";

/** Trained by `npm run train`; lies beside src/ and dist/ alike. */
const model = readFileSync(new URL("../models/reader.bin", import.meta.url));

const { mentions, entities } = namedAndDescribed(NAMES);

/** The stages of `annotate`, in the order they run. */
const STAGES = [
  wordTokens(TOKEN_WORDS),
  boundedSentences(SENTENCE_WORDS),
  taggedSyntax(syntaxModel(model), { parse: false }),
  quotations,
  timesStage(TIMES),
  mentions,
  entities,
  attributions(ATTRIBUTION, null),
  eventsStage(EVENTS),
  relianceStage(RELIANCE),
] as readonly AnyStage[];

/** Takes an article, gives its layers and what is wrong with it. */
export const annotate = annotator(STAGES);

/** Version of the package, and a hash over the stages and the model: what may change a dossier stands in it. */
export const BUILD = {
  version: VERSION,
  configHash: sha256(canonicalJson([...STAGES.map(({ name, version }) => [name, version]), sha256(model.toString("latin1"))])),
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

const COMPARE = englishCompareTables(lemmaOf);

export const STEPS: Steps = {
  readAndAnnotate,
  link: (annotated) => link(annotated, LINK),
  compare: (linked) => compare(linked, COMPARE),
  publish: toDossier(BUILD),
};
