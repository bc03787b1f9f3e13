import type { Selectable } from 'kysely';
import type { ConductTable } from '../db/schema.ts';
import type { Writing } from '../desk/types.ts';
import { idNumber, idOf } from '../ids.ts';
import type { Db } from './store.ts';
import type { Conduct, NewConduct } from './types.ts';

/** SQL of conduct (奖惩记录): added to and never changed. */

/** Records conduct as of the act's time; its `n` is the place among those of the same entry. */
export async function insertConduct(w: Writing, conduct: NewConduct, n = 0): Promise<void> {
  const { deal, ...rest } = conduct;
  await w.db
    .insertInto('conduct')
    .values({
      ...rest,
      ...{ entry: w.entry, n, at: w.at, recorded_at: w.now },
      deal: idNumber(deal),
    })
    .execute();
}

/** In the journal's order. */
export async function listConduct(db: Db, staff?: string): Promise<Conduct[]> {
  let query = db.selectFrom('conduct').selectAll();
  if (staff !== undefined) query = query.where('staff', '=', staff);
  return (await query.orderBy('entry').orderBy('n').execute()).map(conductFromRow);
}

function conductFromRow(row: Selectable<ConductTable>): Conduct {
  return {
    entry: row.entry,
    at: row.at,
    staff: row.staff,
    kind: row.kind as Conduct['kind'],
    clause: row.clause,
    by: row.by,
    deal: idOf('D', row.deal),
    why: row.why,
    followed: row.followed as Conduct['followed'],
  };
}
