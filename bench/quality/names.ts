// Takes the machine-annotated news articles and GUM's entities, gives how far our names agree with theirs; prints it when run.
import { NAMES } from "../../src/lang/en/names.ts";
import { PAGE } from "../../src/lang/en/page.ts";
import { PROSE, type Article, type Mention } from "../../src/model/index.ts";
import { read } from "../../src/read/index.ts";
import { annotateGround } from "../../test/fixtures/ground.ts";
import { agreeing, gumTexts, silverNames, type GoldName } from "../../train/name-gold.ts";
import { randomFrom, shuffle } from "../../train/random.ts";
import { corpusFile, isThere, recordsOf } from "./corpora.ts";

/** What a name can be here; peoples, events and works are counted by neither side. */
const KINDS = ["person", "organization", "place"] as const;
type Kind = (typeof KINDS)[number];

/** A name of either side; a seat of power ("the Kremlin") may be taken for a place or for those who sit there. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly seat?: true;
}

/** F1 of exact spans in per cent by kind, and over all spans whatever their kind. */
export type NameFigures = Readonly<Record<Kind | "untyped", number>>;

/** A text with both sides' names. */
export interface Compared {
  readonly id: string;
  readonly text: string;
  readonly ours: readonly NameSpan[];
  readonly theirs: readonly NameSpan[];
}

/** Gives a text as the product reads it, with its names. */
function readNames(id: string, source: string): { article: Article; ours: NameSpan[] } {
  const { article } = read({ id, file: id, mediaType: "text/plain", source, sourceHash: "", metadata: {} }, PAGE);
  return { article, ours: ourSpans(annotateGround(article).layers.mentions) };
}

/** Names alone: peoples' names are no entities there, works and events none of the three kinds. */
function ourSpans(mentions: readonly Mention[]): NameSpan[] {
  const spans = mentions
    .filter(({ form, metonym, kind }) => form === "name" && metonym !== "demonym" && kind !== "group" && kind !== "work")
    .map(({ core, kind, metonym }): NameSpan => ({
      ...core,
      kind: kind === "person" || kind === "organization" ? kind : "place",
      ...(metonym === "seat" ? { seat: true } : {}),
    }));
  return outer(spans);
}

/** A name inside another is not counted apart. */
const outer = (spans: readonly NameSpan[]): NameSpan[] =>
  spans.filter(({ start, end }) => !spans.some((it) => it.start <= start && it.end >= end && it.end - it.start > end - start));

/** Theirs, of the three kinds, where text is read for names: running text and headlines. */
const theirSpans = (names: readonly GoldName[], { blocks }: Article): NameSpan[] =>
  names.flatMap(({ start, end, kind }) => {
    const is = KINDS[kind];
    const isRead = blocks.some((block) => PROSE.has(block.kind) && block.start <= start && end <= block.end);
    return is === undefined || !isRead ? [] : [{ start, end, kind: is }];
  });

/** Spans as CoreNLP wrote them: runs of tokens of one type, titles and articles in or out as it comes. */
function rawNames(tokens: readonly SilverToken[]): GoldName[] {
  const names: { start: number; end: number; kind: number; type: string }[] = [];
  for (const [start, end, , type] of tokens) {
    const last = names.at(-1);
    const kind = ["PERSON", "ORGANIZATION", "LOCATION"].indexOf(type);
    if (last !== undefined && last.type === type && start - last.end < 3) last.end = end;
    else names.push({ start, end, kind, type });
  }
  return names.filter(({ kind }) => kind >= 0);
}

type SilverToken = readonly [start: number, end: number, tag: string, type: string, ...rest: unknown[]];

/**
 * PolNeAR's articles with CoreNLP's names beside ours.
 *
 * @param mapped whether both sides' conventions are mapped: see `alike`; a surname alone is then the person's whom CoreNLP itself names in full
 */
export function silverCompared(split: string, mapped: boolean): Compared[] {
  const texts = new Map(recordsOf<{ id: string; text: string }>(corpusFile(`polnear/${split}`)).map(({ id, text }) => [id, text]));
  return recordsOf<{ id: string; toks: readonly SilverToken[] }>(corpusFile(`polnear-corenlp/${split}`)).flatMap(({ id, toks }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const { article, ours } = readNames(id, text);
    const names = mapped ? agreeing(text, silverNames(text, toks)) : rawNames(toks);
    const theirs = theirSpans(names, article);
    return [
      mapped
        ? { id, text, ours: ours.map((it) => alike(text, it)), theirs: theirs.map((it) => alike(text, it)) }
        : { id, text, ours, theirs },
    ];
  });
}

/** The span without an article before it and without a full stop at its end. */
function alike(text: string, { start, end, ...rest }: NameSpan): NameSpan {
  const hasArticle = text.slice(start, start + 4).toLowerCase() === "the " && end - start > 4;
  const from = hasArticle ? start + 4 : start;
  return { ...rest, start: from, end: text.charAt(end - 1) === "." && end - from > 1 ? end - 1 : end };
}

/** Words before a person's name that GUM takes into it and we do not. */
const TITLES = new Set([...NAMES.titles, ...NAMES.roles].flatMap(({ forms }) => forms.map((form) => form.toLowerCase())));

/** GUM's dev documents with their named entities beside ours. @param genres all where none is given */
export const gumCompared = (genres: readonly string[] = []): Compared[] =>
  gumTexts(corpusFile("ud-gum/dev").replace(".jsonl", ".conllu"), (word) => TITLES.has(word))
    .filter(({ genre }) => genres.length === 0 || genres.includes(genre))
    .map(({ id, text, names }) => {
      const { article, ours } = readNames(id, text);
      return { id, text, ours: ours.map((it) => alike(text, it)), theirs: theirSpans(names, article).map((it) => alike(text, it)) };
    });

/** A chain of MEANTIME begins with what it is. */
const MEANTIME_KINDS: Readonly<Record<string, Kind>> = { PER: "person", ORG: "organization", LOC: "place" };
/** Words that all begin with a capital: of the mentions of a chain, the names. */
const CAPITALISED = /^[A-Z]\S*(?: [A-Z]\S*)*$/;

/**
 * How many of the names that people marked in MEANTIME's 90 texts of Wikinews (train and dev: no kind of name is learned from it)
 * we have with their ends and their kind, in per cent. Names that they left out are not counted, so there is no precision.
 */
export function meantimeShares(): Readonly<Record<Kind, number>> {
  const counts = { person: { all: 0, found: 0 }, organization: { all: 0, found: 0 }, place: { all: 0, found: 0 } };
  const texts = ["train", "dev"].flatMap((split) =>
    recordsOf<{ id: string; text: string; entities: readonly { start: number; end: number; chain: string }[] }>(
      corpusFile(`meantime/${split}`),
    ),
  );
  for (const { id, text, entities } of texts) {
    const { article } = readNames(id, text);
    if (article.text !== text) continue;
    const ours = annotateGround(article).layers.mentions.filter(({ form }) => form === "name");
    for (const { start, end, chain } of entities) {
      const kind = MEANTIME_KINDS[chain.slice(0, 3)];
      if (kind === undefined || !CAPITALISED.test(text.slice(start, end))) continue;
      counts[kind].all++;
      const is = ours.find((it) => [it, it.core].some((span) => span.start === start && span.end === end))?.kind;
      if (is !== undefined && (is === "person" || is === "organization" ? is : "place") === kind) counts[kind].found++;
    }
  }
  const share = (kind: Kind): number => Math.round((1000 * counts[kind].found) / Math.max(1, counts[kind].all)) / 10;
  return { person: share("person"), organization: share("organization"), place: share("place") };
}

const f1 = (both: number, one: number, other: number): number => Math.round((2000 * both) / Math.max(1, one + other)) / 10;

const sameKind = (one: NameSpan, other: NameSpan): boolean => one.kind === other.kind || (one.seat === true && other.kind === "place");

/** Typed and untyped F1 over all texts. @param seats whether a seat of power may be a place */
export function figuresOf(compared: readonly Compared[], seats: boolean): NameFigures & { readonly typed: number } {
  const counts = new Map([...KINDS, "untyped", "typed"].map((kind) => [kind as string, { both: 0, ours: 0, theirs: 0 }]));
  const add = (kind: string, field: "both" | "ours" | "theirs"): number => counts.get(kind)![field]++;
  for (const { ours, theirs } of compared) {
    const left = new Map(theirs.map((it) => [`${it.start}-${it.end}`, it]));
    for (const it of ours) {
      const other = left.get(`${it.start}-${it.end}`);
      const same = other !== undefined && (seats ? sameKind(it, other) : it.kind === other.kind);
      for (const kind of ["untyped", "typed", same ? other.kind : it.kind]) add(kind, "ours");
      if (other !== undefined) add("untyped", "both");
      if (same) for (const kind of ["typed", other.kind]) add(kind, "both");
    }
    for (const it of theirs) for (const kind of ["untyped", "typed", it.kind]) add(kind, "theirs");
  }
  const of = (kind: string): number => {
    const { both, ours, theirs } = counts.get(kind)!;
    return f1(both, ours, theirs);
  };
  return { person: of("person"), organization: of("organization"), place: of("place"), untyped: of("untyped"), typed: of("typed") };
}

/** A place where the two sides differ; a kind is null where a side has no such span. */
export interface Difference {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly ours: Kind | null;
  readonly theirs: Kind | null;
}

/** All differences, by text and place. */
export function differences(compared: readonly Compared[], seats: boolean): Difference[] {
  return compared.flatMap(({ id, ours, theirs }) => {
    const key = ({ start, end }: NameSpan): string => `${start}-${end}`;
    const left = new Map(ours.map((it) => [key(it), it]));
    const right = new Map(theirs.map((it) => [key(it), it]));
    const all = [...ours, ...theirs.filter((it) => !left.has(key(it)))].filter((it) => {
      const [one, other] = [left.get(key(it)), right.get(key(it))];
      return one === undefined || other === undefined || !(seats ? sameKind(one, other) : one.kind === other.kind);
    });
    return all
      .map((it) => ({ id, start: it.start, end: it.end, ours: left.get(key(it))?.kind ?? null, theirs: right.get(key(it))?.kind ?? null }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

/** All figures by name: against CoreNLP as it stands, with conventions mapped, and against GUM's people. */
export function nameFigures(): Record<string, number> {
  const named = (prefix: string, figures: object): [string, number][] =>
    Object.entries(figures).map(([name, value]) => [prefix + name, value as number]);
  const gum = isThere(corpusFile("ud-gum/dev").replace(".jsonl", ".conllu"));
  const { typed: rawTyped, ...raw } = figuresOf(silverCompared("dev", false), false);
  void rawTyped;
  return Object.fromEntries([
    ...named("", raw),
    ...named("mapped/", figuresOf(silverCompared("dev", true), true)),
    ...(gum ? named("gum-news-interview/", figuresOf(gumCompared(["news", "interview"]), true)) : []),
    ...(gum ? named("gum/", figuresOf(gumCompared(), true)) : []),
    ...(isThere(corpusFile("meantime/dev")) ? named("meantime/", meantimeShares()) : []),
  ]);
}

/** How many differences people read, and the seed by which they are drawn. */
const SAMPLE = { many: 100, seed: 17 } as const;

/** The differences that bench/quality/hand/name-disagreements.jsonl judges; they move when the reading does. */
export function sampledDifferences(compared: readonly Compared[]): Difference[] {
  const all = differences(compared, true);
  shuffle(all, randomFrom(SAMPLE.seed));
  return all.slice(0, SAMPLE.many);
}

/** `node bench/quality/names.ts [--differences|--sample silver|gum]`: without an argument the figures, else differences with what stands around them. */
if (import.meta.main) {
  const [, , what = null, of] = process.argv;
  const compared = what === null ? [] : of === "gum" ? gumCompared() : silverCompared("dev", true);
  const texts = new Map(compared.map(({ id, text }) => [id, text]));
  for (const { id, start, end, ours, theirs } of what === "--sample" ? sampledDifferences(compared) : differences(compared, true)) {
    const text = texts.get(id) ?? "";
    const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
    console.log(`${id}\t${start}\t${end}\t${ours ?? "-"}\t${theirs ?? "-"}\t${around.replaceAll("\n", " ")}`);
  }
  if (what === null) console.log(JSON.stringify(nameFigures(), null, 1));
}
