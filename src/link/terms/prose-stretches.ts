// Takes an article, gives the stretches of its prose that are compared, up to so many units, with where they stand.
import { PROSE, type Article } from "../../model/index.ts";

/** Where a stretch stands. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether it is of headline or deck. */
  readonly isTitle: boolean;
  /** Whether it is the first paragraph below them. */
  readonly isFirst: boolean;
  readonly block: Article["blocks"][number];
}

/** Datelines left out; the last stretch is cut where the units end. @cost O(blocks) */
export function proseStretches(article: Article, mostUnits: number): Stretch[] {
  const found: Stretch[] = [];
  let left = mostUnits;
  let paragraphs = 0;
  for (const block of article.blocks) {
    if (!PROSE.has(block.kind)) continue;
    if (left <= 0) break;
    const start = block.lead?.end ?? block.start;
    const end = Math.min(block.end, start + left);
    left -= end - start;
    const isTitle = block.kind === "headline" || block.kind === "deck";
    if (!isTitle) paragraphs++;
    found.push({ start, end, isTitle, isFirst: !isTitle && paragraphs === 1, block });
  }
  return found;
}
