/** When visitors came: at what hour, on which weekday. */
import { addDays, clockTimeOf, weekdayOf, type Day, type Zone } from '../calendar/time.ts';
import { ratio, rounded } from '../money/ratio.ts';
import type { Visit } from '../visitor/index.ts';
import type { HourLine, WeekdayLine } from './types.ts';

const opens = 9;
const closes = 17;

/** From nine to six whatever happened, and earlier or later where somebody came then. */
export function hoursOf(visits: readonly Visit[], zone: Zone): HourLine[] {
  const counts = new Map<number, number>();
  for (const { at } of visits) add(counts, Number(clockTimeOf(at, zone).slice(0, 2)));
  const first = Math.min(opens, ...counts.keys());
  const last = Math.max(closes, ...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    hour: first + at,
    visits: counts.get(first + at) ?? 0,
  }));
}

/** Monday to Sunday over the days from and to, both included; days after `today` are not counted. */
export function weekdaysOf(
  visits: readonly Visit[],
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): WeekdayLine[] {
  const days = new Map<number, number>();
  for (let day = from; day <= to && day <= today; day = addDays(day, 1)) add(days, weekdayOf(day));
  const counts = new Map<number, number>();
  for (const { day } of visits) add(counts, weekdayOf(day));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const known = days.get(weekday) ?? 0;
    const came = counts.get(weekday) ?? 0;
    const perDay = known === 0 ? null : rounded(ratio(came, known), 1);
    return { weekday, days: known, visits: came, perDay };
  });
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
