// Takes a range of a report's text with the capture it was read from, gives a citation into the source as given.
import { MisuseError, type Article, type Capture, type Citation, type Known, type KnownOut, type Range } from "../model/index.ts";
import { toSource } from "../text/offset-map.ts";
import { isHigh, isLow } from "../text/unit-ranges.ts";

/** Units of source kept on either side of a citation; one less where the cut would fall inside a surrogate pair. */
const CONTEXT_UNITS = 32;

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** What a citation needs of a report as read. */
export type CitedText = Pick<Article, "id" | "text" | "toSource">;

/**
 * The citation for `range` of `article.text`.
 *
 * `exact` is the raw slice of the source; `words` is there only where markup makes the words as read differ.
 *
 * @throws MisuseError `span/outside-text` for an empty range or one outside the text,
 *   `span/no-source` for one that only markup implies
 * @cost O(log pieces + length of the range)
 */
export function cite(article: CitedText, capture: Pick<Capture, "source">, range: Range): Citation {
  if (range.start < 0 || range.start >= range.end || range.end > article.text.length)
    throw new MisuseError("span/outside-text", { report: article.id, start: range.start, end: range.end, textLength: article.text.length });
  const { source } = capture;
  const { start, end } = toSource(article.toSource, range);
  if (start >= end) throw new MisuseError("span/no-source", { report: article.id, start, end });
  const from = Math.max(0, start - CONTEXT_UNITS);
  const to = Math.min(source.length, end + CONTEXT_UNITS);
  const exact = source.slice(start, end);
  const words = article.text.slice(range.start, range.end);
  const citation: Citation = {
    report: article.id,
    start,
    end,
    exact,
    prefix: source.slice(splitsPair(source, from) ? from + 1 : from, start),
    suffix: source.slice(end, splitsPair(source, to) ? to - 1 : to),
  };
  return words === exact ? citation : { ...citation, words };
}

/** The source range of a problem, cut to the text where a stage pointed past its end; null where nothing is left of it. */
export function problemRange(article: Article, at: Range): Range | null {
  const start = Math.max(0, Math.min(at.start, article.text.length));
  const end = Math.min(Math.max(at.end, start + 1), article.text.length);
  if (start >= end) return null;
  const found = toSource(article.toSource, { start, end });
  return { start: found.start, end: found.end };
}

/** `known` as it is written out, its ranges cited and its value and candidates turned by `as`. */
export function knownOut<Inner, Outer>(
  known: Known<Inner>,
  as: (value: Inner) => Outer,
  citeAt: (range: Range) => Citation,
): KnownOut<Outer> {
  const because = known.because === undefined ? {} : { because: known.because };
  if (known.state === "unknown") return { state: "unknown", ...because };
  const at = known.at === undefined || known.at.length === 0 ? {} : { at: known.at.map(citeAt) };
  if (known.state === "ambiguous") return { state: "ambiguous", candidates: known.candidates.map(as), ...because, ...at };
  return { state: known.state, value: as(known.value), ...because, ...at };
}
