/** What the door goes by of customers and visits, in few statements. */
import { nextId } from '../db/rows.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import { standingChanges, type Ownership } from './ownership.ts';
import { listCustomerBriefs, listOwnership, type CustomerBrief, type Db } from './store.ts';
import type { OwnershipChange, Visit } from './types.ts';

type Trx = Parameters<typeof nextId>[0];

export interface DoorCustomer extends Ownership {
  readonly name: string | null;
  readonly firstVisit: string | null;
}

/** Whose phone it is, or null. */
export async function findByPhone(db: Db, phone: string): Promise<DoorCustomer | null> {
  const [found] = await withStanding(db, await listCustomerBriefs(db, { phone }));
  return found ?? null;
}

/** The customers of some visits. */
export async function customersOf(
  db: Db,
  visits: Iterable<Visit>,
): Promise<ReadonlyMap<CustomerId, DoorCustomer>> {
  const named = [...visits].flatMap(({ customer }) => (customer === null ? [] : [customer]));
  const ids = [...new Set(named)];
  const briefs = ids.length === 0 ? [] : await listCustomerBriefs(db, { ids });
  const found = await withStanding(db, briefs);
  return new Map(found.map((one) => [one.customer, one]));
}

async function withStanding(db: Db, briefs: readonly CustomerBrief[]): Promise<DoorCustomer[]> {
  if (briefs.length === 0) return [];
  const changes = await listOwnership(db, ...briefs.map(({ id }) => id));
  const history = new Map<CustomerId, OwnershipChange[]>(briefs.map(({ id }) => [id, []]));
  for (const change of changes) history.get(change.customer)?.push(change);
  return briefs.map(({ id: customer, name, owner, firstVisit }) => {
    const standing = standingChanges(history.get(customer) ?? []);
    return { customer, name, owner, firstVisit, standing };
  });
}

export async function nextVisitId(trx: Trx): Promise<VisitId> {
  return nextId(trx, 'visit');
}

export async function nextCustomerId(trx: Trx): Promise<CustomerId> {
  return nextId(trx, 'customer');
}
