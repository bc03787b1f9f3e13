import type { Transaction } from 'kysely';
import type { Day } from '../calendar/time.ts';
import { chunks } from '../db/rows.ts';
import type { RosterChangeTable, Tables } from '../db/schema.ts';
import type { Db } from './store.ts';
import type { RosterLine, RosterState } from './types.ts';

/** SQL of the roster: what was ever said of somebody's day, the last word last. Nothing is changed or deleted. */
export interface RosterChange extends RosterLine {
  readonly entry: number;
  /** When it was so decided, in ms. */
  readonly at: number;
}

function changeFromRow(row: RosterChangeTable): RosterChange {
  return {
    entry: row.entry,
    at: row.at,
    day: row.day,
    staff: row.staff,
    state: row.state as RosterState,
    why: row.why,
  };
}

/** All that was said of the days from the first to the last, in the order it was said. */
export async function listRosterChanges(
  db: Db,
  days: { from: Day; to: Day },
): Promise<RosterChange[]> {
  const rows = await db
    .selectFrom('roster_change')
    .selectAll()
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .orderBy('entry')
    .orderBy('day')
    .orderBy('staff')
    .execute();
  return rows.map(changeFromRow);
}

export async function insertRosterChanges(
  trx: Transaction<Tables>,
  said: { entry: number; at: number },
  lines: readonly RosterLine[],
): Promise<void> {
  for (const portion of chunks(lines)) {
    const rows = portion.map(({ day, staff, state, why }) => ({ ...said, day, staff, state, why }));
    await trx.insertInto('roster_change').values(rows).execute();
  }
}

/** The number of the last journal entry that was recorded before an instant; 0 when there is none. */
export async function lastEntryBefore(db: Db, instant: number): Promise<number> {
  const row = await db
    .selectFrom('journal')
    .select('seq')
    .where('recorded_at', '<', instant)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
