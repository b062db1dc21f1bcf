// Takes a report's first and last lines, gives the outlet's own name where it stands at the head or in the copyright line.
import type { Range } from "../model/index.ts";
import { inBook, outletAt, outletNamed, type Lexicon } from "./lexicon.ts";
import { isLetter, isSpace, isUpper, phraseOf, squeezed } from "./letters.ts";
import { isLong, wordsStart, type Line } from "./line.ts";

/** A name with its place in the text. */
export interface Named {
  readonly name: string;
  readonly at: Range;
}

/** Lines at the head of a page among which a masthead is looked for. */
const HEAD_LINES = 6;
/** Words for sections behind or below a name that make it the name of a site. */
const SECTIONS = 2;
/** Letters of one word in capitals that is written so in running text too ("RTVE"). */
const ACRONYM_LETTERS = 4;
/** Letters of a file's name that tell an outlet. */
const FILE_LETTERS = 5;
const MASTHEAD_WORDS = 5;
/** Letters of a name at the page's top that nothing but its place tells. */
const LEAST_LETTERS = 4;
/** Words of such a name that does not come again. */
const TOP_WORDS = 3;
/** Words of a bar below a name of one word. */
const BAR_WORDS = 3;
/** Lines at the top and words of one among which a public body's name is looked for. */
const BODY_LINES = 3;
const BODY_WORDS = 12;
const NAME_WORDS = 5;
const COPYRIGHT_UNITS = 60;

/** Words of a file's name without folders and ending, lower case. */
export const fileWords = (file: string): string[] =>
  file
    .slice(file.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");

/** Where the owner's name may begin behind the mark of a copyright: behind the year, or right there ("© Ell Herald 2021"). */
function ownerStart(words: string, mark: number): number {
  const marked = /^(?:copyright|\(c\)|[\s,.:©–-]|by )+/i.exec(words.slice(mark, mark + COPYRIGHT_UNITS))?.[0].length ?? 0;
  let at = mark + marked;
  while (at < words.length && !isLetter(words.charCodeAt(at))) at++;
  return words.startsWith("by ", at) ? at + 3 : at;
}

/** "© 2021 The Ell Herald. All rights reserved": the name, one to five words that begin with capitals. */
export function copyrightName(line: Line): Named | null {
  if (isLong(line)) return null;
  const mark = line.words.search(/©|copyright|\(c\)/i);
  if (mark < 0 || mark > COPYRIGHT_UNITS) return null;
  const behind = ownerStart(line.words, mark);
  // "Ell Herald © 2021": the name stands before the mark.
  const isBehind =
    isUpper(line.words.charCodeAt(behind)) && !line.words.startsWith("All ", behind) && !line.words.startsWith("ALL ", behind);
  const at = isBehind ? behind : 0;
  if (!isUpper(line.words.charCodeAt(at)) || /^(?:all|copyright|©|\(c\)|tm)(?!\p{L})/iu.test(line.words.slice(at))) return null;
  let end = at;
  for (let words = 0; words < NAME_WORDS && end < line.words.length && (words === 0 || isNameWord(line.words, end)); words++) {
    while (isSpace(line.words.charCodeAt(end))) end++;
    while (end < line.words.length && !isSpace(line.words.charCodeAt(end)) && !isNameEnd(line.words, end)) end++;
    if (isNameEnd(line.words, end)) break;
  }
  const start = wordsStart(line) + at;
  return { name: line.words.slice(at, end), at: { start, end: start + end - at } };
}

/** A comma, bracket or bar ends a name; a full stop does unless a letter follows ("ell.example"). */
function isNameEnd(words: string, at: number): boolean {
  const mark = words.charAt(at);
  return mark === "" || ",;|()&©".includes(mark) || (mark === "." && !isLetter(words.charCodeAt(at + 1)));
}

const isNameWord = (words: string, space: number): boolean => isUpper(words.charCodeAt(space + 1));

/** A frequency or a site's ending behind a name: "RADIO ELL 97.3 FM". */
const FREQUENCY = /\s(?:(?:FM|AM|MW|SW|UKW|DAB|VHF)\s?)?\d{2,4}(?:[.,]\d)?\s?(?:FM|AM|MHz|kHz)?$/i;

/** Where a bar of sections begins right behind a name, no mark between ("Strait Now Home News Sport"); -1 for none. */
function sectionsStart(words: string, lexicon: Lexicon): number {
  const found = [...words.matchAll(/\S+/g)].slice(0, MASTHEAD_WORDS + 3);
  const first = found.findIndex(([word], index) => index > 0 && lexicon.sectionWords.has(word.toLowerCase()));
  const behind = found.slice(first, first + 3).filter(([word]) => lexicon.sectionWords.has(word.toLowerCase()));
  return first > 0 && behind.length >= SECTIONS ? found[first]!.index : -1;
}

/** A line that could be the title: three words or more that no full stop ends. */
const isOpenTitle = (line: Line | undefined): boolean =>
  line !== undefined && line.kind === null && !isLong(line) && !line.ended && line.wordCount >= 3;

/** What a line says before a bar, a dot, a dash or sections: "The Herald | Home | News", "THE HERALD — daily of the region". */
function firstPart(words: string, lexicon: Lexicon): string {
  const bar = words.search(/[|·•▪■☰≡»›>►▶●★]|\s[–—-]\s|\s{2,}/);
  const part = (bar < 0 ? words : words.slice(0, bar)).trim();
  const sections = sectionsStart(part, lexicon);
  return (sections < 0 ? part : part.slice(0, sections)).trim().replace(FREQUENCY, "");
}

const HOST = /^(?:www\.)?((?:[\w-]+\.)+[a-z]{2,12})$/i;

const wordsIn = (part: string): string[] => part.split(/\s+/).filter((word) => word !== "");

/** One to five words that all begin with a capital or are particles ("Corriere della Sera"); no section, no button, no place of a dateline. */
function couldBeName(part: string, lexicon: Lexicon): boolean {
  const words = wordsIn(part);
  if (words.length === 0 || words.length > MASTHEAD_WORDS || /[.,:;!?"“”()]/.test(part)) return false;
  const phrase = phraseOf(part);
  if (phrase === "" || lexicon.menu.whole.has(phrase) || lexicon.notPlaces.has(phraseOf(words[0] ?? ""))) return false;
  if (words.every((word) => lexicon.sectionWords.has(word.toLowerCase()))) return false;
  return words.every((word, index) => isUpper(word.charCodeAt(0)) || (index > 0 && lexicon.nameParticles.has(word.toLowerCase())));
}

const sectionsIn = (words: string, lexicon: Lexicon): number =>
  phraseOf(words)
    .split(" ")
    .filter((word) => lexicon.sectionWords.has(word)).length;

/** A bar of sections behind the name on its line, or right below it. */
function isOverSections(line: Line, name: string, below: Line | undefined, lexicon: Lexicon): boolean {
  if (line.words.length > name.length) {
    const behind = line.words.slice(name.length);
    if (sectionsIn(behind, lexicon) >= SECTIONS) return true;
    // "THE HERALD — daily of the region": a motto, small letters behind a dash or bar.
    if (/^The .+ [–—-] /.test(line.words) && below?.kind === "menu" && sectionsIn(below.words, lexicon) >= SECTIONS) return true;
    if (name !== name.toUpperCase() || isUpper(behind.replace(/^\P{L}+/u, "").charCodeAt(0))) return false;
  }
  return below?.kind === "menu" && !isLong(below) && sectionsIn(below.words, lexicon) >= SECTIONS;
}

/** Whether a name stands again where a page speaks of itself: in a copyright line, in a line that asks something of the reader. */
function recurs(lines: readonly Line[], index: number, name: string, lexicon: Lexicon): boolean {
  const wanted = phraseOf(name);
  return lines.some((line, at) => {
    if (at === index || isLong(line) || (line.kind !== "menu" && line.kind !== "related")) return false;
    const phrase = phraseOf(line.words);
    if (!` ${phrase} `.includes(` ${wanted} `)) return false;
    return /©|copyright|rights reserved/i.test(line.words) || inBook(lexicon.selfOpeners, phrase) || inBook(lexicon.appeals, phrase);
  });
}

/**
 * Whether what opens the page's first line is the outlet's name though nothing in it says so: it comes again further down
 * ("Subscribe to Borderline"), or is two words or more right over the date or a bar, and the title follows below.
 */
function isAtTop(lines: readonly Line[], index: number, part: string, lexicon: Lexicon): boolean {
  const line = lines[index];
  if (line === undefined || lexicon.places.has(phraseOf(part)) || phraseOf(part).length < LEAST_LETTERS) return false;
  const above = lines.slice(0, index).every(({ kind }) => kind === "menu");
  if (!above || index > 4) return false;
  if (recurs(lines, index, part, lexicon)) return true;
  const below = lines[index + 1]?.kind;
  const words = wordsIn(part);
  if (
    words.length > TOP_WORDS ||
    words.some((word) => lexicon.stopWords.has(word.toLowerCase()) && word.toLowerCase() !== lexicon.tables.article)
  )
    return false;
  return (
    part.length === line.words.length &&
    (words.length > 1 || (lines[index + 1]?.wordCount ?? 0) >= BAR_WORDS) &&
    (below === "menu" || (below === "timeline" && isOpenTitle(lines[index + 2])))
  );
}

/** Whether the file is named after what stands at the head: "the-herald-2021.txt". */
export function isFileNamed(part: string, file: readonly string[]): boolean {
  const name = squeezed(part).replace(/^the/, "");
  for (let count = Math.min(3, file.length); count >= 1; count--) {
    const joined = file.slice(0, count).join("").replace(/^the/, "");
    if (joined.length >= FILE_LETTERS && (name === joined || (count === 1 && squeezed(wordsIn(part)[0] ?? "") === joined))) return true;
  }
  return false;
}

/** Words of a newspaper's name ("The Northam Courier"): capitals, and one of the words that papers are called by. */
export function isPaperName(part: string, lexicon: Lexicon): boolean {
  const words = phraseOf(part).split(" ");
  if (words.length < 2 || words.length > MASTHEAD_WORDS || lexicon.menu.whole.has(words.join(" "))) return false;
  const capitals = part.split(/\s+/).every((word) => !isLetter(word.charCodeAt(0)) || isUpper(word.charCodeAt(0)));
  return capitals && (lexicon.outletWords.has(words.at(-1) ?? "") || lexicon.outletWords.has(words[words[0] === "the" ? 1 : 0] ?? ""));
}

/** "NORTHAM COURIER" as it is written in running text; names in mixed letters and short ones stay as they are. */
function inTitleCase(name: string, lexicon: Lexicon): string {
  if (name !== name.toUpperCase() || (!name.includes(" ") && name.length <= ACRONYM_LETTERS)) return name;
  return name
    .split(" ")
    .map((word, index) => {
      const small = word.toLowerCase();
      if (index > 0 && lexicon.nameParticles.has(small)) return small;
      // "CP NEWS": letters that spell no word.
      if (word.length <= ACRONYM_LETTERS && !/[aeiouy\P{ASCII}]/iu.test(word)) return word;
      // "AGENCE D'INFORMATION": the article and the noun behind it.
      const elided = /^([dl]['’])(\p{L}.*)$/u.exec(small);
      if (elided !== null)
        return (index > 0 ? elided[1]! : elided[1]!.toUpperCase()) + elided[2]!.slice(0, 1).toUpperCase() + elided[2]!.slice(1);
      return word.slice(0, 1) + small.slice(1);
    })
    .join(" ");
}

function opensWith(line: Line, name: string | undefined): boolean {
  const wanted = squeezed(name ?? "");
  return wanted.length >= 4 && line.wordCount <= 8 && squeezed(line.words).startsWith(wanted);
}

/** "Ministry of Trade of the Kingdom of Norland", alone on a line over a bar, with nothing but a state's name above. */
function isBodyAtTop(lines: readonly Line[], index: number, part: string, lexicon: Lexicon): boolean {
  const words = wordsIn(part);
  if (index >= BODY_LINES || words.length < 3 || words.length > BODY_WORDS || /[.,:;!?"“”()]/.test(part)) return false;
  const [head = "", joiner = ""] = words.map((word) => word.toLowerCase());
  if (!lexicon.bodyWords.has(head) || !lexicon.bodyJoiners.has(joiner)) return false;
  const isJoiner = (word: string): boolean =>
    lexicon.nameParticles.has(word) || lexicon.bodyJoiners.has(word) || lexicon.stopWords.has(word);
  if (!words.every((word) => isUpper(word.charCodeAt(0)) || isJoiner(word))) return false;
  const isNameLine = (line: Line): boolean =>
    line.kind === "menu" || (line.kind === null && !line.ended && line.wordCount <= MASTHEAD_WORDS);
  const below = lines[index + 1];
  return lines.slice(0, index).every(isNameLine) && (below?.kind === "menu" || below?.kind === "credit");
}

/** The outlet's name that opens a line, as it is written in running text; null where the line opens with none. */
function nameOn(lines: readonly Line[], index: number, signed: Named | null, file: readonly string[], lexicon: Lexicon): string | null {
  const line = lines[index];
  if (line === undefined) return null;
  const part = firstPart(line.words, lexicon);
  const host = index < 2 ? HOST.exec(part)?.[1] : undefined;
  if (host !== undefined) return outletAt(lexicon, host.toLowerCase())?.name ?? host;
  const known = index < 2 ? (outletNamed(lexicon, line.words) ?? outletNamed(lexicon, part)) : null;
  if (known !== null) return known.name;
  if (opensWith(line, signed?.name)) return signed?.name ?? null;
  if (isBodyAtTop(lines, index, part, lexicon)) return inTitleCase(part, lexicon);
  if (!couldBeName(part, lexicon)) return null;
  const behind = line.words.slice(part.length);
  const isMotto = index === 0 && FREQUENCY.test(line.words) ? true : index === 0 && /^\s+[–—-]\s+\p{Ll}/u.test(behind);
  const alone = line.kind === null && (behind === "" || isMotto);
  const isName =
    (isPaperName(part, lexicon) && (alone || line.kind === "menu")) ||
    (index < 3 && isFileNamed(part, file)) ||
    (index < 2 && [1, 2, 3].some((step) => isOverSections(line, part, lines[index + step], lexicon))) ||
    (index === 0 && /^\s*\|/.test(behind) && (isPaperName(part, lexicon) || squeezed(behind).includes(squeezed(part)))) ||
    (line.kind === null && isAtTop(lines, index, part, lexicon));
  return isName ? inTitleCase(part, lexicon) : null;
}

/**
 * Marks the masthead among the first lines as menu, if a title follows it, and gives the outlet's name from it: a known
 * outlet, the name in the copyright line, words that papers are called by, what the file is named after, or a name over
 * or before a bar of sections.
 *
 * @param signed the name in the copyright line
 * @param file words of the file's name, lower case
 */
export function markMasthead(lines: readonly Line[], signed: Named | null, file: readonly string[], lexicon: Lexicon): Named | null {
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    if (line.kind === "headline") return null;
    if (isLong(line) || line.ended || (line.kind !== null && line.kind !== "credit" && line.kind !== "menu")) continue;
    const name = nameOn(lines, index, signed, file, lexicon);
    const titled = lines.slice(index + 1, index + 12).some((it) => it.kind === null && !isLong(it) && it.last !== "." && it.wordCount >= 4);
    if (name === null || !titled) continue;
    line.kind = "menu";
    // The state's name over a ministry's.
    if (isBodyAtTop(lines, index, firstPart(line.words, lexicon), lexicon))
      for (const above of lines.slice(0, index)) above.kind ??= "menu";
    // A motto between the name and its bar of sections.
    const motto = lines[index + 1];
    if (motto?.kind === null && !isLong(motto) && !motto.ended && lines[index + 2]?.kind === "menu") motto.kind = "menu";
    const start = wordsStart(line);
    return { name, at: { start, end: start + Math.max(1, firstPart(line.words, lexicon).length) } };
  }
  return null;
}
