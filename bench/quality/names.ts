// Takes the machine-annotated news articles, gives how far our names agree with theirs; prints it when run.
import { pathToFileURL } from "node:url";
import { PAGE } from "../../src/lang/en/page.ts";
import { read } from "../../src/read/index.ts";
import { annotateGround } from "../../test/fixtures/ground.ts";
import { PROSE, type Block, type Capture, type Mention } from "../../src/model/index.ts";
import { corpusFile, recordsOf } from "./corpora.ts";

/** A token as CoreNLP left it: start, end, tag, entity type, head, relation, lemma. */
type SilverToken = readonly [start: number, end: number, tag: string, type: string, ...rest: unknown[]];

interface Silver {
  readonly id: string;
  readonly toks: readonly SilverToken[];
}

const TYPES = ["PERSON", "ORGANIZATION", "LOCATION"] as const;
type Type = (typeof TYPES)[number];

/** F1 of exact spans in per cent by type, and over all spans whatever their type. The other side is a machine too: no ceiling of 100. */
export type NameFigures = Readonly<Record<"person" | "organization" | "place" | "untyped", number>>;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: Type;
}

const captureOf = (id: string, source: string): Capture => ({
  id,
  file: id,
  mediaType: "text/plain",
  source,
  sourceHash: "",
  metadata: {},
});

/** Runs of tokens of one type. */
function silverSpans(tokens: readonly SilverToken[]): Span[] {
  const spans: Span[] = [];
  let open: { start: number; end: number; type: string } | null = null;
  for (const [start, end, , type] of tokens) {
    if (open !== null && open.type === type && start - open.end < 3) open.end = end;
    else {
      if (open !== null && isType(open.type)) spans.push(open as Span);
      open = { start, end, type };
    }
  }
  if (open !== null && isType(open.type)) spans.push(open as Span);
  return spans;
}

const isType = (type: string): type is Type => (TYPES as readonly string[]).includes(type);

/** Names alone; peoples' names are no entities there. */
function ourSpans(mentions: readonly Mention[]): Span[] {
  const spans = mentions
    .filter(({ form, metonym, kind }) => form === "name" && metonym !== "demonym" && kind !== "group")
    .map(({ core, kind }): Span => ({
      ...core,
      type: kind === "person" ? "PERSON" : kind === "organization" || kind === "work" ? "ORGANIZATION" : "LOCATION",
    }));
  // A name inside another is not counted apart there.
  return spans.filter(({ start, end }) => !spans.some((it) => it.start <= start && it.end >= end && it.end - it.start > end - start));
}

/** True where a span stands in running text: the rest is not read for names. */
const isRead = (blocks: readonly Block[], { start, end }: Span): boolean =>
  blocks.some((block) => PROSE.has(block.kind) && block.start <= start && end <= block.end);

const f1 = (both: number, one: number, other: number): number => Math.round((2000 * both) / Math.max(1, one + other)) / 10;

/** @param differing gets every disagreement, for those who tune */
export function nameFigures(split = "dev", differing: (what: string, text: string) => void = () => {}): NameFigures {
  const silver = new Map(recordsOf<Silver>(corpusFile(`polnear-corenlp/${split}`)).map((it) => [it.id, silverSpans(it.toks)]));
  const counts = new Map([...TYPES, "ALL" as const].map((type) => [type as string, { both: 0, ours: 0, theirs: 0 }]));
  for (const { id, text } of recordsOf<{ id: string; text: string }>(corpusFile(`polnear/${split}`))) {
    const known = silver.get(id);
    if (known === undefined) continue;
    const { article } = read(captureOf(id, text), PAGE);
    const { layers } = annotateGround(article);
    const theirs = known.filter((it) => isRead(article.blocks, it));
    const ours = ourSpans(layers.mentions);
    count(counts, ours, theirs);
    compare(ours, theirs, (what, it) =>
      differing(
        what,
        `${text.slice(Math.max(0, it.start - 40), it.start)}[${text.slice(it.start, it.end)}]${text.slice(it.end, it.end + 30)}`,
      ),
    );
  }
  const of = (type: string): number => {
    const { both = 0, ours = 0, theirs = 0 } = counts.get(type) ?? {};
    return f1(both, ours, theirs);
  };
  return { person: of("PERSON"), organization: of("ORGANIZATION"), place: of("LOCATION"), untyped: of("ALL") };
}

function count(
  counts: ReadonlyMap<string, { both: number; ours: number; theirs: number }>,
  ours: readonly Span[],
  theirs: readonly Span[],
): void {
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  for (const type of [...TYPES, null]) {
    const sum = counts.get(type ?? "ALL");
    if (sum === undefined) continue;
    const left = new Set(ours.filter((it) => type === null || it.type === type).map(key));
    const right = theirs.filter((it) => type === null || it.type === type);
    sum.ours += left.size;
    sum.theirs += right.length;
    sum.both += right.filter((it) => left.has(key(it))).length;
  }
}

function compare(ours: readonly Span[], theirs: readonly Span[], differing: (what: string, span: Span) => void): void {
  const same = (one: Span, list: readonly Span[]): Span | undefined => list.find((it) => it.start === one.start && it.end === one.end);
  for (const it of ours) {
    const other = same(it, theirs);
    if (other === undefined) differing(`only ours ${it.type}`, it);
    else if (other.type !== it.type) differing(`ours ${it.type} theirs ${other.type}`, it);
  }
  for (const it of theirs) if (same(it, ours) === undefined) differing(`only theirs ${it.type}`, it);
}

/** `node bench/quality/names.ts [SPLIT] [--differences]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const shows = process.argv.includes("--differences");
  console.log(
    JSON.stringify(
      nameFigures(
        process.argv[2]?.startsWith("--") === false ? process.argv[2] : "dev",
        shows ? (what, text) => console.log(`${what}: ${text.replaceAll("\n", " ")}`) : undefined,
      ),
    ),
  );
}
