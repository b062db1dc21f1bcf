// Takes a report's blocks and what came with it, gives every clue to the day it was published.
import type { DateClue, Metadata, Range } from "../model/index.ts";
import { datesIn, momentOf, piecesOf } from "./dates.ts";
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

/** The date of a line, with its place in the text. */
function dateOfLine(line: Line, lexicon: Lexicon): { value: string; at: Range } | null {
  const found = datesIn(piecesOf(line.words), lexicon);
  const value = momentOf(found);
  if (value === null) return null;
  const start = line.start + line.bullet;
  return { value, at: { start: start + Math.min(...found.map((it) => it.start)), end: start + Math.max(...found.map((it) => it.end)) } };
}

/** All clues: what came with the report first, then in the order of the text. Captions count only with a year. */
export function dateClues(lines: readonly Line[], leads: readonly Lead[], metadata: Metadata, lexicon: Lexicon): DateClue[] {
  const clues: DateClue[] = [];
  const given = metadata.date === undefined ? null : edtfOf(metadata.date, lexicon);
  if (given !== null) clues.push({ from: "metadata", value: given, at: null });
  const inUrl = metadata.url === undefined ? null : dateInUrl(metadata.url);
  if (inUrl !== null) clues.push({ from: "url", value: inUrl, at: null });
  const inText: DateClue[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    if (isLong(line) || (line.kind !== "timeline" && line.kind !== "byline" && line.kind !== "caption")) continue;
    const date = dateOfLine(line, lexicon);
    const from = line.kind === "caption" ? "caption" : "timeline";
    if (date === null || (from === "caption" && (date.value.startsWith("X") || seen.has(date.value)))) continue;
    seen.add(date.value);
    inText.push({ from, ...date });
  }
  for (const { date } of leads) if (date !== null) inText.push({ from: "dateline", ...date });
  return [...clues, ...inText.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))];
}
