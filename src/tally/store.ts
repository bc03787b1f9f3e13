import { chunks } from '../db/rows.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Day } from '../calendar/time.ts';
import type { Tables, TallyTable } from '../db/schema.ts';
import { idNumber, idOf, type VisitId } from '../ids.ts';
import { channelsOf } from './count.ts';
import type { Sealed } from './seal.ts';
import type { Adjustment, Count, Delivery, Item } from './types.ts';

/** SQL of closed tallies, what they counted, and their deliveries: all of it added to and never changed. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** A tally as it was closed. */
export interface ClosedTally extends Sealed {
  readonly count: Count & { readonly closedAt: number };
  readonly entry: number;
  readonly by: string;
}

function tallyFromRow(row: Selectable<TallyTable>): ClosedTally {
  return {
    count: countFrom(row.content),
    entry: row.entry,
    by: row.by,
    content: row.content,
    previousSeal: row.previous_seal,
    seal: row.seal,
  };
}

/** What stands in the table was written from a `Count`; one of long ago may have a phone among its channels. */
function countFrom(content: string): ClosedTally['count'] {
  const count = JSON.parse(content) as ClosedTally['count'];
  return { ...count, byChannel: channelsOf(count.byChannel) };
}

export async function findTally(db: Db, day: Day): Promise<ClosedTally | undefined> {
  const row = await db.selectFrom('tally').selectAll().where('day', '=', day).executeTakeFirst();
  return row === undefined ? undefined : tallyFromRow(row);
}

export async function findLastTally(db: Db): Promise<ClosedTally | undefined> {
  const row = await db
    .selectFrom('tally')
    .selectAll()
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : tallyFromRow(row);
}

/** The first day that was closed, or null. */
export async function findFirstDay(db: Db): Promise<Day | null> {
  const row = await db
    .selectFrom('tally')
    .select((one) => one.fn.min<string | null>('day').as('first'))
    .executeTakeFirst();
  return row?.first ?? null;
}

/** Days from and to, both included; null or nothing is open. */
export interface DayRange {
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
}

/** In order of day. */
export async function listTallies(db: Db, { from, to }: DayRange = {}): Promise<ClosedTally[]> {
  let query = db.selectFrom('tally').selectAll();
  if (from) query = query.where('day', '>=', from);
  if (to) query = query.where('day', '<=', to);
  return (await query.orderBy('day').execute()).map(tallyFromRow);
}

/** The items of the days from and to, both included, in the order in which they stand there. */
export async function listItems(db: Db, { from, to }: DayRange): Promise<Item[]> {
  let query = db.selectFrom('tally_item').select('data').where('adjusts', '=', 0);
  if (from) query = query.where('day', '>=', from);
  if (to) query = query.where('day', '<=', to);
  const rows = await query.orderBy('day').orderBy('n').execute();
  return rows.map((row) => JSON.parse(row.data) as Item);
}

/** Everything a tally counted, in the order in which it was written. */
export async function listAllItems(db: Db, day: Day): Promise<Item[]> {
  const rows = await db
    .selectFrom('tally_item')
    .select('data')
    .where('day', '=', day)
    .where('adjusts', '=', 0)
    .orderBy('n')
    .execute();
  return rows.map((row) => JSON.parse(row.data) as Item);
}

/** What tallies listed late of things that happened in `[from, until)`, in order of the tally that lists it. */
export async function listAdjustments(
  db: Db,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Adjustment[]> {
  const rows = await db
    .selectFrom('tally_item')
    .select('data')
    .where('adjusts', '=', 1)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('day')
    .orderBy('n')
    .execute();
  return rows.map((row) => JSON.parse(row.data) as Adjustment);
}

/** What tallies have counted of visits, by visit, in the order in which they did. */
export async function countedVisits(
  db: Db,
  visits: readonly VisitId[],
): Promise<Map<VisitId, Item[]>> {
  const counted = new Map<VisitId, Item[]>();
  for (const some of chunks(visits)) {
    const rows = await db
      .selectFrom('tally_item')
      .select(['id', 'data'])
      .where('what', '=', 'visit')
      .where('id', 'in', some.map(idNumber))
      .orderBy('day')
      .orderBy('n')
      .execute();
    for (const { id, data } of rows) {
      const visit = idOf('V', id);
      const items = counted.get(visit) ?? [];
      counted.set(visit, [...items, JSON.parse(data) as Item]);
    }
  }
  return counted;
}

/** Writes a closed tally with what it counted and what it listed. */
export async function insertTally(
  trx: Transaction<Tables>,
  { count, entry, by, content, previousSeal, seal }: ClosedTally,
  items: readonly Item[],
): Promise<void> {
  const { day, from, to, closedAt } = count;
  await trx
    .insertInto('tally')
    .values({
      ...{ day, entry, by, content, seal },
      from_at: from,
      to_at: to,
      closed_at: closedAt,
      previous_seal: previousSeal,
    })
    .execute();
  const counted = items.map((item) => ({ item, adjusts: 0 }));
  const listed = count.adjustments.map((item) => ({ item, adjusts: 1 }));
  const rows = [...counted, ...listed].map(({ item, adjusts }, n) => ({
    ...{ day, n, adjusts, what: item.what, id: idNumber(item.id), at: item.at },
    data: JSON.stringify(item),
  }));
  for (const some of chunks(rows)) await trx.insertInto('tally_item').values(some).execute();
}

export async function insertDelivery(
  trx: Transaction<Tables>,
  delivery: Delivery & { readonly day: Day; readonly entry: number; readonly recordedAt: number },
): Promise<void> {
  const { day, entry, at, recordedAt, to, how, by } = delivery;
  await trx
    .insertInto('tally_delivery')
    .values({ day, entry, at, recorded_at: recordedAt, receiver: to, how, by })
    .execute();
}

/** Deliveries of a tally, or of all, in the order in which they were recorded. */
export async function listDeliveries(
  db: Db,
  day?: Day,
): Promise<(Delivery & { readonly day: Day })[]> {
  let query = db.selectFrom('tally_delivery').selectAll();
  if (day !== undefined) query = query.where('day', '=', day);
  const rows = await query.orderBy('entry').execute();
  return rows.map((row) => ({
    day: row.day,
    at: row.at,
    to: row.receiver,
    how: row.how,
    by: row.by,
  }));
}
