/**
 * Instants, days and months as the desk's own zone reads them. An instant is whole milliseconds since 1970
 * UTC, a day is '2026-03-02', a month '2026-03', a clock time '09:35:00'. Nothing here reads a clock.
 */
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

const dayPattern = /^([1-9]\d{3})-(\d\d)-(\d\d)$/;
const monthPattern = /^([1-9]\d{3})-(\d\d)$/;
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

/** A typed day, or null: '2026-02-28' is one, '2026-02-29', '2026-13-01' and '2026-3-2' are not. */
export function parseDay(typed: string): Day | null {
  const day = plain(typed);
  const found = dayPattern.exec(day);
  if (found === null) return null;
  const month = `${found[1]}-${found[2]}`;
  const last = monthPattern.test(month) ? daysInMonth(month) : 0;
  return Number(found[3]) >= 1 && Number(found[3]) <= last ? day : null;
}

/** A typed month, or null: '2026-03' is one, '2026-13' and '2026-3' are not. */
export function parseMonth(typed: string): Month | null {
  const month = plain(typed);
  return monthPattern.test(month) && daysInMonth(month) > 0 ? month : null;
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
  return dayText(numberOf(day) + days);
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

export function monthOf(day: Day): Month {
  numberOf(day);
  return day.slice(0, 7);
}

/** `addMonths('2026-01', -1)` is '2025-12'. */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = String(Math.floor(count / 12));
  const added = parseMonth(`${year}-${String((count % 12) + 1).padStart(2, '0')}`);
  if (parseMonth(month) === null || added === null) throw notOne('month', month);
  return added;
}

export function firstDayOf(month: Month): Day {
  if (parseMonth(month) === null) throw notOne('month', month);
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  if (parseMonth(month) === null) throw notOne('month', month);
  return `${month}-${String(daysInMonth(month))}`;
}

/** 0 for a month that does not exist. */
function daysInMonth(month: Month): number {
  const number = Number(month.slice(5));
  if (number < 1 || number > 12) return 0;
  return new Date(Date.UTC(Number(month.slice(0, 4)), number, 0)).getUTCDate();
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

const dayNumbers = new Map<Day, number>();
const dayTexts = new Map<number, Day>();

/** Days since 1970-01-01. */
function numberOf(day: Day): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  if (parseDay(day) !== day) throw notOne('day', day);
  const number = Date.parse(`${day}T00:00:00Z`) / dayMs;
  dayNumbers.set(day, number);
  return number;
}

function dayText(number: number): Day {
  const known = dayTexts.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * dayMs).toISOString().slice(0, 10);
  if (!dayPattern.test(day)) throw notOne('day', day);
  dayTexts.set(number, day);
  return day;
}

function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / secondMs;
  const odd = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${offset < 0 ? '-' : '+'}${two(seconds / 3600)}:${two((seconds / 60) % 60)}${odd}`;
}
