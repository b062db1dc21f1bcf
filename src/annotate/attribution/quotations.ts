// Takes an article's prose, gives its quotations; every mark ends in a pair or in a Problem.
import { PROSE, type Article, type Block, type Quotation } from "../../model/index.ts";
import { FAMILY, quotationMarks, type Family, type Mark } from "../../text/quotation-marks.ts";
import { stage, type Note } from "../stage.ts";

/** More marks than this in one block are no running text; it is read without quotations. */
const MOST_MARKS = 400;

/** A mark waiting for its partner. */
interface Open {
  readonly mark: Mark;
  readonly family: Family;
  readonly depth: number;
}

/** A pair, or an opening mark whose end is not its own. */
interface Found {
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly closed: Quotation["closed"];
  readonly family: Family;
  readonly depth: number;
}

/** Gives the quotations of all prose blocks. @cost O(text), one pass */
export const quotations = stage({
  name: "quotations/marks",
  version: 3,
  needs: [],
  gives: "quotations",
  run: (article, _layers, note) => {
    const prose = article.blocks.filter(({ kind }) => PROSE.has(kind));
    const all: Quotation[] = [];
    let pending: number | null = null;
    let until = -1;
    for (let index = 0; index < prose.length; index++) {
      const block = prose[index]!;
      const ends = index < until ? until : closingBlock(article.text, prose, index, index === until);
      const found =
        index < until
          ? [wholeBlock(block)]
          : pairsIn(article, block, { next: prose[index + 1] ?? null, runsOn: ends > index, isInside: index === until }, note);
      until = ends;
      for (const { start, end, innerStart, innerEnd, closed, depth } of found) {
        const continues: number | null = pending !== null && depth === 0 && isOpening(article.text, block, start) ? pending : null;
        all.push({ start, end, inner: { start: innerStart, end: Math.max(innerStart, innerEnd) }, closed, continues, depth });
        pending = closed === "continued" ? all.length - 1 : null;
      }
      if (found.length === 0) pending = null;
    }
    return all;
  },
});

/** Whether nothing but white space stands between the block's beginning (its lead or label past) and `at`. */
function isOpening(text: string, block: Block, at: number): boolean {
  const from = Math.max(block.start, block.lead?.end ?? 0, block.label?.end ?? 0);
  return text.slice(from, at).trim() === "";
}

/** Blocks over which a quotation is followed that opens in one and closes in another, none between them having a mark. */
const FARTHEST_END = 5;

/** Index of the block in which the quotation that `from` leaves open is closed by a mark that can do nothing else; -1 where there is none. */
function closingBlock(text: string, prose: readonly Block[], from: number, isInside: boolean): number {
  const family = leftOpen(text, prose[from]!, isInside);
  if (family === null) return -1;
  for (let index = from + 1; index < Math.min(prose.length, from + FARTHEST_END); index++) {
    const { start, end, kind } = prose[index]!;
    if (kind !== "paragraph") return -1;
    const marks = quotationMarks(text, start, end);
    const at = marks.findIndex((it) => it.family !== FAMILY.single);
    const first = marks[at];
    if (first !== undefined) return first.family === family && (isParted(text, marks, at) || (first.closes && !first.opens)) ? index : -1;
  }
  return -1;
}

/** Family of the mark that a block opens last and does not close; null where it closes all, or opens a few words in mid-clause. */
function leftOpen(text: string, block: Block, isInside: boolean): Family | null {
  const marks = quotationMarks(text, block.start, block.end);
  if (marks.length === 0 || marks.length > MOST_MARKS) return null;
  const { open } = pair(text, marks, () => undefined, isInside ? openBefore(text, block, marks) : null);
  const [first, ...more] = open.filter(({ family }) => family !== FAMILY.single);
  return first === undefined || more.length > 0 || first.depth > 0 || isFragment(text, block, first.mark) ? null : first.family;
}

/** A block all of which is quoted. */
const wholeBlock = ({ start, end }: Block): Found => ({
  start,
  innerStart: start,
  innerEnd: end,
  end,
  closed: "continued",
  family: FAMILY.double,
  depth: 0,
});

/** What stands around a block: whether it leaves a quotation open that a block behind it closes, and whether it begins in one. */
interface Around {
  readonly next: Block | null;
  readonly runsOn: boolean;
  readonly isInside: boolean;
}

function pairsIn(article: Article, block: Block, { next, runsOn: isClosedLater, isInside }: Around, note: Note): Found[] {
  const { text } = article;
  const marks = quotationMarks(text, block.start, block.end);
  if (marks.length === 0) return [];
  if (marks.length > MOST_MARKS) {
    note({
      code: "annotate/too-many-quotation-marks",
      at: { start: block.start, end: block.end },
      message: `${marks.length} quotation marks in one block.`,
      hint: "Check whether the block is running text.",
    });
    return [];
  }
  const { found, open } = pair(text, marks, note, isInside ? openBefore(text, block, marks) : null);
  for (const { mark, family, depth } of open) {
    if (family === FAMILY.single) continue; // an apostrophe in front of a word more often than a mark
    const runsOn = depth === 0 && (isClosedLater || (next !== null && nextOpens(text, next, family)));
    const innerStart = mark.at + mark.width;
    if (!runsOn && isFragment(text, block, mark)) {
      unpaired(mark, "A few quoted words are not closed; where they end cannot be told, so they are read as if not quoted.", note);
      continue;
    }
    if (!text.slice(innerStart, block.end).trim()) {
      unpaired(mark, "The mark opens nothing: the block ends with it.", note);
      continue;
    }
    found.push({
      start: mark.at,
      innerStart,
      innerEnd: block.end,
      end: block.end,
      closed: runsOn ? "continued" : "inferred",
      family,
      depth,
    });
    if (!runsOn) unpaired(mark, "The quotation is not closed; it was taken to end with its block.", note);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a mark opens a few words in mid-clause ("called it “an act of war and left"), not what somebody said: a small letter behind it, no comma or colon before. */
function isFragment(text: string, block: Block, { at, width }: Mark): boolean {
  let before = at - 1;
  while (before > block.start && text.charCodeAt(before) <= 0x20) before--;
  const next = text[at + width] ?? "";
  return (
    before > block.start &&
    !".,;:!?\u2014\u2013\u2026".includes(text[before]!) &&
    next === next.toLowerCase() &&
    next !== next.toUpperCase()
  );
}

function nextOpens(text: string, block: Block, family: Family): boolean {
  let at = block.start;
  while (at < block.end && text.charCodeAt(at) <= 0x20) at++;
  const [first] = quotationMarks(text, at, Math.min(block.end, at + 2));
  return first !== undefined && first.at === at && first.opens && first.family === family;
}

/** Pairs marks in one block by a stack of the open ones. */
function pair(text: string, marks: readonly Mark[], note: Note, before: Open | null = null): { found: Found[]; open: Open[] } {
  const found: Found[] = [];
  const open: Open[] = before === null ? [] : [before];
  marks.forEach((mark, index) => {
    if (isPossessive(text, mark) && closesLater(marks, index)) return;
    const partner = mark.closes || isParted(text, marks, index) ? partnerOf(open, mark) : -1;
    if (partner >= 0 && !(mark.opens && mark.family === FAMILY.single && !closesLater(marks, index))) {
      const { mark: first, family, depth } = open[partner] as Open;
      for (const lost of open.splice(partner).slice(1))
        if (lost.family !== FAMILY.single) unpaired(lost.mark, "The mark opens a quotation that nothing closes.", note);
      found.push({
        start: first.at,
        innerStart: first.at + first.width,
        innerEnd: mark.at,
        end: mark.at + mark.width,
        closed: "mark",
        family,
        depth,
      });
    } else if (mark.opens) openAt(text, mark, open, found, note);
    else if (mark.family !== FAMILY.single) unpaired(mark, "The mark closes a quotation that nothing opened.", note);
  });
  return { found, open };
}

/** The quotation that a block begins in, open at its beginning; no mark stands there. */
const openBefore = (text: string, { start, end }: Block, marks: readonly Mark[]): Open | null => {
  const first = marks.find(({ family }) => family !== FAMILY.single);
  const at = end - text.slice(start, end).trimStart().length;
  return first === undefined
    ? null
    : { mark: { at, width: 0, family: first.family, opens: true, closes: false }, family: first.family, depth: 0 };
};

/** "We leave, "he said.": a straight mark that a lost space ties to the wrong word, behind a comma and with nothing behind it that could close what it would open. */
function isParted(text: string, marks: readonly Mark[], index: number): boolean {
  const { at, family, opens, closes, width } = marks[index]!;
  if (!opens || closes || width !== 1 || text[at] !== '"' || text[at - 1] !== " " || !",?!".includes(text[at - 2] ?? "")) return false;
  const next = marks.slice(index + 1).find((it) => it.family === family);
  return next === undefined || !next.closes || next.opens;
}

/** Index of the innermost open mark that `mark` can close, or -1. A German low mark is closed by any high one. */
function partnerOf(open: readonly Open[], mark: Mark): number {
  for (let index = open.length - 1; index >= 0; index--) {
    const { family } = open[index] as Open;
    if (family === mark.family || (family === FAMILY.low && mark.family !== FAMILY.angle)) return index;
  }
  return -1;
}

/** "farmers' quarrel": a single mark after an s with a word to follow, in the middle of a clause. */
const isPossessive = (text: string, { at, family, closes }: Mark): boolean =>
  family === FAMILY.single && closes && (text[at - 1] === "s" || text[at - 1] === "S") && /^ [a-z]/.test(text.slice(at + 1, at + 3));

/** Whether a single mark after this one can close: else this one, which could do either, closes. */
const closesLater = (marks: readonly Mark[], index: number): boolean =>
  marks.slice(index + 1).some(({ family, closes }) => family === FAMILY.single && closes);

/**
 * Opens a quotation. Where one of the family is open already, one of the two marks is astray: after the end of
 * a clause the first was never closed (it ends there, inferred); in mid-clause the second is left out.
 */
function openAt(text: string, mark: Mark, open: Open[], found: Found[], note: Note): void {
  const same = open.findIndex(({ family }) => family === mark.family);
  if (same >= 0 && mark.family !== FAMILY.single) {
    let before = mark.at - 1;
    while (before > 0 && text.charCodeAt(before) <= 0x20) before--;
    const ended = sentenceEndBetween(text, open[same]!.mark, mark);
    if (!".,;:!?\u2014\u2026".includes(text[before] ?? "") && ended < 0)
      return unpaired(mark, "The mark opens a quotation inside an open one and nothing closes it; it was left out.", note);
    if (!".,;:!?\u2014\u2026".includes(text[before] ?? "")) before = ended;
    const [first] = open.splice(same);
    if (first !== undefined) {
      found.push({
        start: first.mark.at,
        innerStart: first.mark.at + first.mark.width,
        innerEnd: before + 1,
        end: before + 1,
        closed: "inferred",
        family: first.family,
        depth: first.depth,
      });
      unpaired(first.mark, "The quotation is not closed before the next one opens; it was taken to end there.", note);
    }
  }
  if (mark.family === FAMILY.single && same >= 0) return;
  open.push({ mark, family: mark.family, depth: open.length });
}

/** How far back from a second opening mark the end of the first one's sentence is looked for, in UTF-16 units. */
const LONGEST_LOST = 2_000;

/** Last stop between two opening marks of one kind that a sentence ends with: a capital follows behind a space; -1 where none. Asked of marks that only open ("«"). */
function sentenceEndBetween(text: string, first: Mark, second: Mark): number {
  if (first.closes || second.closes) return -1;
  for (let at = second.at - 2; at > Math.max(first.at + 1, second.at - LONGEST_LOST); at--) {
    if (!".!?".includes(text[at]!) || text[at + 1]!.trim() !== "") continue;
    const next = text[at + 2]!;
    if (next !== next.toLowerCase()) return at;
  }
  return -1;
}

function unpaired(mark: Mark, message: string, note: Note): void {
  note({
    code: "annotate/unpaired-quotation",
    at: { start: mark.at, end: mark.at + mark.width },
    message,
    hint: "Compare with the page; the mark may be missing in the capture.",
  });
}
