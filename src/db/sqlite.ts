import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { keepOff } from '../files/open-desks.ts';
import Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect, type SqliteDatabase } from 'kysely';
import { logTo, type Connection, type Dialect, type OnStatement } from './dialect.ts';
import type { Tables } from './schema.ts';

/**
 * A desk in one file. `busyTimeoutMs` is how long a terminal waits for another one's write to end. SQLite looks ten
 * times a second whether it is its turn and keeps no queue: with eight terminals that write without a pause, one in
 * some hundreds still had none after ten seconds.
 */
const busyTimeoutMs = 30_000;

const dialect: Dialect = {
  name: 'sqlite',
  snapshot: undefined,
  whole: sql`integer`,
  text: sql`text`,
  endOfTable: sql`strict`,
  async protect(trx, table) {
    for (const verb of ['update', 'delete'] as const) {
      await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.id(table)}
        begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(trx);
    }
  },
  async protectOnly(trx, table, columns) {
    const name = sql.id(`${table}_no_update`);
    await sql`drop trigger ${name}`.execute(trx);
    await sql`create trigger ${name} before update of ${sql.join(columns.map((one) => sql.id(one)))}
      on ${sql.id(table)}
      begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(trx);
  },
};

export function connectSqlite(
  file: string,
  create: boolean,
  onStatement?: OnStatement,
): Connection {
  const { database, isCopy } = open(file, create);
  try {
    // WAL lets a screen by the door read while the desk writes; FULL because a commit is a promise.
    if (create) database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  } catch (problem) {
    database.close();
    throw problem;
  }
  const letGo = keepOff(file);
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withQuickRows(database) }),
    ...logTo(onStatement),
  });
  return {
    db,
    dialect,
    place: file,
    prepare: async () => {},
    ready: () => {
      // What was written into a copy would be lost without a word.
      if (isCopy) database.pragma('query_only = ON');
    },
    isEmpty: async () => {
      const found = await sql<{ n: number }>`select count(*) as n from sqlite_master`.execute(db);
      return found.rows[0]?.n === 0;
    },
    close: async () => {
      await db.destroy();
      letGo();
    },
  };
}

interface Opened {
  readonly database: Database.Database;
  readonly isCopy: boolean;
}

/**
 * To read in WAL mode SQLite wants to write beside the file. Where it may not (a backup on a read-only share, a manager
 * with read rights only), nobody writes the file either, and a copy in memory is as good.
 */
function open(file: string, create: boolean): Opened {
  const options = { fileMustExist: !create, timeout: busyTimeoutMs };
  if (create || isWritable(file)) return { database: new Database(file, options), isCopy: false };
  // With what was not yet written back beside it, the file alone would be an older picture.
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (wal !== undefined && wal.size > 0)
    return { database: new Database(file, { ...options, readonly: true }), isCopy: false };
  return { database: new Database(copyOf(file)), isCopy: true };
}

function isWritable(file: string): boolean {
  try {
    for (const one of [file, dirname(file)]) accessSync(one, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The two bytes say how the file is written; in memory it cannot be in WAL mode. */
function copyOf(file: string): Buffer {
  const bytes = readFileSync(file);
  if (bytes.length > 100) bytes.fill(1, 18, 20);
  return bytes;
}

/** better-sqlite3 takes half as long again to make an object of a row as to hand it over as a list; V8 is quicker. */
function withQuickRows(database: Database.Database): SqliteDatabase {
  return {
    close: () => void database.close(),
    prepare: (statement) => {
      const prepared = database.prepare<[readonly unknown[]], unknown[]>(statement);
      if (!prepared.reader) return prepared;
      const names = prepared.columns().map((column) => column.name);
      const lists = prepared.raw(true);
      return {
        reader: true,
        all: (parameters) => lists.all(parameters).map((list) => rowOf(names, list)),
        run: (parameters) => lists.run(parameters),
        iterate: (parameters) => rowsOf(names, lists.iterate(parameters)),
      };
    },
  };
}

function* rowsOf(names: readonly string[], lists: Iterable<unknown[]>): IterableIterator<unknown> {
  for (const list of lists) yield rowOf(names, list);
}

function rowOf(names: readonly string[], list: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let at = 0;
  for (const name of names) row[name] = list[at++];
  return row;
}
