// Takes a page's blocks, gives which of them are the report and what the markup says each is.
import type { BlockKind } from "../model/index.ts";
import type { Element, Leaf } from "./html-tree.ts";
import { squeezed } from "./letters.ts";
import { CLASS_WORDS } from "./markup.ts";

/** Units of a block that counts as running text. */
const PARAGRAPH_UNITS = 60;
/** Share of link text above which a block leads elsewhere. */
const LINK_SHARE = 0.5;
/** Share of a page's running text that a semantic element must hold to be taken for the report. */
const SEMANTIC_SHARE = 0.4;
/** Share of its running text that an element must hold to be entered on the way to the narrowest that holds the report. */
const DESCENT_SHARE = 0.7;
/** Blocks between the headline and the report's own element that may be deck, byline, time. */
const FRAME_LEAVES = 15;

/** Letters and digits that a block must share with the title to be the headline without being an h1. */
const TITLE_UNITS = 12;

export interface Marked {
  readonly leaf: Leaf;
  /** What the markup says; null where the words have to tell. */
  readonly hint: BlockKind | null;
  readonly isItem: boolean;
}

function addScores(leaves: readonly Leaf[]): number {
  let total = 0;
  for (const leaf of leaves) {
    const { element, units, linkUnits } = leaf;
    if (units < PARAGRAPH_UNITS || linkUnits > units * LINK_SHARE || element.zone !== null) continue;
    total += units - linkUnits;
    for (let it: Element | null = element; it !== null; it = it.parent) it.score += units - linkUnits;
  }
  return total;
}

/** The elements that hold running text, each once, outermost first along each path. */
function scored(leaves: readonly Leaf[]): Set<Element> {
  const found = new Set<Element>();
  for (const leaf of leaves)
    for (let it: Element | null = leaf.element; it !== null && it.score > 0 && !found.has(it); it = it.parent) found.add(it);
  return found;
}

const RANKS: readonly ((element: Element) => boolean)[] = [
  (it) => it.attributes.get("itemprop")?.includes("articleBody") === true,
  (it) => it.name === "article",
  (it) => it.name === "main" || it.attributes.get("role") === "main",
];

/** The element that holds the report: by semantics where they hold enough of the page's text, else the narrowest that holds most of it. */
function mainElement(leaves: readonly Leaf[]): Element | null {
  const total = addScores(leaves);
  const elements = scored(leaves);
  for (const isOfRank of RANKS) {
    let best: Element | null = null;
    for (const element of elements) if (isOfRank(element) && (best === null || isBetter(element, best))) best = element;
    if (best !== null && best.score >= total * SEMANTIC_SHARE) return best;
  }
  return narrowest(elements);
}

const isBetter = (element: Element, than: Element): boolean =>
  element.score > than.score || (element.score === than.score && element.depth < than.depth);

function narrowest(elements: ReadonlySet<Element>): Element | null {
  const richest = new Map<Element | null, Element>();
  for (const element of elements) {
    const known = richest.get(element.parent);
    if (known === undefined || element.score > known.score) richest.set(element.parent, element);
  }
  let element = richest.get(null) ?? null;
  while (element !== null) {
    const child = richest.get(element);
    if (child === undefined || child.score < element.score * DESCENT_SHARE || isParagraph(child)) return element;
    element = child;
  }
  return element;
}

const isParagraph = (element: Element): boolean => element.name === "p" || /^h[1-6]$/.test(element.name);

function isInside(element: Element, outer: Element | null): boolean {
  for (let it: Element | null = element; it !== null; it = it.parent) if (it === outer) return true;
  return outer === null;
}

/** What class names, identifiers and item properties between a block and the report's element say; small parts only. */
function classHint(leaf: Leaf, main: Element | null): BlockKind | null {
  for (let it: Element | null = leaf.element; it !== null && it !== main; it = it.parent) {
    if (main !== null && it.score * 2 > main.score) return null;
    if (it.attributes.get("itemprop") === "author" || it.name === "address") return "byline";
    const names = `${it.attributes.get("class") ?? ""} ${it.attributes.get("id") ?? ""}`;
    if (names.length < 2 || it.name === "body") continue;
    for (const name of names
      .toLowerCase()
      .slice(0, 400)
      .split(/[^a-z]+/)) {
      const hint = CLASS_WORDS.get(name);
      if (hint !== undefined) return hint;
    }
  }
  return null;
}

function isWithin(leaf: Leaf, name: string): boolean {
  for (let it: Element | null = leaf.element; it !== null; it = it.parent) if (it.name === name) return true;
  return false;
}

function insideHint(leaf: Leaf, main: Element | null): BlockKind | null {
  const { element } = leaf;
  const said = element.zone === null || element.zone === "caption" ? classHint(leaf, main) : null;
  if (element.zone === "caption") return said === "credit" ? "credit" : "caption";
  if (element.zone !== null || said !== null) return element.zone ?? said;
  if (/^h[1-6]$/.test(element.name)) return element.name === "h1" ? null : "heading";
  return leaf.linkUnits > leaf.units * 0.9 && leaf.units < 200 ? "related" : null;
}

/** Letters and digits of a block; long blocks are cut, since no headline is that long. */
const squeezedLeaf = (source: string, leaf: Leaf): string =>
  squeezed(
    leaf.pieces
      .slice(0, 20)
      .map(({ start, end, words }) => words ?? source.slice(start, Math.min(end, start + 300)))
      .join(""),
  );

/** The first h1 before or in the report that is no link to the front page, else the block that the title opens with; -1 for none. */
function headlineIndex(source: string, leaves: readonly Leaf[], first: number, title: string): number {
  const isTitle = (leaf: Leaf): boolean => leaf.element.name === "h1" && leaf.element.zone !== "related" && leaf.linkUnits * 2 < leaf.units;
  const before = leaves.slice(0, Math.max(first, 0)).findLastIndex(isTitle);
  if (before >= 0) return before;
  const inside = leaves.findIndex((leaf, index) => index >= first && isTitle(leaf));
  const wanted = squeezed(title.slice(0, 300));
  if (inside >= 0 || wanted.length < TITLE_UNITS) return inside;
  return leaves.findIndex((leaf, index) => {
    if (index < first - FRAME_LEAVES || index > first + 3 || leaf.units > 300) return false;
    const words = squeezedLeaf(source, leaf);
    return words.length >= TITLE_UNITS && wanted.startsWith(words);
  });
}

/** Every block with what the markup says of it. Blocks outside the report are menu or related. @cost O(blocks × depth) */
export function markedLeaves(source: string, leaves: readonly Leaf[], title: string): Marked[] {
  const main = mainElement(leaves);
  const inside = leaves.map((leaf) => isInside(leaf.element, main));
  const first = inside.indexOf(true);
  const headline = headlineIndex(source, leaves, first, title);
  const framed = headline >= 0 && headline < first && first - headline <= FRAME_LEAVES;
  let seenText = false;
  return leaves.map((leaf, index) => {
    const isItem = isWithin(leaf, "li");
    if (index === headline) return { leaf, hint: "headline", isItem: false };
    if (inside[index] === true || (framed && index > headline && index < first)) {
      const hint = insideHint(leaf, main);
      const isDeck = hint === "heading" && !seenText && index > headline && headline >= 0;
      if (hint === null && leaf.units >= PARAGRAPH_UNITS) seenText = true;
      return { leaf, hint: isDeck ? null : hint, isItem };
    }
    return { leaf, hint: leaf.element.zone === "related" ? "related" : "menu", isItem };
  });
}
