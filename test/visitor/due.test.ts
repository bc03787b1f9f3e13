import { describe, expect, it } from 'vitest';
import type { CustomerId } from '../../src/ids.ts';
import { pickDue, type Reception } from '../../src/visitor/due.ts';

const reception: Reception = {
  customer: 'C1',
  name: '陈立',
  owner: 'A01',
  day: '2026-03-02',
  at: 100,
};
const three = () => 3;
const due = (day: string, followups: [CustomerId, number][] = [], receptions = [reception]) =>
  pickDue(receptions, new Map(followups), { day, dueDays: three });

describe('who is to be followed up', () => {
  it('is due the days of the policy after the visit, and not a day sooner', () => {
    expect(due('2026-03-04')).toEqual([]);
    expect(due('2026-03-05')).toEqual([
      { customer: 'C1', name: '陈立', owner: 'A01', dueOn: '2026-03-05', overdueDays: 0 },
    ]);
  });

  it('is overdue by the days past that', () => {
    expect(due('2026-03-09')).toMatchObject([{ dueOn: '2026-03-05', overdueDays: 4 }]);
  });

  it('is settled by a follow-up from the end of the visit on', () => {
    expect(due('2026-03-09', [['C1', 100]])).toEqual([]);
    expect(due('2026-03-09', [['C1', 99]])).toHaveLength(1);
  });

  it('has the longest due first, then the order of numbers', () => {
    const receptions: Reception[] = [
      { ...reception, customer: 'C3' },
      { ...reception, customer: 'C2' },
      { ...reception, customer: 'C4', day: '2026-03-01' },
    ];
    expect(due('2026-03-09', [], receptions).map((one) => one.customer)).toEqual([
      'C4',
      'C2',
      'C3',
    ]);
  });

  it('goes by the days in force when they came', () => {
    const dueDays = (visited: string) => (visited < '2026-03-02' ? 1 : 7);
    const receptions: Reception[] = [
      reception,
      { ...reception, customer: 'C2', day: '2026-03-01' },
    ];
    expect(
      pickDue(receptions, new Map(), { day: '2026-03-09', dueDays }).map((one) => one.dueOn),
    ).toEqual(['2026-03-02', '2026-03-09']);
  });
});
