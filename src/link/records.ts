// Takes the groups that reports and episodes fall into, gives them as records: title, span of days, why each belongs.
import { valueOf, type Affair, type Episode, type Evidence, type Fit, type LinkedReport } from "../model/index.ts";
import { dayOfIso, isoDay } from "../text/calendar.ts";
import { contentId } from "../text/content-id.ts";
import { daySpan } from "../text/edtf.ts";
import { sharesOf } from "./affairs/affair-shares.ts";
import { placesOf } from "./affairs/affair-title.ts";
import { groupEpisodes } from "./affairs/affairs.ts";
import { UNCOMPARED } from "./grouping/clusters.ts";
import type { Grouping } from "./episodes/episodes.ts";
import { leastGap } from "./episodes/happenings.ts";
import { sharedEvidence, type Fitted } from "./episodes/fit.ts";
import { independentSources } from "./independent-sources.ts";
import { LookBacks, monthsOf } from "./affairs/look-backs.ts";
import type { LinkTables } from "./rule.ts";
import { TermReader } from "./terms/terms.ts";
import { greatest, least } from "../text/extremes.ts";

/** Days before the first report that its episode's happenings may reach back. */
const HAPPENING_DAYS = 4;
/** Share of an episode's reports that must tell of a day for it to be one of the episode's, at least two. */
const TOLD_BY = 0.4;
/** Longest title, in characters. */
const TITLE_UNITS = 120;
/** Days told in a reason. */
const DAYS_TOLD = 2;

/** 314 as "March 14". */
const dayName = (monthDay: number, tables: LinkTables): string => `${tables.months[Math.floor(monthDay / 100) - 1]} ${monthDay % 100}`;

const publishedDay = (report: LinkedReport): number | null => dayOfIso(valueOf(report.published) ?? "");

/** The headline, else the title given beside the text, else the beginning of the text, in one line. */
function headlineOf({ annotated: { article } }: LinkedReport): string {
  const at = article.headline ?? article.blocks.find((it) => it.kind === "paragraph") ?? { start: 0, end: 0 };
  const title = article.headline === null ? article.titleGiven : undefined;
  const line = (title ?? article.text.slice(at.start, at.end)).replace(/\s+/g, " ").trim();
  return line.length <= TITLE_UNITS ? line : `${line.slice(0, line.lastIndexOf(" ", TITLE_UNITS))} …`;
}

/** First and last day of an episode: days near the reports that two of them tell of (or the only one), and publication. */
function daysOf(reports: readonly LinkedReport[]): { from: string | null; to: string | null } {
  const published = reports.flatMap((it) => publishedDay(it) ?? []);
  if (published.length === 0) return { from: null, to: null };
  const [first, last] = [least(published), greatest(published)];
  const told = new Map<number, number>();
  for (const { annotated } of reports) {
    const days = annotated.layers.times.flatMap(({ value, type }) => {
      const known = type === "DATE" || type === "TIME" ? valueOf(value) : null;
      const span = known === null ? null : daySpan(known);
      return span !== null && span.from === span.to && span.from >= first - HAPPENING_DAYS && span.from <= last ? [span.from] : [];
    });
    for (const day of new Set(days)) told.set(day, (told.get(day) ?? 0) + 1);
  }
  const enough = Math.min(reports.length, Math.max(2, Math.ceil(reports.length * TOLD_BY)));
  const days = [...told].filter(([, count]) => count >= enough).map(([day]) => day);
  return { from: isoDay(Math.min(first, ...days)), to: isoDay(last) };
}

/** Why a report belongs to its episode: what it shares with the nearest of the others, and the time between. */
function fitOf(member: number, members: readonly number[], reports: readonly LinkedReport[], grouping: Grouping, words: Words): Fit {
  const report = reports[member]!.annotated.article.id;
  const corrected = grouping.corrected.of.get(member) ?? [];
  const byUser = corrected.map(({ kind, by, at, why }) => `${kind} by ${by} (${at}): ${why}`);
  const odds = (other: number): number => grouping.odds(member, other) ?? -Infinity;
  const [nearest] = members.filter((it) => it !== member).sort((a, b) => odds(b) - odds(a) || a - b);
  if (nearest === undefined)
    return { report, nearest: null, because: [...byUser, "no other report tells of it"].join("; "), evidence: [], corrected };
  const fitted = (it: number): Fitted => ({ report: reports[it]!, compared: grouping.compared[it]! });
  const evidence = sharedEvidence(fitted(member), fitted(nearest), words.reader, (day) => dayName(day, words.tables));
  const told = (...kinds: readonly Evidence["kind"][]): string[] =>
    evidence.filter(({ kind }) => kinds.includes(kind)).map((it) => it.what);
  const names = told("person", "place", "organization", "name");
  const days = told("day").slice(0, DAYS_TOLD);
  const numbers = told("number");
  const gap = leastGap(grouping.compared[member]!.time, grouping.compared[nearest]!.time);
  const parts = [
    ...(told("copy").length === 0 ? [] : ["the same text"]),
    names.length === 0 ? "much the same words" : `the names ${names.join(", ")}`,
    ...(numbers.length === 0 ? [] : [`the ${numbers.length === 1 ? "number" : "numbers"} ${numbers.join(", ")}`]),
    ...(days.length === 0 ? [] : [`what happened on ${days.join(" and ")}`]),
    ...(gap === null ? [] : [gap === 0 ? "the same day of publication" : `${gap} ${gap === 1 ? "day" : "days"} between them`]),
  ];
  const other = reports[nearest]!.annotated.article.id;
  return { report, nearest: other, because: [...byUser, `shares with ${other}: ${parts.join("; ")}`].join("; "), evidence, corrected };
}

/** What reasons are put into words with. */
interface Words {
  readonly tables: LinkTables;
  readonly reader: TermReader;
}

/** The episodes as records, in the order of their days. */
export function episodeRecords(reports: readonly LinkedReport[], grouping: Grouping, tables: LinkTables): Episode[] {
  const words = { tables, reader: new TermReader(tables) };
  const records = grouping.episodes.map((members): Episode => {
    const its = members.map((it) => reports[it]!);
    const ids = its.map((it) => it.annotated.article.id);
    const odds = (a: number, b: number): number => Math.max(-20, grouping.odds(a, b) ?? UNCOMPARED);
    const central = (at: number): number => members.reduce((sum, other) => sum + (other === at ? 0 : odds(at, other)), 0);
    const [middle] = [...members].sort((a, b) => central(b) - central(a) || a - b);
    return {
      id: contentId("episode", ...ids),
      title: headlineOf(reports[middle!]!),
      ...daysOf(its),
      reports: ids,
      fit: members.map((it) => fitOf(it, members, reports, grouping, words)),
      independentSources: independentSources(its, tables),
    };
  });
  return records.sort((a, b) => compareDays(a.from, b.from) || (a.id < b.id ? -1 : 1));
}

/** Earlier first, undated last. */
const compareDays = (left: string | null, right: string | null): number => {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
};

/** The affairs as records, in the order of their first days. */
export function affairRecords(reports: readonly LinkedReport[], episodes: readonly Episode[], { compared, rarities }: Grouping): Affair[] {
  const index = new Map(reports.map((it, at) => [it.annotated.article.id, at] as const));
  const members = episodes.map((it) => it.reports.map((report) => index.get(report)!));
  const records = groupEpisodes(members.length, (episode) => members[episode]!.map((it) => compared[it]!.weighed), {
    rarityOf: (it) => rarities.ofSubject(it),
    lookBacks: new LookBacks(members.map((them) => them.map((it) => monthsOf(compared[it]!.facts, reports[it]!.published)))),
  }).map((group): Affair => {
    const its = group.map((it) => episodes[it]!);
    const all = group.flatMap((it) => members[it]!).sort((a, b) => a - b);
    const places = its.length > 1 ? placesOf(all.map((it) => reports[it]!)) : [];
    const days = its.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()).sort();
    return {
      id: contentId("affair", ...its.map((it) => it.id).sort()),
      title: places.length === 0 ? its[0]!.title : places.join(", "),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      episodes: its.map((it) => it.id),
      reports: all.map((at) => reports[at]!.annotated.article.id),
      shared: sharesOf(group.map((it) => ({ id: episodes[it]!.id, reports: members[it]!.map((at) => reports[at]!) }))),
    };
  });
  return records.sort((a, b) => compareDays(a.from, b.from) || (a.id < b.id ? -1 : 1));
}
