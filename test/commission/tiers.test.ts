import { describe, expect, it } from 'vitest';
import { commissionsOf, marginalSlices, wholeSlices } from '../../src/commission/tiers.ts';
import { fen } from '../../src/money/fen.ts';
import { zone } from '../credit/worlds.ts';
import { dealOf } from './worlds.ts';

const ladder = [
  { fromFen: 0, rate: '0.003' },
  { fromFen: 100000000, rate: '0.005' },
];
const terms = { tiers: ladder };

function earned(deals: Parameters<typeof commissionsOf>[0]) {
  return commissionsOf(deals, zone).map(
    (each) => `${each.deal} ${each.party} ${each.commissionFen}`,
  );
}

describe('tiers', () => {
  it('cut the credit where a tier begins', () => {
    expect(marginalSlices(fen(20000000), fen(90000000), ladder)).toEqual([
      { rate: '0.003', creditFen: 10000000 },
      { rate: '0.005', creditFen: 10000000 },
    ]);
    expect(marginalSlices(fen(10000000), fen(90000000), ladder)).toHaveLength(1);
    expect(marginalSlices(fen(1), fen(100000000), ladder)).toEqual([
      { rate: '0.005', creditFen: 1 },
    ]);
  });

  it('that do not start at 0, or do not rise, pay nobody', () => {
    const wrong = [{ fromFen: 1, rate: '0.003' }];
    expect(() => marginalSlices(fen(1), fen(0), wrong)).toThrow(RangeError);
    expect(() => wholeSlices(fen(1), fen(1), [...ladder, ...ladder])).toThrow(RangeError);
    expect(() => marginalSlices(fen(1), fen(0), [])).toThrow(RangeError);
  });

  it('are climbed in order of closing, then of deal number', () => {
    const early = dealOf({ id: 'D10', closed: '2026-03-02 10:00', terms });
    const late = dealOf({ id: 'D2', closed: '2026-03-02 10:01', terms });
    expect(earned([late, early])).toEqual(['D10 A01 300000', 'D2 A01 500000']);
    const same = dealOf({ id: 'D2', closed: '2026-03-02 10:00', terms });
    expect(earned([early, same])).toEqual(['D2 A01 300000', 'D10 A01 500000']);
  });

  it('start anew each calendar month, on the desk’s own days', () => {
    const march = dealOf({ id: 'D1', closed: '2026-03-31 23:59:59', terms });
    const april = dealOf({ id: 'D2', closed: '2026-04-01 00:00', terms });
    expect(earned([march, april])).toEqual(['D1 A01 300000', 'D2 A01 300000']);
    const utc = commissionsOf([march, april], 'UTC').map((each) => each.commissionFen);
    expect(utc).toEqual([300000, 500000]);
  });

  it('are moved by final credit only', () => {
    const open = dealOf({ id: 'D1', status: 'open', terms });
    const cancelled = dealOf({ id: 'D2', status: 'void', terms });
    const final = dealOf({ id: 'D3', closed: '2026-03-20 10:00', terms });
    expect(earned([open, cancelled, final])).toEqual(['D3 A01 300000']);
  });

  it('are those of each deal’s own closing day, the position that of the whole month', () => {
    const before = dealOf({ id: 'D1' });
    const after = dealOf({ id: 'D2', closed: '2026-03-16 10:00', terms });
    expect(earned([before, after])).toEqual(['D1 A01 300000', 'D2 A01 500000']);
  });

  it('by whole month: every deal at the rate that the month’s total reaches', () => {
    const whole = { ...terms, mode: 'whole' } as const;
    const half = { amount: 50000000, terms: whole };
    const deals = [
      dealOf({ id: 'D1', ...half }),
      dealOf({ id: 'D2', ...half, closed: '2026-03-09 10:00' }),
    ];
    expect(earned(deals)).toEqual(['D1 A01 250000', 'D2 A01 250000']);
    expect(earned(deals.slice(0, 1))).toEqual(['D1 A01 150000']);
    const fewer = dealOf({ id: 'D2', ...half, amount: 49999999, closed: '2026-03-09 10:00' });
    expect(earned([dealOf({ id: 'D1', ...half }), fewer])).toEqual([
      'D1 A01 150000',
      'D2 A01 150000',
    ]);
  });

  it('the fund earns the first tier’s rate in either mode, and moves nobody’s tiers', () => {
    for (const mode of ['marginal', 'whole'] as const) {
      const fund = { shares: 'FUND:100', amount: 300000000, terms: { ...terms, mode } };
      expect(
        earned([
          dealOf({ id: 'D1', ...fund }),
          dealOf({ id: 'D2', ...fund, closed: '2026-03-04 10:00' }),
        ]),
      ).toEqual(['D1 FUND 900000', 'D2 FUND 900000']);
    }
  });

  it('round once a deal and party, half up, not once a slice', () => {
    const cents = [
      { fromFen: 0, rate: '0.5' },
      { fromFen: 1, rate: '0.5' },
    ];
    expect(earned([dealOf({ amount: 2, terms: { tiers: cents } })])).toEqual(['D1 A01 1']);
    expect(earned([dealOf({ amount: 3, terms: { tiers: cents } })])).toEqual(['D1 A01 2']);
  });
});
