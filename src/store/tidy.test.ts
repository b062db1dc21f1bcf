// Takes a record that is written over many times, checks that what it took the place of leaves its room to it.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import { openDatabase } from "./open.ts";
import type { AffairRecord } from "./port.ts";
import { tidied } from "./tidy.ts";
import { clearHidden, writeRecord } from "./write-record.ts";

/** An affair of 200 statements whose words are others each time. */
const record = (turn: number): AffairRecord => ({
  ...{ id: "one", digest: `${turn}`, title: "one", from: null, to: null, episodes: 0, newestSeq: 1, seal: `${turn}` },
  dossier: new Uint8Array(50_000).fill(turn),
  reports: [{ id: "r", episode: null, outlet: null, title: null, day: null, seq: 1 }],
  statements: Array.from({ length: 200 }, (_, at) => ({
    ...{ id: `s${at}`, episode: null, report: "r", speaker: "Ada", onBehalfOf: null, outlet: null, day: null },
    ...{ act: "assert", mode: "direct", confidence: 1, words: `orchard ${at} of turn ${turn}`, startAt: at },
  })),
});

test("written over twenty times, the record takes no more room than after two", async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-tidy-"));
  const { database, close } = await openDatabase(folder);
  const written = async (from: number, to: number): Promise<number> => {
    for (let turn = from; turn < to; turn++) {
      await writeRecord(database, [record(turn)], [], { build: "b", upToSeq: 1, upToCorrection: 0 });
      assert.equal(await clearHidden(database), turn === 0 ? 0 : 1);
      await tidied(database);
    }
    const { rows } = await sql<{ bytes: string }>`select sum(pg_total_relation_size(relid)) as bytes from pg_stat_user_tables`.execute(
      database,
    );
    return Number(rows[0]?.bytes);
  };
  const after = await written(0, 3);
  assert.ok((await written(3, 20)) <= after * 1.1, "no room is lost");
  assert.ok(readdirSync(join(folder, "postgres", "pg_wal")).length < 12, "the log of changes is used anew");
  await close();
  rmSync(folder, { recursive: true, force: true });
});
