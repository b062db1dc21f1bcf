// Takes all that is linked, gives each affair's part of it, and the record that is made of one part.
import { valueOf, type Affair, type Capture, type Dossier, type Entity, type Linked, type Problem } from "../model/index.ts";
import type { Steps } from "../pipeline.ts";
import { searchable, type AffairRecord, type StatementRecord } from "../store/index.ts";
import { packedDossier } from "./packed.ts";
import { digestOf } from "./record-digest.ts";

/** Items by a key of theirs, in their order. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}

/** Entities that reports and statements name, with whom they stand for. */
function namedIn(reports: Linked["reports"], statements: Linked["statements"], entityOf: (id: string) => Entity | undefined): Set<string> {
  const named = new Set<string>(reports.flatMap((it) => it.entityOf));
  for (const { speaker, speakers, onBehalfOf, addressee } of statements) {
    const one = valueOf(speaker);
    const candidates = speaker.state === "ambiguous" ? speaker.candidates : [];
    for (const id of [...(one === null ? candidates : [one]), ...speakers, ...(addressee?.entities ?? [])]) named.add(id);
    if (onBehalfOf !== null) named.add(onBehalfOf);
  }
  const queue = [...named];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const behind = entityOf(id)?.onBehalfOf ?? null;
    if (behind === null || named.has(behind)) continue;
    named.add(behind);
    queue.push(behind);
  }
  return named;
}

/**
 * Gives the part of what is linked that belongs to an affair: nothing in it points outside.
 *
 * @cost O(linked) once, then O(part) for each affair
 */
function partsOf(linked: Linked): (affair: Affair) => Linked {
  const places = new Map(linked.reports.map(({ annotated }, at) => [annotated.article.id, at]));
  const statementsIn = grouped(linked.statements, ({ report }) => report);
  const statementAt = new Map(linked.statements.map((it, at) => [it, at]));
  const entityAt = new Map(linked.entities.map(({ id }, at) => [id, at]));
  const episodeAt = new Map(linked.episodes.map(({ id }, at) => [id, at]));
  const inOrder = <Item>(items: readonly Item[], ids: Iterable<string>, at: ReadonlyMap<string, number>): Item[] =>
    [...ids]
      .flatMap((id) => at.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((index) => items[index] ?? []);
  const correctedIn = grouped(linked.corrected ?? [], ({ correction }) => correction.report);
  return (affair) => {
    const own = new Set(affair.reports);
    const corrected = [...own].flatMap((id) => correctedIn.get(id) ?? []);
    const reports = inOrder(linked.reports, own, places);
    const days = new Map(reports.map((it) => [it.annotated.article.id, valueOf(it.published)?.slice(0, 10) ?? null]));
    const statements = [...own].flatMap((id) => statementsIn.get(id) ?? []).sort((a, b) => statementAt.get(a)! - statementAt.get(b)!);
    const named = namedIn(reports, statements, (id) => linked.entities[entityAt.get(id) ?? -1]);
    return {
      reports: reports.map((it) =>
        it.copies.every(({ of }) => own.has(of)) ? it : { ...it, copies: it.copies.filter(({ of }) => own.has(of)) },
      ),
      statements,
      entities: inOrder(linked.entities, named, entityAt).map((it) => citedIn(it, days)),
      episodes: inOrder(linked.episodes, affair.episodes, episodeAt),
      affairs: [affair],
      ...(corrected.length === 0 ? {} : { corrected }),
    };
  };
}

/** An entity as the affair's own reports tell of it: what only others say of its offices and names is theirs. */
function citedIn(entity: Entity, own: ReadonlyMap<string, string | null>): Entity {
  if (entity.held.length === 0 && entity.aliasesAt.length === 0) return entity;
  return {
    ...entity,
    held: entity.held.flatMap((it) => {
      const at = it.at.filter(({ report }) => own.has(report));
      const days = at.flatMap(({ report }) => own.get(report) ?? []).sort();
      return at.length === 0 ? [] : [{ ...it, from: days[0] ?? null, to: days.at(-1) ?? null, at }];
    }),
    aliasesAt: entity.aliasesAt.filter(({ report }) => own.has(report)),
  };
}

/** An affair's record, ready for the store. @param seqOf place of a report in the order of arrival */
function affairRecord(dossier: Dossier, digest: string, seqOf: (report: string) => number): AffairRecord {
  const [affair] = dossier.affairs;
  const outlets = new Map(dossier.reports.map(({ id, outlet }) => [id, outlet]));
  const days = new Map(dossier.reports.map(({ id, published }) => [id, published.value ?? null]));
  const episodeOf = new Map(dossier.episodes.flatMap(({ id: episode, reports: own }) => own.map((id) => [id, episode] as const)));
  const shown = (text: string | null): string | null => (text === null ? null : searchable(text));
  const reports = dossier.reports.map(({ id, outlet, headline, titleGiven, published }) => ({
    id,
    episode: episodeOf.get(id) ?? null,
    outlet: shown(outlet),
    title: shown(titleGiven ?? headline?.words ?? headline?.exact ?? null),
    day: published.value ?? null,
    seq: seqOf(id),
  }));
  const statements = dossier.statements.map((it): StatementRecord => ({
    ...{ id: it.id, episode: it.episode, report: it.report, act: it.act, mode: it.mode, confidence: it.confidence },
    speaker: shown(it.speaker?.name ?? null),
    onBehalfOf: shown(it.onBehalfOf?.name ?? null),
    outlet: shown(outlets.get(it.report) ?? null),
    day: it.saidAt.value ?? days.get(it.report) ?? null,
    words: searchable(it.content.map((part) => part.words ?? part.exact).join(" … ")),
    startAt: it.content[0]?.start ?? 0,
  }));
  return {
    ...{ id: affair?.id ?? "", digest, title: searchable(affair?.title ?? ""), from: affair?.from ?? null, to: affair?.to ?? null },
    ...{ episodes: dossier.episodes.length, newestSeq: Math.max(0, ...reports.map(({ seq }) => seq)), seal: dossier.build.seal },
    ...{ dossier: packedDossier(dossier), reports, statements },
  };
}

/** Problems of an affair's reports. */
const problemsOf = (problems: readonly Problem[], own: ReadonlySet<string>): Problem[] =>
  problems.filter(({ report }) => report !== null && own.has(report));

/** What deriving gave: affairs that are new or changed, and those that stand as they are. */
export interface Derived {
  readonly changed: readonly AffairRecord[];
  readonly kept: readonly string[];
}

/**
 * Compares and publishes every affair whose parts are not those that `digests` tells of.
 *
 * @cost O(linked) for the digests, the cost of `compare` for the affairs that changed
 */
export function deriveAffairs(
  linked: Linked,
  problems: readonly Problem[],
  captures: ReadonlyMap<string, { readonly seq: number; readonly capture: Capture }>,
  steps: Steps,
  configHash: string,
  digests: ReadonlyMap<string, string>,
): Derived {
  const changed: AffairRecord[] = [];
  const kept: string[] = [];
  const partOf = partsOf(linked);
  for (const affair of linked.affairs) {
    const own = new Set(affair.reports);
    const part = partOf(affair);
    const told = problemsOf(problems, own);
    const digest = digestOf(part, told, configHash);
    if (digests.get(affair.id) === digest) {
      kept.push(affair.id);
      continue;
    }
    const given = new Map(
      affair.reports
        .flatMap((id) => [[id, captures.get(id)?.capture] as const])
        .filter((it): it is readonly [string, Capture] => it[1] !== undefined),
    );
    const dossier = steps.publish({ linked: part, compared: steps.compare(part), captures: given, problems: told });
    changed.push(affairRecord(dossier, digest, (id) => captures.get(id)?.seq ?? 0));
  }
  return { changed, kept };
}
