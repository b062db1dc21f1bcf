// Takes text from anywhere, gives it with the characters that deceive the eye set apart or shown by name.
import { isHigh, isLow } from "../text/unit-ranges.ts";

/** Ranges of UTF-16 units that cannot be seen or that turn the direction of what follows. @source Unicode 16, Cc, Cf, Zl, Zp */
const DECEIVING: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];
const CARRIAGE_RETURN = 0x0d;
const NON_JOINER = 0x200c;
const JOINER = 0x200d;

/** A joiner between two characters beyond ASCII is spelling (Persian, emoji), no deceit. */
const joins = (text: string, at: number): boolean => text.charCodeAt(at - 1) > 0x7f && text.charCodeAt(at + 1) > 0x7f;

/** Units of the deceiving character at `at`: 0 where there is none, 2 for a tag character (U+E0000 and on). */
function deceivingUnits(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit >= 0x20 && unit < 0x7f) return 0;
  if ((unit === JOINER || unit === NON_JOINER) && joins(text, at)) return 0;
  if (unit === 0xdb40 && isLow(text.charCodeAt(at + 1))) return 2;
  if (isHigh(unit)) return isLow(text.charCodeAt(at + 1)) ? 0 : 1;
  if (isLow(unit)) return isHigh(text.charCodeAt(at - 1)) ? 0 : 1;
  return DECEIVING.some(([first, last]) => unit >= first && unit <= last) ? 1 : 0;
}

/** A run of plain text, or one character that must be shown by its number. */
export type Piece = { readonly plain: string } | { readonly control: string };

/** U+202E and the like. */
const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * `text` in pieces: plain runs, and deceiving characters by name ("U+202E"); carriage returns are left out.
 *
 * @cost O(length)
 */
export function visiblePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const units = deceivingUnits(text, at);
    if (units === 0) continue;
    if (at > from) pieces.push({ plain: text.slice(from, at) });
    if (text.charCodeAt(at) !== CARRIAGE_RETURN) pieces.push({ control: nameOf(text.slice(at, at + units)) });
    at += units - 1;
    from = at + 1;
  }
  if (from < text.length) pieces.push({ plain: text.slice(from) });
  return pieces;
}

/** `text` with every deceiving character written out: `⟨U+202E⟩`. */
export const visible = (text: string): string =>
  visiblePieces(text)
    .map((piece) => ("plain" in piece ? piece.plain : `⟨${piece.control}⟩`))
    .join("");
