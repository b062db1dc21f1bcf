// Takes a report's layers, gives what events are read from and how a stretch of it is searched.
import type { Article, Layers, Range } from "../../model/index.ts";
import type { quantityReader } from "../../text/quantities.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { EventWords } from "./event-features.ts";
import type { EventTables } from "./events-rule.ts";

export type EventNeeds = Pick<Layers, "tokens" | "sentences" | "syntax" | "times" | "mentions" | "entities" | "attributions">;

/** One report while its events are read. */
export interface EventReading extends EventNeeds {
  readonly article: Article;
  readonly tables: EventTables;
  readonly words: EventWords;
  readonly form: (token: number) => string;
  readonly quantities: ReturnType<typeof quantityReader>;
  /** For each token the attribution it is said in, or -1. */
  readonly said: Int32Array;
}

/** Indices of the ranges that lie inside a stretch of tokens. @cost O(log ranges + found); ranges sorted by start */
export function rangesIn({ tokens }: Pick<EventReading, "tokens">, ranges: readonly Range[], from: number, to: number): number[] {
  const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
  const first = firstWhere(ranges.length, (index) => (ranges[index]?.start ?? 0) >= start);
  const found: number[] = [];
  for (let at = first; at < ranges.length && (ranges[at]?.start ?? end) < end; at += 1) {
    if ((ranges[at]?.end ?? end + 1) <= end) found.push(at);
  }
  return found;
}
