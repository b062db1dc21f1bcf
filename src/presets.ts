// Takes nothing, gives the one build that the doors use: the six steps with English filled in.
import { readFileSync } from "node:fs";
import { annotator, groupAnnotator, stagesGiving } from "./annotate/stage.ts";
import { compare } from "./compare/index.ts";
import { englishCompareTables } from "./lang/en/compare.ts";
import { lemmaOf } from "./lang/en/lemmas.ts";
import { LINK } from "./lang/en/link.ts";
import { PAGE } from "./lang/en/page.ts";
import { link, Linker, principalsIn, type Principals } from "./link/index.ts";
import { LinkSet, type Signatures } from "./link/link-set.ts";
import { SignatureReader } from "./link/signature.ts";
import type { Annotated, Capture, Entity } from "./model/index.ts";
import type { Steps } from "./pipeline.ts";
import { toDossier } from "./publish/dossier.ts";
import { canonicalJson, sha256 } from "./publish/json.ts";
import { DEFAULT_LAYERS, layersFor, type LineLayer } from "./publish/lines.ts";
import { read, READING_VERSION } from "./read/index.ts";
import { VERSION } from "./version.ts";
import { englishStages, LINKING_STAGES } from "./preset-stages.ts";
import type { Job } from "./work/job.ts";

/** Bytes of a model that `npm run train` wrote; models/ lies beside src/ and dist/ alike. */
const modelBytes = (name: string): Buffer => readFileSync(new URL(`../models/${name}`, import.meta.url));
const READER = modelBytes("reader.bin");
const NAMES = modelBytes("names.bin");
const ATTRIBUTIONS = modelBytes("attribution.bin");
const EVENTS = modelBytes("events.bin");

/** The stages of `annotate`, in the order they run. */
const STAGES = englishStages(READER, NAMES, ATTRIBUTIONS, EVENTS);

/** Takes an article, gives its layers and what is wrong with it. */
export const annotate = annotator(STAGES);
const annotateAll = groupAnnotator(STAGES);

/** Version of the package, and a hash over the stages and the model: what may change a dossier stands in it. */
export const BUILD = {
  version: VERSION,
  configHash: sha256(
    canonicalJson([
      ["read", READING_VERSION],
      ...STAGES.map(({ name, version }) => [name, version]),
      sha256(READER.toString("latin1")),
      sha256(NAMES.toString("latin1")),
      sha256(ATTRIBUTIONS.toString("latin1")),
      sha256(EVENTS.toString("latin1")),
    ]),
  ),
} as const;

/** Milliseconds one report may take; an article of 800 words takes about five. */
const LIMIT_MS = 4_000;

/** Takes captures, gives each read and with the layers of some stages. */
const readWith =
  (annotated: ReturnType<typeof groupAnnotator>) =>
  (captures: readonly Capture[]): Annotated[] => {
    const pages = captures.map((capture) => read(capture, PAGE));
    const all = annotated(pages.map(({ article }) => article));
    return pages.map(({ article, problems }, index) => {
      const { layers, problems: noted } = all[index]!;
      return { article, layers, problems: [...problems, ...noted] };
    });
  };

/** Takes captures, gives them read and annotated; what a worker thread runs. */
export const readAndAnnotateAll = readWith(annotateAll);

/** Takes one capture, gives it read and annotated. */
export const readAndAnnotate = (capture: Capture): Annotated => readAndAnnotateAll([capture])[0]!;

/** Where a worker thread finds `readAndAnnotateAll`. */
export const READING: Job = { module: import.meta.url, name: "readAndAnnotateAll", limitMs: LIMIT_MS };

export { annotationBytes } from "./publish/lines.ts";

/** Gives a function that takes captures, gives each read and with what some layers of a line are written from, and no more. */
export const readLayers = (layers: readonly LineLayer[]): ((captures: readonly Capture[]) => Annotated[]) =>
  readWith(groupAnnotator(stagesGiving(STAGES, layersFor(layers))));

/** The job where only some layers are wanted. */
export const readingOf = (layers: readonly LineLayer[] = DEFAULT_LAYERS): Job => ({ ...READING, name: "readLayers", how: layers });

/** The same job where only lines are wanted: each report comes back as the bytes of its line. */
export const readingToLines = (layers?: readonly LineLayer[]): Job => ({
  ...readingOf(layers),
  hands: { name: "annotationBytes", how: layers },
});

/** Takes captures, gives them read and with the layers that episodes, dates and lineage need; far faster than all of them. */
export const readToLink = readWith(groupAnnotator(LINKING_STAGES));

/** Where a worker thread finds `readToLink`. */
export const READING_TO_LINK: Job = { module: import.meta.url, name: "readToLink", limitMs: LIMIT_MS };

/** What links a stream in English: signatures of reports, and a set of them that grows. */
export const LINKING = {
  reader: (): SignatureReader => new SignatureReader(LINK),
  set: (signatures: Signatures): LinkSet => new LinkSet(signatures, LINK),
  /** Links a set that grows as `STEPS.link` links all of it. */
  growing: (): Linker => new Linker(LINK),
} as const;

/** Tells for whom an entity of these speaks, as `STEPS.link` tells it of its statements. */
export const principalsOf = (entities: readonly Entity[]): Principals => principalsIn(entities, LINK.entities);

const COMPARE = englishCompareTables(lemmaOf);

export const STEPS: Steps = {
  readAndAnnotate,
  link: (annotated, corrections) => link(annotated, LINK, corrections),
  compare: (linked) => compare(linked, COMPARE),
  publish: toDossier(BUILD),
};
