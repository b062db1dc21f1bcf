// Gives the first tables: captures and corrections, which are kept, and the record, which can be made anew.
import { sql, type Kysely } from "kysely";

const STATEMENTS = [
  `create table captures (
     seq integer generated always as identity primary key,
     id text not null unique,
     asked text not null,
     hash text not null,
     capture text not null,
     added_at text not null,
     unique (asked, hash))`,
  `create table intake_problems (hash text primary key, problem text not null, added_at text not null)`,
  `create table corrections (
     seq integer generated always as identity primary key,
     id text not null unique,
     made_by text not null,
     made_at text not null,
     why text not null,
     kind text not null,
     what text not null,
     undoes text references corrections (id))`,
  `create table annotations (
     id text not null references captures (id),
     hash text not null,
     build text not null,
     packed bytea not null,
     primary key (id, build))`,
  `alter table annotations alter column packed set storage external`,
  `create table texts (
     id text primary key references captures (id),
     found_by tsvector not null)`,
  `create index texts_found_by on texts using gin (found_by)`,
  `create table affairs (
     id text primary key,
     digest text not null,
     title text not null,
     from_day text,
     to_day text,
     reports integer not null,
     statements integer not null,
     episodes integer not null,
     newest_seq integer not null,
     seal text not null,
     dossier bytea not null)`,
  `alter table affairs alter column dossier set storage external`,
  `create table reports (
     id text primary key,
     affair text not null references affairs (id) on delete cascade,
     episode text,
     outlet text,
     title text,
     day text,
     seq integer not null)`,
  `create index reports_affair on reports (affair)`,
  `create table statements (
     id text not null,
     affair text not null references affairs (id) on delete cascade,
     episode text,
     report text not null,
     speaker text,
     speaker_key text,
     on_behalf_of text,
     outlet text,
     day text,
     act text not null,
     mode text not null,
     confidence double precision not null,
     words text not null,
     start_at integer not null,
     found_by tsvector generated always as (to_tsvector('english', left(words, 100000))) stored,
     primary key (report, id))`,
  `create index statements_found_by on statements using gin (found_by)`,
  `create index statements_affair on statements (affair)`,
  `create index statements_speaker on statements (speaker_key)`,
  `create table state (
     one integer primary key check (one = 1),
     build text not null,
     up_to_seq integer not null,
     up_to_correction integer not null,
     generation integer not null)`,
];

/** Forward only: there is no way down. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}
