// Takes a stretch of text, gives every quotation mark in it with what it can do there: open, close or either.

/** Families of marks; a mark closes only what its own family opened. */
export const FAMILY = { double: 0, single: 1, angle: 2, low: 3 } as const;
export type Family = (typeof FAMILY)[keyof typeof FAMILY];

/** One mark: `width` is 2 where two single marks stand for a double one ('' or ``). */
export interface Mark {
  readonly at: number;
  readonly width: 0 | 1 | 2;
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
}

const STRAIGHT = 0x22;
const APOSTROPHE = 0x27;
const GRAVE = 0x60;
const LEFT_SINGLE = 0x2018;
const LOW_SINGLE = 0x201a;
const LEFT_DOUBLE = 0x201c;
const RIGHT_DOUBLE = 0x201d;
const HIGH_REVERSED = 0x201f;
const LOW_DOUBLE = 0x201e;
const LEFT_ANGLE = 0xab;
const RIGHT_ANGLE = 0xbb;

const isMark = (code: number): boolean =>
  code === STRAIGHT ||
  code === APOSTROPHE ||
  code === GRAVE ||
  code === LEFT_ANGLE ||
  code === RIGHT_ANGLE ||
  (code >= LEFT_SINGLE && code <= HIGH_REVERSED);

const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff;

/** Letters and digits, as far as telling an apostrophe from a mark asks for it: everything that is no space or punctuation. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code >= 0xc0) return code < 0x2000 || code > 0x206f;
  return code === 0xaa || code === 0xb5 || code === 0xba;
}

/** Punctuation after which a quotation may open with no space between: brackets and dashes. */
const OPENERS_BEFORE = "([{-/\u2010\u2011\u2012\u2013\u2014\u2015";

/** Stops that a page without spaces glues a quotation to: `shot first."We answered"`. Whether it opens or closes there, its partner decides. */
const GLUED_BEFORE = ".,;:!?";

/**
 * Gives the marks of `text` from `start` up to, not including, `end`, in order.
 *
 * An apostrophe inside a word is no mark. What stands on either side decides what a mark can do: a mark
 * after white space or an opening bracket opens, one before white space or punctuation closes; curly
 * and angled marks keep their own side unless that is impossible there.
 *
 * @cost O(end - start), one pass
 */
export function quotationMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? code !== STRAIGHT && code !== APOSTROPHE && code !== GRAVE : !isMark(code)) continue;
    const doubled = (code === APOSTROPHE || code === GRAVE) && at + 1 < end && text.charCodeAt(at + 1) === code;
    const width = doubled ? 2 : 1;
    const mark = markAt(text, at, width, code, start, end);
    if (mark !== null) marks.push(mark);
    at += width - 1;
  }
  return marks;
}

function markAt(text: string, at: number, width: 1 | 2, code: number, start: number, end: number): Mark | null {
  const before = at > start ? text.charCodeAt(at - 1) : 0x20;
  const after = at + width < end ? text.charCodeAt(at + width) : 0x20;
  const freeBefore = isSpace(before) || OPENERS_BEFORE.includes(String.fromCharCode(before)) || isMark(before);
  const freeAfter = isSpace(after) || !isWordCode(after);
  const make = (family: Family, opens: boolean, closes: boolean): Mark => ({ at, width, family, opens, closes });
  switch (code) {
    case LEFT_ANGLE:
      return make(FAMILY.angle, true, false);
    case RIGHT_ANGLE:
      return make(FAMILY.angle, false, true);
    case LOW_DOUBLE:
    case LOW_SINGLE:
      return make(FAMILY.low, true, false);
    case LEFT_DOUBLE:
      // German text closes with this one; whether a low mark is open decides (quotations.ts).
      return make(FAMILY.double, true, !freeBefore && freeAfter);
    case RIGHT_DOUBLE:
    case HIGH_REVERSED:
      return make(FAMILY.double, freeBefore && !freeAfter && !isMark(before), true);
    case STRAIGHT: {
      const glued = !freeAfter && GLUED_BEFORE.includes(String.fromCharCode(before));
      return make(FAMILY.double, (freeBefore || glued) && !isSpace(after), freeAfter || !freeBefore);
    }
    case GRAVE:
      return width === 2 ? make(FAMILY.double, true, false) : null;
    case LEFT_SINGLE:
      return isWordCode(before) ? null : make(FAMILY.single, true, false);
    default:
      if (width === 2) return make(FAMILY.double, freeBefore && !isSpace(after), freeAfter || !freeBefore);
      if (isWordCode(before) && isWordCode(after)) return null;
      return make(FAMILY.single, code === APOSTROPHE && freeBefore && !freeAfter, !isSpace(before) && freeAfter);
  }
}
