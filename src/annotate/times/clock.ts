// Takes pieces and a place in them, gives the clock time or part of a day that begins there, with its date beside it.
import type { TimeForm } from "../../model/index.ts";
import { date, dayMonthAt, monthAt, weekdayAt, type Found } from "./dates.ts";
import { countAt, dayAt } from "./numbers.ts";
import { digitsValue, glued, isCapital, isText, MARK, markAt, pieceLength, senseAt, type Pieces } from "./pieces.ts";

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** Length of the text that the full stop of "a.m." adds is inside `next`. */
  readonly sure: boolean;
}

/** "a.m.", "pm" behind an hour: 0 or 12 hours to add, and the piece behind. */
function halfDay(pieces: Pieces, at: number): { readonly add: number; readonly next: number } | null {
  const joined = isText(pieces, at, "am") ? 0 : isText(pieces, at, "pm") ? 12 : null;
  if (joined !== null) return { add: joined, next: at + 1 };
  const add = isText(pieces, at, "a") ? 0 : isText(pieces, at, "p") ? 12 : null;
  if (add === null || markAt(pieces, at + 1) !== MARK.period || !isText(pieces, at + 2, "m") || !glued(pieces, at + 2)) return null;
  return { add, next: markAt(pieces, at + 3) === MARK.period && glued(pieces, at + 3) ? at + 4 : at + 3 };
}

/** "in the afternoon" behind an hour: its code. */
export function partSpoken(pieces: Pieces, at: number): string | null {
  const part = isText(pieces, at, pieces.lexicon.glue.in) && senseAt(pieces, at + 1)?.is === "the" ? senseAt(pieces, at + 2) : null;
  return part?.is === "dayPart" && part.plural !== true ? part.code : null;
}

/** Hours of a "night" from this one on are those before midnight. */
const NIGHTFALL = 5;

/** An hour of a part of the day: "three in the night" is before dawn, "three in the afternoon" behind noon. @param hour 1 to 12 @param part its code */
const hourOf = (hour: number, part: string): number => (hour % 12) + (part === "MO" || (part === "NI" && hour % 12 < NIGHTFALL) ? 0 : 12);

/** "0730 GMT", "1430 UTC": four figures are a time of day before a zone's letters. */
function figuresOfFour(pieces: Pieces, at: number): Clock | null {
  const value = digitsValue(pieces, at);
  if (value === null || pieceLength(pieces, at) !== 4 || senseAt(pieces, at + 1)?.is !== "zone") return null;
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  return hour > 24 || minute > 59 ? null : { hour, minute, next: at + 1, sure: true };
}

function figuresAt(pieces: Pieces, at: number): Clock | null {
  const hour = digitsValue(pieces, at);
  if (hour === null || hour > 24 || pieceLength(pieces, at) > 2) return null;
  const colon = markAt(pieces, at + 1);
  const minutes = digitsValue(pieces, at + 2);
  const full =
    (colon === MARK.colon || colon === MARK.period) &&
    glued(pieces, at + 1) &&
    glued(pieces, at + 2) &&
    minutes !== null &&
    minutes < 60 &&
    pieceLength(pieces, at + 2) === 2;
  const next = full ? at + 3 : at + 1;
  const half = halfDay(pieces, next);
  if (half !== null && hour >= 1 && hour <= 12)
    return { hour: (hour % 12) + half.add, minute: full ? minutes : 0, next: half.next, sure: true };
  const spoken = full ? partSpoken(pieces, next) : null;
  if (spoken !== null && hour >= 1 && hour <= 12) return { hour: hourOf(hour, spoken), minute: minutes ?? 0, next: next + 3, sure: true };
  if (!full || (glued(pieces, next) && markAt(pieces, next) === colon && (colon === MARK.colon || glued(pieces, next + 1)))) return null;
  // "at 01.45": prices and shares have no nought before them.
  const padded = pieces.text[pieces.start[at]!] === "0" && pieceLength(pieces, at) === 2;
  return colon === MARK.colon || padded ? { hour, minute: minutes, next, sure: false } : null;
}

/** "1h20", "14h": as French, Portuguese and Spanish write an hour; without minutes a preposition must stand before. */
function letteredAt(pieces: Pieces, at: number): Clock | null {
  const hour = digitsValue(pieces, at);
  if (hour === null || hour > 24 || pieceLength(pieces, at) > 2) return null;
  if (!glued(pieces, at + 1) || !isText(pieces, at + 1, pieces.lexicon.glue.hour)) return null;
  const minute = glued(pieces, at + 2) ? digitsValue(pieces, at + 2) : null;
  if (minute !== null) return minute > 59 || pieceLength(pieces, at + 2) !== 2 ? null : { hour, minute, next: at + 3, sure: true };
  return { hour, minute: 0, next: at + 2, sure: false };
}

/** Whether a clock time stands where times of day do: "at 5:30", "at about 5:30". */
function isPlaced(pieces: Pieces, at: number): boolean {
  if (isText(pieces, at - 1, pieces.lexicon.glue.at)) return true;
  return senseAt(pieces, at - 1)?.is === "hedge" && isText(pieces, at - 2, pieces.lexicon.glue.at);
}

/** "o'clock" behind an hour: the piece behind. */
function clockWord(pieces: Pieces, at: number): number | null {
  const joined = isText(pieces, at, "o") && markAt(pieces, at + 1) === MARK.apostrophe && glued(pieces, at + 1);
  return joined && isText(pieces, at + 2, pieces.lexicon.glue.clock) ? at + 3 : null;
}

/** "4 in the morning", "six o'clock", "6 o'clock in the evening". */
function spokenHour(pieces: Pieces, at: number): Clock | null {
  const count = countAt(pieces, at);
  const hour = count === null || count.article ? null : count.value;
  if (count === null || hour === null || !Number.isInteger(hour) || hour < 1 || hour > 12) return null;
  const word = clockWord(pieces, count.next);
  const next = word ?? count.next;
  const half = word === null ? null : halfDay(pieces, next);
  if (half !== null) return { hour: (hour % 12) + half.add, minute: 0, next: half.next, sure: true };
  const part = partSpoken(pieces, next);
  if (part === null) return word === null ? null : { hour, minute: 0, next, sure: true };
  return { hour: hourOf(hour, part), minute: 0, next: next + 3, sure: true };
}

/** The day behind a clock time or part of a day: "Wednesday", ", Nov. 9", "on Sept. 3", "yesterday". */
export function dayBehind(pieces: Pieces, at: number): Found | null {
  const comma = markAt(pieces, at) === MARK.comma ? at + 1 : at;
  const from =
    senseAt(pieces, comma)?.is === "preposition" && isText(pieces, comma, pieces.lexicon.glue.on)
      ? comma + 1
      : senseAt(pieces, comma)?.is === "of"
        ? comma + 1
        : comma;
  const deictic = senseAt(pieces, from);
  if (deictic?.is === "deictic" && deictic.part === undefined)
    return { form: date({ shift: deictic.shift, grain: "day" }), anchor: "publication", next: from + 1 };
  const found = weekdayAt(pieces, from) ?? monthAt(pieces, from, "none") ?? dayMonthAt(pieces, from);
  return found !== null && (found.form.day !== undefined || found.form.weekday !== undefined) ? found : null;
}

/** The form of a day with a time of that day. */
export function withClock(day: Found | null, clock: Partial<Pick<TimeForm, "hour" | "minute" | "utc" | "part">>, next: number): Found {
  if (day === null) return { form: { type: "TIME", ...clock, shift: 0, grain: "day" }, anchor: "narrative", next };
  return { form: { ...day.form, ...clock, type: "TIME" }, anchor: day.anchor, next: Math.max(next, day.next) };
}

/** Whether a clock time may stand right behind a mark: a hyphen, a bracket or a quotation mark. */
const opensAt = (pieces: Pieces, at: number): boolean =>
  markAt(pieces, at) === MARK.hyphen || '([“"'.includes(pieces.text[pieces.start[at]!]!);

/** Index behind the same time of another zone in brackets: "3:15 p.m. [(1515 GMT)] on Tuesday"; `at` where none stands there. */
function behindTwin(pieces: Pieces, at: number): number {
  if (at >= pieces.count || pieces.text[pieces.start[at]!] !== "(") return at;
  const twin = figuresOfFour(pieces, at + 1) ?? figuresAt(pieces, at + 1);
  const zone = twin === null ? null : senseAt(pieces, twin.next);
  const closed = twin !== null && zone?.is === "zone" && twin.next + 1 < pieces.count;
  return closed && pieces.text[pieces.start[twin.next + 1]!] === ")" ? twin.next + 2 : at;
}

/** "10 p.m. Wednesday", "14:33, 28 September 2020", "noon", "4 in the morning". */
export function clockAt(pieces: Pieces, at: number): Found | null {
  const word = senseAt(pieces, at);
  // "High Noon" is a title.
  const titled = isCapital(pieces, at) && markAt(pieces, at - 1) === MARK.word && isCapital(pieces, at - 1);
  if (word?.is === "clock") return titled ? null : withClock(dayBehind(pieces, at + 1), { hour: word.hour, minute: 0 }, at + 1);
  if (glued(pieces, at) && !opensAt(pieces, at - 1)) return null;
  const clock = figuresAt(pieces, at) ?? figuresOfFour(pieces, at) ?? letteredAt(pieces, at) ?? spokenHour(pieces, at);
  if (clock === null) return null;
  const zone = senseAt(pieces, clock.next);
  const zoned = zone?.is === "zone" ? clock.next + 1 : clock.next;
  const local = isText(pieces, zoned, pieces.lexicon.glue.local) && isText(pieces, zoned + 1, pieces.lexicon.glue.time);
  const named = dayBehind(pieces, behindTwin(pieces, local ? zoned + 2 : zoned));
  // "6:30 on Friday evening"
  const part = named === null ? null : partBehind(pieces, named.next);
  const day = named === null || part === null ? named : { ...named, next: part.next };
  if (!clock.sure && day === null && !isPlaced(pieces, at) && zone?.is !== "zone") return null;
  const utc = zone?.is === "zone" && zone.utc === true ? { utc: true } : {};
  const late = part !== null && part.code !== "MO" && clock.hour >= (part.code === "NI" ? NIGHTFALL : 1) && clock.hour < 12;
  return withClock(day, { hour: clock.hour + (late ? 12 : 0), minute: clock.minute, ...utc }, zoned);
}

/** A part of a day that follows a date: "Monday [morning]"; its code and the piece behind. */
export function partBehind(pieces: Pieces, at: number): { readonly code: string; readonly next: number } | null {
  const edge = senseAt(pieces, at)?.is === "edge" ? at + 1 : at;
  const part = senseAt(pieces, edge);
  return part?.is === "dayPart" && part.plural !== true ? { code: part.code, next: edge + 1 } : null;
}

/** "the night between September 27 and 28": from the first day into the second. */
function nightBetween(pieces: Pieces, at: number, code: string): Found | null {
  if (senseAt(pieces, at)?.is !== "between") return null;
  const first = monthAt(pieces, at + 1, "none") ?? dayMonthAt(pieces, at + 1) ?? weekdayAt(pieces, at + 1);
  if (first === null || senseAt(pieces, first.next)?.is !== "and") return null;
  const second = monthAt(pieces, first.next + 1, "none") ?? dayMonthAt(pieces, first.next + 1) ?? weekdayAt(pieces, first.next + 1);
  const bare = second === null ? dayAt(pieces, first.next + 1) : null;
  if (second === null && bare === null) return null;
  const to = second?.form ?? date({ ...first.form, day: bare!.value });
  return { form: { ...first.form, type: "TIME", part: code, to }, anchor: first.anchor, next: second?.next ?? bare!.next };
}

/** "the morning of September 27", "the night between …", "the night to Monday", "this morning" is a step's affair. */
export function dayPartAt(pieces: Pieces, at: number, article: boolean): Found | null {
  const part = senseAt(pieces, at);
  if (part?.is !== "dayPart") return null;
  if (part.plural === true) return null;
  const between = nightBetween(pieces, at + 1, part.code);
  if (between !== null) return between;
  const day = dayBehind(pieces, at + 1);
  if (day !== null) return withClock(day, { part: part.code }, day.next);
  // "the night of the attack" is counted from the attack.
  if (senseAt(pieces, at + 1)?.is === "of") return null;
  return article ? withClock(null, { part: part.code }, at + 1) : null;
}
