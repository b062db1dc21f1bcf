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
}

/** Identity that lets the compiler infer a stage's needs and gives. */
export const stage = <const Needs extends LayerName, const Gives extends LayerName>(it: Stage<Needs, Gives>): Stage<Needs, Gives> => it;

/** A stage of any needs, as a list of stages holds it. */
export interface AnyStage {
  readonly name: string;
  readonly version: number;
  readonly needs: readonly LayerName[];
  readonly gives: LayerName;
  run(article: Article, layers: Layers, note: Note): Layers[LayerName];
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
 * Gives a function that runs the stages in order over some articles: each over all of them before the next, so that its
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
    for (const it of stages) articles.forEach((article, index) => runOver(it, article, drafts[index]!));
    return drafts;
  };
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

/** Adds a stage's layer; what it throws is a problem of the article's. */
function runOver(it: AnyStage, article: Article, { layers, problems }: Annotation): void {
  const note: Note = (problem) => problems.push({ ...problem, report: article.id });
  try {
    Object.assign(layers, { [it.gives]: it.run(article, layers, note) });
  } catch (cause) {
    if (cause instanceof MisuseError) throw cause;
    note({
      code: "annotate/failed",
      at: null,
      message: `${it.name}: ${String(cause)}`,
      hint: "Please report this text; the other layers are whole.",
    });
  }
}
