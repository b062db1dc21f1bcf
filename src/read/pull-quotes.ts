// Takes lines, tells the quotations that a page sets large beside the text that holds them.
import { isDoubleQuote, squeezed } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

/** Letters and digits below which words may come twice by chance. */
const LEAST_UNITS = 14;
/** Letters and digits that the text around a quotation has besides. */
const MORE_UNITS = 10;
/** Lines of a page that are looked at: more than it sets large. */
const MOST_CANDIDATES = 20;

const isQuote = (code: number): boolean => isDoubleQuote(code) || code === 0x27 || code === 0x2018 || code === 0x2019;

const isQuoted = ({ words }: Line): boolean =>
  words.length > LEAST_UNITS && isQuote(words.charCodeAt(0)) && isQuote(words.charCodeAt(words.length - 1));

/**
 * Marks lines that are one quotation and stand again, in the same words, inside a longer line of running text.
 *
 * @cost O(units) where no line is all quotation, else O(candidates × units), at most `MOST_CANDIDATES`
 */
export function markPullQuotes(text: string, lines: readonly Line[]): void {
  const candidates = lines.filter((line) => line.kind === null && !isLong(line) && isQuoted(line)).slice(0, MOST_CANDIDATES);
  if (candidates.length === 0) return;
  const running = lines.filter(({ kind }) => kind === null).map((line) => squeezed(text.slice(line.start, line.end)));
  for (const line of candidates) {
    const words = squeezed(line.words);
    if (words.length < LEAST_UNITS) continue;
    for (const it of running) {
      if (it.length < words.length + MORE_UNITS || !it.includes(words)) continue;
      line.kind = "caption";
      break;
    }
  }
}
