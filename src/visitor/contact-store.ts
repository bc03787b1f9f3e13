import type { Selectable, Transaction } from 'kysely';
import type { Span } from '../calendar/span.ts';
import { countOf, pagesBy } from '../db/pages.ts';
import type { CallTable, FollowupTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type CallId, type CustomerId, type FollowupId } from '../ids.ts';
import type { Db } from './store.ts';
import type { Call, Followup, KnownCall } from './types.ts';

/** SQL of calls and follow-ups. */
export interface ContactFilter<I extends CallId | FollowupId> extends Partial<Span> {
  readonly id?: I | undefined;
  readonly customer?: CustomerId | undefined;
  readonly by?: string | undefined;
}

function callsOf(db: Db, { id, customer, from, until, by }: ContactFilter<CallId>) {
  let query = db.selectFrom('call');
  if (id !== undefined) query = query.where('call.id', '=', idNumber(id));
  if (customer !== undefined) query = query.where('call.customer', '=', idNumber(customer));
  if (from) query = query.where('call.at', '>=', from);
  if (until) query = query.where('call.at', '<', until);
  if (by !== undefined) query = query.where('call.by', '=', by);
  return query;
}

/** In order of number. */
export async function listCalls(db: Db, filter: ContactFilter<CallId> = {}): Promise<KnownCall[]> {
  const rows = await callsOf(db, filter)
    .leftJoin('customer', 'customer.id', 'call.customer')
    .selectAll('call')
    .select('customer.owner')
    .orderBy('call.id')
    .execute();
  return rows.map(({ owner, ...row }) => ({ ...callFromRow(row), owner }));
}

export async function countCalls(db: Db, span: Span): Promise<number> {
  return countOf(callsOf(db, span));
}

/** A page at a time, in order of number. */
export function callPages(db: Db, span: Span): AsyncGenerator<Call[]> {
  return pagesBy(async (last, limit) => {
    const rows = await callsOf(db, span)
      .selectAll()
      .where('id', '>', last === null ? 0 : idNumber(last.id))
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(callFromRow);
  });
}

function callFromRow(row: Selectable<CallTable>): Call {
  const { recorded_at: recordedAt, invited, ...rest } = row;
  const ids = { id: idOf('K', row.id), customer: idOf('C', row.customer) };
  return { ...rest, ...ids, recordedAt, invited: invited === 1 };
}

export async function insertCall(
  trx: Transaction<Tables>,
  { recordedAt, invited, id, customer, ...rest }: Call,
): Promise<void> {
  const ids = { id: idNumber(id), customer: idNumber(customer) };
  await trx
    .insertInto('call')
    .values({ ...rest, ...ids, recorded_at: recordedAt, invited: invited ? 1 : 0 })
    .execute();
}

function followupsOf(db: Db, { id, customer, from, until, by }: ContactFilter<FollowupId>) {
  let query = db.selectFrom('followup');
  if (id !== undefined) query = query.where('id', '=', idNumber(id));
  if (customer !== undefined) query = query.where('customer', '=', idNumber(customer));
  if (from) query = query.where('at', '>=', from);
  if (until) query = query.where('at', '<', until);
  if (by !== undefined) query = query.where('by', '=', by);
  return query;
}

/** In order of number. */
export async function listFollowups(
  db: Db,
  filter: ContactFilter<FollowupId> = {},
): Promise<Followup[]> {
  const rows = await followupsOf(db, filter).selectAll().orderBy('id').execute();
  return rows.map(followupFromRow);
}

export async function countFollowups(db: Db, span: Span): Promise<number> {
  return countOf(followupsOf(db, span));
}

/** A page at a time, in order of number. */
export function followupPages(db: Db, span: Span): AsyncGenerator<Followup[]> {
  return pagesBy(async (last, limit) => {
    const rows = await followupsOf(db, span)
      .selectAll()
      .where('id', '>', last === null ? 0 : idNumber(last.id))
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(followupFromRow);
  });
}

function followupFromRow(row: Selectable<FollowupTable>): Followup {
  const { recorded_at: recordedAt, said: text, ...rest } = row;
  const ids = { id: idOf('F', row.id), customer: idOf('C', row.customer) };
  return { ...rest, ...ids, recordedAt, text };
}

export async function insertFollowup(
  trx: Transaction<Tables>,
  { recordedAt, text, id, customer, ...rest }: Followup,
): Promise<void> {
  const ids = { id: idNumber(id), customer: idNumber(customer) };
  await trx
    .insertInto('followup')
    .values({ ...rest, ...ids, recorded_at: recordedAt, said: text })
    .execute();
}

/** The reception of a customer that counts, and whose customer they are now. */
export interface LastReception {
  readonly customer: CustomerId;
  readonly name: string | null;
  readonly owner: string | null;
  readonly day: string;
  /** When it ended, or began where nobody knows. */
  readonly at: number;
}

/** Every customer's last reception, by number of the customer. */
export async function listLastReceptions(db: Db): Promise<LastReception[]> {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('customer', 'customer.id', 'visit.customer')
    .select(['visit.id', 'visit.day', 'visit.at', 'visit.ended_at'])
    .select(['customer.id as customer', 'customer.name', 'customer.owner'])
    .where('visit.staff', 'is not', null)
    .where('visit.status', 'in', ['receiving', 'done'])
    .orderBy('customer.id')
    .orderBy('visit.at')
    .orderBy('visit.id')
    .execute();
  const last = new Map(
    rows.map((row) => [
      row.customer,
      {
        customer: idOf('C', row.customer),
        name: row.name,
        owner: row.owner,
        day: row.day,
        at: row.ended_at ?? row.at,
      },
    ]),
  );
  return [...last.values()];
}

/** When each customer was last followed up. */
export async function lastFollowups(db: Db): Promise<Map<CustomerId, number>> {
  const rows = await db
    .selectFrom('followup')
    .select((one) => ['customer', one.fn.max('at').as('at')])
    .groupBy('customer')
    .execute();
  return new Map(rows.map((row) => [idOf('C', row.customer), row.at]));
}
