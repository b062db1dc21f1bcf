// Takes a report's source, gives its words in pieces that know which source characters they stand for.
import { Parser } from "htmlparser2";
import type { Range } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";

/** Words with the source range they stand for; `whole` ones (a character reference, a line break) cannot be cut. */
export interface TextPiece extends Range {
  readonly text: string;
  readonly whole: boolean;
}

/** Elements whose text is no text, and elements that part words even where no space stands between. */
const MUTE: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "title"]);
const LONGEST_MUTE = 8;
const PARTING: ReadonlySet<string> = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 tr td th table blockquote section article header footer main aside figure figcaption dd dt hr".split(
    " ",
  ),
);

/** Elements nested deeper are read as if their tags were not there: each open one costs time at every tag. Pages in the wild stay under 100. */
const DEPTH = 4096;

/** A parser that leaves out what is nested beyond all sense; a closing tag there closes what was left out. Mute elements it always sees. */
class ShallowParser extends Parser {
  readonly #source: string;
  #depth = 0;
  #beyond = 0;

  constructor(source: string, handler: ConstructorParameters<typeof Parser>[0]) {
    super(handler, { decodeEntities: true });
    this.#source = source;
  }

  #isMute(start: number, end: number): boolean {
    return end - start <= LONGEST_MUTE && MUTE.has(this.#source.slice(start, end).toLowerCase());
  }

  override onopentagname(start: number, end: number): void {
    if (this.#depth < DEPTH || this.#isMute(start, end)) super.onopentagname(start, end);
    else this.#beyond++;
  }

  override onclosetag(start: number, end: number): void {
    if (this.#beyond === 0 || this.#isMute(start, end)) return super.onclosetag(start, end);
    this.#beyond--;
    [this.endIndex, this.startIndex] = [end, end + 1];
  }

  /** Tells how many elements are open more than before. */
  opened(more: 1 | -1): void {
    this.#depth += more;
  }
}

/** Pieces of marked-up text, in order. @cost O(source); nesting costs no stack */
function markupPieces(source: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let mute = 0;
  const part = (name: string): void => {
    if (PARTING.has(name)) pieces.push({ text: "\n", start: parser.startIndex, end: parser.startIndex, whole: true });
  };
  const parser: ShallowParser = new ShallowParser(source, {
    onopentagname: (name) => {
      parser.opened(1);
      if (MUTE.has(name)) mute++;
      part(name);
    },
    onclosetag: (name) => {
      parser.opened(-1);
      if (MUTE.has(name)) mute--;
      part(name);
    },
    ontext: (text) => {
      if (mute > 0) return;
      const { startIndex: start, endIndex } = parser;
      pieces.push({ text, start, end: endIndex + 1, whole: source.slice(start, endIndex + 1) !== text });
    },
  });
  parser.end(source);
  return pieces;
}

/** Pieces of a report's source: one for plain text, many for marked-up text. */
export const piecesOf = (source: string, markup: boolean): readonly TextPiece[] =>
  markup ? markupPieces(source) : [{ text: source, start: 0, end: source.length, whole: false }];

/** Index of the first piece that ends after `at`. @cost O(log pieces) */
const firstAfter = (pieces: readonly TextPiece[], at: number): number =>
  firstWhere(pieces.length, (index) => (pieces[index]?.end ?? 0) > at);

/** The pieces that stand for `range`, cut to it. */
export function piecesIn(pieces: readonly TextPiece[], { start, end }: Range): TextPiece[] {
  const found: TextPiece[] = [];
  for (let index = firstAfter(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.start >= end) break;
    if (piece.whole) found.push(piece);
    else {
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end);
      found.push({ text: piece.text.slice(from - piece.start, to - piece.start), start: from, end: to, whole: false });
    }
  }
  return found;
}

/** A stretch of words and every mark that lies on it. */
export interface Segment<M extends Range> extends Range {
  readonly text: string;
  readonly marks: readonly M[];
}

/**
 * Words cut wherever a mark begins or ends; marks may overlap.
 *
 * @cost O(segments × marks on each)
 */
export function segmentsOf<M extends Range>(pieces: readonly TextPiece[], marks: readonly M[]): Segment<M>[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const waiting = [...marks].sort((a, b) => a.start - b.start);
  let active: M[] = [];
  let edge = 0;
  let next = 0;
  const segments: Segment<M>[] = [];
  const push = (text: string, start: number, end: number): void => {
    while (next < waiting.length && waiting[next]!.start < Math.max(end, start + 1)) active.push(waiting[next++]!);
    active = active.filter((mark) => mark.end > start);
    const last = segments.at(-1);
    const same = last !== undefined && last.marks.length === active.length && last.marks.every((mark, index) => mark === active[index]);
    if (same) segments[segments.length - 1] = { ...last, text: last.text + text, end };
    else segments.push({ text, start, end, marks: [...active] });
  };
  for (const piece of pieces) {
    let from = piece.start;
    while (edge < edges.length && edges[edge]! <= from) edge++;
    while (!piece.whole && edge < edges.length && edges[edge]! < piece.end) {
      const cut = edges[edge++]!;
      push(piece.text.slice(from - piece.start, cut - piece.start), from, cut);
      from = cut;
    }
    push(piece.whole ? piece.text : piece.text.slice(from - piece.start), from, piece.end);
  }
  return segments;
}

/** Opening mark to its closing one; the curly apostrophe closes only where a single curly mark opened. */
const QUOTES: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", '"': '"', "‘": "’", "'": "'", "‹": "›" };
const WORD = /[\p{L}\p{N}]/u;

/**
 * Ranges of `text` between quotation marks, marks included; one that never closes runs to the end.
 *
 * @cost O(length)
 */
export function quotedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let open = -1;
  let closing = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    const single = unit === "'" || unit === "’" || unit === "‘";
    if (open < 0) {
      if (!(unit in QUOTES) || (single && WORD.test(text[at - 1] ?? " "))) continue;
      open = at;
      closing = QUOTES[unit]!;
    } else if (unit === closing && !(single && WORD.test(text[at + 1] ?? " "))) {
      ranges.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) ranges.push({ start: open, end: text.length });
  return ranges;
}
