/** What a decision at the door leaves of visits and of customers. */
import type { Writing } from '../desk/types.ts';
import type { CustomerId } from '../ids.ts';
import type { DoorCustomer } from './door-query.ts';
import type { OwnerChange } from './ownership.ts';
import { insertOwnership, updateCustomer } from './store.ts';
import type { OwnershipChange, Visit } from './types.ts';
import { firstVisitAfter } from './visit-service.ts';
import { insertVisitRow, updateDoorState } from './visit-store.ts';

export async function insertArrival(w: Writing, visit: Visit): Promise<void> {
  await insertVisitRow(w.db, visit);
}

export async function saveVisits(w: Writing, visits: readonly Visit[]): Promise<void> {
  for (const visit of visits) await updateDoorState(w.db, visit.id, visit);
}

/**
 * Whose customers they have become, and the first visit that follows from visits as they are now written: set when
 * somebody is first received, gone when that is undone.
 */
export async function saveCustomersOf(
  w: Writing,
  visits: readonly Visit[],
  owners: readonly OwnerChange[],
  known: ReadonlyMap<CustomerId, DoorCustomer>,
): Promise<void> {
  await insertOwnership(w.db, numbered(w, owners));
  for (const { customer, firstVisit: before, owner: from } of known.values()) {
    const owner = owners.findLast((change) => change.customer === customer)?.to;
    let firstVisit = before;
    for (const visit of visits)
      if (visit.customer === customer) firstVisit = await firstVisitAfter(w.db, visit, firstVisit);
    await updateCustomer(w.db, customer, {
      ...(owner === undefined || owner === from ? {} : { owner }),
      ...(firstVisit === before ? {} : { firstVisit }),
    });
  }
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
