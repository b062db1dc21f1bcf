// Takes what is called something, named or not, adds what a report says that somebody calls it.
import { valueOf, type EntityId, type LinkedReport, type LocalEntityIndex } from "../model/index.ts";
import { firstWhere } from "../text/bisect.ts";
import type { Context } from "./context.ts";
import { mentionsByToken, type MentionAt } from "./mentions-by-token.ts";
import { distinctLabels, labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { calledIn, type Called } from "./names-called.ts";

interface Group {
  readonly called: string;
  readonly isSaid: boolean;
  readonly labels: Label[];
  /** Whether somebody is said to call it something. */
  isCalled: boolean;
}

interface Place {
  readonly label: Label;
  readonly group: Group;
}

/** Labels before a place that are asked whether they reach over it; they overlap no deeper. */
const OVERLAPPING = 6;

/**
 * Gives the groups with those labels, and those entities with them in place; a group that one report alone tells of
 * stays where it says that somebody calls it something.
 *
 * @cost O(labels × log labels), O(log labels) for each time that something is called something
 */
export function withCalled(groups: readonly NameGroup[], named: Map<EntityId, Label[]>, context: Context): NameGroup[] {
  const all: Group[] = [];
  for (const { called, labels, entity, isSaid } of groups) {
    const known = entity === undefined ? undefined : named.get(entity);
    if (known === undefined) all.push({ called, labels: [...labels], isCalled: false, isSaid: isSaid === true });
    else known.push(...distinctLabels(labels, labels.length));
  }
  const places = placesByReport(all);
  const dropped = new Set<Label>();
  for (const report of context.linked.reports) {
    const here = places.get(report.annotated.article.id) ?? [];
    const mentionAt = mentionsByToken(report);
    for (const called of calledIn(report, mentionAt, context)) {
      const plain = labelIn(report, called.label, context);
      const label = { ...plain, by: called.by ?? plain.by };
      const group = groupOf(report, called, here, mentionAt);
      if (group !== undefined) {
        // What it is called is no label of anything else.
        for (const it of around(here, label.end - 1)) if (it.group !== group && it.label.end > label.start) dropped.add(it.label);
        group.labels.push(label);
        group.isCalled = true;
        continue;
      }
      const entity = entityOf(report, called, mentionAt, context);
      const labels = entity === null ? undefined : named.get(entity);
      if (labels !== undefined && !labels.some((it) => it.report === label.report && it.text === label.text)) labels.push(label);
    }
  }
  return all.flatMap(({ called, labels, isCalled, isSaid }): NameGroup[] => {
    const left = labels.filter((it) => !dropped.has(it));
    const isTold = isCalled ? left.length > 1 : !isSaid && new Set(left.map(({ report }) => report)).size > 1;
    return isTold ? [{ called: left.some(({ text }) => text === called) ? called : (left[0]?.text ?? called), labels: left }] : [];
  });
}

/** Each report's labels by where they stand. */
function placesByReport(groups: readonly Group[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const group of groups)
    for (const label of group.labels) {
      const here = places.get(label.report);
      if (here === undefined) places.set(label.report, [{ label, group }]);
      else here.push({ label, group });
    }
  for (const here of places.values()) here.sort((a, b) => a.label.start - b.label.start || a.label.end - b.label.end);
  return places;
}

/** The last labels that begin at a place or before it. */
function around(places: readonly Place[], place: number): readonly Place[] {
  const after = firstWhere(places.length, (at) => (places[at]?.label.start ?? 0) > place);
  return places.slice(Math.max(0, after - OVERLAPPING), after);
}

/** The group that the thing called so is of: by its own words, or by what a pronoun for it means. */
function groupOf(report: LinkedReport, { target, label }: Called, places: readonly Place[], mentionAt: MentionAt): Group | undefined {
  const { layers } = report.annotated;
  const covering = (place: number): Group | undefined =>
    around(places, place).findLast((it) => place < it.label.end && it.label.start !== label.start)?.group;
  const at = layers.tokens.start[target] ?? 0;
  const own = covering(at);
  const mention = mentionAt.token(target);
  const local = mention === null ? null : valueOf(mention.entity);
  if (own !== undefined || mention?.form !== "pronoun" || local === null) return own;
  for (const it of mentionAt.described(local)) {
    const meant = it < at ? covering(it) : undefined;
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** The entity that is called so; a pronoun for a person is too often taken for somebody else. */
function entityOf(report: LinkedReport, { target }: Called, mentionAt: MentionAt, { parties }: Context): EntityId | null {
  const mention = mentionAt.token(target);
  const local: LocalEntityIndex | null = mention === null ? null : valueOf(mention.entity);
  const entity = local === null ? undefined : report.entityOf[local];
  if (mention === null || entity === undefined || mention.form === "pronoun") return null;
  return parties.entity(entity)?.named === true ? entity : null;
}
