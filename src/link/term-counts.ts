// Gives a table of how often each 32-bit number was met, in two typed arrays.

/** Share of places that may be taken before the table grows. */
const FULL = 0.6;

/** Counts numbers other than 0. Open addressing with linear steps. */
export class TermCounts {
  #keys: Uint32Array;
  #counts: Uint32Array;
  #used = 0;

  /** @param places a power of two */
  constructor(places = 1024) {
    this.#keys = new Uint32Array(places);
    this.#counts = new Uint32Array(places);
  }

  get size(): number {
    return this.#used;
  }

  get(key: number): number {
    return this.#counts[this.#place(key)]!;
  }

  /** @returns the count before */
  add(key: number, by = 1): number {
    const place = this.#place(key);
    const before = this.#counts[place]!;
    if (this.#keys[place] === 0) {
      this.#keys[place] = key;
      this.#used++;
    }
    this.#counts[place] = before + by;
    if (this.#used > this.#keys.length * FULL) this.#grow();
    return before;
  }

  /** Sets the count; a table from numbers to numbers. @returns what stood there */
  set(key: number, value: number): number {
    const before = this.add(key, 0);
    this.#counts[this.#place(key)] = value;
    return before;
  }

  clear(): void {
    this.#keys.fill(0);
    this.#counts.fill(0);
    this.#used = 0;
  }

  #place(key: number): number {
    const last = this.#keys.length - 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & last;
    while (this.#keys[place] !== key && this.#keys[place] !== 0) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Uint32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === 0) continue;
      const place = this.#place(keys[at]!);
      this.#keys[place] = keys[at]!;
      this.#counts[place] = counts[at]!;
    }
  }
}
