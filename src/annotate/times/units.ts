// Takes pieces and a place in them, gives the counted, stepped or bare unit of time that begins there.
import type { TimeForm } from "../../model/index.ts";
import { date, monthAt, yearBehind, yearStepAt, type Found } from "./dates.ts";
import { countAt, halfBehind, ordinalAt, yearAt, type Count } from "./numbers.ts";
import { glued, isText, MARK, markAt, pieceLength, senseAt, type Pieces, type Sense } from "./pieces.ts";
import type { Grain } from "./rule.ts";

type Step = Extract<Sense, { is: "step" }>;

/** A unit phrase taken apart, before it is judged. */
interface UnitPhrase {
  readonly the: boolean;
  readonly each: boolean;
  readonly around: boolean;
  readonly step: Step | null;
  readonly ordinal: number | null;
  readonly year: number | null;
  /** "year-ago", "year-earlier" in front of the unit. */
  readonly yearAgo: boolean;
  /** "fiscal" before the unit. */
  readonly fiscal: boolean;
  readonly count: Count | null;
  readonly hyphen: boolean;
  readonly grain: Grain | "half" | "period";
  readonly plural: boolean;
  /** The piece behind the unit. */
  readonly next: number;
}

/** @source TIMEX3 durations: P for days and longer, PT for parts of a day; decades and centuries in years */
const CODE: Readonly<Record<Grain, readonly [prefix: string, letter: string, factor: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  week: ["P", "W", 1],
  month: ["P", "M", 1],
  quarter: ["P", "Q", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

/** TIMEX3 duration of a count of units; X where the count is vague. Fractions go into the next smaller unit. */
export function durationValue(count: number | null, grain: Grain): string {
  const [prefix, letter, factor] = CODE[grain];
  if (count === null) return grain === "decade" ? "PXE" : grain === "century" ? "PXC" : `${prefix}X${letter}`;
  const whole = Math.floor(count);
  const rest = count - whole;
  const first = whole === 0 ? "" : `${whole * factor}${letter}`;
  if (rest === 0) return `${prefix}${first === "" ? `0${letter}` : first}`;
  if (grain === "year") return `P${first}${Math.round(rest * 12)}M`;
  if (grain === "hour") return `PT${first}${Math.round(rest * 60)}M`;
  if (grain === "minute") return `PT${first}${Math.round(rest * 60)}S`;
  if (grain === "day") return `P${first}T${Math.round(rest * 24)}H`;
  return `${prefix}${Math.round(count * factor * 10) / 10}${letter}`;
}

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

const isFiscal = (sense: Sense | null): boolean => sense?.is === "filler" && sense.fiscal === true;

/** "last year's", "this year's" in front of a quarter: a step of a year that belongs to what follows. */
function possessiveYear(pieces: Pieces, at: number): { readonly step: Step; readonly next: number } | null {
  const step = senseAt(pieces, at);
  const unit = senseAt(pieces, at + 1);
  if (step?.is !== "step" || unit?.is !== "unit" || unit.grain !== "year") return null;
  const next = pastPossessive(pieces, at + 2);
  return next === at + 2 ? null : { step, next };
}

/** What stands before count and unit: article, "each", steps, a year, "year-ago", fillers. */
type Opening = Pick<UnitPhrase, "the" | "each" | "around" | "step" | "year" | "yearAgo" | "fiscal" | "next"> & {
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
  const around = senseAt(pieces, next)?.is === "around";
  if (around) next++;
  const fiscal = isFiscal(senseAt(pieces, next));
  next = fillersPast(pieces, next);
  const year = the && markAt(pieces, next) === MARK.digits ? yearAt(pieces, next) : null;
  if (year !== null) next = year.next;
  const ago = yearAgoAt(pieces, senseAt(pieces, next)?.is === "a" ? next + 1 : next);
  next = fillersPast(pieces, ago ?? next);
  const owner = possessive?.step ?? null;
  return { the, each, around, step, year: year?.value ?? null, yearAgo: ago !== null, fiscal, next, possessive: owner };
}

/** Ordinal or count before the unit, with the hyphen that may join it: "third-quarter", "two-year". */
function countBefore(pieces: Pieces, at: number): Pick<UnitPhrase, "count" | "hyphen" | "ordinal" | "next"> {
  const ordinal = ordinalAt(pieces, at);
  let next = ordinal === null ? at : ordinal.next;
  if (ordinal !== null && markAt(pieces, next) === MARK.hyphen) next++;
  next = fillersPast(pieces, next);
  const unitHere = senseAt(pieces, next)?.is;
  const halved = unitHere === "half" && senseAt(pieces, next + 1)?.is !== "a";
  const count = unitHere === "unit" || halved ? null : countAt(pieces, next);
  if (count !== null) next = count.next;
  const hyphen = count !== null && markAt(pieces, next) === MARK.hyphen;
  return { ordinal: ordinal?.value ?? null, count, hyphen, next: fillersPast(pieces, hyphen ? next + 1 : next) };
}

/** Takes a unit phrase apart; null where no unit stands behind its opening. */
function phraseAt(pieces: Pieces, at: number): { readonly phrase: UnitPhrase; readonly possessive: Step | null } | null {
  const found = openingAt(pieces, at);
  const counting = countBefore(pieces, found.next);
  const unit = senseAt(pieces, counting.next);
  const grain = unit?.is === "unit" ? unit.grain : unit?.is === "half" || unit?.is === "period" ? unit.is : null;
  if (grain === null && !found.yearAgo) return null;
  const { possessive, ...opening } = found;
  if (grain !== null) {
    const plural = unit?.is === "unit" && unit.plural;
    return { phrase: { ...opening, ...counting, grain, plural, next: counting.next + 1 }, possessive };
  }
  // "year-ago results": the unit is left out.
  const bare = { ordinal: null, year: null, count: null, hyphen: false, grain: "period", plural: false } as const;
  return { phrase: { ...opening, ...bare }, possessive: null };
}

/** "last year" of "last year's summit": a year that belongs to no unit. */
function yearOwned(pieces: Pieces, at: number): Found | null {
  const found = possessiveYear(pieces, at);
  if (found === null) return null;
  const { shift, counts } = found.step;
  return { form: date({ shift, grain: "year" }), anchor: counts, next: at + 2 };
}

/** "the year ended March 31", "the quarter ended Sept. 30": a length, or the quarter that the date lies in. */
function ending(pieces: Pieces, phrase: UnitPhrase, grain: Grain): Found | null {
  const { next } = phrase;
  if (phrase.count !== null || phrase.ordinal !== null || phrase.step !== null || senseAt(pieces, next)?.is !== "ends") return null;
  if (grain === "year") return { form: { type: "DURATION", fixed: durationValue(1, grain) }, anchor: "none", next };
  const end = grain === "quarter" ? monthAt(pieces, next + 1, "preposition") : null;
  if (end?.form.month === undefined) return null;
  const part = `Q${Math.ceil(end.form.month / 3)}`;
  const { year } = end.form;
  if (year !== undefined) return { form: date({ year, part }), anchor: "none", next };
  return { form: date({ part, lean: "past" }), anchor: "publication", next };
}

/** "the last half", "the last quarter of 1990": the part that ends a year; without a year, a last quarter is the one before. */
function isFinal(pieces: Pieces, { step, next }: UnitPhrase, half: boolean): boolean {
  return step?.shift === -1 && (half || yearBehind(pieces, next) !== null);
}

/** "the third quarter of 1984", "last year's third quarter", "first half": parts of a year. */
function yearPart(pieces: Pieces, phrase: UnitPhrase, possessive: Step | null): Found | null {
  const half = phrase.grain === "half";
  const nth = phrase.ordinal ?? (isFinal(pieces, phrase, half) ? (half ? 2 : 4) : null);
  if (phrase.count !== null || nth === null || nth > (half ? 2 : 4)) return null;
  const part = `${half ? "H" : "Q"}${nth}`;
  const behind = yearBehind(pieces, phrase.next);
  const year = phrase.year ?? behind?.value;
  const next = behind?.next ?? phrase.next;
  if (year !== undefined) return { form: date({ year, part }), anchor: "none", next };
  const step = yearStepAt(pieces, phrase.next);
  const shift = phrase.yearAgo ? -1 : (possessive?.shift ?? step?.shift);
  if (shift !== undefined) return { form: date({ part, shift, grain: "year" }), anchor: "publication", next: step?.next ?? phrase.next };
  if (half && !phrase.the) return null;
  const form = date(phrase.fiscal ? { part, lean: "past" } : { part });
  return { form, anchor: "publication", next: phrase.next };
}

type FormGrain = NonNullable<TimeForm["grain"]>;
const formGrain = (grain: Grain): FormGrain | null => (grain === "second" ? null : grain);

/** Grains below the day: what is counted in them has no calendar value of its own. */
const fine = (grain: Grain): boolean => grain === "second" || grain === "minute" || grain === "hour";

/** "two weeks ago", "a year earlier", "three days later"; null where nothing follows that points. */
function pointed(pieces: Pieces, phrase: UnitPhrase, grain: Grain): Found | null {
  const orSo =
    senseAt(pieces, phrase.next)?.is === "or" && isText(pieces, phrase.next + 1, pieces.lexicon.glue.so) ? phrase.next + 2 : phrase.next;
  const after = senseAt(pieces, orSo) ?? null;
  const fromNow = isText(pieces, orSo, pieces.lexicon.glue.from) && isText(pieces, orSo + 1, pieces.lexicon.glue.now);
  const pointer = after?.is === "after" ? after : null;
  if ((pointer === null && !fromNow) || phrase.hyphen) return null;
  const sign = pointer?.sign ?? 1;
  const counts = pointer?.counts ?? "publication";
  const next = orSo + (fromNow ? 2 : 1);
  const value = phrase.count === null ? null : phrase.count.value;
  const counted = formGrain(grain);
  if (sign > 0 && (value === null || fine(grain))) return null;
  if (value === null || counted === null || fine(grain) || !Number.isInteger(value))
    return { form: date({ fixed: sign < 0 ? "PAST_REF" : "FUTURE_REF" }), anchor: "none", next };
  const [steps, unit] =
    counted === "decade" ? [value * 10, "year" as const] : counted === "century" ? [value * 100, "year" as const] : [value, counted];
  return { form: date({ shift: sign * steps, grain: unit, lean: sign < 0 ? "past" : "future" }), anchor: counts, next };
}

/** "$2 a year", "6 million a month", "hours a day": how much or how often, no time of the story. */
function isRate(pieces: Pieces, at: number): boolean {
  const before = senseAt(pieces, at - 1);
  return markAt(pieces, at - 1) === MARK.digits || before?.is === "large" || (before?.is === "unit" && before.plural);
}

/** A unit with a count: a duration, unless a pointer follows. */
function counted(pieces: Pieces, at: number, phrase: UnitPhrase, grain: Grain, count: Count): Found | null {
  const to = pointed(pieces, phrase, grain);
  if (to !== null) return to;
  if (count.value !== null && halfBehind(pieces, phrase.next))
    return { form: { type: "DURATION", fixed: durationValue(count.value + 0.5, grain) }, anchor: "none", next: phrase.next + 3 };
  if (count.article && isRate(pieces, at)) return null;
  if (count.article && (grain === "quarter" || grain === "second" || grain === "minute")) return null;
  if (phrase.each) return { form: date({ fixed: durationValue(count.value, grain) }, "SET"), anchor: "none", next: phrase.next };
  // An age is no time of the story.
  const age = senseAt(pieces, markAt(pieces, phrase.next) === MARK.hyphen ? phrase.next + 1 : phrase.next);
  if (
    (age?.is === "old" && isText(pieces, phrase.next + (markAt(pieces, phrase.next) === MARK.hyphen ? 1 : 0), pieces.lexicon.glue.old)) ||
    (grain === "quarter" && phrase.hyphen)
  )
    return null;
  return { form: { type: "DURATION", fixed: durationValue(count.value, grain) }, anchor: "none", next: phrase.next };
}

/** A unit with a step and no count: "last week", "the following year", "this quarter", "the past decade". */
function stepped(phrase: UnitPhrase, grain: Grain, step: Step): Found | null {
  const unit = formGrain(grain);
  if (unit === null || unit === "minute" || unit === "hour") return null;
  if (phrase.plural) {
    if (step.shift === 0) return null;
    return { form: date({ fixed: durationValue(null, grain) }, "DURATION"), anchor: "none", next: phrase.next };
  }
  if (step.spans === true && unit !== "year")
    return { form: date({ fixed: durationValue(1, grain) }, "DURATION"), anchor: "none", next: phrase.next };
  const narrative = step.counts === "narrative" || (unit === "day" && phrase.the && step.shift === 1);
  return { form: date({ shift: step.shift, grain: unit }), anchor: narrative ? "narrative" : "publication", next: phrase.next };
}

/** "two thousand and five" behind "the year". */
function yearInWords(pieces: Pieces, at: number): { readonly value: number; readonly next: number } | null {
  const count = markAt(pieces, at) === MARK.word ? countAt(pieces, at) : null;
  return count === null || count.value === null || count.value < 1000 || count.value >= 2200
    ? null
    : { value: count.value, next: count.next };
}

/** Whether an "earlier in", "late in" stands before: "later in [the day]". */
const isWithin = (pieces: Pieces, at: number): boolean =>
  senseAt(pieces, at - 1)?.is === "preposition" && ["after", "edge"].includes(senseAt(pieces, at - 2)?.is ?? "");

/** "last year", "a year earlier", "the year before" behind a period: the piece behind. */
function yearBackAt(pieces: Pieces, at: number): number | null {
  const step = yearStepAt(pieces, at);
  if (step !== null) return step.shift === -1 ? step.next : null;
  const from = senseAt(pieces, at)?.is === "of" ? at + 1 : at;
  const first = senseAt(pieces, from)?.is;
  const middle = senseAt(pieces, from + 1);
  const last = senseAt(pieces, from + 2);
  if (first === "the" && middle?.is === "step" && middle.shift === -1 && isYear(last)) return from + 3;
  if ((first !== "the" && first !== "a") || !isYear(middle)) return null;
  return (last?.is === "after" && last.sign < 0) || isText(pieces, from + 2, pieces.lexicon.glue.before) ? from + 3 : null;
}

const isYear = (sense: Sense | null): boolean => sense?.is === "unit" && sense.grain === "year" && !sense.plural;

/** Steps back of the period itself that make a year. */
const YEAR_BACK: Partial<Record<UnitPhrase["grain"], TimeForm>> = {
  month: date({ shift: -12, grain: "month" }),
  quarter: date({ shift: -4, grain: "quarter" }),
  period: date({ shift: -1, grain: "year" }),
};

/** "the same month a year ago", "the quarter a year earlier": what the story tells of, a year before. */
function sameYearBack(pieces: Pieces, { the, step, grain, ordinal, count, next }: UnitPhrase): Found | null {
  const form = YEAR_BACK[grain];
  const narrates = step === null ? the : step.counts === "narrative" && step.shift === 0;
  const behind = form === undefined || !narrates || ordinal !== null || count !== null ? null : yearBackAt(pieces, next);
  return behind === null ? null : { form: form!, anchor: "narrative", next: behind };
}

/** A unit with neither count nor step: "the quarter", "every day", "recent years", "for weeks", "years ago". */
function bare(pieces: Pieces, at: number, phrase: UnitPhrase, grain: Grain, framed: boolean): Found | null {
  const { next } = phrase;
  if (phrase.each) return { form: date({ fixed: durationValue(1, grain) }, "SET"), anchor: "none", next };
  if (phrase.yearAgo) {
    const form = grain === "quarter" ? date({ shift: -4, grain }) : date({ shift: -1, grain: "year" });
    return { form, anchor: "narrative", next };
  }
  if (phrase.plural) {
    const to = pointed(pieces, phrase, grain);
    if (to !== null) return to;
    const long = markAt(pieces, next) === MARK.hyphen && isText(pieces, next + 1, pieces.lexicon.glue.long);
    const framed =
      phrase.around || long || senseAt(pieces, at - 1)?.is === "preposition" || isText(pieces, at - 1, pieces.lexicon.glue.for);
    if (!framed || grain === "second" || grain === "quarter") return null;
    return { form: date({ fixed: durationValue(null, grain) }, "DURATION"), anchor: "none", next: long ? next + 2 : next };
  }
  if (markAt(pieces, next) === MARK.hyphen && isText(pieces, next + 1, pieces.lexicon.glue.long))
    return { form: date({ fixed: durationValue(1, grain) }, "DURATION"), anchor: "none", next: next + 2 };
  if (phrase.ordinal !== null && grain === "century")
    return { form: date({ fixed: String(phrase.ordinal - 1).padStart(2, "0") }), anchor: "none", next };
  if (!phrase.the || phrase.ordinal !== null) return null;
  if (grain === "year") {
    const named = yearAt(pieces, next) ?? yearInWords(pieces, next);
    if (named !== null) return { form: date({ year: named.value }), anchor: "none", next: named.next };
  }
  if (
    (grain === "year" || grain === "day" || grain === "month") &&
    isText(pieces, next, pieces.lexicon.glue.before) &&
    markAt(pieces, next + 1) !== MARK.word
  )
    return { form: date({ shift: -1, grain }), anchor: "narrative", next: next + 1 };
  const dated = grain === "week" && senseAt(pieces, next)?.is === "of" ? monthAt(pieces, next + 1, "none") : null;
  if (dated !== null) return { ...dated, form: { ...dated.form, grain: "week" } };
  const within = (grain === "month" || grain === "day") && (framed || isWithin(pieces, at));
  if (grain === "quarter" || grain === "week" || within) return { form: date({ shift: 0, grain }), anchor: "narrative", next };
  return grain === "year" ? { form: date({ shift: 0, grain }), anchor: "publication", next } : null;
}

/** "the 1988 period", "the 1988 quarter": the quarter that is told of, in that year. */
const ofYear = (year: number, next: number): Found => ({ form: date({ year, grain: "quarter" }), anchor: "none", next });

/** The unit phrase that begins at a piece; null where none does. `framed`: "the end of" or the like stands before it. */
export function unitAt(pieces: Pieces, at: number, framed = false): Found | null {
  const found = phraseAt(pieces, at);
  if (found === null) return yearOwned(pieces, at);
  const { phrase, possessive } = found;
  const { grain, step } = phrase;
  if (grain === "quarter" || grain === "half") {
    const part = yearPart(pieces, phrase, possessive);
    if (part !== null || grain === "half") return part;
    if (possessive !== null) return { form: date({ shift: possessive.shift, grain: "year" }), anchor: "narrative", next: phrase.next };
    if (phrase.the && phrase.year !== null && phrase.count === null && !phrase.plural) return ofYear(phrase.year, phrase.next);
  }
  if (possessive !== null) return yearOwned(pieces, at);
  const yearBack = sameYearBack(pieces, phrase);
  if (yearBack !== null) return yearBack;
  if (grain === "period") {
    if (phrase.yearAgo) return { form: date({ shift: -1, grain: "year" }), anchor: "narrative", next: phrase.next };
    if (phrase.the && phrase.year !== null) return ofYear(phrase.year, phrase.next);
    const latest = phrase.the && isText(pieces, at + 1, pieces.lexicon.glue.latest);
    return latest ? { form: date({ shift: -1, grain: "quarter" }), anchor: "publication", next: phrase.next } : null;
  }
  const ends = ending(pieces, phrase, grain);
  if (ends !== null) return ends;
  if (phrase.count !== null) return counted(pieces, at, phrase, grain, phrase.count);
  if (step !== null && phrase.ordinal === null) return stepped(phrase, grain, step);
  if (pieceLength(pieces, at) === 0) return null;
  return bare(pieces, at, phrase, grain, framed);
}
