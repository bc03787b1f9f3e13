import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockTimeOf,
  dayEnd,
  dayOf,
  daysBetween,
  dayStart,
  formatInstant,
  instantOf,
  parseDay,
  parseMoment,
  weekdayOf,
} from '../../src/calendar/time.ts';

const zones = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Chatham',
  'UTC',
);
// From 1970 to 2099: long enough for every summer time the zones above had.
const seconds = fc.integer({ min: 0, max: 4_102_444_799 });
const summersOfShanghai = fc.integer({ min: 504_921_600, max: 694_224_000 });
const instants = fc.oneof(seconds, summersOfShanghai).map((second) => second * 1000);
const days = fc.integer({ min: 0, max: 47_000 }).map((number) => addDays('1970-01-02', number));

describe('instants, days and moments agree', () => {
  it('reads back every instant it writes', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(parseMoment(formatInstant(instant, zone), { zone, now: 0 })).toBe(instant);
      }),
    );
  });

  it('finds an instant again from its day and clock time, or its twin before the clock went back', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const found = instantOf(dayOf(instant, zone), clockTimeOf(instant, zone), zone);
        expect(found).toBeLessThanOrEqual(instant);
        expect(dayOf(found, zone)).toBe(dayOf(instant, zone));
        expect(clockTimeOf(found, zone)).toBe(clockTimeOf(instant, zone));
      }),
    );
  });

  it('agrees with the machine on what the clock shows', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
        expect(`${dayOf(instant, zone)} ${clockTimeOf(instant, zone)}`).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it('begins every day at its first second and ends it where the next begins', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        expect(dayOf(dayStart(day, zone), zone)).toBe(day);
        expect(dayOf(dayEnd(day, zone) - 1000, zone)).toBe(day);
        expect(dayEnd(day, zone)).toBe(dayStart(addDays(day, 1), zone));
      }),
    );
  });

  it('counts days forth and back alike, and weeks with them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (day, count) => {
        const other = addDays(day, count);
        expect(parseDay(other)).toBe(other);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
        expect(weekdayOf(addDays(day, count * 7))).toBe(weekdayOf(day));
      }),
    );
  });

  it('answers any text whatever with a moment or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), zones, (typed, zone) => {
        expect(() => parseMoment(typed, { zone, now: 0 })).not.toThrow();
      }),
    );
  });
});
