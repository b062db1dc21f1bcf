// Takes pieces and a place in them, gives the number, ordinal, day of month or year that begins there.
import { digitsValue, glued, isText, MARK, markAt, pieceLength, senseAt, type Pieces } from "./pieces.ts";

/** A number with the index of the piece behind it. `value` is null where it is vague ("several"). */
export interface Count {
  readonly value: number | null;
  readonly next: number;
  /** "a", "an": one, unless something else is meant. */
  readonly article: boolean;
}

/** Pieces that one number may have; what is longer is no number, and would be read again from each of its words. */
const LONGEST = 16;

const small = (pieces: Pieces, at: number): number | null => {
  const sense = senseAt(pieces, at);
  return sense?.is === "small" ? sense.value : null;
};

/** "twenty-five", "two hundred and ten", "two thousand". */
function spelled(pieces: Pieces, at: number): Count | null {
  let total = 0;
  let group = 0;
  let next = at;
  while (next - at < LONGEST) {
    const sense = senseAt(pieces, next);
    if (sense?.is === "small") group += sense.value;
    else if (sense?.is === "large" && next > at) {
      if (sense.value === 100) group *= 100;
      else {
        total += group * sense.value;
        group = 0;
      }
    } else if (next > at && (markAt(pieces, next) === MARK.hyphen || sense?.is === "and") && small(pieces, next + 1) !== null) {
      if (sense?.is === "and" && group % 100 !== 0) break;
    } else break;
    next++;
  }
  return next === at ? null : { value: total + group, next, article: false };
}

/** "120", "1,200", "2.5", "2 1/2". */
function figure(pieces: Pieces, at: number): Count | null {
  let value = digitsValue(pieces, at);
  if (value === null) return null;
  let next = at + 1;
  while (
    next - at < LONGEST &&
    markAt(pieces, next) === MARK.comma &&
    glued(pieces, next) &&
    glued(pieces, next + 1) &&
    pieceLength(pieces, next + 1) === 3
  ) {
    const group = digitsValue(pieces, next + 1);
    if (group === null) break;
    value = value * 1000 + group;
    next += 2;
  }
  if (markAt(pieces, next) === MARK.period && glued(pieces, next) && glued(pieces, next + 1) && markAt(pieces, next + 1) === MARK.digits) {
    value += (digitsValue(pieces, next + 1) ?? 0) / 10 ** pieceLength(pieces, next + 1);
    next += 2;
  }
  const fraction = glued(pieces, next) ? FRACTIONS[pieces.text[pieces.start[next]!]!] : undefined;
  if (fraction !== undefined) return { value: value + fraction, next: next + 1, article: false };
  const over = digitsValue(pieces, next);
  const under = digitsValue(pieces, next + 2);
  if (over !== null && under !== null && over < under && markAt(pieces, next + 1) === MARK.slash && !glued(pieces, next)) {
    value += over / under;
    next += 3;
  }
  return { value, next, article: false };
}

const pastHyphen = (pieces: Pieces, at: number): number => (markAt(pieces, at) === MARK.hyphen && glued(pieces, at) ? at + 1 : at);

/** "and a half", "-and-a-half" behind a count or a counted unit: the piece behind; null where it does not stand there. */
export function halfBehind(pieces: Pieces, at: number): number | null {
  const and = pastHyphen(pieces, at);
  const a = pastHyphen(pieces, and + 1);
  const half = pastHyphen(pieces, a + 1);
  return senseAt(pieces, and)?.is === "and" && senseAt(pieces, a)?.is === "a" && senseAt(pieces, half)?.is === "half" ? half + 1 : null;
}

/** Fractions in one letter. */
const FRACTIONS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** The count that begins at a piece: figures, words, "a", "another", "several", "a couple of", "half a". */
export function countAt(pieces: Pieces, at: number): Count | null {
  const sense = senseAt(pieces, at);
  if (markAt(pieces, at) === MARK.digits) return figure(pieces, at);
  if (sense === null) return null;
  if (sense.is === "small") {
    const whole = spelled(pieces, at);
    const half = whole?.value == null ? null : halfBehind(pieces, whole.next);
    return whole?.value != null && half !== null ? { ...whole, value: whole.value + 0.5, next: half } : whole;
  }
  // "another ten days": the count is ten.
  if (sense.is === "another") return countAt(pieces, at + 1) === null ? { value: 1, next: at + 1, article: false } : null;
  const start = sense.is === "a" ? at + 1 : at;
  const inner = start === at ? sense : senseAt(pieces, start);
  if (inner?.is === "vague")
    return { value: inner.value, next: senseAt(pieces, start + 1)?.is === "of" ? start + 2 : start + 1, article: false };
  if (inner?.is === "half" && start === at && senseAt(pieces, at + 1)?.is === "a") return { value: 0.5, next: at + 2, article: false };
  if (sense.is !== "a") return null;
  if (inner?.is === "large") return { value: inner.value, next: start + 1, article: false };
  return { value: 1, next: at + 1, article: true };
}

/** "first", "3rd". */
export function ordinalAt(pieces: Pieces, at: number): { readonly value: number; readonly next: number } | null {
  const word = at < pieces.count ? pieces.word[at]! : -1;
  const value = word < 0 ? null : pieces.lexicon.ordinals[word]!;
  if (value !== null) return { value, next: at + 1 };
  const tens = small(pieces, at);
  const unit = at + 2 < pieces.count && pieces.word[at + 2]! >= 0 ? pieces.lexicon.ordinals[pieces.word[at + 2]!]! : null;
  if (tens !== null && tens >= 20 && unit !== null && unit < 10 && markAt(pieces, at + 1) === MARK.hyphen)
    return { value: tens + unit, next: at + 3 };
  const number = digitsValue(pieces, at);
  if (number === null || !glued(pieces, at + 1)) return null;
  for (const ending of pieces.lexicon.ordinalEndings) if (isText(pieces, at + 1, ending)) return { value: number, next: at + 2 };
  return null;
}

/** A day of the month, 1-31: "27", "27th", "eighth". */
export function dayAt(pieces: Pieces, at: number): { readonly value: number; readonly next: number } | null {
  const ordinal = ordinalAt(pieces, at);
  if (ordinal !== null) return ordinal.value <= 31 ? ordinal : null;
  const value = digitsValue(pieces, at);
  if (value === null || value < 1 || value > 31 || pieceLength(pieces, at) > 2) return null;
  const clock = markAt(pieces, at + 1) === MARK.colon && glued(pieces, at + 2) && markAt(pieces, at + 2) === MARK.digits;
  if (glued(pieces, at + 1) && (clock || isDecimal(pieces, at + 1))) return null;
  return { value, next: at + 1 };
}

const isDecimal = (pieces: Pieces, at: number): boolean =>
  (markAt(pieces, at) === MARK.period || markAt(pieces, at) === MARK.comma) &&
  glued(pieces, at) &&
  glued(pieces, at + 1) &&
  markAt(pieces, at + 1) === MARK.digits;

/** A year in four digits (1000-2199) or in words ("nineteen ninety-six"); the caller judges whether it is one here. */
export function yearAt(pieces: Pieces, at: number): { readonly value: number; readonly next: number; readonly words: boolean } | null {
  if (markAt(pieces, at) === MARK.digits) {
    const value = digitsValue(pieces, at);
    if (value === null || pieceLength(pieces, at) !== 4 || value < 1000 || value >= 2200) return null;
    if (glued(pieces, at) && (markAt(pieces, at - 1) === MARK.other || isDecimal(pieces, at - 1))) return null;
    return isDecimal(pieces, at + 1) ? null : { value, next: at + 1, words: false };
  }
  const century = small(pieces, at);
  if (century !== 19 && century !== 20 && century !== 18) return null;
  const rest = spelled(pieces, at + 1);
  if (rest?.value === null || rest === null || rest.value < 10 || rest.value > 99) return null;
  return { value: century * 100 + rest.value, next: rest.next, words: true };
}
