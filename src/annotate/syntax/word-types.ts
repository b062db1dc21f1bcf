// Takes a stretch of a text that is a word, gives the word's number: what its letters alone tell is worked out once for all places where it stands.

/** Words that are numbered at most, from 1 on; those that come later have the number 0, and nothing is remembered of them. */
export const MOST_TYPES = 1 << 15;
/** Units of the longest word that is numbered. */
const LONGEST = 12;
const SLOTS = 1 << 16;

/** A word in a row of units: how many there are, then each. */
const ROW = 16;
const units = new Uint16Array(ROW * MOST_TYPES);
/** Numbers by the words' hashes, 0 for a free slot. */
const slots = new Uint16Array(SLOTS);
let many = 1;

function isSame(type: number, text: string, start: number, length: number): boolean {
  const row = type * ROW;
  if (units[row] !== length) return false;
  for (let at = 0; at < length; at++) if (units[row + 1 + at] !== text.charCodeAt(start + at)) return false;
  return true;
}

function added(slot: number, text: string, start: number, length: number): number {
  if (many === MOST_TYPES) return 0;
  const type = many++;
  slots[slot] = type;
  units[type * ROW] = length;
  for (let at = 0; at < length; at++) units[type * ROW + 1 + at] = text.charCodeAt(start + at);
  return type;
}

/**
 * The number of `text[start, end)`, the same for the same letters as long as the thread lives; 0 where it has none, being
 * long or one of too many.
 *
 * @cost O(length)
 */
export function wordType(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST) return 0;
  let hash = length;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  let slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
  for (;;) {
    const type = slots[slot]!;
    if (type === 0) return added(slot, text, start, length);
    if (isSame(type, text, start, length)) return type;
    slot = (slot + 1) & (SLOTS - 1);
  }
}
