// Takes a short stretch of words, gives the calendar dates and clock times that stand in it.
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
    pieces.push({ start, end: index, text: text.slice(start, index).toLowerCase(), kind });
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

const two = (value: number): string => String(value).padStart(2, "0");
const ORDINALS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

class Scan {
  readonly pieces: readonly Piece[];
  readonly months: ReadonlyMap<string, number>;
  constructor(pieces: readonly Piece[], months: ReadonlyMap<string, number>) {
    this.pieces = pieces;
    this.months = months;
  }

  mark(at: number, marks: string): number {
    const piece = this.pieces[at];
    return piece?.kind === "mark" && marks.includes(piece.text) ? at + 1 : at;
  }

  month(at: number): number {
    const piece = this.pieces[at];
    return (piece?.kind === "word" ? this.months.get(piece.text) : undefined) ?? NaN;
  }

  found(first: number, next: number, value: string | null, kind: "date" | "time", end?: number): FoundDate {
    return { first, next, value, kind, start: this.pieces[first]?.start ?? 0, end: end ?? this.pieces[next - 1]?.end ?? 0 };
  }

  /** Day of the month and what follows it: an ordinal ending, "of". */
  day(at: number): { day: number; next: number } | null {
    const day = numberIn(this.pieces[at], 1, 31);
    if (Number.isNaN(day) || (this.pieces[at]?.text.length ?? 3) > 2) return null;
    const next = ORDINALS.has(this.pieces[at + 1]?.text ?? "") ? at + 2 : at + 1;
    return { day, next: this.pieces[next]?.text === "of" ? next + 1 : next };
  }

  /** A date with its year if one follows, after an optional comma. */
  withYear(first: number, next: number, monthDay: string): FoundDate {
    const at = this.mark(this.mark(next, "."), ",");
    const year = yearAt(this.pieces[at]);
    if (year === null) return this.found(first, next, `XXXX-${monthDay}`, "date");
    return this.found(first, at + 1, `${year.year}-${monthDay}`, "date", year.end);
  }

  named(at: number): FoundDate | null {
    const month = this.month(at);
    if (!Number.isNaN(month)) {
      const afterMonth = this.mark(at + 1, ".");
      const day = this.day(afterMonth);
      if (day !== null) return this.withYear(at, day.next, `${two(month)}-${two(day.day)}`);
      const yearIndex = this.mark(afterMonth, ",");
      const year = yearAt(this.pieces[yearIndex]);
      return year === null ? null : this.found(at, yearIndex + 1, `${year.year}-${two(month)}`, "date", year.end);
    }
    const day = this.day(at);
    const later = day === null ? NaN : this.month(day.next);
    return day === null || Number.isNaN(later) ? null : this.withYear(at, day.next + 1, `${two(later)}-${two(day.day)}`);
  }

  numeric(at: number): FoundDate | null {
    const separator = this.pieces[at + 1]?.text ?? "";
    if (!"-./".includes(separator) || separator === "" || this.pieces[at + 3]?.text !== separator) return null;
    const [one, second, third] = [this.pieces[at], this.pieces[at + 2], this.pieces[at + 4]];
    const early = yearAt(one);
    if (early !== null && one?.text.length === 4) {
      const [month, day] = [numberIn(second, 1, 12), numberIn(third, 1, 31)];
      return Number.isNaN(month + day) ? null : this.found(at, at + 5, `${early.year}-${two(month)}-${two(day)}`, "date");
    }
    const [left, right] = [numberIn(one, 1, 31), numberIn(second, 1, 31)];
    const late = yearAt(third);
    if (Number.isNaN(left + right) || third?.kind !== "number" || (late === null && third.text.length !== 2)) return null;
    if (late === null || (separator !== "." && left <= 12 && right <= 12 && left !== right)) return this.found(at, at + 5, null, "date");
    const [day, month] = separator === "." || left > 12 ? [left, right] : [right, left];
    return month > 12 ? null : this.found(at, at + 5, `${late.year}-${two(month)}-${two(day)}`, "date", late.end);
  }

  time(at: number): FoundDate | null {
    const hour = numberIn(this.pieces[at], 0, 24);
    if (Number.isNaN(hour)) return null;
    // "08:15", "08h15".
    const colon = this.pieces[at + 1]?.text === ":" || (this.pieces[at + 1]?.text === "h" && this.pieces[at + 2]?.text.length === 2);
    const minute = colon ? numberIn(this.pieces[at + 2], 0, 59) : 0;
    if (Number.isNaN(minute)) return null;
    let next = colon ? at + 3 : at + 1;
    if (colon && this.pieces[next]?.text === ":" && !Number.isNaN(numberIn(this.pieces[next + 1], 0, 60))) next += 2;
    const half = this.half(next);
    if (half === null) return colon ? this.found(at, next, `${two(hour % 24)}:${two(minute)}`, "time") : null;
    const hour24 = (hour % 12) + (half.half === "pm" ? 12 : 0);
    return this.found(at, half.next, `${two(hour24)}:${two(minute)}`, "time");
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
  const scan = new Scan(pieces, lexicon.months);
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
