// Takes a report's mentions, gives the one that a stretch of text speaks of: a source's head, a speaker.
import { valueOf, type LocalEntityIndex, type Mention, type Range } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";

/** Finds mentions by place. */
export interface MentionIndex {
  /**
   * Index of the mention that is the head of a range, -1 where none is.
   *
   * The smallest mention that covers the range and whose core it touches; else the first of the longest
   * mentions inside it ("two people familiar with X's plans" is said of the people, not of X).
   *
   * @cost O(log mentions + mentions that overlap the range)
   */
  readonly headOf: (range: Range) => number;
  /** Index of the mention that begins at an offset, the longest; -1 where none does. @cost O(log mentions) */
  readonly beginningAt: (offset: number) => number;
}

/** @param mentions sorted by start, longest first, as the mentions layer is */
export function mentionIndex(mentions: readonly Mention[]): MentionIndex {
  // Furthest end of any mention up to each one: where a search to the left can stop.
  const reach = new Uint32Array(mentions.length);
  let furthest = 0;
  mentions.forEach(({ end }, index) => {
    furthest = Math.max(furthest, end);
    reach[index] = furthest;
  });
  const firstAt = (offset: number): number => firstWhere(mentions.length, (index) => (mentions[index]?.start ?? 0) >= offset);
  return {
    headOf: (range) => {
      const covering = smallestCover(mentions, reach, firstAt(range.start + 1) - 1, range);
      return covering >= 0 ? covering : longestInside(mentions, reach, firstAt(range.start), firstAt(range.end), range);
    },
    beginningAt: (offset) => {
      const at = firstAt(offset);
      return mentions[at]?.start === offset ? at : -1;
    },
  };
}

const touches = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

function smallestCover(mentions: readonly Mention[], reach: Uint32Array, last: number, range: Range): number {
  let best = -1;
  let bestSize = Infinity;
  for (let at = last; at >= 0 && (reach[at] ?? 0) > range.start; at--) {
    const mention = mentions[at];
    if (mention === undefined || mention.end < range.end) continue;
    const size = mention.end - mention.start + (touches(mention.core, range) ? 0 : 1e6);
    if (size < bestSize) [best, bestSize] = [at, size];
  }
  return best;
}

/** The first mention that begins in the range and is not inside another; else one that reaches into it. */
function longestInside(mentions: readonly Mention[], reach: Uint32Array, first: number, after: number, range: Range): number {
  for (let at = first; at < after; at++) if ((mentions[at]?.core.start ?? Infinity) < range.end) return at;
  for (let at = first - 1; at >= 0 && (reach[at] ?? 0) > range.start; at--) {
    const mention = mentions[at];
    if (mention !== undefined && touches(mention.core, range)) return at;
  }
  return -1;
}

/** The entity that a range speaks of; null where none or more than one fits. */
export function entityOfRange(mentions: readonly Mention[], index: MentionIndex, range: Range): LocalEntityIndex | null {
  const head = mentions[index.headOf(range)];
  return head === undefined ? null : valueOf(head.entity);
}
