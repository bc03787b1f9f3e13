/**
 * Windows of time as the floor means them: exactly N minutes (or hours) is in time, one second more is not;
 * "three days" runs to the end of the third day after; door hours hold their start but not their end.
 */
import { parseClockTime } from './clock.ts';
import { addDays, clockTimeOf, dayEnd, dayOf, type Day, type Zone } from './time.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** The last instant that is in time: 5 minutes after 09:35:00 is 09:40:00. */
export function minutesAfter(from: number, minutes: number): number {
  return from + minutes * minuteMs;
}

/** The last instant that is in time, by the hour; hours are real ones, also where the clock is changed. */
export function hoursAfter(from: number, hours: number): number {
  return from + hours * hourMs;
}

/** True up to and including exactly `minutes` after `from`, and before `from` too. */
export function withinMinutes(now: number, from: number, minutes: number): boolean {
  return now <= minutesAfter(from, minutes);
}

/** True up to and including exactly `hours` after `from`, and before `from` too. */
export function withinHours(now: number, from: number, hours: number): boolean {
  return now <= hoursAfter(from, hours);
}

/** The last day that is in time: 3 days from any moment of 2026-03-02 is 2026-03-05. */
export function lastDayWithin(from: number, days: number, zone: Zone): Day {
  return addDays(dayOf(from, zone), days);
}

/** True to the end of the `days`-th day after the one `from` falls on. */
export function withinDays(now: number, from: number, days: number, zone: Zone): boolean {
  return now < dayEnd(lastDayWithin(from, days, zone), zone);
}

/**
 * Whether the zone's clock shows `start` or later and not yet `end`; over midnight when `end` is the
 * earlier. Throws RangeError for what is no clock time.
 *
 *     betweenClockTimes(now, '09:30', '12:00', zone) // true at 09:30:00 and 11:59:59, false at 12:00:00
 */
export function betweenClockTimes(now: number, start: string, end: string, zone: Zone): boolean {
  const shown = clockTimeOf(now, zone);
  const first = clockTime(start);
  const last = clockTime(end);
  if (first <= last) return shown >= first && shown < last;
  return shown >= first || shown < last;
}

function clockTime(words: string): string {
  const time = parseClockTime(words);
  if (time === null) throw new RangeError(`not a clock time: ${JSON.stringify(words)}`);
  return time;
}
