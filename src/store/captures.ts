// Takes captures, keeps each once under an identifier of its own; gives them back as they came.
import { createHash } from "node:crypto";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Capture, Problem } from "../model/index.ts";
import type { Added, KeptCapture } from "./port.ts";
import type { Tables } from "./tables.ts";

/** Rows an insert carries; a statement may have 65,535 parameters. */
const ROWS = 400;

/** One writer of captures at a time, so that identifiers stay unique. */
const WRITER = 741_001;

/** Digits of the hash that an identifier carries where two would be the same. */
const HASH_DIGITS = 8;

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Text as PostgreSQL can hold it: it knows neither U+0000 nor half a surrogate pair. @cost O(length) */
export const storable = (text: string): string => text.replace(/\0/g, " ").replace(/\p{Surrogate}/gu, "\uFFFD");

/** SHA-256 over all of a capture but its identifier. */
export function contentHash({ file, mediaType, source, metadata }: Capture): string {
  const entries = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([file, mediaType, source, entries]));
}

export function* inRows<Row>(rows: readonly Row[], most = ROWS): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += most) yield rows.slice(at, at + most);
}

const asKept = (row: { seq: number; id: string; hash: string; capture: string; added_at: string }): KeptCapture => ({
  seq: row.seq,
  hash: row.hash,
  capture: { ...(JSON.parse(row.capture) as Capture), id: row.id },
  addedAt: row.added_at,
});

/** A capture on its way in: the identifier it came with, and what it is known by. */
interface Coming {
  readonly capture: Capture;
  readonly asked: string;
  readonly hash: string;
}

const keyOf = (asked: string, hash: string): string => `${hash} ${asked}`;

/** What is there already, by what it is known by. */
async function known(within: Transaction<Tables>, coming: readonly Coming[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const rows of inRows(coming)) {
    const hashes = rows.map(({ hash }) => hash);
    const there = await within.selectFrom("captures").select(["id", "asked", "hash"]).where("hash", "in", hashes).execute();
    for (const { id, asked, hash } of there) found.set(keyOf(asked, hash), id);
  }
  return found;
}

/** Identifiers that are taken: of those asked for, and those that a clash would make of them. */
async function takenIds(within: Transaction<Tables>, coming: readonly Coming[]): Promise<Set<string>> {
  const wanted = coming.flatMap(({ asked, hash }) => [asked, `${asked}-${hash.slice(0, HASH_DIGITS)}`]);
  const taken = new Set<string>();
  for (const rows of inRows([...new Set(wanted)])) {
    for (const { id } of await within
      .selectFrom("captures")
      .select("id")
      .where("id", "in", [...rows])
      .execute())
      taken.add(id);
  }
  return taken;
}

/** Keeps captures and problems in one transaction. Their identifiers are those they came with, wherever these are free. */
export async function addCaptures(
  database: Kysely<Tables>,
  captures: readonly Capture[],
  problems: readonly Problem[],
  addedAt: string,
): Promise<readonly Added[]> {
  const coming = captures.map((capture): Coming => ({ capture, asked: storable(capture.id), hash: contentHash(capture) }));
  return database.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(${WRITER})`.execute(within);
    const ids = await known(within, coming);
    const taken = await takenIds(within, coming);
    const fresh: (Coming & { readonly id: string })[] = [];
    const added = coming.map(({ capture, asked, hash }): Added => {
      const before = ids.get(keyOf(asked, hash));
      if (before !== undefined) return { id: before, isNew: false };
      const id = taken.has(asked) ? `${asked}-${hash.slice(0, HASH_DIGITS)}` : asked;
      taken.add(id);
      ids.set(keyOf(asked, hash), id);
      fresh.push({ capture, asked, hash, id });
      return { id, isNew: true };
    });
    for (const rows of inRows(fresh)) {
      await within
        .insertInto("captures")
        .values(rows.map(({ id, asked, hash, capture }) => ({ id, asked, hash, capture: JSON.stringify(capture), added_at: addedAt })))
        .execute();
    }
    for (const rows of inRows(problems.map((it) => JSON.stringify(it)))) {
      await within
        .insertInto("intake_problems")
        .values(rows.map((problem) => ({ hash: sha256(problem), problem, added_at: addedAt })))
        .onConflict((clash) => clash.doNothing())
        .execute();
    }
    return added;
  });
}

export async function capturesAfter(database: Kysely<Tables>, seq: number, limit: number): Promise<readonly KeptCapture[]> {
  const rows = await database
    .selectFrom("captures")
    .select(["seq", "id", "hash", "capture", "added_at"])
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(asKept);
}

export async function captureOf(database: Kysely<Tables>, id: string): Promise<KeptCapture | null> {
  const row = await database
    .selectFrom("captures")
    .select(["seq", "id", "hash", "capture", "added_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : asKept(row);
}

/** Several at a time, by identifier; those that are not there are left out. */
export async function capturesOf(database: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Capture>> {
  const found = new Map<string, Capture>();
  for (const rows of inRows([...new Set(ids)])) {
    const there = await database
      .selectFrom("captures")
      .select(["seq", "id", "hash", "capture", "added_at"])
      .where("id", "in", rows.map(storable))
      .execute();
    for (const row of there) found.set(row.id, asKept(row).capture);
  }
  return found;
}

export async function intakeProblems(database: Kysely<Tables>): Promise<readonly Problem[]> {
  const rows = await database.selectFrom("intake_problems").select("problem").orderBy("hash").execute();
  return rows.map(({ problem }) => JSON.parse(problem) as Problem);
}
