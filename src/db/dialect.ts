import type { IsolationLevel, Kysely, KyselyConfig, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/**
 * What differs between the two databases, in one place. Outside `db/` nobody asks which one it is.
 */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The isolation under which a reader sees one consistent picture; undefined where that is always so. */
  readonly snapshot: IsolationLevel | undefined;
  /** Column type of every whole number: fen and milliseconds need 64 bits. */
  readonly whole: RawBuilder<unknown>;
  /** Column type of text. Bytes order it the same way in both. */
  readonly text: RawBuilder<unknown>;
  /** What stands behind the closing bracket of `create table`. */
  readonly endOfTable: RawBuilder<unknown>;
  /** Makes a table append-only: the database itself refuses update and delete. */
  protect(trx: Transaction<Tables>, table: string): Promise<void>;
  /** The same for these columns alone, of a table that is append-only as a whole so far. */
  protectOnly(trx: Transaction<Tables>, table: string, columns: readonly string[]): Promise<void>;
}

/** Hears every statement that goes to the database, as SQL without its values: tests count them. */
export type OnStatement = (sql: string) => void;

export function logTo(onStatement: OnStatement | undefined): Pick<KyselyConfig, 'log'> {
  return onStatement === undefined ? {} : { log: ({ query }) => onStatement(query.sql) };
}

/** An open database: what `connect` gives. */
export interface Connection {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  /** How the desk is named in messages: the file, or the URL without its password. */
  readonly place: string;
  /** Makes room for a new desk: on a server, its schema. */
  prepare(trx: Transaction<Tables>): Promise<void>;
  /** Says that the desk is up to date: from now on a copy of one that may only be read takes no writing. */
  ready(): void;
  /** Whether anything that is not a desk stands at this place, such as another program's tables. */
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
}
