// Takes what was read in a report or linked over reports, gives the JSONL lines other programs read; offsets in the source.
import type {
  Annotated,
  Attribution,
  Event,
  Known,
  LayerName,
  Layers,
  LinkedReport,
  LocalEntity,
  Mention,
  Problem,
  Quantity,
  Range,
  Reliance,
  TimeExpression,
} from "../model/index.ts";
import { valueOf } from "../model/index.ts";
import { lastHeld } from "../text/last-held.ts";
import { toSource } from "../text/offset-map.ts";
import { problemRange } from "./cite.ts";

/** Layers a line may carry, by the names that `--layers` takes. */
export const LINE_LAYERS = [
  "sentences",
  "tokens",
  "mentions",
  "entities",
  "times",
  "attributions",
  "events",
  "quotations",
  "reliance",
] as const satisfies readonly LayerName[];
/** Name of a layer that a line may carry. */
export type LineLayer = (typeof LINE_LAYERS)[number];

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

type Pair = readonly [start: number, end: number];

/** How a report's ranges and entities are written. */
interface Writer {
  readonly pair: (range: Range) => Pair | null;
  readonly place: (range: Range) => Range | null;
  readonly entities: readonly LocalEntity[];
}

const held = lastHeld<Writer>();

/** One report's line. Ranges that only markup implies have no place in the source and are left out. */
export function annotationLine({ article, layers, problems }: Annotated, picked: readonly LineLayer[] = DEFAULT_LAYERS): AnnotationLine {
  const place = (range: Range): Range | null => {
    if (range.start >= range.end) return null;
    const found = toSource(article.toSource, range);
    return found.start < found.end ? found : null;
  };
  const pair = (range: Range): Pair | null => {
    const found = place(range);
    return found === null ? null : [found.start, found.end];
  };
  const writer = held({ pair, place, entities: layers.entities });
  return {
    id: article.id,
    layers: Object.fromEntries(picked.map((name) => [name, WRITE[name](layers, writer)])),
    problems: problems.map((problem) => ({ ...problem, at: problem.at === null ? null : problemRange(article, problem.at) })),
  };
}

const LINE_FEED = 0x0a;

/**
 * Gives a function that writes the lines of some reports, each with its line feed: UTF-8, all in one piece of memory that can
 * be handed to another thread.
 *
 * @param layers those of `annotationLine`
 */
export const annotationBytes =
  (layers: readonly LineLayer[] = DEFAULT_LAYERS) =>
  (annotated: readonly Annotated[]): Uint8Array[] => {
    const lines = annotated.map((it) => JSON.stringify(annotationLine(it, layers)));
    let end = 0;
    // The line feed is written by itself: a line that is put together with it is copied once more.
    const ends = lines.map((line) => (end += Buffer.byteLength(line) + 1));
    const bytes = Buffer.allocUnsafeSlow(end);
    return lines.map((line, at) => {
      const from = ends[at - 1] ?? 0;
      bytes.write(line, from);
      bytes[ends[at]! - 1] = LINE_FEED;
      return bytes.subarray(from, ends[at]);
    });
  };

const WRITE: Readonly<Record<LineLayer, (layers: Layers, writer: Writer) => readonly unknown[]>> = {
  sentences: ({ sentences, tokens }, { pair }) =>
    kept(sentences.count, (i) =>
      pair({ start: tokens.start[sentences.first[i] ?? 0] ?? 0, end: tokens.end[(sentences.end[i] ?? 1) - 1] ?? 0 }),
    ),
  tokens: ({ tokens }, { pair }) => kept(tokens.count, (i) => pair({ start: tokens.start[i] ?? 0, end: tokens.end[i] ?? 0 })),
  mentions: ({ mentions }, writer) => placed(mentions, writer, mentionOut),
  entities: ({ entities }) => entities,
  times: ({ times }, writer) =>
    placed(times, writer, ({ type, value }, { start, end }) => ({ start, end, type, value: valueOf(value), known: how(value) })),
  attributions: ({ attributions }, writer) => {
    const { order, place } = innermostFirst(attributions);
    return order.map((index) => attributionOut(attributions[index]!, writer, place));
  },
  events: ({ events, times, attributions }, writer) => {
    const { place } = innermostFirst(attributions);
    const out: object[] = [];
    for (const it of events) {
      const at = writer.place(it);
      if (at !== null) out.push(eventOut(it, at, writer, times, place));
    }
    return out;
  },
  quotations: ({ quotations }, writer) =>
    placed(quotations, writer, ({ inner, closed, continues, depth }, { start, end }) => ({
      start,
      end,
      inner: writer.pair(inner),
      closed,
      continues,
      depth,
    })),
  reliance: ({ reliance }, writer) => placed(reliance, writer, ({ name, kind }, { start, end }) => ({ start, end, name, kind })),
};

function kept(count: number, at: (index: number) => Pair | null): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < count; i++) {
    const pair = at(i);
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

/** What is written of records with a range, each with its range in the source. */
function placed<T extends Range>(
  records: readonly T[],
  writer: Writer,
  written: (record: T, at: Range, writer: Writer) => object,
): object[] {
  const out: object[] = [];
  for (const record of records) {
    const found = writer.place(record);
    if (found !== null) out.push(written(record, found, writer));
  }
  return out;
}

const numberOut = ({ from, to, of }: Quantity, { start, end }: Range): object => ({ start, end, from, to, of });

/** @param place where each attribution is written */
const eventOut = (
  it: Event,
  { start, end }: Range,
  writer: Writer,
  times: readonly TimeExpression[],
  place: readonly number[],
): object => ({
  start,
  end,
  trigger: writer.place(it.trigger),
  code: it.code,
  source: named(it.sourceActor, writer),
  target: named(it.targetActor, writer),
  sourceAt: it.sourceAt === null ? null : writer.pair(it.sourceAt),
  targetAt: it.targetAt === null ? null : writer.pair(it.targetAt),
  time: it.time === null ? null : (valueOf(times[it.time]?.value ?? { state: "unknown" }) ?? null),
  date: valueOf(it.date),
  place: named(it.place, writer),
  numbers: placed(it.numbers, writer, numberOut),
  standing: it.standing,
  leads: it.leads,
  saidIn: it.saidIn === null ? null : place[it.saidIn]!,
});

/** State, reason and candidates of what is known; the value stands beside it. */
function how(known: Known<unknown>): object {
  const { state, because } = known;
  if (state === "ambiguous")
    return because === undefined ? { state, candidates: known.candidates } : { state, because, candidates: known.candidates };
  return because === undefined ? { state } : { state, because };
}

const named = (entity: number | null, { entities }: Writer): { name: string; entity: number } | null =>
  entity === null ? null : { name: entities[entity]?.name ?? "", entity };

/** Of one shape but for the few that stand for another or have members. */
function mentionOut(mention: Mention, { start, end }: Range, writer: Writer): object {
  const { kind, form, metonym, members } = mention;
  const value = valueOf(mention.entity);
  const entity = value === null ? null : { id: String(value), name: writer.entities[value]?.name ?? "" };
  const known = how(mention.entity);
  const core = writer.pair(mention.core);
  if (metonym === undefined && members === undefined) return { start, end, kind, form, entity, known, core };
  if (members === undefined) return { start, end, kind, form, entity, known, core, metonym };
  return { start, end, kind, form, entity, known, core, ...(metonym === undefined ? {} : { metonym }), members };
}

/**
 * The order in which attributions are written: what stands inside another comes before it, so that a reader who paints
 * them one over the other is left with the outermost; else by place. `place[i]` is where the `i`-th went.
 */
function innermostFirst(attributions: readonly Attribution[]): { order: readonly number[]; place: readonly number[] } {
  const byDepth: number[][] = [[]];
  for (let index = 0; index < attributions.length; index++) {
    let depth = 0;
    for (let outer = attributions[index]!.within; outer !== null && depth < attributions.length; depth++)
      outer = attributions[outer]!.within;
    while (byDepth.length <= depth) byDepth.push([]);
    byDepth[depth]!.push(index);
  }
  const order: number[] = [];
  for (let depth = byDepth.length - 1; depth >= 0; depth--) for (const index of byDepth[depth]!) order.push(index);
  const place = new Array<number>(order.length).fill(0);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  return { order, place };
}

function pairsOf(ranges: readonly Range[], { pair }: Writer): Pair[] {
  const one = ranges.length === 1 ? pair(ranges[0]!) : null;
  if (one !== null) return [one];
  const pairs: Pair[] = [];
  for (const range of ranges) {
    const found = pair(range);
    if (found !== null) pairs.push(found);
  }
  return pairs;
}

function attributionOut(it: Attribution, writer: Writer, place: readonly number[]): object {
  const speakers: object[] = [];
  for (const entity of it.speakers) speakers.push(named(entity, writer)!);
  const one = named(valueOf(it.speaker), writer);
  return {
    source: it.source === null ? null : pairsOf(it.source, writer),
    cue: it.cue === null ? null : pairsOf(it.cue, writer),
    content: pairsOf(it.content, writer),
    mode: it.mode,
    act: it.act,
    affirmed: it.affirmed,
    saying: it.saying,
    speaker: one,
    speakerKnown: how(it.speaker),
    speakers,
    onBehalfOf: named(it.onBehalfOf, writer),
    addressee: it.addressee === null ? null : { name: it.addressee.name, entity: it.addressee.entities[0] ?? null },
    within: it.within === null ? null : place[it.within]!,
    answers: it.answers === null ? null : place[it.answers]!,
    relayedBy: it.relayedBy === null ? null : writer.pair(it.relayedBy),
    confidence: it.confidence,
    rule: it.rule,
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
