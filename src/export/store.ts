import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type {
  CallTable,
  CustomerTable,
  FollowupTable,
  QueueActTable,
  Tables,
  VisitTable,
} from '../db/schema.ts';

/**
 * SQL of exports: for each noun how many rows there are, and the next page of them, found by the key of the
 * last row before, so that a page costs the same at the start and at the end of a long table.
 */
type Db = Kysely<Tables> | Transaction<Tables>;

/** Days from and to, both included; null is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Instants in ms, `until` not included; null is open. */
export interface Span {
  readonly from: number | null;
  readonly until: number | null;
}

/** Rows in one page: some hundred kilobytes, whatever the noun. */
const pageRows = 1000;

/** All pages of a table, one after the other. `next` is given the last row before, at first null. */
async function* pagesBy<R>(
  next: (last: R | null, limit: number) => Promise<R[]>,
): AsyncGenerator<R[]> {
  let last: R | null = null;
  for (;;) {
    const page: R[] = await next(last, pageRows);
    if (page.length > 0) yield page;
    if (page.length < pageRows) return;
    last = page.at(-1) ?? null;
  }
}

async function countOf<T extends keyof Tables>(
  rows: SelectQueryBuilder<Tables, T, object>,
): Promise<number> {
  const counted = await rows.select((one) => one.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return Number((counted as { n: unknown }).n);
}

function visitsOf(db: Db, { from, to }: DayRange) {
  let query = db.selectFrom('visit');
  if (from !== null) query = query.where('day', '>=', from);
  if (to !== null) query = query.where('day', '<=', to);
  return query;
}

export async function countVisits(db: Db, days: DayRange): Promise<number> {
  return countOf(visitsOf(db, days));
}

export type VisitRow = Pick<
  VisitTable,
  | ('id' | 'at' | 'ended_at' | 'kind' | 'status' | 'customer' | 'owner' | 'staff')
  | ('basis' | 'recognised' | 'party' | 'channel' | 'outcome')
>;

export function visitPages(db: Db, days: DayRange): AsyncGenerator<VisitRow[]> {
  return pagesBy((last, limit) =>
    visitsOf(db, days)
      .select(['id', 'at', 'ended_at', 'kind', 'status', 'customer', 'owner', 'staff'])
      .select(['basis', 'recognised', 'party', 'channel', 'outcome'])
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
}

function customersOf(db: Db, { from, to }: DayRange) {
  let query = db.selectFrom('customer');
  if (from !== null) query = query.where('first_visit', '>=', from);
  if (to !== null) query = query.where('first_visit', '<=', to);
  return query;
}

export async function countCustomers(db: Db, days: DayRange): Promise<number> {
  return countOf(customersOf(db, days));
}

export type CustomerRow = CustomerTable & { readonly phones: readonly string[] };

/** Customers whose first visit was on these days, each with their phones, the one known longest first. */
export function customerPages(db: Db, days: DayRange): AsyncGenerator<CustomerRow[]> {
  return pagesBy(async (last, limit) => {
    const rows = await customersOf(db, days)
      .selectAll()
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(limit)
      .execute();
    const phones = await phonesBetween(db, rows[0]?.id ?? 0, rows.at(-1)?.id ?? 0);
    return rows.map((row) => ({ ...row, phones: phones.get(row.id) ?? [] }));
  });
}

async function phonesBetween(db: Db, first: number, last: number): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('customer_phone')
    .select(['customer', 'phone'])
    .where('customer', '>=', first)
    .where('customer', '<=', last)
    .orderBy('customer')
    .orderBy('entry')
    .orderBy('phone')
    .execute();
  const phones = new Map<number, string[]>();
  for (const { customer, phone } of rows) {
    const known = phones.get(customer);
    if (known === undefined) phones.set(customer, [phone]);
    else known.push(phone);
  }
  return phones;
}

function callsOf(db: Db, { from, until }: Span) {
  let query = db.selectFrom('call');
  if (from !== null) query = query.where('at', '>=', from);
  if (until !== null) query = query.where('at', '<', until);
  return query;
}

export async function countCalls(db: Db, span: Span): Promise<number> {
  return countOf(callsOf(db, span));
}

export function callPages(db: Db, span: Span): AsyncGenerator<CallTable[]> {
  return pagesBy((last, limit) =>
    callsOf(db, span)
      .selectAll()
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
}

function followupsOf(db: Db, { from, until }: Span) {
  let query = db.selectFrom('followup');
  if (from !== null) query = query.where('at', '>=', from);
  if (until !== null) query = query.where('at', '<', until);
  return query;
}

export async function countFollowups(db: Db, span: Span): Promise<number> {
  return countOf(followupsOf(db, span));
}

export function followupPages(db: Db, span: Span): AsyncGenerator<FollowupTable[]> {
  return pagesBy((last, limit) =>
    followupsOf(db, span)
      .selectAll()
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
}

function actsOf(db: Db, { from, to }: DayRange) {
  let query = db.selectFrom('queue_act');
  if (from !== null) query = query.where('day', '>=', from);
  if (to !== null) query = query.where('day', '<=', to);
  return query;
}

export async function countActs(db: Db, days: DayRange): Promise<number> {
  return countOf(actsOf(db, days));
}

export function actPages(db: Db, days: DayRange): AsyncGenerator<QueueActTable[]> {
  return pagesBy((last, limit) => {
    const rows = actsOf(db, days).selectAll().orderBy('entry').orderBy('n').limit(limit);
    if (last === null) return rows.execute();
    const { entry, n } = last;
    return rows
      .where((one) =>
        one.or([one('entry', '>', entry), one.and([one('entry', '=', entry), one('n', '>', n)])]),
      )
      .execute();
  });
}

export async function countEntries(db: Db, { from, until }: Span): Promise<number> {
  let query = db.selectFrom('journal');
  if (from !== null) query = query.where('recorded_at', '>=', from);
  if (until !== null) query = query.where('recorded_at', '<', until);
  return countOf(query);
}
