// Adds the identifiers that affairs had: links to them lead on for as long as the store lives.
import { sql, type Kysely } from "kysely";

const STATEMENTS = [
  `create table former_affairs (
     id text primary key,
     report text not null references captures (id))`,
];

/** Forward only: there is no way down. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}
