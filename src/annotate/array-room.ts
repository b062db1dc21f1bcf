// Gives memory for the arrays of one report at a time: it is written over for the next.

const LEAST_BYTES = 1 << 12;

/**
 * Memory from which arrays are taken until it is cleared; what was taken before is then written over.
 *
 * An array of its own costs a microsecond, and more where it is let go; one in memory that is there already a tenth of that.
 */
export class ArrayRoom {
  #memory = new ArrayBuffer(0);
  #used = 0;

  /** Takes all arrays back. */
  clear(): this {
    this.#used = 0;
    return this;
  }

  /** Where so many bytes are free; what does not fit in begins a memory of its own, and the arrays before keep theirs. */
  #take(bytes: number): number {
    const from = (this.#used + 7) & ~7;
    const fits = from + bytes <= this.#memory.byteLength;
    if (!fits) this.#memory = new ArrayBuffer(Math.max(LEAST_BYTES, 2 * this.#memory.byteLength, bytes));
    const at = fits ? from : 0;
    this.#used = at + bytes;
    return at;
  }

  /** @param value of every element */
  int32(count: number, value = 0): Int32Array {
    const at = this.#take(4 * count);
    return new Int32Array(this.#memory, at, count).fill(value);
  }

  /** All 0. */
  uint32(count: number): Uint32Array {
    const at = this.#take(4 * count);
    return new Uint32Array(this.#memory, at, count).fill(0);
  }

  /** All 0. */
  uint8(count: number): Uint8Array {
    const at = this.#take(count);
    return new Uint8Array(this.#memory, at, count).fill(0);
  }
}
