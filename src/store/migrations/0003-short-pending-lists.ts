// Bounds what the indexes over words put off: a search reads all of it, and whoever adds the word too many puts all of it in its place.
import { sql, type Kysely } from "kysely";

/** KiB; 4 MB where nothing is said, which nobody clears away in an embedded database. */
const MOST_PENDING = 256;

const STATEMENTS = ["statements_found_by", "texts_found_by"].flatMap((index) => [
  `alter index ${index} set (gin_pending_list_limit = ${MOST_PENDING})`,
  `select gin_clean_pending_list('${index}')`,
]);

/** Forward only: there is no way down. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}
