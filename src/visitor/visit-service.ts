/** Visits (来访) as the door makes and changes them, and the first visit that a customer's history begins with. */
import { notFound } from '../errors.ts';
import type { VisitId } from '../ids.ts';
import { text } from '../language.ts';
import type { Writing } from '../desk/index.ts';
import { customersOf } from './door-query.ts';
import { recordVisits } from './door-service.ts';
import type { Db } from './store.ts';
import type { Visit, VisitState } from './types.ts';
import { findVisit } from './visit-store.ts';

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
  await recordVisits(w, [after], { owners: [], known: await customersOf(w.db, [after]) });
  return after;
}
