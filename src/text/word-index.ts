// Takes a list of words, gives a look-up that needs neither slice nor lower-casing of the text.

/** A look-up of words in a text. */
export interface WordIndex {
  /**
   * Index of the word that is `text[start, end)`, ASCII case ignored; -1 where it is none.
   *
   * @cost time O(end - start), no allocation
   */
  readonly find: (text: string, start: number, end: number) => number;
  readonly longest: number;
}

/** ASCII upper case as lower case, curly apostrophe as straight; everything else as it is. */
const folded = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code === 0x2019 ? 39 : code);

/** FNV-1a over folded units; the multiplication stays within 32 bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ folded(text.charCodeAt(at)), 0x01000193);
  return hash >>> 0;
}

/**
 * Gives a look-up over words; a word that stands twice is found at its first index.
 *
 * @param words lower case
 */
export function wordIndex(words: readonly string[]): WordIndex {
  let size = 16;
  while (size < words.length * 3) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  const same = (word: string, text: string, start: number): boolean => {
    for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== folded(text.charCodeAt(start + at))) return false;
    return true;
  };
  // First letters of the words of each length, as bits: most words of a text are ruled out by them.
  const firsts = new Int32Array(longest + 1);
  for (const word of words) firsts[word.length]! |= 1 << (folded(word.charCodeAt(0)) & 31);
  const find = (text: string, start: number, end: number): number => {
    if (end - start > longest || ((firsts[end - start]! >>> (folded(text.charCodeAt(start)) & 31)) & 1) === 0) return -1;
    for (let slot = hashOf(text, start, end) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const index = slots[slot]!;
      if (index < 0) return -1;
      const word = words[index]!;
      if (word.length === end - start && same(word, text, start)) return index;
    }
  };
  words.forEach((word, index) => {
    if (find(word, 0, word.length) >= 0) return;
    let slot = hashOf(word, 0, word.length) & (size - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index;
  });
  return { find, longest };
}
