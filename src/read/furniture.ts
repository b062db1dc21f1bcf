// Takes one line, gives what its own words say it is: menu, share button, time line, byline, credit, link.
import type { BlockKind } from "../model/index.ts";
import { opener, outletNamed, type Lexicon } from "./lexicon.ts";
import { isDigit, isLetter, isUpper, phraseOf } from "./letters.ts";
import { isLong, type Line } from "./line.ts";
import { holdsPart } from "./part-book.ts";
import { isTimeline } from "./timelines.ts";

/** Words above which a line is no menu entry, share button or link whatever it opens with. */
const MENU_WORDS = 12;
/** Words of a sentence that is still a button: "Sign up here." */
const BUTTON_WORDS = 6;
const CREDIT_WORDS = 25;
/** Words of a line in square brackets between turns. */
const DIRECTION_WORDS = 5;
const BYLINE_WORDS = 14;

const HOST = /^(?:[\w-]+\.)+[a-z]{2,}$/i;

/** A style sheet's line or an element's name that a careless scraper kept: "width:100%;", ".wrap {", "photo_12|gallery". */
function isStyle(words: string): boolean {
  const last = words.at(-1);
  if (words.length > 20 && !words.includes(" ") && (words.includes("_") || words.includes("|"))) return true;
  if (last === "{" || last === "}") return true;
  return last === ";" && words.length < 60 && words.includes(":") && !words.includes(". ") && words.split(" ").length <= 4;
}

/** Whether quotation marks stand in it; "Home » World" has none. */
const isQuoted = ({ words, quoted }: Line): boolean => quoted && !(words.includes("»") && !/[«"“”]/.test(words));

/** A bar of sections or buttons on one line: parted by bars, dots, bullets or wide spaces, or all section names. */
function isBar(line: Line, lexicon: Lexicon): boolean {
  if (line.ended || isQuoted(line) || line.wordCount > 24) return false;
  const parts = line.words.split(/[|·•▪»›∙→]|\s{2,}/).map((part) => part.trim());
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
  const mark = /^\(c\) .{0,60}\d{4}/i.test(words) ? 0 : words.indexOf("©");
  const marked = mark === 0 || (mark > 0 && mark < 40 && " (\u00a0".includes(words.charAt(mark - 1)));
  return marked || (phrase.startsWith("copyright ") && isDigit(phrase.charCodeAt(10)));
}

/** Words of a line that asks something of the reader; two short sentences have as many. */
const APPEAL_WORDS = 25;
/** Words of what stands behind a label: a list of tags, an advertisement. */
const LABELLED_WORDS = 20;

/** What stands before the first colon near the start of a line, as a phrase; "" for none. */
function labelOf(words: string): string {
  const colon = words.indexOf(":");
  return colon < 2 || colon > 32 || words.startsWith("//", colon + 1) ? "" : phraseOf(words.slice(0, colon));
}

/** "ADVERT: Outboard motors, …", "Filed under: harbour, tuna": a label, and no sentence behind it. */
function isLabelled(line: Line, lexicon: Lexicon): boolean {
  const label = line.wordCount > LABELLED_WORDS ? "" : labelOf(line.words);
  if (label === "" || isQuoted(line)) return false;
  return lexicon.adLabels.has(label) || (lexicon.tagLabels.has(label) && !line.ended);
}

/** "63 comments", "3 responses to “Ferry sails”", "Your comments (27)": what readers wrote, and how much. */
function isCommentCount(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount > MENU_WORDS || (line.ended && line.last === ".") || !/\d/.test(line.words)) return false;
  const [first = "", second = "", third = ""] = phrase.split(" ");
  if (/^\d{1,6}$/.test(first)) return lexicon.commentWords.has(second) && (third === "" || (line.quoted && COMMENT_JOINTS.has(third)));
  return line.wordCount <= 4 && (lexicon.commentWords.has(first) || lexicon.commentWords.has(second)) && /\(\d+\)$/.test(line.words);
}

/** What follows the number of comments and their word: "3 responses to". */
const COMMENT_JOINTS: ReadonlySet<string> = new Set(["to", "on", "about"]);

/** A line that speaks to the reader of the page: asks for money, clicks or consent. */
function isAppeal(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount > APPEAL_WORDS || line.quoted) return false;
  if (holdsPart(lexicon.appealParts, phrase)) return true;
  const opens = opener(lexicon.appeals, phrase);
  return opens !== null && (opens.includes(" ") ? true : !line.ended && line.wordCount <= MENU_WORDS);
}

function isMenu(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount === 0 || isLabelled(line, lexicon) || isCommentCount(line, phrase, lexicon) || isAppeal(line, phrase, lexicon))
    return true;
  if (isBar(line, lexicon) || isButtons(line, lexicon) || isStyle(line.words) || isCopyright(line.words, phrase)) return true;
  if (/^[\d\s.,:|/()+-]+$/.test(line.words)) return line.wordCount <= 3;
  if (lexicon.menu.whole.has(phrase)) return !line.ended;
  if (line.wordCount <= 2 && !line.ended && phrase.split(" ").every((word) => lexicon.sectionWords.has(word))) return true;
  if (opener(lexicon.menu, phrase) === null) return false;
  return line.wordCount <= (line.ended ? BUTTON_WORDS : MENU_WORDS) || line.words.includes("://");
}

/** A line that is all one square bracket. */
const isBracketed = ({ words, quoted }: Line): boolean => words.startsWith("[") && words.indexOf("]") === words.length - 1 && !quoted;

function isRelated(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (/^https?:\/\/\S+$/.test(line.words)) return true;
  if (lexicon.related.whole.has(phrase) || (!line.quoted && line.last !== "." && lexicon.linkLabels.has(labelOf(line.words)))) return true;
  // "[Read our full story of the storm.]": a line that is all one square bracket.
  if (isBracketed(line)) return line.wordCount >= 4 && (!line.ended || lexicon.linkLabels.has(phrase.slice(0, phrase.indexOf(" "))));
  const opens = opener(lexicon.related, phrase);
  if (opens === null) return false;
  const colon = line.words.indexOf(":");
  return (colon >= opens.length && colon <= opens.length + 2) || (!line.ended && line.wordCount <= MENU_WORDS && opens.includes(" "));
}

/** Addresses, numbers and handles with nothing around them: how a writer signs. */
function isContact(line: Line, lexicon: Lexicon): boolean {
  if (!/[@\d]/.test(line.words)) return false;
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

/** A number as one dials it from abroad: "press desk, +00 555 0142". */
const TELEPHONE = /\+\d{1,3}[ .()-]{1,2}\d[\d .()-]{4,16}\d$/;

function isByline(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.wordCount > BYLINE_WORDS + 10 || line.quoted) return false;
  const opens = opener(lexicon.bylineOpeners, phrase);
  if (opens === null) return isContact(line, lexicon) || (!line.ended && TELEPHONE.test(line.words));
  if (!line.ended && line.wordCount <= MENU_WORDS && opens.split(" ").some((word) => lexicon.writerWords.has(word))) return true;
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
  if (isTimeline(line.words, lexicon)) return "timeline";
  if (isMenu(line, phrase, lexicon)) return "menu";
  if (line.quoted && line.ended) return null;
  if (isRelated(line, phrase, lexicon)) return "related";
  if (isByline(line, phrase, lexicon)) return "byline";
  if (isCredit(line, phrase, lexicon)) return "credit";
  // "[Laughter.]": what happens, not what is said.
  return isCreditedCaption(line, lexicon) || (isBracketed(line) && line.wordCount <= DIRECTION_WORDS) ? "caption" : null;
}
