// Takes a new record, writes it beside the one that stands, a few rows at a time, and puts it in its place at a stroke; then clears away what it took the place of.
import { sql, type Kysely } from "kysely";
import { inRows } from "./captures.ts";
import { keepFormer, reportsIn } from "./former-affairs.ts";
import type { AffairRecord, RecordState } from "./port.ts";
import type { Tables } from "./tables.ts";

/** Rows of an insert into `statements`, words and index: what readers of an embedded database wait for at a time, some milliseconds. */
const STATEMENT_ROWS = 25;
/** Reports of an insert. */
const REPORT_ROWS = 100;
/** Rows cleared away at a time. */
const CLEARED_ROWS = 200;

/** So many new versions, hidden before there is anything of them. */
async function newVersions(database: Kysely<Tables>, count: number): Promise<readonly number[]> {
  const versions: number[] = [];
  for (const { length } of inRows(Array.from({ length: count }))) {
    const { rows } = await sql<{ version: number }>`insert into hidden_versions
      select nextval('affair_versions') from generate_series(1, ${length}::integer) returning version`.execute(database);
    versions.push(...rows.map(({ version }) => version));
  }
  return versions;
}

async function insertAffair(database: Kysely<Tables>, version: number, it: AffairRecord): Promise<void> {
  const { id: affair, dossier, from, to, digest, title, episodes, seal, newestSeq } = it;
  await database
    .insertInto("affairs")
    .values({
      ...{ version, id: affair, digest, title, from_day: from, to_day: to, episodes, newest_seq: newestSeq, seal, dossier },
      ...{ reports: it.reports.length, statements: it.statements.length },
    })
    .execute();
  for (const rows of inRows(it.reports, REPORT_ROWS)) {
    await database
      .insertInto("reports")
      .values(rows.map((row) => ({ version, affair, ...row })))
      .execute();
  }
  for (const rows of inRows(it.statements, STATEMENT_ROWS)) {
    await database
      .insertInto("statements")
      .values(
        rows.map(({ onBehalfOf, startAt, speaker, ...row }) => ({
          ...{ version, affair, ...row, speaker, speaker_key: speaker?.toLowerCase() ?? null, on_behalf_of: onBehalfOf, start_at: startAt },
        })),
      )
      .execute();
  }
}

/** Removes the rows of a table that are of a version, some at a time. */
async function clearOf(database: Kysely<Tables>, table: "affairs" | "reports" | "statements", version: number): Promise<void> {
  for (let removed = CLEARED_ROWS; removed === CLEARED_ROWS;) {
    const some = database
      .selectFrom(table)
      .select(sql<string>`ctid`.as("ctid"))
      .where("version", "=", version)
      .limit(CLEARED_ROWS);
    const { rows } = await sql<{ one: number }>`delete from ${sql.table(table)}
      where ctid = any(array(${some})) returning 1 as one`.execute(database);
    removed = rows.length;
  }
}

/**
 * Clears away what nobody sees: versions that were written over, and those of a writing that broke off.
 *
 * @returns versions that went
 * @cost a statement for each some hundred rows, none of them long
 */
export async function clearHidden(database: Kysely<Tables>): Promise<number> {
  const hidden = await database.selectFrom("hidden_versions").select("version").orderBy("version").execute();
  for (const { version } of hidden) {
    for (const table of ["statements", "reports", "affairs"] as const) await clearOf(database, table, version);
    await database.deleteFrom("hidden_versions").where("version", "=", version).execute();
  }
  return hidden.length;
}

/**
 * Replaces affairs and moves the state on: a reader sees the old record or the new one. Everything is written before, hidden;
 * one short transaction shows it and hides what it takes the place of. One process at a time.
 */
export async function writeRecord(
  database: Kysely<Tables>,
  changed: readonly AffairRecord[],
  kept: readonly string[],
  { build, upToSeq, upToCorrection }: Omit<RecordState, "generation">,
): Promise<number> {
  await clearHidden(database);
  const [stays, comes] = [new Set(kept), new Set(changed.map(({ id }) => id))];
  const there = await database.selectFrom("affairs").select(["id", "version"]).execute();
  const left = there.filter(({ id }) => !stays.has(id));
  const ended = await reportsIn(
    database,
    left.flatMap(({ id }) => (comes.has(id) ? [] : [id])),
  );
  const versions = await newVersions(database, changed.length);
  for (const [at, it] of changed.entries()) await insertAffair(database, versions[at]!, it);
  return database.transaction().execute(async (within) => {
    for (const some of inRows(versions)) await within.deleteFrom("hidden_versions").where("version", "in", some).execute();
    for (const some of inRows(left))
      await within
        .insertInto("hidden_versions")
        .values(some.map(({ version }) => ({ version })))
        .execute();
    await keepFormer(within, ended);
    const values = { build, up_to_seq: upToSeq, up_to_correction: upToCorrection };
    const { generation } = await within
      .insertInto("state")
      .values({ one: 1, generation: 1, ...values })
      .onConflict((clash) => clash.column("one").doUpdateSet((of) => ({ ...values, generation: of("state.generation", "+", 1) })))
      .returning("generation")
      .executeTakeFirstOrThrow();
    return generation;
  });
}
