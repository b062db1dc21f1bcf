// Lets an affair lie there in two versions, one of which is hidden: a new record is written bit by bit beside the old one, and takes its place at a stroke.
import { sql, type Kysely } from "kysely";

const AFFAIRS = [
  `create sequence affair_versions as integer`,
  `alter table affairs add column version integer`,
  `update affairs set version = nextval('affair_versions')`,
  `alter table reports drop constraint reports_affair_fkey`,
  `alter table statements drop constraint statements_affair_fkey`,
  `alter table affairs drop constraint affairs_pkey`,
  `alter table affairs add primary key (version)`,
  `create index affairs_id on affairs (id)`,
];

const REPORTS = [
  `alter table reports add column version integer`,
  `update reports set version = affairs.version from affairs where affairs.id = reports.affair`,
  `alter table reports drop constraint reports_pkey`,
  `alter table reports add primary key (version, id)`,
  `create index reports_id on reports (id)`,
];

const COLUMNS = "id, affair, episode, report, speaker, speaker_key, on_behalf_of, outlet, day, act, mode, confidence, words, start_at";

/** Statements are many: they are copied once rather than changed each. */
const STATEMENTS = [
  `alter table statements rename to statements_before`,
  `alter table statements_before drop constraint statements_pkey`,
  ...["found_by", "affair", "speaker"].map((of) => `drop index statements_${of}`),
  `create table statements (
     version integer not null,
     id text not null,
     affair text not null,
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
     found_by tsvector generated always as (to_tsvector('english', left(words, 100000))) stored)`,
  `insert into statements (version, ${COLUMNS})
     select affairs.version, ${COLUMNS.split(", ")
       .map((column) => `statements_before.${column}`)
       .join(", ")}
     from statements_before join affairs on affairs.id = statements_before.affair`,
  `drop table statements_before`,
  `alter table statements add primary key (report, id, version)`,
  `create index statements_version on statements (version)`,
  `create index statements_found_by on statements using gin (found_by) with (gin_pending_list_limit = 256)`,
  `create index statements_affair on statements (affair)`,
  `create index statements_speaker on statements (speaker_key)`,
];

/** What readers read: hidden is what is being written, and what was written over and is not cleared away yet. */
const PRESENT = [
  `create table hidden_versions (version integer primary key)`,
  ...["affairs", "reports", "statements"].map(
    (table) => `create view present_${table} as select * from ${table} where version not in (select version from hidden_versions)`,
  ),
];

/** Forward only: there is no way down. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...AFFAIRS, ...REPORTS, ...STATEMENTS, ...PRESENT]) await sql.raw(statement).execute(database);
}
