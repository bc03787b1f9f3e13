import type { Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { Tables } from './schema.ts';

export type Findings = Readonly<Record<string, unknown>>;

/**
 * A desk's schema grows one numbered step at a time. A step is frozen once released: it names tables as they were then and
 * imports nothing of the application.
 */
export interface Migration {
  /** What it found on the way that people have to look at goes into the journal, with the upgrade. */
  up(trx: Transaction<Tables>, dialect: Dialect): Promise<void> | Promise<Findings>;
}
