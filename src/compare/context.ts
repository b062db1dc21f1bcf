// Takes what is linked and the tables, gives what every comparison asks for: reports, episodes, parties, words.
import type { Episode, Linked, LinkedReport, Statement } from "../model/index.ts";
import { contentsOf, type Contents } from "./wording/contents.ts";
import { partiesOf, type Parties } from "./wording/parties.ts";
import { counterFor, type Counter } from "./wording/quantities.ts";
import type { CompareTables } from "./rule.ts";
import { tollReader, type TollReader } from "./harm/tolls.ts";
import { wordReader, type WordReader } from "./wording/words.ts";

export interface Context {
  readonly linked: Linked;
  readonly tables: CompareTables;
  readonly parties: Parties;
  readonly reader: WordReader;
  readonly countsIn: Counter;
  readonly contentOf: Contents;
  readonly tolls: TollReader;
  reportOf(id: string): LinkedReport;
  /** Statements of one report, in the order of the run. */
  statementsIn(report: string): readonly Statement[];
  /** Statements of an episode's reports, in the order of the run. */
  statementsOf(episode: Episode): readonly Statement[];
}

/** @throws never for a report that is listed; a report id that nobody listed is a caller's bug and throws a RangeError */
export function contextOf(linked: Linked, tables: CompareTables): Context {
  const reports = new Map(linked.reports.map((it) => [it.annotated.article.id, it]));
  const parties = partiesOf(linked, tables);
  const byReport = new Map<string, Statement[]>();
  for (const statement of linked.statements) {
    const list = byReport.get(statement.report);
    if (list === undefined) byReport.set(statement.report, [statement]);
    else list.push(statement);
  }
  const reader = wordReader(tables, parties);
  const reportOf = (id: string): LinkedReport => {
    const report = reports.get(id);
    if (report === undefined) throw new RangeError(`no report ${id}`);
    return report;
  };
  return {
    linked,
    tables,
    parties,
    reader,
    countsIn: counterFor(tables),
    contentOf: contentsOf(linked.statements, reportOf, reader),
    tolls: tollReader(tables.harm, tables.tollWeights),
    reportOf,
    statementsIn: (report) => byReport.get(report) ?? [],
    statementsOf: (episode) => [...episode.reports].sort().flatMap((id) => byReport.get(id) ?? []),
  };
}
