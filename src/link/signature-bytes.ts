// Takes the signature of a report, gives it as bytes that a log can hold, and bytes back as a signature that reads of them what is asked.
import type { Annotated, Known, Reliance } from "../model/index.ts";
import type { ReportFacts } from "./episodes/facts.ts";
import type { ReportTime } from "./episodes/happenings.ts";
import type { Signature } from "./signature.ts";
import type { ReportTerms } from "./terms/terms.ts";

/** Words at the beginning: how many in all, then the lengths of the parts in their order. */
const PARTS = 9;
const HEAD_WORDS = PARTS + 1;
/** Numbers of `plainFacts` before its lists. */
const BOUNDS = 5;
const LISTS = 10;
/** Stands for a number that is not known; no day number is as low. */
const NONE = -0x80000000;

const orNone = (value: number | null): number => value ?? NONE;
const orNull = (value: number): number | null => (value === NONE ? null : value);

/** Times and facts as numbers: bounds, the lengths of the lists, the lists. */
function plainFacts(time: ReportTime, facts: ReportFacts): Int32Array {
  const { streets, addresses, ages, clocks, places, counts, newsDays, pastDays, latest, monthsNamed } = facts;
  const lists = [streets, addresses, ages, clocks, places, counts, newsDays, pastDays, time.newsDays, monthsNamed];
  const dateline = time.dateline === null ? NONE : time.dateline.month * 100 + time.dateline.day;
  const plain = new Int32Array(BOUNDS + LISTS + lists.reduce((sum, it) => sum + it.length, 0));
  plain.set([orNone(time.published), orNone(time.earliest), dateline, time.newsWeekdays, orNone(latest)]);
  let at = BOUNDS + LISTS;
  lists.forEach((list, index) => {
    plain[BOUNDS + index] = list.length;
    plain.set(list, at);
    at += list.length;
  });
  return plain;
}

/** The lists of `plainFacts`, as they lie there; those of days may be below zero. */
function listsOf(plain: Int32Array): { readonly signed: (index: number) => Int32Array; readonly of: (index: number) => Uint32Array } {
  const starts = [BOUNDS + LISTS];
  for (let index = 0; index < LISTS; index++) starts.push(starts[index]! + plain[BOUNDS + index]!);
  const signed = (index: number): Int32Array => plain.subarray(starts[index], starts[index + 1]);
  const of = (index: number): Uint32Array => {
    const { buffer, byteOffset, length } = signed(index);
    return new Uint32Array(buffer, byteOffset, length);
  };
  return { signed, of };
}

/** The fields that are no numbers, or that are asked for once. */
type Rest = Pick<Signature, "id" | "given" | "content" | "day" | "published" | "reliesOn" | "undated">;

/** A signature as bytes, a whole number of 32-bit words. */
export function encoded(signature: Signature): Buffer {
  const { terms, runs, prints, id, given, content, day, outletName, published, reliesOn, undated, time, facts } = signature;
  const rest: Rest = { id, given, content, day, published, reliesOn, undated };
  const json = Buffer.from(JSON.stringify(rest), "utf8");
  const outlet = Buffer.from(outletName === null ? "" : `=${outletName}`, "utf8");
  const arrays = [terms.lines, terms.terms, terms.marks, terms.parts, runs, prints, plainFacts(time, facts)];
  const text = Math.ceil((outlet.length + json.length) / 4);
  const words = HEAD_WORDS + arrays.reduce((sum, it) => sum + it.length, 0) + text;
  const out = new Uint32Array(words);
  out.set([words, ...arrays.map((it) => it.length), outlet.length, json.length]);
  let at = HEAD_WORDS;
  for (const array of arrays) {
    out.set(array, at);
    at += array.length;
  }
  const bytes = Buffer.from(out.buffer);
  outlet.copy(bytes, at * 4);
  json.copy(bytes, at * 4 + outlet.length);
  return bytes;
}

/** Bytes of the signature that begins here, by its first four bytes. */
export const encodedLength = (first: Buffer): number => first.readUInt32LE(0) * 4;

/** The signature that `encoded` gave the bytes of; it holds on to them. @param bytes at an offset divisible by four of their buffer */
export const decoded = (bytes: Buffer): Signature => new Stored(bytes);

/** A signature as it lies in its bytes; what is asked for is looked up then. */
class Stored implements Signature {
  readonly terms: ReportTerms;
  readonly #bytes: Buffer;
  readonly #words: Uint32Array;
  /** Where the runs begin, counted in words. */
  readonly #runs: number;
  #rest: Rest | null = null;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    this.#words = words;
    let at = HEAD_WORDS;
    const next = (index: number): Uint32Array => words.subarray(at, (at += words[1 + index]!));
    const [lines, terms, marks, parts] = [next(0), next(1), next(2), next(3)];
    this.terms = { terms, marks, parts, lines };
    this.#runs = at;
  }

  get runs(): Uint32Array {
    return this.#words.subarray(this.#runs, this.#runs + this.#words[5]!);
  }

  get prints(): Uint32Array {
    const from = this.#runs + this.#words[5]!;
    return this.#words.subarray(from, from + this.#words[6]!);
  }

  get #facts(): Int32Array {
    const from = this.#runs + this.#words[5]! + this.#words[6]!;
    return new Int32Array(this.#bytes.buffer, this.#bytes.byteOffset + from * 4, this.#words[7]!);
  }

  /** Where the outlet lies, and behind it the rest. */
  get #text(): number {
    return (this.#runs + this.#words[5]! + this.#words[6]! + this.#words[7]!) * 4;
  }

  /** Length of one of the two texts, in bytes. */
  #length(part: number): number {
    return this.#bytes.readUInt32LE(4 * (1 + part));
  }

  get #read(): Rest {
    if (this.#rest !== null) return this.#rest;
    const from = this.#text + this.#length(7);
    return (this.#rest = JSON.parse(this.#bytes.toString("utf8", from, from + this.#length(8))) as Rest);
  }

  get id(): string {
    return this.#read.id;
  }

  get given(): string {
    return this.#read.given;
  }

  get content(): string {
    return this.#read.content;
  }

  get day(): number {
    return this.#read.day;
  }

  get outletName(): string | null {
    const length = this.#length(7);
    return length === 0 ? null : this.#bytes.toString("utf8", this.#text + 1, this.#text + length);
  }

  get outlet(): string | null {
    return this.outletName?.toLowerCase() ?? null;
  }

  get published(): Known<string> {
    return this.#read.published;
  }

  get reliesOn(): readonly Reliance[] {
    return this.#read.reliesOn;
  }

  get undated(): Annotated | null {
    return this.#read.undated;
  }

  get time(): ReportTime {
    const facts = this.#facts;
    const [published = NONE, earliest = NONE, dateline = NONE, newsWeekdays = 0] = facts;
    return {
      published: orNull(published),
      earliest: orNull(earliest),
      dateline: dateline === NONE ? null : { month: Math.floor(dateline / 100), day: dateline % 100 },
      newsDays: listsOf(facts).of(8),
      newsWeekdays,
    };
  }

  get facts(): ReportFacts {
    const own = this.#facts;
    const { of, signed } = listsOf(own);
    const [streets, addresses, ages, clocks, places, counts] = [of(0), of(1), of(2), of(3), of(4), of(5)];
    const [newsDays, pastDays, latest] = [signed(6), signed(7), orNull(own[4]!)];
    return { streets, addresses, ages, clocks, places, counts, newsDays, pastDays, latest, monthsNamed: of(9) };
  }
}
