// Takes lines, gives the turns of an interview or briefing: "Name: words".
import type { Range } from "../model/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { isDigit, isDoubleQuote, isLetter, isSpace, isUpper, phraseOf } from "./letters.ts";
import { wordsStart, type Line } from "./line.ts";
import { isSentenceLike } from "./place.ts";

const LABEL_UNITS = 70;
const LABEL_WORDS = 8;
/** Turns whose labels come again before labelled lines are taken for a transcript. */
const RECURRING_TURNS = 3;
/** Share of turns that speak to somebody; a police blotter ("THEFT: On Monday …") has none. */
const DIALOGUE_SHARE = 0.3;
/** A paragraph looked at for the speaker's own name: one that names its speaker is no part of the turn. */
const LOOKED_AT_UNITS = 2000;

/** True for a full stop that only shortens ("Q.", "Dr.", "Sen."): few letters before it. */
function shortens(text: string, stop: number): boolean {
  let letters = 0;
  while (letters < 5 && isLetter(text.charCodeAt(stop - 1 - letters))) letters++;
  return letters >= 1 && letters <= 4;
}

/** The label that opens a line, before its colon; null where there is none that could be a speaker. */
function labelOf(text: string, line: Line, lexicon: Lexicon): Range | null {
  let start = wordsStart(line);
  if (isDoubleQuote(text.charCodeAt(start))) start++;
  const limit = Math.min(line.end, start + LABEL_UNITS);
  let end = start;
  while (end < limit && text.charCodeAt(end) !== 0x3a) {
    const code = text.charCodeAt(end);
    if (code === 0x2e ? !shortens(text, end) : code === 0x3f || code === 0x21 || code === 0x3b || isDoubleQuote(code)) return null;
    end++;
  }
  if (end >= limit || end === start || isDigit(text.charCodeAt(end + 1)) || !isSpeaker(text.slice(start, end), lexicon)) return null;
  for (let index = end + 1; index < line.end; index++)
    if (isLetter(text.charCodeAt(index))) return { start, end: trimmedEnd(text, start, end) };
  return null;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  return last;
}

/** Words that all begin with a capital, small particles between them; no pronoun, no "update". */
function isSpeaker(label: string, lexicon: Lexicon): boolean {
  const paren = label.indexOf("(");
  const words = (paren > 0 ? label.slice(0, paren) : label).trim().split(/\s+/);
  if (words.length > LABEL_WORDS || words[0] === "") return false;
  const phrase = phraseOf(label);
  if (lexicon.notSpeakers.has(phrase) || (lexicon.stopWords.has(phrase) && phrase.length > 1)) return false;
  return words.every((word, index) => isUpper(word.charCodeAt(0)) || (index > 0 && lexicon.nameParticles.has(word.toLowerCase())));
}

interface Turn {
  readonly index: number;
  readonly label: Range;
  readonly name: string;
}

/** Indices of lines that are turns by their own label, once it is sure that there is a transcript. */
function turnsOf(text: string, lines: readonly Line[], lexicon: Lexicon): Turn[] {
  const turns: Turn[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== null) continue;
    const label = labelOf(text, line, lexicon);
    if (label !== null) turns.push({ index, label, name: phraseOf(text.slice(label.start, label.end)) });
  }
  const counts = new Map<string, number>();
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
  const recurring = turns.filter((it) => (counts.get(it.name) ?? 0) > 1);
  const spoken = recurring.filter((it) => lines[it.index]?.ended === true);
  const addressed = recurring.filter((it) => isDialogue(text, lines[it.index], lexicon));
  if (recurring.length < RECURRING_TURNS || counts.size < 2 || spoken.length * 2 < recurring.length) return [];
  if (addressed.length < recurring.length * DIALOGUE_SHARE) return [];
  const sure = new Set(recurring.map((it) => it.index));
  return turns.filter((it) => sure.has(it.index) || beside(it.index, sure, lines));
}

/** True where a turn asks, or holds a word by which people speak to each other. */
function isDialogue(text: string, line: Line | undefined, lexicon: Lexicon): boolean {
  if (line === undefined) return false;
  const looked = text.slice(line.start, Math.min(line.end, line.start + LOOKED_AT_UNITS));
  if (looked.includes("?")) return true;
  return phraseOf(looked)
    .split(" ")
    .some((word) => lexicon.dialogueWords.has(word));
}

/** True where the nearest line before or after that is not told yet is a sure turn. */
function beside(index: number, sure: ReadonlySet<number>, lines: readonly Line[]): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    while (lines[at] !== undefined && lines[at]?.kind !== null) at += step;
    if (sure.has(at)) return true;
  }
  return false;
}

/**
 * Marks the turns of a transcript, if the lines hold one. A paragraph without a label between two turns
 * runs on from the turn before, unless it names that turn's speaker or is no sentence: a heading, a caption.
 *
 * @cost O(units)
 */
export function markTurns(text: string, lines: readonly Line[], lexicon: Lexicon): void {
  const turns = turnsOf(text, lines, lexicon);
  const first = turns[0];
  const last = turns.at(-1);
  if (first === undefined || last === undefined) return;
  const labels = new Map(turns.map((turn) => [turn.index, turn]));
  let surname = "";
  for (let index = first.index; index <= last.index; index++) {
    const line = lines[index];
    if (line === undefined || line.kind !== null) continue;
    const turn = labels.get(index);
    if (turn !== undefined) {
      line.kind = "turn";
      line.label = turn.label;
      surname = turn.name.slice(turn.name.lastIndexOf(" ") + 1);
    } else if (
      isSentenceLike(line, lexicon) &&
      (surname.length < 3 ||
        !text
          .slice(line.start, Math.min(line.end, line.start + LOOKED_AT_UNITS))
          .toLowerCase()
          .includes(surname))
    )
      line.kind = "turn";
  }
}
