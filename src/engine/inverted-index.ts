// Takes the words of texts as hashes, gives the texts that hold the most of some words, the rarest counting most; all of it in a few typed arrays.

/** A word's hash; two words of one hash only bring a text too many to be looked into. */
export type WordHash = number;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Stands for what cannot be seen in a word: soft hyphens, zero-width characters. No letter has it. */
const UNSEEN = 0xffff;

/** By UTF-16 unit what stands for it in a word, its lower case; 0 where it is in none. */
const UNITS = ((): Uint16Array => {
  const units = new Uint16Array(0x10000);
  const isInWord = /^[\p{L}\p{M}\p{N}]$/u;
  for (let unit = 0; unit < units.length; unit++) {
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    const text = String.fromCharCode(unit);
    if (isHalf || isInWord.test(text)) units[unit] = text.toLowerCase().charCodeAt(0);
  }
  for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x2060]) units[unit] = UNSEEN;
  return units;
})();

/** The words of a text as hashes, each with the UTF-16 units that it takes in all. @cost O(length) */
export function unitsByWord(text: string): ReadonlyMap<WordHash, number> {
  const found = new Map<WordHash, number>();
  let [hash, units] = [FNV_START, 0];
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? UNITS[text.charCodeAt(at)]! : 0;
    if (unit === UNSEEN) continue;
    if (unit > 0) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      units++;
    } else if (units > 0) {
      found.set(hash >>> 0, (found.get(hash >>> 0) ?? 0) + units);
      [hash, units] = [FNV_START, 0];
    }
  }
  return found;
}

/** The distinct words of a text as hashes, ascending. @cost O(length) */
export const wordHashes = (text: string): Uint32Array => Uint32Array.from(unitsByWord(text).keys()).sort();

/** A text that was found. */
export interface HoldingText {
  /** Its number, by the order in which texts were added. */
  readonly text: number;
  /** Whether it holds every word that was looked up. */
  readonly all: boolean;
}

/** Of a quotation so many of its rarest words are looked up. */
const MOST_WORDS = 16;
/** Words that a larger share of all texts holds cost most and tell least: they are looked up only while too many texts hold all the rarer ones. */
const COMMON = 1 / 16;
/**
 * Share of the words, by their length, that a text must hold to be given: a reading is near where half of them agree in one
 * place, and words are cut here a little otherwise than there.
 */
const LEAST_HELD = 0.45;

const twice = <Numbers extends Int32Array | Uint32Array>(numbers: Numbers, made: new (length: number) => Numbers): Numbers => {
  const wider = new made(numbers.length * 2);
  wider.set(numbers);
  return wider;
};

/** Which texts hold a word: for each word a chain through one array, the newest text first. 8 bytes a word of a text, 12 a word. */
export class InvertedIndex {
  #texts = 0;
  /** Open addressing: a word's hash, where its chain begins (from 1), how many texts hold it. */
  #words = new Uint32Array(1 << 12);
  #heads = new Int32Array(1 << 12);
  #counts = new Int32Array(1 << 12);
  #known = 0;
  /** Chains, from 1: the text, and the place of the one before. */
  #of = new Int32Array(1 << 14);
  #before = new Int32Array(1 << 14);
  #links = 0;
  /** What the texts weigh in one look-up. */
  #weights = new Float64Array(1 << 8);
  #held = new Uint8Array(1 << 8);
  #units = new Uint32Array(1 << 8);

  /** Texts added. */
  get size(): number {
    return this.#texts;
  }

  /** Words of texts, each once for each text. */
  get links(): number {
    return this.#links;
  }

  #slotOf(word: WordHash): number {
    const mask = this.#words.length - 1;
    let slot = Math.imul(word, 0x9e3779b1) & mask;
    while (this.#heads[slot] !== 0 && this.#words[slot] !== word) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [words, heads, counts] = [this.#words, this.#heads, this.#counts];
    [this.#words, this.#heads, this.#counts] = [
      new Uint32Array(words.length * 2),
      new Int32Array(words.length * 2),
      new Int32Array(words.length * 2),
    ];
    for (let at = 0; at < words.length; at++) {
      if (heads[at] === 0) continue;
      const slot = this.#slotOf(words[at]!);
      [this.#words[slot], this.#heads[slot], this.#counts[slot]] = [words[at]!, heads[at]!, counts[at]!];
    }
  }

  /** Adds the next text. @param words distinct @cost O(words) */
  add(words: Uint32Array): void {
    const text = this.#texts++;
    for (const word of words) {
      if (this.#known * 2 >= this.#words.length) this.#widen();
      const slot = this.#slotOf(word);
      if (this.#heads[slot] === 0) {
        this.#words[slot] = word;
        this.#known++;
      }
      const link = ++this.#links;
      if (link >= this.#of.length) [this.#of, this.#before] = [twice(this.#of, Int32Array), twice(this.#before, Int32Array)];
      this.#of[link] = text;
      this.#before[link] = this.#heads[slot]!;
      this.#heads[slot] = link;
      this.#counts[slot]!++;
    }
  }

  /** Those of the words that stand in any text, the rarest first; by slot. */
  #standing(words: ReadonlyMap<WordHash, number>): { slot: number; units: number }[] {
    const known = [...words].map(([word, units]) => ({ slot: this.#slotOf(word), units })).filter(({ slot }) => this.#heads[slot] !== 0);
    return known.sort((a, b) => this.#counts[a.slot]! - this.#counts[b.slot]! || this.#words[a.slot]! - this.#words[b.slot]!);
  }

  /** Memory for what each text holds of what is looked up. */
  #makeRoom(): void {
    if (this.#weights.length >= this.#texts) return;
    const size = this.#texts * 2;
    [this.#weights, this.#held, this.#units] = [new Float64Array(size), new Uint8Array(size), new Uint32Array(size)];
  }

  /**
   * Texts that hold enough of the words, by how rare these are, the best first; of equals the one added first.
   *
   * @param words with the units that each takes
   * @cost O(texts that hold the rarest of the words), each looked at once for each
   */
  holding(words: ReadonlyMap<WordHash, number>, limit: number): HoldingText[] {
    this.#makeRoom();
    const known = this.#standing(words);
    const isKnown = known.length === words.size;
    const found: number[] = [];
    const total = [...words.values()].reduce((sum, units) => sum + units, 0);
    let [looked, common] = [0, known.reduce((sum, { units }) => sum + units, 0)];
    for (const { slot, units } of known) {
      const isCommon = this.#counts[slot]! > this.#texts * COMMON;
      if (looked === MOST_WORDS || (isCommon && looked > 0 && found.filter((text) => this.#held[text] === looked).length <= limit)) break;
      this.#note(slot, units, found);
      looked++;
      common -= units;
    }
    // Words that were not looked up may stand in any text.
    const enough = found.filter((text) => this.#units[text]! + common >= total * LEAST_HELD);
    const best = this.#best(enough, limit).map((text): HoldingText => ({ text, all: isKnown && this.#held[text] === looked }));
    for (const text of found) this.#held[text] = this.#weights[text] = this.#units[text] = 0;
    return best;
  }

  /** Notes who holds a word. */
  #note(slot: number, units: number, found: number[]): void {
    const weight = Math.log(1 + this.#texts / this.#counts[slot]!);
    for (let link = this.#heads[slot]!; link !== 0; link = this.#before[link]!) {
      const text = this.#of[link]!;
      if (this.#held[text] === 0) found.push(text);
      this.#held[text]!++;
      this.#weights[text]! += weight;
      this.#units[text]! += units;
    }
  }

  /** Those of the greatest weight. @cost O(found × log limit) */
  #best(found: readonly number[], limit: number): number[] {
    const isBetter = (a: number, b: number): boolean => {
      const apart = this.#weights[a]! - this.#weights[b]!;
      return apart > 0 || (apart === 0 && a < b);
    };
    const best: number[] = [];
    for (const text of found) {
      if (best.length === limit && !isBetter(text, best[limit - 1]!)) continue;
      let at = best.length === limit ? limit - 1 : best.length;
      for (; at > 0 && isBetter(text, best[at - 1]!); at--) best[at] = best[at - 1]!;
      best[at] = text;
    }
    return best;
  }
}
