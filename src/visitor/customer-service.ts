/** Customers as other use cases need them: who has this phone, making one, giving them an owner. */
import { nextId } from '../db/rows.ts';
import { notFound, type UserError } from '../errors.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Writing } from '../desk/index.ts';
import { nameKey } from '../text/person-name.ts';
import {
  findCustomer,
  findCustomerIdByPhone,
  insertCustomers,
  insertOwnership,
  insertPhones,
  updateCustomer,
  type Db,
} from './store.ts';
import type { Customer, CustomerWord, OwnershipCause } from './types.ts';

/** The customer with this number, or with this phone. Errors: `customer.not-found`. */
export async function getCustomer(db: Db, word: CustomerId | CustomerWord): Promise<Customer> {
  const { id, phone } = typeof word === 'string' ? { id: word, phone: undefined } : word;
  const known = id ?? (await findCustomerIdByPhone(db, phone));
  const customer = known === undefined ? undefined : await findCustomer(db, known);
  if (customer === undefined) throw unknownCustomer(id ?? phone);
  return customer;
}

/**
 * Who a visitor is, as far as a phone tells; null for nobody known. A name alone tells nothing: there are many 王芳.
 * The phone is as `parsePhone` gives it.
 */
export async function resolveVisitor(
  db: Db,
  visitor: { readonly phone?: string | undefined; readonly name?: string | undefined },
): Promise<Customer | null> {
  if (visitor.phone === undefined) return null;
  const id = await findCustomerIdByPhone(db, visitor.phone);
  return id === undefined ? null : getCustomer(db, id);
}

export interface NewCustomer {
  readonly name?: string | undefined;
  /** As `parsePhone` gives it, and nobody else's. */
  readonly phone?: string | undefined;
  readonly channel?: string | null | undefined;
}

/** Makes a customer of nobody's, with the next number. */
export async function createCustomer(w: Writing, wanted: NewCustomer): Promise<Customer> {
  const id = await nextId(w.db, 'customer');
  await insertCustomer(w, id, wanted);
  return getCustomer(w.db, id);
}

/** The same, the number being known already. */
export async function insertCustomer(
  w: Writing,
  id: CustomerId,
  { name, phone, channel = null }: NewCustomer,
): Promise<void> {
  await insertCustomers(w.db, [
    {
      id,
      entry: w.entry,
      channel,
      ...(name === undefined ? {} : { name, nameKey: nameKey(name) }),
    },
  ]);
  if (phone !== undefined) await addPhone(w, id, phone);
}

export async function addPhone(w: Writing, customer: CustomerId, phone: string): Promise<void> {
  await insertPhones(w.db, [{ phone, customer, entry: w.entry }]);
}

/** Keeps a name for somebody who has none yet; one that is known stays. */
export async function learnName(
  w: Writing,
  customer: Pick<Customer, 'id' | 'name'>,
  name: string,
): Promise<void> {
  if (customer.name !== null) return;
  await updateCustomer(w.db, customer.id, { name, nameKey: nameKey(name), pinyin: null });
}

/**
 * From now on the customer is `to`'s (or nobody's). Nothing is written when they are already; an act does it once.
 *
 *     await setOwner(w, 'C12', 'A02', 'transfer', null)
 */
export async function setOwner(
  w: Writing,
  customerId: CustomerId,
  to: string | null,
  cause: OwnershipCause,
  visitId: VisitId | null,
): Promise<void> {
  const { owner } = await getCustomer(w.db, customerId);
  if (owner === to) return;
  const change = { customer: customerId, from: owner, to, cause, visit: visitId };
  await insertOwnership(w.db, [{ ...change, entry: w.entry, n: 1, at: w.at }]);
  await updateCustomer(w.db, customerId, { owner: to });
}

function unknownCustomer(word: string): UserError {
  return notFound(
    'customer',
    text(`There is no customer ${word}.`, `没有客户 ${word}。`),
    text('Look for them: salesdesk visitor find NAME', '可先查找：salesdesk visitor find 姓名'),
  );
}
