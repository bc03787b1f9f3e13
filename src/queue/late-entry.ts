/** What is typed in afterwards (补录) may not contradict what is on record. */
import { clockTimeOf } from '../calendar/time.ts';
import type { Refusal } from '../reason.ts';
import { refusals } from './messages.ts';
import type { Conflict, DayFacts } from './types.ts';
import { refuse } from './who-may.ts';
import { wholeDay } from './whole-day.ts';

/**
 * The refusal `queue.order` that new acts earn by making a later one impossible, or null. It names that act. Asked of
 * the day before and after late acts; live ones come last and contradict nothing.
 */
export function refusalForOrder(before: DayFacts, after: DayFacts): Refusal | null {
  const known = new Set(wholeDay(before).floor.conflicts.map(nameOf));
  const clash = wholeDay(after).floor.conflicts.find((one) => !known.has(nameOf(one)));
  if (clash === undefined) return null;
  const said = refusals.order(clash, clockTimeOf(clash.at, after.zone));
  return refuse('queue.order', said, undefined, 'queue log');
}

function nameOf({ entry, act, staff, visit, text }: Conflict): string {
  return [entry, act, staff, visit, text.en].join(' ');
}
