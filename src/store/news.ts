// Takes the record in a store, gives what its front page tells: when the episodes were, which reports came last.
import type { Kysely } from "kysely";
import type { EpisodeDays, NewReport } from "../model/index.ts";
import { inRows } from "./captures.ts";
import type { Tables } from "./tables.ts";

/** @cost the reports of these affairs */
export async function episodeDays(database: Kysely<Tables>, affairs: readonly string[]): Promise<readonly EpisodeDays[]> {
  const found: EpisodeDays[] = [];
  for (const ids of inRows(affairs)) {
    const rows = await database
      .selectFrom("present_reports")
      .select(({ fn }) => ["affair", fn.min<string>("day").as("from"), fn.max<string>("day").as("to")])
      .where("affair", "in", [...ids])
      .where("day", "is not", null)
      .groupBy(["affair", "episode"])
      .orderBy("from")
      .execute();
    found.push(...rows);
  }
  return found;
}

/**
 * Of one affair only those that came after its first: what came together is no news.
 *
 * @cost an index scan of so many rows; of the affair's rows where one is given
 */
export async function newestReports(database: Kysely<Tables>, limit: number, affair: string | null): Promise<readonly NewReport[]> {
  const reports = database.selectFrom("present_reports").innerJoin("captures", "captures.id", "present_reports.id");
  const own = affair === null ? reports : reports.where("present_reports.affair", "=", affair);
  const first = own.select(({ fn }) => fn.min<string>("captures.added_at").as("at"));
  const late = affair === null ? own : own.where("captures.added_at", ">", first);
  return late
    .select([
      "present_reports.id as report",
      "present_reports.affair",
      "present_reports.outlet",
      "present_reports.title",
      "captures.added_at as addedAt",
    ])
    .orderBy("present_reports.seq", "desc")
    .limit(limit)
    .execute();
}
