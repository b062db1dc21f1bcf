// Takes a folder, gives the embedded PostgreSQL that lies there, on a thread of its own: whoever answers people goes on while it searches.
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";

/** A question to the thread; `sql` is null for the last one, which closes the database. */
export interface Asked {
  readonly number: number;
  readonly sql: string | null;
  readonly parameters: readonly unknown[];
}

export type Answered =
  | { readonly number: number; readonly rows: readonly unknown[]; readonly affected: number | null }
  | { readonly number: number; readonly failure: string; readonly code: string | null };

export interface EmbeddedDatabase {
  /** Questions are answered one after the other, in the order they were asked. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<{ readonly rows: Row[]; readonly affected: number | null }>;
  close(): Promise<void>;
}

/** What the database said was wrong with a question, with PostgreSQL's own code for it. */
class DatabaseError extends Error {
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (answer: Answered) => void;
  readonly reject: (cause: Error) => void;
}

/** The V8 of Node 24, where the flag was tried: another may not know it, and says so on standard error. */
const TRIED = "13.6.";

/**
 * The database lies outside the heap of its thread. By itself V8 takes each growth there for a reason to collect, thirty times a
 * second while a record is written, and finds nothing: two fifths of what writing costs.
 */
function countMemoryOutsideAsPart(): void {
  if (process.versions.v8.startsWith(TRIED)) setFlagsFromString("--external-memory-accounted-in-global-limit");
}

/** @param folder one that this process has locked */
export function embeddedDatabase(folder: string): EmbeddedDatabase {
  countMemoryOutsideAsPart();
  const file = import.meta.url.endsWith(".ts") ? "./pglite-worker.ts" : "./pglite-worker.js";
  const worker = new Worker(new URL(file, import.meta.url), { workerData: folder });
  const waiting = new Map<number, Waiting>();
  let [count, ended]: [number, Error | null] = [0, null];
  // The process may end while nobody waits for an answer.
  worker.unref();
  worker.on("message", (answer: Answered) => {
    waiting.get(answer.number)?.resolve(answer);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
  });
  const failed = (cause: Error): void => {
    ended = cause;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.on("error", (cause) => failed(cause instanceof Error ? cause : new Error(String(cause))));
  worker.on("exit", () => failed(ended ?? new Error("the database is closed")));

  async function ask(sql: string | null, parameters: readonly unknown[]): Promise<{ rows: readonly unknown[]; affected: number | null }> {
    if (ended !== null) throw ended;
    const number = ++count;
    const answer = await new Promise<Answered>((resolve, reject) => {
      if (waiting.size === 0) worker.ref();
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, sql, parameters } satisfies Asked);
    });
    if ("failure" in answer) throw new DatabaseError(answer.failure, answer.code);
    return answer;
  }

  return {
    async query<Row>(sql: string, parameters: readonly unknown[]) {
      const { rows, affected } = await ask(sql, parameters);
      return { rows: rows as Row[], affected };
    },
    async close() {
      if (ended !== null) return;
      await ask(null, []);
      await worker.terminate();
    },
  };
}
