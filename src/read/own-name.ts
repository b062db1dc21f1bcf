// Takes a report's furniture, gives the outlet's name where a page speaks of itself to its reader, credits a writer of its own, or is named as its file.
import { inferred, type Known } from "../model/index.ts";
import { smallLetters } from "../text/small-letters.ts";
import { opener, outletNamed, type Lexicon } from "./lexicon.ts";
import { isUpper, phraseOf, squeezed } from "./letters.ts";
import { isLong, wordsStart, type Line } from "./line.ts";
import { isFileNamed, isPaperName, type Named } from "./masthead.ts";

const NAME_WORDS = 4;
/** Ways in which a name that nothing else tells must be spoken of. */
const THRICE = 3;
/** How far into a report the name that its file bears is looked for. */
const LOOKED_AT_UNITS = 100_000;

/** A name with the words that stood before it. */
interface OwnNamed extends Named {
  readonly by: string;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words without the marks around them, with their places. */
function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const found of text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu)) {
    let length = found[0].length;
    while (".-".includes(found[0].charAt(length - 1))) length--;
    words.push({ text: found[0].slice(0, length), start: start + found.index, end: start + found.index + length });
  }
  return words;
}

/** The name that begins at a word: capitals that follow each other, an article before it left out. */
function nameFrom(text: string, words: readonly Word[], at: number, lexicon: Lexicon): Named | null {
  const first = words[at]?.text.toLowerCase() === lexicon.tables.article ? at + 1 : at;
  let last = first;
  for (; last < words.length && last - first < NAME_WORDS; last++) {
    const word = words[last]!;
    if (!isUpper(word.text.charCodeAt(0)) || (last > first && text.slice(words[last - 1]!.end, word.start) !== " ")) break;
  }
  if (last === first) return null;
  const at_ = { start: words[first]!.start, end: words[last - 1]!.end };
  return { name: text.slice(at_.start, at_.end), at: at_ };
}

/** "Thank you for reading the Ell Herald", "Follow Ell Herald on Facebook". */
function addressed(text: string, line: Line, lexicon: Lexicon): OwnNamed | null {
  const opens = isLong(line) ? null : opener(lexicon.selfOpeners, phraseOf(line.words));
  if (opens === null) return null;
  const named = nameFrom(text, wordsOf(text, wordsStart(line), line.end), opens.split(" ").length, lexicon);
  return named === null || lexicon.places.has(phraseOf(named.name)) ? null : { ...named, by: opens };
}

/** "By Ana Lorr, Ell Herald", "Ell Herald staff": what stands behind the last comma, or before a writer's role. */
function credited(text: string, line: Line, lexicon: Lexicon): OwnNamed | null {
  if (line.kind !== "byline" || isLong(line)) return null;
  const words = wordsOf(text, wordsStart(line), line.end);
  const role = words.findIndex((word) => lexicon.writerWords.has(word.text.toLowerCase()));
  const comma = words.findLastIndex(({ end }) => text.charAt(end) === ",");
  for (const from of role > 0 ? [comma + 1, 1] : comma >= 0 ? [comma + 1] : []) {
    const named = nameFrom(text, role > 0 ? words.slice(0, role) : words, from, lexicon);
    if (named !== null && isOutlet(named.name, lexicon)) return { ...named, by: "" };
  }
  return null;
}

const isOutlet = (name: string, lexicon: Lexicon): boolean => outletNamed(lexicon, name) !== null || isPaperName(name, lexicon);

/** The name that most lines of the page give, if two do or its words are those of a paper or of the file. */
function fromLines(text: string, lines: readonly Line[], file: readonly string[], lexicon: Lexicon): Known<string> | null {
  const places = new Map<string, OwnNamed[]>();
  for (const line of lines) {
    if (line.kind !== "menu" && line.kind !== "related" && line.kind !== "credit" && line.kind !== "byline") continue;
    const named = addressed(text, line, lexicon) ?? credited(text, line, lexicon);
    if (named === null || lexicon.menu.whole.has(phraseOf(named.name))) continue;
    const known = places.get(phraseOf(named.name));
    if (known === undefined) places.set(phraseOf(named.name), [named]);
    else known.push(named);
  }
  const sure = [...places.values()].filter(
    (all) => new Set(all.map(({ by }) => by)).size >= THRICE || isOutlet(all[0]!.name, lexicon) || isFileNamed(all[0]!.name, file),
  );
  const best = sure.sort((a, b) => b.length - a.length)[0];
  if (best === undefined) return null;
  const { name } = best[0]!;
  return inferred(
    outletNamed(lexicon, name)?.name ?? name,
    "the page speaks of itself under this name",
    best.map(({ at }) => at),
  );
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** By unit whether it is a letter or a digit: 1 yes, 2 no, 0 not looked at yet. Halves of a character are looked at with their other half. */
const isWordUnit = new Uint8Array(0x10000);

/** Units of the letter or digit that stands at a place; 0 for anything else. */
function wordUnits(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) {
    const both = text.codePointAt(at)!;
    return both > 0xffff && WORD_CHARACTER.test(String.fromCodePoint(both)) ? 2 : 0;
  }
  let known = isWordUnit[code]!;
  if (known === 0) known = isWordUnit[code] = WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 2;
  return known === 1 ? 1 : 0;
}

const isInner = (code: number): boolean => code === 0x2e || code === 0x26 || code === 0x2d;

/** Whether a name that begins with this word can be the file's: looked at before any word of the text is kept. */
function mayBeFileNamed(first: string, file: readonly string[]): boolean {
  const word = squeezed(first);
  const [one = "", two = "", three = ""] = file;
  const name = (one + two + three).replace(/^the/, "");
  return word.startsWith("the") || name.startsWith(word) || word.startsWith(one.replace(/^the/, ""));
}

/** Whether a word that begins with a capital, and may be the file's name, stands behind one of `told`, with an article or without. @cost O(units looked at) */
function isSpokenTo(text: string, end: number, file: readonly string[], { told, tables: { article } }: Lexicon): boolean {
  let before = 0;
  let beforeEnd = 0;
  // The word before that one.
  let earlier = 0;
  let earlierEnd = 0;
  for (let at = 0; at < end;) {
    const first = wordUnits(text, at);
    if (first === 0) {
      at++;
      continue;
    }
    const start = at;
    at += first;
    for (let more = 1; more > 0 && at < end; at += more) more = isInner(text.charCodeAt(at)) ? 1 : wordUnits(text, at);
    if (beforeEnd > 0 && isUpper(text.charCodeAt(start))) {
      const word = smallLetters(text, before, beforeEnd);
      const isTold = told.has(word === article ? smallLetters(text, earlier, earlierEnd) : word);
      if (isTold && mayBeFileNamed(text.slice(start, at), file)) return true;
    }
    earlier = before;
    earlierEnd = beforeEnd;
    before = start;
    beforeEnd = at;
    while (text.charCodeAt(beforeEnd - 1) === 0x2e || text.charCodeAt(beforeEnd - 1) === 0x2d) beforeEnd--;
  }
  return false;
}

/** What people are said to have spoken to, where the file bears its name: "told EllPress", "monitored by EllPress", "EllPress has learnt". */
function fromProse(text: string, file: readonly string[], lexicon: Lexicon): Known<string> | null {
  const end = Math.min(text.length, LOOKED_AT_UNITS);
  if (file.length === 0 || !isSpokenTo(text, end, file, lexicon)) return null;
  const words = wordsOf(text, 0, end);
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1]!.text.toLowerCase();
    const isTold = before === lexicon.tables.article ? lexicon.told.has(words[at - 2]?.text.toLowerCase() ?? "") : lexicon.told.has(before);
    if (!isTold || !isUpper(words[at]!.text.charCodeAt(0))) continue;
    for (let many = NAME_WORDS; many >= 1; many--) {
      const last = words[at + many - 1];
      const name = last === undefined ? "" : text.slice(words[at]!.start, last.end);
      if (name === "" || !isFileNamed(name, file)) continue;
      return inferred(name, "the report says who spoke to it, and the file is named after it", [
        { start: words[at]!.start, end: last!.end },
      ]);
    }
  }
  return null;
}

/** The outlet as the report's own lines name it; null where none does. @cost O(units looked at) */
export const ownName = (text: string, lines: readonly Line[], file: readonly string[], lexicon: Lexicon): Known<string> | null =>
  fromLines(text, lines, file, lexicon) ?? fromProse(text, file, lexicon);
