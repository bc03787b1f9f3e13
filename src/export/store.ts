import type { Kysely, Transaction } from 'kysely';
import type { Span } from '../calendar/span.ts';
import { countOf, pagesBy } from '../db/pages.ts';
import type { QueueActTable, Tables } from '../db/schema.ts';

/**
 * SQL of exports: for each noun how many rows there are, and the next page of them, found by the key of the
 * last row before, so that a page costs the same at the start and at the end of a long table.
 */
type Db = Kysely<Tables> | Transaction<Tables>;

/** Days from and to, both included; null is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

function actsOf(db: Db, { from, to }: DayRange) {
  let query = db.selectFrom('queue_act');
  if (from !== null) query = query.where('day', '>=', from);
  if (to !== null) query = query.where('day', '<=', to);
  return query;
}

export async function countActs(db: Db, days: DayRange): Promise<number> {
  return countOf(actsOf(db, days));
}

export function actPages(db: Db, days: DayRange): AsyncGenerator<QueueActTable[]> {
  return pagesBy((last, limit) => {
    const rows = actsOf(db, days).selectAll().orderBy('entry').orderBy('n').limit(limit);
    if (last === null) return rows.execute();
    const { entry, n } = last;
    return rows
      .where((one) =>
        one.or([one('entry', '>', entry), one.and([one('entry', '=', entry), one('n', '>', n)])]),
      )
      .execute();
  });
}

export async function countEntries(db: Db, { from, until }: Span): Promise<number> {
  let query = db.selectFrom('journal');
  if (from !== null) query = query.where('recorded_at', '>=', from);
  if (until !== null) query = query.where('recorded_at', '<', until);
  return countOf(query);
}
