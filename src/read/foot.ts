// Takes lines, gives what stands below the report: links to other reports under their heading, notices under theirs.
import type { Lexicon } from "./lexicon.ts";
import { opener } from "./lexicon.ts";
import { isLetter, isUpper, phraseOf } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

/** Words of a heading over links. */
const HEADING_WORDS = 6;
/** Words of a link or a notice; longer lines are running text. */
const ENTRY_WORDS = 25;

/** A line that heads links and says no more: "Read next", "More on this story:". */
function headsLinks(line: Line, phrase: string, lexicon: Lexicon): boolean {
  if (line.kind === "menu" && lexicon.related.whole.has(phrase)) return true;
  if (line.kind !== "turn" && !line.quoted && line.last !== "." && opener(lexicon.footHeadings, phrase) !== null) return true;
  if (line.kind !== "related" || line.wordCount > HEADING_WORDS) return false;
  const colon = line.words.indexOf(":");
  if (colon >= 0 && colon < line.words.length - 1) return false;
  return lexicon.related.whole.has(phrase) || opener(lexicon.related, phrase) !== null;
}

/**
 * Where the foot of a page begins: a heading below which only short lines stand, to the end. Links end in no full stop,
 * notices may. -1 where there is none.
 */
function footStart(lines: readonly Line[], lexicon: Lexicon): number {
  let start = -1;
  let sentences = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || isLong(line) || line.kind === "turn" || line.kind === "headline") break;
    const phrase = line.wordCount <= HEADING_WORDS ? phraseOf(line.words) : "";
    const overNotices = lexicon.notices.has(phrase);
    if (overNotices || headsLinks(line, phrase, lexicon)) {
      if (sentences && !overNotices) break;
      start = index;
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
function isHelped(line: Line, phrase: string, lexicon: Lexicon): boolean {
  const opens = line.wordCount > HELPED_WORDS ? null : opener(lexicon.helpedBy, phrase);
  if (opens === null || line.quoted) return false;
  const names = line.words.split(/\s+/).slice(opens.split(" ").length);
  return (
    names.length > 0 &&
    names.every((word) => !isLetter(word.charCodeAt(0)) || isUpper(word.charCodeAt(0)) || lexicon.stopWords.has(phraseOf(word)))
  );
}

/** Lines at the end among which a credit to who helped is looked for. */
const LAST_LINES = 12;

/** Marks the lines of the foot that nothing marked yet: links, notices, who helped. @cost O(lines) */
export function markFoot(lines: readonly Line[], lexicon: Lexicon): void {
  for (const line of lines.slice(-LAST_LINES))
    if (line.kind === null && !isLong(line) && isHelped(line, phraseOf(line.words), lexicon)) line.kind = "credit";
  const start = footStart(lines, lexicon);
  if (start < 0) return;
  // A day beside a link is that of the other report.
  for (const line of lines.slice(start)) if (line.kind === null || line.kind === "timeline") line.kind = "related";
}
