// Takes captures, gives a dossier: the six steps, readable on one screen.
import type { Annotated, Capture, Compared, Dossier, EpisodeCorrection, Linked, Problem } from "./model/index.ts";

/** The steps as a language and a build fill them in (presets.ts); each is pure and deterministic. */
export interface Steps {
  /** Takes one capture, gives it read and annotated. Runs on every core. */
  readonly readAndAnnotate: (capture: Capture) => Annotated;
  /** Takes all reports, sorted by id. The only step that sees them all. */
  readonly link: (
    annotated: readonly Annotated[],
    corrections?: readonly EpisodeCorrection[],
  ) => { readonly linked: Linked; readonly problems: readonly Problem[] };
  /** Takes what is linked, works an affair and its episodes at a time. */
  readonly compare: (linked: Linked) => Compared;
  /** Takes everything, gives the record with every line cited. */
  readonly publish: (record: {
    readonly linked: Linked;
    readonly compared: Compared;
    readonly captures: ReadonlyMap<string, Capture>;
    readonly problems: readonly Problem[];
  }) => Dossier;
}

/** Runs `readAndAnnotate` over captures, in order, on as many threads as it has (work/pool.ts). */
export type Spread = (captures: readonly Capture[], done: (count: number) => void) => Promise<readonly Annotated[]>;

/**
 * Gives the dossier of the captures. The same captures give the same bytes in any order, on any number of threads.
 *
 * @param problems what `ingest` had to say; it is carried into the dossier
 * @param corrections what a user has settled of the episodes
 */
export async function dossierOf(
  captures: readonly Capture[],
  problems: readonly Problem[],
  steps: Steps,
  spread: Spread,
  progress: (step: "read" | "link" | "compare" | "publish", done: number, of: number) => void = () => {},
  corrections: readonly EpisodeCorrection[] = [],
): Promise<Dossier> {
  const sorted = [...captures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const annotated = await spread(sorted, (done) => progress("read", done, sorted.length));
  progress("link", 0, 1);
  const { linked, problems: linkProblems } = steps.link(annotated, corrections);
  progress("compare", 0, 1);
  const compared = steps.compare(linked);
  progress("publish", 0, 1);
  return steps.publish({
    linked,
    compared,
    captures: new Map(sorted.map((capture) => [capture.id, capture])),
    problems: [...problems, ...annotated.flatMap((it) => it.problems), ...linkProblems],
  });
}
