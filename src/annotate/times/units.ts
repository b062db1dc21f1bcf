// Takes pieces and a place in them, gives the counted, stepped or bare unit of time that begins there.
import type { TimeForm } from "../../model/index.ts";
import { daysIn } from "../../text/calendar.ts";
import { date, monthAt, yearBehind, yearStepAt, type Found } from "./dates.ts";
import { durationValue } from "./lengths.ts";
import { countAt, halfBehind, yearAt, type Count } from "./numbers.ts";
import { glued, isText, MARK, markAt, pieceLength, senseAt, type Pieces } from "./pieces.ts";
import { isRate } from "./rates.ts";
import type { Grain } from "./rule.ts";
import { isFiscal, isYear, phraseAt, possessiveYear, type Step, type UnitPhrase } from "./unit-phrase.ts";

/** "last year" of "last year's summit": a year that belongs to no unit. */
function yearOwned(pieces: Pieces, at: number): Found | null {
  const found = possessiveYear(pieces, at);
  if (found === null) return null;
  const { shift, counts } = found.step;
  return { form: date({ shift, grain: "year" }), anchor: counts, next: at + 2 };
}

/** "ended", "ending", or a "to" with a month behind. */
function isEnding(pieces: Pieces, at: number): boolean {
  const sense = senseAt(pieces, at);
  return sense?.is === "ends" || (sense?.is === "or" && sense.reaches === true && senseAt(pieces, at + 1)?.is === "month");
}

/** "the year ended March 31", "the quarter ended Sept. 30": a length, or the quarter that the date lies in. */
function ending(pieces: Pieces, phrase: UnitPhrase, grain: Grain): Found | null {
  const { next } = phrase;
  if (phrase.count !== null || phrase.ordinal !== null || phrase.step !== null || !isEnding(pieces, next)) return null;
  if (grain === "year") return { form: { type: "DURATION", fixed: durationValue(1, grain) }, anchor: "none", next };
  const end = grain === "quarter" ? monthAt(pieces, next + 1, "preposition") : null;
  if (end?.form.month === undefined) return null;
  // The calendar's quarter that most of it lies in: one that ended in July began in May.
  const middle = end.form.month === 1 ? 12 : end.form.month - 1;
  const part = `Q${Math.ceil(middle / 3)}`;
  const year = end.form.year === undefined || end.form.month > 1 ? end.form.year : end.form.year - 1;
  if (year !== undefined) return { form: date({ year, part }), anchor: "none", next };
  return { form: date({ part, lean: "past" }), anchor: "publication", next };
}

/** "the last half", "the last quarter of 1990": the part that ends a year; without a year, a last quarter is the one before. */
function isFinal(pieces: Pieces, { step, final, next }: UnitPhrase, half: boolean): boolean {
  return (final || step?.shift === -1) && (half || yearBehind(pieces, next) !== null);
}

/** "of fiscal 1989", "of the fiscal year 1989" behind a quarter. */
function fiscalYearBehind(pieces: Pieces, at: number): ReturnType<typeof yearBehind> {
  if (senseAt(pieces, at)?.is !== "of") return null;
  const from = senseAt(pieces, at + 1)?.is === "the" ? at + 2 : at + 1;
  if (!isFiscal(senseAt(pieces, from))) return null;
  return yearAt(pieces, isYear(senseAt(pieces, from + 1)) ? from + 2 : from + 1);
}

/** "the third quarter of 1984", "last year's third quarter", "first half": parts of a year. */
function yearPart(pieces: Pieces, phrase: UnitPhrase, possessive: Step | null): Found | null {
  const half = phrase.grain === "half";
  const nth = phrase.ordinal ?? (isFinal(pieces, phrase, half) ? (half ? 2 : 4) : null);
  if (phrase.count !== null || nth === null || nth > (half ? 2 : 4)) return null;
  const part = `${half ? "H" : "Q"}${nth}`;
  const behind = yearBehind(pieces, phrase.next) ?? fiscalYearBehind(pieces, phrase.next);
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

/** A unit with a count: a duration, unless a pointer follows. */
function counted(pieces: Pieces, at: number, phrase: UnitPhrase, grain: Grain, count: Count): Found | null {
  const to = pointed(pieces, phrase, grain);
  if (to !== null) return to;
  const half = count.value === null ? null : halfBehind(pieces, phrase.next);
  if (count.value !== null && half !== null)
    return { form: { type: "DURATION", fixed: durationValue(count.value + 0.5, grain) }, anchor: "none", next: half };
  // "the third in as many days" counts something else.
  if (senseAt(pieces, at)?.is === "vague" && isText(pieces, at - 1, pieces.lexicon.glue.as)) return null;
  if (count.article && senseAt(pieces, at - 1)?.is === "often")
    return { form: date({ fixed: durationValue(1, grain) }, "SET"), anchor: "none", next: phrase.next };
  // "a year-long strike": the article is the strike's.
  const joined = markAt(pieces, phrase.next) === MARK.hyphen && glued(pieces, phrase.next) && glued(pieces, phrase.next + 1);
  if (joined && (count.article || senseAt(pieces, at)?.is === "another")) return null;
  if (count.article && isRate(pieces, at)) return null;
  if (count.article && (grain === "quarter" || grain === "second" || grain === "minute")) return null;
  if (phrase.each) return { form: date({ fixed: durationValue(count.value, grain) }, "SET"), anchor: "none", next: phrase.next };
  // An age is no time of the story.
  const age = senseAt(pieces, markAt(pieces, phrase.next) === MARK.hyphen ? phrase.next + 1 : phrase.next);
  if (
    (age?.is === "old" &&
      !isText(pieces, markAt(pieces, phrase.next) === MARK.hyphen ? phrase.next + 1 : phrase.next, pieces.lexicon.glue.long)) ||
    (grain === "quarter" && phrase.hyphen)
  )
    return null;
  return { form: { type: "DURATION", fixed: durationValue(count.value, grain) }, anchor: "none", next: phrase.next };
}

/** Stands for the last week of a month, after the fourth. */
const LAST = 5;

/** "[the second week] of May": the week that the middle of so many sevens of the month lies in. */
function weekOf(pieces: Pieces, of: number, nth: number): Found | null {
  const month = senseAt(pieces, of)?.is === "of" ? monthAt(pieces, of + 1, "preposition") : null;
  if (month?.form.month === undefined || month.form.day !== undefined || month.form.shift !== undefined || nth > LAST) return null;
  // The year may be open: the last week of February is that of its 22nd.
  const day = nth === LAST ? daysIn(COMMON_YEAR, month.form.month) - 6 : nth * 7 - 3;
  return { ...month, form: { ...month.form, day, grain: "week" } };
}

/** A year that is no leap year. */
const COMMON_YEAR = 2001;

/** A unit with a step and no count: "last week", "the following year", "this quarter", "the past decade". */
function stepped(pieces: Pieces, at: number, phrase: UnitPhrase, grain: Grain, step: Step): Found | null {
  const unit = formGrain(grain);
  if (unit === null || unit === "minute" || unit === "hour") return null;
  if (phrase.plural) {
    if (step.shift === 0) return null;
    return { form: date({ fixed: durationValue(null, grain) }, "DURATION"), anchor: "none", next: phrase.next };
  }
  if (step.spans === true && unit !== "year")
    return { form: date({ fixed: durationValue(1, grain) }, "DURATION"), anchor: "none", next: phrase.next };
  // "the last week of April", "the last year of the war": the last one of something, not the one before now.
  const the = phrase.the || senseAt(pieces, at - 1)?.is === "the";
  if (the && step.shift === -1 && senseAt(pieces, phrase.next)?.is === "of")
    return unit === "week" ? weekOf(pieces, phrase.next, LAST) : null;
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
  if (phrase.ordinal !== null && grain === "week" && senseAt(pieces, next)?.is === "of") return weekOf(pieces, next, phrase.ordinal);
  if (!phrase.the || phrase.ordinal !== null) return null;
  // "the year-end deadline": the article is the deadline's.
  if (markAt(pieces, next) === MARK.hyphen && glued(pieces, next) && glued(pieces, next + 1)) return null;
  if (grain === "year") {
    const named = yearAt(pieces, next) ?? yearInWords(pieces, next);
    if (named !== null) return { form: date({ year: named.value }), anchor: "none", next: named.next };
  }
  if ((grain === "year" || grain === "day" || grain === "month") && isText(pieces, next, pieces.lexicon.glue.before)) {
    const behind = senseAt(pieces, next + 1)?.is;
    if (markAt(pieces, next + 1) !== MARK.word || behind === "preposition" || behind === "and")
      return { form: date({ shift: -1, grain }), anchor: "narrative", next: next + 1 };
    // "the year before the war"
    return null;
  }
  const dated = grain === "week" && senseAt(pieces, next)?.is === "of" ? monthAt(pieces, next + 1, "none") : null;
  if (dated !== null) return { ...dated, form: { ...dated.form, grain: "week" } };
  const within = (grain === "month" || grain === "day") && (framed || isWithin(pieces, at));
  if (grain === "quarter" || grain === "week" || within) return { form: date({ shift: 0, grain }), anchor: "narrative", next };
  return grain === "year" || (grain === "decade" && framed) ? { form: date({ shift: 0, grain }), anchor: "publication", next } : null;
}

/** "the 1988 period", "the 1988 quarter": the quarter that is told of, in that year. */
const ofYear = (year: number, next: number): Found => ({ form: date({ year, grain: "quarter" }), anchor: "none", next });

/** The unit phrase that begins at a piece; null where none does. `framed`: "the end of" or the like stands before it. */
export function unitAt(pieces: Pieces, at: number, framed = false): Found | null {
  const found = phraseAt(pieces, at);
  if (found === null) return yearOwned(pieces, at);
  const { phrase, possessive } = found;
  // "said [that] last week": a conjunction.
  const first = senseAt(pieces, at);
  if (first?.is === "step" && first.joins === true && phrase.step !== first && phrase.step?.counts === "publication") return null;
  const { grain, step } = phrase;
  if (grain === "quarter" || grain === "half") {
    const part = yearPart(pieces, phrase, possessive);
    if (part !== null || grain === "half") return part;
    if (possessive !== null) return { form: date({ shift: possessive.shift, grain: "year" }), anchor: "narrative", next: phrase.next };
    if (phrase.the && phrase.year !== null && phrase.count === null && !phrase.plural) return ofYear(phrase.year, phrase.next);
  }
  if (possessive !== null) return yearOwned(pieces, at);
  if (phrase.final) return grain === "week" && phrase.count === null ? weekOf(pieces, phrase.next, LAST) : null;
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
  if (step !== null && phrase.ordinal === null) return stepped(pieces, at, phrase, grain, step);
  if (pieceLength(pieces, at) === 0) return null;
  return bare(pieces, at, phrase, grain, framed);
}
