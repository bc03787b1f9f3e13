import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClockTime } from '../../src/calendar/clock.ts';
import { addDays, formatInstant, minute, parseMoment } from '../../src/calendar/time.ts';
import { readDay, readMoment, readMonth } from '../../src/calendar/typed.ts';

const today = '2026-03-02';
const zone = 'Asia/Shanghai';
const now = Date.parse('2026-03-02T09:30:00+08:00');

describe('a day as typed', () => {
  it.each([
    ['今天', '2026-03-02'],
    ['today', '2026-03-02'],
    ['TODAY ', '2026-03-02'],
    ['昨天', '2026-03-01'],
    ['yesterday', '2026-03-01'],
    ['明天', '2026-03-03'],
    ['前天', '2026-02-28'],
    ['11-25', '2026-11-25'],
    ['１１－２５', '2026-11-25'],
    ['3/7', '2026-03-07'],
    ['3月7日', '2026-03-07'],
    ['3月7号', '2026-03-07'],
    ['2026/3/7', '2026-03-07'],
    ['2026.3.7', '2026-03-07'],
    ['20260307', '2026-03-07'],
    ['2026年3月7日', '2026-03-07'],
    ['2026-03-07', '2026-03-07'],
    ['2026-02-30', null],
    ['2-29', null],
    ['3/7/2026', null],
    ['2026-03-07 10:00', null],
    ['7', null],
    ['', null],
    ['someday', null],
  ])('%s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day);
  });

  it('is any day in every form that has a year', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 }).map((far) => addDays(today, far));
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        for (const form of [
          day,
          `${year}${month}${date}`,
          `${year}/${Number(month)}/${Number(date)}`,
          `${year}年${Number(month)}月${Number(date)}日`,
        ])
          expect(readDay(form, today)).toBe(day);
      }),
    );
  });
});

describe('a month as typed', () => {
  it.each([
    ['2026-03', '2026-03'],
    ['2026-3', '2026-03'],
    ['2026/03', '2026-03'],
    ['202603', '2026-03'],
    ['2026年3月', '2026-03'],
    ['3月', '2026-03'],
    ['本月', '2026-03'],
    ['上月', '2026-02'],
    ['last month', '2026-02'],
    ['2026-13', null],
    ['2026-03-02', null],
    ['March', null],
  ])('%s', (typed, month) => {
    expect(readMonth(typed, today)).toBe(month);
  });
});

describe('a clock time as said', () => {
  it.each([
    ['13:05', '13:05:00'],
    ['１３：０５', '13:05:00'],
    ['1305', '13:05:00'],
    ['930', '09:30:00'],
    ['13点05', '13:05:00'],
    ['13点5分', '13:05:00'],
    ['13时05分', '13:05:00'],
    ['9点半', '09:30:00'],
    ['13点', '13:00:00'],
    ['下午1点05', '13:05:00'],
    ['上午 9:30', '09:30:00'],
    ['1:05 pm', '13:05:00'],
    ['12:05am', '00:05:00'],
    ['13:05:09', '13:05:09'],
    ['2460', null],
    ['13:5', null],
    ['13', null],
    ['13点61', null],
    ['13:05 pm', null],
    ['0:30 am', null],
  ])('%s', (typed, clock) => {
    expect(readClockTime(typed)).toBe(clock);
  });
});

describe('a moment as typed', () => {
  it.each([
    ['1305', '2026-03-02 13:05'],
    ['13点05', '2026-03-02 13:05'],
    ['+30', '2026-03-02 10:00'],
    ['+30分钟', '2026-03-02 10:00'],
    ['昨天 18:05', '2026-03-01 18:05'],
    ['昨天18点05', '2026-03-01 18:05'],
    ['yesterday 1805', '2026-03-01 18:05'],
    ['3月1日 18:05', '2026-03-01 18:05'],
    ['3月1日18点05', '2026-03-01 18:05'],
    ['3-1 1805', '2026-03-01 18:05'],
    ['2026/3/1 18:05', '2026-03-01 18:05'],
    ['2026-03-01T18:05', '2026-03-01 18:05'],
    ['2026-03-01T18:05:00+09:00', '2026-03-01 17:05'],
    ['soon', null],
    ['+', null],
    ['-30', null],
    ['昨天', null],
  ])('%s', (typed, said) => {
    const moment = readMoment(typed, { zone, now });
    expect(moment === null ? null : minute(moment, zone)).toBe(said);
  });

  it('is whatever the program writes of one', () => {
    const whole = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(whole, (instant) => {
        const written = formatInstant(instant, zone);
        expect(readMoment(written, { zone, now })).toBe(instant);
        expect(readMoment(minute(instant, zone), { zone, now })).toBe(
          parseMoment(minute(instant, zone), { zone, now }),
        );
      }),
    );
  });

  it('or nothing at all, and never a stack', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        readMoment(typed, { zone, now });
        readDay(typed, today);
        readMonth(typed, today);
      }),
    );
  });
});
