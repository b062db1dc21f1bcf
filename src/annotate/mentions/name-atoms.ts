// Takes a report's table phrases and what the names' model says, takes the common nouns among them that are words of a longer name for such.
import { UPOS } from "../../model/index.ts";
import { carvedThings, type CarvedWords } from "./carved-heads.ts";
import { BIT, type Entry, type Lexicon } from "./lexicon.ts";
import type { NameReading } from "./name-labeler.ts";
import { isBegin, isInside, NAME_KINDS, PERSON_BEGINS } from "./name-labels.ts";
import { joinShipNames, type ShipWords } from "./ship-names.ts";
import { PART, type Atom } from "./token-parts.ts";

/** What is read and written of a report; positions are token indices. */
interface Words extends ShipWords, CarvedWords {
  words(first: number, end: number): string;
  readonly lexicon: Pick<Lexicon, "described">;
  readAtom(at: number): number;
}

/** Common nouns that may be words of a name. */
const DISSOLVED: ReadonlySet<Entry["sense"]> = new Set(["role", "roles", "title", "group", "work", "capital-word"]);

/** Whether a word that was taken for an adjective ends as callings do: "the antiquarian Ida Holm". */
export function endsAsCalling(view: Pick<Words, "words" | "lexicon">, at: number): boolean {
  const word = view.words(at, at + 1);
  for (const ending of view.lexicon.described.callingEndings) if (word.endsWith(ending)) return true;
  return false;
}

/** What is read of a report to tell a verb behind a body's noun. */
interface Clause extends Pick<Words, "atomAt" | "atoms" | "bits"> {
  readonly upos: Uint8Array;
  readonly isUttering: (at: number) => boolean;
}

const OPENING: ReadonlySet<number> = new Set((["DET", "PRON", "SCONJ"] as const).map((tag) => UPOS.indexOf(tag)));

/** "The Veldran police [claim] that …": what may be a verb of acting right behind a body's noun is one where an object or "that" follows. */
export function actsForBody(view: Clause, at: number): boolean {
  const isSaid = (view.bits(at) & BIT.acting) !== 0 || view.isUttering(at);
  if (!isSaid || !OPENING.has(view.upos[at + 1] ?? -1)) return false;
  for (let before = at - 1; before >= 0 && before > at - 4; before--) {
    const index = view.atomAt[before]!;
    if (index < 0) continue;
    const atom = view.atoms[index]!;
    return atom.end === at && atom.entry.sense === "body";
  }
  return false;
}

/** "General" of "General Assembly" and "King" of "Larry King" are no offices: their phrases are taken back. @cost O(phrases of the tables) */
export function dissolveAtoms(words: Words, reading: NameReading): void {
  joinShipNames(words, reading);
  for (const { first, end } of carvedThings(words)) dissolve(words, first, end);
  const { labels, written } = reading;
  for (const { entry, first, end } of words.atoms) {
    if (entry.sense === "vessel") {
      if (words.capital[first] === 1 && labels[first] !== 0) dissolve(words, first, end);
      continue;
    }
    if (entry.sense === "landmark") {
      if (words.capital[first] === 1 && !isLandmark(words, labels, { entry, first, end })) dissolve(words, first, end);
      continue;
    }
    // "Green Party leader": the office is the last word alone.
    if (
      entry.role !== undefined &&
      end - first === 2 &&
      isInside(labels[first]!) &&
      words.capital[first] === 1 &&
      words.capital[end - 1] === 0
    ) {
      dissolve(words, first, end);
      words.readAtom(end - 1);
      continue;
    }
    if (entry.names ? entry.sense !== "title" : !DISSOLVED.has(entry.sense)) continue;
    const isLast = !isInside(labels[end] ?? 0);
    const isPerson = labels[first] === PERSON_BEGINS || labels[first] === PERSON_BEGINS + 1;
    let inName =
      words.capital[first] === 1 &&
      labels[first] !== 0 &&
      (isPerson ? isLast || (words.bits(first) & BIT.firstName) !== 0 : !isLast || isInside(labels[first]!));
    if (!isLast && entry.role !== undefined && !isPerson && isGiven(words, written, end)) inName = false;
    const isOffice = entry.role?.sort === "office" || entry.role?.sort === "speaker";
    if (isLast && !isPerson && isOffice && entry.sense !== "roles") inName = false;
    // "The Minister of Defence", "the Spokesperson of the Ministry" are somebody, no body; neither is "Prime Minister".
    const opens = !isInside(labels[first] ?? 0) && isOffice && entry.sense !== "roles";
    if (opens && (isPerson ? isLast : (words.bits(end) & BIT.of) !== 0)) inName = false;
    // "Veldrian Democrats" are some of many; "Conference of Mayors" is one.
    if (isLast && entry.sense === "roles" && (words.atom(first - 1)?.entry.names ?? false)) inName = false;
    for (let at = first + 1; at < end; at++) inName &&= isInside(labels[at]!);
    if (!inName) continue;
    dissolve(words, first, end);
  }
}

function dissolve(words: Words, first: number, end: number): void {
  words.atomAt[first] = -1;
  words.part.fill(PART.other, first, end);
}

/**
 * False for a word of a name that is no place's: "Hill" of "Ilmar Hill", "Park" of "Park Holdings". No person's name and few
 * bodies' stand behind an article ("the Orlo Pass"), and "Camp" opens none but a camp's.
 */
function isLandmark(words: Words, labels: Uint8Array, { entry, first, end }: Atom): boolean {
  const label = labels[first] ?? 0;
  const kind = (label - 1) >> 1;
  if (label === 0 || kind === NAME_KINDS.indexOf("place")) return true;
  if (isBegin(label)) {
    if (words.lexicon.described.numbered.has(words.words(end, end + 1).toLowerCase())) return true;
    const isTwoWords = isInside(labels[end] ?? 0) && !isInside(labels[end + 1] ?? 0);
    return entry.opensName === true && isTwoWords && (words.bits(first) & BIT.firstName) === 0;
  }
  let from = first;
  while (from > 0 && isInside(labels[from] ?? 0)) from--;
  return kind !== OTHER && !isInside(labels[end] ?? 0) && (words.bits(from - 1) & BIT.the) !== 0;
}

const OTHER = NAME_KINDS.indexOf("other");

/** True for what can begin a person's name: a first name, or a word that nobody has seen. */
function isGiven(words: Words, written: Uint8Array, at: number): boolean {
  if (words.capital[at] !== 1) return false;
  return (words.bits(at) & BIT.firstName) !== 0 || ((words.word[at] ?? -1) < 0 && written[at] === 0);
}

/** Words of the longest portfolio. */
const LONGEST_PART = 3;
/** Portfolios that one office has beside the first, at most. */
const MOST_PARTS = 4;

/** What is read of a report to tell how far a minister's portfolios reach. */
type Portfolios = Pick<Words, "words" | "lexicon" | "bits" | "capital"> & {
  readonly count: number;
  readonly sentence: Uint32Array;
  sign(at: number): string;
};

/** Where the portfolio that begins with a token ends, an article before it left out; -1 where none does. */
function partEnd(view: Portfolios, at: number, isCapital: boolean): number {
  const first = (view.bits(at) & BIT.the) !== 0 ? at + 1 : at;
  if ((view.capital[first] === 1) !== isCapital) return -1;
  for (let end = Math.min(first + LONGEST_PART, view.count); end > first; end--) {
    if (view.sentence[end - 1] !== view.sentence[first]) continue;
    if (view.lexicon.described.portfolios.has(view.words(first, end).toLowerCase())) return end;
  }
  return -1;
}

/** The end of the atom, or of the portfolios that "and" joins to the first it names. @cost a look at the next token, more behind ministers' names only */
export function portfolioEnd(view: Portfolios, { entry, first, end }: Atom): number {
  const isMinisters = entry.role?.ofState === true || entry.body?.ofState === true;
  if (!isMinisters || end - first < 3 || (view.bits(end - 1) & BIT.of) !== 0) return end;
  let isOf = false;
  for (let at = first + 1; at < end; at++) isOf ||= (view.bits(at) & BIT.of) !== 0;
  if (!isOf) return end;
  let at = end;
  for (let many = 0; many < MOST_PARTS; many++) {
    const isLast = (view.bits(at) & BIT.and) !== 0 || view.sign(at) === "&";
    if (!isLast && view.sign(at) !== ",") return end;
    // "Trade, Industry, and Tourism": a comma before the last one.
    const next = !isLast && (view.bits(at + 1) & BIT.and) !== 0 ? at + 1 : at;
    const to = partEnd(view, next + 1, view.capital[end - 1] === 1);
    if (to < 0) return end;
    if (isLast || next > at) return to;
    at = to;
  }
  return end;
}
