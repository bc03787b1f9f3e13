import type { Selectable, Transaction } from 'kysely';
import type { CallTable, FollowupTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type CallId, type CustomerId, type FollowupId } from '../ids.ts';
import type { Db } from './store.ts';
import type { Call, Followup } from './types.ts';

/** SQL of calls and follow-ups. */
export interface ContactFilter<I extends CallId | FollowupId> {
  readonly id?: I | undefined;
  readonly customer?: CustomerId | undefined;
  /** Instants: from this one on, and before that one. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly by?: string | undefined;
}

/** A call, and whose customer the caller is now. */
export type KnownCall = Call & { readonly owner: string | null };

/** In order of number. */
export async function listCalls(db: Db, filter: ContactFilter<CallId> = {}): Promise<KnownCall[]> {
  let query = db
    .selectFrom('call')
    .leftJoin('customer', 'customer.id', 'call.customer')
    .selectAll('call')
    .select('customer.owner');
  if (filter.id !== undefined) query = query.where('call.id', '=', idNumber(filter.id));
  if (filter.customer !== undefined)
    query = query.where('call.customer', '=', idNumber(filter.customer));
  if (filter.from !== undefined) query = query.where('call.at', '>=', filter.from);
  if (filter.until !== undefined) query = query.where('call.at', '<', filter.until);
  if (filter.by !== undefined) query = query.where('call.by', '=', filter.by);
  const rows = await query.orderBy('call.id').execute();
  return rows.map(callFromRow);
}

function callFromRow(row: Selectable<CallTable> & { owner: string | null }): KnownCall {
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

/** In order of number. */
export async function listFollowups(
  db: Db,
  filter: ContactFilter<FollowupId> = {},
): Promise<Followup[]> {
  let query = db.selectFrom('followup').selectAll();
  if (filter.id !== undefined) query = query.where('id', '=', idNumber(filter.id));
  if (filter.customer !== undefined)
    query = query.where('customer', '=', idNumber(filter.customer));
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.until !== undefined) query = query.where('at', '<', filter.until);
  if (filter.by !== undefined) query = query.where('by', '=', filter.by);
  const rows = await query.orderBy('id').execute();
  return rows.map(followupFromRow);
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
