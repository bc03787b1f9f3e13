import type { Selectable, Transaction } from 'kysely';
import type { ConductTable, Tables } from '../db/schema.ts';
import { idNumber, idOf } from '../ids.ts';
import type { Db } from './store.ts';
import type { Conduct } from './types.ts';

/** SQL of conduct (奖惩记录): added to and never changed. */

export async function insertConduct(
  trx: Transaction<Tables>,
  { deal, ...rest }: Conduct,
  recordedAt: number,
): Promise<void> {
  const row = { ...rest, n: 0, recorded_at: recordedAt, deal: idNumber(deal) };
  await trx.insertInto('conduct').values(row).execute();
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
