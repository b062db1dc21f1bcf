// Takes pieces and a place in them, gives the longest time expression that begins exactly there.
import type { TimeForm } from "../../model/index.ts";
import { spokenClockAt } from "./clock-words.ts";
import { clockAt, dayPartAt, partBehind, withClock } from "./clock.ts";
import { date, dayMonthAt, monthAt, numericAt, quarterAt, weekdayAt, yearBehind, yearsAt, yearStepAt, type Found } from "./dates.ts";
import { durationValue } from "./lengths.ts";
import { countAt, ordinalAt, type Count } from "./numbers.ts";
import { firstDayAt, secondDayAt } from "./pairs.ts";
import { glued, isCapital, isText, MARK, markAt, senseAt, type CompiledPhrase, type Pieces } from "./pieces.ts";
import { isOfAge, isRateBehind } from "./rates.ts";
import type { Holiday } from "./rule.ts";
import { unitAt } from "./units.ts";

/** An expression with what is left to ask the words around it. */
export interface TimeFound extends Found {
  /** The words themselves do not say whether it lies before or after the anchor. */
  readonly needsLean: boolean;
  /** What a length is where the clause looks ahead: "will end in [five years]" is a date. */
  readonly ahead: TimeForm | null;
}

const asFound = (form: TimeForm, anchor: Found["anchor"], next: number): Found => ({ form, anchor, next });

/** The phrase of the tables that begins at a piece, longest first. */
export function phraseAt(pieces: Pieces, at: number): CompiledPhrase | null {
  const word = at < pieces.count ? pieces.word[at]! : -1;
  if (word < 0) return null;
  const phrases = pieces.lexicon.phrases[word]!;
  if (phrases === null) return null;
  for (const phrase of phrases) if (standsAt(pieces, at, phrase.words)) return phrase;
  return null;
}

/** @param words of a phrase; marks are negative */
function standsAt(pieces: Pieces, at: number, words: CompiledPhrase["words"]): boolean {
  for (let index = 0; index < words.length; index++) {
    const part = words[index]!;
    if (part < 0 ? markAt(pieces, at + index) !== -part : at + index >= pieces.count || pieces.word[at + index] !== part) return false;
  }
  return true;
}

/**
 * Whether a word with a capital is part of a name: right behind another ("the Borduria Daily", "Ruritania Today"), inside a
 * sentence before another ("the Daily Bordurian"), or alone between quotation marks ("the “Today” show").
 */
function isTitle(pieces: Pieces, at: number): boolean {
  if (!isCapital(pieces, at)) return false;
  const before = markAt(pieces, at - 1);
  if (before === MARK.word && isCapital(pieces, at - 1)) return true;
  if (QUOTES.includes(pieces.text[pieces.start[at]! - 1] ?? " ") && QUOTES.includes(pieces.text[pieces.end[at]!] ?? " ")) return true;
  const behind = markAt(pieces, at + 1) === MARK.word && isCapital(pieces, at + 1);
  return behind && senseAt(pieces, at)?.is === "set" && (before === MARK.word || before === MARK.other) && at > 0;
}

const QUOTES = '"“”';

/** "yesterday", "yesterday morning", "tonight". */
function deicticAt(pieces: Pieces, at: number): Found | null {
  const word = senseAt(pieces, at);
  if (word?.is !== "deictic" || isTitle(pieces, at) || isOfAge(pieces, at)) return null;
  const day = { shift: word.shift, grain: "day" as const };
  if (word.part !== undefined) return asFound(date({ ...day, part: word.part }, "TIME"), "publication", at + 1);
  const part = partBehind(pieces, at + 1);
  if (part !== null) return asFound(date({ ...day, part: part.code }, "TIME"), "publication", part.next);
  return asFound(date(day), "publication", at + 1);
}

/** "last summer", "the winter of 1994", "over the weekend", "spring 2020". */
function seasonAt(pieces: Pieces, at: number, framed: boolean): Found | null {
  const season = senseAt(pieces, at);
  if (season?.is !== "season") return null;
  const year = season.code === "WE" ? null : yearBehind(pieces, at + 1);
  if (year !== null) return asFound(date({ year: year.value, part: season.code }), "none", year.next);
  const step = season.code === "WE" ? null : yearStepAt(pieces, at + 1);
  if (step !== null) return asFound(date({ part: season.code, shift: step.shift, grain: "year" }), "publication", step.next);
  if (!framed || markAt(pieces, at + 1) === MARK.hyphen) return null;
  return asFound(date({ part: season.code }), "publication", at + 1);
}

/** Months and weekdays with a part of the day behind: "Monday morning", "September 27, in the evening" is two. */
function dayAtPiece(pieces: Pieces, at: number): Found | null {
  const before = senseAt(pieces, at - 1)?.is;
  const framed =
    before === "preposition" ||
    before === "the" ||
    before === "edge" ||
    before === "of" ||
    before === "and" ||
    before === "or" ||
    before === "between" ||
    before === "after";
  const day =
    weekdayAt(pieces, at) ?? monthAt(pieces, at, framed ? "preposition" : "none") ?? numericAt(pieces, at) ?? dayMonthAt(pieces, at);
  if (day === null || (day.form.weekday === undefined && day.form.day === undefined)) return day;
  const plural = senseAt(pieces, day.next);
  if (plural?.is === "dayPart" && plural.plural === true && day.form.weekday !== undefined)
    return asFound(date({ fixed: `XXXX-WXX-${day.form.weekday}T${plural.code}` }, "SET"), "none", day.next + 1);
  const part = partBehind(pieces, day.next);
  return part === null ? day : withClock(day, { part: part.code }, part.next);
}

/** A step before a weekday, month, season or part of the day: "last Friday", "this morning", "next June". */
function steppedAt(pieces: Pieces, at: number): Found | null {
  let next = senseAt(pieces, at)?.is === "the" ? at + 1 : at;
  let step = senseAt(pieces, next);
  if (step?.is !== "step") return null;
  while (next - at < 4 && (senseAt(pieces, next + 1)?.is === "step" || senseAt(pieces, next + 1)?.is === "around")) {
    next++;
    const inner = senseAt(pieces, next);
    step = inner?.is === "step" ? inner : { is: "step", shift: 1, counts: "publication" };
  }
  next++;
  const { shift, counts } = step;
  const anchor = counts === "narrative" ? ("narrative" as const) : ("publication" as const);
  const lean = shift < 0 ? ("past" as const) : shift > 0 ? ("future" as const) : undefined;
  const thing = senseAt(pieces, next);
  if (thing?.is === "dayPart" && thing.plural !== true) {
    const narrative = anchor === "narrative" || (senseAt(pieces, at)?.is === "the" && shift === 1);
    return asFound(date({ shift, grain: "day", part: thing.code }, "TIME"), narrative ? "narrative" : anchor, next + 1);
  }
  if (thing?.is === "season" && thing.plural !== true) return asFound(date({ part: thing.code, shift }), anchor, next + 1);
  const phrase = phraseAt(pieces, next);
  if (phrase?.sense.is === "holiday") {
    const named = holidayAt(pieces, next, phrase.sense.holiday, phrase.words.length);
    return asFound(lean === undefined ? named.form : { ...named.form, lean }, named.anchor, named.next);
  }
  const day = weekdayAt(pieces, next);
  if (step.joins === true && day !== null) return null;
  if (day !== null && day.form.type === "DATE") {
    if (day.form.weekday === undefined || day.form.day !== undefined) return day;
    const form = date({ weekday: day.form.weekday, shift });
    const part = partBehind(pieces, day.next);
    return part === null ? asFound(form, anchor, day.next) : withClock(asFound(form, anchor, day.next), { part: part.code }, part.next);
  }
  const month = monthAt(pieces, next, "step");
  if (month === null || month.form.year !== undefined || month.form.shift !== undefined) return month;
  return asFound({ ...month.form, shift, ...(lean === undefined ? {} : { lean }) }, anchor, month.next);
}

/** "each Thursday", "every July". */
function eachAt(pieces: Pieces, at: number): Found | null {
  if (senseAt(pieces, at)?.is !== "each") return null;
  const from = senseAt(pieces, at + 1)?.is === "other" ? at + 2 : at + 1;
  const thing = senseAt(pieces, from);
  const set = (fixed: string, next = from + 1): Found => asFound(date({ fixed }, "SET"), "none", next);
  if (thing?.is === "weekday") {
    const part = partBehind(pieces, from + 1);
    return part === null ? set(`XXXX-WXX-${thing.value}`) : set(`XXXX-WXX-${thing.value}T${part.code}`, part.next);
  }
  if (thing?.is === "month") return set(`XXXX-${String(thing.value).padStart(2, "0")}`);
  if (thing?.is === "season" && thing.code !== "WE") return set(`XXXX-${thing.code}`);
  if (thing?.is === "dayPart") return set(`XXXX-XX-XXT${thing.code}`);
  if (thing?.is === "unit" && from > at + 1 && !thing.plural) return set(durationValue(2, thing.grain));
  return null;
}

/** "between [60] and 90 days": a length whose unit stands behind the other. */
function sharedLength(pieces: Pieces, count: Count, second: Found): Found | null {
  const unit = senseAt(pieces, second.next - 1);
  if (unit?.is !== "unit" || countAt(pieces, count.next + 1)?.next !== second.next - 1) return null;
  return asFound(date({ fixed: durationValue(count.value, unit.grain) }, "DURATION"), "none", count.next);
}

/** "two [and three years ago]": the count alone, where a second counted unit that points follows. */
function sharedUnitAt(pieces: Pieces, at: number): Found | null {
  const count = countAt(pieces, at);
  if (count === null || count.article || count.value === null) return null;
  const joined = senseAt(pieces, count.next)?.is;
  if (joined !== "and" && joined !== "or") return null;
  const second = unitAt(pieces, count.next + 1);
  if (second?.form.type === "DURATION" && senseAt(pieces, at - 1)?.is === "between") return sharedLength(pieces, count, second);
  if (second === null || second.form.shift === undefined || second.form.grain === undefined || countAt(pieces, count.next + 1) === null)
    return null;
  return asFound({ ...second.form, shift: Math.sign(second.form.shift) * count.value }, second.anchor, count.next);
}

/** "on [the 9th]": a day of the month that is told of, where no noun follows that the ordinal counts. */
function ordinalDayAt(pieces: Pieces, at: number): Found | null {
  const before = senseAt(pieces, at - 1)?.is;
  if (senseAt(pieces, at)?.is !== "the" || (before !== "preposition" && before !== "and" && before !== "or")) return null;
  const day = markAt(pieces, at + 1) === MARK.digits ? ordinalAt(pieces, at + 1) : null;
  if (day === null || day.value < 1 || day.value > 31) return null;
  const behind = senseAt(pieces, day.next)?.is;
  const stands = day.next >= pieces.count || markAt(pieces, day.next) !== MARK.word || behind === "preposition" || behind === "and";
  return stands ? asFound(date({ day: day.value }), "narrative", day.next) : null;
}

/** "“60 Minutes”", "“This Week,”": a title of its own between quotation marks. */
function isQuoted({ text, start, end }: Pieces, at: number, next: number): boolean {
  if (next - at < 2) return false;
  const until = end[next - 1]!;
  const marks = '"“”';
  const mark = ",.".includes(text[until] ?? " ") ? text[until + 1] : text[until];
  const capital = text[start[next - 1]!]!;
  return marks.includes(text[start[at]! - 1] ?? " ") && marks.includes(mark ?? " ") && capital !== capital.toLowerCase();
}

/** A form counts weekdays of a month by its steps. */
const nthFields = ({ nth, ...on }: Extract<Holiday["on"], { readonly nth: number }>): Partial<TimeForm> => ({ ...on, shift: nth });

/** "Christmas Eve", "Thanksgiving 1999". */
function holidayAt(pieces: Pieces, at: number, { on }: Holiday, length: number): Found {
  const fields = "nth" in on ? nthFields(on) : on;
  const year = yearBehind(pieces, at + length);
  if (year !== null) return asFound(date({ ...fields, year: year.value }), "none", year.next);
  return asFound(date(fields), "publication", at + length);
}

/** "the [three-day] siege", "a [year-earlier] loss": the article before a hyphened unit belongs to the noun behind. */
function isModifier(pieces: Pieces, at: number, next: number): boolean {
  const sense = senseAt(pieces, at)?.is;
  return (sense === "the" || sense === "a") && markAt(pieces, next - 2) === MARK.hyphen && glued(pieces, next - 1);
}

/** Whether a month or weekday stands there: "the" before it belongs to a noun behind ("the Aug. 7 bombings"). */
function namesDay(pieces: Pieces, at: number): boolean {
  const sense = senseAt(pieces, at);
  return sense?.is === "month" || sense?.is === "weekday";
}

/** Whether a number stands there: "the past 10 or 15 summers" is not the past. */
const isCounted = (pieces: Pieces, at: number): boolean => markAt(pieces, at) === MARK.digits || senseAt(pieces, at)?.is === "small";

/** "Woman of [the Year]", "on ABC's [This Week]", "the Six-Day War": a unit with a capital where nothing else around has one is a name. */
function isNamed(pieces: Pieces, at: number, next: number): boolean {
  const unit = next - 1;
  if (unit === at || senseAt(pieces, unit)?.is !== "unit" || !isCapital(pieces, unit)) return false;
  const second = pieces.text[pieces.start[unit]! + 1]!;
  if (second !== second.toLowerCase()) return false;
  if (markAt(pieces, unit - 1) === MARK.hyphen) return markAt(pieces, next) === MARK.word && isCapital(pieces, next);
  if (markAt(pieces, unit - 1) !== MARK.word) return false;
  if (!isCapital(pieces, unit - 1)) return true;
  const before = markAt(pieces, at - 1);
  return at > 0 && before !== MARK.period && before !== MARK.other && !(before === MARK.word && isCapital(pieces, at - 1));
}

/** An expression without the hedges and edges that may stand before it. */
function coreAt(pieces: Pieces, at: number, framed: boolean): Found | null {
  const spoken = spokenClockAt(pieces, at);
  if (spoken !== null) return spoken;
  const unit = unitAt(pieces, at, framed);
  if (unit !== null && isNamed(pieces, at, unit.next)) return null;
  if (unit !== null) return isModifier(pieces, at, unit.next) ? null : unit;
  const phrase = phraseAt(pieces, at);
  if (phrase?.sense.is === "fixed" && !isTitle(pieces, at) && !isCounted(pieces, at + phrase.words.length))
    return asFound(date({ fixed: phrase.sense.value }), "none", at + phrase.words.length);
  if (phrase?.sense.is === "holiday") return holidayAt(pieces, at, phrase.sense.holiday, phrase.words.length);
  if (phrase?.sense.is === "deictic")
    return asFound(date({ shift: phrase.sense.shift, grain: "day" }), "publication", at + phrase.words.length);
  if (phrase?.sense.is === "edgeOf") {
    const { grain, mod } = phrase.sense;
    return asFound(date({ shift: 0, grain, mod }), "publication", at + phrase.words.length);
  }
  const sense = senseAt(pieces, at);
  const article = sense?.is === "the";
  const inner = article ? at + 1 : at;
  const found =
    clockAt(pieces, at) ??
    quarterAt(pieces, at) ??
    sharedUnitAt(pieces, at) ??
    (article && namesDay(pieces, inner) ? null : dayAtPiece(pieces, inner)) ??
    secondDayAt(pieces, at) ??
    firstDayAt(pieces, at) ??
    ordinalDayAt(pieces, at) ??
    deicticAt(pieces, at) ??
    steppedAt(pieces, at) ??
    eachAt(pieces, at) ??
    dayPartAt(pieces, inner, article || framed) ??
    seasonAt(pieces, inner, article || framed) ??
    yearsWithArticle(pieces, at, inner);
  if (found !== null) return found;
  if (article && !framed && senseAt(pieces, inner)?.is === "edge") return edgedAt(pieces, inner);
  if (sense?.is === "fixed" && !isTitle(pieces, at)) return asFound(date({ fixed: sense.value }), "none", at + 1);
  if (sense?.is === "step" && sense.alone !== undefined && markAt(pieces, at + 1) === MARK.word)
    return asFound(date({ fixed: sense.alone }), "none", at + 1);
  if (sense?.is === "set" && !isTitle(pieces, at) && !isRateBehind(pieces, at, sense.adverb === true))
    return asFound(date({ fixed: sense.value }, "SET"), "none", at + 1);
  return null;
}

/** "the 1980s" with its article; a plain year leaves it to the noun ("the [2020] talks"). */
function yearsWithArticle(pieces: Pieces, at: number, inner: number): Found | null {
  const found = yearsAt(pieces, inner);
  return found === null || at === inner || found.form.grain !== undefined || found.form.fixed !== undefined ? found : null;
}

/** "late November", "the early 1980s", "mid-1996", "early this week", "earlier on Sunday", "the end of 1990". */
function edgedAt(pieces: Pieces, at: number): Found | null {
  const phrase = phraseAt(pieces, at);
  const sense = phrase?.sense.is === "edge" ? phrase.sense : senseAt(pieces, at);
  if (sense?.is !== "edge" && sense?.is !== "after") return null;
  let next = at + (phrase?.sense.is === "edge" ? phrase.words.length : 1);
  if (markAt(pieces, next) === MARK.hyphen && glued(pieces, next)) next++;
  else if (senseAt(pieces, next)?.is === "of") next++;
  else if (
    senseAt(pieces, next)?.is === "preposition" &&
    (isText(pieces, next, pieces.lexicon.glue.on) || isText(pieces, next, pieces.lexicon.glue.in))
  )
    next++;
  const found = coreAt(pieces, next, true);
  if (found === null || found.form.type === "DURATION" || found.form.type === "SET") return null;
  if (found.form.fixed !== undefined && !/^\d/.test(found.form.fixed)) return null;
  if (sense.is === "after") return sense.counts === "narrative" ? found : null;
  return { ...found, form: { ...found.form, mod: sense.mod } };
}

/** "about", "at least", "nearly" before a counted time. */
function hedgedAt(pieces: Pieces, at: number): Found | null {
  const phrase = phraseAt(pieces, at);
  const sense = phrase?.sense.is === "hedge" ? phrase.sense : senseAt(pieces, at);
  if (sense?.is !== "hedge") return null;
  const next = at + (phrase?.sense.is === "hedge" ? phrase.words.length : 1);
  const found = coreAt(pieces, next, false);
  if (found === null) return null;
  const counted =
    found.form.type === "DURATION" || found.form.type === "TIME" || (found.form.shift !== undefined && countAt(pieces, next) !== null);
  // "get around Monday's ruling", "think about now"
  if (
    !counted &&
    (found.form.weekday !== undefined || found.form.fixed !== undefined || (found.form.shift === 0 && found.form.mod === undefined))
  )
    return null;
  const framed = counted && senseAt(pieces, next)?.is !== "the";
  return framed || sense.mod === "APPROX" ? { ...found, form: { ...found.form, mod: sense.mod } } : null;
}

/** The date that "in [five years]" is if its clause looks ahead; null for other words, and for lengths within a day. */
function aheadOf(pieces: Pieces, at: number, { form, next }: Found): TimeForm | null {
  if (form.type !== "DURATION" || !isText(pieces, at - 1, pieces.lexicon.glue.in)) return null;
  const count = countAt(pieces, at);
  const unit = senseAt(pieces, next - 1);
  if (count === null || count.next !== next - 1 || count.value === null || !Number.isInteger(count.value)) return null;
  if (unit?.is !== "unit" || !["day", "week", "month", "year"].includes(unit.grain)) return null;
  return date({ shift: count.value, grain: unit.grain as "day" | "week" | "month" | "year", lean: "future" });
}

/**
 * The longest time expression that begins exactly at a piece; null where none does.
 *
 * @cost a few look-ahead pieces
 */
export function timeAt(pieces: Pieces, at: number): TimeFound | null {
  const found = hedgedAt(pieces, at) ?? edgedAt(pieces, at) ?? coreAt(pieces, at, false);
  if (found === null || isQuoted(pieces, at, found.next)) return null;
  const { form } = found;
  const ahead = aheadOf(pieces, at, found);
  const open = form.fixed === undefined && form.year === undefined && form.lean === undefined && found.anchor === "publication";
  return {
    ...found,
    ahead,
    needsLean: open && form.grain === undefined && (form.month !== undefined || form.weekday !== undefined || form.part !== undefined),
  };
}
