import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/tally/types.ts';
import {
  at,
  call,
  close,
  closeDay,
  deal,
  newLedger,
  pay,
  touch,
  visit,
  type Closed,
  type Happening,
} from './ledger.ts';

const told = (items: readonly Item[]): string[] =>
  items.map(({ what, id, count, fen, change }) => [what, id, count, fen, change].join(' '));

const listed = ({ count }: Closed): string[] =>
  count.adjustments.map(({ day, what, id, count: by, fen, change }) =>
    [day, what, id, by, fen, change].join(' '),
  );

const million = 1_000_000_00;
const subscribed: Happening[] = [
  { what: 'subscription', fen: million, area: '89.50' },
  { what: 'closed', fen: million, area: '89.50' },
];

describe('what a day counts', () => {
  it('is everything up to the moment of closing, and no second more', () => {
    const ledger = newLedger();
    visit(ledger, at('2026-03-02 17:30'));
    visit(ledger, at('2026-03-02 17:30:01'));
    const { items } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:45'));
    expect(told(items)).toEqual(['visit V1 1  happened']);
    const next = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00'));
    expect(told(next.items)).toEqual(['visit V2 1  happened']);
    expect(next.count.adjustments).toEqual([]);
  });

  it('has a deal opened at deposit, its closing, its contract and what was paid', () => {
    const ledger = newLedger();
    deal(ledger, 'D1', at('2026-03-02 10:00'), [{ what: 'deposit', fen: million }]);
    pay(ledger, 'D1', at('2026-03-02 10:05'), 50_000_00);
    deal(ledger, 'D1', at('2026-03-02 11:00'), subscribed);
    deal(ledger, 'D1', at('2026-03-02 12:00'), [{ what: 'contract', fen: million }]);
    deal(ledger, 'D1', at('2026-03-02 13:00'), [{ what: 'paid', fen: million }]);
    const { items } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    expect(told(items)).toEqual([
      'deposit D1 1 100000000 happened',
      'payment D1 1 5000000 happened',
      'subscription D1 1 100000000 happened',
      'contract D1 1 100000000 happened',
    ]);
  });

  it('has the cancellation of a deal that had closed, and of no other', () => {
    const ledger = newLedger();
    deal(ledger, 'D1', at('2026-03-02 10:00'), subscribed);
    deal(ledger, 'D2', at('2026-03-02 10:00'), [{ what: 'deposit', fen: million }]);
    for (const id of ['D1', 'D2'] as const) {
      deal(ledger, id, at('2026-03-02 11:00'), [{ what: 'cancelled', fen: million }]);
    }
    const { count } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    expect(count).toMatchObject({
      subscriptions: { count: 1 },
      cancellations: { count: 1, fen: million },
      net: { count: 0, fen: 0 },
    });
  });

  it('has missed visits, but none that was taken back or was no customer', () => {
    const ledger = newLedger();
    visit(ledger, at('2026-03-02 10:00'), { staff: null });
    visit(ledger, at('2026-03-02 10:10'), { counts: false });
    const { count } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    expect(count.visits).toMatchObject({ total: 1, heads: 2 });
  });
});

describe('what was recorded after its time had been counted', () => {
  it('is an adjustment of the next tally, once', () => {
    const ledger = newLedger();
    deal(ledger, 'D1', at('2026-03-02 09:00'), subscribed);
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    visit(ledger, at('2026-03-02 16:00'));
    call(ledger, at('2026-03-02 16:10'));
    pay(ledger, 'D1', at('2026-03-02 16:20'), 100);
    deal(ledger, 'D2', at('2026-03-02 16:30'), subscribed);
    const next = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00'));
    expect(next.items).toEqual([]);
    expect(listed(next)).toEqual([
      '2026-03-02 visit V1 1  late',
      '2026-03-02 call K1 1  late',
      '2026-03-02 payment D1 1 100 late',
      '2026-03-02 subscription D2 1 100000000 late',
    ]);
    expect(closeDay(ledger, '2026-03-04', at('2026-03-04 17:00')).count.adjustments).toEqual([]);
  });

  it('is one although it happened in the very second of the closing', () => {
    const ledger = newLedger();
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:20'));
    visit(ledger, at('2026-03-02 17:20'));
    expect(listed(closeDay(ledger, '2026-03-03', at('2026-03-03 17:00')))).toEqual([
      '2026-03-02 visit V1 1  late',
    ]);
  });

  it('is listed by the first of the days that are caught up', () => {
    const ledger = newLedger();
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    visit(ledger, at('2026-03-02 16:00'));
    visit(ledger, at('2026-03-03 16:00'));
    const closed = close(ledger, '2026-03-04', at('2026-03-04 17:00')) as Closed[];
    expect(closed.map((one) => [one.items.length, one.count.adjustments.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('counts in the month it happened, also when it is listed in the next', () => {
    const ledger = newLedger();
    closeDay(ledger, '2026-03-31', at('2026-03-31 17:30'));
    pay(ledger, 'D1', at('2026-03-31 12:00'), 500);
    const april = closeDay(ledger, '2026-04-01', at('2026-04-01 17:00')).count;
    expect(april.month.receivedFen).toBe(0);
    expect(april.year.receivedFen).toBe(500);
  });
});

describe('a visit that changed after it was counted', () => {
  const changes = [
    ['was undone', { counts: false }, ['2026-03-02 visit V1 -1  taken-back']],
    [
      'was a returning customer',
      { kind: 'returning' as const },
      ['2026-03-02 visit V1 -1  changed', '2026-03-02 visit V1 1  changed'],
    ],
    ['was passed on', { staff: 'A02' }, []],
  ] as const;
  for (const [title, change, adjustments] of changes) {
    it(`${title}: the next tally says so`, () => {
      const ledger = newLedger();
      visit(ledger, at('2026-03-02 17:25'));
      closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
      touch(ledger, 'V1', change);
      expect(listed(closeDay(ledger, '2026-03-03', at('2026-03-03 17:00')))).toEqual(adjustments);
      expect(closeDay(ledger, '2026-03-04', at('2026-03-04 17:00')).count.adjustments).toEqual([]);
    });
  }

  it('is taken back with the heads it was counted with', () => {
    const ledger = newLedger();
    visit(ledger, at('2026-03-02 17:25'), { heads: 5 });
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:30'));
    touch(ledger, 'V1', { counts: false });
    const { month } = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00')).count;
    expect(month.visits).toEqual({ total: 0, new: 0, returning: 0, referral: 0, heads: 0 });
  });
});

describe('a deal that moves to another unit', () => {
  const swap: Happening[] = [
    { what: 'unit', fen: million + 500, area: '100.25' },
    { what: 'amount', fen: 500, area: '100.25' },
  ];

  it('on the day of its closing counts with its new amount and area', () => {
    const ledger = newLedger();
    deal(ledger, 'D1', at('2026-03-02 10:00'), subscribed);
    deal(ledger, 'D1', at('2026-03-02 11:00'), swap);
    const { count } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    expect(count.subscriptions).toEqual({ count: 1, area: '100.25', fen: million + 500 });
    expect(count.adjustments).toEqual([]);
  });

  it('later is an adjustment by the difference, and the month has the new amount', () => {
    const ledger = newLedger();
    deal(ledger, 'D1', at('2026-03-02 10:00'), subscribed);
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    deal(ledger, 'D1', at('2026-03-03 11:00'), swap);
    const next = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00'));
    expect(next.count.subscriptions).toEqual({ count: 0, area: '0', fen: 0 });
    expect(listed(next)).toEqual(['2026-03-03 other D1 0 500 changed']);
    expect(next.count.month.subscriptions).toEqual({
      count: 1,
      area: '100.25',
      fen: million + 500,
    });
  });

  it('before its closing changes nothing that is counted but the closing itself', () => {
    const ledger = newLedger();
    deal(ledger, 'D1', at('2026-03-02 10:00'), [{ what: 'deposit', fen: million }]);
    closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    deal(ledger, 'D1', at('2026-03-03 11:00'), swap);
    deal(ledger, 'D1', at('2026-03-03 12:00'), [{ what: 'closed', fen: million + 500 }]);
    const { count } = closeDay(ledger, '2026-03-03', at('2026-03-03 17:00'));
    expect(count.adjustments).toEqual([]);
    expect(count.subscriptions).toMatchObject({ count: 1, fen: million + 500 });
  });
});

describe('credit in a tally', () => {
  it('goes by the shares at its end, to the fen, and names who is no active consultant', () => {
    const ledger = newLedger();
    ledger.shares.set('D1', [
      { party: 'A02', share: '0.5' },
      { party: 'FUND', share: '0.5' },
    ]);
    deal(ledger, 'D1', at('2026-03-02 10:00'), [{ what: 'closed', fen: 101 }]);
    visit(ledger, at('2026-03-02 10:00'), { staff: 'A01', isFirst: true });
    const { count } = closeDay(ledger, '2026-03-02', at('2026-03-02 17:00'));
    expect(count.byStaff).toEqual([
      { staff: 'A01', receptions: 1, newCustomers: 1, closings: '0', creditFen: 0 },
      { staff: 'A02', receptions: 0, newCustomers: 0, closings: '0.5', creditFen: 51 },
    ]);
    expect(count.others).toEqual([
      { staff: 'FUND', receptions: 0, newCustomers: 0, closings: '0.5', creditFen: 50 },
    ]);
    expect(count.byTeam.map((one) => one.team)).toEqual(['一组', '二组']);
  });
});
