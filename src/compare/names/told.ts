// Takes what is called something, named or not, adds what a report says that somebody calls it.
import { UPOS, valueOf, type EntityId, type LinkedReport, type LocalEntityIndex } from "../../model/index.ts";
import { firstWhere } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { mentionsByToken, type MentionAt } from "../wording/mentions-by-token.ts";
import { distinctLabels, labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { calledIn, type Called } from "./called.ts";
import { phraseAround, rangeOf } from "./noun-labels.ts";

interface Group {
  readonly called: string;
  readonly isSaid: boolean;
  readonly labels: Label[];
  /** Whether somebody is said to call it something. */
  isCalled: boolean;
  /** Whether it was told by one word in marks alone, before what that is for was added. */
  isWord: boolean;
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
    if (known === undefined) all.push({ called, labels: [...labels], isCalled: false, isWord: false, isSaid: isSaid === true });
    else known.push(...distinctLabels(labels, labels.length).filter((it) => !known.some((other) => isSame(it, other, context))));
  }
  const dropped = new Set<Label>();
  const calls = context.linked.reports.flatMap((report) => callsIn(report, context));
  let left = takeCalled(calls, all, dropped);
  // “Hostages”: whom somebody calls so, where the word is told of nobody else, is what the word is for, by all its other words too.
  const joined = left.filter((call) => joinTarget(call, all, context));
  left = takeCalled(left.filter((it) => !joined.includes(it)), all, dropped); // prettier-ignore
  const entities = labelsByReport(named);
  const alone = new Map<string, Group>();
  for (const call of left) {
    const labels = entityLabels(call, named, entities, context);
    if (labels === undefined) addAlone(call, alone, context);
    else if (!labels.some((it) => it.report === call.label.report && it.text === call.label.text)) labels.push(call.label);
  }
  for (const it of alone.values()) all.push(it);
  return all.flatMap(({ called, labels, isCalled, isSaid }): NameGroup[] => {
    const kept = labels.filter((it) => !dropped.has(it));
    const isTold = isCalled ? kept.length > 1 : !isSaid && new Set(kept.map(({ report }) => report)).size > 1;
    return isTold ? [{ called: kept.some(({ text }) => text === called) ? called : (kept[0]?.text ?? called), labels: kept }] : [];
  });
}

/** Whether a report says the same twice, with or without an article. */
function isSame(one: Label, other: Label, { tables }: Context): boolean {
  const bare = ({ text }: Label): string => {
    const [first = "", ...words] = text.toLowerCase().split(" ");
    return tables.determiners.has(first) && words.length > 0 ? words.join(" ") : [first, ...words].join(" ");
  };
  return one.report === other.report && bare(one) === bare(other);
}

interface Call {
  readonly report: LinkedReport;
  readonly called: Called;
  readonly label: Label;
  readonly mentionAt: MentionAt;
}

function callsIn(report: LinkedReport, context: Context): Call[] {
  const mentionAt = mentionsByToken(report);
  const targets = new Map<number, number>();
  return calledIn(report, mentionAt, context).flatMap((it): Call[] => {
    const meant = meantBy(report, it, mentionAt);
    // "It called them bandits" is never of itself.
    if (meant !== null && it.by !== null && report.entityOf[meant.local] === it.by) return [];
    // "Police call the men “suspects”; Lima calls them “hostages”": of the men both.
    const before = meant?.places.findLast((place) => targets.has(place));
    const target = before === undefined ? it.target : (targets.get(before) ?? it.target);
    const plain = labelIn(report, it.label, context);
    targets.set(it.label.start, target).set(it.label.start + 1, target);
    return [{ report, called: { ...it, target }, label: { ...plain, by: it.by ?? plain.by }, mentionAt }];
  });
}

/** The entity that a pronoun for what is called so means, with where it is described; null where no pronoun stands. */
function meantBy(report: LinkedReport, { target }: Called, mentionAt: MentionAt): { local: number; places: readonly number[] } | null {
  const mention = mentionAt.token(target);
  const local = mention?.form === "pronoun" ? valueOf(mention.entity) : null;
  if (local === null) return null;
  const at = report.annotated.layers.tokens.start[target] ?? 0;
  return { local, places: mentionAt.described(local).filter((it) => it < at) };
}

/** Gives each label to the group of what is called so; returns those of no group. @cost O(labels × log labels) */
function takeCalled(calls: readonly Call[], all: readonly Group[], dropped: Set<Label>): Call[] {
  const places = placesByReport(all);
  return calls.filter(({ report, called, label, mentionAt }) => {
    const here = places.get(label.report) ?? [];
    const group = groupOf(report, called, here, mentionAt);
    if (group === undefined) return true;
    // What it is called is no label of anything else.
    for (const it of around(here, label.end - 1)) if (it.group !== group && it.label.end > label.start) dropped.add(it.label);
    group.labels.push(label);
    group.isCalled = true;
    return false;
  });
}

/** Adds what is called by a word in marks to the labels of that word, where it stands in marks everywhere. */
function joinTarget({ report, called, label, mentionAt }: Call, all: readonly Group[], context: Context): boolean {
  const group = all.find(({ labels }) => labels.some((it) => it.report === label.report && it.start < label.end && label.start < it.end));
  if (group === undefined || !(group.isWord || group.labels.every((it) => it.quoted && bareWord(it) === bareWord(label)))) return false;
  const mention = mentionAt.token(called.target);
  const local = mention === null ? null : valueOf(mention.entity);
  if (mention === null || local === null || report.annotated.layers.entities[local]?.named === true) return false;
  const before = mentionAt.described(local).filter((it) => it <= mention.core.start);
  const range = report.annotated.layers.mentions.find(({ core }) => core.start === before.at(-1));
  if (range === undefined) return false;
  group.isWord = true;
  group.labels.push(labelIn(report, { start: range.start, end: range.end }, context), label);
  group.isCalled = true;
  return true;
}

/** Its last word, without marks: "captives" of "the “captives”". */
const bareWord = ({ text }: Label): string => (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).at(-1) ?? "";

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
function around<Kind extends { readonly label: Label }>(places: readonly Kind[], place: number): readonly Kind[] {
  const after = firstWhere(places.length, (at) => (places[at]?.label.start ?? 0) > place);
  return places.slice(Math.max(0, after - OVERLAPPING), after);
}

/** The group that the thing called so is of: by its own words, or by what a pronoun for it means. */
function groupOf(report: LinkedReport, { target, label }: Called, places: readonly Place[], mentionAt: MentionAt): Group | undefined {
  const { layers } = report.annotated;
  const covering = (place: number): Group | undefined =>
    around(places, place).findLast((it) => place < it.label.end && it.label.start !== label.start)?.group;
  const own = covering(layers.tokens.start[target] ?? 0);
  if (own !== undefined) return own;
  for (const it of meantBy(report, { target, label, by: null }, mentionAt)?.places ?? []) {
    const meant = covering(it);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

interface EntityLabel {
  readonly label: Label;
  readonly of: Label[];
}

/** Each report's labels of entities by where they stand. */
function labelsByReport(named: ReadonlyMap<EntityId, Label[]>): ReadonlyMap<string, readonly EntityLabel[]> {
  const found = new Map<string, EntityLabel[]>();
  for (const of of named.values())
    for (const label of of) {
      const here = found.get(label.report);
      if (here === undefined) found.set(label.report, [{ label, of }]);
      else here.push({ label, of });
    }
  for (const here of found.values()) here.sort((a, b) => a.label.start - b.label.start || a.label.end - b.label.end);
  return found;
}

/** The labels of the entity that is called so; a pronoun for a person is too often taken for somebody else. */
function entityLabels(
  { report, called: { target }, label, mentionAt }: Call,
  named: ReadonlyMap<EntityId, Label[]>,
  places: ReadonlyMap<string, readonly EntityLabel[]>,
  { parties }: Context,
): Label[] | undefined {
  const mention = mentionAt.token(target);
  const local: LocalEntityIndex | null = mention === null ? null : valueOf(mention.entity);
  const entity = local === null ? undefined : report.entityOf[local];
  if (mention === null || entity === undefined || mention.form === "pronoun") return undefined;
  const own = parties.entity(entity);
  const labels = own?.named === true ? named.get(entity) : undefined;
  if (labels !== undefined || own?.kind === "person") return labels;
  // "The young republic": under the name of the one that it is.
  const at = report.annotated.layers.tokens.start[target] ?? 0;
  return around(places.get(label.report) ?? [], at).findLast((it) => at < it.label.end && it.label.start < label.start)?.of;
}

/** What nobody else tells of, with what it is called: "the plan", "a leap in the dark"; people are told by their names. */
function addAlone({ report, called: { target }, label, mentionAt }: Call, all: Map<string, Group>, context: Context): void {
  const { layers } = report.annotated;
  const mention = mentionAt.token(target);
  if (layers.syntax.upos[target] !== NOUN || mention?.kind === "person" || mention?.kind === "state") return;
  const { first } = phraseAround(report, target, LONGEST);
  const own = labelIn(report, rangeOf(report, first, target + 1), context);
  const key = `${label.report}\n${context.tables.lemmaOf(own.text.slice(own.text.lastIndexOf(" ") + 1).toLowerCase())}`;
  const group = all.get(key) ?? { called: own.text, isSaid: true, labels: [own], isCalled: true, isWord: false };
  group.labels.push(label);
  all.set(key, group);
}

const NOUN = UPOS.indexOf("NOUN");
/** Longest phrase of what is called something, in tokens. */
const LONGEST = 7;
