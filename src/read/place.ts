// Takes lines whose words did not tell what they are, tells it by their place: headline, deck, heading, caption.
import type { Lexicon } from "./lexicon.ts";
import { phraseOf, squeezed } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

/** Words of a sentence that is surely running text. */
const SOLID_WORDS = 6;
const HEADLINE_UNITS = 250;
const HEADING_UNITS = 100;
const HEADING_WORDS = 12;
const REPEATED_UNITS = 20;

/** Running text beyond doubt: a whole sentence of some length, or a long line. */
const isSolid = (line: Line): boolean =>
  line.kind === "turn" || (line.kind === null && (isLong(line) || (line.ended && line.wordCount >= SOLID_WORDS)));

/** Where running text begins and ends; both -1 where there is none. */
export interface Body {
  readonly first: number;
  readonly last: number;
}

export const bodyOf = (lines: readonly Line[]): Body => ({ first: lines.findIndex(isSolid), last: lines.findLastIndex(isSolid) });

/** Initials behind a sentence's end: "It was late. lorr/dpa". */
const INITIALS = /[.!?]["”’]? \(?\/?\p{L}{1,6}(?:\/\p{L}{1,6}){0,2}\)?$/u;

/** True where the words are a sentence though no full stop ends them. */
export function isSentenceLike(line: Line, lexicon: Lexicon): boolean {
  if (line.ended || line.quoted || line.startsSmall || isLong(line) || line.last === ":" || line.last === ",") return true;
  if (INITIALS.test(line.words)) return line.wordCount >= SOLID_WORDS;
  if (line.wordCount > HEADING_WORDS || line.end - line.start > HEADING_UNITS) return true;
  const small = line.wordCount - line.capitalCount;
  return small >= 2 && small * 2 > line.wordCount && line.words.split(/\s+/).some((word) => lexicon.finiteWords.has(word));
}

const isTitleLike = (line: Line): boolean =>
  line.kind === null &&
  !isLong(line) &&
  line.lead === undefined &&
  line.end - line.start <= HEADLINE_UNITS &&
  line.wordCount >= 2 &&
  line.last !== "." &&
  line.last !== ":" &&
  line.last !== ",";

/** Marks the line that is the title given beside the text; a site's name may follow in the title. */
export function markTitle(lines: readonly Line[], title: string | undefined): void {
  const wanted = squeezed(title ?? "");
  if (wanted.length < 4) return;
  for (const line of lines.slice(0, 12)) {
    if (isLong(line)) continue;
    const words = squeezed(line.words);
    const same = words === wanted || (words.length >= 20 && wanted.startsWith(words) && line.wordCount >= 4);
    if (!same) continue;
    line.kind = "headline";
    return;
  }
}

/** Lines at the head of a page among which a title right over its date or byline is looked for. */
const TITLE_LINES = 8;
/** Words of a title that ends as a sentence. */
const TITLE_WORDS = 20;

/**
 * Marks the line right over the date or byline as the title where nobody gave one, a sentence though it be ("Who is
 * counting? Nobody."), if nothing but furniture stands above and text below.
 */
export function markTitleOverDate(lines: readonly Line[]): void {
  if (lines.some(({ kind }) => kind === "headline")) return;
  const first = lines.findIndex(({ kind, wordCount }) => kind === null && wordCount > 2);
  const line = lines[first];
  const below = lines[first + 1]?.kind;
  if (line === undefined || first > TITLE_LINES || (below !== "timeline" && below !== "byline")) return;
  if (isLong(line) || line.end - line.start > HEADLINE_UNITS || line.lead !== undefined || line.last === ":") return;
  if (line.last === "." && line.wordCount > TITLE_WORDS) return;
  if (lines.slice(first + 2).some((it) => it.kind === null && isSolid(it))) line.kind = "headline";
}

/** The line of text before or after `index` that is not of a passed-over kind. */
const kindAt = (lines: readonly Line[], index: number): Line["kind"] | undefined => lines[index]?.kind;

/** Lines that come more than once: captions, shown under a picture and again in its gallery. */
export function markRepeated(lines: readonly Line[]): void {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (isLong(line) || line.end - line.start < REPEATED_UNITS || (line.kind !== null && line.kind !== "headline")) continue;
    const known = places.get(line.words);
    if (known === undefined) places.set(line.words, [index]);
    else known.push(index);
  }
  for (const indices of places.values()) {
    if (indices.length < 2) continue;
    const credited = indices.some((index) => kindAt(lines, index + 1) === "credit");
    const kept = keptOf(lines, indices, credited);
    for (const index of indices) {
      const line = lines[index];
      if (line?.kind === null && !kept.has(index)) line.kind = "caption";
    }
  }
}

/** Lines around a caption among which its words may come again without its credit. */
const CAPTION_LINES = 4;

/** Marks lines near a caption that repeat its words, the credit left out: "The quay." beside "The quay. Photo: J. Pell". */
export function markRepeatedCaptions(lines: readonly Line[], lexicon: Lexicon): void {
  for (const [index, caption] of lines.entries()) {
    if (caption.kind !== "caption" || isLong(caption)) continue;
    for (const line of lines.slice(Math.max(0, index - CAPTION_LINES), index + CAPTION_LINES + 1)) {
      if (line.kind !== null || isLong(line) || line.words.length < REPEATED_UNITS || !caption.words.startsWith(line.words)) continue;
      const [credit = ""] = phraseOf(caption.words.slice(line.words.length)).split(" ");
      if (lexicon.creditWords.has(credit)) line.kind = "caption";
    }
  }
}

/** Which of a repeated line's places stay running text. */
function keptOf(lines: readonly Line[], indices: readonly number[], isCaption: boolean): ReadonlySet<number> {
  if (isCaption) return new Set();
  const [first = 0, second = 0] = indices;
  if (indices.length > 2) return new Set(lines[first]?.ended === true ? indices.slice(-1) : []);
  if (lines[first]?.ended !== true) return new Set(kindAt(lines, second) === "headline" ? [] : [first]);
  return new Set(second === first + 1 ? [second] : indices);
}

/** The line that titles the report where nobody gave a title, and the second headlines under it. */
export function markHead(lines: readonly Line[], body: Body, hasMasthead: boolean, lexicon: Lexicon): void {
  const end = body.first < 0 ? lines.length : body.first;
  const given = lines.findIndex((line) => line.kind === "headline");
  if (body.first < 0 && given < 0 && lines.filter((line) => line.kind === null).length < 2) return;
  const candidates = lines
    .map((_, index) => index)
    .filter((index) => index < end && lines[index] !== undefined && isTitleLike(lines[index]));
  const headline = given >= 0 ? given : chosenHeadline(lines, candidates, hasMasthead);
  const chosen = headline < 0 ? undefined : lines[headline];
  if (chosen === undefined || (given < 0 && body.first < 0 && isSentenceLike(chosen, lexicon))) return;
  chosen.kind = "headline";
  for (const index of candidates) {
    const line = lines[index];
    if (line === undefined || line.kind !== null) continue;
    if (index < headline) line.kind = line.wordCount <= 3 || hasMasthead ? "menu" : null;
    else if (isNameAndPlace(line) && kindAt(lines, index - 1) !== "headline") line.kind = "byline";
    else if (line.wordCount >= 4) line.kind = index - headline <= 6 ? "deck" : null;
    else if (isName(line) && (kindAt(lines, index + 1) === "timeline" || kindAt(lines, index - 1) === "timeline")) line.kind = "byline";
  }
}

const ROLE_WORDS = 8;

/** What a writer is, on a line below the name: "Balkans correspondent, Belgrade". */
export function markRoles(lines: readonly Line[], lexicon: Lexicon): void {
  for (const [index, line] of lines.entries()) {
    if (line.kind !== null || kindAt(lines, index - 1) !== "byline" || line.ended || line.quoted || line.wordCount > ROLE_WORDS) continue;
    if (
      phraseOf(line.words)
        .split(" ")
        .some((word) => lexicon.writerWords.has(word))
    )
      line.kind = "byline";
  }
}

/** The first candidate; a section's name gives way to the longer line after it, and a masthead's motto ("Your paper. Since 1911") too. */
function chosenHeadline(lines: readonly Line[], candidates: readonly number[], hasMasthead: boolean): number {
  const isMotto = (index: number): boolean => hasMasthead && (lines[index]?.words.includes(". ") ?? false);
  const overDate = candidates.find(
    (index) => (lines[index]?.wordCount ?? 0) >= 4 && (lines[index + 1]?.kind === "timeline" || lines[index + 1]?.kind === "byline"),
  );
  const isShort = candidates.every((index) => index >= (overDate ?? 0) || (lines[index]?.wordCount ?? 0) < 4);
  if (overDate !== undefined && isShort) return overDate;
  const long = candidates.find((index) => (lines[index]?.wordCount ?? 0) >= 4 && !isMotto(index));
  const [first = -1] = candidates;
  return long !== undefined && ((lines[first]?.wordCount ?? 0) <= 2 || isMotto(first)) ? long : first;
}

/** "Ana Lorr, Northam": three to five words in capitals, a comma among them. */
const isNameAndPlace = (line: Line): boolean =>
  line.wordCount >= 3 && line.wordCount <= 5 && line.capitalCount === line.wordCount && line.words.includes(", ") && !line.quoted;

const isName = (line: Line): boolean => line.wordCount >= 2 && line.wordCount <= 3 && line.capitalCount === line.wordCount;

/** Lines inside the running text that are no sentence: captions beside a credit, headings else. */
export function markInside(lines: readonly Line[], body: Body, lexicon: Lexicon): void {
  let solid = 0;
  for (let index = Math.max(body.first, 0); index <= body.last; index++) {
    const line = lines[index];
    if (line?.kind === "timeline" && solid > 1) line.kind = "heading";
    if (line !== undefined && isSolid(line)) solid++;
    if (line === undefined || line.kind !== null || line.bullet > 0) continue;
    const credited = kindAt(lines, index + 1) === "credit" && !line.ended && !line.quoted && !isLong(line) && line.last !== ":";
    if (credited) line.kind = "caption";
    else if (!isSentenceLike(line, lexicon)) line.kind = "heading";
  }
}

/** Lines before the first and after the last sentence that are neither title nor sentence. */
export function markOutside(lines: readonly Line[], body: Body, lexicon: Lexicon): void {
  if (body.first < 0) return;
  const after = lines.slice(body.last + 1);
  const pictured = after.some((line) => line.kind === "credit" || line.kind === "caption");
  const loose = after.filter((line) => isLoose(line, lexicon));
  const furnished = after.some((line) => line.kind === "menu" || line.kind === "related") || loose.length > 2;
  for (const line of loose) {
    if (pictured) line.kind = "caption";
    else if (furnished) line.kind = line.wordCount >= 4 ? "related" : "menu";
  }
  for (const [index, line] of lines.slice(0, body.first).entries()) {
    if (!isLoose(line, lexicon)) continue;
    if (kindAt(lines, index + 1) === "credit") line.kind = "caption";
    else if (line.bullet > 0 && line.wordCount <= 4) line.kind = "menu";
  }
}

const isLoose = (line: Line, lexicon: Lexicon): boolean => line.kind === null && !isSentenceLike(line, lexicon);

/** True where a line is the author named beside the text. */
export const isAuthor = (line: Line, author: string | undefined): boolean =>
  author !== undefined && author.length > 3 && !isLong(line) && phraseOf(line.words) === phraseOf(author);
