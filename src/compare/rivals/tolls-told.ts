// Takes what reports tell of the killed and hurt, gives whether two figures are no quarrel: parts of a list, of other people, of another day, or known to both.
import { valueOf, type Range } from "../../model/index.ts";
import { daySpan } from "../../text/edtf.ts";
import type { Harm } from "../harm/casualties.ts";
import type { Context } from "../context.ts";
import type { DatedReport } from "../harm/tolls.ts";

type Tolls = Pick<Context, "tolls">;

/** Kinds of harm by the loss they are. */
const HARMS_OF: ReadonlyMap<string, ReadonlySet<Harm["kind"]>> = new Map([
  ["killed", new Set<Harm["kind"]>(["killed"])],
  ["wounded", new Set<Harm["kind"]>(["hurt", "shot", "care"])],
]);

const harmsOf = (report: DatedReport, loss: string, { tolls }: Tolls): Harm[] =>
  tolls.told(report).filter(({ kind }) => HARMS_OF.get(loss)?.has(kind) === true);

/** Whether a figure counts some of a list that is harmed together: the two of "a girl and two men were hurt". */
export const isOfList = (report: DatedReport, loss: string, figure: number, at: Range, context: Tolls): boolean =>
  harmsOf(report, loss, context).some(
    (it) => it.at !== null && !it.part && (it.count ?? 0) > figure && it.at.start <= at.start && at.end <= it.at.end,
  );

/** Sentences at a report's beginning in which it says how many and when; further down it tells of parts and of other days. */
const EARLY = 6;

/** Whether a report that gives one figure gives another as well: more, of which its own are some, or fewer at its beginning. */
export const tellsFigure = (report: DatedReport, loss: string, own: number, other: number, context: Tolls): boolean =>
  harmsOf(report, loss, context).some(
    ({ count, form, sentence }) => count === other && form === "number" && (other > own || sentence < EARLY),
  );

/** Days that a report names at its beginning. @cost O(times) */
function daysNamed({ annotated, published }: DatedReport): { readonly from: number; readonly to: number }[] {
  const { tokens, sentences, times } = annotated.layers;
  const last = Math.min(EARLY, sentences.count) - 1;
  const end = last < 0 ? 0 : (tokens.end[(sentences.end[last] ?? 1) - 1] ?? 0);
  return times.flatMap(({ start, type, value }) => {
    if (start >= end || (type !== "DATE" && type !== "TIME")) return [];
    const span = daySpan((valueOf(value) ?? "").slice(0, 10));
    const out = daySpan((valueOf(published) ?? "").slice(0, 10));
    // A day ahead is of a court or a vigil.
    return span === null || span.to > span.from + 1 || (out !== null && span.from > out.from) ? [] : [span];
  });
}

/** Whether two reports name days at their beginnings and none that both have: they tell of two happenings. */
export function onOtherDays(left: DatedReport, right: DatedReport): boolean {
  const [mine, theirs] = [daysNamed(left), daysNamed(right)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((a) => theirs.some((b) => a.from <= b.to && b.from <= a.to));
}
