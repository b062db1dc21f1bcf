// Takes an annotated report, gives what linking needs of it, and that as bytes that a log can hold.
import { valueOf, type Annotated, type Known, type Reliance } from "../model/index.ts";
import { publicationDateOf } from "../text/publication.ts";
import { placedOn, comparable } from "./episodes.ts";
import type { Comparable } from "./episode-index.ts";
import type { ReportFacts } from "./facts.ts";
import type { ReportTime } from "./happenings.ts";
import { keptReliance } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";
import { runsOf, type RunText } from "./runs.ts";
import { hashOf, TermReader, type ReportTerms } from "./terms.ts";

/** Of a report what others are told by; the rest of it is not needed again. */
export interface Signature extends Comparable, RunText {
  readonly id: string;
  /** The identifier that it was given, which another may have too. */
  readonly given: string;
  /** Hash of its text and of what was given beside it: whether two reports of one name are the same. */
  readonly content: string;
  /** Day that it is placed by. */
  readonly day: number;
  /** The outlet as written; null where unknown. */
  readonly outletName: string | null;
  /** What it says itself of its date. */
  readonly published: Known<string>;
  readonly reliesOn: readonly Reliance[];
  /** A report that does not state its date: what dates it beside others. Null for dated ones. */
  readonly undated: Annotated | null;
}

/** Makes signatures; keeps what it has learnt of words. */
export class SignatureReader {
  readonly #tables: LinkTables;
  readonly #terms: TermReader;

  constructor(tables: LinkTables) {
    this.#tables = tables;
    this.#terms = new TermReader(tables);
  }

  /** @cost O(prose) */
  read(report: Annotated, content: string): Signature {
    const published = publicationDateOf(report.article);
    const compared = comparable(report, published, this.#terms, this.#tables);
    return {
      ...compared,
      ...runsOf(report.article),
      id: report.article.id,
      given: report.article.id,
      content,
      day: placedOn(compared.time),
      outletName: valueOf(report.article.outlet),
      published,
      reliesOn: keptReliance(report, this.#tables),
      undated: valueOf(published) === null ? kept(report) : null,
    };
  }
}

/** What dates an undated report; its other layers are left out. */
const kept = ({ article, layers }: Annotated): Annotated => ({
  article: { ...article, toSource: null },
  layers: { times: layers.times, events: [] } as unknown as Annotated["layers"],
  problems: [],
});

const ARRAYS = ["lines", "terms", "marks", "parts", "runs", "prints"] as const;
const HEAD_WORDS = ARRAYS.length + 2;

/** Facts as JSON has them. */
type PlainFacts = { readonly [Name in keyof ReportFacts]: ReportFacts[Name] extends number | null ? number | null : readonly number[] };

function plainFacts({ streets, addresses, ages, clocks, places, counts, newsDays, pastDays, latest }: ReportFacts): PlainFacts {
  return {
    ...{ streets: [...streets], addresses: [...addresses], ages: [...ages], clocks: [...clocks], places: [...places] },
    ...{ counts: [...counts], newsDays: [...newsDays], pastDays: [...pastDays], latest },
  };
}

const typedFacts = ({ streets, addresses, ages, clocks, places, counts, newsDays, pastDays, latest }: PlainFacts): ReportFacts => ({
  streets: Uint32Array.from(streets),
  addresses: Uint32Array.from(addresses),
  ages: Uint8Array.from(ages),
  clocks: Uint16Array.from(clocks),
  places: Uint32Array.from(places),
  counts: Uint8Array.from(counts),
  newsDays: Int32Array.from(newsDays),
  pastDays: Int32Array.from(pastDays),
  latest,
});

/** The fields that are no arrays of numbers, or of few. */
interface Rest extends Pick<Signature, "id" | "given" | "content" | "day" | "outletName" | "published" | "reliesOn" | "undated"> {
  readonly facts: PlainFacts;
  readonly time: Omit<ReportTime, "newsDays" | "newsWeekdays"> & { readonly days: readonly string[]; readonly weekdays: readonly number[] };
}

/** A signature as bytes: lengths, the arrays, then the rest as JSON; a whole number of 32-bit words. */
export function encoded(signature: Signature): Buffer {
  const { terms, id, given, content, day, outletName, published, reliesOn, undated, time } = signature;
  const { newsDays, newsWeekdays, ...bounds } = time;
  const rest: Rest = {
    ...{ id, given, content, day, outletName, published, reliesOn, undated },
    facts: plainFacts(signature.facts),
    time: { ...bounds, days: [...newsDays], weekdays: [...newsWeekdays] },
  };
  const json = Buffer.from(JSON.stringify(rest), "utf8");
  const arrays = [terms.lines, terms.terms, terms.marks, terms.parts, signature.runs, signature.prints];
  const words = HEAD_WORDS + arrays.reduce((sum, it) => sum + it.length, 0) + Math.ceil(json.length / 4);
  const out = new Uint32Array(words);
  out[0] = words;
  out[1] = json.length;
  let at = HEAD_WORDS;
  arrays.forEach((array, index) => {
    out[2 + index] = array.length;
    out.set(array, at);
    at += array.length;
  });
  const bytes = Buffer.from(out.buffer);
  json.copy(bytes, at * 4);
  return bytes;
}

/** Bytes of the signature that begins here, by its first four bytes. */
export const encodedLength = (first: Buffer): number => first.readUInt32LE(0) * 4;

/** The signature that `encoded` gave the bytes of. @param bytes at an offset divisible by four of their buffer */
export function decoded(bytes: Buffer): Signature {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let at = HEAD_WORDS;
  const next = (index: number): Uint32Array => {
    const array = words.subarray(at, at + words[2 + index]!);
    at += words[2 + index]!;
    return array;
  };
  const [lines, terms, marks, parts, runs, prints] = ARRAYS.map((_, index) => next(index)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const json = (): Rest => JSON.parse(bytes.toString("utf8", at * 4, at * 4 + words[1]!)) as Rest;
  return new Stored({ lines, terms, marks, parts }, runs, prints, json);
}

/** A signature as it lies in its bytes; what is not arrays is read when it is asked for. */
class Stored implements Signature {
  readonly terms: ReportTerms;
  readonly runs: Uint32Array;
  readonly prints: Uint32Array;
  readonly #json: () => Rest;
  #rest: Rest | null = null;
  #time: ReportTime | null = null;
  #facts: ReportFacts | null = null;

  constructor(terms: ReportTerms, runs: Uint32Array, prints: Uint32Array, json: () => Rest) {
    [this.terms, this.runs, this.prints, this.#json] = [terms, runs, prints, json];
  }

  get #read(): Rest {
    return (this.#rest ??= this.#json());
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
    return this.#read.outletName;
  }

  get outlet(): string | null {
    return this.#read.outletName?.toLowerCase() ?? null;
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
    if (this.#time !== null) return this.#time;
    const { days, weekdays, ...bounds } = this.#read.time;
    return (this.#time = { ...bounds, newsDays: new Set(days), newsWeekdays: new Set(weekdays) });
  }

  get facts(): ReportFacts {
    return (this.#facts ??= typedFacts(this.#read.facts));
  }
}

/** 32 bits by which a report is known in hashes of ranges. */
export const hashOfSignature = ({ id, content, day }: Signature): number => hashOf(`${id} ${content} ${day}`);
