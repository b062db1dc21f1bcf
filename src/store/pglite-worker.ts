// Takes a folder and questions in SQL, gives the answers of the embedded PostgreSQL that lies there: what a thread apart runs.
import { PGlite, types } from "@electric-sql/pglite";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Answered, Asked } from "./pglite-thread.ts";

/** Bytes come as "\\x" and hexadecimal digits; the package's own reading of them takes ten times as long. */
const parsers = { [types.BYTEA]: (text: string): Uint8Array => Buffer.from(text.slice(2), "hex") };

const database = new PGlite({ dataDir: join(String(workerData), "postgres"), parsers });
const tell = (answer: Answered): void => parentPort?.postMessage(answer);

async function answer({ number, sql, parameters }: Asked): Promise<Answered> {
  try {
    if (sql === null) {
      if (!database.closed) await database.close();
      return { number, rows: [], affected: null };
    }
    const { rows, affectedRows } = await database.query<unknown>(sql, [...parameters]);
    return { number, rows, affected: affectedRows ?? null };
  } catch (cause) {
    const { message, code } = cause as { readonly message?: string; readonly code?: unknown };
    return { number, failure: message ?? String(cause), code: typeof code === "string" ? code : null };
  }
}

let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (asked: Asked) => {
  before = before.then(async () => tell(await answer(asked)));
});
