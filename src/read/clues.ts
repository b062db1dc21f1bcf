// Takes a report's blocks and what came with it, gives every clue to the day it was published.
import type { DateClue, Metadata, Range } from "../model/index.ts";
import { oneOf } from "../text/edtf.ts";
import { isDigit } from "../text/unit-ranges.ts";
import { datesIn, momentOf, piecesOf, type FoundDate, type Piece } from "./dates.ts";
import { dayOrderOf } from "./day-order.ts";
import type { Lead } from "./lead.ts";
import type { Lexicon } from "./lexicon.ts";
import { isLong, type Line } from "./line.ts";

/** EDTF of a date given beside the text: ISO as it stands without seconds, other forms as the tables read them. */
export function edtfOf(given: string, lexicon: Lexicon): string | null {
  const iso = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?/.exec(given.trim());
  if (iso?.[1] !== undefined) return iso[2] === undefined || iso[1].length < 10 ? iso[1] : `${iso[1]}T${iso[2]}${zoneOf(iso[3])}`;
  if (/^\d{4}$/.test(given.trim())) return given.trim();
  const value = given.length > 80 ? null : momentOf(datesIn(piecesOf(given), lexicon));
  return value === null || value.startsWith("X") ? null : value;
}

/** "+03:00" of "+0300"; Z as it stands; nothing where no zone is given. */
const zoneOf = (zone: string | undefined): string =>
  zone === undefined ? "" : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;

/** A day in an address: "/2020/09/28/", "2020-09-28", "20200928". */
export function dateInUrl(url: string): string | null {
  const path = url.slice(0, 2000);
  const found = /(?:^|\D)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:\D|$)/.exec(path);
  return found === null ? null : `${found[1]}-${found[3]}-${found[4]}`;
}

/** What the words before a date make it: the day of publication, that of a later version, or neither. */
type Told = "published" | "updated" | null;

/** A date with the words that belong to it: pieces `from` up to the words of the next. */
interface ToldDate {
  readonly date: FoundDate;
  readonly told: Told;
  readonly from: number;
}

/** The dates of a line, each with what stands before it. */
function toldDates(pieces: readonly Piece[], found: readonly FoundDate[], lexicon: Lexicon): ToldDate[] {
  let from = 0;
  return found
    .filter(({ kind }) => kind === "date")
    .map((date) => {
      const before = pieces.slice(from, date.first);
      const label = before.findIndex(({ text }) => lexicon.publishWords.has(text) || lexicon.updateWords.has(text));
      const isPublished = before.some(({ text }) => lexicon.publishWords.has(text));
      const told: Told = isPublished ? "published" : label < 0 ? null : "updated";
      const one = { date, told, from: label < 0 ? from : from + label };
      from = date.next;
      return one;
    });
}

/** A date in a line: its value, or the two that it may be. */
interface LineDate {
  readonly value: string | null;
  readonly either?: FoundDate["either"];
  readonly words: string;
  /** Whether an article stands before it ("the 3/4/2020"), as in translations from languages that put the day first. */
  readonly hasArticle: boolean;
  readonly told: Told;
  readonly at: Range;
}

/** The date of a line that tells of publication, with its time and its place in the text. */
function dateOfLine(line: Line, lexicon: Lexicon): LineDate | null {
  const pieces = piecesOf(line.words);
  const found = datesIn(pieces, lexicon);
  const dates = toldDates(pieces, found, lexicon).filter(({ date }) => date.value !== null || date.either !== undefined);
  const chosen = dates.find(({ told }) => told === "published") ?? dates.find(({ told }) => told === null) ?? dates[0];
  if (chosen === undefined) return null;
  const next = dates[dates.indexOf(chosen) + 1]?.from ?? pieces.length;
  const own = found.filter((it) => it === chosen.date || (it.kind === "time" && it.first >= chosen.from && it.next <= next));
  const start = line.start + line.bullet;
  return {
    value: momentOf(own),
    ...(chosen.date.either === undefined
      ? {}
      : { either: chosen.date.either.map((day) => momentOf(withDay(own, day)) ?? day) as [string, string] }),
    words: line.words,
    hasArticle: pieces[chosen.date.first - 1]?.text === lexicon.tables.article,
    told: chosen.told,
    at: { start: start + Math.min(...own.map((it) => it.start)), end: start + Math.max(...own.map((it) => it.end)) },
  };
}

const withDay = (found: readonly FoundDate[], day: string): FoundDate[] =>
  found.map((it) => (it.kind === "date" ? { ...it, value: day } : it));

/** A date in a line as a clue; of one that may be two days the one that is meant where the page tells which, else both. */
function settled(date: LineDate, page: Page, lexicon: Lexicon): Pick<DateClue, "value" | "because"> | null {
  if (date.value !== null) return { value: date.value };
  if (date.either === undefined) return null;
  const order = date.hasArticle
    ? { isDayFirst: true, because: "an article stands before it, as where the day comes first" }
    : dayOrderOf([date.either[0].slice(0, 10), date.either[1].slice(0, 10)], date.words, page.lines, page.leads, page.metadata, lexicon);
  if (order === null) return { value: oneOf(date.either.map((it) => it.slice(0, 10))) };
  return { value: date.either[order.isDayFirst ? 0 : 1], because: order.because };
}

/** What dates a report: its lines, and what came with it. */
interface Page {
  readonly lines: readonly Line[];
  readonly leads: readonly Lead[];
  readonly metadata: Metadata;
}

/** Clues of single lines, in the order of the text; those of later versions last. */
function cluesOfLines(page: Page, lexicon: Lexicon): DateClue[] {
  const clues: DateClue[] = [];
  const updates: DateClue[] = [];
  const seen = new Set<string>();
  for (const [index, line] of page.lines.entries()) {
    if (isLong(line) || (line.kind !== "timeline" && line.kind !== "byline" && line.kind !== "caption")) continue;
    const date = dateOfLine(line, lexicon);
    const clue = date === null ? null : settled(date, page, lexicon);
    const from = line.kind === "caption" ? "caption" : "timeline";
    if (date === null || clue === null || (from === "caption" && (!isDigit(clue.value.charCodeAt(0)) || seen.has(clue.value)))) continue;
    seen.add(clue.value);
    const isUpdate = date.told === "updated" || (date.told === null && isUpdateLabel(page.lines[index - 1], lexicon));
    (isUpdate ? updates : clues).push({ from, ...clue, at: date.at });
  }
  return [...clues, ...updates];
}

/** The day in the headline of what is dated by what it gives: "Transcript: …, 9 October 2014". */
function clueOfHeadline(lines: readonly Line[], lexicon: Lexicon): DateClue[] {
  const headline = lines.find(({ kind }) => kind === "headline");
  if (headline === undefined || isLong(headline)) return [];
  const isDatedKind = piecesOf(headline.words).some(({ text }) => lexicon.datedKinds.has(text));
  const date = isDatedKind ? dateOfLine(headline, lexicon) : null;
  return date?.value == null || date.value.startsWith("X") || date.value.length < 10
    ? []
    : [{ from: "headline", value: date.value, at: date.at }];
}

/** "Last updated on", alone on the line above. */
const isUpdateLabel = (line: Line | undefined, lexicon: Lexicon): boolean =>
  line?.kind === "timeline" && !/\d/.test(line.words) && piecesOf(line.words).some(({ text }) => lexicon.updateWords.has(text));

/** All clues: what came with the report first, then lines in the order of the text, then datelines. Captions count only with a year. */
export function dateClues(lines: readonly Line[], leads: readonly Lead[], metadata: Metadata, lexicon: Lexicon): DateClue[] {
  const clues: DateClue[] = [];
  const given = metadata.date === undefined ? null : edtfOf(metadata.date, lexicon);
  if (given !== null) clues.push({ from: "metadata", value: given, at: null });
  const inUrl = metadata.url === undefined ? null : dateInUrl(metadata.url);
  if (inUrl !== null) clues.push({ from: "url", value: inUrl, at: null });
  const inLines = cluesOfLines({ lines, leads, metadata }, lexicon);
  const inLeads = leads.flatMap(({ date }): DateClue[] => (date === null ? [] : [{ from: "dateline", ...date }]));
  return [...clues, ...inLines, ...inLeads, ...clueOfHeadline(lines, lexicon)];
}
