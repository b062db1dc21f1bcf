// Takes what `link` and `compare` gave with the captures, gives the dossier: sorted, cited, sealed.
import { valueOf } from "../model/index.ts";
import type {
  Citation,
  Dossier,
  DossierEntity,
  DossierFit,
  DossierReport,
  DossierStatement,
  EntityId,
  EntityRef,
  Fit,
  Linked,
  LinkedReport,
  Problem,
  Range,
  Statement,
} from "../model/index.ts";
import { toSource } from "../text/offset-map.ts";
import { knownOut, problemRange } from "./cite.ts";
import { comparedOut } from "./compared-out.ts";
import { deskOf, type Desk, type PublishRecord } from "./desk.ts";
import { inputHashOf, sealOf } from "./json.ts";
import { byStart, sortedBy } from "./order.ts";

const same = <T>(value: T): T => value;
const folded = (name: string): string => name.toLowerCase().trim();

/** The one report of the same episode whose outlet bears the name that is credited; null where there is none or more. */
function creditedReport(name: string, by: LinkedReport, linked: Linked, desk: Desk): string | null {
  const { id } = by.annotated.article;
  const matches = linked.reports.filter(({ annotated: { article } }) => {
    const outlet = valueOf(article.outlet);
    return article.id !== id && outlet !== null && folded(outlet) === folded(name) && desk.episodeOf(article.id) === desk.episodeOf(id);
  });
  return matches.length === 1 ? (matches[0]?.annotated.article.id ?? null) : null;
}

function reportOut(report: LinkedReport, linked: Linked, desk: Desk): DossierReport {
  const { article } = report.annotated;
  const { id, file, url, headline, byline, sourceHash, sourceLength } = article;
  const citeAt = (range: Range): Citation => desk.cite({ report: id, start: range.start, end: range.end });
  return {
    id,
    file,
    outlet: valueOf(article.outlet),
    outletKnown: knownOut(article.outlet, same, citeAt),
    url,
    headline: headline === null ? null : citeAt(headline),
    byline: byline === null ? null : citeAt(byline),
    titleGiven: article.titleGiven ?? null,
    authorGiven: article.authorGiven ?? null,
    published: knownOut(report.published, same, citeAt),
    language: valueOf(article.language),
    sourceHash,
    sourceLength,
    markup: article.toSource !== null,
    reliesOn: byStart(report.reliesOn).map((it) => ({
      name: it.name,
      kind: it.kind,
      report: creditedReport(it.name, report, linked, desk),
      at: it.start < it.end ? citeAt(it) : null,
    })),
    copies: sortedBy(report.copies, ({ of }) => [of]).map(({ of, kind, share }) => ({ of, kind, share })),
    blocks: article.blocks
      .filter(({ start, end }) => start < end)
      .map(({ kind, start, end }) => ({ kind, ...toSource(article.toSource, { start, end }) })),
  };
}

/** Several who speak at once are one name, joined by "; " in the order of their letters whichever the report names first, without an id of its own. */
function speakerRef(statement: Statement, desk: Desk): EntityRef | null {
  const one = valueOf(statement.speaker);
  if (statement.speakers.length > 1) return { id: null, name: namesOf(statement.speakers, desk) };
  return one === null ? null : desk.ref(one);
}

/** Several as one name, the same in whatever order a report names them. */
const namesOf = (entities: readonly EntityId[], desk: Desk): string =>
  [...new Set(entities.map((id) => desk.ref(id).name))].sort().join("; ");

/** Several who are spoken to are one name, as several speakers are; who is no entity keeps the report's words. */
function addresseeRef({ addressee }: Statement, desk: Desk): EntityRef | null {
  if (addressee === null) return null;
  const [only, ...more] = addressee.entities;
  if (only === undefined) return { id: null, name: addressee.name };
  return more.length === 0 ? desk.ref(only) : { id: null, name: namesOf(addressee.entities, desk) };
}

function statementOut(statement: Statement, desk: Desk): DossierStatement {
  const { id, report, onBehalfOf, source, cue, content, mode, act, affirmed, within, answers, confidence, rule } = statement;
  const citeAt = ({ start, end }: Range): Citation => desk.cite({ report, start, end });
  return {
    id,
    report,
    episode: desk.episodeOf(report),
    speaker: speakerRef(statement, desk),
    speakerKnown: knownOut(statement.speaker, same, citeAt),
    onBehalfOf: onBehalfOf === null ? null : desk.ref(onBehalfOf),
    addressee: addresseeRef(statement, desk),
    source: source === null ? null : byStart(source).map(citeAt),
    cue: cue === null ? null : byStart(cue).map(citeAt),
    content: byStart(content).map(citeAt),
    mode,
    act,
    affirmed,
    saidAt: knownOut(statement.saidAt, same, citeAt),
    within,
    answers,
    confidence,
    rule,
  };
}

function fitOut({ report, nearest, because, evidence, corrected }: Fit, desk: Desk): DossierFit {
  const citeIn = (of: string | null, at: readonly Range[]): Citation[] =>
    of === null ? [] : byStart(at).map(({ start, end }) => desk.cite({ report: of, start, end }));
  return {
    report,
    nearest,
    because,
    evidence: evidence.map(({ kind, what, at, there }) => ({ kind, what, at: citeIn(report, at), there: citeIn(nearest, there) })),
    corrected: corrected.map(({ kind, reports, from, by, at, why }) => ({
      kind,
      reports,
      ...(from === undefined ? {} : { from }),
      by,
      at,
      why,
    })),
  };
}

/** Absent where there are none: a record that nobody corrected has the bytes it always had. */
function correctionsOut({ corrected = [] }: Linked, desk: Desk): Pick<Dossier, "corrections"> {
  if (corrected.length === 0) return {};
  const out = corrected.map(({ correction: { id, kind, report, by, at, why }, statement, content, read }) => ({
    ...{ id, kind, report, statement, read, by, at, why },
    content: byStart(content).map(({ start, end }) => desk.cite({ report, start, end })),
  }));
  return { corrections: sortedBy(out, ({ report, content, id }) => [report, content[0]?.start ?? 0, id]) };
}

const entitiesOut = ({ entities }: Linked, desk: Desk): DossierEntity[] =>
  sortedBy(entities, ({ id }) => [id]).map(({ id, kind, name, labels, offices, onBehalfOf, wikidata, held, aliasesAt }) => ({
    id,
    kind,
    name,
    labels: sortedBy(labels, (label) => [label]),
    offices: sortedBy(offices, (office) => [office]),
    onBehalfOf,
    wikidata,
    held: held.map(({ office, from, to, at }) => ({ office, from, to, at: at.map((it) => desk.cite(it)) })),
    aliasesAt: aliasesAt.map((it) => desk.cite(it)),
  }));

/** Problems with their ranges in the source; those of `ingest` are there already. Each is told once. */
function problemsOut(problems: readonly Problem[], linked: Linked): Problem[] {
  const articles = new Map(linked.reports.map(({ annotated }) => [annotated.article.id, annotated.article]));
  const told = new Map<string, Problem>();
  for (const { code, report, at, message, hint } of problems) {
    const article = report === null ? undefined : articles.get(report);
    const range = at === null || article === undefined || code.startsWith("ingest/") ? at : problemRange(article, at);
    const problem: Problem = { code, report, at: range === null ? null : { start: range.start, end: range.end }, message, hint };
    told.set(JSON.stringify(problem), problem);
  }
  return sortedBy([...told.values()], ({ code, report, at, message }) => [report, at?.start ?? -1, at?.end ?? -1, code, message]);
}

/**
 * Gives the step `publish` of a build: the whole record, every line cited into the sources as given.
 *
 * The same record gives the same bytes: arrays are sorted, nothing depends on the order things came in.
 *
 * @throws MisuseError where a record points outside its report's text or to a report that is not there
 * @cost O(records · log records + cited text)
 */
export const toDossier =
  (build: { readonly version: string; readonly configHash: string }) =>
  (record: PublishRecord): Dossier => {
    const { linked } = record;
    const desk = deskOf(record);
    const reports = sortedBy(linked.reports, ({ annotated }) => [annotated.article.id]).map((it) => reportOut(it, linked, desk));
    const unsealed: Dossier = {
      build: { ...build, inputHash: inputHashOf(reports.map(({ id, sourceHash }) => [id, sourceHash])), seal: "" },
      reports,
      affairs: sortedBy(linked.affairs, ({ from, id }) => [from, id]).map(
        ({ id, title, from, to, episodes, reports: members, shared }) => ({
          ...{ id, title, from, to, reports: sortedBy(members, (member) => [member]) },
          shared: shared.map(({ entity, episodes: of, at }) => ({ entity: desk.ref(entity), episodes: of, at: at.map(desk.cite) })),
          episodes: sortedBy(episodes, (episode) => [linked.episodes.find((it) => it.id === episode)?.from ?? null, episode]),
        }),
      ),
      episodes: sortedBy(linked.episodes, ({ from, id }) => [from, id]).map((episode) => ({
        id: episode.id,
        title: episode.title,
        affair: linked.affairs.find(({ episodes }) => episodes.includes(episode.id))?.id ?? "",
        from: episode.from,
        to: episode.to,
        reports: sortedBy(episode.reports, (member) => [member]),
        fit: sortedBy(episode.fit, (fit) => [fit.report, fit.because]).map((fit) => fitOut(fit, desk)),
        independentSources: episode.independentSources,
      })),
      entities: entitiesOut(linked, desk),
      statements: sortedBy(linked.statements, ({ report, content, id }) => [report, content[0]?.start ?? 0, content[0]?.end ?? 0, id]).map(
        (it) => statementOut(it, desk),
      ),
      ...comparedOut(record.compared, linked, desk),
      ...correctionsOut(linked, desk),
      problems: problemsOut(record.problems, linked),
    };
    return { ...unsealed, build: { ...unsealed.build, seal: sealOf(unsealed) } };
  };
