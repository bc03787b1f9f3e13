import type { SelectQueryBuilder, Selectable } from 'kysely';
import type { Tables, VisitTable } from '../db/schema.ts';
import { idNumber, idOf, type VisitId } from '../ids.ts';
import type { VisitKind } from '../visitor/types.ts';
import type { CallFact, VisitFact } from './items.ts';
import type { OddVisitFact } from './odd.ts';
import type { Db } from './store.ts';

/** SQL of what a tally counts, where the rooms below have no list by span of time and journal entry. */

/** What happened after `after` (null: ever) up to `until`, and what was recorded after an entry of before. */
export interface Reach {
  readonly after: number | null;
  readonly until: number;
  /** Null: nothing that is over is looked at again. */
  readonly closedEntry: number | null;
}

type VisitRow = Pick<
  Selectable<VisitTable>,
  'id' | 'entry' | 'at' | 'day' | 'kind' | 'party' | 'channel' | 'staff' | 'status' | 'customer'
>;

/** Visits of the span, and those of before that the door or a registration has touched since; in order of number. */
export async function listVisitFacts(db: Db, reach: Reach): Promise<VisitFact[]> {
  const { after, until, closedEntry } = reach;
  let inSpan = visits(db).where('at', '<=', until);
  if (after !== null) inSpan = inSpan.where('at', '>', after);
  const rows = new Map((await inSpan.execute()).map((row) => [row.id, row]));
  if (after !== null && closedEntry !== null) {
    const touched = db.selectFrom('queue_act').select('visit').where('entry', '>', closedEntry);
    const before = visits(db).where('at', '<=', after);
    const moved = await before.where('id', 'in', touched).execute();
    const registered = await before.where('identified_entry', '>', closedEntry).execute();
    for (const row of [...moved, ...registered]) rows.set(row.id, row);
  }
  const list = [...rows.values()].sort((a, b) => a.id - b.id);
  const first = await firstReceptions(db, list);
  return list.map((row) => visitFromRow(row, first.has(row.id)));
}

function visits(db: Db): SelectQueryBuilder<Tables, 'visit', VisitRow> {
  return db
    .selectFrom('visit')
    .select([
      'id',
      'entry',
      'at',
      'day',
      'kind',
      'party',
      'channel',
      'staff',
      'status',
      'customer',
    ]);
}

function visitFromRow(row: VisitRow, isFirst: boolean): VisitFact {
  return {
    id: idOf('V', row.id),
    entry: row.entry,
    at: row.at,
    counts: row.status !== 'undone' && row.status !== 'not-a-customer',
    kind: row.kind as VisitKind,
    heads: row.party,
    channel: row.channel,
    staff: row.staff,
    isFirst,
  };
}

/** Which of these visits were their customers' first receptions; who came before the desk began had theirs then. */
async function firstReceptions(db: Db, list: readonly VisitRow[]): Promise<Set<number>> {
  const days = new Map(list.map((row) => [row.id, row.day]));
  const customers = [...new Set(list.flatMap((row) => row.customer ?? []))];
  const first = new Set<number>();
  for (let from = 0; from < customers.length; from += customersAtOnce) {
    const rows = await db
      .selectFrom('visit')
      .innerJoin('customer', 'customer.id', 'visit.customer')
      .select(['visit.id', 'visit.customer', 'customer.first_visit'])
      .where('visit.customer', 'in', customers.slice(from, from + customersAtOnce))
      .where('visit.staff', 'is not', null)
      .where('visit.status', 'in', ['receiving', 'done'])
      .orderBy('visit.at')
      .orderBy('visit.id')
      .execute();
    const seen = new Set<number | null>();
    for (const { id, customer, first_visit: firstVisit } of rows) {
      const day = days.get(id);
      const isEarliest = !seen.has(customer);
      seen.add(customer);
      if (isEarliest && day !== undefined && (firstVisit ?? day) >= day) first.add(id);
    }
  }
  return first;
}

const customersAtOnce = 1000;

/** Calls of the span, and those of before recorded since; in order of number. */
export async function listCallFacts(db: Db, reach: Reach): Promise<CallFact[]> {
  const { after, until, closedEntry } = reach;
  const calls = db.selectFrom('call').select(['id', 'entry', 'at']).where('at', '<=', until);
  const inSpan = await (after === null ? calls : calls.where('at', '>', after)).execute();
  const late =
    after === null || closedEntry === null
      ? []
      : await calls.where('at', '<=', after).where('entry', '>', closedEntry).execute();
  return [...inSpan, ...late]
    .sort((a, b) => a.id - b.id)
    .map(({ id, entry, at }) => ({ id: idOf('K', id), entry, at }));
}

/** The channel that visits have now: some say only later how they heard of us. */
export async function channelsNow(
  db: Db,
  visits: readonly VisitId[],
): Promise<Map<VisitId, string | null>> {
  const channels = new Map<VisitId, string | null>();
  for (let from = 0; from < visits.length; from += customersAtOnce) {
    const some = visits.slice(from, from + customersAtOnce);
    const rows = await db
      .selectFrom('visit')
      .select(['id', 'channel'])
      .where('id', 'in', some.map(idNumber))
      .execute();
    for (const { id, channel } of rows) channels.set(idOf('V', id), channel);
  }
  return channels;
}

/** Visits after `after` up to `until` that count, in order of number. */
export async function listOddVisits(
  db: Db,
  { after, until }: Pick<Reach, 'after' | 'until'>,
): Promise<OddVisitFact[]> {
  let query = db
    .selectFrom('visit')
    .select(['id', 'day', 'status', 'customer', 'staff'])
    .where('at', '<=', until)
    .where('status', 'in', ['receiving', 'waiting', 'done']);
  if (after !== null) query = query.where('at', '>', after);
  const rows = await query.orderBy('id').execute();
  return rows.map(({ id, day, status, customer, staff }) => ({
    ...{ id: idOf('V', id), day, status },
    isRegistered: customer !== null,
    isReceived: staff !== null,
  }));
}
