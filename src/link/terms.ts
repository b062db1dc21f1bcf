// Takes a report, gives the terms by which reports are compared: words, names, numbers, each with how often it stands there.
import { PROSE, type Article, type Range } from "../model/index.ts";
import type { LinkTables } from "./rule.ts";

/** The kinds of term, by their key's first character. */
export type TermKind = "word" | "name" | "number" | "pair";

/** What one report says, term by term; keys are unique in their kind. */
export interface ReportTerms {
  readonly words: ReadonlyMap<string, number>;
  /** Capitalised words inside sentences and two in a row: "nagasaki", "rolf edving". */
  readonly names: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Stems of the headline. */
  readonly title: ReadonlySet<string>;
  /** Names and stems of the headline and the first paragraph. */
  readonly opening: ReadonlySet<string>;
  /** Prose words counted. */
  readonly length: number;
}

/** Units of prose that are compared; what a report is about stands well before. */
const COMPARED_UNITS = 30_000;
/** How much more often a word of the headline counts. */
const TITLE_COUNTS = 2;
/** Names of more letters are cut: nobody's name is longer. */
const LONGEST_WORD = 40;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code < 0x2000);
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Marks that end a sentence or open a quotation: the capital behind says nothing. */
const opensSentence = (code: number): boolean =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 58 ||
  code === 34 ||
  (code >= 0x201c && code <= 0x201e) ||
  code === 10 ||
  code === 0xab;

interface Counting {
  readonly words: Map<string, number>;
  readonly names: Map<string, number>;
  readonly numbers: Map<string, number>;
  length: number;
}

const count = (map: Map<string, number>, key: string, by: number): void => void map.set(key, (map.get(key) ?? 0) + by);

/** Reads a stretch word by word. `heads` collects what stands in headline or opening. */
function readTerms(text: string, start: number, end: number, by: number, into: Counting, tables: LinkTables, heads: Set<string>[]): void {
  let before = 10;
  let lastName: string | null = null;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) {
      if (code > 32 && code !== 0xa0 && code !== 0x2019 && code !== 39) {
        before = code;
        if (code !== 45 && code !== 46) lastName = null;
      } else if (code === 10) before = code;
      at++;
      continue;
    }
    const from = at;
    const digits = isDigit(code);
    while (at < end && (digits ? isDigit(text.charCodeAt(at)) : isLetter(text.charCodeAt(at)))) at++;
    if (digits) {
      if (at - from <= 9) count(into.numbers, text.slice(from, at), by);
      lastName = null;
    } else if (at - from >= 2 && at - from <= LONGEST_WORD) {
      into.length++;
      const word = text.slice(from, at).toLowerCase();
      const capital = isUpper(code) && !opensSentence(before);
      if (!tables.emptyWords.has(word)) {
        const stem = tables.stemOf(word);
        if (word.length > 2) count(into.words, stem, by);
        for (const head of heads) head.add(stem);
        if (capital && !tables.notNames.has(word)) count(into.names, word, by);
      }
      const named = isUpper(code) && !tables.notNames.has(word) && !tables.emptyWords.has(word);
      if (named && lastName !== null) count(into.names, `${lastName} ${word}`, by);
      lastName = named ? word : null;
    }
    before = 97;
  }
}

/** Longest line that counts as furniture of an outlet where it stands in several reports. */
const FURNITURE_UNITS = 80;

/** A line as it is compared with other reports' lines; null where it is too long to be furniture. */
const lineOf = ({ text }: Article, { start, end }: Range): string | null =>
  end - start > FURNITURE_UNITS ? null : text.slice(start, end).replace(/\s+/g, " ").trim().toLowerCase();

/** Short lines that stand in more than one report: names of columns and papers, not what the reports tell. */
export function furnitureOf(articles: readonly Article[]): {
  readonly lines: ReadonlySet<string>;
  readonly held: readonly ReadonlySet<string>[];
} {
  const own = articles.map((article) => new Set(article.blocks.flatMap((block) => lineOf(article, block) ?? [])));
  const seen = new Set<string>();
  const lines = new Set<string>();
  for (const held of own) for (const line of held) (seen.has(line) ? lines : seen).add(line);
  return { lines, held: own.map((held) => new Set([...held].filter((line) => lines.has(line)))) };
}

/**
 * Terms of a report.
 *
 * @param furniture lines that are passed over
 * @cost O(prose), at most `COMPARED_UNITS` of it
 */
export function termsOf(article: Article, furniture: ReadonlySet<string>, tables: LinkTables): ReportTerms {
  const into: Counting = { words: new Map(), names: new Map(), numbers: new Map(), length: 0 };
  const title = new Set<string>();
  const opening = new Set<string>();
  let left = COMPARED_UNITS;
  let paragraphs = 0;
  for (const block of article.blocks) {
    if (!PROSE.has(block.kind) || left <= 0 || furniture.has(lineOf(article, block) ?? "\n")) continue;
    const start = block.lead?.end ?? block.start;
    const end = Math.min(block.end, start + left);
    left -= end - start;
    const isTitle = block.kind === "headline" || block.kind === "deck";
    if (!isTitle) paragraphs++;
    const heads = isTitle ? [title, opening] : paragraphs === 1 ? [opening] : [];
    readTerms(article.text, start, end, isTitle ? TITLE_COUNTS : 1, into, tables, heads);
  }
  return { ...into, title, opening };
}
