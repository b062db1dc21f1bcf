// Takes a place in a text where a word or number stands, gives where an address, number or acronym that begins there ends.
import { DIGIT, KIND, LETTER, SPACE, isHyphen, isUpper, isWordKind, kindAt } from "./characters.ts";

const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;

/** End of the letters and digits that run from `at`. */
export function runEnd(text: string, at: number, limit: number): number {
  const kinds = KIND;
  let end = at;
  while (end < limit && isWordKind(kinds[text.charCodeAt(end)]!)) end++;
  return end;
}

/** End of the digits that run from `at`. */
export function digitsEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && kindAt(text, end) === DIGIT) end++;
  return end;
}

/**
 * End of a web or mail address, whose last character is no punctuation of the sentence.
 *
 * @param at any place inside the address from which only white space or a bracket ends it
 */
export function addressEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && kindAt(text, end) !== SPACE && !'<>"“”[]{}|'.includes(text.charAt(end))) end++;
  while (end > at && ".,;:!?'’)*".includes(text.charAt(end - 1))) end--;
  return end;
}

/** True where "://" stands at `at`, the letters before it being a scheme. */
export const schemeAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) === COLON && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH;

/** Longer ones are no names; the bound keeps the scan linear. */
const HOST_UNITS = 256;

/**
 * End of a host or file name ("facebook.com", "NEWS.ru", "www.a-b.co.uk/page", "list.doc"), or -1.
 *
 * Its last label must be one of `endings`; otherwise a full stop without a space after it is taken for a full stop.
 */
export function hostEnd(text: string, start: number, edge: number, endings: ReadonlySet<string>): number {
  const limit = Math.min(edge, start + HOST_UNITS);
  let at = start;
  let dot = -1;
  let dots = 0;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === DOT && isWordKind(kindAt(text, at + 1))) {
      if (dot < 0 || at > dot + 1) dots++;
      dot = at;
    } else if (!isWordKind(kindAt(text, at)) && !(isHyphen(code) && isWordKind(kindAt(text, at + 1)))) break;
    at++;
  }
  if (text.charCodeAt(at) === 0x40 && isWordKind(kindAt(text, at + 1))) return addressEnd(text, at, edge);
  if (dot < 0) return -1;
  const named = at - dot < 8 && endings.has(text.slice(dot + 1, at)) && !isUpper(text.charCodeAt(dot + 1));
  if (!named && !(text.startsWith("www.", start) && at - start > 6) && !(dots > 1 && allLower(text, start, at))) return -1;
  return text.charCodeAt(at) === SLASH && at < edge ? addressEnd(text, at, edge) : at;
}

/** Names of news groups and the like: small letters and full stops alone. */
function allLower(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isUpper(text.charCodeAt(at))) return false;
  return true;
}

/** Joins of a number with the digits after it: the mark, and how many digits must follow it, at least and at most. */
const NUMBER_JOINS: Readonly<Record<number, readonly [least: number, most: number]>> = {
  0x2e: [1, 20], // 14.30, 3.5, 27.09.2020
  0x2c: [3, 3], // 9,000
  0x3a: [2, 2], // 14:33
};

/**
 * End of a number with its inner marks: "9,000.5", "14:33:05", "9/11", "27.09.2020", "2020-09-27", "555-0123".
 *
 * A range of two ("1992-1994") ends at the hyphen, as in Universal Dependencies.
 */
export function numberEnd(text: string, start: number, limit: number): number {
  let end = digitsEnd(text, start, limit);
  for (;;) {
    const join = NUMBER_JOINS[text.charCodeAt(end)];
    if (join === undefined || end >= limit) break;
    const next = digitsEnd(text, end + 1, limit);
    const many = next - end - 1;
    if (many < join[0] || many > join[1]) break;
    if (kindAt(text, next) === LETTER && many === 3 && join[1] === 3 && !ordinalAt(text, next)) break;
    end = next;
  }
  return dateOrPhoneEnd(text, start, end, limit);
}

/** "th" of "50,000th". */
const ordinalAt = (text: string, at: number): boolean => text.startsWith("th", at) && !isWordKind(kindAt(text, at + 2));

function dateOrPhoneEnd(text: string, start: number, first: number, limit: number): number {
  const mark = text.charCodeAt(first);
  if (mark !== SLASH && !isHyphen(mark)) return first;
  const second = digitsEnd(text, first + 1, limit);
  if (second === first + 1) return first;
  const third = text.charCodeAt(second) === mark ? digitsEnd(text, second + 1, limit) : second;
  if (third > second + 1) return third;
  if (mark === SLASH) return first - start <= 2 && second - first <= 3 ? second : first;
  return first - start === 3 && second - first === 5 ? second : first;
}

/** End of letters that alternate with full stops ("U.S", "p.m", "F.R.S"), without a last full stop; `start + 1` where none. */
export function acronymEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end + 1 < limit && text.charCodeAt(end) === DOT && kindAt(text, end + 1) === LETTER && !isWordKind(kindAt(text, end + 2)))
    end += 2;
  return end;
}
