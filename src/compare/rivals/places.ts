// Takes what is linked, gives what has two names; takes an episode, gives things that one outlet calls by one name alone and another by another, where a text of the affair says that both names are one thing's.
import { valueOf, type Entity, type EntityId, type Episode, type RivalSide, type Span } from "../../model/index.ts";
import { namersIn, namingPlace } from "../wording/namers.ts";
import type { Found } from "./accounts.ts";
import type { Context } from "../context.ts";
import { pushTo } from "../../text/lists.ts";

/** Names of one report that are shown. */
const SHOWN = 4;
/** How many times as often as the other a report must use a name for it to be its own. */
const OWN = 2;
/** Units before a saying that two names are one in which may stand who calls it so: "that Norland calls". */
const BEFORE = 24;

/** The words of a name, in lower case, without articles: "the bank of Orlo" gives "bank", "orlo". */
function wordsOf(text: string, { tables }: Context): ReadonlySet<string> {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  return new Set(words.filter((it) => it !== "" && !tables.determiners.has(it) && it !== tables.owning));
}

/** The first word of a name that is capitalised and no article, in lower case. */
const rootOf = (text: string, { tables }: Context): string | undefined =>
  text
    .split(/[^\p{L}\p{N}'’-]+/u)
    .find((it) => it.charAt(0) !== it.charAt(0).toLowerCase() && !tables.determiners.has(it.toLowerCase()))
    ?.toLowerCase();

/** Whether a name holds a proper word at all: "the lake" has none. */
const isProper = (text: string): boolean => text.split(" ").some((it) => it.charAt(0) !== it.charAt(0).toLowerCase() && it !== "The");

/** The two names by which a text there calls an entity; null where it does not name it twice. */
function namesAt(at: Span, entity: EntityId, context: Context): readonly [string, string] | null {
  const { annotated, entityOf } = context.reportOf(at.report);
  const { article, layers } = annotated;
  const names = layers.mentions.flatMap((it) => {
    const local = it.form === "pronoun" || it.start < at.start || it.end > at.end ? null : valueOf(it.entity);
    return local !== null && entityOf[local] === entity ? [article.text.slice(it.start, it.end)] : [];
  });
  const [first, last] = [names.find(isProper), names.findLast(isProper)];
  return first === undefined || last === undefined || first === last ? null : [first, last];
}

/** Whether somebody is said to call it so: a former name or a short one sets nobody against anybody. */
function isCalled(at: Span, { reportOf, tables }: Context): boolean {
  const { text } = reportOf(at.report).annotated.article;
  const words = text.slice(Math.max(0, at.start - BEFORE), at.end).toLowerCase().split(/\P{L}+/u); // prettier-ignore
  return words.some((it) => tables.claims.calling.has(it));
}

interface Name {
  readonly words: ReadonlySet<string>;
  /** Its first proper word: "orlo" of "the Orlo valley". */
  readonly root: string | undefined;
}

const nameOf = (text: string, context: Context): Name => ({ words: wordsOf(text, context), root: rootOf(text, context) });

/** A thing that a text says has two names. */
export interface TwoNamed {
  readonly entity: EntityId;
  readonly name: string;
  /** Where texts say so. */
  readonly told: readonly Span[];
  readonly names: readonly [Name, Name];
}

/** A name taken for a person's is none where somebody is said to call a thing so; nor is a state's, which may be a town's. */
const mayBe = ({ kind, aliasesAt }: Entity): boolean => aliasesAt.length > 0 && kind !== "group";

/** Pairs of names of one thing that are looked at: "the Vel, known as Orlo", and "Orlo here and Orla there". */
const MOST_PAIRS = 4;

/**
 * Things with two names; one of which texts give several pairs stands there with each.
 *
 * @cost O(entities), and the mentions of the reports that say it
 */
export function twoNamed(context: Context): TwoNamed[] {
  return context.linked.entities.filter(mayBe).flatMap((entity): TwoNamed[] => {
    const told = entity.aliasesAt.filter((at) => entity.kind === "place" || isCalled(at, context));
    const pairs = told.map((at) => namesAt(at, entity.id, context)).filter((it) => it !== null);
    return pairs.slice(0, MOST_PAIRS).flatMap((names): TwoNamed[] => {
      const [left, right] = [nameOf(names[0], context), nameOf(names[1], context)];
      const differ = [...left.words].some((it) => !right.words.has(it)) && [...right.words].some((it) => !left.words.has(it));
      return differ ? [{ entity: entity.id, name: entity.name, told, names: [left, right] }] : [];
    });
  });
}

interface Used extends Name {
  readonly entity: EntityId | null;
  readonly span: Span;
}

/** What reports name, word by word. @cost O(mentions) */
function usedIn(reports: readonly string[], context: Context): Used[] {
  return [...reports].sort().flatMap((report) => {
    const { annotated, entityOf } = context.reportOf(report);
    const named = annotated.layers.mentions.filter(({ form }) => form !== "pronoun");
    return named.map(({ start, end, entity }): Used => {
      const local = valueOf(entity);
      const id = local === null ? null : (entityOf[local] ?? null);
      return { ...nameOf(annotated.article.text.slice(start, end), context), entity: id, span: { report, start, end } };
    });
  });
}

/** Units of a saying in which the second name comes only further on: "Orlo has been held since May; Norland calls it Veld". */
const FURTHER_ON = 80;

/** Whether of two names in a saying one is the outlet's own, which opens it before others' name for it is told further on. */
const isOwnName = (used: Span, told: Span): boolean => used.start === told.start && told.end - used.end > FURTHER_ON;

/** Where each report uses a name, outside of what says that there are two: all its words, or the proper one of what is known to be it. */
function usesOf(wanted: Name, used: readonly Used[], { told, entity: whose }: TwoNamed): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const { words, root, entity, span } of used) {
    if (!(root === wanted.root && entity === whose) && ![...wanted.words].every((it) => words.has(it))) continue;
    const saying = told.find((it) => it.report === span.report && it.start <= span.start && span.end <= it.end);
    if (saying !== undefined && !isOwnName(span, saying)) continue;
    pushTo(found, span.report, span);
  }
  return found;
}

/** The side of those whose own name it is. */
function sideOf(mine: ReadonlyMap<string, readonly Span[]>, other: ReadonlyMap<string, readonly Span[]>, context: Context): RivalSide {
  const own = [...mine].filter(([report, spans]) => spans.length >= OWN * (other.get(report)?.length ?? 0));
  const outlet = (report: string): string => valueOf(context.reportOf(report).annotated.article.outlet) ?? report;
  return {
    party: [...new Set(own.map(([report]) => outlet(report)))].sort().join(", "),
    entity: null,
    statements: [],
    events: [],
    words: own.flatMap(([, spans]) => spans.slice(0, SHOWN)),
  };
}

/** What some of these reports call by the one name and others by the other. @cost O(mentions + things), and for those named once more the mentions */
function namedApart(reports: readonly string[], things: readonly TwoNamed[], context: Context): Found[] {
  if (things.length === 0) return [];
  const used = usedIn(reports, context);
  const words = new Set(used.flatMap((it) => [...it.words]));
  const isUsed = ({ root }: Name): boolean => root !== undefined && words.has(root);
  const known = new Set<EntityId>();
  const apart = things.flatMap((thing): Found[] => {
    const { entity, name, names } = thing;
    const [left, right] = names;
    if (known.has(entity) || !isUsed(left) || !isUsed(right)) return [];
    const [mine, theirs] = [usesOf(left, used, thing), usesOf(right, used, thing)];
    const sides = [sideOf(mine, theirs, context), sideOf(theirs, mine, context)];
    if (!sides.every((it) => it.words.length > 0)) return [];
    known.add(entity);
    return [{ kind: "name", about: `what ${name} is called`, sides }];
  });
  const rest = new Map(things.filter(({ entity }) => !known.has(entity)).map((it) => [it.entity, it]));
  return [...apart, ...[...rest.values()].flatMap((it) => calledApart(it, reports, context))];
}

/** A name that a text says somebody uses. */
interface Said {
  readonly by: EntityId;
  readonly text: string;
  readonly span: Span;
}

/** Names of a thing in a saying that it has two, with whose they are. @param speaking those who speak: who only lives where it is called so quarrels with nobody */
function saidAt(at: Span, entity: EntityId, speaking: ReadonlySet<EntityId | null>, context: Context): Said[] {
  const namers = namersIn(context);
  const { article, layers } = context.reportOf(at.report).annotated;
  const inside = layers.mentions.filter(({ start, end }) => at.start <= start && end <= at.end);
  return inside.flatMap(({ core: { start, end }, start: opens }): Said[] => {
    const namer = namers.get(namingPlace({ report: article.id, start: opens }));
    if (namer === undefined || namer.by === entity || (namer.isThere && !speaking.has(namer.by))) return [];
    return [{ by: namer.by, text: article.text.slice(start, end), span: { report: article.id, start, end } }];
  });
}

/** What texts say that one party calls so and another otherwise: a side for each, with its words. @cost O(mentions of the reports that say so) */
function calledApart({ entity, name, told }: TwoNamed, reports: readonly string[], context: Context): Found[] {
  const speaking = new Set(reports.flatMap((it) => context.statementsIn(it).map(context.parties.partyOfStatement)));
  const said = told.filter(({ report }) => reports.includes(report)).flatMap((at) => saidAt(at, entity, speaking, context));
  const sides = [...new Set(said.map(({ by }) => by))].map((by): RivalSide => {
    const words = said.filter((it) => it.by === by).map(({ span }) => span);
    return { party: context.parties.nameOf(by), entity: by, statements: [], events: [], words: words.slice(0, SHOWN) };
  });
  const names = new Set(said.map(({ text }) => text.toLowerCase()));
  return sides.length < 2 || names.size < 2 ? [] : [{ kind: "name", about: `what ${name} is called`, sides }];
}

/** Affairs of more reports than this are looked at episode by episode. */
const MOST_REPORTS = 40;

/**
 * Gives, by episode, a rivalry for each thing with two names, where some outlets use the one as their own and others
 * the other. Beside the outlets of an episode stand those of the affair's other episodes; what only outlets of two
 * episodes name apart is told with the later one.
 *
 * @param episodes those of one affair
 * @cost O(mentions of the affair + things with two names), and for those named in it once more its mentions
 */
export function placeNameRivals(
  episodes: readonly Episode[],
  things: readonly TwoNamed[],
  context: Context,
): ReadonlyMap<string, readonly Found[]> {
  const alone = new Map(episodes.map(({ id, reports }): [string, Found[]] => [id, namedApart(reports, things, context)]));
  const reports = episodes.flatMap((it) => it.reports);
  if (episodes.length < 2 || reports.length > MOST_REPORTS) return alone;
  for (const found of namedApart(reports, things, context)) {
    const isSame = ({ about }: Found): boolean => about === found.about;
    const told = [...alone.values()].filter((them) => them.some(isSame));
    for (const them of told) them[them.findIndex(isSame)] = found;
    if (told.length > 0) continue;
    const tells = (it: Episode): boolean => found.sides.some(({ words }) => words.some(({ report }) => it.reports.includes(report)));
    const last = episodes.filter(tells).sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1)).at(-1); // prettier-ignore
    if (last !== undefined) alone.get(last.id)?.push(found);
  }
  return alone;
}
