// Takes a page, gives its text with a way back to every source character, and its lines with what the markup says of them.
import type { Capture, Problem } from "../model/index.ts";
import { OffsetMapBuilder } from "../text/offset-map.ts";
import { markedLeaves, type Marked } from "./html-main.ts";
import { pageMetadata } from "./html-metadata.ts";
import { pageOf, type Leaf } from "./html-tree.ts";
import type { Laid } from "./laid.ts";
import { READ_BLOCKS, READ_UNITS } from "./limits.ts";
import { isSpace } from "./letters.ts";
import { lineAt, type Line } from "./line.ts";

/** White space that HTML folds. @source WHATWG HTML, ASCII whitespace */
const isFolded = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);

/** Writes blocks of text into a map, folding white space: a run of it is one space, and none opens or ends a block. */
class LeafWriter {
  readonly map: OffsetMapBuilder;
  readonly source: string;
  #words: string[] = [];
  #space: { start: number; end: number } | null = null;
  #end = 0;

  constructor(map: OffsetMapBuilder, source: string) {
    this.map = map;
    this.source = source;
  }

  /** Adds a block and a line end after it; gives its words. */
  add(leaf: Leaf): string {
    this.#words = [];
    this.#space = null;
    for (const piece of leaf.pieces)
      if (piece.words === null) this.#copy(piece.start, piece.end);
      else this.#add(piece.start, piece.end, piece.words);
    if (this.#words.length > 0) this.map.replace("\n", this.#end, this.#end);
    return this.#words.join("");
  }

  /** Adds words that stand for a stretch of source, or the stretch itself; the space held back goes before them. */
  #add(start: number, end: number, words: string | null): void {
    if (this.#space !== null && this.#words.length > 0) {
      this.map.replace(" ", this.#space.start, this.#space.end);
      this.#words.push(" ");
    }
    this.#space = null;
    if (words === null) this.map.copy(this.source, start, end);
    else this.map.replace(words, start, end);
    this.#words.push(words ?? this.source.slice(start, end));
    this.#end = end;
  }

  #copy(from: number, to: number): void {
    for (let index = from; index < to;) {
      const start = index;
      if (isFolded(this.source.charCodeAt(index))) {
        while (index < to && isFolded(this.source.charCodeAt(index))) index++;
        this.#space ??= { start, end: index };
        continue;
      }
      while (index < to && (!isFolded(this.source.charCodeAt(index)) || isSingleSpace(this.source, index, to))) index++;
      this.#add(start, index, null);
    }
  }
}

/** A space between two words of one piece: it stands for itself and need not be folded. */
const isSingleSpace = (source: string, index: number, end: number): boolean =>
  source.charCodeAt(index) === 0x20 && index + 1 < end && !isFolded(source.charCodeAt(index + 1));

/** The block's range in the text, white space at its ends left out; null where nothing else is in it. */
function rangeOf(words: string, offset: number): { start: number; end: number } | null {
  let start = 0;
  let end = words.length;
  while (start < end && isSpace(words.charCodeAt(start))) start++;
  while (end > start && isSpace(words.charCodeAt(end - 1))) end--;
  return end > start ? { start: offset + start, end: offset + end } : null;
}

interface Placed {
  readonly range: { start: number; end: number };
  readonly marked: Marked;
}

/** Units of a list's entry that is text: shorter ones may be buttons. */
const ITEM_UNITS = 20;

const isListText = ({ leaf, isItem }: Marked): boolean => isItem && leaf.units >= ITEM_UNITS && leaf.linkUnits * 2 < leaf.units;

const markupProblem = (capture: Capture): Problem => ({
  code: "read/markup",
  report: capture.id,
  at: null,
  message: "The markup is not closed, or nested deeper than 256 elements.",
  hint: "Open the page and save it again, or give its text.",
});

/**
 * A page as text. Every unit leads back to the source characters it stands for; scripts, styles and
 * templates are no text; everything else is kept, in the order of the source.
 *
 * @cost O(source)
 */
export function laidHtml(capture: Capture): Laid {
  const { source } = capture;
  const page = pageOf(source);
  const metadata = pageMetadata(page, capture.metadata);
  const map = new OffsetMapBuilder();
  const placed: Placed[] = [];
  const writer = new LeafWriter(map, source);
  for (const marked of markedLeaves(source, page.leaves, metadata.title ?? "")) {
    const offset = map.length;
    const range = rangeOf(writer.add(marked.leaf), offset);
    if (range !== null) placed.push({ range, marked });
  }
  const { text, toSource } = map.build(source.length);
  const cut = placed.findIndex(({ range }, index) => index >= READ_BLOCKS || range.end > READ_UNITS);
  const lines = (cut < 0 ? placed : placed.slice(0, cut)).map(({ range, marked }): Line => {
    const line = lineAt(text, range.start, range.end, 1);
    line.kind = marked.hint ?? (isListText(marked) ? "item" : null);
    return line;
  });
  return {
    text,
    toSource,
    lines,
    readTo: cut < 0 ? text.length : (placed[cut]?.range.start ?? text.length),
    metadata,
    problems: page.broken ? [markupProblem(capture)] : [],
    items: new Set(placed.filter(({ marked }) => marked.isItem).map(({ range }) => range.start)),
  };
}
