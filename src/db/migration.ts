import type { Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Tables } from './schema.ts';

/**
 * A desk's schema grows one numbered step at a time. A step is frozen once released: it names tables as they were then and
 * imports nothing of the application.
 */
export interface Migration {
  up(trx: Transaction<Tables>, dialect: Dialect): Promise<void>;
}
