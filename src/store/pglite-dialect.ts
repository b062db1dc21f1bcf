// Takes an embedded PostgreSQL, gives what the query builder needs to speak to it: one session, kept to themselves by transactions alone.
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";
import type { EmbeddedDatabase } from "./pglite-thread.ts";

/** Who has the one session to himself: a transaction, from its begin to its end. */
class Session {
  readonly database: EmbeddedDatabase;
  #holder: Connection | null = null;
  #freed: Promise<void> = Promise.resolve();
  #free: () => void = () => {};

  constructor(database: EmbeddedDatabase) {
    this.database = database;
  }

  /** Resolves when nobody but `asking` holds the session. */
  async openTo(asking: Connection): Promise<void> {
    while (this.#holder !== null && this.#holder !== asking) await this.#freed;
  }

  async take(asking: Connection): Promise<void> {
    await this.openTo(asking);
    this.#holder = asking;
    this.#freed = new Promise((resolve) => (this.#free = resolve));
  }

  leave(asking: Connection): void {
    if (this.#holder !== asking) return;
    this.#holder = null;
    this.#free();
  }
}

class Connection implements DatabaseConnection {
  readonly #session: Session;
  constructor(session: Session) {
    this.#session = session;
  }
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#session.openTo(this);
    const { rows, affected } = await this.#session.database.query<Row>(sql, parameters);
    return affected === null ? { rows } : { rows, numAffectedRows: BigInt(affected) };
  }
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("The embedded database streams no rows.");
  }
}

/**
 * Hands the one session out to whoever asks: questions lie ready for the database while it answers others, for it takes
 * them in the order they were asked. Only a transaction keeps the others waiting.
 */
class SharedSession implements Driver {
  readonly #session: Session;

  constructor(database: EmbeddedDatabase) {
    this.#session = new Session(database);
  }
  async init(): Promise<void> {
    await this.#session.database.query("select 1", []);
  }
  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(new Connection(this.#session));
  }
  releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Connection) this.#session.leave(connection);
    return Promise.resolve();
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Connection) await this.#session.take(connection);
    await connection.executeQuery(CompiledQuery.raw("begin"));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
  async destroy(): Promise<void> {
    await this.#session.database.close();
  }
}

/** PostgreSQL's dialect over PGlite. @param database closed when the query builder is destroyed */
export const pgliteDialect = (database: EmbeddedDatabase): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new SharedSession(database),
  createIntrospector: (of) => new PostgresIntrospector(of),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
