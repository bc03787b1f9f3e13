import type { Transaction } from 'kysely';
import { idOf, type Id } from '../ids.ts';
import type { Tables } from './schema.ts';

/** What every store does alike with rows, on both databases. */

// SQLite takes at most 32766 values in a statement, PostgreSQL twice that; our widest rows have fewer than 30.
const rowsAtOnce = 1000;

/** Rows, or values to look for, in as many pieces as it takes statements for them. */
export function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}

const letters = {
  approval: 'P',
  call: 'K',
  customer: 'C',
  deal: 'D',
  followup: 'F',
  payment: 'M',
  note: 'N',
  visit: 'V',
} as const;

/** One more than the highest number so far; inside the desk's lock that is the next one. */
export async function nextId<T extends keyof typeof letters>(
  trx: Transaction<Tables>,
  table: T,
): Promise<Id<(typeof letters)[T]>> {
  const row = await trx
    .selectFrom<keyof typeof letters>(table)
    .select((one) => one.fn.max<number | null>('id').as('last'))
    .executeTakeFirst();
  return idOf(letters[table], (row?.last ?? 0) + 1);
}
