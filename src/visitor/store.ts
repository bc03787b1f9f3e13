import type { Kysely, Selectable, Transaction } from 'kysely';
import { chunks } from '../db/rows.ts';
import type { CustomerTable, OwnershipTable, Tables } from '../db/schema.ts';
import { groupBy } from '../list.ts';
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
    id: row.id,
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

export async function findCustomer(db: Db, id: number): Promise<Customer | undefined> {
  const row = await db.selectFrom('customer').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : customerFromRow(row, await listPhones(db, id));
}

export async function findCustomerIdByPhone(db: Db, phone: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('customer_phone')
    .select('customer')
    .where('phone', '=', phone)
    .executeTakeFirst();
  return row?.customer;
}

async function listPhones(db: Db, customer: number): Promise<string[]> {
  const rows = await db
    .selectFrom('customer_phone')
    .select('phone')
    .where('customer', '=', customer)
    .orderBy('entry')
    .orderBy('phone')
    .execute();
  return rows.map((row) => row.phone);
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
  const phones = await phonesByCustomer(db);
  return rows.map((row) => ({
    customer: customerFromRow(
      row,
      (phones.get(row.id) ?? []).map(({ phone }) => phone),
    ),
    pinyin: row.pinyin,
  }));
}

async function phonesByCustomer(db: Db) {
  const rows = await db
    .selectFrom('customer_phone')
    .select(['phone', 'customer'])
    .orderBy('entry')
    .orderBy('phone')
    .execute();
  return groupBy(rows, (row) => row.customer);
}

export type CustomerChange = Partial<Particulars> & {
  readonly name?: string | null;
  readonly nameKey?: string | null;
  readonly pinyin?: string | null;
  readonly owner?: string | null;
  readonly firstVisit?: string | null;
};

export type NewCustomerRow = CustomerChange & { readonly id: number; readonly entry: number };

/** Several at once, in chunks that both databases take as one statement. */
export async function insertCustomers(
  trx: Transaction<Tables>,
  customers: readonly NewCustomerRow[],
): Promise<void> {
  for (const some of chunks(customers)) {
    const rows = some.map((one) => ({ ...blank, ...columnsOf(one), id: one.id, entry: one.entry }));
    await trx.insertInto('customer').values(rows).execute();
  }
}

export async function updateCustomer(
  trx: Transaction<Tables>,
  id: number,
  change: CustomerChange,
): Promise<void> {
  const set = columnsOf(change);
  if (Object.keys(set).length === 0) return;
  await trx.updateTable('customer').set(set).where('id', '=', id).execute();
}

export interface PhoneRow {
  readonly phone: string;
  readonly customer: number;
  readonly entry: number;
}

export async function insertPhones(
  trx: Transaction<Tables>,
  phones: readonly PhoneRow[],
): Promise<void> {
  for (const some of chunks(phones)) {
    await trx.insertInto('customer_phone').values(some).execute();
  }
}

/** Changes of a customer's owner, oldest first. */
export async function listOwnership(db: Db, customer: number): Promise<OwnershipChange[]> {
  const rows = await db
    .selectFrom('ownership')
    .selectAll()
    .where('customer', '=', customer)
    .orderBy('entry')
    .orderBy('n')
    .execute();
  return rows.map(ownershipFromRow);
}

/** The first owner that a sheet gave a customer, by customer. */
export async function listImportedOwners(db: Db): Promise<Map<number, string | null>> {
  const rows = await db
    .selectFrom('ownership')
    .select(['customer', 'to_staff'])
    .where('cause', '=', 'import')
    .orderBy('entry', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.customer, row.to_staff]));
}

/** Customers with a change of owner made by an entry, or naming a visit. */
export async function listCustomersWithChanges(
  db: Db,
  by: { readonly entry: number; readonly visit: number | null },
): Promise<number[]> {
  const rows = await db
    .selectFrom('ownership')
    .select('customer')
    .distinct()
    .where((one) =>
      by.visit === null
        ? one('entry', '=', by.entry)
        : one.or([one('entry', '=', by.entry), one('visit', '=', by.visit)]),
    )
    .orderBy('customer')
    .execute();
  return rows.map((row) => row.customer);
}

export async function insertOwnership(
  trx: Transaction<Tables>,
  changes: readonly OwnershipChange[],
): Promise<void> {
  for (const some of chunks(changes)) {
    const rows = some.map(({ from, to, ...rest }) => ({ ...rest, from_staff: from, to_staff: to }));
    await trx.insertInto('ownership').values(rows).execute();
  }
}

function ownershipFromRow(row: Selectable<OwnershipTable>): OwnershipChange {
  const { from_staff: from, to_staff: to, cause, ...rest } = row;
  return { ...rest, from, to, cause: cause as OwnershipCause };
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
