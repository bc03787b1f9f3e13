import { describe, expect, it } from 'vitest';
import { parseClockTime } from '../../src/calendar/clock.ts';
import { offsetAt } from '../../src/calendar/offset.ts';
import {
  addDays,
  addMonths,
  clockTimeOf,
  dayEnd,
  dayOf,
  daysBetween,
  dayStart,
  firstDayOf,
  formatInstant,
  instantOf,
  isZone,
  lastDayOf,
  minute,
  monthOf,
  parseDay,
  parseMoment,
  parseMonth,
  weekdayOf,
  yearOf,
} from '../../src/calendar/time.ts';

const shanghai = 'Asia/Shanghai';
const newYork = 'America/New_York';
const hour = 3_600_000;

describe('typed days and months', () => {
  it.each(['2026-03-02', '2028-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
    'takes %s as the day it is',
    (day) => {
      expect(parseDay(day)).toBe(day);
    },
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-03-00',
    '2026-3-2',
    '2026/03/02',
    '20260302',
    '0026-03-02',
    '12026-03-02',
    '2026-03-02T00:00',
    '2026-03-02\n2026-03-03',
    '今天',
    '',
  ])('refuses %j, which is no day', (typed) => {
    expect(parseDay(typed)).toBeNull();
  });

  it('reads a day typed with a Chinese input method', () => {
    expect(parseDay(' ２０２６－０３－０２　')).toBe('2026-03-02');
  });

  it('takes 2026-03 as a month and refuses 2026-13, 2026-00 and 2026-3', () => {
    expect(parseMonth('2026-03')).toBe('2026-03');
    expect(['2026-13', '2026-00', '2026-3', '2026-03-02', ''].map(parseMonth)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('typed clock times', () => {
  it.each([
    ['09:35', '09:35:00'],
    ['9:35', '09:35:00'],
    ['００：００', '00:00:00'],
    ['23:59:59', '23:59:59'],
  ])('reads %s as %s', (typed, clock) => {
    expect(parseClockTime(typed)).toBe(clock);
  });

  it.each(['24:00', '25:00', '23:60', '23:59:60', '9', '0935', '9:5', '-1:00', '9.35', ''])(
    'refuses %j, leap seconds among them',
    (typed) => {
      expect(parseClockTime(typed)).toBeNull();
    },
  );
});

describe('typed moments', () => {
  const now = Date.UTC(2026, 2, 2, 1, 0, 0);
  const at = (typed: string, zone = shanghai) => parseMoment(typed, { zone, now });

  it.each([
    ['2026-03-02T09:35:00+08:00', Date.UTC(2026, 2, 2, 1, 35)],
    ['2026-03-02T01:35:00Z', Date.UTC(2026, 2, 2, 1, 35)],
    ['2026-03-01T20:35-05:00', Date.UTC(2026, 2, 2, 1, 35)],
    ['2026-03-02T07:05:00+0530', Date.UTC(2026, 2, 2, 1, 35)],
    ['2026-03-02T09:35:00.987+08', Date.UTC(2026, 2, 2, 1, 35)],
    ['2026-03-02 09:35', Date.UTC(2026, 2, 2, 1, 35)],
    ['2026-03-02T09:35:07', Date.UTC(2026, 2, 2, 1, 35, 7)],
    ['09:35', Date.UTC(2026, 2, 2, 1, 35)],
    ['9:35:07', Date.UTC(2026, 2, 2, 1, 35, 7)],
    ['２０２６-０３-０２　０９：３５', Date.UTC(2026, 2, 2, 1, 35)],
  ])('reads %s', (typed, instant) => {
    expect(at(typed)).toBe(instant);
  });

  it.each([
    '2026-02-29 09:35',
    '2026-13-01T09:35:00Z',
    '2026-03-02 25:00',
    '2026-03-02 24:00',
    '2026-06-30T23:59:60Z',
    '23:59:60',
    '25:00',
    '2026-03-02T09:35:00+16:00',
    '2026-03-02T09:35:00+08:60',
    '2026-03-02T09:35:00 +08:00',
    '2026-03-02',
    'yesterday',
    'Mon Mar 2 2026 09:35',
    '1772415300000',
    '',
  ])('refuses %j', (typed) => {
    expect(at(typed)).toBeNull();
  });

  it('means today by a clock time, on the clock of the desk and not of UTC', () => {
    const lateEvening = Date.UTC(2026, 2, 2, 17, 0, 0);
    const typed = parseMoment('09:35', { zone: shanghai, now: lateEvening });
    expect(typed).toBe(Date.UTC(2026, 2, 3, 1, 35));
  });

  it('refuses a time that the clock skipped that day, and takes the first of a doubled one', () => {
    expect(at('2026-03-08 02:30', newYork)).toBeNull();
    expect(at('2026-03-08 03:00', newYork)).toBe(Date.UTC(2026, 2, 8, 7));
    expect(at('2026-11-01 01:30', newYork)).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(at('2026-11-01T01:30:00-05:00', newYork)).toBe(Date.UTC(2026, 10, 1, 6, 30));
  });
});

describe('instants on the clock of a zone', () => {
  it.each([
    [Date.UTC(2026, 2, 2, 1, 35), shanghai, '2026-03-02T09:35:00+08:00'],
    [Date.UTC(1988, 6, 1), shanghai, '1988-07-01T09:00:00+09:00'],
    [Date.UTC(1988, 0, 1), shanghai, '1988-01-01T08:00:00+08:00'],
    [Date.UTC(2026, 6, 1), newYork, '2026-06-30T20:00:00-04:00'],
    [Date.UTC(2026, 0, 1), 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
    [Date.UTC(2026, 0, 1), 'America/St_Johns', '2025-12-31T20:30:00-03:30'],
    [Date.UTC(2026, 0, 1), 'Asia/Kolkata', '2026-01-01T05:30:00+05:30'],
    [Date.UTC(2026, 0, 1), 'UTC', '2026-01-01T00:00:00+00:00'],
    [-1, 'UTC', '1969-12-31T23:59:59+00:00'],
    [Date.UTC(1900, 0, 1), shanghai, '1900-01-01T08:05:43+08:05:43'],
  ])('shows %d in %s as %s', (instant, zone, shown) => {
    expect(formatInstant(instant, zone)).toBe(shown);
    expect(dayOf(instant, zone)).toBe(shown.slice(0, 10));
    expect(clockTimeOf(instant, zone)).toBe(shown.slice(11, 19));
  });

  it('finds the instant of a time of a day, the skipped hour being over at its end', () => {
    expect(instantOf('2026-03-02', '09:35', shanghai)).toBe(Date.UTC(2026, 2, 2, 1, 35));
    expect(instantOf('2026-03-08', '02:30', newYork)).toBe(Date.UTC(2026, 2, 8, 7));
    expect(instantOf('2026-11-01', '01:30', newYork)).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });

  it('gives New York days of 23 and 25 hours, and Lord Howe one of 23 and a half', () => {
    const length = (day: string, zone: string) => dayEnd(day, zone) - dayStart(day, zone);
    expect(length('2026-03-08', newYork)).toBe(23 * hour);
    expect(length('2026-11-01', newYork)).toBe(25 * hour);
    expect(length('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5 * hour);
    expect(length('1986-05-04', shanghai)).toBe(23 * hour);
    expect(length('2026-03-08', shanghai)).toBe(24 * hour);
  });

  it('begins a day whose midnight was skipped when the clock first shows it', () => {
    const start = dayStart('2018-11-04', 'America/Sao_Paulo');
    expect(formatInstant(start, 'America/Sao_Paulo')).toBe('2018-11-04T01:00:00-02:00');
    expect(dayOf(start - 1000, 'America/Sao_Paulo')).toBe('2018-11-03');
  });

  it('gives a day that a zone left out no time at all', () => {
    expect(dayStart('2011-12-30', 'Pacific/Apia')).toBe(dayEnd('2011-12-30', 'Pacific/Apia'));
    expect(dayOf(dayStart('2011-12-30', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('throws at a day or time nobody should have let in', () => {
    expect(() => dayStart('2026-02-29', shanghai)).toThrow(RangeError);
    expect(() => instantOf('2026-03-02', '25:00', shanghai)).toThrow(RangeError);
    expect(() => dayOf(0, 'Asia/Atlantis')).toThrow(RangeError);
  });

  it('takes the last day there is, and its end', () => {
    expect(dayEnd('9999-12-31', 'UTC')).toBe(Date.UTC(10000, 0, 1));
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('knows the zones it need not look up as the zone list has them', () => {
    const said = new Intl.DateTimeFormat('en-US', {
      timeZone: shanghai,
      timeZoneName: 'longOffset',
    });
    expect(offsetAt(Date.UTC(1991, 6, 1), shanghai)).toBe(9 * hour);
    for (let at = Date.UTC(1991, 9, 1); at < Date.UTC(2038, 0, 1); at += 7 * 24 * hour) {
      expect(said.format(at)).toMatch(/GMT\+08:00$/);
    }
  });
});

describe('zones', () => {
  it.each([shanghai, newYork, 'UTC', 'Asia/Urumqi', 'PRC'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each(['', '+08:00', 'Asia/Atlantis', 'Beijing', '北京', 'constructor'])(
    'knows no zone %j',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});

describe('counting days and months', () => {
  it('steps over month ends, leap days and years', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-02-28', '2026-03-05')).toBe(5);
    expect(daysBetween('2026-03-05', '2026-02-28')).toBe(-5);
  });

  it('counts the week from Monday as 1 to Sunday as 7', () => {
    expect(weekdayOf('2026-03-02')).toBe(1);
    expect(weekdayOf('2026-03-08')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(weekdayOf('1900-01-01')).toBe(1);
  });

  it('knows the month of a day, and the first and last day of a month', () => {
    expect(monthOf('2026-03-02')).toBe('2026-03');
    expect(yearOf('2026-03-02')).toBe('2026');
    expect(() => monthOf('2026-02-30')).toThrow(RangeError);
    expect(firstDayOf('2026-02')).toBe('2026-02-01');
    expect(lastDayOf('2026-02')).toBe('2026-02-28');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2026-12')).toBe('2026-12-31');
  });

  it('stops where years have other than four digits', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('9999-12', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('shows people an instant to the minute', () => {
    expect(minute(Date.UTC(2026, 2, 2, 1, 35, 59), 'Asia/Shanghai')).toBe('2026-03-02 09:35');
  });

  it('steps from month to month over the year', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-03', -27)).toBe('2023-12');
    expect(() => addMonths('2026-13', 1)).toThrow(RangeError);
  });
});
