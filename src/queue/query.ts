import type { Kysely, Transaction } from 'kysely';
import type { Day } from '../calendar/time.ts';
import { countOf, pagesBy } from '../db/pages.ts';
import type { Tables } from '../db/schema.ts';
import { idOf, type VisitId } from '../ids.ts';
import { actFromRow } from './store.ts';
import type { RecordedAct } from './types.ts';

/** The door's acts over many days, for exports and counts. */
type Db = Kysely<Tables> | Transaction<Tables>;

/** Days from and to, both included; null is open. */
interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
}

function acts(db: Db, { from, to }: Days) {
  let query = db.selectFrom('queue_act');
  if (from !== null) query = query.where('day', '>=', from);
  if (to !== null) query = query.where('day', '<=', to);
  return query;
}

export async function countActs(db: Db, days: Days): Promise<number> {
  return countOf(acts(db, days));
}

/** In the order in which they were recorded. */
export function actPages(db: Db, days: Days): AsyncGenerator<RecordedAct[]> {
  return pagesBy(async (last, limit) => {
    let query = acts(db, days).selectAll().orderBy('entry').orderBy('n').limit(limit);
    if (last !== null) {
      const { entry, n } = last;
      query = query.where((one) =>
        one.or([one('entry', '>', entry), one.and([one('entry', '=', entry), one('n', '>', n)])]),
      );
    }
    return (await query.execute()).map(actFromRow);
  });
}

/** The visits that acts after a journal entry are about. */
export async function visitsTouchedAfter(db: Db, entry: number): Promise<VisitId[]> {
  const rows = await db
    .selectFrom('queue_act')
    .select('visit')
    .distinct()
    .where('entry', '>', entry)
    .where('visit', 'is not', null)
    .execute();
  return rows.flatMap(({ visit }) => idOf('V', visit) ?? []);
}
