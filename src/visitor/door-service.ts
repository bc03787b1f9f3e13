/** What a decision at the door leaves of visits and of customers. */
import type { Day } from '../calendar/time.ts';
import type { Writing } from '../desk/index.ts';
import type { CustomerId } from '../ids.ts';
import type { DoorCustomer } from './door-query.ts';
import type { OwnerChange } from './ownership.ts';
import { insertOwnership, updateCustomer, type Db } from './store.ts';
import type { OwnershipChange, Visit } from './types.ts';
import { isReceived } from './visit-status.ts';
import { insertVisitRow, listVisits, updateDoorState } from './visit-store.ts';

/** What is to be written of customers: whose they become, and as they are now. */
export interface CustomersAfter {
  readonly owners: readonly OwnerChange[];
  readonly known: ReadonlyMap<CustomerId, DoorCustomer>;
}

/** Somebody came in; the visit is as the door leaves it. */
export async function recordArrival(
  w: Writing,
  visit: Visit,
  customers: CustomersAfter,
): Promise<void> {
  await insertVisitRow(w.db, visit);
  await recordCustomers(w, [visit], customers);
}

/** What the day's acts make of visits now. */
export async function recordVisits(
  w: Writing,
  visits: readonly Visit[],
  customers: CustomersAfter,
): Promise<void> {
  for (const visit of visits) await updateDoorState(w.db, visit.id, visit);
  await recordCustomers(w, visits, customers);
}

/**
 * Whose customers they have become, and the first visit that follows from visits as they are now written: set when
 * somebody is first received, gone when that is undone.
 */
async function recordCustomers(
  w: Writing,
  visits: readonly Visit[],
  { owners, known }: CustomersAfter,
): Promise<void> {
  await insertOwnership(w.db, numbered(w, owners));
  for (const one of known.values()) {
    const { customer, owner: from } = one;
    const owner = owners.findLast((change) => change.customer === customer)?.to;
    let { firstVisit } = one;
    for (const visit of visits)
      if (visit.customer === customer)
        firstVisit = await firstVisitAfter(w.db, visit, { ...one, firstVisit });
    await updateCustomer(w.db, customer, {
      ...(owner === undefined || owner === from ? {} : { owner }),
      ...(firstVisit === one.firstVisit ? {} : { firstVisit }),
    });
  }
}

/** A first visit goes with the reception that made it, save one that a file told of: that is not the door's to take back. */
async function firstVisitAfter(
  db: Db,
  visit: Visit,
  { customer, firstVisit, standing }: DoorCustomer,
): Promise<Day | null> {
  const { day } = visit;
  if (isReceived(visit)) return firstVisit !== null && firstVisit <= day ? firstVisit : day;
  if (firstVisit !== day || standing.some(({ cause }) => cause === 'import')) return firstVisit;
  const received = (await listVisits(db, { customer })).filter(isReceived);
  return received.map((one) => one.day).sort()[0] ?? null;
}

/** Several changes of one customer stand in order. */
function numbered({ entry, at }: Writing, changes: readonly OwnerChange[]): OwnershipChange[] {
  const last = new Map<CustomerId, number>();
  return changes.map((change) => {
    const n = (last.get(change.customer) ?? 0) + 1;
    last.set(change.customer, n);
    return { ...change, entry, n, at };
  });
}
