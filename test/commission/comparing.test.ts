import { describe, expect, it } from 'vitest';
import { atRisk } from '../../src/commission/at-risk.ts';
import { lineDifferences } from '../../src/commission/difference.ts';
import type { FrozenLine, StaffStatement, StatementLine } from '../../src/commission/types.ts';
import type { DealId } from '../../src/ids.ts';
import { fen, sumFen } from '../../src/money/fen.ts';
import { zone } from '../credit/worlds.ts';
import { dealOf } from './worlds.ts';

const line = (deal: DealId, payable: number, kind: StatementLine['kind'] = 'payment') => ({
  ...{ deal, kind, payableFen: fen(payable) },
  ...{ creditFen: fen(0), commissionFen: fen(0) },
});

const statement = (...lines: StatementLine[]): StaffStatement => ({
  ...{ party: 'A01', lines, creditFen: fen(0), commissionFen: fen(0) },
  payableFen: sumFen(lines.map((each) => each.payableFen)),
});

describe('this month against the last', () => {
  it('goes deal by deal, by number, and adds up to the difference of the totals', () => {
    const march = statement(line('D2', 450000), line('D10', 100000));
    const april = statement(line('D1', 7), line('D2', -450000, 'clawback'));
    const differences = lineDifferences(march, april);
    expect(differences.map((each) => [each.deal, each.differenceFen])).toEqual([
      ['D1', 7],
      ['D2', -900000],
      ['D10', -100000],
    ]);
    expect(sumFen(differences.map((each) => each.differenceFen))).toBe(
      april.payableFen - march.payableFen,
    );
  });

  it('of somebody who has had nothing is all new', () => {
    expect(lineDifferences(undefined, statement(line('D1', 7)))[0]?.differenceFen).toBe(7);
    expect(lineDifferences(undefined, undefined)).toEqual([]);
  });
});

describe('what has been paid is at risk', () => {
  const frozen = (deal: DealId, payable: number): FrozenLine => ({
    ...line(deal, payable),
    ...{ month: '2026-03', party: 'A01' },
  });

  it('with the deals that might fall through, as far as it was paid', () => {
    const deals = [dealOf({ id: 'D1' }), dealOf({ id: 'D2', reached: ['subscription'] })];
    const doubtful = new Set<DealId>(['D1', 'D2']);
    expect(atRisk({ deals, frozen: [frozen('D1', 300000)], doubtful, zone })).toEqual([
      { deal: 'D1', party: 'A01', paidFen: 300000, clawbackFen: 300000 },
    ]);
    expect(atRisk({ deals, frozen: [], doubtful, zone })).toEqual([]);
  });

  it('by way of the tiers too, and not where it comes back anyway', () => {
    const terms = {
      tiers: [
        { fromFen: 0, rate: '0.001' },
        { fromFen: 150000000, rate: '0.01' },
      ],
      mode: 'whole' as const,
    };
    const deals = [
      dealOf({ id: 'D1', terms }),
      dealOf({ id: 'D2', terms }),
      dealOf({ id: 'D3', terms, status: 'void' }),
    ];
    const paid = [frozen('D1', 1000000), frozen('D2', 1000000), frozen('D3', 1000000)];
    const doubtful = new Set<DealId>(['D2', 'D3']);
    expect(atRisk({ deals, frozen: paid, doubtful, zone })).toEqual([
      { deal: 'D1', party: 'A01', paidFen: 1000000, clawbackFen: 900000 },
      { deal: 'D2', party: 'A01', paidFen: 1000000, clawbackFen: 1000000 },
    ]);
  });
});
