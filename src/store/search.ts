// Takes words and filters, gives the statements that fit, best first, with what fits in them marked.
import { sql, type ExpressionBuilder, type Kysely, type SelectQueryBuilder, type SqlBool, type Expression } from "kysely";
import { storable } from "./captures.ts";
import type { Found, Hit, Wanted } from "./port.ts";
import type { Tables } from "./tables.ts";

/**
 * Marks around what fits, from the private use area: `words` never hold them, for they are taken out before they are kept
 * (`searchable`).
 */
const OPEN = "\uE000";
const CLOSE = "\uE001";

/** What fits is counted up to here; beyond, there is more. */
const MOST_COUNTED = 1000;

/** Of a row all but its words as the index has them, which are as long again. */
const COLUMNS = [
  ...(["id", "affair", "episode", "report", "speaker", "on_behalf_of", "outlet", "day"] as const),
  ...(["act", "mode", "confidence", "words", "start_at"] as const),
] as const;

/** Words as the database can mark them. @cost O(length) */
export const searchable = (words: string): string => storable(words).replace(/[\uE000\uE001]/g, " ");

type Where = ExpressionBuilder<Tables, "present_statements">;

/** Text for `like`, its own marks taken as they stand. */
const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

function conditions(wanted: Wanted, where: Where): Expression<SqlBool>[] {
  const { words, speaker, outlet, from, to, act, affair, episode } = wanted;
  return [
    ...(words.trim() === "" ? [] : [sql<SqlBool>`found_by @@ websearch_to_tsquery('english', ${searchable(words)})`]),
    ...(speaker === undefined ? [] : [where("speaker_key", "like", `%${literally(searchable(speaker).toLowerCase())}%`)]),
    ...(outlet === undefined ? [] : [where("outlet", "=", searchable(outlet))]),
    ...(from === undefined ? [] : [where("day", ">=", searchable(from))]),
    // A day is in "2020-09" where it is not after the last text that begins so.
    ...(to === undefined ? [] : [where("day", "<=", `${searchable(to)}\u{10FFFD}`)]),
    ...(act === undefined ? [] : [where("act", "=", searchable(act))]),
    ...(affair === undefined ? [] : [where("affair", "=", searchable(affair))]),
    ...(episode === undefined ? [] : [where("episode", "=", searchable(episode))]),
  ];
}

/** The headline's text cut at its marks. */
function partsOf(marked: string): Hit["parts"] {
  const parts: { text: string; match: boolean }[] = [];
  for (const [index, piece] of marked.split(OPEN).entries()) {
    const [inside = "", ...after] = index === 0 ? ["", piece] : piece.split(CLOSE);
    if (inside !== "") parts.push({ text: inside, match: true });
    const text = after.join("");
    if (text !== "") parts.push({ text, match: false });
  }
  return parts;
}

/** How many fit, one more than `MOST_COUNTED` at most. */
async function countOf(database: Kysely<Tables>, fits: SelectQueryBuilder<Tables, "present_statements", object>): Promise<number> {
  const some = fits.select(sql`1`.as("one")).limit(MOST_COUNTED + 1);
  const { total } = await database
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/**
 * Statements that fit all that is wanted, by rank, then by day, newest first.
 *
 * @cost one index scan over what fits, a rank for each; the marks only of those given
 */
export async function searchStatements(database: Kysely<Tables>, wanted: Wanted, limit: number, offset: number): Promise<Found> {
  const query = sql`websearch_to_tsquery('english', ${searchable(wanted.words)})`;
  const ranked = wanted.words.trim() === "" ? sql<number>`0::float8` : sql<number>`ts_rank_cd(found_by, ${query})::float8`;
  const marked =
    wanted.words.trim() === ""
      ? sql<string>`words`
      : sql<string>`ts_headline('english', words, ${query}, ${`StartSel=${OPEN}, StopSel=${CLOSE}, HighlightAll=true`})`;
  const fits = database.selectFrom("present_statements").where((where) => where.and(conditions(wanted, where)));
  const found = await fits
    .select([...COLUMNS])
    .select([ranked.as("rank"), marked.as("marked")])
    .orderBy("rank", "desc")
    .orderBy(sql`day desc nulls last`)
    .orderBy("report")
    .orderBy("start_at")
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  const isAll = found.length < limit && (found.length > 0 || offset === 0);
  const total = isAll ? offset + found.length : await countOf(database, fits);
  const hits = found.map(
    ({
      id,
      affair,
      episode,
      report,
      speaker,
      on_behalf_of,
      outlet,
      day,
      act,
      mode,
      confidence,
      words,
      start_at,
      rank,
      marked: text,
    }): Hit => ({
      ...{ id, affair, episode, report, speaker, onBehalfOf: on_behalf_of, outlet, day, act, mode, confidence, words },
      ...{ startAt: start_at, rank, parts: partsOf(text) },
    }),
  );
  return { total: Math.min(total, MOST_COUNTED), more: total > MOST_COUNTED, hits };
}
