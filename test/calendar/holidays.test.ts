import { describe, expect, it } from 'vitest';
import { workday } from '../../src/calendar/holidays.ts';

describe('the working calendar', () => {
  it.each([
    ['2026-10-01', { working: false, name: '国庆节', kind: 'holiday' }],
    ['2026-10-10', { working: true, name: '国庆节', kind: 'make-up' }],
    ['2026-10-12', { working: true, name: null, kind: 'workday' }],
    ['2026-10-18', { working: false, name: null, kind: 'weekend' }],
    ['2025-01-26', { working: true, name: '春节', kind: 'make-up' }],
    ['2018-12-29', { working: true, name: '元旦', kind: 'make-up' }],
    ['2023-12-30', { working: false, name: null, kind: 'weekend' }],
    ['2004-05-01', { working: false, name: '劳动节', kind: 'holiday' }],
  ])('knows %s', async (day, expected) => {
    expect(await workday(day)).toEqual({ ...expected, known: true });
  });

  it.each([
    ['2003-05-01', 'workday'],
    ['2003-05-03', 'weekend'],
    ['2040-10-01', 'workday'],
    ['2040-10-06', 'weekend'],
  ])('has only the weekday to say about %s, and says so', async (day, kind) => {
    expect(await workday(day)).toEqual({
      working: kind === 'workday',
      name: null,
      kind,
      known: false,
    });
  });

  it.each(['2026-02-29', '2026-13-01', '2026-2-28', ''])('throws at %j', async (day) => {
    await expect(workday(day)).rejects.toThrow(RangeError);
  });
});
