// Takes what was read in a report or linked over reports, gives the JSONL lines other programs read; offsets in the source.
import type { Annotated, Known, LayerName, LinkedReport, Problem, Reliance } from "../model/index.ts";
import { valueOf } from "../model/index.ts";
import { problemRange } from "./cite.ts";
import { CLOSE_LIST, CLOSE_OBJECT, JsonBytes, keysOf, OPEN_LIST, OPEN_OBJECT, type Stamp } from "./json-bytes.ts";
import { how, LINE_LAYERS, WRITE, type LineLayer } from "./line-layers.ts";
import { LinePage } from "./line-page.ts";

export { LINE_LAYERS, type LineLayer } from "./line-layers.ts";

/** Those of the exchange format, written where none are picked. */
export const DEFAULT_LAYERS: readonly LineLayer[] = ["sentences", "mentions", "times", "attributions", "events"];

/** Layers whose records others are written with: mentions carry the names of their entities. */
const BESIDE: Readonly<Partial<Record<LineLayer, readonly LayerName[]>>> = {
  sentences: ["tokens"],
  mentions: ["entities"],
  attributions: ["entities"],
  events: ["entities", "times", "attributions"],
};

/** The layers that some layers of a line are written from. */
export const layersFor = (layers: readonly LineLayer[]): readonly LayerName[] => layers.flatMap((it) => [it, ...(BESIDE[it] ?? [])]);

/** What was found in one report: a line of `annotate`. Offsets are in the source as given; docs/formats.md has the layers. */
export interface AnnotationLine {
  readonly id: string;
  readonly layers: Readonly<Partial<Record<LineLayer, readonly unknown[]>>>;
  readonly problems: readonly Problem[];
}

const LINE = keysOf("id", "layers", "problems");

/** The layers that were picked, each with its key, in their order. */
type Picked = readonly { readonly name: LineLayer; readonly key: Stamp }[];

function pickedOf(layers: readonly LineLayer[]): Picked {
  const names = [...new Set(layers)];
  const keys = keysOf(...names);
  return names.map((name) => ({ name, key: keys[name] }));
}

/** What lines are written on; its memory is kept. */
const OUT = new JsonBytes();
const PAGE = new LinePage(OUT);

/** Writes one report's line. */
function writeLine({ article, layers, problems }: Annotated, picked: Picked): void {
  const { out } = PAGE;
  PAGE.turn(article.toSource, layers.entities);
  out.key(LINE.id);
  out.text(article.id);
  out.key(LINE.layers);
  if (picked.length === 0) out.byte(OPEN_OBJECT);
  for (const { name, key } of picked) {
    out.key(key);
    out.byte(OPEN_LIST);
    WRITE[name](PAGE, layers);
    out.byte(CLOSE_LIST);
  }
  out.byte(CLOSE_OBJECT);
  out.key(LINE.problems);
  out.value(problems.map((problem) => ({ ...problem, at: problem.at === null ? null : problemRange(article, problem.at) })));
  out.byte(CLOSE_OBJECT);
}

/** One report's line. Ranges that only markup implies have no place in the source and are left out. */
export function annotationLine(annotated: Annotated, picked: readonly LineLayer[] = DEFAULT_LAYERS): AnnotationLine {
  OUT.clear();
  writeLine(annotated, pickedOf(picked));
  return JSON.parse(OUT.copy().toString("utf8")) as AnnotationLine;
}

const LINE_FEED = 0x0a;

/**
 * Gives a function that writes the lines of some reports, each with its line feed: UTF-8, all in one piece of memory that can
 * be handed to another thread.
 *
 * @param layers those of `annotationLine`
 */
export function annotationBytes(layers: readonly LineLayer[] = DEFAULT_LAYERS): (annotated: readonly Annotated[]) => Uint8Array[] {
  const picked = pickedOf(layers);
  return (annotated) => {
    OUT.clear();
    const ends = annotated.map((it) => {
      writeLine(it, picked);
      OUT.byte(LINE_FEED);
      return OUT.length;
    });
    const bytes = OUT.copy();
    return ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
  };
}

/** What the sight of all reports tells of one: a line of `link`. */
export interface LinkLine {
  readonly id: string;
  readonly episode: string | null;
  readonly affair: string | null;
  /** The report whose whole text this one repeats. */
  readonly duplicateOf: string | null;
  readonly published: object;
  readonly copies: LinkedReport["copies"];
  readonly reliesOn: readonly object[];
}

/** What a line of `link` is made of: a report's own part, and what is known of all, by number. */
interface ReportPart {
  readonly id: string;
  /** Identifier as it was given. */
  readonly given: string;
  /** What it says itself of its date. */
  readonly published: Known<string>;
  /** Offsets in the source. */
  readonly reliesOn: readonly Reliance[];
}
interface SetPart {
  readonly episodes: readonly string[];
  readonly affairs: readonly string[];
  /** Dates that were settled for reports that do not state theirs. */
  readonly dated: ReadonlyMap<number, Known<string>>;
  readonly copies: ReadonlyMap<string, Original & { readonly also: readonly Original[] }>;
}
type Original = LinkedReport["copies"][number];

/** The line of the report of this number. */
export function setLine({ id, given, published, reliesOn }: ReportPart, report: number, known: SetPart): LinkLine {
  const { episodes, affairs, dated, copies } = known;
  const copy = copies.get(id);
  const date = dated.get(report) ?? published;
  return {
    id: given,
    episode: episodes[report] ?? null,
    affair: affairs[report] ?? null,
    duplicateOf: copy?.kind === "whole" ? copy.of : null,
    published: { ...how(date), value: valueOf(date) },
    copies: copy === undefined ? [] : [copy, ...copy.also].map(({ of, kind, share }) => ({ of, kind, share })),
    reliesOn: reliesOn.map(({ name, kind, start, end }) => ({ name, kind, start, end })),
  };
}

/** True for a name that `LINE_LAYERS` has. */
export const isLineLayer = (name: string): name is LineLayer => (LINE_LAYERS as readonly string[]).includes(name);
