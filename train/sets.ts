// Takes sets of small numbers, gives each set a number: the same set has one.

/** Sets in the order in which they were first asked for. */
export class SetTable {
  readonly #codes = new Map<string, number>();
  readonly #sets: number[][] = [];

  codeOf(tags: Iterable<number>): number {
    const sorted = [...new Set(tags)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.#sets.length);
    this.#sets.push(sorted);
    return this.#sets.length - 1;
  }

  arrays(): { setStart: Uint16Array; setTags: Uint8Array } {
    const starts = [0];
    for (const set of this.#sets) starts.push(starts.at(-1)! + set.length);
    return { setStart: Uint16Array.from(starts), setTags: Uint8Array.from(this.#sets.flat()) };
  }
}
