import { dayEnd, dayStart, type Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import { dealHappenings } from './deal-items.ts';
import { loadDeals } from './facts-query.ts';
import type { Item } from './types.ts';

/**
 * What happened to deals on days of the calendar, both included, counted as tallies count it. A count-month, cut at
 * 17:30, has another last evening than its calendar month.
 */
export async function calendarDealItems(
  reading: Reading,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Item[]> {
  const zone = reading.desk.timezone;
  const [start, end] = [dayStart(from, zone), dayEnd(to, zone)];
  const isIn = (at: number): boolean => at >= start && at < end;
  return (await loadDeals(reading, { after: start - 1, until: end - 1, closedEntry: null }))
    .flatMap((course) => dealHappenings(course, ({ at }) => (isIn(at) ? 'span' : 'elsewhere')))
    .filter(({ at }) => isIn(at))
    .map(({ place: _place, ...item }) => ({
      ...item,
      ...{ change: 'happened' as const, visit: null, credits: [] },
    }));
}
