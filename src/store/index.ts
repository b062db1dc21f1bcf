// Takes a folder or the URL of a PostgreSQL server, gives the store that lies there.
import { sql, type Kysely } from "kysely";
import { backupOf, countsOf, restoreInto } from "./backup.ts";
import { addCaptures, captureOf, capturesAfter, capturesOf, intakeProblems, storable } from "./captures.ts";
import { correctionsIn, keepCorrection } from "./corrections.ts";
import { openDatabase } from "./open.ts";
import { livingAffair } from "./former-affairs.ts";
import type { Store } from "./port.ts";
import { episodeDays, newestReports } from "./news.ts";
import {
  affairLines,
  affairOf,
  annotationsOf,
  keepAnnotations,
  largeAffairs,
  reportOf,
  reportsOf,
  reportsWith,
  reportsWithAll,
  speakersIn,
  stateOf,
} from "./record.ts";
import { remembered } from "./remembered.ts";
import { searchStatements } from "./search.ts";
import type { Tables } from "./tables.ts";
import { tidied } from "./tidy.ts";
import { clearHidden, writeRecord } from "./write-record.ts";

export { contentHash } from "./captures.ts";
export { holderOf } from "./lock.ts";
export { isServer } from "./open.ts";
export { searchable } from "./search.ts";
export type * from "./port.ts";

/** One process at a time derives the record. */
const DERIVER = 741_002;

/** Runs `work` under a lock that the database lets go of when the connection ends, however that ends. */
async function alone<Result>(database: Kysely<Tables>, work: () => Promise<Result>): Promise<Result | null> {
  return database.connection().execute(async (connection) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${DERIVER}) as free`.execute(connection);
    if (rows[0]?.free !== true) return null;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${DERIVER})`.execute(connection);
    }
  });
}

/**
 * Opens the store, making or bringing it up to date where that is needed.
 *
 * @param address a folder, which one process at a time can open, or `postgres://…`, which many can share
 * @throws OutsideError `store/locked`, `store/unreachable`, `store/unwritable`, `store/migration`
 */
export async function openStore(address: string): Promise<Store> {
  const { database, where, lock, close } = await openDatabase(address);
  const lookUpSeal = async (id: string): Promise<string | null> =>
    (await database.selectFrom("present_affairs").select("seal").where("id", "=", storable(id)).executeTakeFirst())?.seal ?? null;
  const known = remembered({ sealOf: lookUpSeal, state: () => stateOf(database) }, lock !== null);
  return {
    where,
    add: (captures, problems, addedAt) => addCaptures(database, captures, problems, addedAt),
    capturesAfter: (seq, limit) => capturesAfter(database, seq, limit),
    capture: (id) => captureOf(database, storable(id)),
    captures: (ids) => capturesOf(database, ids),
    sources: async (ids) => new Map([...(await capturesOf(database, ids))].map(([id, { source }]) => [id, source])),
    intakeProblems: () => intakeProblems(database),
    annotations: (ids, build) => annotationsOf(database, ids, build),
    keepAnnotations: (them, build) => keepAnnotations(database, them, build),
    forgetAnnotationsBut: async (build) => void (await database.deleteFrom("annotations").where("build", "!=", build).execute()),
    state: () => known.state(),
    digests: async () =>
      new Map((await database.selectFrom("present_affairs").select(["id", "digest"]).execute()).map((it) => [it.id, it.digest])),
    writeRecord: (changed, kept, state) => writeRecord(database, changed, kept, state).finally(known.forget),
    async clearUp() {
      const gone = await clearHidden(database);
      if (gone > 0 && lock !== null) await tidied(database);
    },
    affairs: (limit, offset) => affairLines(database, limit, offset),
    largeAffairs: (least) => largeAffairs(database, least),
    affair: (id) => affairOf(database, storable(id)),
    livingAffair: (id) => livingAffair(database, storable(id)),
    sealOf: (id) => known.sealOf(id),
    report: (id) => reportOf(database, storable(id)),
    reports: (limit, offset) => reportsOf(database, limit, offset),
    episodeDays: (affairs) => episodeDays(database, affairs),
    newest: (limit, affair) => newestReports(database, limit, affair === null ? null : storable(affair)),
    speakersIn: (reports) => speakersIn(database, reports),
    reportsWithAll: (words, limit) => reportsWithAll(database, words, limit),
    reportsWith: (words, limit) => reportsWith(database, words, limit),
    search: (wanted, limit, offset) => searchStatements(database, wanted, limit, offset),
    correct: (correction) => keepCorrection(database, correction),
    corrections: () => correctionsIn(database),
    reportCount: async () =>
      Number(
        (
          await database
            .selectFrom("present_reports")
            .select(({ fn }) => fn.countAll<number>().as("total"))
            .executeTakeFirstOrThrow()
        ).total,
      ),
    touch: async () => void (await sql`select 1`.execute(database)),
    counts: () => countsOf(database),
    backup: () => backupOf(database),
    restore: (lines) => restoreInto(database, lines),
    // An embedded database has one connection and one process: the folder's lock is lock enough.
    alone: (work) => (lock === null ? alone(database, work) : work()),
    announce: (url, token) => lock?.announce(url, token),
    close,
  };
}
