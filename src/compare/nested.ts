// Takes an episode's statements, gives those told inside another of the same voice, and puts them with what tells them.
import type { Range, Statement } from "../model/index.ts";
import type { Context } from "./context.ts";
import type { Segment, SegmentGroup } from "./segments.ts";

const hull = ({ content }: Statement): Range => ({ start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 });

/**
 * Statements whose content stands inside another's of the same voice ("the Kremlin calls on all to …, its
 * spokesman said"), each with that other: what they tell is told there, and they join nothing by themselves.
 *
 * @cost O(statements log statements)
 */
export function toldInside(statements: readonly Statement[], context: Context): ReadonlyMap<string, string> {
  const sorted = [...statements].sort((a, b) => {
    const [x, y] = [hull(a), hull(b)];
    return a.report === b.report ? x.start - y.start || y.end - x.end : a.report < b.report ? -1 : 1;
  });
  const inside = new Map<string, string>();
  let outer: Statement | undefined;
  for (const it of sorted) {
    const around = outer !== undefined && outer.report === it.report && hull(it).end <= hull(outer).end;
    if (outer === undefined || !around) {
      outer = it;
      continue;
    }
    // A quotation by itself that another statement took in as one of its ranges is told apart from the rest of it.
    const { content } = it;
    const whole = outer.content.some(({ start, end }) => start === content[0]?.start && end === content.at(-1)?.end);
    const voices = context.parties.voices(it, outer);
    if (!whole && voices !== "other" && voices !== "unknown") inside.set(it.id, outer.id);
  }
  return inside;
}

const overlaps = (left: Segment, right: Segment): boolean =>
  left.ranges.some((a) => right.ranges.some((b) => a.start < b.end && b.start < a.end));

/** Adds to each group the segments of statements told inside one of its own, and makes a group of two where it has none. @cost O(segments) */
export function withInner(
  groups: readonly SegmentGroup[],
  segments: readonly Segment[],
  statements: readonly Statement[],
  told: ReadonlyMap<string, string>,
): SegmentGroup[] {
  const idAt = ({ statement }: Segment): string => statements[statement]?.id ?? "";
  const outers = new Set(told.values());
  const byStatement = new Map<string, number[]>();
  segments.forEach((it, index) => {
    if (outers.has(idAt(it))) byStatement.set(idAt(it), [...(byStatement.get(idAt(it)) ?? []), index]);
  });
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const added = groups.map(({ members, score }) => ({ members: [...members], score }));
  segments.forEach((inner, index) => {
    const around = (byStatement.get(told.get(idAt(inner)) ?? "") ?? []).find((it) => {
      const outer = segments[it];
      return outer !== undefined && overlaps(outer, inner);
    });
    if (around === undefined || groupOf.has(index)) return;
    const home = groupOf.get(around);
    if (home === undefined) {
      groupOf.set(around, added.length);
      added.push({ members: [around, index], score: 1 });
    } else added[home]?.members.push(index);
  });
  return added.map(({ members, score }) => ({ members: members.sort((a, b) => a - b), score }));
}
