// Takes rows of numbers, one for each report, keeps them in one typed array: a million short rows as an object each would not fit.

/** Rows of numbers by report. What a replaced row held is left behind until half of the array is such. */
export class Rows {
  #values = new Float64Array(1024);
  #from = new Uint32Array(1024);
  #to = new Uint32Array(1024);
  #count = 0;
  #used = 0;
  #lost = 0;

  get count(): number {
    return this.#count;
  }

  /** All values; a row is those of `from(report)` up to, not including, `to(report)`. Void after the next `set`. */
  get values(): Float64Array {
    return this.#values;
  }

  from(report: number): number {
    return this.#from[report]!;
  }

  to(report: number): number {
    return this.#to[report]!;
  }

  /** Adds empty rows until there are so many. */
  widen(count: number): void {
    if (count > this.#from.length) {
      const size = Math.max(count, this.#from.length * 2);
      this.#from = widened(this.#from, new Uint32Array(size));
      this.#to = widened(this.#to, new Uint32Array(size));
    }
    this.#count = Math.max(this.#count, count);
  }

  isSame(report: number, row: readonly number[]): boolean {
    const from = this.#from[report]!;
    return this.#to[report]! - from === row.length && row.every((value, at) => value === this.#values[from + at]);
  }

  /** @cost O(row), and a pass over all now and then */
  set(report: number, row: readonly number[]): void {
    this.#lost += this.#to[report]! - this.#from[report]!;
    if (this.#used + row.length > this.#values.length) this.#grow(row.length);
    this.#values.set(row, this.#used);
    this.#from[report] = this.#used;
    this.#used += row.length;
    this.#to[report] = this.#used;
  }

  #grow(more: number): void {
    const isLoose = this.#lost * 2 > this.#used;
    const next = new Float64Array(isLoose ? Math.max(this.#values.length, more * 2) : Math.max(this.#values.length * 2, this.#used + more));
    if (!isLoose) {
      this.#values = widened(this.#values, next);
      return;
    }
    let used = 0;
    for (let report = 0; report < this.#count; report++) {
      const row = this.#values.subarray(this.#from[report], this.#to[report]);
      next.set(row, used);
      this.#from[report] = used;
      used += row.length;
      this.#to[report] = used;
    }
    [this.#values, this.#used, this.#lost] = [next, used, 0];
  }
}

function widened<A extends Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
