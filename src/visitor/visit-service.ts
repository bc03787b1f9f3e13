/** Visits (来访) as the door makes and changes them, and the first visit that a customer's history begins with. */
import { notFound } from '../errors.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Writing } from '../desk/index.ts';
import { findCustomer, listOwnership, nextId, updateCustomer, type Db } from './store.ts';
import type { Visit, VisitState } from './types.ts';
import { isReceived } from './visit-status.ts';
import { findVisit, insertVisitRow, listVisits, updateDoorState } from './visit-store.ts';

/** Errors: `visit.not-found`. */
export async function getVisit(db: Db, id: VisitId): Promise<Visit> {
  const visit = await findVisit(db, id);
  if (visit !== undefined) return visit;
  throw notFound(
    'visit',
    text(`There is no visit ${id}.`, `没有来访 ${id}。`),
    text('See the visits: salesdesk visitor list', '查看来访：salesdesk visitor list'),
  );
}

/** An arrival, with the state the door leaves it in; day, time and entry are those of the act. */
export type NewVisit = Omit<Visit, 'id' | 'entry' | 'day' | 'at' | 'identified'>;

/** Records an arrival with the next number. A customer received for the first time gets their first visit. */
export async function insertVisit(w: Writing, visit: NewVisit): Promise<Visit> {
  const id = await nextId(w.db, 'visit');
  await insertVisitRow(w.db, { ...visit, id, entry: w.entry, day: w.day, at: w.at });
  const made = await getVisit(w.db, id);
  await keepFirstVisit(w, made);
  return made;
}

/**
 * Writes what the door's acts make of a visit now, in the columns given. The customer's first visit follows: it is
 * set when they are first received and goes when that is undone. Errors: `visit.not-found`.
 */
export async function saveVisitState(
  w: Writing,
  id: VisitId,
  state: Partial<VisitState>,
): Promise<Visit> {
  const before = await getVisit(w.db, id);
  await updateDoorState(w.db, id, { ...before, ...state });
  const after = await getVisit(w.db, id);
  await keepFirstVisit(w, after);
  return after;
}

/** Brings a customer's first visit in line with a visit that was just written. */
async function keepFirstVisit(w: Writing, visit: Visit): Promise<void> {
  if (visit.customer === null) return;
  const customer = await findCustomer(w.db, visit.customer);
  if (customer === undefined) return;
  const { firstVisit } = customer;
  if (isReceived(visit)) {
    if (firstVisit !== null && firstVisit <= visit.day) return;
    await updateCustomer(w.db, customer.id, { firstVisit: visit.day });
  } else if (firstVisit === visit.day && !(await isImported(w, customer.id))) {
    const days = (await listVisits(w.db, { customer: customer.id }))
      .filter(isReceived)
      .map((one) => one.day)
      .sort();
    await updateCustomer(w.db, customer.id, { firstVisit: days[0] ?? null });
  }
}

/** What a file said of a customer's first visit is not the door's to take back. */
async function isImported(w: Writing, customer: CustomerId): Promise<boolean> {
  return (await listOwnership(w.db, customer)).some((change) => change.cause === 'import');
}
