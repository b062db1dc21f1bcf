// Takes phrases as numbers of words, gives a tree of them that is walked word by word without a map.

/** A tree in which each node is a beginning of phrases; the root is 0. */
export class WordTree {
  #from = new Int32Array(16).fill(-1);
  #word = new Int32Array(16);
  #to = new Int32Array(16).fill(-1);
  #nodes = 1;

  /** Node below `node` for a word, -1 where none. @cost O(1) */
  readonly step = (node: number, word: number): number => this.#to[this.#slot(node, word)]!;

  /** Node below `node` for a word, made where none is. */
  grow(node: number, word: number): number {
    const slot = this.#slot(node, word);
    if (this.#from[slot] === node) return this.#to[slot]!;
    this.#put(slot, node, word, this.#nodes++);
    if (2 * this.#nodes > this.#from.length) this.#widen();
    return this.#nodes - 1;
  }

  #put(slot: number, node: number, word: number, to: number): void {
    this.#from[slot] = node;
    this.#word[slot] = word;
    this.#to[slot] = to;
  }

  /** Where a step stands, or an empty place; `#to` is -1 there. */
  #slot(node: number, word: number): number {
    const mask = this.#from.length - 1;
    const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const from = this.#from[slot]!;
      if (from < 0 || (from === node && this.#word[slot] === word)) return slot;
    }
  }

  #widen(): void {
    const [from, word, to] = [this.#from, this.#word, this.#to];
    this.#from = new Int32Array(2 * from.length).fill(-1);
    this.#word = new Int32Array(2 * from.length);
    this.#to = new Int32Array(2 * from.length).fill(-1);
    for (let at = 0; at < from.length; at++) if (from[at]! >= 0) this.#put(this.#slot(from[at]!, word[at]!), from[at]!, word[at]!, to[at]!);
  }
}
