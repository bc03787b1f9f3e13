/** Visits (来访) as the door makes and changes them, and the first visit that a customer's history begins with. */
import type { Day } from '../calendar/time.ts';
import { notFound } from '../errors.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Writing } from '../desk/types.ts';
import { findCustomer, listOwnership, updateCustomer, type Db } from './store.ts';
import { isReceived, type Visit, type VisitState } from './types.ts';
import { findVisit, listVisits, updateDoorState } from './visit-store.ts';

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

/** In order of number. */
export async function listVisitsOfDay(db: Db, day: string): Promise<Visit[]> {
  return listVisits(db, { from: day, to: day });
}

/**
 * Writes what a registration makes of a visit, in the columns given. The customer's first visit follows. Errors:
 * `visit.not-found`.
 */
export async function saveVisitState(
  w: Writing,
  id: VisitId,
  state: Partial<VisitState>,
): Promise<Visit> {
  const before = await getVisit(w.db, id);
  const after = { ...before, ...state };
  await updateDoorState(w.db, id, after);
  const customer = after.customer === null ? undefined : await findCustomer(w.db, after.customer);
  if (customer === undefined) return after;
  const firstVisit = await firstVisitAfter(w.db, after, customer.firstVisit);
  if (firstVisit !== customer.firstVisit) await updateCustomer(w.db, customer.id, { firstVisit });
  return after;
}

/**
 * A customer's first visit, in line with a visit that was just written: it is set when they are first received and
 * goes when that is undone.
 */
export async function firstVisitAfter(
  db: Db,
  visit: Visit,
  before: Day | null,
): Promise<Day | null> {
  const { customer, day } = visit;
  if (isReceived(visit)) return before !== null && before <= day ? before : day;
  if (customer === null || before !== day || (await isImported(db, customer))) return before;
  const received = (await listVisits(db, { customer })).filter(isReceived);
  return received.map((one) => one.day).sort()[0] ?? null;
}

/** What a file said of a customer's first visit is not the door's to take back. */
async function isImported(db: Db, customer: CustomerId): Promise<boolean> {
  return (await listOwnership(db, customer)).some((change) => change.cause === 'import');
}
