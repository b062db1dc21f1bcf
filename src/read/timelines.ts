// Takes lines, tells those that date the report: beside or below the headline, over a date of their own, signing it at its end.
import { datesIn, piecesOf, type FoundDate, type Piece } from "./dates.ts";
import { opener, outletNamed, type Lexicon } from "./lexicon.ts";
import { isDigit, isLetter, isUpper, phraseOf } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

const TIMELINE_UNITS = 160;
/** Words of a writer's name behind the date of a line: "Posted on May 5, 2014 by The Editor". */
const WRITER_WORDS = 5;
/** Words beside the number of a counter: "Read 3 118 times", "4 minute read". */
const COUNTER_WORDS = 3;
/** Words and marks of "Vol. XXII, No. 41". */
const ISSUE_PIECES = 8;
/** Words of a label that stands over its date: "Published on". */
const LABEL_WORDS = 4;

const isFullDay = ({ kind, value, either }: FoundDate): boolean =>
  kind === "date" && (either !== undefined || (value?.length === 10 && !value.startsWith("X")));

/** Pieces up to a "by" with a name that ends the line. */
function beforeWriter(words: string, pieces: readonly Piece[], dates: readonly FoundDate[]): readonly Piece[] {
  const dated = Math.max(...dates.map(({ next }) => next));
  const by = pieces.findIndex(({ text }, index) => index >= dated && text === "by");
  const name = by < 0 ? [] : pieces.slice(by + 1);
  const isCapital = ({ kind, start }: Piece): boolean => kind !== "word" || isUpper(words.charCodeAt(start));
  const isName = name.length === 1 || (name.length > 0 && name.length <= WRITER_WORDS && name.every(isCapital));
  return isName ? pieces.slice(0, by) : pieces;
}

/** True where nothing is left of a stretch but date, time, counters, buttons, a writer and the words that go with them. */
function isDated(words: string, lexicon: Lexicon): boolean {
  const all = piecesOf(words);
  const dates = datesIn(all, lexicon);
  if (dates.length === 0) return false;
  const pieces = beforeWriter(words, all, dates);
  const dated = new Set<number>();
  for (const date of dates) for (let index = date.first; index < date.next; index++) dated.add(index);
  const rest = pieces.filter((piece, index) => piece.kind === "word" && !dated.has(index) && !lexicon.weekdays.has(piece.text));
  const hasDate = dates.some((it) => it.kind === "date");
  const others = rest.filter(({ text }) => !lexicon.timelineWords.has(text) && !(hasDate && lexicon.menu.whole.has(text)));
  if (others.length > 0) return hasDate && others.length <= 4 && outletNamed(lexicon, others.map((it) => it.text).join("")) !== null;
  return hasDate || rest.length > 0 || pieces.length === dated.size;
}

/** Words without which nothing is told by the day of reading. */
const RELATIVE = /ago|today|yesterday/i;

/** "2 hours ago", "an hour ago", "Today, 10:15": no day can be told, but nothing else is said. */
function isRelative(words: string, lexicon: Lexicon): boolean {
  if (!RELATIVE.test(words)) return false;
  const pieces = piecesOf(words).filter(({ kind }) => kind !== "mark");
  const said = pieces.filter(({ kind }) => kind === "word");
  if (pieces.length > 8 || said.length === 0 || !said.every(({ text }) => lexicon.timelineWords.has(text))) return false;
  if (said.some(({ text }) => text === "ago")) return true;
  return said.length < pieces.length && said.some(({ text }) => text === "today" || text === "yesterday");
}

/** A number and up to three words, small but for the first: "63 comments", "Read 3 118 times", "Vol. XXII No. 41". */
function isCounter(part: string, lexicon: Lexicon): boolean {
  const pieces = piecesOf(part);
  const said = pieces.filter(({ kind }) => kind === "word");
  if (lexicon.issueWords.has(pieces[0]?.text ?? "") && pieces.length <= ISSUE_PIECES) return true;
  return (
    pieces.some(({ kind }) => kind === "number") &&
    said.length <= COUNTER_WORDS &&
    said.every(({ start }, at) => at === 0 || !isUpper(part.charCodeAt(start)))
  );
}

/** "posted by The Editor". */
function isWriter(part: string, lexicon: Lexicon): boolean {
  const opens = opener(lexicon.bylineOpeners, phraseOf(part));
  if (opens === null) return false;
  const name = part.split(/\s+/).slice(opens.split(" ").length);
  return (
    name.length > 0 && name.length <= WRITER_WORDS && name.every((word) => !isLetter(word.charCodeAt(0)) || isUpper(word.charCodeAt(0)))
  );
}

/** Dates, counters, writers, sections and buttons parted by bars, dots, dashes or wide spaces; a full day among them. */
function isDatedBar(words: string, lexicon: Lexicon): boolean {
  const parts = words
    .split(/[|·•▪●■►▶—–]|\s[-/]\s|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 8) return false;
  const days = parts.filter((part) => isDated(part, lexicon) && datesIn(piecesOf(part), lexicon).some(isFullDay));
  return (
    days.length > 0 &&
    parts.every((part) => {
      const phrase = phraseOf(part);
      const isKnown = lexicon.menu.whole.has(phrase) || lexicon.sectionWords.has(phrase) || outletNamed(lexicon, part) !== null;
      return days.includes(part) || isKnown || isCounter(part, lexicon) || isDated(part, lexicon) || isWriter(part, lexicon);
    })
  );
}

/** True where nothing is left of a line but date, time, counters, a writer and the words that go with them. @cost O(length), at most `TIMELINE_UNITS` */
export function isTimeline(words: string, lexicon: Lexicon): boolean {
  if (words.length > TIMELINE_UNITS) return false;
  let hasDigit = false;
  for (let at = 0; at < words.length && !hasDigit; at++) hasDigit = isDigit(words.charCodeAt(at));
  return (hasDigit && (isDated(words, lexicon) || isDatedBar(words, lexicon))) || isRelative(words, lexicon);
}

/** Words beside the date of a line that signs a report: "Northam, 2 June 2021", "2 June 2021, 14:05 — 312 readings". */
const SIGN_WORDS = 5;

/** The words beside the dates of a line that has a full day; null where it has none. */
function besideDay(line: Line, lexicon: Lexicon): { rest: readonly Piece[]; isParted: boolean } | null {
  if (isLong(line) || line.quoted || !/\d\d/.test(line.words)) return null;
  const pieces = piecesOf(line.words);
  const dates = datesIn(pieces, lexicon);
  const day = dates.find(isFullDay);
  if (day === undefined) return null;
  const isInDate = (at: number): boolean => dates.some(({ first, next }) => at >= first && at < next);
  const isDateWord = ({ text }: Piece): boolean => lexicon.weekdays.has(text) || lexicon.timelineWords.has(text);
  const isMark = (at: number): boolean => {
    const piece = pieces[at];
    return piece === undefined || piece.kind === "mark" || isInDate(at) || isDateWord(piece);
  };
  const rest = pieces.filter((piece, at) => piece.kind !== "mark" && !isInDate(at) && !isDateWord(piece));
  return { rest, isParted: isMark(day.first - 1) && isMark(day.next) };
}

/** A day with its year, and behind or before a mark a place, a name, a zone or a counter: all capitals, or a number with its word. */
function isDaySign(line: Line, lexicon: Lexicon): boolean {
  const beside = line.ended ? null : besideDay(line, lexicon);
  if (beside === null || beside.rest.length === 0 || beside.rest.length > SIGN_WORDS || !beside.isParted) return false;
  const { rest } = beside;
  const small = rest.filter(({ kind, start }) => kind === "word" && !isUpper(line.words.charCodeAt(start)));
  return small.length === 0 || (small.length === 1 && rest.length === 2 && rest.some(({ kind }) => kind === "number"));
}

/** Letters of one writer's or editor's initials. */
const INITIALS = 4;

/** "GEA/FAB", "mk/rb (Reuters, dpa)", "J.P.": short words of capitals alone, or of any letters beside a slash; agencies too. */
function isInitials(words: string, lexicon: Lexicon): boolean {
  // "J.M./p.v.": the letters of one hand stand together.
  const joined = words.replace(/(?<=\p{L})\.(?=[\p{L}/]|$)/gu, "");
  const parts = joined.split(/[\s()[\],.]+/).filter((part) => /\p{L}/u.test(part) && outletNamed(lexicon, part) === null);
  if (parts.length === 0 || parts.length > 3) return false;
  return parts.every((part) => {
    const names = part.split("/");
    const short = names.every((it) => it.length <= INITIALS && /^\p{L}*$/u.test(it));
    return short && (part === part.toUpperCase() || names.length > 1);
  });
}

/** "GEA/FAB 15 Nov. 11", "Northam, 15.11.2011": how a report is signed below its last sentence. */
function isSignOff(line: Line, lexicon: Lexicon): boolean {
  if (isLong(line) || line.wordCount > SIGN_WORDS + 3) return false;
  const beside = besideDay(line, lexicon);
  if (beside === null) return (!line.ended || line.wordCount <= 4) && line.words.includes("/") && isInitials(line.words, lexicon);
  if (line.ended && beside.rest.length > 0 && line.wordCount > SIGN_WORDS) return false;
  const words = beside.rest.filter(({ kind }) => kind === "word");
  const isName = words.every(({ start }) => isUpper(line.words.charCodeAt(start)));
  return (
    (isName && words.length <= SIGN_WORDS) || isInitials(words.map(({ start, end }) => line.words.slice(start, end)).join("/"), lexicon)
  );
}

/** Lines at the end of the text among which its signature is looked for. */
const SIGN_LINES = 3;

/** A word or two of publication right over a line with the date: "Published". */
const isLabel = (line: Line, lexicon: Lexicon): boolean =>
  !isLong(line) &&
  line.wordCount > 0 &&
  line.wordCount <= LABEL_WORDS &&
  (line.last === ":" || !line.ended) &&
  phraseOf(line.words)
    .split(" ")
    .every((word) => lexicon.timelineWords.has(word));

/** Marks labels that stand alone over their date, from the last of several up. @cost O(lines) */
export function markDateLabels(lines: readonly Line[], lexicon: Lexicon): void {
  for (let index = lines.length - 2; index >= 0; index--) {
    const line = lines[index];
    if (line?.kind === null && lines[index + 1]?.kind === "timeline" && isLabel(line, lexicon)) line.kind = "timeline";
  }
}

/** A line that nothing has told, or that was taken for a bar of sections. */
const isOpen = ({ kind }: Line): boolean => kind === null || kind === "menu";

/** Marks lines above the text that sign the report with its day; above a credit such a line is a caption. */
export function markDaySigns(lines: readonly Line[], first: number, lexicon: Lexicon): void {
  for (const [index, line] of lines.slice(0, Math.max(first, 0)).entries())
    if (isOpen(line) && lines[index + 1]?.kind !== "credit" && isDaySign(line, lexicon)) line.kind = "timeline";
}

/** Marks lines right below the text that sign the report, with its day or with initials alone. @param last the last sentence's line */
export function markSignOff(lines: readonly Line[], last: number, lexicon: Lexicon): void {
  if (last < 0) return;
  for (const line of lines.slice(last + 1, last + 1 + SIGN_LINES)) {
    if (line.kind !== null || !isSignOff(line, lexicon)) continue;
    line.kind = besideDay(line, lexicon) === null ? "byline" : "timeline";
  }
}
