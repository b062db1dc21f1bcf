// Takes an affair, gives what its reports call the things that one of them names by what they are: "the charity Open Door", "a Swiss charity", "the organization".
import { UPOS, valueOf, type Affair, type EntityId, type LinkedReport } from "../../model/index.ts";
import { bearersIn, type Bearer, type NamedAt } from "./class-bearers.ts";
import type { Context } from "../context.ts";
import { mentionsByToken } from "../wording/mentions-by-token.ts";
import { isOfMany, labelIn, type Label, type NameGroup } from "./name-labels.ts";
import type { NameKind } from "../name-rule.ts";
import { longerEnds, nounLabels, rangeOf, type NounLabel } from "./noun-labels.ts";

/** What a report takes for something else than it is. */
interface Moved {
  readonly entity: EntityId;
  readonly label: Label;
}

/** What is joined, and what is a thing's that no entity is. */
export interface ClassNames {
  readonly joined: ReadonlyMap<EntityId, EntityId>;
  readonly groups: readonly NameGroup[];
  readonly moved: readonly Moved[];
}

/** A bearer among those of its episode. */
interface Told {
  readonly bearer: Bearer;
  readonly kinds: readonly NameKind[];
  readonly reports: ReadonlySet<string>;
  readonly labels: Label[];
  /** Unnamed entities that are it. */
  readonly also: Set<EntityId>;
  /** Labels that stand under another name. */
  readonly moved: Moved[];
}

/** What one episode tells of named things. */
interface Scene {
  readonly told: readonly Told[];
  readonly kinds: readonly NameKind[];
  readonly context: Context;
  readonly all: ReadonlyMap<EntityId, readonly Label[]>;
}

const hasNoun = ({ general, cells }: NameKind, noun: string): boolean => general.has(noun) || cells.some((it) => it.has(noun));

/** Whether a thing may be spoken of by a noun: by one of its own, one that stands for it, or one for all of its kind. */
function fits({ bearer, kinds }: Told, noun: string): boolean {
  if (bearer.nouns.has(noun)) return true;
  return kinds.some(
    ({ general, cells }) => general.has(noun) || cells.some((it) => it.has(noun) && [...bearer.nouns].some((own) => it.has(own))),
  );
}

const isGeneral = (noun: string, { bearer, kinds }: Told): boolean =>
  !bearer.nouns.has(noun) && kinds.some(({ general }) => general.has(noun));
const isBody = ({ kinds }: Told): boolean => kinds.every((it) => it.isBody);
const isAlike = (one: readonly NameKind[], other: readonly NameKind[]): boolean => one.some((it) => other.includes(it));

/** A phrase for a thing without its name. */
interface Described {
  readonly report: LinkedReport;
  readonly found: NounLabel;
  readonly kinds: readonly NameKind[];
  readonly article: "the" | "a" | "its";
  readonly attributes: readonly string[];
  /** Attributes that are nouns or names: "state" of "the state archive". */
  readonly sorts: readonly string[];
}

const ADJECTIVE = UPOS.indexOf("ADJ");
const PREPOSITION = UPOS.indexOf("ADP");

/** Phrases of one report that are looked at. */
const MOST_PHRASES = 400;

/** Phrases that tell by an article which of the kinds of an episode's things they mean. */
function describedIn(report: LinkedReport, { kinds, context }: Scene, taken: ReadonlySet<number>): Described[] {
  const nouns = { has: (it: string): boolean => kinds.some((kind) => hasNoun(kind, it)) };
  const free = nounLabels(report, nouns)
    .slice(0, MOST_PHRASES)
    .filter(({ first, end }) => {
      for (let at = first; at < end; at++) if (taken.has(at)) return false;
      return true;
    });
  return free.flatMap((found): Described[] => {
    const article = articleOf(found, context);
    if (article === null) return [];
    return [{ report, found, kinds: kinds.filter((kind) => hasNoun(kind, found.noun)), article, ...attributesOf(report, found) }];
  });
}

/** How a phrase opens; null where it is no phrase for one known thing: "another", "two", "the fleet's". */
function articleOf({ before }: NounLabel, context: Context): Described["article"] | null {
  const { nameLabels: words, determiners, indefinite } = context.tables;
  const [opener = "", ...others] = before;
  if (!determiners.has(opener) || isOfMany(opener, context) || others.some((it) => determiners.has(it))) return null;
  // "Five-storey".
  const isJoined = (at: number): boolean => before[at + 1] === "-";
  if (before.some((it, at) => (isOfMany(it, context) && !isJoined(at)) || /^\d/u.test(it) || /^['’]s$/u.test(it))) return null;
  if (opener === words.definite || words.pointing.has(opener)) return "the";
  return indefinite.has(opener) ? "a" : "its";
}

function attributesOf(report: LinkedReport, { first, before }: NounLabel): Pick<Described, "attributes" | "sorts"> {
  const { article, layers } = report.annotated;
  const { tokens, syntax } = layers;
  const words = before.map((text, at) => ({ text, at: first + at })).slice(1).filter(({ text }) => /\p{L}{3}/u.test(text)); // prettier-ignore
  const isPlain = (at: number): boolean => syntax.upos[at] === ADJECTIVE && !/^\p{Lu}/u.test(article.text.charAt(tokens.start[at] ?? 0));
  return {
    attributes: words.map(({ text }) => text),
    sorts: words.flatMap(({ text, at }) => (isPlain(at) ? [] : [text])),
  };
}

const isIn = ({ reports }: Told, { annotated }: LinkedReport): boolean => reports.has(annotated.article.id);

/** Whether what is said of a phrase's thing is said of the bearer, or says nothing of which it is. */
function isSaid({ attributes, sorts }: Described, told: Told): boolean {
  const { bearer, kinds } = told;
  // "A mountain ridge": a noun of the kind before one says nothing of which it is.
  const isKind = (it: string): boolean => !bearer.nouns.has(it) && kinds.some((kind) => hasNoun(kind, it));
  return (
    sorts.every((it) => bearer.attributes.has(it) || isKind(it)) &&
    attributes.every((it) => bearer.attributes.has(it) || !bearer.nouns.has(it))
  );
}

const sharesAttribute = ({ attributes }: Described, { bearer }: Told): boolean => attributes.some((it) => bearer.attributes.has(it));

/** Whether "of Orlo" or the like behind a phrase says which it is; "took the ridge in the war" does not. */
function isBound({ report, found }: Described, { context }: Scene): boolean {
  const { article, layers } = report.annotated;
  const { upos, head } = layers.syntax;
  const word = article.text.slice(layers.tokens.start[found.end] ?? 0, layers.tokens.end[found.end] ?? 0).toLowerCase();
  if (upos[found.end] !== PREPOSITION || !context.tables.nameLabels.binding.has(word)) return false;
  const of = head[found.end] ?? found.end;
  return of === found.head || head[of] === found.head;
}

/** Whether its own report says by name what a phrase means, and it is something else. */
function isElse({ report, found }: Described, told: Told, { context }: Scene): boolean {
  const entity = entityAt(report, found.head);
  if (entity === null || told.bearer.entities.includes(entity)) return false;
  const other = context.parties.entity(entity);
  if (other === undefined || !isNamed(entity, context)) return false;
  // "The company" may be any; "the House" is one by itself.
  const isLower = report.annotated.article.text.startsWith(found.noun, report.annotated.layers.tokens.start[found.head]);
  return !isLower || !told.bearer.nouns.has(found.noun) || told.kinds.some(({ general }) => general.has(found.noun)) || other.name.toLowerCase().split(" ").includes(found.noun); // prettier-ignore
}

/** Whether an entity bears a name: "pilots' union" is none. */
function isNamed(id: EntityId, { parties }: Context): boolean {
  const it = parties.entity(id);
  return it?.named === true && /^\p{Lu}/u.test(it.name.split(" ").at(-1) ?? "");
}

function entityAt(report: LinkedReport, token: number): EntityId | null {
  const mention = mentionsByToken(report).token(token);
  const local = mention === null ? null : valueOf(mention.entity);
  return local === null ? null : (report.entityOf[local] ?? null);
}

/** Tokens between a body's name and a general noun for it: "the company". */
const NEAR = 60;

/** Whether a thing was named before, a body nearby and as the last one. */
function isNamedBefore(it: Described, one: Told, { told }: Scene): boolean {
  const { bearer, kinds } = one;
  const { layers, article } = it.report.annotated;
  const before = bearer.names.filter(({ report, first }) => report === article.id && first < it.found.first);
  const last = before.at(-1);
  if (last === undefined) return false;
  if (!isBody(one)) return true;
  if (it.found.first - last.end > NEAR) return false;
  const from = layers.tokens.start[last.end] ?? 0;
  const to = layers.tokens.start[it.found.first] ?? 0;
  // "The river Orlo", whatever the name is taken for.
  const others = told.filter((other) => !isAlike(other.kinds, kinds)).flatMap((other) => other.bearer.names);
  const apart = new Set(others.flatMap(({ report, end }) => (report === article.id ? [layers.tokens.end[end - 1] ?? 0] : [])));
  return !layers.mentions.some(
    ({ start, kind, form, core }) => kind === "organization" && form === "name" && start >= from && start < to && !apart.has(core.end),
  );
}

/** "Its ferry", "our bridge": of a thing or of all; "his car" is one of many. */
function isThings({ found }: Described, { context }: Scene): boolean {
  const { ours, its } = context.tables.nameLabels;
  return found.before[0] === its || ours.has(found.before[0] ?? "");
}

/** The bearer that a phrase in a report which names it means. */
function inOwn(it: Described, here: readonly Told[], others: readonly Described[], scene: Scene): Told | null {
  const [only, more] = here.filter((told) => fits(told, it.found.noun));
  if (only === undefined || more !== undefined || isElse(it, only, scene) || !isSaid(it, only)) return null;
  const general = isGeneral(it.found.noun, only);
  if (general && here.length > 1) return null;
  // "The vessel" where another boat is told of.
  if (general && others.some((other) => isAlike(other.kinds, only.kinds) && !fits(only, other.found.noun))) return null;
  if (it.article === "the") {
    if (sharesAttribute(it, only)) return only;
    return isBound(it, scene) || ((general || isBody(only)) && !isNamedBefore(it, only, scene)) ? null : only;
  }
  if (it.article === "its") return general || isBody(only) || !isThings(it, scene) ? null : only;
  return sharesAttribute(it, only) ? only : null;
}

/** The bearer that a phrase means in a report that does not name it. */
function inOther(it: Described, told: readonly Told[], scene: Scene): Told | null {
  const [only, more] = told;
  if (only === undefined || more !== undefined || !fits(only, it.found.noun) || isElse(it, only, scene) || !isSaid(it, only)) return null;
  if (sharesAttribute(it, only)) return only;
  if (it.article === "its" && !isThings(it, scene)) return null;
  return !isBody(only) && it.article !== "a" && only.bearer.nouns.has(it.found.noun) && !isBound(it, scene) ? only : null;
}

function meant(it: Described, others: readonly Described[], scene: Scene): Told | null {
  const alike = scene.told.filter((told) => isAlike(told.kinds, it.kinds));
  const here = alike.filter((told) => isIn(told, it.report));
  return here.length > 0 ? inOwn(it, here, others, scene) : inOther(it, alike, scene);
}

const sharesWord = (text: string, { bearer }: Told): boolean => text.toLowerCase().split(" ").some((it) => bearer.attributes.has(it)); // prettier-ignore
const firstWord = (text: string): string => text.toLowerCase().split(" ")[0] ?? "";
const lastNoun = (text: string): string => text.toLowerCase().split(" ").at(-1) ?? "";

function addLabels(told: Told, it: Described, { context, all }: Scene): void {
  const { report, found } = it;
  const label = labelIn(report, rangeOf(report, found.first, found.end), context);
  told.labels.push(label);
  for (const end of longerEnds(report, found, context.tables.nameLabels.binding))
    told.labels.push(labelIn(report, rangeOf(report, found.first, end), context));
  const entity = entityAt(report, found.head);
  if (entity === null || told.bearer.entities.includes(entity)) return;
  const isMeant = ({ text }: Label): boolean =>
    fits(told, lastNoun(text)) && !(isBody(told) && context.tables.indefinite.has(firstWord(text)) && !sharesWord(text, told));
  const isOne = !isNamed(entity, context) && (all.get(entity) ?? []).every(isMeant);
  if (isOne) told.also.add(entity);
  else told.moved.push({ entity, label });
}

/** A bearer's phrases, and its names with the article before them where they stand in none. */
function ownLabels({ names, phrases }: Bearer, context: Context): Label[] {
  const isInPhrase = ({ report, first }: NamedAt): boolean =>
    phrases.some((it) => it.report === report && it.first <= first && first < it.end);
  return [...phrases, ...names.filter((it) => !isInPhrase(it))].map(({ report: id, first, end }) => {
    const report = context.reportOf(id);
    const { tokens } = report.annotated.layers;
    const before = report.annotated.article.text.slice(tokens.start[first - 1] ?? 0, tokens.end[first - 1] ?? 0).toLowerCase();
    return labelIn(report, rangeOf(report, before === context.tables.nameLabels.definite ? first - 1 : first, end), context);
  });
}

function groupOf(
  { bearer, labels: found, also }: Told,
  all: ReadonlyMap<EntityId, readonly Label[]>,
  context: Context,
): { joined: [EntityId, EntityId][]; group: NameGroup } | null {
  const into = bearer.entities[0] ?? [...also][0];
  const known = (into === undefined ? undefined : all.get(into)) ?? [];
  // "Orlo Front" of "the banned Orlo Front".
  const labels = found.filter((it) => !known.some((other) => other.report === it.report && other.start < it.start && it.end <= other.end));
  const [first] = labels;
  if (first === undefined) return null;
  const others = [...bearer.entities, ...also].filter((id) => id !== into && !isPerson(id, context));
  const called = { called: first.text, labels };
  if (into === undefined) return { joined: [], group: called };
  return { joined: others.map((id) => [id, into] as const) as [EntityId, EntityId][], group: { ...called, entity: into } };
}

const isPerson = (id: EntityId, { parties }: Context): boolean => parties.entity(id)?.kind === "person";

/** Tokens of a report at which things are named. */
function tokensNamed(told: readonly Told[], report: string): Set<number> {
  const taken = new Set<number>();
  for (const { bearer } of told)
    for (const it of [...bearer.names, ...bearer.phrases])
      if (it.report === report) for (let at = it.first; at < it.end; at++) taken.add(at);
  return taken;
}

/**
 * Gives the labels of every thing that a report of the affair names by what it is.
 *
 * @cost O(tokens), O(bearers + phrases of its report + places of names) for each phrase
 */
export function classNames(affair: Affair, all: ReadonlyMap<EntityId, readonly Label[]>, context: Context): ClassNames {
  const { kinds } = context.tables.nameLabels;
  const nouns = new Set(kinds.flatMap(({ general, cells }) => [...general, ...cells.flatMap((it) => [...it])]));
  const members = new Set(affair.episodes);
  const bearers = bearersIn([...affair.reports].sort().map(context.reportOf), nouns, context);
  const joined = new Map<EntityId, EntityId>();
  const groups: NameGroup[] = [];
  const told = new Map<Bearer, Told>();
  for (const bearer of bearers) {
    const own = kinds.filter((kind) => [...bearer.nouns].some((it) => hasNoun(kind, it)));
    const reports = new Set(bearer.names.map(({ report }) => report));
    told.set(bearer, { bearer, kinds: own, reports, labels: ownLabels(bearer, context), also: new Set(), moved: [] });
  }
  for (const { reports } of context.linked.episodes.filter(({ id }) => members.has(id))) {
    const ids = new Set(reports);
    const here = [...told.values()].filter((it) => [...it.reports].some((id) => ids.has(id)));
    const used = kinds.filter((kind) => here.some((it) => it.kinds.includes(kind)));
    const scene = { told: here, kinds: used, context, all };
    for (const id of [...reports].sort()) {
      const taken = tokensNamed(here, id);
      const described = describedIn(context.reportOf(id), scene, taken);
      for (const it of described) {
        const one = meant(it, described, scene);
        if (one !== null) addLabels(one, it, scene);
      }
    }
  }
  for (const it of told.values()) {
    const made = groupOf(it, all, context);
    if (made === null) continue;
    for (const [one, other] of made.joined) if (!joined.has(one) && one !== other) joined.set(one, other);
    groups.push(made.group);
  }
  return { joined, groups, moved: [...told.values()].flatMap((it) => it.moved) };
}
