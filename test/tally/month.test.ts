import { describe, expect, it } from 'vitest';
import {
  conversionOf,
  dueOn,
  monthFigures,
  rateOf,
  reconcile,
  sellThroughOf,
} from '../../src/tally/month.ts';
import type { Item } from '../../src/tally/types.ts';
import { at, closeDay, deal, newLedger, visit, type Closed } from './ledger.ts';

const closing = { what: 'closed', fen: 1_000_000_00, area: '89.5' } as const;

describe('the month', () => {
  it('is due on the due day of the next one', () => {
    expect(dueOn('2026-03', 5)).toBe('2026-04-05');
    expect(dueOn('2026-12', 28)).toBe('2027-01-28');
  });

  it('adds up days and what was listed late of it', () => {
    const ledger = newLedger();
    visit(ledger, at('2026-03-02 10:00'));
    deal(ledger, 'D1', at('2026-03-02 11:00'), [closing]);
    const monday = closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    deal(ledger, 'D2', at('2026-03-02 12:00'), [closing]);
    visit(ledger, at('2026-03-03 10:00'));
    const tuesday = closeDay(ledger, '2026-03-03', at('2026-03-03 17:30'));
    const days = [monday.count, tuesday.count];
    const figures = monthFigures({ days, adjustments: tuesday.count.adjustments });
    expect(figures).toMatchObject({
      visits: { total: 2, heads: 4 },
      subscriptions: { count: 2, area: '179', fen: 2_000_000_00 },
      net: { count: 2, fen: 2_000_000_00 },
    });
    expect(figures.subscriptions).toEqual(tuesday.count.month.subscriptions);
  });

  it('sets counts beside visits', () => {
    expect([rateOf(1, 3), rateOf(2, 3), rateOf(3, 2), rateOf(1, 0)]).toEqual([
      '0.3333',
      '0.6667',
      '1.5',
      null,
    ]);
    const ledger = newLedger();
    visit(ledger, at('2026-03-02 10:00'));
    visit(ledger, at('2026-03-02 10:10'));
    deal(ledger, 'D1', at('2026-03-02 11:00'), [closing]);
    const { count } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    expect(conversionOf(count)).toEqual([
      { step: 'visits', count: 2, ofVisits: '1' },
      { step: 'deposits', count: 0, ofVisits: '0' },
      { step: 'subscriptions', count: 1, ofVisits: '0.5' },
      { step: 'contracts', count: 0, ofVisits: '0' },
    ]);
  });

  it('sells what was offered', () => {
    const stock = { opening: 8, added: 3, withdrawn: 1, sold: 4, returned: 1, closing: 7 };
    expect(sellThroughOf({ ...stock, balanced: true, unexplained: [] })).toEqual({
      sold: 3,
      offered: 10,
      rate: '0.3',
    });
  });
});

describe('the line from the count-month to the calendar month', () => {
  const counted = (closed: Closed): readonly Item[] => closed.items;

  it('names the deals of the evening before and of the last evening', () => {
    const ledger = newLedger();
    closeDay(ledger, '2026-02-28', at('2026-02-28 17:30'));
    deal(ledger, 'D1', at('2026-02-28 19:00'), [closing]);
    deal(ledger, 'D2', at('2026-03-10 10:00'), [closing]);
    const march = closeDay(ledger, '2026-03-31', at('2026-03-31 17:30'));
    const days = ledger.tallies.filter(({ count }) => count.day.startsWith('2026-03'));
    deal(ledger, 'D3', at('2026-03-31 20:00'), [closing]);
    const april = closeDay(ledger, '2026-04-01', at('2026-04-01 17:30'));
    expect(march.count.day).toBe('2026-03-31');
    const d2 = days.flatMap(counted).filter((item) => item.id === 'D2');
    const line = reconcile(days.flatMap(counted), [...d2, ...counted(april)]);
    expect(line).toMatchObject({
      tallied: { count: 2, fen: 2_000_000_00 },
      earlier: [{ deal: 'D1', at: at('2026-02-28 19:00'), count: 1, fen: 1_000_000_00 }],
      later: [{ deal: 'D3', at: at('2026-03-31 20:00'), count: 1, fen: 1_000_000_00 }],
      calendar: { count: 2, fen: 2_000_000_00 },
    });
  });
});
