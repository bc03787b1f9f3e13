/**
 * Days, months and moments as people type them on a command line, who know what day it is: 今天, yesterday, 11-25, 3月7日,
 * 1305, 13点05, +30. What a file or a program writes is read by `time.ts` and `written.ts`, which know no today.
 */
import { fold, plain } from '../text/fold.ts';
import { readClockTime } from './clock.ts';
import {
  addDays,
  addMonths,
  instantOf,
  monthOf,
  parseDay,
  parseMoment,
  parseMonth,
  yearOf,
  dayOf,
  clockTimeOf,
  type Day,
  type Month,
  type Zone,
} from './time.ts';
import { parseWritten } from './written.ts';

const relativeDays: Readonly<Record<string, number>> = {
  ...{ 前天: -2, 昨天: -1, 昨日: -1, yesterday: -1 },
  ...{ 今天: 0, 今日: 0, 当天: 0, today: 0 },
  ...{ 明天: 1, 明日: 1, tomorrow: 1, 后天: 2 },
};
const withoutYear = /^(\d{1,2})\s*(?:[-/.]\s*(\d{1,2})|月\s*(\d{1,2})\s*[日号]?)$/;

/**
 * A day as typed on a day, or null. Without a year it is this year's.
 *
 *     readDay('昨天', '2026-03-02') // '2026-03-01'
 *     readDay('11-25', '2026-03-02') // '2026-11-25'
 *     readDay('3月7日', '2026-03-02') // '2026-03-07'
 */
export function readDay(typed: string, today: Day): Day | null {
  const days = relativeDays[fold(typed)];
  if (days !== undefined) return addDays(today, days);
  const short = withoutYear.exec(plain(typed));
  if (short === null) return dayAlone(typed);
  const [, month = '', first, second] = short;
  return dayOfParts(yearOf(today), month, first ?? second ?? '');
}

function dayAlone(typed: string): Day | null {
  const found = parseWritten(typed);
  return found?.clock === null ? found.day : null;
}

function dayOfParts(year: string, month: string, day: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const relativeMonths: Readonly<Record<string, number>> = {
  ...{ 上月: -1, 上个月: -1, 'last month': -1 },
  ...{ 本月: 0, 当月: 0, 这个月: 0, 'this month': 0 },
  ...{ 下月: 1, 下个月: 1, 'next month': 1 },
};
const monthWritten = /^(\d{4})(?:\s*[-/.]\s*(\d{1,2})|\s*年\s*(\d{1,2})\s*月(?:份)?|(\d\d))$/;
const monthOfYear = /^(\d{1,2})\s*月(?:份)?$/;

/**
 * A month as typed on a day, or null. Without a year it is this year's.
 *
 *     readMonth('2026年3月', today) // '2026-03'
 *     readMonth('上月', '2026-03-02') // '2026-02'
 */
export function readMonth(typed: string, today: Day): Month | null {
  const months = relativeMonths[fold(typed)];
  if (months !== undefined) return addMonths(monthOf(today), months);
  const words = plain(typed);
  const alone = monthOfYear.exec(words)?.[1];
  if (alone !== undefined) return parseMonth(`${yearOf(today)}-${alone.padStart(2, '0')}`);
  const [, year = '', ...parts] = monthWritten.exec(words) ?? [];
  const [month = ''] = parts.filter(Boolean);
  return parseMonth(`${year}-${month.padStart(2, '0')}`);
}

const minutesAhead = /^\+\s*(\d{1,4})\s*(?:m|min|minutes?|分|分钟)?$/i;
const betweenDayAndClock = /[日号天](?=.)|day(?=[\s\d])|[\sT]+/gi;
const minuteMs = 60_000;

/**
 * A moment as typed at a moment, in ms, or null: whatever `parseMoment` takes, a clock time of today as people say it,
 * any day with such a time, minutes from now. A clock time that the zone skipped that day is none.
 *
 *     readMoment('13点05', { zone: 'Asia/Shanghai', now }) // 13:05:00 of the day that `now` falls on
 *     readMoment('+30', { zone: 'Asia/Shanghai', now }) // half an hour from now
 *     readMoment('昨天 1805', { zone: 'Asia/Shanghai', now })
 */
export function readMoment(
  typed: string,
  around: { readonly zone: Zone; readonly now: number },
): number | null {
  const strict = parseMoment(typed, around);
  if (strict !== null) return strict;
  const words = plain(typed);
  const minutes = minutesAhead.exec(words)?.[1];
  if (minutes !== undefined) return around.now + Number(minutes) * minuteMs;
  const today = dayOf(around.now, around.zone);
  const clock = readClockTime(words);
  if (clock !== null) return onClock(today, clock, around.zone);
  for (const { index, 0: between } of words.matchAll(betweenDayAndClock)) {
    const end = index + between.length;
    const day = readDay(words.slice(0, /\s|T/i.test(between.slice(0, 1)) ? index : end), today);
    const time = readClockTime(words.slice(end));
    if (day !== null && time !== null) return onClock(day, time, around.zone);
  }
  return null;
}

function onClock(day: Day, clock: string, zone: Zone): number | null {
  const instant = instantOf(day, clock, zone);
  return dayOf(instant, zone) === day && clockTimeOf(instant, zone) === clock ? instant : null;
}
