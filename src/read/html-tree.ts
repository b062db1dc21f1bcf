// Takes a page's source, gives its blocks of text with where they stand, in one pass and without recursion.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { BlockKind } from "../model/index.ts";
import { isSpace } from "./letters.ts";
import { BLOCKS, ENDS_PARAGRAPH, ENDS_SIBLING, ROLES, SKIPPED, VOID, ZONES } from "./markup.ts";
import { hiddenClasses, isHiddenClass } from "./unseen.ts";

/** Elements nested deeper are read as if their tags were not there. Pages in the wild stay under 100. */
const DEPTH = 256;
/** Units of an attribute that are read. */
const ATTRIBUTE_UNITS = 4096;

/** An element that holds text. `parent` is null for the outermost. */
export interface Element {
  readonly name: string;
  readonly parent: Element | null;
  readonly depth: number;
  /** Said by this element or one around it. */
  readonly zone: BlockKind | null;
  readonly skipped: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Units of running text inside, filled in by the choice of the main content. */
  score: number;
}

/** Source `start..end` as it stands, or `words` in its place (a character reference). */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
}

/** One block of text: a paragraph, a heading, a cell, a line before a break. */
export interface Leaf {
  readonly element: Element;
  readonly pieces: TextPiece[];
  readonly units: number;
  readonly linkUnits: number;
  readonly preformatted: boolean;
}

export interface Page {
  readonly leaves: Leaf[];
  readonly title: string;
  readonly language: string | null;
  readonly canonical: string | null;
  /** Content by lower-case name, property or itemprop; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** `datetime` of the time elements, in order. */
  readonly times: readonly string[];
  readonly broken: boolean;
}

const READ_ATTRIBUTES: ReadonlySet<string> = new Set(
  "class id role itemprop hidden aria-hidden style rel href lang content name property type datetime".split(" "),
);

function zoneOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: Element | null,
  hiddenBySheet: ReadonlySet<string>,
): BlockKind | null {
  const hidden = attributes.has("hidden") || attributes.get("aria-hidden") === "true";
  const unseen = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get("style") ?? "");
  if (hidden || unseen || isHiddenClass(attributes.get("class") ?? "", hiddenBySheet)) return "menu";
  const outer = parent?.zone ?? null;
  if (outer !== null && outer !== "caption") return outer;
  return ZONES.get(name) ?? ROLES.get(attributes.get("role") ?? "") ?? outer;
}

class TreeBuilder implements TokenizerCallbacks {
  readonly source: string;
  readonly leaves: Leaf[] = [];
  readonly metas = new Map<string, string>();
  readonly jsonLd: string[] = [];
  readonly times: string[] = [];
  title = "";
  language: string | null = null;
  canonical: string | null = null;
  broken = false;
  #top: Element = { name: "#root", parent: null, depth: 0, zone: null, skipped: false, attributes: new Map(), score: 0 };
  /** Classes that the page's own style sheets hide. */
  #hidden = new Set<string>();
  #open = new Map<string, number>();
  #beyond = 0;
  #name = "";
  #attributes = new Map<string, string>();
  #attribute = "";
  #value = "";
  #pieces: TextPiece[] = [];
  #units = 0;
  #linkUnits = 0;
  /** The block that the text since the last boundary stands in; null while there was none. */
  #leafElement: Element | null = null;

  constructor(source: string) {
    this.source = source;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.source.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#attributes = new Map();
  }
  onattribname(start: number, end: number): void {
    const name = end - start > 20 ? "" : this.source.slice(start, end).toLowerCase();
    this.#attribute = READ_ATTRIBUTES.has(name) ? name : "";
    this.#value = "";
  }
  onattribdata(start: number, end: number): void {
    const room = ATTRIBUTE_UNITS - this.#value.length;
    if (this.#attribute !== "" && room > 0) this.#value += this.source.slice(start, Math.min(end, start + room));
  }
  onattribentity(codepoint: number): void {
    if (this.#attribute !== "" && this.#value.length < ATTRIBUTE_UNITS) this.#value += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    if (this.#attribute !== "" && !this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }
  onopentagend(): void {
    this.#opened(this.#name, this.#attributes);
  }
  onselfclosingtag(): void {
    this.#opened(this.#name, this.#attributes);
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (name === "br" || (name === "p" && !this.#isOpen("p"))) this.#endLeaf();
    else if (this.#beyond > 0) {
      this.#beyond--;
      if (BLOCKS.has(name)) this.#endLeaf();
    } else if (this.#isOpen(name)) this.#closeTo(name);
  }

  ontext(start: number, end: number): void {
    const top = this.#top;
    if (top.name === "title" && this.title.length < ATTRIBUTE_UNITS && !this.#isOpen("svg"))
      this.title += this.source.slice(start, Math.min(end, start + ATTRIBUTE_UNITS));
    else if (top.name === "script" && top.attributes.get("type")?.includes("ld+json") === true)
      this.jsonLd.push(this.source.slice(start, end));
    else if (top.name === "style") for (const name of hiddenClasses(this.source.slice(start, end))) this.#hidden.add(name);
    else if (!top.skipped) this.#text({ start, end, words: null });
  }
  ontextentity(codepoint: number, end: number): void {
    const words = String.fromCodePoint(codepoint);
    if (this.#top.name === "title") this.title += this.title.length < ATTRIBUTE_UNITS ? words : "";
    else if (!this.#top.skipped) this.#reference(words, end);
  }
  oncdata(start: number, end: number): void {
    if (!this.#top.skipped) this.#text({ start, end: Math.max(start, end - 2), words: null });
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    if (this.#isOpen("script") || this.#isOpen("style") || this.#isOpen("template") || this.#isOpen("noscript")) this.broken = true;
    this.#endLeaf();
  }

  #isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  /** Characters a reference stands for; one that stands for two comes in two calls with the same end. */
  #reference(words: string, end: number): void {
    const start = this.source.lastIndexOf("&", end - 1);
    const before = this.#pieces.at(-1);
    if (before !== undefined && before.words !== null && before.start === start)
      this.#pieces[this.#pieces.length - 1] = { ...before, words: before.words + words };
    else this.#text({ start, end, words });
  }

  #text(piece: TextPiece): void {
    if (this.#top.name === "pre" && piece.words === null) return this.#preformatted(piece.start, piece.end);
    this.#keep(piece);
  }

  #keep(piece: TextPiece): void {
    const units = piece.words?.length ?? piece.end - piece.start;
    this.#leafElement ??= isBlankPiece(this.source, piece) ? null : this.#block();
    this.#pieces.push(piece);
    this.#units += units;
    if (this.#isOpen("a")) this.#linkUnits += units;
  }

  #preformatted(start: number, end: number): void {
    for (let from = start; from < end;) {
      const feed = this.source.indexOf("\n", from);
      const to = feed < 0 || feed >= end ? end : feed;
      if (to > from) this.#keep({ start: from, end: to, words: null });
      if (to < end) this.#endLeaf();
      from = to + 1;
    }
  }

  /** The element that the text stands in: the innermost that is a block. */
  #block(): Element {
    let element = this.#top;
    while (!BLOCKS.has(element.name) && element.parent !== null) element = element.parent;
    return element;
  }

  #endLeaf(): void {
    const element = this.#leafElement;
    if (element !== null)
      this.leaves.push({
        element,
        pieces: this.#pieces,
        units: this.#units,
        linkUnits: this.#linkUnits,
        preformatted: element.name === "pre",
      });
    if (this.#pieces.length > 0) this.#pieces = [];
    this.#units = 0;
    this.#linkUnits = 0;
    this.#leafElement = null;
  }

  #opened(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#facts(name, attributes);
    if (BLOCKS.has(name) || name === "br") this.#endLeaf();
    if (VOID.has(name)) return;
    if (ENDS_PARAGRAPH.has(name) && this.#isOpen("p")) this.#closeTo("p");
    const siblings = ENDS_SIBLING.get(name);
    if (siblings !== undefined) this.#endSibling(siblings.ends, siblings.barrier);
    if (name === "body" && this.#isOpen("head")) this.#closeTo("head");
    const depth = this.#top.depth + 1;
    if (depth >= DEPTH) {
      this.#beyond++;
      this.broken = true;
      return;
    }
    const parent = this.#top;
    const skipped = parent.skipped || SKIPPED.has(name);
    this.#top = { name, parent, depth, attributes, skipped, zone: zoneOf(name, attributes, parent, this.#hidden), score: 0 };
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  #endSibling(ends: ReadonlySet<string>, barrier: ReadonlySet<string>): void {
    for (let element: Element | null = this.#top; element !== null && !barrier.has(element.name); element = element.parent)
      if (ends.has(element.name)) return this.#closeTo(element.name);
  }

  /** Closes elements up to and with the innermost of that name. @cost amortised O(1): each element is closed once */
  #closeTo(name: string): void {
    for (let element = this.#top; element.parent !== null; element = element.parent) {
      if (BLOCKS.has(element.name)) this.#endLeaf();
      this.#open.set(element.name, (this.#open.get(element.name) ?? 1) - 1);
      this.#top = element.parent;
      if (element.name === name) return;
    }
  }

  #facts(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "html") this.language ??= attributes.get("lang") ?? null;
    else if (name === "time") this.times.push(attributes.get("datetime") ?? "");
    else if (name === "link" && attributes.get("rel") === "canonical") this.canonical ??= attributes.get("href") ?? null;
    const key = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop"))?.toLowerCase();
    const content = attributes.get("content")?.trim() ?? "";
    if (name === "meta" && key !== undefined && content !== "" && !this.metas.has(key)) this.metas.set(key, content);
  }
}

function isBlankPiece(source: string, { start, end, words }: TextPiece): boolean {
  const text = words ?? source;
  const to = words === null ? end : words.length;
  for (let index = words === null ? start : 0; index < to; index++) if (!isSpace(text.charCodeAt(index))) return false;
  return true;
}

/**
 * The page's blocks of text and what its head says.
 *
 * @cost O(source) time; nesting beyond `DEPTH` is flattened, so no cost depends on it
 */
export function pageOf(source: string): Page {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder;
}
