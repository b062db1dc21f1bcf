// Takes a folder or the URL of a PostgreSQL server, gives the database behind it, in the newest shape.
import { Kysely, PostgresDialect, sql } from "kysely";
import { resolve } from "node:path";
import pg from "pg";
import { OutsideError } from "../model/index.ts";
import { lockFolder, type Lock } from "./lock.ts";
import { migrate } from "./migrations/index.ts";
import { pgliteDialect } from "./pglite-dialect.ts";
import { embeddedDatabase } from "./pglite-thread.ts";
import type { Tables } from "./tables.ts";

/** An open database. */
export interface Opened {
  readonly database: Kysely<Tables>;
  /** "folder /home/ada/desk" or the server without its password, for people. */
  readonly where: string;
  /** The folder's lock; null for a server, which many may use. */
  readonly lock: Lock | null;
  readonly close: () => Promise<void>;
}

/** Connections to a server at a time. */
const MOST_CONNECTIONS = 8;

/** Whether an address names a server; anything else is a folder. */
export const isServer = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address);

/**
 * Opens the database, making it where there is none.
 *
 * @param address folder, or `postgres://…`
 * @param to the last migration to run; all where not given (tests begin with earlier shapes)
 * @throws OutsideError `store/locked` while another process holds the folder, `store/unreachable` where the server does not answer
 */
export async function openDatabase(address: string, to?: string): Promise<Opened> {
  const opened = isServer(address) ? server(address) : folder(resolve(address));
  try {
    await migrate(opened.database, to);
    if (opened.lock !== null) await sql.raw(BY_INDEX).execute(opened.database);
  } catch (cause) {
    await opened.close().catch(() => {});
    if (cause instanceof OutsideError && !isServer(address)) throw cause;
    throw new OutsideError("store/unreachable", `${opened.where} did not open: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
      retryable: true,
    });
  }
  return opened;
}

/**
 * Texts are looked for in their index. The planner counts pages of a table, not of the words that lie beside it, and
 * would rather unpack the words of every text: 150 ms for 10,000 texts where the index takes 2.
 */
const BY_INDEX = "set enable_seqscan = off";

function folder(path: string): Opened {
  const lock = lockFolder(path);
  const database = new Kysely<Tables>({ dialect: pgliteDialect(embeddedDatabase(path)) });
  const close = async (): Promise<void> => {
    try {
      await database.destroy();
    } finally {
      lock.release();
    }
  };
  return { database, where: path, lock, close };
}

function server(url: string): Opened {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS });
  // A connection that breaks while idle is replaced on its next use; unheard, it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.query(BY_INDEX).catch(() => {}));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, where: withoutPassword(url), lock: null, close: () => database.destroy() };
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = "";
    return parsed.href;
  } catch {
    return "the PostgreSQL server";
  }
}
