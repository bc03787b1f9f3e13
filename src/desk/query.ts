import { countOf } from '../db/pages.ts';
import type { Reading } from './types.ts';

/** What rooms above ask of the journal. */
type Db = Reading['db'];

/** How many entries were recorded in `[from, until)`; null is open. */
export async function countEntries(
  db: Db,
  { from, until }: { readonly from: number | null; readonly until: number | null },
): Promise<number> {
  let query = db.selectFrom('journal');
  if (from !== null) query = query.where('recorded_at', '>=', from);
  if (until !== null) query = query.where('recorded_at', '<', until);
  return countOf(query);
}

/** What an entry noted of its act; null where there is no such entry. */
export async function noted(db: Db, seq: number, act: string): Promise<unknown> {
  const row = await db
    .selectFrom('journal')
    .select('what')
    .where('seq', '=', seq)
    .where('act', '=', act)
    .executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.what);
}
