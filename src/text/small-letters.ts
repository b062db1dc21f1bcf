// Takes a stretch of a text, gives it in small letters; a short word that was met before is not made anew.

/** Words that are remembered at most: a power of two. */
const PLACES = 1 << 13;
/** Characters of the longest word that is remembered: what is longer would keep the whole text that it was cut from. */
const LONGEST = 12;
/** Last character of ASCII that is a sign. */
const LAST = 0x7e;

const known = new Array<string>(PLACES).fill("");

/** A capital of ASCII as its small letter. */
const small = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

const made = (text: string, start: number, end: number): string => text.slice(start, end).toLowerCase();

function isSame(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== small(text.charCodeAt(start + at))) return false;
  return true;
}

/**
 * The stretch as `slice` and `toLowerCase` give it; of equal short words of ASCII as a rule the same string, whose hash is
 * known to sets and maps.
 *
 * @cost O(length); a sixth of making the string where it was met before
 */
export function smallLetters(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return made(text, start, end);
  let hash = length;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!(code <= LAST)) return made(text, start, end);
    hash = Math.imul(hash ^ small(code), 0x01000193);
  }
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const word = known[place]!;
  if (word.length === length && isSame(word, text, start)) return word;
  return (known[place] = made(text, start, end));
}
