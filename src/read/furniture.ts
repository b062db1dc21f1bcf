// Takes one line, gives what its own words say it is: menu, share button, time line, byline, credit, link.
import type { BlockKind } from "../model/index.ts";
import { datesIn, piecesOf, type FoundDate, type Piece } from "./dates.ts";
import { inBook, opener, outletNamed, type Lexicon } from "./lexicon.ts";
import { isDigit, isLetter, isUpper, phraseOf } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

/** Words above which a line is no menu entry, share button or link whatever it opens with. */
const MENU_WORDS = 12;
/** Words of a sentence that is still a button: "Sign up here." */
const BUTTON_WORDS = 6;
const CREDIT_WORDS = 25;
const BYLINE_WORDS = 14;
const TIMELINE_UNITS = 160;

const HOST = /^(?:[\w-]+\.)+[a-z]{2,}$/i;

/** A style sheet's line or an element's name that a careless scraper kept: "width:100%;", ".wrap {", "photo_12|gallery". */
function isStyle(words: string): boolean {
  const last = words.at(-1);
  if (words.length > 20 && !words.includes(" ") && (words.includes("_") || words.includes("|"))) return true;
  if (last === "{" || last === "}") return true;
  return last === ";" && words.length < 60 && words.includes(":") && !words.includes(". ") && words.split(" ").length <= 4;
}

/** A bar of sections or buttons on one line: parted by bars, dots, bullets or wide spaces, or all section names. */
function isBar(line: Line, lexicon: Lexicon): boolean {
  if (line.ended || line.quoted) return false;
  if (line.wordCount > 24) return false;
  const parts = line.words.split(/[|·•▪]|\s{2,}/).map((part) => part.trim());
  const filled = parts.filter((part) => part !== "");
  if (filled.length >= 3 && filled.every((part) => part.split(/\s+/).length <= 4 && part.length <= 30)) return true;
  const sections = line.words.split(/\s+/).slice(0, 3);
  return line.wordCount <= MENU_WORDS && sections.length === 3 && sections.every((word) => lexicon.sectionWords.has(word.toLowerCase()));
}

/** Two buttons or more and counters, and nothing else: "Share Tweet Telegram 1.2K". */
function isButtons(line: Line, lexicon: Lexicon): boolean {
  if (line.ended || line.wordCount > MENU_WORDS) return false;
  const words = line.words.split(/\s+/).filter((word) => phraseOf(word) !== "");
  const buttons = words.filter((word) => lexicon.menu.whole.has(phraseOf(word)));
  return buttons.length >= 2 && words.every((word) => lexicon.menu.whole.has(phraseOf(word)) || /^[\d.,]{1,8}[km]?$/i.test(word));
}

function isCopyright(words: string, phrase: string): boolean {
  if (phrase.includes("all rights reserved")) return true;
  const mark = words.indexOf("©");
  const marked = mark === 0 || (mark > 0 && mark < 40 && " (\u00a0".includes(words.charAt(mark - 1)));
  return marked || (phrase.startsWith("copyright ") && isDigit(phrase.charCodeAt(10)));
}

function isMenu(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount === 0 || isBar(line, lexicon) || isButtons(line, lexicon) || isStyle(line.words) || isCopyright(line.words, phrase))
    return true;
  if (/^[\d\s.,:|/()+-]+$/.test(line.words)) return line.wordCount <= 3;
  if (lexicon.menu.whole.has(phrase)) return !line.ended;
  if (opener(lexicon.menu, phrase) === null) return false;
  return line.wordCount <= (line.ended ? BUTTON_WORDS : MENU_WORDS) || line.words.includes("://");
}

function isRelated(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (/^https?:\/\/\S+$/.test(line.words)) return true;
  if (lexicon.related.whole.has(phrase)) return true;
  const opens = opener(lexicon.related, phrase);
  if (opens === null) return false;
  const colon = line.words.indexOf(":");
  return (colon >= opens.length && colon <= opens.length + 2) || (!line.ended && line.wordCount <= MENU_WORDS && opens.includes(" "));
}

/** Words of a writer's name behind the date of a line: "Posted on May 5, 2014 by The Editor". */
const WRITER_WORDS = 5;

/** Pieces up to a "by" with a name that ends the line. */
function beforeWriter(words: string, pieces: readonly Piece[], dates: readonly FoundDate[]): readonly Piece[] {
  const dated = Math.max(...dates.map(({ next }) => next));
  const by = pieces.findIndex(({ text }, index) => index >= dated && text === "by");
  const name = by < 0 ? [] : pieces.slice(by + 1);
  const isName =
    name.length > 0 && name.length <= WRITER_WORDS && name.every(({ kind, start }) => kind !== "word" || isUpper(words.charCodeAt(start)));
  return isName ? pieces.slice(0, by) : pieces;
}

/** True where nothing is left of a line but date, time, counters, a writer and the words that go with them. */
export function isTimeline(words: string, lexicon: Lexicon): boolean {
  if (words.length > TIMELINE_UNITS) return false;
  const all = piecesOf(words);
  const dates = datesIn(all, lexicon);
  if (dates.length === 0) return false;
  const pieces = beforeWriter(words, all, dates);
  const dated = new Set<number>();
  for (const date of dates) for (let index = date.first; index < date.next; index++) dated.add(index);
  const rest = pieces.filter((piece, index) => piece.kind === "word" && !dated.has(index) && !lexicon.weekdays.has(piece.text));
  const others = rest.filter((piece) => !lexicon.timelineWords.has(piece.text));
  const hasDate = dates.some((it) => it.kind === "date");
  if (others.length > 0) return hasDate && others.length <= 4 && outletNamed(lexicon, others.map((it) => it.text).join("")) !== null;
  return hasDate || rest.length > 0 || pieces.length === dated.size;
}

/** Words beside the date of a line that signs a report: "Northam, 2 June 2021", "2 June 2021, 14:05 — 312 readings". */
const SIGN_WORDS = 5;

/** A day with its year, and behind or before a mark a place, a name, a zone or a counter: all capitals, or a number with its word. */
export function isDaySign(line: Line, lexicon: Lexicon): boolean {
  if (isLong(line) || line.ended || line.quoted || !/\d{4}/.test(line.words)) return false;
  const pieces = piecesOf(line.words);
  const dates = datesIn(pieces, lexicon);
  const day = dates.find(({ kind, value }) => kind === "date" && value?.length === 10 && !value.startsWith("X"));
  if (day === undefined) return false;
  const isDated = (at: number): boolean => dates.some(({ first, next }) => at >= first && at < next);
  const isMark = (at: number): boolean => pieces[at]?.kind === "mark" || pieces[at] === undefined || isDated(at);
  const rest = pieces.filter(
    ({ kind, text }, at) => kind !== "mark" && !isDated(at) && !lexicon.weekdays.has(text) && !lexicon.timelineWords.has(text),
  );
  if (rest.length === 0 || rest.length > SIGN_WORDS || !isMark(day.first - 1) || !isMark(day.next)) return false;
  const small = rest.filter(({ kind, start }) => kind === "word" && !isUpper(line.words.charCodeAt(start)));
  return small.length === 0 || (small.length === 1 && rest.length === 2 && rest.some(({ kind }) => kind === "number"));
}

/** Addresses, numbers and handles with nothing around them: how a writer signs. */
function isContact(line: Line, lexicon: Lexicon): boolean {
  const parts = line.words.split(/\s+/);
  if (parts.length > 12) return false;
  let reached = false;
  for (const part of parts) {
    const digits = part.replace(/\D/g, "").length;
    if (/\w@\w|^@\w/.test(part) || (digits >= 7 && /^[\d().,+-]+$/.test(part))) reached = true;
    else if ((digits === 0 || phraseOf(part).length > digits + 2) && phraseOf(part) !== "" && !lexicon.timelineWords.has(phraseOf(part)))
      return false;
  }
  return reached;
}

function isByline(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount > BYLINE_WORDS + 10 || line.quoted) return false;
  const opens = opener(lexicon.bylineOpeners, phrase);
  if (opens === null) return isContact(line, lexicon);
  const after = line.words.toLowerCase().indexOf(opens.slice(opens.lastIndexOf(" ") + 1)) + opens.length - opens.lastIndexOf(" ") - 1;
  const name = line.words.slice(after).trimStart();
  const writer =
    line.wordCount <= MENU_WORDS &&
    phraseOf(name)
      .split(" ")
      .some((word) => lexicon.writerWords.has(word));
  if (!isUpper(name.replace(/^:\s*/, "").charCodeAt(0)) && !(writer && !line.ended)) return false;
  return opens.includes(" ") || (!line.ended && line.wordCount <= BYLINE_WORDS);
}

/** True where a stretch holds a word that credits a picture. */
const hasCreditWord = (words: string, lexicon: Lexicon): boolean =>
  phraseOf(words)
    .split(" ")
    .some((word) => lexicon.creditWords.has(word));

/** The words without marks of the kinds given at either end. */
function stripped(words: string, marks: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && marks.includes(words.charAt(start))) start++;
  while (end > start && marks.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}

/** "Maker / Agency / Agency": one part is a known outlet or a host, or all words are capitals; no part is a sentence. */
function isSlashed(line: Line, lexicon: Lexicon): boolean {
  if (!line.words.includes("/") || line.words.includes("://") || line.ended || line.quoted) return false;
  const parts = line.words.split("/").map((part) => stripped(part, "()© "));
  if (parts.length > 6 || parts.some((part) => part === "" || part.split(/\s+/).length > 12)) return false;
  if (!parts.every((part) => isUpper(part.charCodeAt(0)) || HOST.test(part))) return false;
  const spaced = parts.length > 2 || line.words.includes(" / ");
  if (spaced && line.wordCount > 2 && line.capitalCount === line.wordCount) return true;
  return parts.some((part, index) => outletNamed(lexicon, part) !== null || (index > 0 && HOST.test(part)));
}

/** What follows a source opener and a colon ("Source: Name"), with its place in the line's words; null for none. */
export function namedSource(words: string, lexicon: Lexicon): { name: string; start: number } | null {
  const colon = words.indexOf(":");
  if (colon < 0 || colon > 40 || words.length > 90) return null;
  const opens = phraseOf(words.slice(0, colon));
  if (opener(lexicon.sourceOpeners, opens) !== opens) return null;
  const rest = words.slice(colon + 1);
  const name = rest.trim().replace(/\.$/, "");
  if (name === "" || name.split(/\s+/).length > 6 || !(isUpper(name.charCodeAt(0)) || HOST.test(name))) return null;
  return { name, start: colon + 1 + rest.indexOf(name) };
}

function isCredit(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount > CREDIT_WORDS) return false;
  const { words } = line;
  if (namedSource(words, lexicon) !== null || isSlashed(line, lexicon)) return true;
  if (words.startsWith("(") && words.indexOf(")") === words.length - 1 && hasCreditWord(words, lexicon)) return true;
  if (line.wordCount <= 6 && outletNamed(lexicon, stripped(words, "()/. ")) !== null) return true;
  if (lexicon.credit.whole.has(phrase)) return true;
  if (opener(lexicon.credit, phrase) !== null) return !line.ended || line.wordCount <= MENU_WORDS;
  const colon = words.indexOf(":");
  return colon > 0 && colon <= 20 && phrase.indexOf(" ") > 0 && hasCreditWord(words.slice(0, colon), lexicon);
}

/** The letters right before an offset, lower case. */
function lastWord(words: string, end: number): string {
  let start = end;
  while (start > 0 && isLetter(words.charCodeAt(start - 1))) start--;
  return words.slice(start, end).toLowerCase();
}

/** A sentence or title that ends in a parenthesis crediting its picture, or names its photographer in passing. */
function isCreditedCaption(line: Line, lexicon: Lexicon): boolean {
  const { words } = line;
  const open = words.lastIndexOf("(");
  if (words.endsWith(")") && open > 0 && words.length - open < 80 && hasCreditWord(words.slice(open), lexicon)) return true;
  const colon = words.indexOf(":");
  if (colon < 20 || colon > words.length - 3 || !lexicon.creditWords.has(lastWord(words, colon))) return false;
  const before = phraseOf(words.slice(0, colon)).split(" ");
  const sentence = words.slice(0, colon).trimEnd();
  const space = sentence.lastIndexOf(" ");
  if (".?!)".includes(sentence.charAt(space - 1) || " ")) return true;
  return before.length > 2 && lexicon.creditWords.has(before.at(-1) ?? "") && lexicon.creditWords.has(before.at(-2) ?? "");
}

/** A line of many words is running text, unless it is a copyright notice or ends in a picture's credit. */
function longKind(line: Line, lexicon: Lexicon): BlockKind | null {
  const looksLegal = line.words.includes("©") || /all rights reserved|^\W*copyright/i.test(line.words);
  if (looksLegal && isCopyright(line.words, phraseOf(line.words))) return "menu";
  return isCreditedCaption(line, lexicon) ? "caption" : null;
}

/**
 * What a line is by its words alone; null where only its place can tell.
 *
 * @cost O(length) of a line of at most `LONG_UNITS`; long lines are never furniture
 */
export function furnitureKind(line: Line, lexicon: Lexicon): BlockKind | null {
  if (line.wordCount === 0) return "menu";
  if (isLong(line)) return null;
  if (line.wordCount > CREDIT_WORDS) return longKind(line, lexicon);
  const phrase = phraseOf(line.words);
  if (/\d/.test(line.words) && isTimeline(line.words, lexicon)) return "timeline";
  if (isMenu(line, phrase, lexicon)) return "menu";
  if (line.quoted && line.ended) return null;
  if (isRelated(line, phrase, lexicon)) return "related";
  if (isByline(line, phrase, lexicon)) return "byline";
  if (isCredit(line, phrase, lexicon)) return "credit";
  return isCreditedCaption(line, lexicon) ? "caption" : null;
}

/** True where a line's words are a menu entry: what markup asks of a stretch outside the report. */
export const isMenuPhrase = (words: string, lexicon: Lexicon): boolean => inBook(lexicon.menu, words);
