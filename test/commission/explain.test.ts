import { describe, expect, it } from 'vitest';
import { explainCommission } from '../../src/commission/explain.ts';
import { zone } from '../credit/worlds.ts';
import { dealOf } from './worlds.ts';

const ladder = [
  { fromFen: 0, rate: '0.003' },
  { fromFen: 100000000, rate: '0.005' },
];

function explained(deal: ReturnType<typeof dealOf>, others: ReturnType<typeof dealOf>[] = []) {
  return explainCommission(deal, [deal, ...others], zone).map(({ steps, ...rest }) => ({
    ...rest,
    steps: steps.map((step) => step.en),
  }));
}

describe('commission explained', () => {
  it('writes the arithmetic out', () => {
    expect(explained(dealOf({ amount: 128000000, shares: 'A02:50,A01:50' }))[1]).toEqual({
      party: 'A01',
      creditFen: 64000000,
      commissionFen: 192000,
      payableFen: 192000,
      steps: [
        'Credit: 1,280,000.00 × 0.5 = 640,000.00',
        '640,000.00 × 0.003 = 1,920.00',
        'On contract, 1 of it: 1,920.00; reached, so payable (commission.release).',
      ],
    });
  });

  it('says where an odd fen and a half fen went', () => {
    expect(explained(dealOf({ amount: 33333, shares: 'A02:50,A01:50' }))[0]?.steps).toEqual([
      'Credit: 333.33 × 0.5 = 166.665, to the whole fen by largest remainder: 166.67',
      '166.67 × 0.003 = 0.50001',
      'Together: 0.50001, rounded half up: 0.50',
      'On contract, 1 of it: 0.50; reached, so payable (commission.release).',
    ]);
  });

  it('shows each tier’s slice and where the month stood', () => {
    const first = dealOf({ id: 'D1', amount: 90000000, terms: { tiers: ladder } });
    const second = dealOf({
      id: 'D2',
      amount: 20000000,
      closed: '2026-03-09 10:00',
      terms: { tiers: ladder },
    });
    expect(explained(second, [first])[0]).toMatchObject({
      commissionFen: 80000,
      steps: [
        'Credit: 200,000.00 × 1 = 200,000.00',
        'Final credit of 2026-03 before this deal: 900,000.00; each tier’s slice at its own rate (commission.tiers).',
        '100,000.00 × 0.003 = 300.00',
        '100,000.00 × 0.005 = 500.00',
        'Together: 800.00',
        'On contract, 1 of it: 800.00; reached, so payable (commission.release).',
      ],
    });
  });

  it('shows the month’s total where the whole of it earns one rate', () => {
    const deal = dealOf({ terms: { tiers: ladder, mode: 'whole' } });
    expect(explained(deal)[0]?.steps[1]).toMatch(/2026-03 in all: 1,000,000\.00/);
  });

  it('shows what open or disputed credit would earn, and that nothing is payable', () => {
    const other = dealOf({ id: 'D2', status: 'open', terms: { tiers: ladder } });
    const deal = dealOf({
      closed: '2026-03-09 10:00',
      status: 'disputed',
      terms: { tiers: ladder },
    });
    const [one] = explained(deal, [other]);
    expect(one).toMatchObject({ commissionFen: 300000, payableFen: 0 });
    expect(one?.steps.at(-1)).toMatch(/disputed: held/);
    expect(explained(other)[0]?.steps.at(-1)).toMatch(/can still be objected to/);
  });

  it('shows nothing for a cancelled deal, or one that is not closed yet', () => {
    expect(explained(dealOf({ status: 'void' }))[0]).toMatchObject({
      creditFen: 100000000,
      commissionFen: 0,
      payableFen: 0,
    });
    expect(explained(dealOf({ status: 'none' }))[0]?.steps[1]).toMatch(/not closed yet/);
  });

  it('says what the fund earns by, and what is not reached', () => {
    const deal = dealOf({ shares: 'FUND:100', reached: [] });
    expect(explained(deal)[0]?.steps.slice(1)).toEqual([
      'The activity fund earns the first tier’s rate.',
      '1,000,000.00 × 0.003 = 3,000.00',
      'On contract, 1 of it: 3,000.00; not reached yet (commission.release).',
    ]);
  });
});
