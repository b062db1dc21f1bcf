// Takes the heads of a sentence's tokens, gives how far what hangs on each reaches, and what hangs right on it.

/** Links of the tokens of one sentence after the other; the room grows to the longest and is kept. */
export class TreeLinks {
  #first = 0;
  #size = 0;
  /** Head of each token, from the sentence's first on: a token of the sentence, itself for what hangs on none. */
  #head: Int32Array;
  /** First and last token of what hangs on each token, itself among it. */
  #low: Int32Array;
  #high: Int32Array;
  /** First dependent of each token, and the next one of the same head; -1 for none. */
  #eldest: Int32Array;
  #next: Int32Array;

  /** @param tokens of the longest sentence that is expected */
  constructor(tokens = 64) {
    [this.#head, this.#low, this.#high, this.#eldest, this.#next] = [room(tokens), room(tokens), room(tokens), room(tokens), room(tokens)];
  }

  /**
   * Reads tokens `first` up to `end`. All arrays are walked by hand: a function that gives the head was half of the cost.
   *
   * @param heads by token; what hangs on a token outside hangs on none
   * @cost O(tokens)
   */
  read(first: number, end: number, heads: Int32Array): void {
    const size = end - first;
    [this.#first, this.#size] = [first, size];
    if (this.#low.length < size)
      [this.#head, this.#low, this.#high, this.#eldest, this.#next] = [room(size), room(size), room(size), room(size), room(size)];
    const [head, low, high, eldest, next] = [this.#head, this.#low, this.#high, this.#eldest, this.#next];
    for (let at = 0; at < size; at += 1) {
      const above = heads[first + at]! - first;
      head[at] = above >= 0 && above < size ? above : at;
      low[at] = -1;
      high[at] = -1;
      eldest[at] = -1;
      next[at] = -1;
    }
    // A token bounds all above it that have no bound yet: each place is written once.
    for (let at = 0; at < size; at += 1) for (let up = at; low[up] === -1; up = head[up]!) low[up] = first + at;
    for (let at = size - 1; at >= 0; at -= 1) {
      for (let up = at; high[up] === -1; up = head[up]!) high[up] = first + at;
      const above = head[at]!;
      if (above === at) continue;
      next[at] = eldest[above]!;
      eldest[above] = first + at;
    }
  }

  #holds(at: number): boolean {
    return at >= this.#first && at < this.#first + this.#size;
  }

  head(at: number): number {
    return this.#holds(at) ? this.#first + this.#head[at - this.#first]! : at;
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
