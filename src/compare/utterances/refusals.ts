// Takes an episode's statements and groups, puts a refusal to answer with the words in which it is given.
import type { Statement } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { Segment, SegmentGroup } from "../segments.ts";
import { pushTo } from "../../text/lists.ts";

/** Characters that may stand between a refusal and its words. Judged: a cue, a speaker, a full stop. */
const FARTHEST = 120;

const startOf = ({ content }: Statement): number => content[0]?.start ?? 0;
const endOf = ({ content }: Statement): number => content.at(-1)?.end ?? 0;

/** Statements that refuse an answer and go on to do so in other words: "would not say whether …: “I have nothing to announce.”" */
function refusedTwice(statements: readonly Statement[], context: Context): [Statement, Statement][] {
  const sorted = [...statements].sort((a, b) =>
    a.report === b.report ? startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1) : a.report < b.report ? -1 : 1,
  );
  return sorted.flatMap((first, at): [Statement, Statement][] => {
    const next = sorted[at + 1];
    if (next === undefined || next.report !== first.report || first.act !== "no-comment" || next.act !== "no-comment") return [];
    const gap = startOf(next) - endOf(first);
    return gap >= 0 && gap <= FARTHEST && context.parties.voices(first, next) === "same" ? [[first, next]] : [];
  });
}

/** Adds to the group of a refusal the one that stands right beside it; what has a group of its own stays there. @cost O(segments + statements log statements) */
export function withRefusals(
  groups: readonly SegmentGroup[],
  segments: readonly Segment[],
  statements: readonly Statement[],
  context: Context,
): SegmentGroup[] {
  const twice = refusedTwice(statements, context);
  if (twice.length === 0) return [...groups];
  const byStatement = new Map<string, number[]>();
  segments.forEach(({ statement }, index) => {
    const id = statements[statement]?.id ?? "";
    pushTo(byStatement, id, index);
  });
  const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((it): [number, number] => [it, group])));
  const added = groups.map(({ members, score }) => ({ members: [...members], score }));
  for (const [first, next] of twice) {
    const [mine, its] = [first, next].map(({ id }) => byStatement.get(id) ?? []);
    const [home, other] = [mine, its].map((them) => them?.map((it) => groupOf.get(it)).find((it) => it !== undefined));
    if (mine === undefined || its === undefined || (home !== undefined && other !== undefined)) continue;
    const into = home ?? other ?? added.push({ members: [], score: 1 }) - 1;
    for (const it of [...mine, ...its]) {
      if (groupOf.has(it)) continue;
      groupOf.set(it, into);
      added[into]?.members.push(it);
    }
  }
  return added.map(({ members, score }) => ({ members: members.sort((a, b) => a - b), score }));
}
