/**
 * The working calendar of mainland China: 2026-10-01 is a holiday (国庆节), 2026-10-10 a Saturday that is
 * worked to make up for it. Years the calendar does not know yet are plain weeks, and say so.
 */
import { parseDay, weekdayOf, yearOf, type Day } from './time.ts';

export interface Workday {
  readonly working: boolean;
  /** The holiday that gives the day off or has it worked, in Chinese; null on a plain day. */
  readonly name: string | null;
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'make-up';
  /** False when the calendar has nothing for that year, so that only the weekday speaks. */
  readonly known: boolean;
}

type Calendar = (day: Day) => { readonly work: boolean; readonly name: string };

/**
 * What kind of day it is. Throws RangeError for a day that does not exist.
 *
 *     await workday('2026-10-10') // { working: true, name: '国庆节', kind: 'make-up', known: true }
 */
export async function workday(day: Day): Promise<Workday> {
  if (parseDay(day) !== day) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  const { getDayDetail } = await import('chinese-days');
  const detail: Calendar = getDayDetail;
  const name = holidayName(detail, day);
  if (name !== null) {
    const { work } = detail(day);
    return { working: work, name, kind: work ? 'make-up' : 'holiday', known: true };
  }
  const working = weekdayOf(day) <= 5;
  const kind = working ? 'workday' : 'weekend';
  return { working, name: null, kind, known: isKnownYear(detail, yearOf(day)) };
}

// The library calls a plain day 'Sunday', and a published one 'National Day,国庆节,3'. It must be asked by
// text: it files its own days by text too, so a machine west of Greenwich shifts both alike, whereas a Date,
// or the weekday it answers with, would be a day off there.
function holidayName(detail: Calendar, day: Day): string | null {
  return detail(day).name.split(',')[1] ?? null;
}

// Every published year has its National Day; a year without one has not been published.
function isKnownYear(detail: Calendar, year: string): boolean {
  return holidayName(detail, `${year}-10-01`) !== null;
}
