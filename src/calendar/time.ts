/**
 * Instants, days and months as the desk's own zone reads them. An instant is whole milliseconds since 1970
 * UTC, a day is '2026-03-02', a month '2026-03', a clock time '09:35:00'. Nothing here reads a clock.
 */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { plain } from '../text/fold.ts';
import { clockMs, clockText, notOne, parseClockTime, two } from './clock.ts';
import { offsetAt } from './offset.ts';

/** An IANA zone such as 'Asia/Shanghai'. */
export type Zone = string;
/** '2026-03-02', always a day that exists, from year 1000 to 9999. */
export type Day = string;
/** '2026-03'. */
export type Month = string;

const secondMs = 1000;
const dayMs = 86_400_000;

// Days have no zone: dayjs reckons with them as UTC has them.
dayjs.extend(utc);

const dayForm = 'YYYY-MM-DD';
const monthForm = 'YYYY-MM';
const dayPattern = /^[1-9]\d{3}-\d\d-\d\d$/;
const monthPattern = /^[1-9]\d{3}-\d\d$/;
const momentPattern =
  /^(\S{10})[Tt ](\d\d?:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?(Z|z|[+-]\d\d(?::?\d\d(?::\d\d)?)?)?$/;
const offsetPattern = /^([+-])(\d\d)(?::?(\d\d)(?::(\d\d))?)?$/;

/** Whether the word names a zone of the IANA list: 'Asia/Shanghai' does, '+08:00' does not. */
export function isZone(word: string): boolean {
  if (!/^[A-Za-z]/.test(word)) return false;
  try {
    offsetAt(Date.UTC(2026, 0, 1), word);
    return true;
  } catch {
    return false;
  }
}

/** A report asks for the same days millions of times. */
function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/** Days since 1970-01-01. */
const numberOf: (day: Day) => number = remembered((day) => {
  if (parseDay(day) !== day) throw notOne('day', day);
  return dayjs.utc(day).valueOf() / dayMs;
});

const dayText: (number: number) => Day = remembered((number) =>
  checked('day', dayjs.utc(number * dayMs).format(dayForm), dayPattern),
);

/** A typed day, or null: '2026-02-28' is one, '2026-02-29', '2026-13-01' and '2026-3-2' are not. */
export function parseDay(typed: string): Day | null {
  const day = plain(typed);
  // dayjs takes 2026-02-30 for 2026-03-02.
  return dayPattern.test(day) && dayjs.utc(day).format(dayForm) === day ? day : null;
}

/** A typed month, or null: '2026-03' is one, '2026-13' and '2026-3' are not. */
export function parseMonth(typed: string): Month | null {
  const month = plain(typed);
  return monthPattern.test(month) && parseDay(`${month}-01`) !== null ? month : null;
}

/**
 * A typed moment, or null when it is none: ISO with an offset or Z, 'YYYY-MM-DD HH:MM[:SS]' on the desk's
 * clock, or 'HH:MM[:SS]' today. A clock time that the zone skipped that day is none either. Parts of a
 * second are dropped.
 *
 *     parseMoment('09:35', { zone: 'Asia/Shanghai', now }) // 09:35:00 of the day that `now` falls on
 */
export function parseMoment(
  typed: string,
  { zone, now }: { readonly zone: Zone; readonly now: number },
): number | null {
  const words = plain(typed);
  const clock = parseClockTime(words);
  if (clock !== null) return momentOnClock(dayOf(now, zone), clock, zone);
  const found = momentPattern.exec(words);
  if (found === null) return null;
  const day = parseDay(found[1] ?? '');
  const time = parseClockTime(found[2] ?? '');
  if (day === null || time === null) return null;
  return found[3] === undefined
    ? momentOnClock(day, time, zone)
    : momentAtOffset(day, time, found[3]);
}

/** '2026-03-02T09:35:00+08:00' */
export function formatInstant(instant: number, zone: Zone): string {
  const offset = offsetAt(instant, zone);
  return `${dayText(Math.floor((instant + offset) / dayMs))}T${clockText(instant + offset)}${offsetText(offset)}`;
}

/** The day an instant falls on. */
export function dayOf(instant: number, zone: Zone): Day {
  return dayText(Math.floor((instant + offsetAt(instant, zone)) / dayMs));
}

/** What the clock shows at an instant: '09:35:00'. */
export function clockTimeOf(instant: number, zone: Zone): string {
  return clockText(instant + offsetAt(instant, zone));
}

/** To the minute, for people, who are all in the desk's zone: '2026-03-02 09:35'. */
export function minute(instant: number, zone: Zone): string {
  return `${dayOf(instant, zone)} ${clockTimeOf(instant, zone).slice(0, 5)}`;
}

/**
 * The first instant of that day at which the zone's clock shows that time or, where the clock was put
 * forward over it, a later one. Throws RangeError for what is no day or time.
 *
 *     instantOf('2026-03-02', '09:35', 'Asia/Shanghai') // 2026-03-02T01:35:00Z
 *     instantOf('2026-03-08', '02:30', 'America/New_York') // 03:00 there: 02:00 to 03:00 was skipped
 */
export function instantOf(day: Day, clock: string, zone: Zone): number {
  return firstInstantAt(numberOf(day) * dayMs + clockMs(clock), zone);
}

/** The first instant of a day; usually midnight. */
export function dayStart(day: Day, zone: Zone): number {
  return firstInstantAt(numberOf(day) * dayMs, zone);
}

/** The first instant of the next day: a day is everything from `dayStart` up to, not including, this. */
export function dayEnd(day: Day, zone: Zone): number {
  return firstInstantAt((numberOf(day) + 1) * dayMs, zone);
}

/** `addDays('2026-02-28', 1)` is '2026-03-01'; a negative number goes back. */
export function addDays(day: Day, days: number): Day {
  return checked('day', dateOf(day).add(days, 'day').format(dayForm), dayPattern);
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dateOf(to).diff(dateOf(from), 'day');
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return dateOf(day).day() || 7;
}

export const monthOf: (day: Day) => Month = remembered((day) => dateOf(day).format(monthForm));

/** '2026' */
export function yearOf(day: Day): string {
  return dateOf(day).format('YYYY');
}

/** `addMonths('2026-01', -1)` is '2025-12'. */
export function addMonths(month: Month, months: number): Month {
  return checked('month', firstOf(month).add(months, 'month').format(monthForm), monthPattern);
}

export function firstDayOf(month: Month): Day {
  return firstOf(month).format(dayForm);
}

export function lastDayOf(month: Month): Day {
  return firstOf(month).endOf('month').format(dayForm);
}

function firstOf(month: Month): Dayjs {
  if (parseMonth(month) !== month) throw notOne('month', month);
  return dayjs.utc(`${month}-01`);
}

/** Beyond the years that have four digits there is nothing. */
function checked(kind: 'day' | 'month', reached: string, pattern: RegExp): string {
  if (!pattern.test(reached)) throw notOne(kind, reached);
  return reached;
}

function dateOf(day: Day): Dayjs {
  return dayjs.utc(numberOf(day) * dayMs);
}

function momentOnClock(day: Day, clock: string, zone: Zone): number | null {
  const wanted = numberOf(day) * dayMs + clockMs(clock);
  const instant = firstInstantAt(wanted, zone);
  return instant + offsetAt(instant, zone) === wanted ? instant : null;
}

function momentAtOffset(day: Day, clock: string, offset: string): number | null {
  const local = numberOf(day) * dayMs + clockMs(clock);
  if (/^z$/i.test(offset)) return local;
  const [, sign, hours = '', minutes = '0', seconds = '0'] = offsetPattern.exec(offset) ?? [];
  // No clock on earth has stood 16 hours from UTC.
  if (Number(hours) > 15 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * secondMs;
  return sign === '-' ? local + size : local - size;
}

/** `local` is what the zone's clock shows, written as if it were UTC. */
function firstInstantAt(local: number, zone: Zone): number {
  const before = offsetAt(local - dayMs, zone);
  const after = offsetAt(local + dayMs, zone);
  const early = local - Math.max(before, after);
  if (before === after || early + offsetAt(early, zone) === local) return early;
  const late = local - Math.min(before, after);
  if (late + offsetAt(late, zone) === local) return late;
  return endOfGap(local, zone);
}

function endOfGap(local: number, zone: Zone): number {
  let short = local - dayMs;
  let reached = local + dayMs;
  while (reached - short > secondMs) {
    const middle = short + Math.floor((reached - short) / 2 / secondMs) * secondMs;
    if (middle + offsetAt(middle, zone) < local) short = middle;
    else reached = middle;
  }
  return reached;
}

function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / secondMs;
  const odd = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${offset < 0 ? '-' : '+'}${two(seconds / 3600)}:${two((seconds / 60) % 60)}${odd}`;
}
