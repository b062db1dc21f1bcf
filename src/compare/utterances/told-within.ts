// Takes an episode's statements and groups, puts a statement that only tells what its own side says or asks with the words that it tells.
import type { Statement } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { Segment, SegmentGroup } from "../segments.ts";
import { isContent } from "../wording/words.ts";

const startOf = ({ content }: Statement): number => content[0]?.start ?? 0;
const endOf = ({ content }: Statement): number => content.at(-1)?.end ?? 0;

const isInside = (inner: Statement, outer: Statement): boolean =>
  inner.content.every((it) => outer.content.some(({ start, end }) => start <= it.start && it.end <= end));

/** Statements that stand within the content of another of their report, each with the nearest around it. @cost O(statements log statements) */
function nested(statements: readonly Statement[]): [outer: Statement, inner: Statement][] {
  const sorted = [...statements].sort((a, b) =>
    a.report === b.report ? startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1) : a.report < b.report ? -1 : 1,
  );
  const open: Statement[] = [];
  return sorted.flatMap((inner): [Statement, Statement][] => {
    const isOver = (it: Statement): boolean => it.report !== inner.report || endOf(it) < endOf(inner);
    while (open.length > 0 && isOver(open.at(-1)!)) open.pop();
    const outer = open.at(-1);
    open.push(inner);
    return outer !== undefined && isInside(inner, outer) ? [[outer, inner]] : [];
  });
}

/** Whether a segment of the outer statement says nothing but who says what stands in it: "[Norland asks] both ports to open". */
function tellsOnly({ words, ranges }: Segment, inner: Statement): boolean {
  const told = [...(inner.source ?? []), ...(inner.cue ?? []), ...inner.content];
  const holds = inner.content.some((it) => ranges.some(({ start, end }) => it.start < end && start < it.end));
  return holds && words.every((it) => !isContent(it) || told.some(({ start, end }) => start < it.end && it.start < end));
}

/**
 * Gives the groups with each such statement that has none of its own added: a spokesman's "Norland asks both ports to
 * open" to that of Norland's request, which is the statement within it. What another side is told to say stays apart.
 *
 * @cost O(statements log statements + words of those that stand within others)
 */
export function withToldWithin(
  groups: readonly SegmentGroup[],
  segments: readonly Segment[],
  statements: readonly Statement[],
  { parties }: Context,
): readonly SegmentGroup[] {
  const indexOf = new Map(statements.map(({ id }, at) => [id, at]));
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const segmentsOf = new Map<number, number[]>();
  segments.forEach(({ statement }, at) => segmentsOf.set(statement, [...(segmentsOf.get(statement) ?? []), at]));
  const added = groups.map(({ members, score }) => ({ members: [...members], score }));
  for (const [outer, inner] of nested(statements)) {
    const voices = parties.voices(outer, inner);
    const home = (segmentsOf.get(indexOf.get(inner.id) ?? -1) ?? []).map((it) => groupOf.get(it)).find((it) => it !== undefined);
    const own = segmentsOf.get(indexOf.get(outer.id) ?? -1) ?? [];
    if (home === undefined || (voices !== "same" && voices !== "for") || own.some((it) => groupOf.has(it))) continue;
    for (const it of own)
      if (tellsOnly(segments[it]!, inner)) {
        added[home]!.members.push(it);
        groupOf.set(it, home);
      }
  }
  return added.map(({ members, score }) => ({ members: members.sort((a, b) => a - b), score }));
}
