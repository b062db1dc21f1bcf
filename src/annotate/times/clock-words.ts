// Takes pieces and a place in them, gives the clock time told from a full hour that begins there: "a quarter past three".
import { dayBehind, partBehind, partSpoken, withClock } from "./clock.ts";
import type { Found } from "./dates.ts";
import { countAt } from "./numbers.ts";
import { isText, MARK, markAt, senseAt, type Pieces } from "./pieces.ts";

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
/** Minutes that are told from the nearest full hour; "half to" nobody says. */
const MOST = 29;

/** Minutes before or past an hour and the piece behind them; `plain` where a bare number might count something else. */
interface Minutes {
  readonly minutes: number;
  readonly next: number;
  readonly plain: boolean;
}

function minutesAt(pieces: Pieces, at: number): Minutes | null {
  const from = senseAt(pieces, at)?.is === "a" ? at + 1 : at;
  const word = senseAt(pieces, from);
  if (word?.is === "unit" && word.grain === "quarter" && !word.plural) return { minutes: 15, next: from + 1, plain: false };
  if (word?.is === "half") return { minutes: 30, next: from + 1, plain: false };
  const count = from === at && (word?.is === "small" || markAt(pieces, at) === MARK.digits) ? countAt(pieces, at) : null;
  if (count === null || count.value === null || !Number.isInteger(count.value) || count.value < 1 || count.value > MOST) return null;
  const unit = senseAt(pieces, count.next);
  if (unit?.is === "unit" && unit.grain === "minute") return { minutes: count.value, next: count.next + 1, plain: false };
  return word?.is === "small" && count.value % 5 === 0 ? { minutes: count.value, next: count.next, plain: true } : null;
}

/** The full hour of 1 to 12, noon or midnight, in minutes, and the piece behind. */
function hourAt(pieces: Pieces, at: number): { readonly hour: number; readonly named: boolean; readonly next: number } | null {
  const word = senseAt(pieces, at);
  if (word?.is === "clock") return { hour: word.hour, named: true, next: at + 1 };
  const count = countAt(pieces, at);
  const hour = count === null || count.article ? null : count.value;
  if (count === null || hour === null || !Number.isInteger(hour) || hour < 1 || hour > 12) return null;
  return { hour, named: false, next: count.next };
}

/** Whether nothing that a number might count follows: "at ten to six, he", not "from ten to six people". */
function stands(pieces: Pieces, next: number): boolean {
  if (markAt(pieces, next) !== MARK.word) return true;
  const is = senseAt(pieces, next)?.is;
  return is === "preposition" || is === "weekday" || is === "deictic" || is === "and" || is === "zone";
}

/** "half past five", "a quarter to two in the morning", "at twenty to six on Monday", "ten minutes to midnight". */
export function spokenClockAt(pieces: Pieces, at: number): Found | null {
  const told = minutesAt(pieces, at);
  if (told === null) return null;
  const { glue } = pieces.lexicon;
  const sign = isText(pieces, told.next, glue.past) ? 1 : isText(pieces, told.next, glue.to) ? -1 : 0;
  if (sign === 0 || (sign < 0 && told.minutes > MOST)) return null;
  const hour = hourAt(pieces, told.next + 1);
  if (hour === null) return null;
  if (told.plain && !((sign > 0 || isText(pieces, at - 1, glue.at)) && stands(pieces, hour.next))) return null;
  const part = hour.named ? null : partSpoken(pieces, hour.next);
  const next = part === null ? hour.next : hour.next + 3;
  const day = dayBehind(pieces, next);
  const late = part ?? (day === null ? null : (partBehind(pieces, day.next)?.code ?? null));
  const base = hour.named ? hour.hour * HOUR : (hour.hour % 12) * HOUR + (late !== null && late !== "MO" ? HALF_DAY : 0);
  const minute = (base + sign * told.minutes + 2 * HALF_DAY) % (2 * HALF_DAY);
  return withClock(day, { hour: Math.floor(minute / HOUR), minute: minute % HOUR }, next);
}
