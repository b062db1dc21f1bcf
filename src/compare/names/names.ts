// Takes an affair's reports, gives what each calls every entity: names and descriptions as they stand, quoted or not, and by whom.
import {
  UPOS,
  valueOf,
  type EntityId,
  type Episode,
  type LinkedReport,
  type Mention,
  type NameEntry,
  type Range,
} from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { distinctLabels, labelIn, type Label, type NameGroup } from "./name-labels.ts";
import { apposedBehind } from "./apposed.ts";
import { describedPlaces } from "./described.ts";
import { countedNames } from "./counted.ts";
import { eventNames } from "./events.ts";
import { forceNames } from "./forces.ts";
import { classNames, type ClassNames } from "./classes.ts";
import { groupNames } from "./groups.ts";
import { withParallels } from "./parallel.ts";
import { personPhrases } from "./person-phrases.ts";
import { namersIn, namingPlace } from "../wording/namers.ts";
import { pronounLabels } from "./pronouns.ts";
import { sameNames } from "./same.ts";
import { seatsOfStates } from "./seats.ts";
import { shortBodies } from "./short.ts";
import { struckNames } from "./struck.ts";
import { withCalled } from "./told.ts";

/** Tokens before a name in which its attributes are looked for: "the internationally unrecognized". */
const ATTRIBUTES = 5;

/**
 * Widens a name over what takes a stand on it: attributes right before it ("the so-called Republic"), and a noun
 * of place that the name completes ("the breakaway region of …").
 */
function widened(report: LinkedReport, range: Range, context: Context): Range {
  const { tokens } = report.annotated.layers;
  const { tables } = context;
  const first = firstFrom(tokens.start, tokens.count, range.start);
  const isHyphen = (at: number): boolean => report.annotated.article.text.charAt(tokens.start[at] ?? 0) === "-";
  let from = first;
  let stands = false;
  let below = "";
  for (let at = first - 1; at >= 0 && at >= first - ATTRIBUTES; at -= 1) {
    const last = at;
    // Tokens that a hyphen joins are one word here: "so-called".
    while (at > 0 && tokens.end[at - 1] === tokens.start[at] && (isHyphen(at) || isHyphen(at - 1))) at -= 1;
    const form = report.annotated.article.text.slice(tokens.start[at] ?? 0, tokens.end[last] ?? 0).toLowerCase();
    const isEpithet = tables.epithets.has(form);
    const nounOf = below === "of" && tables.placeNouns.has(form);
    if (form === "of" && last === first - 1) {
      below = form;
      continue;
    }
    if (!nounOf && (below === "of" || !(isEpithet || tables.determiners.has(form)))) break;
    stands ||= isEpithet;
    from = at;
    below = form;
    if (tables.determiners.has(form)) break;
  }
  return stands ? { start: tokens.start[from] ?? range.start, end: range.end } : range;
}

/**
 * A body's name with the article and all words between the two: "the opposition Orlo Alliance", "the Veldran-backed Orlo Front".
 *
 * @returns the range itself where none stand there
 */
function described(report: LinkedReport, range: Range, { tables }: Context): Range {
  const { article, layers } = report.annotated;
  const { tokens, syntax } = layers;
  const first = firstFrom(tokens.start, tokens.count, range.start);
  for (let at = first - 1; at >= 0 && at >= first - ATTRIBUTES; at--) {
    const [start, end] = [tokens.start[at] ?? 0, tokens.end[at] ?? 0];
    const form = article.text.slice(start, end);
    if (tables.determiners.has(form.toLowerCase())) return at < first - 1 ? { start, end: range.end } : range;
    if (form !== "-" && !DESCRIBING.has(syntax.upos[at] ?? -1)) break;
    // "A doctor joined Orlo": a verb behind a noun is the sentence's.
    if (syntax.upos[at] === VERB && NOMINAL.has(syntax.upos[at - 1] ?? -1)) break;
  }
  return range;
}

const VERB = UPOS.indexOf("VERB");
const NOMINAL: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map((it) => UPOS.indexOf(it)));
const DESCRIBING: ReadonlySet<number> = new Set((["ADJ", "NOUN", "VERB", "ADV", "PROPN"] as const).map((it) => UPOS.indexOf(it)));

/** How many labels of one entity a report gives at most; the first of each wording. */
const MOST_LABELS = 16;

/** Least length of a title that names by itself, in units: "Mr" does not, "Deputy Mayor" does. */
const LEAST_TITLE = 8;

/** A person as named with all titles, by the name alone, and by the titles before and after it: each a way in which a report names them. */
function formsOf({ start, end, core, form }: Mention, text: string): Range[] {
  if (form !== "name" || (core.start === start && core.end === end)) return [{ start, end }];
  let titleEnd = core.start;
  while (titleEnd > start && BESIDE_NAME.has(text.charAt(titleEnd - 1))) titleEnd -= 1;
  let after = core.end;
  while (after < end && BESIDE_NAME.has(text.charAt(after))) after += 1;
  // "Another member, Rep." ends in an address that is nobody's without the name.
  const isCut = ({ end: last }: Range): boolean => last <= core.start && text.charAt(last - 1) === ".";
  // "The army's spokesman, Colonel Ada Rossi": the name with the title right before it too.
  const last = lastPart(text, start, titleEnd);
  const titles = [
    ...(after < end && titleEnd > start ? [{ start, end: core.end }] : []),
    ...(last > start && last < core.start ? [{ start: last, end: core.end }] : []),
    ...partsAt(text, start, titleEnd),
    { start: after, end },
  ].filter((it) => it.end - it.start >= LEAST_TITLE && !isCut(it));
  const parts = [{ start: core.start, end: core.end }, ...titles].map((it) => inBracket(text, it)).filter((it) => !isTorn(text, it));
  return [{ start, end }, ...parts];
}

/** Whether a stretch holds one half of a pair of brackets: of "[President Ada] Rossi" neither "[President" nor "Ada] Rossi" is a name. */
function isTorn(text: string, { start, end }: Range): boolean {
  let open = 0;
  for (let at = start; at < end; at += 1) open += text.charAt(at) === "[" ? 1 : text.charAt(at) === "]" ? -1 : 0;
  return open !== 0;
}

/** "[President" without its bracket. */
const inBracket = (text: string, it: Range): Range =>
  text.charAt(it.start) === "[" && isTorn(text, it) ? { ...it, start: it.start + 1 } : it;

/** What stands before a name, parted at commas: "Another member, Rep." is two labels. */
function partsAt(text: string, start: number, end: number): Range[] {
  const comma = text.indexOf(", ", start);
  return comma < 0 || comma >= end ? [{ start, end }] : [{ start, end: comma }, ...partsAt(text, comma + 2, end)];
}

/** Where the last of what commas part before a name begins. */
function lastPart(text: string, start: number, end: number): number {
  const comma = text.lastIndexOf(", ", end);
  return comma < start ? start : comma + 2;
}

/** Characters that part a title from the name after it. */
const BESIDE_NAME: ReadonlySet<string> = new Set([" ", "\u00a0", "\n", ",", "["]);

function rangesOf(report: LinkedReport, mention: Mention, context: Context): Range[] {
  if (mention.kind === "person") return [...formsOf(mention, report.annotated.article.text), ...personPhrases(report, mention, context)];
  const range = widened(report, mention, context);
  const apposed = apposedBehind(report, mention, context);
  const behind = apposed === null ? [] : [apposed];
  const isWide = range.start < mention.start || mention.kind !== "organization" || mention.form !== "name";
  return [isWide ? range : described(report, mention, context), ...behind];
}

function labelsIn(report: LinkedReport, context: Context): Map<EntityId, Label[]> {
  const { article, layers } = report.annotated;
  const found = new Map<EntityId, Label[]>();
  const namers = namersIn(context);
  const add = (mention: Mention): void => {
    const local = valueOf(mention.entity);
    const entity = local === null ? undefined : report.entityOf[local];
    if (entity === undefined || mention.form === "pronoun") return;
    const labels = found.get(entity) ?? [];
    found.set(entity, labels);
    for (const range of rangesOf(report, mention, context)) {
      const text = article.text.slice(range.start, range.end);
      if (labels.length >= MOST_LABELS || labels.some((it) => it.text.toLowerCase() === text.toLowerCase())) continue;
      const label = labelIn(report, range, context);
      labels.push({ ...label, by: label.by ?? namers.get(namingPlace({ report: article.id, start: mention.start }))?.by ?? null });
    }
  };
  layers.mentions.forEach(add);
  return found;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, values: readonly Value[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...values]);
  else for (const value of values) list.push(value);
}

/** Puts the labels of each thing under those of the one that it is. */
function joinUnder(all: Map<EntityId, Label[]>, joined: ReadonlyMap<EntityId, EntityId>): void {
  for (const [one, other] of joined) {
    let [into, steps] = [other, 0];
    while (!all.has(into) && joined.has(into) && steps < MOST_STEPS) [into, steps] = [joined.get(into) ?? into, steps + 1];
    if (into === one || !all.has(into)) continue;
    pushTo(all, into, all.get(one) ?? []);
    all.delete(one);
  }
}

/** Things that may be said to be one another in a row. */
const MOST_STEPS = 4;

/** A group of what is one with something else under that. */
function underJoined(group: NameGroup, joined: ReadonlyMap<EntityId, EntityId>): NameGroup {
  const into = group.entity === undefined ? undefined : joined.get(group.entity);
  return into === undefined ? group : { ...group, entity: into };
}

/** Takes labels out of the entries of what they are not. */
function dropMoved(all: Map<EntityId, Label[]>, moved: ClassNames["moved"]): void {
  for (const { entity, label } of moved) {
    const kept = all.get(entity)?.filter((it) => it.report !== label.report || it.start < label.start || it.end > label.end);
    if (kept !== undefined) all.set(entity, kept);
  }
}

const placeOf = ({ report, start }: Label): string => `${report} ${start}`;
const extentOf = ({ report, start, end }: Label): string => `${report} ${start} ${end}`;

/** Groups but those that stand under a name already, each label of them. */
function withoutTold(groups: readonly NameGroup[], named: readonly NameGroup[]): NameGroup[] {
  const told = new Set(named.flatMap(({ labels }) => labels.map(placeOf)));
  return groups.filter(({ labels }) => labels.some((it) => !told.has(placeOf(it))));
}

/**
 * Puts a group of no name under the named thing that is meant in one of its places: "the bridge of Orlo" of one report
 * makes "the bridge" of the others Orlo's; where its places are of two named things it stays by itself.
 */
function underNamed(group: NameGroup, named: ReadonlyMap<string, EntityId>): NameGroup {
  if (group.entity !== undefined || group.isSaid === true) return group;
  const [entity, other] = [...new Set(group.labels.flatMap((it) => named.get(extentOf(it)) ?? []))];
  return entity === undefined || other !== undefined ? group : { ...group, entity };
}

/** The episodes of an episode's affair, itself among them. */
function episodesBeside({ id }: Episode, { linked }: Context): readonly Episode[] {
  const members = new Set(linked.affairs.find(({ episodes }) => episodes.includes(id))?.episodes ?? [id]);
  return linked.episodes.filter((it) => members.has(it.id));
}

/** A label without the small words before it: "a battalion" and "the battalion" are one way of naming. */
function bare(text: string, { tables }: Context): string {
  const words = text.toLowerCase().split(/\s+/);
  const first = words.findIndex((word) => !tables.determiners.has(word));
  return words.slice(Math.max(first, 0)).join(" ");
}

/**
 * Gives an entry for every entity that is called by more than one label, sorted by entity.
 *
 * @cost O(mentions × statements of their report)
 */
export function namesIn(context: Context): NameEntry[] {
  const all = new Map<EntityId, Label[]>();
  for (const report of context.linked.reports) for (const [entity, labels] of labelsIn(report, context)) pushTo(all, entity, labels);
  for (const it of [sameNames, describedPlaces, shortBodies]) joinUnder(all, it(all, context));
  const classed = context.linked.affairs.map((it) => classNames(it, all, context));
  for (const it of classed) {
    dropMoved(all, it.moved);
    joinUnder(all, it.joined);
  }
  const own = classed.flatMap((it) => it.groups);
  const others = [
    ...context.linked.episodes.flatMap((it) => {
      const beside = episodesBeside(it, context);
      return [...forceNames(it, beside, context), ...countedNames(it, context), ...struckNames(it, beside, context)];
    }),
    ...context.linked.affairs.flatMap((it) => [...groupNames(it, context), ...eventNames(it, context)]),
  ];
  const joined = new Map(classed.flatMap((it) => [...it.joined]));
  const named = new Map(
    own.flatMap(({ labels, entity }) => (entity === undefined ? [] : labels.map((it) => [extentOf(it), entity] as const))),
  );
  const free = withoutTold(others, own).map((it) => underNamed(it, named));
  const told = withParallels([...own, ...free], context).map((it) => underJoined(it, joined));
  const groups = withCalled(told, all, context);
  const pronouns = pronounLabels(context);
  const isSeveral = ({ labels }: NameEntry): boolean => new Set(labels.map(({ text }) => bare(text, context))).size > 1;
  const unnamed = groups.map(({ called, labels }) => ({ entity: null, called, labels: distinctLabels(labels, MOST_LABELS) }));
  const entries = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([entity, labels]) => ({ entity, labels }));
  return [...withStateSeats(entries, context), ...unnamed].filter(isSeveral).map((it) => withPronouns(it, pronouns));
}

/** A state is called by its seats as well, which keep entries of their own. */
function withStateSeats(named: readonly Named[], context: Context): Named[] {
  const seats = seatsOfStates(context);
  const own = new Map(named.map(({ entity, labels }) => [entity, labels]));
  return named.map(({ entity, labels }) => {
    const more = (seats.get(entity) ?? []).flatMap((it) => own.get(it) ?? []);
    return more.length === 0 ? { entity, labels } : { entity, labels: [...labels, ...more] };
  });
}

interface Named {
  readonly entity: EntityId;
  readonly labels: readonly Label[];
}

const withPronouns = (entry: NameEntry, pronouns: ReadonlyMap<EntityId, readonly Label[]>): NameEntry => {
  const own = pronouns.get(entry.entity ?? "") ?? [];
  return own.length === 0 ? entry : { ...entry, labels: [...entry.labels, ...own] };
};
