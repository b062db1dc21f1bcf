// Takes a database, brings it to the newest shape; gives what was done.
import { Migrator, type Kysely, type Migration } from "kysely";
import { OutsideError } from "../../model/index.ts";
import type { Tables } from "../tables.ts";
import * as first from "./0001-first.ts";
import * as formerAffairs from "./0002-former-affairs.ts";
import * as shortPendingLists from "./0003-short-pending-lists.ts";
import * as versionsOfAffairs from "./0004-versions-of-affairs.ts";

/** In the order of their names. A migration that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-first": first,
  "0002-former-affairs": formerAffairs,
  "0003-short-pending-lists": shortPendingLists,
  "0004-versions-of-affairs": versionsOfAffairs,
};

/**
 * Runs the migrations that the database has not seen, each in a transaction.
 *
 * @param to the last to run; all where not given (tests start from earlier shapes)
 * @returns names of those that ran
 * @throws OutsideError `store/migration` where one fails or the database is of a newer version
 */
export async function migrate(database: Kysely<Tables>, to?: string): Promise<readonly string[]> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error, results = [] } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error !== undefined)
    throw new OutsideError("store/migration", `The store could not be brought to this version’s shape: ${messageOf(error)}`, {
      cause: error,
    });
  return results.filter(({ status }) => status === "Success").map(({ migrationName }) => migrationName);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
