// Takes what `compare` gave, gives those parts of the dossier: cited, sorted.
import { MisuseError } from "../model/index.ts";
import type { Citation, Compared, Dossier, DossierUtterance, Linked, Reading, Span, Utterance } from "../model/index.ts";
import type { Desk } from "./desk.ts";
import { byPlace, byStart, sortedBy, type Key } from "./order.ts";

type ComparedOut = Pick<Dossier, "utterances" | "rivals" | "occurrences" | "timeline" | "names" | "silences" | "positions">;

function utteranceOut(utterance: Utterance, reportOf: (statement: string) => string, desk: Desk): DossierUtterance {
  const cited = (spans: readonly Span[]): Citation[] => byStart(spans).map((span) => desk.cite(span));
  const inOrder = sortedBy(utterance.readings, ({ statement, content }: Reading) => [
    reportOf(statement),
    content[0]?.start ?? 0,
    statement,
  ]);
  const readings = inOrder.map(({ statement, content, only }) => ({
    statement,
    report: reportOf(statement),
    content: cited(content),
    only: cited(only),
  }));
  return {
    id: utterance.id,
    episode: utterance.episode,
    speaker: utterance.speaker === null ? null : desk.ref(utterance.speaker),
    members: readings.map(({ statement, content }) => ({ statement, content })),
    readings,
    drift: sortedBy(utterance.drift, ({ left, right, kind }) => [left.report, left.start, right.report, right.start, kind]).map(
      ({ kind, left, right, says }) => ({ kind, left: desk.cite(left), right: desk.cite(right), says }),
    ),
    because: utterance.because,
  };
}

/** Episodes in the order of their days, then the place of the first reading. */
function utteranceKey(linked: Linked): (utterance: DossierUtterance) => Key {
  const days = new Map(linked.episodes.map(({ id, from }) => [id, from]));
  return ({ id, episode, readings }) => [
    days.get(episode) ?? null,
    episode,
    readings[0]?.report ?? null,
    readings[0]?.content[0]?.start ?? 0,
    id,
  ];
}

function reportsOfStatements(linked: Linked): (statement: string) => string {
  const reports = new Map(linked.statements.map(({ id, report }) => [id, report]));
  return (statement) => {
    const report = reports.get(statement);
    if (report === undefined) throw new MisuseError("publish/unknown-statement", { statement });
    return report;
  };
}

const places = (spans: readonly Span[], desk: Desk): Citation[] => byPlace(spans).map((span) => desk.cite(span));
const ids = (them: readonly string[]): string[] => sortedBy(them, (id) => [id]);

/** The dossier's parts that come from `compare`. @throws MisuseError where a record names a statement that is not there */
export function comparedOut(compared: Compared, linked: Linked, desk: Desk): ComparedOut {
  const reportOf = reportsOfStatements(linked);
  const utterances = compared.utterances.map((utterance) => utteranceOut(utterance, reportOf, desk));
  return {
    utterances: sortedBy(utterances, utteranceKey(linked)),
    rivals: sortedBy(compared.rivals, ({ episode, kind, id }) => [episode, kind, id]).map(
      ({ id, episode, kind, about, sides, confidence, rule }) => ({
        ...{ id, episode, kind, about },
        sides: sides.map(({ party, statements, events, words }) => ({
          ...{ party, statements: ids(statements), events: ids(events) },
          words: places(words, desk),
        })),
        ...{ confidence, rule },
      }),
    ),
    occurrences: sortedBy(compared.occurrences, ({ date, id }) => [date, id]).map(({ id, what, date, events }) => ({
      ...{ id, what, date },
      events: sortedBy(events, (event) => [event.id]).map((event) => ({ id: event.id, at: desk.cite(event.at) })),
    })),
    timeline: sortedBy(compared.timeline, ({ date, id }) => [date, id]).map(
      ({ id, date, precision, what, background, standing, at, refines }) => ({
        ...{ id, date, precision, what, background, citations: places(at, desk) },
        ...(standing === undefined ? {} : { standing }),
        refines: sortedBy(refines, (it) => [it.date, it.at.report, it.at.start]).map((it) => ({ date: it.date, at: desk.cite(it.at) })),
      }),
    ),
    names: sortedBy(compared.names, ({ entity, called = "" }) => [entity ?? "", called]).map(({ entity, called = "", labels }) => ({
      entity: entity === null ? { id: null, name: called } : desk.ref(entity),
      labels: byPlace(labels).map(({ text, quoted, by, pronoun, ...span }) => ({
        ...desk.cite(span),
        text,
        quoted,
        by,
        ...(pronoun ? { pronoun } : {}),
      })),
    })),
    silences: sortedBy(compared.silences, ({ episode, report, utterance }) => [episode, report, utterance]).map(
      ({ episode, report, utterance, carriedBy }) => ({ episode, report, utterance, carriedBy }),
    ),
    positions: sortedBy(compared.positions, ({ affair, party, id }) => [affair, party, id]).map(({ id, affair, party, points }) => ({
      ...{ id, affair, party: desk.ref(party) },
      points: points.map(({ course, utterances, because }) => ({ course, utterances: [...utterances], because })),
    })),
  };
}
