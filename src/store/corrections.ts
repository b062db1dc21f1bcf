// Takes what people corrected, keeps it for good; gives it back in the order it was made.
import type { Kysely } from "kysely";
import type { Correction } from "./port.ts";
import type { Tables } from "./tables.ts";

export async function keepCorrection(database: Kysely<Tables>, it: Correction): Promise<void> {
  const { id, by, at, why, kind, what, undoes } = it;
  await database
    .insertInto("corrections")
    .values({ id, made_by: by, made_at: at, why, kind, what: JSON.stringify(what), undoes })
    .execute();
}

export async function correctionsIn(database: Kysely<Tables>): Promise<readonly Correction[]> {
  const rows = await database.selectFrom("corrections").selectAll().orderBy("seq").execute();
  return rows.map(({ id, made_by, made_at, why, kind, what, undoes }) => ({
    ...{ id, by: made_by, at: made_at, why, kind, undoes },
    what: JSON.parse(what) as unknown,
  }));
}
