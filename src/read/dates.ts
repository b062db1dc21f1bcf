// Takes a short stretch of words, gives the calendar dates and clock times that stand in it.
import { smallLetters } from "../text/small-letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { isDigit, isLetter, isSpace } from "./letters.ts";

/** A word, a number or one other character of a stretch. Offsets are into the stretch. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
  readonly kind: "word" | "number" | "mark";
}

/** A date or time found: pieces `first` up to, not including, `next`. */
export interface FoundDate {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  /** EDTF date ("2020-09-28", "XXXX-09-19", "2020-09"), or "HH:MM" of a time; null where day and month cannot be told apart. */
  readonly value: string | null;
  readonly kind: "date" | "time";
  /** Where `value` is null: the two days that it may be, the day first and the month first. */
  readonly either?: readonly [dayFirst: string, monthFirst: string];
}

/** The words, numbers and marks of a stretch; white space is none. @cost O(length) */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < text.length;) {
    const start = index;
    const code = text.charCodeAt(index++);
    if (isSpace(code)) continue;
    const kind = isDigit(code) ? "number" : isLetter(code) ? "word" : "mark";
    const runsOn = kind === "number" ? isDigit : isLetter;
    if (kind !== "mark") while (index < text.length && runsOn(text.charCodeAt(index))) index++;
    pieces.push({ start, end: index, text: smallLetters(text, start, index), kind });
  }
  return pieces;
}

/** A number's value where it lies within bounds; NaN else. */
function numberIn(piece: Piece | undefined, low: number, high: number): number {
  if (piece?.kind !== "number" || piece.text.length > 4) return NaN;
  const value = Number(piece.text);
  return value >= low && value <= high ? value : NaN;
}

/** A year of four digits and where it ends; a counter may be glued to it ("2020163"). */
function yearAt(piece: Piece | undefined): { year: string; end: number } | null {
  if (piece?.kind !== "number" || piece.text.length < 4 || piece.text.length > 9) return null;
  const year = piece.text.slice(0, 4);
  return year >= "1800" && year < "2200" ? { year, end: piece.start + 4 } : null;
}

const centuryOf = (digits: string): string => `${Number(digits) < CENTURY ? "20" : "19"}${digits}`;
const two = (value: number): string => String(value).padStart(2, "0");
const ORDINALS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "er", "º", "ª"]);
/** What may stand between day and month, and month and year, besides a space: "15 of May", "15 de mayo de". */
const JOINTS: ReadonlySet<string> = new Set(["of", "de", "del", "do"]);
/** Years written with two digits below this are of this century. @source POSIX strptime %y */
const CENTURY = 69;
/** What follows four digits, or two with a full stop, that are an hour: "0752 hrs", "1515 GMT". */
const HOUR_WORDS: ReadonlySet<string> = new Set([
  "hrs",
  "hours",
  "hour",
  "h",
  "gmt",
  "utc",
  "uhr",
  "local",
  "cet",
  "eet",
  "msk",
  "wat",
  "eat",
  "bst",
  "est",
  "edt",
  "pst",
  "pdt",
  "ist",
]);

class Scan {
  readonly pieces: readonly Piece[];
  readonly lexicon: Lexicon;
  constructor(pieces: readonly Piece[], lexicon: Lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  mark(at: number, marks: string): number {
    const piece = this.pieces[at];
    return piece?.kind === "mark" && marks.includes(piece.text) ? at + 1 : at;
  }

  month(at: number): number {
    const piece = this.pieces[at];
    return (piece?.kind === "word" ? this.lexicon.months.get(piece.text) : undefined) ?? NaN;
  }

  /** A month behind its day, where names of other languages stand too. */
  monthBehind(at: number): number {
    const piece = this.pieces[at];
    const month = this.month(at);
    return Number.isNaN(month) && piece?.kind === "word" ? (this.lexicon.foreignMonths.get(piece.text) ?? NaN) : month;
  }

  found(first: number, next: number, value: string | null, kind: "date" | "time", end?: number): FoundDate {
    return { first, next, value, kind, start: this.pieces[first]?.start ?? 0, end: end ?? this.pieces[next - 1]?.end ?? 0 };
  }

  /** Day of the month and what follows it: an ordinal ending, "of". */
  day(at: number): { day: number; next: number } | null {
    const day = numberIn(this.pieces[at], 1, 31);
    if (Number.isNaN(day) || (this.pieces[at]?.text.length ?? 3) > 2) return null;
    const next = ORDINALS.has(this.pieces[at + 1]?.text ?? "") ? at + 2 : at + 1;
    return { day, next: this.joint(next) };
  }

  joint(at: number): number {
    return JOINTS.has(this.pieces[at]?.text ?? "") ? at + 1 : at;
  }

  /** A date with its year if one follows, after an optional comma, hyphen or slash. */
  withYear(first: number, next: number, monthDay: string, isDayFirst: boolean): FoundDate {
    const at = this.joint(this.mark(this.mark(next, "."), isDayFirst ? ",-/" : ","));
    const year = yearAt(this.pieces[at]);
    if (year !== null) return this.found(first, at + 1, `${year.year}-${monthDay}`, "date", year.end);
    const short = this.shortYear(at, isDayFirst);
    if (short !== null) return this.found(first, short.next, `${short.year}-${monthDay}`, "date");
    return this.found(first, next, `XXXX-${monthDay}`, "date");
  }

  /** "11" of "15 Nov. 11", "'11": two digits that nothing makes an hour or a count. */
  shortYear(at: number, isBare: boolean): { year: string; next: number } | null {
    const year = this.mark(at, "'’");
    const piece = this.pieces[year];
    if (piece?.kind !== "number" || piece.text.length !== 2 || (!isBare && year === at)) return null;
    const after = this.pieces[year + 1];
    const isTime = after?.text === ":" || (after?.text === "." && this.pieces[year + 2]?.kind === "number");
    if (isTime || (after !== undefined && after.kind !== "mark")) return null;
    return { year: centuryOf(piece.text), next: year + 1 };
  }

  named(at: number): FoundDate | null {
    const early = yearAt(this.pieces[at]);
    const inner = early === null ? NaN : this.month(this.mark(at + 1, ",-/"));
    if (early !== null && !Number.isNaN(inner)) {
      const day = this.day(this.mark(this.mark(at + 1, ",-/") + 1, ".-/"));
      if (day !== null) return this.found(at, day.next, `${early.year}-${two(inner)}-${two(day.day)}`, "date");
    }
    const month = this.month(at);
    if (!Number.isNaN(month)) {
      const afterMonth = this.mark(at + 1, ".");
      const day = this.day(afterMonth);
      if (day !== null) return this.withYear(at, day.next, `${two(month)}-${two(day.day)}`, false);
      const yearIndex = this.mark(afterMonth, ",");
      const year = yearAt(this.pieces[yearIndex]);
      return year === null ? null : this.found(at, yearIndex + 1, `${year.year}-${two(month)}`, "date", year.end);
    }
    const day = this.day(at);
    if (day === null) return null;
    const name = this.mark(day.next, ".-/");
    const later = this.monthBehind(name);
    return Number.isNaN(later) ? null : this.withYear(at, name + 1, `${two(later)}-${two(day.day)}`, true);
  }

  /** "2011年11月15日", "20111115". */
  unparted(at: number): FoundDate | null {
    const [one, year, month, inner, day, end] = this.pieces.slice(at, at + 6);
    const isParted = year?.text === "年" && inner?.text === "月" && end?.text === "日";
    const digits = one?.text.length === 8 ? [one.text.slice(0, 4), one.text.slice(4, 6), one.text.slice(6)] : [];
    const [yyyy = "", mm = "", dd = ""] = isParted ? [one?.text, month?.text, day?.text] : digits;
    if (yyyy < "1900" || yyyy >= "2100" || Number(mm) < 1 || Number(mm) > 12 || Number(dd) < 1 || Number(dd) > 31) return null;
    return this.found(at, at + (isParted ? 6 : 1), `${yyyy}-${two(Number(mm))}-${two(Number(dd))}`, "date");
  }

  numeric(at: number): FoundDate | null {
    const separator = this.pieces[at + 1]?.text ?? "";
    if (!"-./".includes(separator) || separator === "" || this.pieces[at + 3]?.text !== separator) return this.unparted(at);
    const [one, second, third] = [this.pieces[at], this.pieces[at + 2], this.pieces[at + 4]];
    const early = yearAt(one);
    if (early !== null && one?.text.length === 4) {
      const [month, day] = [numberIn(second, 1, 12), numberIn(third, 1, 31)];
      return Number.isNaN(month + day) ? null : this.found(at, at + 5, `${early.year}-${two(month)}-${two(day)}`, "date");
    }
    const [left, right] = [numberIn(one, 1, 31), numberIn(second, 1, 31)];
    const isShort = third?.kind === "number" && third.text.length === 2;
    const late = isShort ? { year: centuryOf(third.text), end: third.end } : yearAt(third);
    if (late === null || Number.isNaN(left + right) || (left > 12 && right > 12)) return null;
    const [first, last] = [`${late.year}-${two(right)}-${two(left)}`, `${late.year}-${two(left)}-${two(right)}`];
    if (separator === "." || left > 12 || left === right) return right > 12 ? null : this.found(at, at + 5, first, "date", late.end);
    if (right > 12) return this.found(at, at + 5, last, "date", late.end);
    return { ...this.found(at, at + 5, null, "date", late.end), either: [first, last] };
  }

  time(at: number): FoundDate | null {
    const piece = this.pieces[at];
    // "1515 GMT", "0752 hrs".
    if (piece?.text.length === 4 && HOUR_WORDS.has(this.pieces[at + 1]?.text ?? "")) {
      const [hour, minute] = [Number(piece.text.slice(0, 2)), Number(piece.text.slice(2))];
      return hour > 24 || minute > 59 ? null : this.found(at, at + 1, `${two(hour % 24)}:${two(minute)}`, "time");
    }
    const hour = numberIn(piece, 0, 24);
    if (Number.isNaN(hour)) return null;
    const parts = this.isMinuteMark(at);
    const minute = parts ? numberIn(this.pieces[at + 2], 0, 59) : 0;
    if (Number.isNaN(minute)) return null;
    let next = parts ? at + 3 : at + 1;
    if (parts && this.pieces[next]?.text === ":" && !Number.isNaN(numberIn(this.pieces[next + 1], 0, 60))) next += 2;
    const half = this.half(next);
    if (half === null) return parts ? this.found(at, next, `${two(hour % 24)}:${two(minute)}`, "time") : null;
    const hour24 = (hour % 12) + (half.half === "pm" ? 12 : 0);
    return this.found(at, half.next, `${two(hour24)}:${two(minute)}`, "time");
  }

  /** Whether hour and minute stand at `at`: "08:15", "08h15", and "7.30" where "am", "hrs", or "at" says so. */
  isMinuteMark(at: number): boolean {
    const [mark, minute] = [this.pieces[at + 1]?.text, this.pieces[at + 2]];
    if (minute?.kind !== "number") return false;
    if (mark === ":" || (mark === "h" && minute.text.length === 2)) return true;
    if (mark !== "." || minute.text.length !== 2) return false;
    return HOUR_WORDS.has(this.pieces[at + 3]?.text ?? "") || this.half(at + 3) !== null || this.pieces[at - 1]?.text === "at";
  }

  /** "am", "pm", "a.m.", "p.m." */
  half(at: number): { half: string; next: number } | null {
    const text = this.pieces[at]?.text ?? "";
    if (text === "am" || text === "pm") return { half: text, next: at + 1 };
    const letters = text + (this.pieces[at + 2]?.text ?? "");
    if (this.pieces[at + 1]?.text !== "." || (letters !== "am" && letters !== "pm")) return null;
    return { half: letters, next: this.mark(at + 3, ".") };
  }
}

/** All dates and times of a stretch, in order, none overlapping. @cost O(pieces) */
export function datesIn(pieces: readonly Piece[], lexicon: Lexicon): FoundDate[] {
  const scan = new Scan(pieces, lexicon);
  const found: FoundDate[] = [];
  for (let at = 0; at < pieces.length;) {
    const kind = pieces[at]?.kind;
    const date = kind === "mark" ? null : (scan.named(at) ?? (kind === "number" ? (scan.numeric(at) ?? scan.time(at)) : null));
    if (date !== null) found.push(date);
    at = date === null ? at + 1 : date.next;
  }
  return found;
}

/** One EDTF value for the first date of a line and its time: "2020-09-28T14:33"; null where there is no date. */
export function momentOf(found: readonly FoundDate[]): string | null {
  const date = found.find((it) => it.kind === "date" && it.value !== null);
  const time = found.find((it) => it.kind === "time");
  if (date?.value == null) return null;
  return time?.value != null && date.value.length === 10 && !date.value.startsWith("X") ? `${date.value}T${time.value}` : date.value;
}
