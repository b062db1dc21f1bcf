// Takes a dossier with its sources, gives what every view of it looks up: rows, columns, words, names.
import type {
  Act,
  Citation,
  Dossier,
  DossierAffair,
  DossierCorrection,
  DossierEpisode,
  DossierReading,
  DossierReport,
  DossierStatement,
  DossierUtterance,
  EntityRef,
  Range,
} from "../../model/index.ts";
import { sortedBy } from "../order.ts";
import { anchor } from "./html.ts";
import { piecesIn, piecesOf, type TextPiece } from "./texts.ts";
import { pushTo } from "../../text/lists.ts";

/** One outlet in one episode; an outlet that is not known stands for its report alone. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly reports: readonly DossierReport[];
}

/** A line of the record: an utterance, or a statement that belongs to none. */
export interface Row {
  readonly id: string;
  readonly episode: string;
  readonly speaker: EntityRef | null;
  /** As named in the reports where no speaker is known. */
  readonly speakerWords: string | null;
  readonly statements: readonly DossierStatement[];
  readonly readings: readonly DossierReading[];
  readonly drift: DossierUtterance["drift"];
  readonly acts: readonly Act[];
  readonly because: string | null;
}

export interface EpisodeView {
  readonly episode: DossierEpisode;
  readonly columns: readonly Column[];
  /** Those that most reports carry first. */
  readonly rows: readonly Row[];
}

export interface AffairView {
  readonly affair: DossierAffair | null;
  readonly episodes: readonly EpisodeView[];
}

export interface Edition {
  readonly dossier: Dossier;
  readonly affairs: readonly AffairView[];
  readonly report: (id: string) => DossierReport | undefined;
  readonly statement: (id: string) => DossierStatement | undefined;
  /** A report's statements, by place. */
  readonly statementsIn: (report: string) => readonly DossierStatement[];
  /** Rows that a statement stands in. */
  readonly rowsOf: (statement: string) => readonly Row[];
  /** Outlet's name as shown. */
  readonly outletOf: (report: string) => string;
  readonly entityName: (id: string) => string;
  /** Words of a stretch of a report's source; of the citation itself where the source was not given. */
  readonly pieces: (stretch: Range & { readonly report: string; readonly exact?: string; readonly words?: string }) => readonly TextPiece[];
  readonly hasText: (report: string) => boolean;
  /** What a user corrected of a statement that is there; null where nothing. */
  readonly correctionOf: (statement: string) => DossierCorrection | null;
  /** Words of a report that a user says are no statement. */
  readonly noStatementsIn: (report: string) => readonly DossierCorrection[];
  /** Number of a statement in its report, from 1, by place. */
  readonly numberOf: (statement: string) => number;
}

const UNNAMED = "Unnamed outlet";

export const wordsOf = (citation: Citation): string => citation.words ?? citation.exact;

/** Day of publication, with its time where that is known, as shown: candidates joined, null where unknown. */
export const dayOf = ({ published }: DossierReport): string | null =>
  (published.state === "ambiguous" ? (published.candidates ?? []).join(" or ") : published.value)?.replaceAll("T", ", ") || null;

function columnsOf(reports: readonly DossierReport[]): Column[] {
  const columns = new Map<string, DossierReport[]>();
  for (const report of reports) {
    const key = report.outlet === null ? `report:${report.id}` : `outlet:${report.outlet}`;
    pushTo(columns, key, report);
  }
  const first = (members: readonly DossierReport[]): string => dayOf(members[0]!) ?? "~";
  return sortedBy([...columns], ([key, members]) => [first(members), key]).map(([key, members]) => ({
    key,
    name: members[0]!.outlet ?? UNNAMED,
    reports: members,
  }));
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The words that a statement's source is named by; a pronoun says nothing by itself, but is what stands there. */
const sourceWords = ({ source }: DossierStatement): string | null => (source === null ? null : source.map(wordsOf).join(" "));

function rowOf(utterance: DossierUtterance, statement: (id: string) => DossierStatement | undefined): Row {
  const statements = utterance.readings.flatMap((reading) => statement(reading.statement) ?? []);
  const acts = sortedBy(unique(statements.map(({ act }) => act)), (act) => [act === "assert" ? 1 : 0]);
  return {
    id: anchor("u", utterance.id),
    episode: utterance.episode,
    speaker: utterance.speaker ?? statements.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    speakerWords: statements.map(sourceWords).find((words) => words !== null) ?? null,
    statements,
    readings: utterance.readings,
    drift: utterance.drift,
    acts,
    because: utterance.readings.length > 1 ? utterance.because : null,
  };
}

const aloneRow = (statement: DossierStatement): Row => ({
  id: anchor("u-alone", statement.id),
  episode: statement.episode ?? "",
  speaker: statement.speaker,
  speakerWords: sourceWords(statement),
  statements: [statement],
  readings: [{ statement: statement.id, report: statement.report, content: statement.content, only: [] }],
  drift: [],
  acts: [statement.act],
  because: null,
});

function rowsIn(dossier: Dossier, statement: (id: string) => DossierStatement | undefined): Row[] {
  const told = new Set(dossier.utterances.flatMap(({ readings }) => readings.map((reading) => reading.statement)));
  const alone = dossier.statements.filter(({ id }) => !told.has(id)).map(aloneRow);
  return [...dossier.utterances.map((it) => rowOf(it, statement)), ...alone];
}

/** Reports and rows that no episode claims still have a place: an episode of their own at the end. */
const LOOSE: Omit<DossierEpisode, "reports"> = {
  id: "",
  title: "In no episode",
  affair: "",
  from: null,
  to: null,
  fit: [],
  independentSources: 0,
};

function affairsOf(dossier: Dossier, rows: readonly Row[], report: (id: string) => DossierReport | undefined): AffairView[] {
  const view = (episode: DossierEpisode): EpisodeView => {
    const own = rows.filter((row) => row.episode === episode.id);
    const carriers = (row: Row): number => new Set(row.readings.map((reading) => reading.report)).size;
    return {
      episode,
      columns: columnsOf(episode.reports.flatMap((id) => report(id) ?? [])),
      rows: sortedBy(own, (row) => [-carriers(row)]),
    };
  };
  const claimed = new Set(dossier.episodes.flatMap(({ reports }) => reports));
  const loose = dossier.reports.filter(({ id }) => !claimed.has(id)).map(({ id }) => id);
  const homeless = dossier.episodes.filter(({ affair }) => !dossier.affairs.some(({ id }) => id === affair));
  const outside = loose.length === 0 ? homeless : [...homeless, { ...LOOSE, reports: loose }];
  return [
    ...dossier.affairs.map((affair) => ({ affair, episodes: dossier.episodes.filter((it) => it.affair === affair.id).map(view) })),
    ...(outside.length === 0 ? [] : [{ affair: null, episodes: outside.map(view) }]),
  ];
}

/** Statements of each report by place: the `i`-th is number `i + 1` there. */
function statementsByReport(dossier: Dossier): Map<string, DossierStatement[]> {
  const byReport = new Map<string, DossierStatement[]>();
  for (const statement of sortedBy(dossier.statements, (it) => [it.report, it.content[0]?.start ?? 0])) {
    const own = byReport.get(statement.report);
    if (own === undefined) byReport.set(statement.report, [statement]);
    else own.push(statement);
  }
  return byReport;
}

/** Everything that the views look up, worked out once. @cost O(dossier + sources) */
export function editionOf(dossier: Dossier, sources: ReadonlyMap<string, string>): Edition {
  const reports = new Map(dossier.reports.map((it) => [it.id, it]));
  const statements = new Map(dossier.statements.map((it) => [it.id, it]));
  const entities = new Map(dossier.entities.map(({ id, name }) => [id, name]));
  const statement = (id: string): DossierStatement | undefined => statements.get(id);
  const report = (id: string): DossierReport | undefined => reports.get(id);
  const rows = rowsIn(dossier, statement);
  const rowsByStatement = new Map<string, Row[]>();
  for (const row of rows)
    for (const { statement: id } of row.readings) {
      const known = rowsByStatement.get(id) ?? [];
      if (!known.includes(row)) rowsByStatement.set(id, [...known, row]);
    }
  const texts = new Map<string, readonly TextPiece[]>();
  for (const { id, markup } of dossier.reports) {
    const source = sources.get(id);
    if (source !== undefined) texts.set(id, piecesOf(source, markup));
  }
  const byReport = statementsByReport(dossier);
  const numbers = new Map([...byReport.values()].flatMap((own) => own.map(({ id }, index) => [id, index + 1] as const)));
  return {
    dossier,
    affairs: affairsOf(dossier, rows, report),
    report,
    statement,
    statementsIn: (id) => byReport.get(id) ?? [],
    rowsOf: (id) => rowsByStatement.get(id) ?? [],
    outletOf: (id) => report(id)?.outlet ?? UNNAMED,
    entityName: (id) => entities.get(id) ?? id,
    pieces: ({ report: id, start, end, exact, words }) => {
      const text = texts.get(id);
      return text === undefined ? [{ text: words ?? exact ?? "", start, end, whole: true }] : piecesIn(text, { start, end });
    },
    hasText: (id) => texts.has(id),
    correctionOf: (id) => dossier.corrections?.find((it) => it.statement === id && it.kind === "speaker") ?? null,
    noStatementsIn: (id) => (dossier.corrections ?? []).filter((it) => it.report === id && it.kind === "no-statement"),
    numberOf: (id) => numbers.get(id) ?? 0,
  };
}
