import { chunks } from '../db/rows.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Days } from '../calendar/span.ts';
import { countOf, pagesBy } from '../db/pages.ts';
import type { CustomerTable, OwnershipTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type CustomerId } from '../ids.ts';
import type {
  Customer,
  Level,
  OwnershipCause,
  OwnershipChange,
  Particulars,
  Purpose,
} from './types.ts';

/** SQL of customers: who they are, their phones, whose they are. */
export type Db = Kysely<Tables> | Transaction<Tables>;

function customerFromRow(row: Selectable<CustomerTable>, phones: readonly string[]): Customer {
  return {
    id: idOf('C', row.id),
    entry: row.entry,
    name: row.name,
    phones,
    owner: row.owner,
    firstVisit: row.first_visit,
    level: row.level as Level | null,
    channel: row.channel,
    addressAs: row.address_as,
    district: row.district,
    occupation: row.occupation,
    purpose: row.purpose as Purpose | null,
    layout: row.layout,
    area: row.area,
    budget: row.budget,
    reason: row.reason,
    suggestions: row.suggestions,
    note: row.note,
  };
}

export async function findCustomer(db: Db, id: CustomerId): Promise<Customer | undefined> {
  const number = idNumber(id);
  const row = await db
    .selectFrom('customer')
    .selectAll()
    .where('id', '=', number)
    .executeTakeFirst();
  return row && withPhones([row], await phonesByCustomer(db, { first: number, last: number }))[0];
}

/** As much of customers as the door goes by. */
export type CustomerBrief = Pick<Customer, 'id' | 'name' | 'owner' | 'firstVisit'>;

export async function listCustomerBriefs(
  db: Db,
  by: { readonly ids: readonly CustomerId[] } | { readonly phone: string },
): Promise<CustomerBrief[]> {
  const all = db.selectFrom('customer').select(['id', 'name', 'owner', 'first_visit']);
  const some =
    'ids' in by
      ? all.where(
          'id',
          'in',
          by.ids.map((one) => idNumber(one)),
        )
      : all.where('id', '=', (one) =>
          one.selectFrom('customer_phone').select('customer').where('phone', '=', by.phone),
        );
  const rows = await some.execute();
  return rows.map(({ id, name, owner, first_visit: firstVisit }) => ({
    ...{ id: idOf('C', id), name, owner, firstVisit },
  }));
}

export async function findCustomerIdByPhone(
  db: Db,
  phone: string,
): Promise<CustomerId | undefined> {
  const row = await db
    .selectFrom('customer_phone')
    .select('customer')
    .where('phone', '=', phone)
    .executeTakeFirst();
  return row && idOf('C', row.customer);
}

/** A customer with what a search goes by. */
export interface Searchable {
  readonly customer: Customer;
  /** Readings of the name as text, or null while nobody has worked them out. */
  readonly pinyin: string | null;
}

/** Every customer in order of number. */
export async function listSearchable(db: Db): Promise<Searchable[]> {
  const rows = await db.selectFrom('customer').selectAll().orderBy('id').execute();
  const customers = withPhones(rows, await phonesByCustomer(db));
  return customers.map((customer, at) => ({ customer, pinyin: rows[at]?.pinyin ?? null }));
}

/** The phones of all customers, or of those with numbers from `first` to `last`; the one known longest first. */
async function phonesByCustomer(
  db: Db,
  between?: { readonly first: number; readonly last: number },
): Promise<Map<number, string[]>> {
  let query = db.selectFrom('customer_phone').select(['phone', 'customer']);
  if (between !== undefined) {
    const { first, last } = between;
    query = query.where('customer', '>=', first).where('customer', '<=', last);
  }
  const phones = new Map<number, string[]>();
  for (const { phone, customer } of await query.orderBy('entry').orderBy('phone').execute()) {
    const list = phones.get(customer);
    if (list === undefined) phones.set(customer, [phone]);
    else list.push(phone);
  }
  return phones;
}

function withPhones(
  rows: readonly Selectable<CustomerTable>[],
  phones: ReadonlyMap<number, readonly string[]>,
): Customer[] {
  return rows.map((row) => customerFromRow(row, phones.get(row.id) ?? []));
}

function customersOf(db: Db, { from, to }: Days) {
  let query = db.selectFrom('customer');
  if (from) query = query.where('first_visit', '>=', from);
  if (to) query = query.where('first_visit', '<=', to);
  return query;
}

export async function countCustomers(db: Db, days: Days): Promise<number> {
  return countOf(customersOf(db, days));
}

/** Customers whose first visit was on these days, a page at a time, in order of number. */
export function customerPages(db: Db, days: Days): AsyncGenerator<Customer[]> {
  return pagesBy(async (last, limit) => {
    const rows = await customersOf(db, days)
      .selectAll()
      .where('id', '>', last === null ? 0 : idNumber(last.id))
      .orderBy('id')
      .limit(limit)
      .execute();
    const between = { first: rows[0]?.id ?? 0, last: rows.at(-1)?.id ?? 0 };
    return withPhones(rows, await phonesByCustomer(db, between));
  });
}

export type CustomerChange = Partial<Particulars> & {
  readonly name?: string | null;
  readonly nameKey?: string | null;
  readonly pinyin?: string | null;
  readonly owner?: string | null;
  readonly firstVisit?: string | null;
};

export type NewCustomerRow = CustomerChange & { readonly id: CustomerId; readonly entry: number };

/** Several at once, in chunks that both databases take as one statement. */
export async function insertCustomers(
  trx: Transaction<Tables>,
  customers: readonly NewCustomerRow[],
): Promise<void> {
  for (const some of chunks(customers)) {
    const rows = some.map((one) => ({
      ...blank,
      ...columnsOf(one),
      id: idNumber(one.id),
      entry: one.entry,
    }));
    await trx.insertInto('customer').values(rows).execute();
  }
}

export async function updateCustomer(
  trx: Transaction<Tables>,
  id: CustomerId,
  change: CustomerChange,
): Promise<void> {
  const set = columnsOf(change);
  if (Object.keys(set).length === 0) return;
  await trx.updateTable('customer').set(set).where('id', '=', idNumber(id)).execute();
}

export interface PhoneRow {
  readonly phone: string;
  readonly customer: CustomerId;
  readonly entry: number;
}

export async function insertPhones(
  trx: Transaction<Tables>,
  phones: readonly PhoneRow[],
): Promise<void> {
  for (const some of chunks(phones)) {
    const rows = some.map((one) => ({ ...one, customer: idNumber(one.customer) }));
    await trx.insertInto('customer_phone').values(rows).execute();
  }
}

/** Changes of a customer's owner, or of several customers' owners, oldest first. */
export async function listOwnership(
  db: Db,
  ...customers: readonly CustomerId[]
): Promise<OwnershipChange[]> {
  const rows = await db
    .selectFrom('ownership')
    .selectAll()
    .where(
      'customer',
      'in',
      customers.map((one) => idNumber(one)),
    )
    .orderBy('entry')
    .orderBy('n')
    .execute();
  return rows.map(ownershipFromRow);
}

/** The first owner that a sheet gave a customer, by customer. */
export async function listImportedOwners(db: Db): Promise<Map<CustomerId, string | null>> {
  const rows = await db
    .selectFrom('ownership')
    .select(['customer', 'to_staff'])
    .where('cause', '=', 'import')
    .orderBy('entry', 'desc')
    .execute();
  return new Map(rows.map((row) => [idOf('C', row.customer), row.to_staff]));
}

export async function insertOwnership(
  trx: Transaction<Tables>,
  changes: readonly OwnershipChange[],
): Promise<void> {
  for (const some of chunks(changes)) {
    const rows = some.map(({ from, to, customer, visit, ...rest }) => ({
      ...{ ...rest, from_staff: from, to_staff: to },
      ...{ customer: idNumber(customer), visit: idNumber(visit) },
    }));
    await trx.insertInto('ownership').values(rows).execute();
  }
}

function ownershipFromRow(row: Selectable<OwnershipTable>): OwnershipChange {
  const { from_staff: from, to_staff: to, cause, ...rest } = row;
  const ids = { customer: idOf('C', row.customer), visit: idOf('V', row.visit) };
  return { ...rest, ...ids, from, to, cause: cause as OwnershipCause };
}

const columnNames = {
  name: 'name',
  nameKey: 'name_key',
  pinyin: 'pinyin',
  owner: 'owner',
  firstVisit: 'first_visit',
  level: 'level',
  channel: 'channel',
  addressAs: 'address_as',
  district: 'district',
  occupation: 'occupation',
  purpose: 'purpose',
  layout: 'layout',
  area: 'area',
  budget: 'budget',
  reason: 'reason',
  suggestions: 'suggestions',
  note: 'note',
} as const satisfies Record<keyof CustomerChange, keyof CustomerTable>;

type Columns = Partial<Omit<CustomerTable, 'id' | 'entry'>>;

// A chunk of rows must name the same columns.
const blank: Columns = Object.fromEntries(
  Object.values(columnNames).map((column) => [column, null]),
);

function columnsOf(change: CustomerChange): Columns {
  const given = Object.entries(columnNames).filter(
    ([field]) => change[field as keyof CustomerChange] !== undefined,
  );
  return Object.fromEntries(
    given.map(([field, column]) => [column, change[field as keyof CustomerChange]]),
  );
}
