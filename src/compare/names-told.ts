// Takes what is called something, named or not, adds what a report says that somebody calls it.
import { valueOf, type EntityId, type LinkedReport, type Mention } from "../model/index.ts";
import type { Context } from "./context.ts";
import { labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { calledIn, type Called } from "./names-called.ts";

interface Group extends NameGroup {
  readonly labels: Label[];
  /** Whether somebody is said to call it something. */
  isCalled: boolean;
}

/**
 * Gives the groups with those labels, and those entities with them in place; a group that one report alone tells of
 * stays where it says that somebody calls it something.
 *
 * @cost O(labels + mentions) for each time that something is called something
 */
export function withCalled(groups: readonly NameGroup[], named: Map<EntityId, Label[]>, context: Context): NameGroup[] {
  const all = groups.map((it): Group => ({ called: it.called, labels: [...it.labels], isCalled: false }));
  const byReport = new Map<string, Group[]>();
  for (const group of all)
    for (const report of new Set(group.labels.map((it) => it.report))) byReport.set(report, [...(byReport.get(report) ?? []), group]);
  for (const report of context.linked.reports) {
    const here = byReport.get(report.annotated.article.id) ?? [];
    for (const called of calledIn(report, context)) {
      const plain = labelIn(report, called.label, context);
      const label = { ...plain, by: called.by ?? plain.by };
      const group = groupAt(report, called, here);
      if (group !== undefined) {
        // What it is called is no label of anything else.
        for (const other of here) if (other !== group) dropIn(other, label);
        group.labels.push(label);
        group.isCalled = true;
        continue;
      }
      const entity = entityAt(report, called, context);
      const labels = entity === null ? undefined : named.get(entity);
      if (labels !== undefined && !labels.some((it) => it.report === label.report && it.text === label.text)) labels.push(label);
    }
  }
  const isTold = ({ labels, isCalled }: Group): boolean =>
    (isCalled && labels.length > 1) || new Set(labels.map(({ report }) => report)).size > 1;
  return all.filter(isTold).map(({ called, labels }) => ({ called, labels }));
}

function dropIn({ labels }: Group, { report, start, end }: Label): void {
  for (let at = labels.length - 1; at >= 0; at--) {
    const it = labels[at];
    if (it !== undefined && it.report === report && it.start < end && start < it.end) labels.splice(at, 1);
  }
}

const mentionAt = (report: LinkedReport, at: number): Mention | undefined =>
  report.annotated.layers.mentions.find(({ core }) => core.start <= at && at < core.end);

/** The group that the thing called so is of: by its own words, or by what a pronoun for it means. */
function groupAt(report: LinkedReport, { target, label }: Called, groups: readonly Group[]): Group | undefined {
  const { layers, article } = report.annotated;
  const at = layers.tokens.start[target] ?? 0;
  const covering = (place: number): Group | undefined =>
    groups.find(({ labels }) => labels.some((it) => it.report === article.id && it.start <= place && place < it.end && it.start !== label.start));
  const own = covering(at);
  const mention = mentionAt(report, at);
  const local = mention === undefined ? null : valueOf(mention.entity);
  if (own !== undefined || mention?.form !== "pronoun" || local === null) return own;
  for (const it of layers.mentions) {
    if (it.form === "pronoun" || it.start >= at || valueOf(it.entity) !== local) continue;
    const meant = covering(it.core.start);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** The entity that is called so; a pronoun for a person is too often taken for somebody else. */
function entityAt(report: LinkedReport, { target }: Called, { parties }: Context): EntityId | null {
  const mention = mentionAt(report, report.annotated.layers.tokens.start[target] ?? 0);
  const local = mention === undefined ? null : valueOf(mention.entity);
  const entity = local === null ? undefined : report.entityOf[local];
  if (mention === undefined || entity === undefined || mention.form === "pronoun") return null;
  return parties.entity(entity)?.named === true ? entity : null;
}
