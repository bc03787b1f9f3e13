import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/calendar/time.ts';
import {
  betweenClockTimes,
  hoursAfter,
  lastDayWithin,
  minutesAfter,
  withinDays,
  withinHours,
  withinMinutes,
} from '../../src/calendar/windows.ts';

const zone = 'Asia/Shanghai';
const at = (clock: string, day = '2026-03-02') => instantOf(day, clock, zone);

describe('windows of minutes and hours', () => {
  it('has exactly five minutes in time and one second more not', () => {
    expect(minutesAfter(at('09:35'), 5)).toBe(at('09:40'));
    expect(withinMinutes(at('09:40'), at('09:35'), 5)).toBe(true);
    expect(withinMinutes(at('09:40:01'), at('09:35'), 5)).toBe(false);
  });

  it('has exactly twenty-four hours in time and one second more not', () => {
    expect(hoursAfter(at('09:35'), 24)).toBe(at('09:35', '2026-03-03'));
    expect(withinHours(at('09:35', '2026-03-03'), at('09:35'), 24)).toBe(true);
    expect(withinHours(at('09:35:01', '2026-03-03'), at('09:35'), 24)).toBe(false);
  });

  it('counts what comes before the beginning as in time', () => {
    expect(withinMinutes(at('09:30'), at('09:35'), 5)).toBe(true);
    expect(withinDays(at('09:30', '2026-02-01'), at('09:35'), 3, zone)).toBe(true);
  });
});

describe('windows of days', () => {
  it.each(['00:00', '09:35', '23:59:59'])(
    'runs to the end of the third day after, begun at %s',
    (clock) => {
      expect(lastDayWithin(at(clock), 3, zone)).toBe('2026-03-05');
      expect(withinDays(at('23:59:59', '2026-03-05'), at(clock), 3, zone)).toBe(true);
      expect(withinDays(at('00:00', '2026-03-06'), at(clock), 3, zone)).toBe(false);
    },
  );
});

describe('hours of the day', () => {
  it.each([
    ['09:29:59', false],
    ['09:30', true],
    ['11:59:59', true],
    ['12:00', false],
  ])('at %s the morning at the door is on: %s', (clock, expected) => {
    expect(betweenClockTimes(at(clock), '09:30', '12:00', zone)).toBe(expected);
  });

  it.each([
    ['21:59:59', false],
    ['22:00', true],
    ['05:59:59', true],
    ['06:00', false],
  ])('at %s the night watch is on: %s', (clock, expected) => {
    expect(betweenClockTimes(at(clock), '22:00', '06:00', zone)).toBe(expected);
  });

  it('throws at hours that are none', () => {
    expect(() => betweenClockTimes(at('09:30'), '09:30', '24:00', zone)).toThrow(RangeError);
  });
});
