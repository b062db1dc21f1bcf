// Takes what reading gave, keeps it beside the truth it came from; gives that and the record back by affair and report.
import { sql, type Kysely } from "kysely";
import { inRows, storable } from "./captures.ts";
import type { AffairLine, PackedAnnotation, RecordState, ReportRecord } from "./port.ts";
import type { Tables } from "./tables.ts";

/** Characters of a text that are searched: PostgreSQL keeps at most a megabyte of words for one text. */
const MOST_TEXT = 200_000;

/** Texts whose words are found and kept at once: some milliseconds each. */
const TEXT_ROWS = 4;

export async function annotationsOf(
  database: Kysely<Tables>,
  ids: readonly string[],
  build: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const some of inRows(ids)) {
    const rows = await database
      .selectFrom("annotations")
      .select(["id", "packed"])
      .where("id", "in", [...some])
      .where("build", "=", build)
      .execute();
    for (const { id, packed } of rows) found.set(id, packed);
  }
  return found;
}

export async function keepAnnotations(database: Kysely<Tables>, them: readonly PackedAnnotation[], build: string): Promise<void> {
  for (const rows of inRows(them, TEXT_ROWS))
    await database
      .insertInto("texts")
      .values(rows.map(({ id, text }) => ({ id, found_by: sql<string>`to_tsvector('simple', ${storable(text.slice(0, MOST_TEXT))})` })))
      .onConflict((clash) => clash.column("id").doUpdateSet((of) => ({ found_by: of.ref("excluded.found_by") })))
      .execute();
  // Last, for what has an annotation is not read again.
  for (const rows of inRows(them, 64))
    await database
      .insertInto("annotations")
      .values(rows.map(({ id, hash, packed }) => ({ id, hash, build, packed })))
      .onConflict((clash) => clash.doNothing())
      .execute();
}

const asWord = (word: string) => sql`plainto_tsquery('simple', ${storable(word)})`;

/** Reports that hold every one of the words. @cost one look into the index */
export async function reportsWithAll(database: Kysely<Tables>, words: readonly string[], limit: number): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const all = sql`(${sql.join(words.map(asWord), sql` && `)})`;
  const rows = await database
    .selectFrom("texts")
    .select("id")
    .where(sql<boolean>`found_by @@ ${all}`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Every choice of `size` out of `words`. @cost 20 for the six words of a quotation */
function choices<Word>(words: readonly Word[], size: number): Word[][] {
  if (size === 0) return [[]];
  return words.flatMap((word, at) => choices(words.slice(at + 1), size - 1).map((rest) => [word, ...rest]));
}

/**
 * Reports by how many of the words they hold, two at least where two are given.
 *
 * @cost a look into the index for each number of words until enough are found: asked for any of the words, the database
 *   would rather unpack every text
 */
export async function reportsWith(database: Kysely<Tables>, words: readonly string[], limit: number): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let size = words.length; size >= Math.min(2, words.length) && size > 0 && found.size < limit; size--) {
    const any = choices(words.map(asWord), size).map((some) => sql`(${sql.join(some, sql` && `)})`);
    const rows = await database
      .selectFrom("texts")
      .select("id")
      .where(sql<boolean>`found_by @@ (${sql.join(any, sql` || `)})`)
      .orderBy("id")
      .limit(limit + found.size)
      .execute();
    for (const { id } of rows) if (found.size < limit) found.add(id);
  }
  return [...found];
}

/** Who the record says speaks, by report and statement. */
export async function speakersIn(
  database: Kysely<Tables>,
  reports: readonly string[],
): Promise<readonly { readonly report: string; readonly id: string; readonly speaker: string }[]> {
  if (reports.length === 0) return [];
  const rows = await database
    .selectFrom("present_statements")
    .select(["report", "id", "speaker"])
    .where("report", "in", [...reports])
    .where("speaker", "is not", null)
    .execute();
  return rows.map(({ report, id, speaker }) => ({ report, id, speaker: speaker ?? "" }));
}

export async function stateOf(database: Kysely<Tables>): Promise<RecordState | null> {
  const row = await database.selectFrom("state").selectAll().executeTakeFirst();
  if (row === undefined) return null;
  return { build: row.build, upToSeq: row.up_to_seq, upToCorrection: row.up_to_correction, generation: row.generation };
}

const LINE = ["id", "title", "from_day", "to_day", "episodes", "reports", "statements", "newest_seq", "seal"] as const;

const asLine = (row: Record<(typeof LINE)[number], string | number | null>): AffairLine =>
  ({
    ...{ id: row.id, title: row.title, from: row.from_day, to: row.to_day, episodes: row.episodes },
    ...{ reports: row.reports, statements: row.statements, newestSeq: row.newest_seq, seal: row.seal },
  }) as AffairLine;

export async function affairLines(database: Kysely<Tables>, limit: number, offset: number): Promise<readonly AffairLine[]> {
  const rows = await database
    .selectFrom("present_affairs")
    .select([...LINE])
    .orderBy("newest_seq", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(asLine);
}

export async function largeAffairs(database: Kysely<Tables>, least: number): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("present_affairs")
    .select("id")
    .where("reports", ">=", least)
    .orderBy("reports", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

export async function affairOf(database: Kysely<Tables>, id: string): Promise<(AffairLine & { readonly dossier: Uint8Array }) | null> {
  const row = await database
    .selectFrom("present_affairs")
    .select([...LINE, "dossier"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : { ...asLine(row), dossier: row.dossier };
}

const PLACE = ["id", "affair", "episode", "outlet", "title", "day", "seq"] as const;

type Placed = ReportRecord & { readonly affair: string };

export async function reportOf(database: Kysely<Tables>, id: string): Promise<Placed | null> {
  return (
    (await database
      .selectFrom("present_reports")
      .select([...PLACE])
      .where("id", "=", id)
      .executeTakeFirst()) ?? null
  );
}

export const reportsOf = (database: Kysely<Tables>, limit: number, offset: number): Promise<readonly Placed[]> =>
  database
    .selectFrom("present_reports")
    .select([...PLACE])
    .orderBy("seq", "desc")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
