// Takes numbers, texts and plain data one after the other, gives their JSON as bytes: what `JSON.stringify` writes, in UTF-8.

/** Bytes that are written again and again, four to a number, and how many there are. */
export interface Stamp {
  readonly fours: Uint32Array;
  readonly length: number;
}

function stampOf(text: string): Stamp {
  const bytes = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  bytes.copy(padded);
  return { fours: Uint32Array.from({ length: padded.length / 4 }, (_, at) => padded.readUInt32LE(4 * at)), length: bytes.length };
}

/** Keys of a kind of object in the order in which they are written, each with the comma before it or the brace that opens the object. */
export function keysOf<const Names extends readonly string[]>(...names: Names): Readonly<Record<Names[number], Stamp>> {
  const keys: Record<string, Stamp> = {};
  for (const name of names) keys[name] = stampOf(`${name === names[0] ? "{" : ","}"${name}":`);
  return keys as Record<Names[number], Stamp>;
}

const code = (sign: string): number => sign.charCodeAt(0);
export const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, COMMA] = [code("["), code("]"), code("{"), code("}"), code(",")];
const [ZERO, SPACE, QUOTE, BACKSLASH] = [code("0"), code(" "), code('"'), code("\\")];
const NULL = stampOf("null");
const TRUE = stampOf("true");
const FALSE = stampOf("false");

/** First code units that UTF-8 writes with two bytes, and with three; and the surrogates, half a character each. */
const [TWO_BYTES, THREE_BYTES, HIGH, BEHIND_LOW] = [0x80, 0x800, 0xd800, 0xe000];
/** Bytes that a code unit takes at most. */
const MOST_BYTES = 3;
/** Digits of the greatest number that is written by digits here. */
const MOST_DIGITS = 10;
const FOUR = 4;
/** Memory at first, and most that is kept from one list of lines to the next. In bytes. */
const FIRST_ROOM = 1 << 20;
const MOST_KEPT = 1 << 24;
/** Texts of which is remembered how they are written. */
const MOST_WORDS = 1 << 10;

/**
 * JSON as it is written down, in memory that is kept. Braces and commas of objects stand in their keys; items of lists are
 * parted by `next`.
 *
 * @cost half of making the objects, having the engine write them as text and that as bytes
 */
export class JsonBytes {
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #view = new DataView(this.#bytes.buffer);
  #end = 0;
  readonly #words = new Map<string, Stamp>();

  /** How many bytes are written. */
  get length(): number {
    return this.#end;
  }

  clear(): void {
    this.#end = 0;
    if (this.#bytes.length > MOST_KEPT) this.#take(Buffer.allocUnsafeSlow(FIRST_ROOM));
  }

  /** What is written, in memory of its own. */
  copy(): Buffer {
    const copy = Buffer.allocUnsafeSlow(this.#end);
    this.#bytes.copy(copy, 0, 0, this.#end);
    return copy;
  }

  #grow(more: number): void {
    const longer = Buffer.allocUnsafeSlow(2 * this.#bytes.length + more);
    this.#bytes.copy(longer, 0, 0, this.#end);
    this.#take(longer);
  }

  #take(bytes: Buffer<ArrayBuffer>): void {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }

  byte(value: number): void {
    if (this.#end === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#end++] = value;
  }

  /** Writes a key. Its last four bytes may reach over its end: what comes next is written over them. */
  key({ fours, length }: Stamp): void {
    if (this.#end + length + FOUR > this.#bytes.length) this.#grow(length + FOUR);
    const view = this.#view;
    let to = this.#end;
    for (let at = 0; at < fours.length; at++, to += FOUR) view.setUint32(to, fours[at]!, true);
    this.#end += length;
  }

  /** Parts an item of a list from the one before it. */
  next(): void {
    if (this.#bytes[this.#end - 1] !== OPEN_LIST) this.byte(COMMA);
  }

  null(): void {
    this.key(NULL);
  }

  truth(value: boolean): void {
    this.key(value ? TRUE : FALSE);
  }

  number(value: number): void {
    if ((value | 0) !== value || value < 0) return this.value(value);
    if (this.#end + MOST_DIGITS > this.#bytes.length) this.#grow(MOST_DIGITS);
    let digits = 1;
    for (let bound = 10; value >= bound && digits < MOST_DIGITS; bound *= 10) digits++;
    let rest = value;
    for (let at = this.#end + digits - 1; at >= this.#end; at--) {
      const tens = (rest / 10) | 0;
      this.#bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
    this.#end += digits;
  }

  text(value: string): void {
    const most = MOST_BYTES * value.length + 2;
    if (this.#end + most > this.#bytes.length) this.#grow(most);
    const bytes = this.#bytes;
    let to = this.#end;
    bytes[to++] = QUOTE;
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at);
      if (unit < TWO_BYTES) {
        if (unit < SPACE || unit === QUOTE || unit === BACKSLASH) return this.value(value);
        bytes[to++] = unit;
      } else if (unit < THREE_BYTES) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= HIGH && unit < BEHIND_LOW) return this.value(value);
        bytes[to++] = 0xe0 | (unit >> 12);
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[to++] = 0x80 | (unit & 0x3f);
      }
    }
    bytes[to++] = QUOTE;
    this.#end = to;
  }

  /** A text of which there are few, again and again, and none cut from a report, which it would hold: how it is written is remembered. */
  word(value: string): void {
    let key = this.#words.get(value);
    if (key === undefined) {
      key = stampOf(JSON.stringify(value));
      if (this.#words.size < MOST_WORDS) this.#words.set(value, key);
    }
    this.key(key);
  }

  /** Writes again what is written from one place to another. */
  again(from: number, to: number): void {
    const many = to - from;
    if (this.#end + many + FOUR > this.#bytes.length) this.#grow(many + FOUR);
    const view = this.#view;
    for (let step = 0; step < many; step += FOUR) view.setUint32(this.#end + step, view.getUint32(from + step, true), true);
    this.#end += many;
  }

  textOrNull(value: string | null): void {
    if (value === null) this.null();
    else this.text(value);
  }

  /** Any other plain data, or what the engine knows better how to write. */
  value(value: unknown): void {
    const json = JSON.stringify(value);
    const most = MOST_BYTES * json.length;
    if (this.#end + most > this.#bytes.length) this.#grow(most);
    this.#end += this.#bytes.write(json, this.#end);
  }
}
