// Takes the annotated reports, gives what only the sight of all of them can tell: entities, dates, episodes, copies, affairs.
import {
  valueOf,
  type Annotated,
  type EpisodeCorrection,
  type Known,
  type Linked,
  type LinkedReport,
  type Problem,
  type Reliance,
  type ReportId,
} from "../model/index.ts";
import { publicationDateOf } from "../text/publication.ts";
import { copiesIn, sharedText, type Copy, type SharedText } from "./copies.ts";
import { correctedBy, type Corrected } from "./corrections.ts";
import { datable, publicationDates } from "./dates.ts";
import { groupReports, placedOn, type Grouping } from "./episodes.ts";
import { reportTime } from "./happenings.ts";
import { linkEntities } from "./entities.ts";
import { affairRecords, episodeRecords } from "./records.ts";
import { keptReliance, sameOutlet } from "./reliance.ts";
import type { LinkTables } from "./rule.ts";
import { statementsOf } from "./statements.ts";
import { withDate } from "./with-date.ts";

export type { LinkTables } from "./rule.ts";

/**
 * Episodes and dates bear on each other: reports are grouped by what they say of themselves, dated with
 * their episodes' help, and grouped and dated once more with what that settled.
 */
function settled(
  read: readonly Annotated[],
  own: readonly Known<string>[],
  firstOf: Int32Array,
  corrected: Corrected,
  tables: LinkTables,
): { grouping: Grouping; published: readonly Known<string>[] } {
  const first = groupReports(read, own, tables, firstOf, corrected);
  if (own.every((it) => valueOf(it) !== null)) return { grouping: first, published: own };
  const asDated = read.map(datable);
  const dates = publicationDates(asDated, first.episodes, tables);
  const grouping = groupReports(
    read.map((it, index) => withDate(it, own[index]!, dates[index]!)),
    dates,
    tables,
    firstOf,
    corrected,
  );
  return { grouping, published: publicationDates(asDated, grouping.episodes, tables) };
}

const undated = (report: Annotated, published: Known<string>): Problem[] =>
  valueOf(published) !== null
    ? []
    : [
        {
          code: "link/undated",
          report: report.article.id,
          at: null,
          message: `No publication date could be settled: ${published.because ?? "nothing bears on it"}.`,
          hint: "Give a date beside the text (the `date` field of JSONL), or add a dated report of the same episode.",
        },
      ];

/** Who repeats whom; a report has at most one original. */
function copiesBy(
  reports: readonly Annotated[],
  published: readonly Known<string>[],
  reliesOn: readonly (readonly Reliance[])[],
  text: SharedText,
  tables: LinkTables,
): ReadonlyMap<ReportId, Copy> {
  const index = new Map(reports.map((it, at) => [it.article.id, at] as const));
  return copiesIn(
    reports.map((it) => it.article.id),
    {
      published: (report) => valueOf(published[index.get(report)!]!),
      credits: (report, of) => {
        const outlet = valueOf(reports[index.get(of)!]!.article.outlet);
        return outlet !== null && reliesOn[index.get(report)!]!.some((it) => sameOutlet(it.name, outlet, tables));
      },
    },
    text,
  );
}

/**
 * Links reports: the only step that sees them all.
 *
 * @param annotated in any order; the result is the same for every order
 * @param corrections what a user has settled of the episodes
 * @cost O(prose) and, for episodes and copies, work in proportion to what few reports share
 */
export function link(
  annotated: readonly Annotated[],
  tables: LinkTables,
  corrections: readonly EpisodeCorrection[] = [],
): { linked: Linked; problems: Problem[] } {
  const read = [...annotated].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const own = read.map((it) => publicationDateOf(it.article));
  const numbers = new Map(read.map((it, index) => [it.article.id, index]));
  const corrected = correctedBy(corrections, (id) => numbers.get(id) ?? null);
  const text = sharedText(
    read.map((it) => it.article),
    read.map((it, index) => placedOn(reportTime(it, own[index]!))),
  );
  const { grouping, published } = settled(read, own, text.firstOf, corrected, tables);
  const reports = read.map((it, index) => withDate(it, own[index]!, published[index]!));
  const { entities, entityOf } = linkEntities(reports, tables.entities, published);
  const reliesOn = reports.map((it) => keptReliance(it, tables));
  const copies = copiesBy(reports, published, reliesOn, text, tables);
  const linkedReports = reports.map((it, at): LinkedReport => {
    const copy = copies.get(it.article.id);
    return {
      annotated: it,
      entityOf: entityOf[at]!,
      published: published[at]!,
      reliesOn: reliesOn[at]!,
      copies: copy === undefined ? [] : [{ of: copy.of, kind: copy.kind, share: copy.share }, ...copy.also],
    };
  });
  const episodes = episodeRecords(linkedReports, grouping, tables);
  const affairs = affairRecords(linkedReports, episodes, grouping);
  return {
    linked: { reports: linkedReports, entities, statements: statementsOf(reports, entityOf, published, entities), episodes, affairs },
    problems: [...corrected.problems, ...reports.flatMap((it, at) => undated(it, published[at]!))],
  };
}
