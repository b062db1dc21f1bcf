// Takes nothing of the news; gives what a stage is and how stages are put in order.
import { MisuseError, type Article, type LayerName, type Layers, type Problem } from "../model/index.ts";

/** How a stage says that something is wrong with a report; ranges are in the article's text. */
export type Note = (problem: Omit<Problem, "report">) => void;

/**
 * One reading of a report: takes the article and the layers it needs, gives one layer more.
 *
 * A stage is pure: same article and layers, same layer. It holds no state between reports but capped
 * caches that cannot change a result. It never throws on account of the text; it notes a Problem.
 */
export interface Stage<Needs extends LayerName = LayerName, Gives extends LayerName = LayerName> {
  /** `layer/rule set`, as it stands in provenance: "attributions/rules". */
  readonly name: string;
  /** Raised whenever the stage's output may change for some text. */
  readonly version: number;
  readonly needs: readonly Needs[];
  readonly gives: Gives;
  readonly run: (article: Article, layers: Pick<Layers, Needs>, note: Note) => Layers[Gives];
  /**
   * The first part of `run`, which gives the next; only where the parts read tables of their own. Of articles that are read
   * together, each part is done for all before the next is.
   */
  readonly begin?: (article: Article, layers: Pick<Layers, Needs>, note: Note) => Part<Layers[Gives]>;
}

/** A part of a stage: gives the layer, or the next part. */
export type Part<Layer> = () => Layer | Part<Layer>;

/** Identity that lets the compiler infer a stage's needs and gives. */
export const stage = <const Needs extends LayerName, const Gives extends LayerName>(it: Stage<Needs, Gives>): Stage<Needs, Gives> => it;

/** A stage in parts, of which `begin` is the first; run over one article, one follows the other. */
export const partedStage = <const Needs extends LayerName, const Gives extends LayerName>(
  it: Required<Omit<Stage<Needs, Gives>, "run">>,
): Stage<Needs, Gives> => ({ ...it, run: (article, layers, note) => ended(it.begin(article, layers, note)) });

/** Does a part and all behind it. */
export function ended<Layer extends object>(first: Part<Layer>): Layer {
  let result = first();
  while (typeof result === "function") result = result();
  return result;
}

/** A part, or several, and behind the last of them what is made of its result, in the same part. */
export const followed =
  <First extends object, Last extends object>(part: Part<First>, last: (result: First) => Last): Part<Last> =>
  () => {
    const result = part();
    return typeof result === "function" ? followed(result, last) : last(result);
  };

/** A stage of any needs, as a list of stages holds it. */
export interface AnyStage {
  readonly name: string;
  readonly version: number;
  readonly needs: readonly LayerName[];
  readonly gives: LayerName;
  run(article: Article, layers: Layers, note: Note): Layers[LayerName];
  begin?(article: Article, layers: Layers, note: Note): Part<Layers[LayerName]>;
}

/** What a layer is where no stage has given it yet. */
const EMPTY: Layers = {
  tokens: { count: 0, start: new Uint32Array(0), end: new Uint32Array(0), block: new Uint16Array(0) },
  sentences: { count: 0, first: new Uint32Array(0), end: new Uint32Array(0) },
  syntax: { upos: new Uint8Array(0), xpos: new Uint8Array(0), head: new Int32Array(0), relation: new Uint8Array(0) },
  quotations: [],
  times: [],
  mentions: [],
  entities: [],
  reliance: [],
  attributions: [],
  events: [],
};

/** What the stages give of one article. */
export interface Annotation {
  readonly layers: Layers;
  readonly problems: Problem[];
}

/**
 * Gives a function that runs the stages in order over one article.
 *
 * @throws MisuseError as `groupAnnotator` does
 */
export function annotator(stages: readonly AnyStage[]): (article: Article) => Annotation {
  const annotateAll = groupAnnotator(stages);
  return (article) => annotateAll([article])[0]!;
}

/**
 * Gives a function that runs the stages in order over some articles: each part over all of them before the next, so that its
 * weights stay near the processor. What an article is given does not depend on its neighbours.
 *
 * @throws MisuseError `stage/unmet-need` where a stage needs a layer that none before it gives,
 *   `stage/given-twice` where two give the same
 * @cost a fifth less an article for sixteen articles than for one
 */
export function groupAnnotator(stages: readonly AnyStage[]): (articles: readonly Article[]) => Annotation[] {
  checkOrder(stages);
  return (articles) => {
    const drafts = articles.map(() => ({
      layers: { ...EMPTY } as { -readonly [Name in LayerName]: Layers[Name] },
      problems: [] as Problem[],
    }));
    for (const it of stages) {
      let parts = articles.map((article, index) => begun(it, article, drafts[index]!));
      while (parts.some((part) => part !== null))
        parts = articles.map((article, index) => next(it, article, drafts[index]!, parts[index]!));
    }
    return drafts;
  };
}

/** The stages that some layers take: those that give them and, of what these need, those that give it; in their order. */
export function stagesGiving(stages: readonly AnyStage[], layers: readonly LayerName[]): readonly AnyStage[] {
  const wanted = new Set(layers);
  const kept = stages.toReversed().filter(({ gives, needs }) => {
    if (!wanted.has(gives)) return false;
    for (const need of needs) wanted.add(need);
    return true;
  });
  return kept.reverse();
}

function checkOrder(stages: readonly AnyStage[]): void {
  const given = new Set<LayerName>();
  for (const { name, needs, gives } of stages) {
    const unmet = needs.filter((need) => !given.has(need));
    if (unmet.length > 0) throw new MisuseError("stage/unmet-need", { stage: name, unmet, given: [...given] });
    if (given.has(gives)) throw new MisuseError("stage/given-twice", { stage: name, gives });
    given.add(gives);
  }
}

type AnyPart = Part<Layers[LayerName]>;

/** Does a stage's first part, gives the next; null where that failed. */
function begun(it: AnyStage, article: Article, of: Annotation): AnyPart | null {
  const note = notesOn(article, of);
  if (it.begin === undefined) return () => it.run(article, of.layers, note);
  return orNote(it, note, () => it.begin!(article, of.layers, note));
}

/** Does a part, gives the next; null where it was the last, whose layer is added, or where it failed. */
function next(it: AnyStage, article: Article, of: Annotation, part: AnyPart | null): AnyPart | null {
  const result = part === null ? null : orNote(it, notesOn(article, of), part);
  if (typeof result === "function") return result;
  if (result !== null) Object.assign(of.layers, { [it.gives]: result });
  return null;
}

const notesOn =
  ({ id }: Article, { problems }: Annotation): Note =>
  (problem) =>
    problems.push({ ...problem, report: id });

/** What `run` gives; what it throws is a problem of the article's, and gives null. */
function orNote<Result>({ name }: AnyStage, note: Note, run: () => Result): Result | null {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof MisuseError) throw cause;
    note({
      code: "annotate/failed",
      at: null,
      message: `${name}: ${String(cause)}`,
      hint: "Please report this text; the other layers are whole.",
    });
    return null;
  }
}
