// Takes the opening of a paragraph, gives the dateline and agency credit that stand before its first sentence.
import type { Range } from "../model/index.ts";
import { datesIn, piecesOf } from "./dates.ts";
import { outletNamed, type Lexicon } from "./lexicon.ts";
import { isDash, isDigit, isLetter, isSpace, isUpper, phraseOf } from "./letters.ts";

const LEAD_UNITS = 140;
const LEAD_WORDS = 12;
const BRACKET_UNITS = 50;

export interface Lead extends Range {
  /** EDTF; "XXXX-09-19" where the dateline has no year. */
  readonly date: { readonly value: string; readonly at: Range } | null;
  /** As the tables name it, else as it stands there. */
  readonly agency: { readonly name: string; readonly at: Range } | null;
  /** True where the form is an agency's own ("/TASS/", "Name –"), not one that any paper prints ("(AP) —"). */
  readonly own: boolean;
}

/** What was seen on the way to the mark that ends a dateline. */
interface Seen {
  words: string[];
  brackets: { words: string; at: Range }[];
  slashed: { words: string; at: Range } | null;
  /** Where the words of a bracket end right before the mark; -1 where none stands there. */
  lastBracket: number;
}

/** Where a dash that parts the dateline from the text ends; -1 where the character is none. */
function dashEnd(text: string, index: number, end: number): number {
  const code = text.charCodeAt(index);
  if (!isDash(code)) return -1;
  let after = index + 1;
  while (after < end && isDash(text.charCodeAt(after))) after++;
  const plain = code === 0x2d && after === index + 1;
  const spaced = isSpace(text.charCodeAt(after)) || after >= end;
  if (plain && !spaced && text.charCodeAt(index - 1) !== 0x29) return -1;
  while (after < end && isSpace(text.charCodeAt(after))) after++;
  return after;
}

/** The stretch up to a closing mark not far away; null where there is none. */
function enclosed(text: string, start: number, close: string, end: number): { words: string; at: Range; next: number } | null {
  const closed = text.indexOf(close, start + 1);
  if (closed < 0 || closed >= end || closed - start > BRACKET_UNITS || closed === start + 1) return null;
  return { words: text.slice(start + 1, closed), at: { start: start + 1, end: closed }, next: closed + 1 };
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** A place in capitals: four letters or more, or more than one word; no "UPDATE". */
function isPlaceInCapitals(words: readonly string[], lexicon: Lexicon): boolean {
  const [first = "", second = ""] = words;
  if (!isCapitals(first) || lexicon.notPlaces.has(phraseOf(first))) return false;
  return phraseOf(first).length >= 4 || (isCapitals(second) && second.length > 2);
}

/** Month names of a dateline and the words that stand beside them. */
const placeWords = (seen: Seen, lexicon: Lexicon): string[] =>
  seen.words.filter((word) => !isDigit(word.charCodeAt(0)) && !lexicon.months.has(phraseOf(word)) && !lexicon.weekdays.has(phraseOf(word)));

/** An agency with its place, or with its words where only they are known. */
interface Agency {
  readonly name: string;
  readonly own: boolean;
  readonly at: Range | null;
  readonly words: string;
}

/** Where the words stand in the dateline; the whole of it where they do not stand there as they are. */
function nameRange(text: string, start: number, end: number, words: string): Range {
  const found = text.indexOf(words, start);
  return found >= start && found + words.length <= end && words !== "" ? { start: found, end: found + words.length } : { start, end };
}

/** A name in brackets that is no region ("Northam (W/R)"), state or date. */
function isCreditName(words: string, lexicon: Lexicon): boolean {
  if (words.split(/\s+/).length > 4 || !isUpper(words.charCodeAt(0)) || lexicon.places.has(phraseOf(words))) return false;
  return words.split(/\P{L}+/u).some((part) => part.length >= 3) && datesIn(piecesOf(words), lexicon).length === 0;
}

/** "Northam, Nov. 15, ELLPRESS -": one name behind the date, or several with a word that papers are called by. */
function behindDate(seen: Seen, lexicon: Lexicon): string | null {
  const isDate = (word: string): boolean => isDigit(word.charCodeAt(0)) || lexicon.months.has(phraseOf(word));
  const last = seen.words.findLastIndex(isDate);
  const behind = seen.words.slice(last + 1).filter((word) => !lexicon.weekdays.has(phraseOf(word)));
  const name = behind.join(" ");
  if (last < 1 || behind.length === 0 || behind.length > 3 || seen.brackets.some(({ at }) => at.end === seen.lastBracket)) return null;
  if (lexicon.places.has(phraseOf(name)) || !behind.every((word) => isUpper(word.charCodeAt(0)))) return null;
  const isTitled = behind.some((word) => lexicon.outletWords.has(word.toLowerCase()) || lexicon.sectionWords.has(word.toLowerCase()));
  return outletNamed(lexicon, name) !== null || isTitled || (behind.length === 1 && name.length >= 3) ? name : null;
}

function agencyOf(seen: Seen, lexicon: Lexicon): Agency | null {
  if (seen.slashed !== null) return { name: named(seen.slashed.words, lexicon), own: true, at: seen.slashed.at, words: "" };
  for (const { words, at } of seen.brackets) {
    if (outletNamed(lexicon, words) !== null) return { name: named(words, lexicon), own: false, at, words };
    if (at.end === seen.lastBracket && isCreditName(words, lexicon)) return { name: words, own: false, at, words };
  }
  const behind = behindDate(seen, lexicon);
  if (behind !== null) return { name: named(behind, lexicon), own: true, at: null, words: behind };
  const places = placeWords(seen, lexicon);
  const whole = outletNamed(lexicon, places.join(" "));
  if (whole !== null) return { name: whole.name, own: true, at: null, words: places.join(" ") };
  const last = places.at(-1) ?? "";
  return places.length > 1 && isCapitals(last) && outletNamed(lexicon, last) !== null
    ? { name: named(last, lexicon), own: true, at: null, words: places.join(" ") }
    : null;
}

const named = (words: string, lexicon: Lexicon): string => outletNamed(lexicon, words)?.name ?? words.trim();

/** Reads words, brackets and marks up to the one that ends a dateline; gives its end, or null where the opening is none. */
function endOf(
  text: string,
  start: number,
  end: number,
  seen: Seen,
  lexicon: Lexicon,
): { end: number; by: "dash" | "stop" | "colon" } | null {
  let index = start;
  while (index < end && seen.words.length <= LEAD_WORDS) {
    const code = text.charCodeAt(index);
    const dash = index > start ? dashEnd(text, index, end) : -1;
    if (dash >= 0 || code === 0x3a) seen.lastBracket = bracketBefore(text, index);
    if (dash >= 0) return { end: dash, by: "dash" };
    // "BAKU/YEREVAN": two places, no agency's slashes.
    if (isSpace(code) || code === 0x2c || (code === 0x2f && isLetter(text.charCodeAt(index - 1)) && isUpper(text.charCodeAt(index + 1))))
      index++;
    else if (code === 0x28 || (code === 0x2f && seen.slashed === null)) {
      const inner = enclosed(text, index, code === 0x28 ? ")" : "/", end);
      if (inner === null) return null;
      if (code === 0x28) seen.brackets.push(inner);
      else seen.slashed = inner;
      index = inner.next;
    } else if (code === 0x2e) {
      if (text.charCodeAt(index + 1) === 0x2e) return null;
      if (seen.slashed !== null || isAgencyWord(seen, lexicon)) return { end: index + 1, by: "stop" };
      index++;
    } else if (code === 0x3a) return { end: index + 1, by: "colon" };
    else {
      const word = wordAt(text, index, end);
      if (word === "" || (!isUpper(code) && !isDigit(code) && !lexicon.nameParticles.has(word) && !lexicon.months.has(word))) return null;
      seen.words.push(word);
      index += word.length;
    }
  }
  return null;
}

/** Where the words of a bracket end that closes right before a mark; -1 where none does. */
function bracketBefore(text: string, mark: number): number {
  let last = mark - 1;
  while (last >= 0 && isSpace(text.charCodeAt(last))) last--;
  return text.charCodeAt(last) === 0x29 ? last : -1;
}

/** A full stop after an agency in capitals ends a dateline: "CITY, SEPTEMBER 28, AGENCY." */
function isAgencyWord(seen: Seen, lexicon: Lexicon): boolean {
  const last = seen.words.at(-1) ?? "";
  return seen.words.length > 2 && isCapitals(last) && outletNamed(lexicon, last) !== null;
}

/** Letters, digits, apostrophes, hyphens and inner full stops ("U.S", "N.Y"). */
function wordAt(text: string, start: number, end: number): string {
  let index = start;
  while (index < end) {
    const code = text.charCodeAt(index);
    const inner = (code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2e) && isLetter(text.charCodeAt(index + 1));
    if (!isLetter(code) && !isDigit(code) && !(inner && index > start)) break;
    index++;
  }
  return text.slice(start, index);
}

/** "Port Ell, October 14, 2021": a place and a day, in that order. */
function isDatedPlace(words: string, lexicon: Lexicon): boolean {
  const [date] = datesIn(piecesOf(words), lexicon).filter((it) => it.kind === "date");
  return date !== undefined && date.start > 2 && isUpper(words.charCodeAt(0)) && words.slice(0, date.start).trimEnd().endsWith(",");
}

/** True where what was seen before the mark is a dateline and not the opening of a sentence. */
function isSure(seen: Seen, by: "dash" | "stop" | "colon", isFirst: boolean, lexicon: Lexicon): boolean {
  const places = placeWords(seen, lexicon);
  const inCapitals = isPlaceInCapitals(places, lexicon);
  if (seen.words.length > 0 && lexicon.notPlaces.has(phraseOf(seen.words[0] ?? ""))) return false;
  if (by === "colon") return isFirst && inCapitals && seen.brackets.length === 0 && seen.slashed === null;
  if (seen.slashed !== null) return true;
  const dated = datesIn(piecesOf(seen.words.join(" ")), lexicon).some((it) => it.kind === "date");
  if (by === "stop") return dated;
  // "(Port Ell, October 14, 2021) –": all of it in brackets, as organisations date what they give out.
  const [alone] = seen.brackets;
  if (alone !== undefined && seen.words.length === 0 && seen.brackets.length === 1 && isFirst && isDatedPlace(alone.words, lexicon))
    return true;
  if (seen.brackets.length > 0) {
    const credited = seen.brackets.some(({ words }) => outletNamed(lexicon, words) !== null);
    return credited || ((inCapitals || dated) && (isFirst || inCapitals));
  }
  if (outletNamed(lexicon, places.join(" ")) !== null && isFirst) return true;
  return places.length > 0 && ((dated && isFirst) || (inCapitals && isFirst));
}

/**
 * The dateline or credit that opens a paragraph; null where it opens with its first sentence.
 *
 * @returns a lead that may be all of the block, where a line holds nothing else
 * @param isFirst the report's first paragraph: there a place in capitals before a dash is enough
 * @cost O(1): at most `LEAD_UNITS` are looked at
 * @source the forms of AP, Reuters, AFP, TASS, Xinhua, Interfax, Armenpress and of papers that print them
 */
export function leadOf(text: string, start: number, blockEnd: number, isFirst: boolean, lexicon: Lexicon): Lead | null {
  const first = text.charCodeAt(start);
  if (!isUpper(first) && first !== 0x28 && first !== 0x2f && !isDigit(first)) return null;
  const seen: Seen = { words: [], brackets: [], slashed: null, lastBracket: -1 };
  const end = endOf(text, start, Math.min(blockEnd, start + LEAD_UNITS), seen, lexicon);
  if (end === null || !isSure(seen, end.by, isFirst, lexicon)) return null;
  const stretch = text.slice(start, end.end);
  const date = datesIn(piecesOf(stretch), lexicon).find((it) => it.kind === "date" && it.value !== null);
  const agency = agencyOf(seen, lexicon);
  let trimmed = Math.min(end.end, blockEnd);
  while (isSpace(text.charCodeAt(trimmed - 1))) trimmed--;
  return {
    start,
    end: trimmed,
    date: date?.value == null ? null : { value: date.value, at: { start: start + date.start, end: start + date.end } },
    agency: agency === null ? null : { name: agency.name, at: agency.at ?? nameRange(text, start, trimmed, agency.words) },
    own: agency?.own ?? false,
  };
}
