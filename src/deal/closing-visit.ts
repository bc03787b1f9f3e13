/**
 * Which visit a deal's credit follows: the customer's last reception begun at or before the closing
 * (RULEBOOK 6). A visit nobody received, or that turned out to be none, is never it.
 */
import { byId, type VisitId } from '../ids.ts';

export interface VisitForClosing {
  readonly id: VisitId;
  readonly status: 'receiving' | 'waiting' | 'done' | 'missed' | 'not-a-customer' | 'undone';
  /** When the consultant who has the visitor now, or had them last, began; null while nobody has. */
  readonly beganAt: number | null;
}

/** Whether a visit could be a closing visit at all: somebody received the customer, by then. */
export function isReceptionBy(visit: VisitForClosing, at: number): boolean {
  const received = visit.status === 'receiving' || visit.status === 'done';
  return received && visit.beganAt !== null && visit.beganAt <= at;
}

/**
 * The customer's last reception begun at or before `at` (ms), or null when there is none. Of two begun in the
 * same second, the one with the higher number.
 *
 *     closingVisit([{ id: 'V1', status: 'done', beganAt: 900 }, { id: 'V2', status: 'done', beganAt: 950 }], 940)
 *     // V1: V2 began after the closing
 */
export function closingVisit<V extends VisitForClosing>(
  visits: readonly V[],
  at: number,
): V | null {
  const candidates = visits.filter((visit) => isReceptionBy(visit, at));
  return candidates.reduce<V | null>((last, visit) => (isLater(visit, last) ? visit : last), null);
}

function isLater(visit: VisitForClosing, than: VisitForClosing | null): boolean {
  if (than === null || visit.beganAt === null || than.beganAt === null) return true;
  if (visit.beganAt !== than.beganAt) return visit.beganAt > than.beganAt;
  return byId(visit.id, than.id) > 0;
}
