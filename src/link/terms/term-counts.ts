// Gives a table of how often each 32-bit number was met, in two typed arrays.

/** Share of places that may be taken before the table grows. */
const FULL = 0.6;

/** Counts numbers other than 0. Open addressing with linear steps; a number and its count lie side by side. */
export class TermCounts {
  #table: Uint32Array;
  #last: number;
  #used = 0;

  /** @param places a power of two */
  constructor(places = 1024) {
    this.#table = new Uint32Array(places * 2);
    this.#last = places - 1;
  }

  /** A table that so many numbers fit in before it grows. */
  static for(numbers: number): TermCounts {
    let places = 64;
    while (places * FULL < numbers) places *= 2;
    return new TermCounts(places);
  }

  get size(): number {
    return this.#used;
  }

  get(key: number): number {
    return this.#table[this.#place(key) + 1]!;
  }

  /** @returns the count before */
  add(key: number, by = 1): number {
    const place = this.#place(key);
    const before = this.#table[place + 1]!;
    this.#put(place, key, before + by);
    return before;
  }

  /** Sets the count; a table from numbers to numbers. @returns what stood there */
  set(key: number, value: number): number {
    const place = this.#place(key);
    const before = this.#table[place + 1]!;
    this.#put(place, key, value);
    return before;
  }

  clear(): void {
    this.#table.fill(0);
    this.#used = 0;
  }

  #put(place: number, key: number, value: number): void {
    const table = this.#table;
    table[place + 1] = value;
    if (table[place] !== 0) return;
    table[place] = key;
    if (++this.#used > (this.#last + 1) * FULL) this.#grow();
  }

  /** Where a number stands or would stand: the index of the number, its count behind it. */
  #place(key: number): number {
    const [table, last] = [this.#table, this.#last];
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & last;
    while (table[place * 2] !== key && table[place * 2] !== 0) place = (place + 1) & last;
    return place * 2;
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Uint32Array(before.length * 2);
    this.#last = before.length - 1;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0) continue;
      const place = this.#place(before[at]!);
      this.#table[place] = before[at]!;
      this.#table[place + 1] = before[at + 1]!;
    }
  }
}
