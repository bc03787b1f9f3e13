import type { Kysely, Transaction } from 'kysely';
import type { Day } from '../calendar/time.ts';
import type { QueueActTable, Tables } from '../db/schema.ts';
import type { Writing } from '../desk/index.ts';
import { idNumber, idOf } from '../ids.ts';
import type { NewAct, RecordedAct } from './types.ts';

/** SQL of the door: the day's acts, added to and never changed. */
type Db = Kysely<Tables> | Transaction<Tables>;

export async function listActs(db: Db, day: Day): Promise<RecordedAct[]> {
  const rows = await db
    .selectFrom('queue_act')
    .selectAll()
    .where('day', '=', day)
    .orderBy('entry')
    .orderBy('n')
    .execute();
  return rows.map(actFromRow);
}

/** Adds what an entry decided; `n` is the acts' order in it. */
export async function insertActs(
  { db, entry, at, now, day, late, why, actor }: Writing,
  acts: readonly NewAct[],
): Promise<void> {
  const rows = acts.map((one, n) => ({
    ...{ entry, n, day, at, why },
    act: one.act,
    staff: one.staff,
    visit: idNumber(one.visit),
    recorded_at: now,
    by: actor?.code ?? null,
    late: late ? 1 : 0,
    data: JSON.stringify(one.data),
  }));
  if (rows.length > 0) await db.insertInto('queue_act').values(rows).execute();
}

export function actFromRow(row: QueueActTable): RecordedAct {
  const { entry, n, day, at, by, why, act, staff } = row;
  const visit = idOf('V', row.visit);
  const stamp = { entry, n, day, at, late: row.late === 1, recordedAt: row.recorded_at };
  // What stands in the table was written from a `NewAct`.
  return {
    ...stamp,
    by,
    why,
    act,
    staff,
    visit,
    data: JSON.parse(row.data) as unknown,
  } as RecordedAct;
}
