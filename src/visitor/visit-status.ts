import type { Day } from '../calendar/time.ts';
import type { Visit, VisitStatus } from './types.ts';

/**
 * A visit as it stands on a day: on a day that is over, a reception nobody ended counts as done with its end unknown,
 * and a visitor nobody took as missed.
 */
export function seenOn<V extends Pick<Visit, 'status' | 'day'>>(visit: V, today: Day): V {
  const status = statusOn(visit, today);
  return status === visit.status ? visit : { ...visit, status };
}

function statusOn({ status, day }: Pick<Visit, 'status' | 'day'>, today: Day): VisitStatus {
  if (day >= today) return status;
  if (status === 'receiving') return 'done';
  return status === 'waiting' ? 'missed' : status;
}

/** Whether somebody received this visitor, and it counts: not undone, not a courier after all. */
export function isReceived({ status, staff }: Pick<Visit, 'status' | 'staff'>): boolean {
  return staff !== null && (status === 'receiving' || status === 'done');
}
