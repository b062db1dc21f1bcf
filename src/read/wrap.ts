// Takes lines, gives paragraphs: joins lines that were wrapped by hand at a column.
import { isLong, lineAt, type Line } from "./line.ts";

/** No hand wraps lines wider than this. */
const WIDEST_UNITS = 120;
const NARROWEST_UNITS = 40;
/** Share of neighbouring lines that must run on in mid-sentence before a text is taken as wrapped. */
const RUN_ON_SHARE = 0.3;
const RUN_ONS = 3;
/** A line shorter than this part of the widest ends its paragraph. */
const FULL_LINE = 0.6;

const width = (line: Line): number => line.end - line.start;

/** Width at which the text is wrapped, or 0 where it is not. */
function wrapWidth(lines: readonly Line[]): number {
  let neighbours = 0;
  let runOns = 0;
  let widest = 0;
  for (const [index, line] of lines.entries()) {
    if (isLong(line) || width(line) > WIDEST_UNITS) return 0;
    widest = Math.max(widest, width(line));
    const before = lines[index - 1];
    if (before === undefined || line.gap !== 1) continue;
    neighbours++;
    if (line.startsSmall && !before.ended && width(before) >= NARROWEST_UNITS) runOns++;
  }
  return runOns >= RUN_ONS && runOns >= neighbours * RUN_ON_SHARE ? widest : 0;
}

/**
 * The same lines, or, where most lines break off in mid-sentence, paragraphs made of them. A paragraph
 * of several lines keeps its line ends: they are white space inside a block.
 *
 * @cost O(units)
 */
export function paragraphsOf(text: string, lines: Line[]): Line[] {
  const widest = wrapWidth(lines);
  if (widest === 0) return lines;
  const paragraphs: Line[] = [];
  let first: Line | undefined;
  let before: Line | undefined;
  const close = (): void => {
    if (first !== undefined && before !== undefined)
      paragraphs.push(first === before ? first : lineAt(text, first.start, before.end, first.gap));
  };
  for (const line of lines) {
    const runsOn = before !== undefined && line.gap === 1 && line.bullet === 0 && width(before) >= widest * FULL_LINE;
    if (!runsOn) {
      close();
      first = line;
    }
    before = line;
  }
  close();
  return paragraphs;
}
