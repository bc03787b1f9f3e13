import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import { logTo, type Connection, type Dialect, type OnStatement } from './dialect.ts';
import type { Tables } from './schema.ts';

/** A desk in a schema of its own on a PostgreSQL-protocol server. */
const lockTimeoutMs = 10_000;
const int8 = 20;
const numeric = 1700;

const dialect: Dialect = {
  name: 'postgres',
  snapshot: 'repeatable read',
  whole: sql`bigint`,
  // The server's collation depends on where it was installed; bytes do not.
  text: sql`text collate "C"`,
  endOfTable: sql``,
  async protect(trx, table) {
    await sql`create or replace function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(trx);
    await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate
      on ${sql.id(table)} for each statement execute function refuse_change()`.execute(trx);
  },
  async protectOnly(trx, table, columns) {
    const name = sql.id(`${table}_append_only`);
    await sql`drop trigger ${name} on ${sql.id(table)}`.execute(trx);
    await sql`create trigger ${name} before delete or truncate
      or update of ${sql.join(columns.map((one) => sql.id(one)))}
      on ${sql.id(table)} for each statement execute function refuse_change()`.execute(trx);
  },
};

export async function connectPostgres(url: URL, onStatement?: OnStatement): Promise<Connection> {
  const { default: pg } = await import('pg');
  const schema = url.searchParams.get('desk') ?? 'desk';
  const target = new URL(url);
  target.searchParams.delete('desk');
  const pool = new pg.Pool({
    connectionString: target.toString(),
    max: 2,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: parserOf(pg.types as unknown as TypeParsers) as never },
  });
  pool.on('error', () => {}); // A server that goes away shows at the next statement, with a sentence.
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        for (const setting of settingsFor(schema)) {
          await connection.executeQuery(setting.compile(db));
        }
      },
    }),
    ...logTo(onStatement),
  });
  return {
    db,
    dialect,
    place: placeOf(url),
    ready: () => {},
    prepare: async (trx) => {
      await sql`create schema if not exists ${sql.id(schema)}`.execute(trx);
    },
    isEmpty: async () => {
      const found = await sql<{ n: number }>`select count(*) as n from information_schema.tables
        where table_schema = ${schema}`.execute(db);
      return found.rows[0]?.n === 0;
    },
    close: () => db.destroy(),
  };
}

function settingsFor(schema: string): RawBuilder<unknown>[] {
  return [
    sql`set search_path to ${sql.id(schema)}`,
    sql`set lock_timeout to ${sql.lit(lockTimeoutMs)}`,
  ];
}

/** Whole numbers come from the server as text, since they may be larger than a number holds; ours never are. */
interface TypeParsers {
  getTypeParser: (oid: number, format?: string) => unknown;
}

function parserOf(types: TypeParsers) {
  return (oid: number, format?: string): unknown =>
    oid === int8 || oid === numeric ? wholeNumber : types.getTypeParser(oid, format);
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`not a whole number that fits: ${value}`);
  return number;
}

function placeOf(url: URL): string {
  const shown = new URL(url);
  shown.password = '';
  return decodeURIComponent(shown.toString());
}
