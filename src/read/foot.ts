// Takes lines, gives what stands below the report: links to other reports under their heading, notices under theirs.
import type { Lexicon } from "./lexicon.ts";
import { opener } from "./lexicon.ts";
import { isLetter, isUpper, phraseOf } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

/** Words of a heading over links. */
const HEADING_WORDS = 6;
/** Words of a sentence that is no link. */
const SENTENCE_WORDS = 8;
/** Words of a link or a notice; longer lines are running text. */
const ENTRY_WORDS = 25;

/** A line that heads links and says no more: "Read next", "More on this story:". */
function headsLinks(line: Line, phrase: string, isBelowText: boolean, lexicon: Lexicon): boolean {
  if (line.kind === "menu" && lexicon.related.whole.has(phrase)) return true;
  if (line.kind !== "turn" && !line.quoted && line.last !== "." && isBelowText && opener(lexicon.footHeadings, phrase) !== null)
    return true;
  if (line.kind !== "related" || line.wordCount > HEADING_WORDS) return false;
  const colon = line.words.indexOf(":");
  if (colon >= 0 && colon < line.words.length - 1) return false;
  return lexicon.related.whole.has(phrase) || opener(lexicon.related, phrase) !== null;
}

/** The second line that is surely a sentence: above it no page has its foot; -1 where none is. */
function secondSentence(lines: readonly Line[]): number {
  let sentences = 0;
  return lines.findIndex((line) => {
    if (line.kind === "turn" || (line.kind === null && (isLong(line) || (line.ended && line.wordCount >= SENTENCE_WORDS)))) sentences++;
    return sentences >= 2;
  });
}

/**
 * Where the foot of a page begins: a heading below which only short lines stand, to the end. Links end in no full stop,
 * notices may. -1 where there is none.
 */
function footStart(lines: readonly Line[], lexicon: Lexicon): number {
  const textFrom = secondSentence(lines);
  let start = -1;
  let sentences = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || isLong(line) || line.kind === "turn" || line.kind === "headline") break;
    const phrase = line.wordCount <= HEADING_WORDS ? phraseOf(line.words) : "";
    const overNotices = lexicon.notices.has(phrase);
    if (overNotices || headsLinks(line, phrase, textFrom >= 0 && index > textFrom, lexicon)) {
      if (sentences && !overNotices) break;
      start = index;
      sentences = false;
    } else if (line.kind === "byline" && textFrom >= 0 && index > textFrom) {
      // "Author: Ana Lorr", and below it what the writer is.
      sentences = false;
    } else if (line.kind === null) {
      if (line.wordCount > ENTRY_WORDS) break;
      sentences ||= line.last === ".";
    }
  }
  return start;
}

/** Words of "With Agency.", "With inputs from Agency and Agency". */
const HELPED_WORDS = 10;

/** A line that names who helped and nothing else: what opens it, then names. */
function isHelped(line: Line, lexicon: Lexicon): boolean {
  const opens = line.wordCount > HELPED_WORDS || line.quoted ? null : opener(lexicon.helpedBy, phraseOf(line.words));
  if (opens === null) return false;
  const names = line.words.split(/\s+/).slice(opens.split(" ").length);
  return (
    names.length > 0 &&
    names.every((word) => !isLetter(word.charCodeAt(0)) || isUpper(word.charCodeAt(0)) || lexicon.stopWords.has(phraseOf(word)))
  );
}

/** Words of a note on who wrote the report. */
const NOTE_WORDS = 40;

/** "Ana Lorr teaches at …", "Lorr reported from Port Ell.": a note at the end that opens with a name in the byline and tells what that writer does. */
function isOnWriter(line: Line, writers: readonly string[]): boolean {
  const told = writers.length === 0 || line.wordCount > NOTE_WORDS || line.quoted ? null : NOTE.exec(line.words);
  if (told === null) return false;
  const name = told[1]!.toLowerCase();
  return writers.some((it) => ` ${it.toLowerCase()} `.replace(/[^\p{L}'’-]+/gu, " ").includes(` ${name} `));
}

/** A name of one to four words, and what writers do. */
const NOTE =
  /^(\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24}){0,3}) (?:reported from|contributed (?:to|from)|teaches|is an? |is the author|covers|writes|works as)/u;

/** Lines at the end among which a credit to who helped is looked for. */
const LAST_LINES = 12;

/** Lines below a count of comments among which the first of them begins. */
const COMMENT_LINES = 4;
/** Words of "Ivo Marn says:". */
const SPEAKER_WORDS = 6;

/** Where readers' comments begin: a count or heading of them below the text, and right below it a name with "says:" or a day. */
function commentsStart(lines: readonly Line[], lexicon: Lexicon): number {
  let solid = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind === null && (isLong(line) || (line.ended && line.wordCount > ENTRY_WORDS / 2))) solid++;
    if (solid < 2 || line.kind !== "menu" || isLong(line)) continue;
    if (
      !phraseOf(line.words)
        .split(" ")
        .some((word) => lexicon.commentWords.has(word))
    )
      continue;
    const below = lines.slice(index + 1, index + 1 + COMMENT_LINES);
    const isSaid = below.some((it) => it.kind === "timeline" || (it.last === ":" && it.wordCount <= SPEAKER_WORDS && it.wordCount > 1));
    if (isSaid) return index;
  }
  return -1;
}

/** Lines below a mark that ends the report. */
const AFTER_END = 15;

/** Where a mark ends the report ("###", "-30-", "ENDS"), text above and little below; -1 where none does. */
function endMark(lines: readonly Line[], lexicon: Lexicon): number {
  const index = lines.findLastIndex((line) => {
    if (isLong(line) || line.wordCount > 3 || line.quoted) return false;
    return (
      /^(?:# ?){3,}$/.test(line.words) ||
      (lexicon.tables.endMarks.includes(phraseOf(line.words)) && (line.words === line.words.toUpperCase() || line.kind === "menu"))
    );
  });
  return index > 1 && lines.length - index <= AFTER_END ? index : -1;
}

/** Marks the paragraph below a heading that announces an advertisement. */
function markSponsored(lines: readonly Line[], lexicon: Lexicon): void {
  for (const [index, line] of lines.entries()) {
    if (line.kind !== null || line.wordCount > HEADING_WORDS || !lexicon.sponsorHeadings.has(phraseOf(line.words))) continue;
    line.kind = "menu";
    const below = lines[index + 1];
    if (below?.kind === null) below.kind = "related";
  }
}

/** Marks the lines of the foot that nothing marked yet: links, notices, who helped. @cost O(lines) */
export function markFoot(lines: readonly Line[], lexicon: Lexicon): void {
  for (const line of lines.slice(-LAST_LINES)) if (line.kind === null && !isLong(line) && isHelped(line, lexicon)) line.kind = "credit";
  const writers = lines.filter((line) => line.kind === "byline" && !isLong(line)).map(({ words }) => words);
  for (const line of lines.slice(-LAST_LINES)) if (line.kind === null && !isLong(line) && isOnWriter(line, writers)) line.kind = "byline";
  markSponsored(lines, lexicon);
  const comments = commentsStart(lines, lexicon);
  for (const from of [comments, endMark(lines, lexicon)])
    if (from >= 0) for (const line of lines.slice(from)) if (line.kind === null || line.kind === "timeline") line.kind = "related";
  const start = footStart(lines, lexicon);
  if (start < 0) return;
  // A day beside a link is that of the other report.
  for (const line of lines.slice(start)) if (line.kind === null || line.kind === "timeline") line.kind = "related";
}
