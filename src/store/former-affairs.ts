// Takes affairs that go with a new record, keeps what they were called; gives the living affair that an earlier identifier means.
import type { Kysely } from "kysely";
import { inRows } from "./captures.ts";
import type { Tables } from "./tables.ts";

/** An identifier and a report by which its affair is found again. */
export interface FormerAffair {
  readonly id: string;
  readonly report: string;
}

/** Affair of each of the reports that is in the record. */
async function homesOf(within: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  for (const ids of inRows(reports)) {
    const rows = await within
      .selectFrom("present_reports")
      .select(["id", "affair"])
      .where("id", "in", [...ids])
      .execute();
    for (const { id, affair } of rows) homes.set(id, affair);
  }
  return homes;
}

/** Reports of affairs, in the order of arrival: what `keepFormer` wants to know of those that are about to go. */
export async function reportsIn(within: Kysely<Tables>, affairs: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>(affairs.map((id) => [id, []]));
  for (const ids of inRows(affairs)) {
    const rows = await within
      .selectFrom("present_reports")
      .select(["id", "affair"])
      .where("affair", "in", [...ids])
      .orderBy("seq")
      .execute();
    for (const { id, affair } of rows) found.get(affair)?.push(id);
  }
  return found;
}

/** The first report of those that went where most of them went. */
function anchorOf(reports: readonly string[], homes: ReadonlyMap<string, string>): string | undefined {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const home = homes.get(report);
    if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return reports.find((it) => counts.get(homes.get(it) ?? "") === most) ?? reports[0];
}

/**
 * Keeps the identifiers of affairs that are no more, each with a report that is where most of its reports are now.
 *
 * @param gone as `reportsIn` gave them before the new record was written
 * @cost a row for each affair that went, and a look at where its reports are
 */
export async function keepFormer(within: Kysely<Tables>, gone: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const homes = await homesOf(within, [...gone.values()].flat());
  const rows = [...gone].flatMap(([id, reports]): FormerAffair[] => {
    const report = anchorOf(reports, homes);
    return report === undefined ? [] : [{ id, report }];
  });
  await keepFormerAffairs(within, rows);
}

export async function keepFormerAffairs(within: Kysely<Tables>, them: readonly FormerAffair[]): Promise<void> {
  for (const rows of inRows(them))
    await within
      .insertInto("former_affairs")
      .values([...rows])
      .onConflict((clash) => clash.column("id").doUpdateSet((of) => ({ report: of.ref("excluded.report") })))
      .execute();
}

/** Every identifier that an affair has or had, sorted: what a backup keeps of them. @cost a pass over reports */
export async function affairNames(database: Kysely<Tables>): Promise<FormerAffair[]> {
  const names = new Map<string, string>();
  for (const { id, report } of await database.selectFrom("former_affairs").selectAll().execute()) names.set(id, report);
  const living = await database.selectFrom("present_reports").select(["id", "affair"]).orderBy("seq", "desc").execute();
  for (const { id, affair } of living) names.set(affair, id);
  return [...names].map(([id, report]) => ({ id, report })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The affair that is meant now; null where none was ever called so. @cost one or two rows */
export async function livingAffair(database: Kysely<Tables>, id: string): Promise<string | null> {
  const own = await database.selectFrom("present_affairs").select("id").where("id", "=", id).executeTakeFirst();
  if (own !== undefined) return own.id;
  const moved = await database
    .selectFrom("former_affairs")
    .innerJoin("present_reports", "present_reports.id", "former_affairs.report")
    .select("present_reports.affair")
    .where("former_affairs.id", "=", id)
    .executeTakeFirst();
  return moved?.affair ?? null;
}
