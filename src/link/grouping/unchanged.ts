// Takes what linking gave now and the last time, gives the earlier value where nothing changed: what stands on it need not be made again.
import type { Entity, Known } from "../../model/index.ts";

export const sameList = (left: readonly string[], right: readonly string[]): boolean =>
  left === right || (left.length === right.length && left.every((it, at) => it === right[at]));

/** Plain data; told by its JSON. */
const sameData = (left: unknown, right: unknown): boolean => left === right || JSON.stringify(left) === JSON.stringify(right);

export const sameKnown = (left: Known<string>, right: Known<string>): boolean => left.state === right.state && sameData(left, right);

export const sameEntity = (left: Entity, right: Entity): boolean =>
  left.id === right.id &&
  left.kind === right.kind &&
  left.name === right.name &&
  left.named === right.named &&
  left.onBehalfOf === right.onBehalfOf &&
  left.world === right.world &&
  left.wikidata === right.wikidata &&
  sameList(left.labels, right.labels) &&
  sameList(left.offices, right.offices) &&
  left.held.length === right.held.length &&
  left.aliasesAt.length === right.aliasesAt.length &&
  (left.held.length === 0 || sameData(left.held, right.held)) &&
  (left.aliasesAt.length === 0 || sameData(left.aliasesAt, right.aliasesAt));

/** Keeps what it gave last by key. */
export class Unchanged<Value> {
  readonly #same: (left: Value, right: Value) => boolean;
  #last: ReadonlyMap<string, Value> = new Map();
  #next = new Map<string, Value>();

  constructor(same: (left: Value, right: Value) => boolean) {
    this.#same = same;
  }

  /** The last value of this key where it is the same, else this one. */
  of(key: string, value: Value): Value {
    const before = this.#last.get(key);
    const kept = before !== undefined && this.#same(before, value) ? before : value;
    this.#next.set(key, kept);
    return kept;
  }

  /** Ends a round: keys that were not asked for are forgotten. */
  turn(): void {
    [this.#last, this.#next] = [this.#next, new Map()];
  }
}
