import { describe, expect, it } from 'vitest';
import type { UnitStatus } from '../../src/deal/types.ts';
import { stockKnownNow } from '../../src/tally/stock.ts';
import { at, closeDay, newLedger, unit } from './ledger.ts';

describe('the stock of a day', () => {
  const moves: [UnitStatus | null, UnitStatus, Record<string, number>][] = [
    [null, 'available', { added: 1 }],
    [null, 'off', {}],
    [null, 'contracted', {}],
    ['available', 'held', {}],
    ['available', 'subscribed', { sold: 1 }],
    ['held', 'contracted', { sold: 1 }],
    ['subscribed', 'contracted', {}],
    ['subscribed', 'available', { returned: 1 }],
    ['held', 'available', {}],
    ['available', 'off', { withdrawn: 1 }],
    ['off', 'available', { added: 1 }],
  ];
  for (const [before, status, expected] of moves) {
    it(`counts ${before ?? 'a new unit'} becoming ${status}`, () => {
      const ledger = newLedger();
      if (before !== null)
        unit(ledger, '1-1-101', at('2026-03-01 10:00'), { before: null, status: before });
      closeDay(ledger, '2026-03-01', at('2026-03-01 17:00'));
      unit(ledger, '1-1-101', at('2026-03-02 10:00'), { before, status });
      const { stock } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:00')).count;
      const { added, withdrawn, sold, returned } = stock;
      const nothing = { added: 0, withdrawn: 0, sold: 0, returned: 0 };
      expect({ added, withdrawn, sold, returned }).toEqual({ ...nothing, ...expected });
      expect(stock.balanced).toBe(true);
    });
  }

  it('names the unit that was sold late, in the next tally alone', () => {
    const ledger = newLedger();
    for (const code of ['1-1-101', '1-1-102']) {
      unit(ledger, code, at('2026-03-02 09:00'), { before: null, status: 'available' });
    }
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    const when = at('2026-03-02 15:00');
    unit(ledger, '1-1-102', when, { before: 'available', status: 'subscribed', deal: 'D2' });
    const next = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00')).count.stock;
    expect(next).toEqual({
      ...{ opening: 2, added: 0, withdrawn: 0, sold: 0, returned: 0, closing: 1 },
      balanced: false,
      unexplained: [{ unit: '1-1-102', off: -1, at: when, deal: 'D2' }],
    });
    const after = closeDay(ledger, '2026-03-04', at('2026-03-04 17:00')).count.stock;
    expect(after).toMatchObject({ opening: 1, closing: 1, balanced: true, unexplained: [] });
  });

  it('adds up where one unit typed in late makes up for another, and names both', () => {
    const ledger = newLedger();
    unit(ledger, '1-1-101', at('2026-03-02 09:00'), { before: null, status: 'available' });
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    const when = at('2026-03-02 15:00');
    unit(ledger, '1-1-101', when, { before: 'available', status: 'subscribed', deal: 'D1' });
    unit(ledger, '1-1-102', when, { before: null, status: 'available' });
    const { stock } = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00')).count;
    expect(stock).toEqual({
      ...{ opening: 1, added: 0, withdrawn: 0, sold: 0, returned: 0, closing: 1 },
      balanced: true,
      unexplained: [
        { unit: '1-1-101', off: -1, at: when, deal: 'D1' },
        { unit: '1-1-102', off: 1, at: when, deal: null },
      ],
    });
  });

  it('adds up over a month, late sales where they happened', () => {
    const ledger = newLedger();
    unit(ledger, '1-1-101', at('2026-02-20 09:00'), { before: null, status: 'available' });
    unit(ledger, '1-1-102', at('2026-02-20 09:00'), { before: null, status: 'available' });
    const late = { before: 'available', status: 'contracted' } as const;
    unit(ledger, '1-1-101', at('2026-03-02 15:00'), late);
    unit(ledger, '1-1-102', at('2026-02-25 15:00'), late);
    const span = { day: '2026-03-31', from: at('2026-02-28 17:30'), to: at('2026-03-31 17:30') };
    expect(stockKnownNow(ledger.unitEvents, span)).toMatchObject({
      ...{ opening: 1, sold: 1, closing: 0, balanced: true },
    });
  });
});
