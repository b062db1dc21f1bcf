// Takes an affair's reports, gives the things that any of them names by what they are, with every place where each is named.
import { valueOf, type EntityId, type LinkedReport } from "../../model/index.ts";
import { classedNames, nameKey, wordsOf, type ClassedName } from "./classed-names.ts";
import type { Context } from "../context.ts";
import { mentionsByToken } from "../wording/mentions-by-token.ts";
import { translatedKey } from "./translated-names.ts";

/** A place where a thing is named; positions are token indices, half-open. */
export interface NamedAt {
  readonly report: string;
  readonly first: number;
  readonly end: number;
}

/** A named thing of which a report says what it is. */
export interface Bearer {
  readonly key: string;
  readonly nouns: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** What mentions of the name are taken for, most often first. */
  readonly entities: readonly EntityId[];
  readonly names: readonly NamedAt[];
  /** "The Swiss charity Open Door": the name with what stands before it. */
  readonly phrases: readonly NamedAt[];
}

interface Made {
  readonly key: string;
  readonly nouns: Set<string>;
  /** Nouns that are words of its name: what else is said of it counts for more. */
  readonly inner: Set<string>;
  readonly attributes: Set<string>;
  readonly entities: Map<EntityId, number>;
  readonly names: NamedAt[];
  readonly phrases: NamedAt[];
}

const made = (key: string): Made => ({
  key,
  nouns: new Set(),
  inner: new Set(),
  attributes: new Set(),
  entities: new Map(),
  names: [],
  phrases: [],
});

/** Places of one name that are kept of a report. */
const MOST_PLACES = 64;
/** Longest name, in tokens. */
const LONGEST = 6;

/** Whether a name stands by itself: "Orlo" of "Orlo Dam" and of "Lake Orlo" does not. */
function isWhole(word: (at: number) => string, { first, end }: { first: number; end: number }, { tables }: Context): boolean {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(at < 0 ? "" : word(at));
  return isCapital(first) && !isCapital(end) && (!isCapital(first - 1) || tables.nameLabels.openers.has(word(first - 1).toLowerCase()));
}

/** Adds every place where a report writes one of the names. @cost O(tokens) */
function addPlaces(report: LinkedReport, byKey: ReadonlyMap<string, Made>, opens: ReadonlySet<string>, context: Context): void {
  const { tokens } = report.annotated.layers;
  const word = wordsOf(report);
  const mentions = mentionsByToken(report);
  const counts = new Map<Made, number>();
  for (let at = 0; at < tokens.count; at++) {
    if (!opens.has(nameKey(word, { first: at, end: at + 1 }))) continue;
    for (let end = Math.min(at + LONGEST, tokens.count); end > at; end--) {
      const bearer = byKey.get(nameKey(word, { first: at, end }));
      if (bearer === undefined || !isWhole(word, { first: at, end }, context)) continue;
      const count = (counts.get(bearer) ?? 0) + 1;
      counts.set(bearer, count);
      if (count <= MOST_PLACES) bearer.names.push({ report: report.annotated.article.id, first: at, end });
      const mention = mentions.token(end - 1);
      const isMost = mention !== null && 2 * (mention.core.end - mention.core.start) > (tokens.end[end - 1] ?? 0) - (tokens.start[at] ?? 0);
      const local = mention?.form === "name" && isMost ? valueOf(mention.entity) : null;
      const entity = local === null ? undefined : report.entityOf[local];
      if (entity !== undefined) bearer.entities.set(entity, (bearer.entities.get(entity) ?? 0) + 1);
      at = end - 1;
      break;
    }
  }
}

const isAlike = (one: Made, other: Made): boolean => [...one.nouns, ...one.inner].some((it) => other.nouns.has(it) || other.inner.has(it));

/** One of two names of one entity, and of two that are one in another language: "the trawler Reine d'Orlo", "the trawler Queen of Orlo". */
function joined(all: Iterable<Made>, { tables }: Context): Made[] {
  const byEntity = new Map<EntityId, Made>();
  const byMeaning = new Map<string, Made>();
  const kept: Made[] = [];
  for (const it of all) {
    const meaning = translatedKey(it.key, tables.nameLabels.translations) ?? "";
    const other = byMeaning.get(meaning);
    const known = [...it.entities.keys()].map((id) => byEntity.get(id)).find((one) => one !== undefined);
    const into = known ?? (other !== undefined && isAlike(it, other) ? other : it);
    if (meaning !== "" && other === undefined) byMeaning.set(meaning, into);
    if (into === it) kept.push(it);
    else {
      for (const noun of it.nouns) into.nouns.add(noun);
      for (const noun of it.inner) into.inner.add(noun);
      for (const attribute of it.attributes) into.attributes.add(attribute);
      for (const [id, count] of it.entities) into.entities.set(id, (into.entities.get(id) ?? 0) + count);
      for (const name of it.names) into.names.push(name);
      for (const phrase of it.phrases) into.phrases.push(phrase);
    }
    for (const id of it.entities.keys()) if (!byEntity.has(id)) byEntity.set(id, into);
  }
  return kept;
}

function add(bearer: Made, { noun, attributes, isInner, phrase }: ClassedName, report: string): void {
  (isInner ? bearer.inner : bearer.nouns).add(noun);
  for (const it of attributes) bearer.attributes.add(it);
  if (phrase !== null) bearer.phrases.push({ report, ...phrase });
}

/** @cost O(tokens of the reports) */
export function bearersIn(reports: readonly LinkedReport[], nouns: ReadonlySet<string>, context: Context): Bearer[] {
  const byKey = new Map<string, Made>();
  const opens = new Set<string>();
  for (const report of reports) {
    const word = wordsOf(report);
    for (const it of classedNames(report, nouns, context)) {
      const key = nameKey(word, it.name);
      const bearer = byKey.get(key) ?? made(key);
      byKey.set(key, bearer);
      opens.add(nameKey(word, { first: it.name.first, end: it.name.first + 1 }));
      add(bearer, it, report.annotated.article.id);
    }
  }
  for (const report of reports) addPlaces(report, byKey, opens, context);
  const { entity } = context.parties;
  const outlets = new Set(reports.flatMap(({ annotated }) => valueOf(annotated.article.outlet)?.toLowerCase() ?? []));
  const { vessels } = context.tables.nameLabels;
  // "The car Ada Lind was driving" is nobody's name; "the ferry Ada Lind" is.
  const isThing = ({ key, nouns: own, entities }: Made): boolean =>
    !outlets.has(key) &&
    ![...entities.keys()].some((id) => entity(id)?.kind === "state") &&
    (entities.size === 0 || [...own].some((it) => vessels.has(it)) || [...entities.keys()].some((id) => entity(id)?.kind !== "person"));
  return joined([...byKey.values()].filter(isThing), context).map((it) => ({
    ...it,
    nouns: it.nouns.size > 0 ? it.nouns : it.inner,
    entities: [...it.entities].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([id]) => id),
  }));
}
