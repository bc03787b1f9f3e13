/**
 * Customers as other use cases need them: who has this phone, making one, whose they are and were. Ownership is
 * a list of changes that only grows; taking one back is one more.
 */
import { notFound, type UserError } from '../errors.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Writing } from '../desk/index.ts';
import { nameKey } from './name.ts';
import {
  findCustomer,
  findCustomerIdByPhone,
  insertCustomers,
  insertOwnership,
  insertPhones,
  listCustomersWithChanges,
  listOwnership,
  nextId,
  updateCustomer,
  type Db,
} from './store.ts';
import type { Customer, CustomerWord, OwnershipCause, OwnershipChange } from './types.ts';

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
  readonly name?: string | null | undefined;
  /** As `parsePhone` gives it, and nobody else's. */
  readonly phone?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly firstVisit?: string | null | undefined;
  readonly channel?: string | null | undefined;
  /** Why they have this owner. */
  readonly cause: OwnershipCause;
  readonly visit?: VisitId | null | undefined;
}

/**
 * Makes a customer, with the next number. Where the visit is not in the desk yet, make the customer without an
 * owner first, then the visit, then `setOwner`: the change of owner names the visit it came from.
 */
export async function createCustomer(w: Writing, wanted: NewCustomer): Promise<Customer> {
  const id = await nextId(w.db, 'customer');
  const name = wanted.name ?? null;
  await insertCustomers(w.db, [
    {
      id,
      entry: w.entry,
      name,
      nameKey: name === null ? null : nameKey(name),
      firstVisit: wanted.firstVisit ?? null,
      channel: wanted.channel ?? null,
    },
  ]);
  if (typeof wanted.phone === 'string') await addPhone(w, id, wanted.phone);
  await setOwner(w, id, wanted.owner ?? null, wanted.cause, wanted.visit ?? null);
  return getCustomer(w.db, id);
}

export async function addPhone(w: Writing, customer: CustomerId, phone: string): Promise<void> {
  await insertPhones(w.db, [{ phone, customer, entry: w.entry }]);
}

/** Keeps a name for somebody who has none yet; one that is known stays. */
export async function learnName(w: Writing, customer: Customer, name: string): Promise<void> {
  if (customer.name !== null) return;
  await updateCustomer(w.db, customer.id, { name, nameKey: nameKey(name), pinyin: null });
}

/**
 * From now on the customer is `to`'s (or nobody's). Nothing is written when they are already.
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
  await appendChange(w, { customer: customerId, from: owner, to, cause, visit: visitId });
}

async function appendChange(
  w: Writing,
  change: Omit<OwnershipChange, 'entry' | 'n' | 'at'>,
): Promise<void> {
  const history = await listOwnership(w.db, change.customer);
  const n = history.filter((one) => one.entry === w.entry).length + 1;
  await insertOwnership(w.db, [{ ...change, entry: w.entry, n, at: w.at }]);
  await updateCustomer(w.db, change.customer, { owner: change.to });
}

export interface Reverting {
  /** The entry that is undone. */
  readonly entry: number;
  /** The visit it touched. */
  readonly visit?: VisitId | null | undefined;
  /** The visit itself is no more: so is every change of owner that came from it, by whichever entry. */
  readonly whole: boolean;
}

/**
 * Takes back what an undone entry changed of whose customers are, by appending. A change that a later decision
 * stands on, such as a manager's transfer, stays.
 */
export async function revertOwnership(w: Writing, undone: Reverting): Promise<void> {
  const visit = undone.whole ? (undone.visit ?? null) : null;
  const isUndone = (change: OwnershipChange): boolean =>
    change.entry === undone.entry || (visit !== null && change.visit === visit);
  for (const customer of await listCustomersWithChanges(w.db, { entry: undone.entry, visit })) {
    const standing = standingChanges(await listOwnership(w.db, customer));
    for (let last = standing.pop(); last !== undefined && isUndone(last); last = standing.pop()) {
      const { from: to, to: from, visit: of } = last;
      await appendChange(w, { customer, from, to, cause: 'undo', visit: of });
    }
  }
}

/** The changes that hold, oldest first: each `undo` takes away the last one before it. */
export function standingChanges(history: readonly OwnershipChange[]): OwnershipChange[] {
  const standing: OwnershipChange[] = [];
  for (const change of history) {
    if (change.cause === 'undo') standing.pop();
    else standing.push(change);
  }
  return standing;
}

function unknownCustomer(word: string): UserError {
  return notFound(
    'customer',
    text(`There is no customer ${word}.`, `没有客户 ${word}。`),
    text('Look for them: salesdesk visitor find NAME', '可先查找：salesdesk visitor find 姓名'),
  );
}
