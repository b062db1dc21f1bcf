// Takes a report's layers, gives what events are read from and how a stretch of it is searched.
import { valueOf, type Article, type Layers, type Quantity, type Range } from "../../model/index.ts";
import type { EventWords } from "./event-words.ts";
import type { EventTables } from "./events-rule.ts";
import type { EntityRoom } from "./entity-room.ts";
import type { TreeLinks } from "./tree-links.ts";

export type EventNeeds = Pick<Layers, "tokens" | "sentences" | "syntax" | "times" | "mentions" | "entities" | "attributions">;

/** Mentions and times as they are searched: their starts, and of each mention the entity, -1 where none is known. */
export interface Searched {
  readonly mentionStarts: Uint32Array;
  readonly mentionEntities: Int32Array;
  readonly timeStarts: Uint32Array;
}

/** @cost O(mentions + times) */
export function searched({ mentions, times }: Pick<Layers, "mentions" | "times">): Searched {
  const mentionStarts = new Uint32Array(mentions.length);
  const mentionEntities = new Int32Array(mentions.length);
  const timeStarts = new Uint32Array(times.length);
  for (let at = 0; at < mentions.length; at += 1) {
    mentionStarts[at] = mentions[at]!.start;
    mentionEntities[at] = valueOf(mentions[at]!.entity) ?? -1;
  }
  for (let at = 0; at < times.length; at += 1) timeStarts[at] = times[at]!.start;
  return { mentionStarts, mentionEntities, timeStarts };
}

/** Gives the counts of a sentence with what they count; its times are none. */
export type CountsIn = (
  reading: Pick<EventReading, "article" | "tokens" | "sentences" | "times">,
  bounds: readonly [number, number],
) => readonly Quantity[];

/** One report while its events are read. */
export interface EventReading extends EventNeeds, Searched {
  readonly article: Article;
  readonly tables: EventTables;
  readonly words: EventWords;
  readonly form: (token: number) => string;
  readonly countsIn: CountsIn;
  /** For each token the attribution it is said in, or -1. */
  readonly said: Int32Array;
  /** Room for the tree of one sentence after the other, and for the entities in it. */
  readonly links: TreeLinks;
  readonly room: EntityRoom;
}

/** Indices of the ranges that lie inside a stretch of tokens. @cost O(log ranges + found); ranges sorted by start */
export function rangesIn({ tokens }: Pick<EventReading, "tokens">, ranges: readonly Range[], from: number, to: number): number[] {
  const start = tokens.start[from] ?? 0;
  const end = tokens.end[to - 1] ?? 0;
  const found: number[] = [];
  for (let at = firstStart(ranges, start); at < ranges.length && ranges[at]!.start < end; at += 1)
    if (ranges[at]!.end <= end) found.push(at);
  return found;
}

/** First of the ranges that starts at `bound` or behind it. */
function firstStart(ranges: readonly Range[], bound: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.start < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
