// Takes a capture, gives the article: clean text, what its blocks are, and the way back to the source.
import { PROSE, type Article, type Block, type Capture, type Problem } from "../model/index.ts";
import { dateClues } from "./clues.ts";
import { laidHtml } from "./html.ts";
import type { Laid } from "./laid.ts";
import { languageOf } from "./language.ts";
import { lexiconOf, type Lexicon } from "./lexicon.ts";
import { READ_BLOCKS, READ_UNITS } from "./limits.ts";
import { linesOf, type Line } from "./line.ts";
import { outletOf } from "./outlet.ts";
import { classify } from "./plain.ts";
import type { ReadTables } from "./rule.ts";
import { paragraphsOf } from "./wrap.ts";

/** Raised whenever what `read` gives may change for some source: it stands in a dossier's `configHash`. */
export const READING_VERSION = 2;

/** Plain text in place: no table, since text and source are one. */
function laidPlain(capture: Capture): Laid {
  const { lines, readTo } = linesOf(capture.source, READ_UNITS, READ_BLOCKS);
  return {
    text: capture.source,
    toSource: null,
    lines: paragraphsOf(capture.source, lines),
    readTo,
    metadata: capture.metadata,
    problems: [],
    items: new Set(),
  };
}

function blockOf(line: Line): Block {
  const kind = line.kind ?? "paragraph";
  return {
    start: line.start,
    end: line.end,
    kind,
    ...(line.label === undefined ? {} : { label: line.label }),
    ...(line.lead === undefined ? {} : { lead: line.lead }),
  };
}

/** What lies beyond the limit, as one block that nobody reads; none where it is white space. */
function unreadBlock(text: string, readTo: number): Block[] {
  const rest = text.slice(readTo);
  const start = readTo + (rest.length - rest.trimStart().length);
  const end = readTo + rest.trimEnd().length;
  return end > start ? [{ start, end, kind: "unread" }] : [];
}

function problemsOf(capture: Capture, laid: Laid, blocks: readonly Block[]): Problem[] {
  const problems = [...laid.problems];
  const unread = blocks.find((block) => block.kind === "unread");
  if (unread !== undefined)
    problems.push({
      code: "read/cut",
      report: capture.id,
      at: { start: unread.start, end: unread.end },
      message: `Only the first ${unread.start} of ${laid.text.length} characters were read.`,
      hint: "Split the text into its reports.",
    });
  const body = blocks.some((block) => PROSE.has(block.kind) && block.kind !== "headline" && block.kind !== "deck");
  if (!body)
    problems.push({
      code: "read/no-body",
      report: capture.id,
      at: null,
      message: "No running text was found in this report.",
      hint: "Look at its blocks: what was taken for menu, caption or credit is kept there.",
    });
  return problems;
}

/** The first block of a kind. */
function rangeOf(blocks: readonly Block[], kind: Block["kind"]): { start: number; end: number } | null {
  for (const block of blocks) if (block.kind === kind) return { start: block.start, end: block.end };
  return null;
}

function articleOf(capture: Capture, laid: Laid, lexicon: Lexicon): { article: Article; problems: Problem[] } {
  const { text, lines, metadata } = laid;
  const classified = classify(text, lines, metadata, capture.file, lexicon);
  for (const line of lines) if (line.kind === "paragraph" && laid.items.has(line.start)) line.kind = "item";
  const blocks = [...lines.map(blockOf), ...unreadBlock(text, laid.readTo)];
  const [headline, byline] = [rangeOf(blocks, "headline"), rangeOf(blocks, "byline")];
  const article: Article = {
    id: capture.id,
    file: capture.file,
    url: metadata.url ?? null,
    outlet: outletOf({ text, file: capture.file, metadata }, lines, classified, lexicon),
    language: languageOf(text, metadata.lang, lexicon),
    headline,
    byline,
    ...(headline === null && metadata.title !== undefined ? { titleGiven: metadata.title } : {}),
    ...(byline === null && metadata.author !== undefined ? { authorGiven: metadata.author } : {}),
    dateClues: dateClues(lines, classified.leads, metadata, lexicon),
    text,
    blocks,
    sourceHash: capture.sourceHash,
    sourceLength: capture.source.length,
    toSource: laid.toSource,
  };
  return { article, problems: problemsOf(capture, laid, blocks) };
}

/**
 * Reads a report. Pure; never throws on account of its text.
 *
 * @cost O(units) of the source; figures: bench/speed
 */
export function read(capture: Capture, tables: ReadTables): { article: Article; problems: Problem[] } {
  const laid = capture.mediaType === "text/html" ? laidHtml(capture) : laidPlain(capture);
  return articleOf(capture, laid, lexiconOf(tables));
}
