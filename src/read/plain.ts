// Takes text and its lines, gives every line its kind.
import type { Metadata } from "../model/index.ts";
import { datesIn, piecesOf } from "./dates.ts";
import { furnitureKind } from "./furniture.ts";
import { markFoot } from "./foot.ts";
import { leadOf, type Lead } from "./lead.ts";
import type { Lexicon } from "./lexicon.ts";
import { isLong, lineAt, type Line } from "./line.ts";
import { isDash, isDigit, isDoubleQuote, isSpace, isUpper, squeezed } from "./letters.ts";
import { copyrightName, fileWords, markMasthead, type Named } from "./masthead.ts";
import {
  bodyOf,
  isAuthor,
  markHead,
  markInside,
  markOutside,
  markRepeated,
  markRepeatedCaptions,
  markRoles,
  markTitle,
  markTitleOverDate,
} from "./place.ts";
import { markPullQuotes } from "./pull-quotes.ts";
import { isTimeline, markDateLabels, markDaySigns, markSignOff } from "./timelines.ts";
import { markTurns } from "./transcript.ts";

/** Paragraphs of a report that may open with a dateline: a scraped summary or an editor's note may stand before the first. */
const LEAD_PARAGRAPHS = 3;

/** Words of a headline to which a line of publication is glued. */
const LEAST_TITLE_WORDS = 4;

export interface Classified {
  readonly leads: readonly Lead[];
  readonly masthead: Named | null;
  readonly signed: Named | null;
}

/** Cuts a line in two. */
function cut(text: string, lines: Line[], index: number, at: number): void {
  const line = lines[index];
  if (line === undefined) return;
  let end = at;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  let start = at;
  while (isSpace(text.charCodeAt(start))) start++;
  lines.splice(index, 1, lineAt(text, line.start, end, line.gap), lineAt(text, start, line.end, 0));
}

/** Where a title given beside the text ends inside a line that it opens; -1 where it does not. */
function titleEnd(text: string, line: Line, title: string): number {
  const wanted = squeezed(title);
  if (wanted.length < 15 || line.end - line.start <= title.length) return -1;
  const limit = Math.min(line.end, line.start + title.length * 2);
  for (let end = line.start + 15; end < limit; end++) {
    if (!isSpace(text.charCodeAt(end)) || !isUpper(text.charCodeAt(end + 1))) continue;
    if (squeezed(text.slice(line.start, end)) === wanted) return end;
  }
  return -1;
}

/** Where a headline that is all one quotation ends, if a sentence of another kind follows on its line; -1 where none does. */
function quotedTitleEnd(text: string, line: Line, lexicon: Lexicon): number {
  if (isLong(line) || line.ended) return -1;
  const open = text.charCodeAt(line.start);
  const single = open === 0x2018 || open === 0x27;
  if (!single && !isDoubleQuote(open)) return -1;
  for (let index = line.start + 8; index < line.end - 10; index++) {
    const code = text.charCodeAt(index);
    if (!(single ? code === 0x2019 || code === 0x27 : isDoubleQuote(code))) continue;
    const before = text.charAt(index - 1);
    if (!isSpace(text.charCodeAt(index + 1)) || before === "," || before === " ") continue;
    const [next = "", ...more] = text
      .slice(index + 1, line.end)
      .trim()
      .split(/\s+/);
    const opensSentence = isUpper(next.charCodeAt(0)) && lexicon.stopWords.has(next.toLowerCase()) && more.length >= 3;
    return opensSentence && text.slice(line.start, index).split(/\s+/).length >= 2 ? index + 1 : -1;
  }
  return -1;
}

/** Where a line of publication glued to a headline begins ("… Posted: May 5, 2014 10:26 AM"): date and time both; -1 for none. */
function gluedTimeline(line: Line, lexicon: Lexicon): number {
  if (isLong(line) || line.wordCount < 6) return -1;
  const { words } = line;
  const dates = datesIn(piecesOf(words), lexicon);
  const time = dates.find((it) => it.kind === "time");
  const date = dates.find((it) => it.kind === "date" && it.value !== null);
  if (time === undefined || date === undefined) return -1;
  for (let at = words.indexOf(" ", 12); at >= 0 && at < Math.min(time.start, date.start); at = words.indexOf(" ", at + 1)) {
    const first = words.charCodeAt(at + 1);
    if (words.slice(0, at).split(" ").length < LEAST_TITLE_WORDS) continue;
    if ((isUpper(first) || isDigit(first)) && isTimeline(words.slice(at + 1), lexicon)) return line.end - words.length + at + 1;
  }
  return -1;
}

/** Cuts a headline off the text that runs on behind it on the same line. */
function cutHeadline(text: string, lines: Line[], title: string | undefined, lexicon: Lexicon): void {
  const index = lines.findIndex((line) => line.kind === null);
  const line = lines[index];
  if (line === undefined) return;
  const glued = gluedTimeline(line, lexicon);
  if (glued >= 0) {
    cut(text, lines, index, glued);
    const [headline, timeline] = lines.slice(index, index + 2);
    if (headline !== undefined) headline.kind = "headline";
    if (timeline !== undefined) timeline.kind = "timeline";
    return;
  }
  const end = title === undefined ? -1 : titleEnd(text, line, title);
  const at = end >= 0 ? end : quotedTitleEnd(text, line, lexicon);
  if (at < 0) return;
  const body = bodyOf(lines);
  cut(text, lines, index, at);
  const [headline, rest] = lines.slice(index, index + 2);
  if (headline !== undefined) headline.kind = "headline";
  if (rest !== undefined && end < 0 && body.first > index) rest.kind = "deck";
}

/** Lines that are a dateline and nothing else: the text goes on below. */
function markLoneLeads(text: string, lines: readonly Line[], lexicon: Lexicon): void {
  for (const line of lines) {
    if (line.kind !== null || isLong(line) || !isDash(text.charCodeAt(line.end - 1))) continue;
    const lead = leadOf(text, line.start, line.end, true, lexicon);
    if (lead?.end === line.end) line.kind = "timeline";
  }
}

/** A picture agency's caption: "CITY, COUNTRY - MAY 02: People …". */
function isDatedCaption(text: string, lead: Lead, line: Line, lexicon: Lexicon): boolean {
  const after = text.slice(lead.end, Math.min(line.end, lead.end + 40));
  const date = datesIn(piecesOf(after), lexicon)[0];
  return date !== undefined && date.kind === "date" && after.slice(0, date.start).trim() === "" && after[date.end] === ":";
}

function markLeads(text: string, lines: readonly Line[], lexicon: Lexicon): Lead[] {
  const leads: Lead[] = [];
  let paragraphs = 0;
  for (const line of lines) {
    if (line.kind !== "paragraph" || paragraphs >= LEAD_PARAGRAPHS) continue;
    const lead = leadOf(text, line.start, line.end, paragraphs === 0, lexicon);
    paragraphs++;
    if (lead === null || lead.end >= line.end) continue;
    if (isDatedCaption(text, lead, line, lexicon)) {
      line.kind = "caption";
      continue;
    }
    line.lead = { start: lead.start, end: lead.end };
    leads.push(lead);
  }
  return leads;
}

/**
 * Gives every line its kind, in place: what its words say first, then what its place says, running text
 * for whatever is left. Lines whose kind is set already (by markup) keep it. May cut a line in two.
 *
 * @param file the name of its file
 * @returns what was found on the way: datelines in order, the outlet's name at the head and in the copyright line
 * @cost O(units)
 */
export function classify(text: string, lines: Line[], metadata: Metadata, file: string, lexicon: Lexicon): Classified {
  markTitle(lines, metadata.title);
  for (const line of lines) {
    if (line.kind !== null) continue;
    if (isAuthor(line, metadata.author)) line.kind = "byline";
    else line.kind = furnitureKind(line, lexicon);
  }
  markDateLabels(lines, lexicon);
  markRoles(lines, lexicon);
  const signed = lines.map((line) => (line.kind === "menu" ? copyrightName(line) : null)).find((it) => it !== null) ?? null;
  const masthead = markMasthead(lines, signed, fileWords(file), lexicon);
  markFoot(lines, lexicon);
  markLoneLeads(text, lines, lexicon);
  markTurns(text, lines, lexicon);
  markRepeated(lines);
  markRepeatedCaptions(lines, lexicon);
  if (metadata.title === undefined) markTitleOverDate(lines);
  cutHeadline(text, lines, metadata.title, lexicon);
  const body = bodyOf(lines);
  markDaySigns(lines, body.first, lexicon);
  markSignOff(lines, body.last, lexicon);
  markHead(lines, body, masthead !== null, lexicon);
  markPullQuotes(text, lines);
  markInside(lines, body, lexicon);
  markOutside(lines, body, lexicon);
  for (const line of lines) line.kind ??= line.bullet > 0 ? "item" : "paragraph";
  return { leads: markLeads(text, lines, lexicon), masthead, signed };
}
