// Takes a report's entities and the way back to its source, gives what lists of records are written on: their places, as they stand there.
import type { LocalEntity, OffsetTable, Range } from "../model/index.ts";
import { toSource } from "../text/offset-map.ts";
import { CLOSE_LIST, COMMA, OPEN_LIST, type JsonBytes } from "./json-bytes.ts";

/** What a report's lists are written on, with what its ranges and entities are. */
export class LinePage {
  readonly out: JsonBytes;
  #table: OffsetTable | null = null;
  #entities: readonly LocalEntity[] = [];
  /** Where the name of each entity was written first and where it ends there, 0 where it was not yet; longer than the report needs. */
  #nameStart = new Uint32Array(0);
  #nameEnd = new Uint32Array(0);
  /** Where the range that was asked about last stands in the source. */
  from = 0;
  to = 0;

  constructor(out: JsonBytes) {
    this.out = out;
  }

  /** Turns to another report. */
  turn(table: OffsetTable | null, entities: readonly LocalEntity[]): void {
    this.#table = table;
    this.#entities = entities;
    const many = entities.length;
    if (this.#nameEnd.length < many) [this.#nameStart, this.#nameEnd] = [new Uint32Array(2 * many), new Uint32Array(2 * many)];
    else this.#nameEnd.fill(0, 0, many);
  }

  /** Whether a range has a place in the source: one that only markup implies has none. Its place is `from` and `to`. */
  finds(range: Range): boolean {
    if (range.start >= range.end) return false;
    const place = this.#table === null ? range : toSource(this.#table, range);
    this.from = place.start;
    this.to = place.end;
    return this.from < this.to;
  }

  /** Writes the name of an entity. */
  name(entity: number): void {
    const { out } = this;
    const known = this.#nameEnd[entity] ?? 0;
    if (known > 0) return out.again(this.#nameStart[entity]!, known);
    const start = out.length;
    out.text(this.#entities[entity]?.name ?? "");
    this.#nameStart[entity] = start;
    this.#nameEnd[entity] = out.length;
  }

  /** Writes the place that was found last, as a pair. */
  pair(): void {
    const { out } = this;
    out.byte(OPEN_LIST);
    out.number(this.from);
    out.byte(COMMA);
    out.number(this.to);
    out.byte(CLOSE_LIST);
  }

  /** Writes the pair of a range, null where there is none. */
  pairOf(range: Range | null): void {
    if (range !== null && this.finds(range)) this.pair();
    else this.out.null();
  }

  pairsOf(ranges: readonly Range[] | null): void {
    const { out } = this;
    if (ranges === null) return out.null();
    out.byte(OPEN_LIST);
    for (const range of ranges) {
      if (!this.finds(range)) continue;
      out.next();
      this.pair();
    }
    out.byte(CLOSE_LIST);
  }

  /** Writes the records that have a place, parted by commas. */
  placed<Kind extends Range>(records: readonly Kind[], write: (page: LinePage, record: Kind) => void): void {
    for (const record of records) {
      if (!this.finds(record)) continue;
      this.out.next();
      write(this, record);
    }
  }

  /** Writes a number, null where there is none. */
  numberOr(value: number | null): void {
    if (value === null) this.out.null();
    else this.out.number(value);
  }
}
