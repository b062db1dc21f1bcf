// Takes an affair's reports, gives what each calls people and things that nobody names: "marchers", "rioters"; "the hall", "a gymnasium".
import { RELATIONS, UPOS, valueOf, type Affair, type EntityId, type Episode, type LinkedReport, type Mention } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { mentionsByToken } from "../wording/mentions-by-token.ts";
import { isOfMany, labelIn, type Label, type NameGroup } from "./name-labels.ts";
import type { ThingKind } from "../name-rule.ts";
import { datedEpisode } from "./events.ts";
import { isDeed, longerEnds, nounLabels, rangeOf, type NounLabel } from "./noun-labels.ts";
import { isYear, marksOf, paperGroups } from "./papers.ts";

interface Told {
  readonly label: Label;
  /** The same with what says which it is: "a deadline until May", "the line that feeds the town"; none where nothing follows. */
  readonly wholes: readonly Label[];
  readonly noun: string;
  /** Its noun, with the nouns before it where it fits every one of a kind: "patrol boat". */
  readonly sort: string;
  /** Whose it is by its words: "Veldran" fighters; null where they do not say. */
  readonly owner: EntityId | null;
  /** Its attributes, lower case. */
  readonly attributes: readonly string[];
  /** Of a paper, the names and years that say which it is. */
  readonly marks: readonly string[];
  /** The named entity that it stands behind in apposition; of a paper, the one that its name means. */
  readonly entity: EntityId | null;
  readonly episode: string;
}

const NOUNS: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map((it) => UPOS.indexOf(it)));

/** The party of the last entity named inside a phrase. */
export function ownerIn(report: LinkedReport, { first, end }: NounLabel, { parties }: Context): EntityId | null {
  const mentionAt = mentionsByToken(report);
  for (let at = end - 1; at >= first; at--) {
    const mention = mentionAt.token(at);
    const local = mention?.form === "name" ? valueOf(mention.entity) : null;
    const entity = local === null ? undefined : report.entityOf[local];
    if (entity !== undefined) return parties.partyOf(entity);
  }
  return null;
}

/** The mention whose entity its own report tells by name; null where it tells it by none. */
function namedAt(report: LinkedReport, { head }: NounLabel): Mention | null {
  const mention = mentionsByToken(report).token(head);
  const local = mention === null ? null : valueOf(mention.entity);
  return local !== null && report.annotated.layers.entities[local]?.named === true ? mention : null;
}

/** Whether a token belongs to a name. */
const isNamed = (report: LinkedReport, token: number): boolean => mentionsByToken(report).token(token)?.form === "name";

/** The entity of a mention over all reports. */
function entityOf(report: LinkedReport, mention: Mention | null): EntityId | null {
  const local = mention === null ? null : valueOf(mention.entity);
  return local === null ? null : (report.entityOf[local] ?? null);
}

const RELATIVE = RELATIONS.indexOf("acl:relcl");
/** Tokens behind a noun within which the verb of its relative clause is looked for. */
const CLAUSE_OPENS = 12;
const APPOSED = RELATIONS.indexOf("appos");

/** "The Orlo, a refrigerated ship": the entity of the name before it; null where there is none. */
function apposedTo(report: LinkedReport, { first, head }: NounLabel): EntityId | null {
  const { syntax, tokens } = report.annotated.layers;
  if (syntax.relation[head] !== APPOSED) return null;
  const mention = mentionsByToken(report).token(syntax.head[head] ?? 0);
  // "Lima-Quito prisoner swap": no name of what stands right behind it.
  if (mention !== null && tokens.start[first] === mention.end + 1) return null;
  if (mention?.form !== "name" || mention.kind === "person" || mention.kind === "state") return null;
  return entityOf(report, mention);
}

/** Sentences, the headline among them, that tell what a report is about. */
const OPENING = 3;

/** Labels of reports that tell of their thing among their first sentences or more than once. */
function dweltOn(told: readonly Told[], context: Context): Told[] {
  const counts = new Map<string, number>();
  for (const { label } of told) counts.set(label.report, (counts.get(label.report) ?? 0) + 1);
  const opens = ({ report, start }: Label): boolean => {
    const { sentences, tokens } = context.reportOf(report).annotated.layers;
    return start <= (tokens.start[(sentences.end[Math.min(OPENING, sentences.count) - 1] ?? 1) - 1] ?? 0);
  };
  const early = new Set(told.flatMap(({ label }) => (opens(label) ? [label.report] : [])));
  return told.filter(({ label }) => early.has(label.report) || (counts.get(label.report) ?? 0) > 1);
}

/** Reports that make one thing of what none of them dwells on. */
const MANY = 3;

/** Labels under a noun that many reports tell of a thing by, and those of reports that dwell on it. */
function dweltOrMany(told: readonly Told[], context: Context): Told[] {
  const dwelt = new Set(dweltOn(told, context));
  const reportsOf = (noun: string): number => new Set(told.flatMap((it) => (it.noun === noun ? [it.label.report] : []))).size;
  return told.filter((it) => dwelt.has(it) || reportsOf(it.noun) >= MANY);
}

function toldAt(
  report: LinkedReport,
  found: NounLabel,
  { bare, general, marked, surely }: ThingKind,
  context: Context,
): Omit<Told, "episode"> | null {
  const { tables } = context;
  const isPaper = surely === "alike";
  const named = namedAt(report, found);
  if (found.before.some((it) => isOfMany(it, context) || (/^\d/u.test(it) && !(isPaper && isYear(it)))) || (named !== null && !isPaper))
    return null;
  if (isPaper && isDeed(report, found, tables.nameLabels.deeds)) return null;
  if (marked.size > 0 && !found.before.some((it) => marked.has(it))) return null;
  // "Rail strike": a noun without an article is no one thing.
  if (!bare && found.before.length === 0) return null;
  const phrase = rangeOf(report, found.first, found.end);
  const range = { start: Math.min(phrase.start, named?.start ?? phrase.start), end: phrase.end };
  const paper = isPaper ? marksOf(report, found) : { marks: [], end: found.end };
  const ends = [...longerEnds(report, found, tables.nameLabels.binding), ...(paper.end > found.end ? [paper.end] : [])];
  // "Closed to Norish aircraft": without an article some of many.
  if (!bare && tables.nameLabels.unmarked.has(found.noun) && !found.before.some((it) => tables.determiners.has(it))) return null;
  const { upos } = report.annotated.layers.syntax;
  const isSort = (word: string, at: number): boolean => {
    const token = found.first + at;
    // "The Norish plane" says whose it is, "the passenger plane" nothing that parts it from an airliner.
    return token < found.head && NOUNS.has(upos[token] ?? -1) && !isNamed(report, token) && !tables.nameLabels.loose.has(word);
  };
  const which = found.before.filter(isSort).join(" ");
  const attributes = found.before.filter((it) => !tables.determiners.has(it) && !tables.epithets.has(it) && /\p{L}{3}/u.test(it));
  const sort = general.has(found.noun) && which !== "" ? `${which} ${found.noun}` : found.noun;
  const owner = ownerIn(report, found, context);
  return {
    label: labelIn(report, range, context),
    wholes: ends.map((end) => labelIn(report, { start: range.start, end: rangeOf(report, found.first, end).end }, context)),
    noun: found.noun,
    sort,
    owner,
    attributes,
    marks: paper.marks,
    entity: bare ? null : (entityOf(report, named) ?? apposedTo(report, found)),
  };
}

/** People of one side: those that the words leave open are of the only side that they name. */
function bySide(told: readonly Told[]): Told[][] {
  const owners = [...new Set(told.flatMap(({ owner }) => owner ?? []))];
  if (owners.length < 2) return [[...told]];
  return [null, ...owners].map((owner) => told.filter((it) => it.owner === owner));
}

/**
 * One thing: where a report has two of the kind ("trawler", "patrol boat"), each is told by its own noun alone, and the
 * general noun ("ship") is nobody's.
 */
function byNoun(told: readonly Told[], { general }: ThingKind): Told[][] {
  const sorts = new Set(told.flatMap(({ sort }) => (general.has(sort) ? [] : [sort])));
  const inOne = new Map<string, Set<string>>();
  for (const { label, sort } of told)
    if (!general.has(sort)) inOne.set(label.report, (inOne.get(label.report) ?? new Set<string>()).add(sort));
  if ([...inOne.values()].every((it) => it.size < 2)) return [[...told]];
  return [...sorts].map((sort) => told.filter((it) => it.sort === sort));
}

/** Days around an episode of which a report still speaks as of the same time. */
const NEAR = 60;

/** The episode of which the sentence around a phrase tells: its own report's where it gives no other's date; null for another time. */
export function episodeOf(report: LinkedReport, { head }: NounLabel, own: Episode, episodes: readonly Episode[]): string | null {
  const { sentences, tokens, syntax } = report.annotated.layers;
  const sentence = Math.max(firstFrom(sentences.first, sentences.count, head + 1) - 1, 0);
  const start = tokens.start[sentences.first[sentence] ?? 0] ?? 0;
  const last = sentences.end[sentence] ?? 1;
  // "The rebels who have held the pass since May": when they took it, and not when they are told of.
  const isRelative = syntax.relation
    .subarray(head + 1, Math.min(last, head + 1 + CLAUSE_OPENS))
    .some((of, at) => of === RELATIVE && syntax.head[head + 1 + at] === head);
  const end = tokens.end[isRelative ? head : last - 1] ?? 0;
  const dated = datedEpisode(report, { start, end }, episodes, NEAR);
  return dated === undefined ? own.id : (dated?.id ?? null);
}

/** What a phrase says of its thing beyond the noun: attributes, and what it is of. */
const saidOf = ({ attributes, wholes, label, noun }: Told): string =>
  [...attributes, (wholes.at(-1) ?? label).text.slice(label.text.length)].join(" ").trim().toLowerCase() || noun;

/** A thing on which two reports dwell, where no report tells of two: their owners, by name, are one or none. */
function variedIn(told: readonly Told[]): Told[][] {
  const owners = new Map<string, Set<EntityId>>();
  for (const { label, owner } of told)
    if (owner !== null) owners.set(label.report, (owners.get(label.report) ?? new Set<EntityId>()).add(owner));
  const hasTwo = [...owners.values()].some(({ size }) => size > 1);
  return hasTwo || new Set(told.map(({ label }) => label.report)).size < 2 ? [] : [[...told]];
}

/** Whether outlets say different things of a thing with the same noun. */
function isVaried(told: readonly Told[]): boolean {
  const byReport = new Map<string, Set<string>>();
  for (const it of told) byReport.set(it.label.report, (byReport.get(it.label.report) ?? new Set<string>()).add(saidOf(it)));
  return new Set([...byReport.values()].map((it) => [...it].sort().join("|"))).size > 1;
}

function partsOf(told: readonly Told[], kind: ThingKind, context: Context): Told[][] {
  if (kind.bare) return bySide(told);
  if (kind.surely === "one") return byNoun(told, kind);
  if (kind.surely === "varied") return variedIn(dweltOrMany(told, context));
  if (kind.surely === "dwelt") return byNoun(dweltOn(told, context), kind);
  return [...new Set(told.map(({ noun }) => noun))].map((noun) => told.filter((it) => it.noun === noun));
}

/** “Agreement”: a noun in marks of its own. */
const isScare = ({ text, quoted }: Label): boolean => quoted && !/[\p{L}\p{N}]$/u.test(text);

/** "A white van", "the van": one noun for a thing is no second name. */
const isDiverse = (told: readonly Told[]): boolean =>
  new Set(told.map(({ noun }) => noun)).size > 1 || told.some(({ label, entity }) => entity !== null || isScare(label));

/** Gives what an affair's reports call each group of people and each thing of a kind, episode by episode, those that one report alone tells of too. @cost O(tokens × mentions and times of a label's report) */
export function groupNames(affair: Affair, context: Context): NameGroup[] {
  const members = new Set(affair.episodes);
  const episodes = context.linked.episodes.filter(({ id }) => members.has(id));
  const { things, lonePapers } = context.tables.nameLabels;
  const nouns = new Set(things.flatMap((it) => [...it.nouns]));
  const told = episodes.flatMap((own) =>
    [...own.reports].sort().flatMap((id) => {
      const report = context.reportOf(id);
      return nounLabels(report, nouns).flatMap((found) => {
        const dated = episodeOf(report, found, own, episodes);
        return things.flatMap((kind) => {
          const it = kind.nouns.has(found.noun) ? toldAt(report, found, kind, context) : null;
          // A paper's year says which it is, not when it is told of.
          const isPaper = it !== null && (it.marks.some(isYear) || (kind.surely === "alike" && lonePapers.has(it.noun)));
          const episode = dated ?? (isPaper ? own.id : null);
          return it === null || episode === null ? [] : [{ ...it, kind, episode }];
        });
      });
    }),
  );
  return things.flatMap((kind) => {
    const own = told.filter((it) => it.kind === kind);
    if (kind.surely === "alike") return paperGroups(own, lonePapers).flatMap((group) => groupFrom(group, kind, lonePapers));
    return episodes.flatMap(({ id }) => {
      const here = own.filter(({ episode }) => episode === id);
      return partsOf(here, kind, context).flatMap((group): NameGroup[] => groupFrom(group, kind, lonePapers));
    });
  });
}

function groupFrom(group: readonly Told[], { bare, surely }: ThingKind, lone: ReadonlySet<string>): NameGroup[] {
  const labels = group.flatMap(({ label, wholes }) => [label, ...wholes]);
  const [first] = labels;
  if (first === undefined) return [];
  if (surely === "said") return [{ called: first.text, labels, isSaid: true }];
  if (!bare && !isDiverse(group) && !((surely === "varied" || group.every(({ noun }) => lone.has(noun))) && isVaried(group)))
    return [{ called: first.text, labels, isSaid: true }];
  const [entity, other] = [...new Set(group.flatMap((it) => it.entity ?? []))];
  const named = entity === undefined || other !== undefined ? {} : { entity };
  return [{ called: first.text, labels, ...named }];
}
