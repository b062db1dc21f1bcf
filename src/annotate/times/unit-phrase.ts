// Takes pieces and a place in them, gives the phrase around a unit of time that begins there, taken apart: "the first three full months".
import { countAt, ordinalAt, yearAt, type Count } from "./numbers.ts";
import { glued, isText, MARK, markAt, senseAt, type Pieces, type Sense } from "./pieces.ts";
import type { Grain } from "./rule.ts";

export type Step = Extract<Sense, { is: "step" }>;

/** A unit phrase taken apart, before it is judged. */
export interface UnitPhrase {
  readonly the: boolean;
  readonly each: boolean;
  readonly around: boolean;
  readonly step: Step | null;
  readonly ordinal: number | null;
  readonly year: number | null;
  /** "year-ago", "year-earlier" in front of the unit. */
  readonly yearAgo: boolean;
  /** "the final quarter": the last of what is named behind. */
  readonly final: boolean;
  /** "fiscal" before the unit. */
  readonly fiscal: boolean;
  readonly count: Count | null;
  readonly hyphen: boolean;
  readonly grain: Grain | "half" | "period";
  readonly plural: boolean;
  /** The piece behind the unit. */
  readonly next: number;
}

export const isYear = (sense: Sense | null): boolean => sense?.is === "unit" && sense.grain === "year" && !sense.plural;

/** "year-ago", "year-earlier": the piece behind. */
function yearAgoAt(pieces: Pieces, at: number): number | null {
  const unit = senseAt(pieces, at);
  if (unit?.is !== "unit" || unit.grain !== "year" || markAt(pieces, at + 1) !== MARK.hyphen) return null;
  return senseAt(pieces, at + 2)?.is === "after" ? at + 3 : null;
}

/** "'s", a possessive's mark and letter. */
const pastPossessive = (pieces: Pieces, at: number): number =>
  markAt(pieces, at) === MARK.apostrophe && glued(pieces, at) && isText(pieces, at + 1, "s") ? at + 2 : at;

/** Steps or fillers in a row that are read; nobody writes more, and a run of them must not be read from each of its words. */
const MOST_WORDS = 6;

function fillersPast(pieces: Pieces, at: number): number {
  let next = at;
  while (next - at < MOST_WORDS && senseAt(pieces, next)?.is === "filler") next += markAt(pieces, next + 1) === MARK.hyphen ? 2 : 1;
  return next;
}

/** Past fillers and words that say how counted units were: "three [very long] years". */
function qualitiesPast(pieces: Pieces, at: number): number {
  let next = fillersPast(pieces, at);
  while (next - at < MOST_WORDS && senseAt(pieces, next)?.is === "quality") next = fillersPast(pieces, next + 1);
  return next;
}

export const isFiscal = (sense: Sense | null): boolean => sense?.is === "filler" && sense.fiscal === true;

/** "last year's", "this year's" in front of a quarter: a step of a year that belongs to what follows. */
export function possessiveYear(pieces: Pieces, at: number): { readonly step: Step; readonly next: number } | null {
  const step = senseAt(pieces, at);
  const unit = senseAt(pieces, at + 1);
  if (step?.is !== "step" || unit?.is !== "unit" || unit.grain !== "year") return null;
  const next = pastPossessive(pieces, at + 2);
  return next === at + 2 ? null : { step, next };
}

/** What stands before count and unit: article, "each", steps, a year, "year-ago", fillers. */
type Opening = Pick<UnitPhrase, "the" | "each" | "around" | "step" | "final" | "year" | "yearAgo" | "fiscal" | "next"> & {
  readonly possessive: Step | null;
};

function openingAt(pieces: Pieces, at: number): Opening {
  let next = at;
  const the = senseAt(pieces, next)?.is === "the";
  if (the) next++;
  const each = senseAt(pieces, next)?.is === "each";
  if (each) next++;
  const possessive = possessiveYear(pieces, next);
  if (possessive !== null) next = possessive.next;
  let step: Step | null = null;
  for (let sense = senseAt(pieces, next); sense?.is === "step" && next - at < MOST_WORDS; sense = senseAt(pieces, next)) {
    // "this past", "that same": the later word says how it is counted.
    step = sense;
    next++;
  }
  const final = senseAt(pieces, next)?.is === "final";
  if (final) next++;
  const around = senseAt(pieces, next)?.is === "around";
  if (around) next++;
  const fiscal = isFiscal(senseAt(pieces, next));
  next = fillersPast(pieces, next);
  const year = the && markAt(pieces, next) === MARK.digits ? yearAt(pieces, next) : null;
  if (year !== null) next = year.next;
  const ago = yearAgoAt(pieces, senseAt(pieces, next)?.is === "a" ? next + 1 : next);
  next = fillersPast(pieces, ago ?? next);
  const owner = possessive?.step ?? null;
  return { the, each, around, step, final, year: year?.value ?? null, yearAgo: ago !== null, fiscal, next, possessive: owner };
}

/** A count, or two with "to", "or" or a hyphen between, whose number is open: "12 to 18 [months]"; "between two and six" are two. */
function rangeAt(pieces: Pieces, at: number): Count | null {
  const first = countAt(pieces, at);
  if (first === null || first.article || senseAt(pieces, at - 1)?.is === "between") return first;
  const joined = senseAt(pieces, first.next)?.is === "or" || markAt(pieces, first.next) === MARK.hyphen;
  const second = joined ? countAt(pieces, first.next + 1) : null;
  if (second === null || second.article || senseAt(pieces, second.next)?.is !== "unit") return first;
  return { value: null, next: second.next, article: false };
}

/** Ordinal or count before the unit, with the hyphen that may join it: "third-quarter", "two-year". */
function countBefore(pieces: Pieces, at: number): Pick<UnitPhrase, "count" | "hyphen" | "ordinal" | "next"> {
  const ordinal = ordinalAt(pieces, at);
  let next = ordinal === null ? at : ordinal.next;
  if (ordinal !== null && markAt(pieces, next) === MARK.hyphen) next++;
  next = fillersPast(pieces, next);
  const unitHere = senseAt(pieces, next)?.is;
  const halved = unitHere === "half" && senseAt(pieces, next + 1)?.is !== "a";
  const count = unitHere === "unit" || halved ? null : rangeAt(pieces, next);
  if (count !== null) next = count.next;
  const hyphen = count !== null && markAt(pieces, next) === MARK.hyphen;
  if (hyphen) next++;
  // "a bad week" counts nothing.
  next = count === null || count.article ? fillersPast(pieces, next) : qualitiesPast(pieces, next);
  return { ordinal: ordinal?.value ?? null, count, hyphen, next };
}

/** "a fortnight", "last fortnight": so many of its grain, whether counted or not. */
const timesOf = (count: Count | null, of: number): Count => ({
  value: count === null ? of : count.value === null ? null : count.value * of,
  next: count?.next ?? 0,
  article: false,
});

/** Takes a unit phrase apart; null where no unit stands behind its opening. */
export function phraseAt(pieces: Pieces, at: number): { readonly phrase: UnitPhrase; readonly possessive: Step | null } | null {
  const found = openingAt(pieces, at);
  const counting = countBefore(pieces, found.next);
  const unit = senseAt(pieces, counting.next);
  const grain = unit?.is === "unit" ? unit.grain : unit?.is === "half" || unit?.is === "period" ? unit.is : null;
  if (grain === null && !found.yearAgo) return null;
  const { possessive, ...opening } = found;
  if (grain !== null) {
    const plural = unit?.is === "unit" && unit.plural;
    const count = unit?.is === "unit" && unit.of !== undefined && !plural ? timesOf(counting.count, unit.of) : counting.count;
    return { phrase: { ...opening, ...counting, count, grain, plural, next: counting.next + 1 }, possessive };
  }
  // "year-ago results": the unit is left out.
  const bare = { ordinal: null, year: null, count: null, hyphen: false, grain: "period", plural: false } as const;
  return { phrase: { ...opening, ...bare }, possessive: null };
}
