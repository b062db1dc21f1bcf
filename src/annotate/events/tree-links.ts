// Takes the heads of a sentence's tokens, gives how far what hangs on each reaches, and what hangs right on it.

/** Links of the tokens of one sentence after the other; the room grows to the longest and is kept. */
export class TreeLinks {
  #first = 0;
  #size = 0;
  /** First and last token of what hangs on each token, itself among it. */
  #low: Int32Array;
  #high: Int32Array;
  /** First dependent of each token, and the next one of the same head; -1 for none. */
  #eldest: Int32Array;
  #next: Int32Array;

  /** @param tokens of the longest sentence that is expected */
  constructor(tokens = 64) {
    [this.#low, this.#high, this.#eldest, this.#next] = [room(tokens), room(tokens), room(tokens), room(tokens)];
  }

  /** Reads tokens `first` up to `end`. @param headOf gives a token of them for each, itself for what hangs on none @cost O(tokens) */
  read(first: number, end: number, headOf: (token: number) => number): void {
    const size = end - first;
    [this.#first, this.#size] = [first, size];
    if (this.#low.length < size) [this.#low, this.#high, this.#eldest, this.#next] = [room(size), room(size), room(size), room(size)];
    for (const links of [this.#low, this.#high, this.#eldest, this.#next]) links.fill(-1, 0, size);
    for (let at = first; at < end; at += 1) this.#spread(this.#low, at, headOf);
    for (let at = end - 1; at >= first; at -= 1) {
      this.#spread(this.#high, at, headOf);
      const head = headOf(at);
      if (head === at) continue;
      this.#next[at - first] = this.#eldest[head - first]!;
      this.#eldest[head - first] = at;
    }
  }

  /** Writes a token as the bound of all above it that have none: each place is written once. */
  #spread(bound: Int32Array, token: number, headOf: (token: number) => number): void {
    const first = this.#first;
    for (let at = token; bound[at - first] === -1; at = headOf(at)) bound[at - first] = token;
  }

  #holds(at: number): boolean {
    return at >= this.#first && at < this.#first + this.#size;
  }

  low(at: number): number {
    return this.#holds(at) ? this.#low[at - this.#first]! : at;
  }

  high(at: number): number {
    return this.#holds(at) ? this.#high[at - this.#first]! : at;
  }

  /** First token that hangs right on a token, -1 for none. */
  eldest(at: number): number {
    return this.#holds(at) ? this.#eldest[at - this.#first]! : -1;
  }

  /** The next token that hangs on the same one, -1 behind the last. */
  next(at: number): number {
    return this.#holds(at) ? this.#next[at - this.#first]! : -1;
  }
}

const room = (tokens: number): Int32Array => new Int32Array(tokens);
