import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/time.ts';
import {
  decideClosing,
  decideDays,
  isOnTime,
  spansOf,
  type Closed,
} from '../../src/tally/cutoff.ts';
import { at, zone } from './ledger.ts';

const moment = (when: string) => ({ now: at(when), today: dayOf(at(when), zone), zone });

/** Closed on Monday at 17:20, before the cutoff. */
const monday: Closed = {
  firstDay: '2026-03-02',
  day: '2026-03-02',
  to: at('2026-03-02 17:20'),
  closedAt: at('2026-03-02 17:20'),
};

describe('the days that a closing closes', () => {
  const cases: [string, string, Closed | null, string, readonly string[] | string][] = [
    [
      'the first tally has all before and catches up nothing',
      '2026-03-02',
      null,
      '2026-03-02 17:20',
      ['2026-03-02'],
    ],
    ['the first may be of an earlier day', '2026-02-20', null, '2026-03-02 09:00', ['2026-02-20']],
    ['the next day follows', '2026-03-03', monday, '2026-03-03 17:00', ['2026-03-03']],
    [
      'days left open are closed first, in order',
      '2026-03-05',
      monday,
      '2026-03-05 17:00',
      ['2026-03-03', '2026-03-04', '2026-03-05'],
    ],
    ['an earlier open day alone', '2026-03-03', monday, '2026-03-05 09:00', ['2026-03-03']],
    ['nothing is closed twice', '2026-03-02', monday, '2026-03-02 18:00', 'tally.closed'],
    [
      'what the first tally covers is closed',
      '2026-02-20',
      monday,
      '2026-03-03 09:00',
      'tally.closed',
    ],
    ['tomorrow has not begun', '2026-03-04', monday, '2026-03-03 17:00', 'tally.not-yet'],
    [
      'ten years are a slip of the pen',
      '2037-03-02',
      monday,
      '2037-03-02 17:00',
      'tally.too-many-days',
    ],
  ];

  for (const [title, day, closed, now, expected] of cases) {
    it(title, () => {
      const decided = decideDays(day, closed, moment(now));
      expect(decided.refused === undefined ? decided.days : decided.refused.code).toEqual(expected);
    });
  }

  it('are none while the clock shows less than at the last closing', () => {
    const late = { ...monday, closedAt: at('2026-03-04 09:00') };
    const refusal = (now: string) => decideClosing('2026-03-03', late, moment(now)).refused?.code;
    expect(refusal('2026-03-03 12:00')).toBe('tally.clock');
    expect(refusal('2026-03-04 08:59:59')).toBe('tally.clock');
    expect(refusal('2026-03-04 09:00')).toBeUndefined();
  });

  it('closing a closed day says so, whatever the clock shows', () => {
    expect(decideClosing('2026-03-02', monday, moment('2026-03-02 17:00')).refused?.code).toBe(
      'tally.closed',
    );
  });

  it('are shown although the clock went back: only closing is refused', () => {
    const late = { ...monday, closedAt: at('2026-03-04 09:00') };
    expect(decideDays('2026-03-03', late, moment('2026-03-03 12:00')).refused).toBeUndefined();
  });
});

describe('the span of a tally', () => {
  const cutoffOf = (day: string): number => at(`${day} 17:30`);
  const spanOf = (now: string) => spansOf(['2026-03-03'], monday.to, { now: at(now), cutoffOf })[0];

  const ends: [string, string, string][] = [
    ['the moment of closing', '2026-03-03 17:20', '2026-03-03 17:20'],
    ['the cutoff itself', '2026-03-03 17:30', '2026-03-03 17:30'],
    ['never later than the cutoff', '2026-03-03 17:30:01', '2026-03-03 17:30'],
    ['its own cutoff, days later', '2026-03-07 09:00', '2026-03-03 17:30'],
  ];
  for (const [title, now, to] of ends) {
    it(`ends at ${title}: closed at ${now}`, () => {
      expect(spanOf(now)).toEqual({ day: '2026-03-03', from: monday.to, to: at(to) });
    });
  }

  it('begins where the one before ended', () => {
    const days = ['2026-03-03', '2026-03-04'];
    const spans = spansOf(days, monday.to, { now: at('2026-03-04 10:00'), cutoffOf });
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-03-02 17:20'), at('2026-03-03 17:30')],
      [at('2026-03-03 17:30'), at('2026-03-04 10:00')],
    ]);
  });
});

describe('a tally is on time', () => {
  it('at the cutoff, and late a second after', () => {
    const cutoff = at('2026-03-02 17:30');
    expect([cutoff - 1000, cutoff, cutoff + 1000].map((ms) => isOnTime(ms, cutoff))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
