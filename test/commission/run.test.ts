import { describe, expect, it } from 'vitest';
import { decideRun, narrowedTo, settle } from '../../src/commission/run.ts';
import type { CreditedDeal, FrozenLine, Settlement } from '../../src/commission/types.ts';
import { at, zone } from '../credit/worlds.ts';
import { dealOf } from './worlds.ts';

function run(month: string, deals: CreditedDeal[], frozen: FrozenLine[] = []) {
  return settle({ month, zone, deals, frozen });
}

/** What a run leaves behind for the next. */
function frozenBy(settlement: Settlement): FrozenLine[] {
  return settlement.staff.flatMap(({ party, lines }) =>
    lines.map((line) => ({ ...line, party, month: settlement.month })),
  );
}

const d1 = dealOf({ id: 'D1', amount: 100000001, shares: 'A02:50,A01:50' });
const d2 = dealOf({
  id: 'D2',
  amount: 200000000,
  shares: 'A03:60,A01:40',
  closed: '2026-03-05 10:00',
});
const ladder = [
  { fromFen: 0, rate: '0.003' },
  { fromFen: 100000000, rate: '0.005' },
];

describe('a settlement', () => {
  const march = run('2026-03', [d1, d2]);

  it('pays everybody’s final credit of the month, by code', () => {
    expect(march).toEqual({
      month: '2026-03',
      held: [],
      totalPayableFen: 900000,
      staff: [
        {
          party: 'A01',
          creditFen: 130000000,
          commissionFen: 390000,
          payableFen: 390000,
          lines: [
            {
              deal: 'D1',
              kind: 'payment',
              creditFen: 50000000,
              commissionFen: 150000,
              payableFen: 150000,
            },
            {
              deal: 'D2',
              kind: 'payment',
              creditFen: 80000000,
              commissionFen: 240000,
              payableFen: 240000,
            },
          ],
        },
        {
          party: 'A02',
          creditFen: 50000001,
          commissionFen: 150000,
          payableFen: 150000,
          lines: [
            {
              deal: 'D1',
              kind: 'payment',
              creditFen: 50000001,
              commissionFen: 150000,
              payableFen: 150000,
            },
          ],
        },
        {
          party: 'A03',
          creditFen: 120000000,
          commissionFen: 360000,
          payableFen: 360000,
          lines: [
            {
              deal: 'D2',
              kind: 'payment',
              creditFen: 120000000,
              commissionFen: 360000,
              payableFen: 360000,
            },
          ],
        },
      ],
    });
  });

  it('claws back a deal that was cancelled since, at the credit it was paid for', () => {
    const april = run('2026-04', [d1, { ...d2, status: 'void' }], frozenBy(march));
    expect(april).toMatchObject({
      held: [],
      totalPayableFen: -600000,
      staff: [
        {
          party: 'A01',
          creditFen: 0,
          commissionFen: 0,
          payableFen: -240000,
          lines: [
            {
              deal: 'D2',
              kind: 'clawback',
              creditFen: 80000000,
              commissionFen: 240000,
              payableFen: -240000,
            },
          ],
        },
        { party: 'A03', creditFen: 0, payableFen: -360000 },
      ],
    });
  });

  it('pays nothing twice', () => {
    expect(run('2026-04', [d1, d2], frozenBy(march))).toEqual({
      month: '2026-04',
      staff: [],
      held: [],
      totalPayableFen: 0,
    });
  });

  it('leaves deals of later months to later runs', () => {
    const late = dealOf({ id: 'D3', closed: '2026-04-01 00:00' });
    const inTime = dealOf({ id: 'D4', closed: '2026-03-31 23:59:59' });
    expect(run('2026-03', [late, inTime]).staff[0]?.lines.map((line) => line.deal)).toEqual(['D4']);
  });

  it('pays by deal number, whatever the order of closing', () => {
    const deals = [
      dealOf({ id: 'D10', closed: '2026-03-02 10:00' }),
      dealOf({ id: 'D9', closed: '2026-03-08 10:00' }),
    ];
    expect(run('2026-03', deals).staff[0]?.lines.map((line) => line.deal)).toEqual(['D9', 'D10']);
  });

  it('lists held what is not final, and pays it when it is', () => {
    const disputed: CreditedDeal = { ...d2, status: 'disputed' };
    const first = run('2026-03', [d1, disputed, dealOf({ id: 'D11', status: 'open' })]);
    expect(first.held).toEqual(['D2', 'D11']);
    expect(first.staff.map((each) => each.party)).toEqual(['A01', 'A02']);
    const next = run('2026-04', [d1, d2], frozenBy(first));
    expect(next.staff.map((each) => [each.party, each.creditFen, each.lines[0]?.kind])).toEqual([
      ['A01', 0, 'payment'],
      ['A03', 0, 'payment'],
    ]);
  });

  it('takes back what is disputed again, and pays it anew as an adjustment', () => {
    const first = frozenBy(run('2026-03', [d2]));
    const second = run('2026-04', [{ ...d2, status: 'disputed' }], first);
    expect(second.held).toEqual(['D2']);
    expect(second.staff[0]?.lines).toEqual([
      {
        deal: 'D2',
        kind: 'adjustment',
        creditFen: 80000000,
        commissionFen: 240000,
        payableFen: -240000,
      },
    ]);
    const third = run('2026-05', [d2], [...first, ...frozenBy(second)]);
    expect(third.staff[0]?.lines[0]).toMatchObject({ kind: 'adjustment', payableFen: 240000 });
  });

  it('pays half now and half later where the release says so, odd fen by largest remainder', () => {
    const terms = {
      release: [
        { on: 'contract', portion: '0.5' },
        { on: 'paid', portion: '0.5' },
      ],
    } as const;
    const deal = dealOf({ amount: 33700, terms });
    const first = run('2026-03', [deal]);
    expect(first.staff[0]).toMatchObject({ commissionFen: 101, payableFen: 51 });
    const paid = run(
      '2026-04',
      [{ ...deal, reached: ['subscription', 'contract', 'paid'] }],
      frozenBy(first),
    );
    expect(paid.staff[0]?.lines).toEqual([
      { deal: 'D1', kind: 'adjustment', creditFen: 33700, commissionFen: 101, payableFen: 50 },
    ]);
  });

  it('shows credit of the month without a line when nothing is payable yet', () => {
    expect(run('2026-03', [dealOf({ reached: ['subscription'] })]).staff).toEqual([
      { party: 'A01', creditFen: 100000000, commissionFen: 300000, payableFen: 0, lines: [] },
    ]);
  });

  it('moves the tiers of other deals when one goes', () => {
    const first = dealOf({ id: 'D1', terms: { tiers: ladder } });
    const second = dealOf({ id: 'D2', closed: '2026-03-09 10:00', terms: { tiers: ladder } });
    const march2 = run('2026-03', [first, second]);
    expect(march2.staff[0]?.lines.map((line) => line.payableFen)).toEqual([300000, 500000]);
    const april = run('2026-04', [{ ...first, status: 'void' }, second], frozenBy(march2));
    expect(april.staff[0]?.lines).toEqual([
      {
        deal: 'D1',
        kind: 'clawback',
        creditFen: 100000000,
        commissionFen: 300000,
        payableFen: -300000,
      },
      {
        deal: 'D2',
        kind: 'adjustment',
        creditFen: 100000000,
        commissionFen: 300000,
        payableFen: -200000,
      },
    ]);
  });

  it('takes a malicious party’s pay back and gives it to the fund, listed last', () => {
    const first = run('2026-03', [d2]);
    const moved = dealOf({
      ...d2,
      amount: 200000000,
      shares: 'A03:60,FUND:40',
      closed: '2026-03-05 10:00',
    });
    const next = run(
      '2026-04',
      [moved, dealOf({ id: 'D5', shares: 'Z99:100', closed: '2026-04-02 10:00' })],
      frozenBy(first),
    );
    expect(next.staff.map((each) => [each.party, each.lines])).toEqual([
      [
        'A01',
        [{ deal: 'D2', kind: 'adjustment', creditFen: 0, commissionFen: 0, payableFen: -240000 }],
      ],
      [
        'Z99',
        [
          {
            deal: 'D5',
            kind: 'payment',
            creditFen: 100000000,
            commissionFen: 300000,
            payableFen: 300000,
          },
        ],
      ],
      [
        'FUND',
        [
          {
            deal: 'D2',
            kind: 'payment',
            creditFen: 80000000,
            commissionFen: 240000,
            payableFen: 240000,
          },
        ],
      ],
    ]);
  });

  it('can be narrowed to one person', () => {
    expect(narrowedTo(march, 'A03')).toMatchObject({
      totalPayableFen: 360000,
      staff: [{ party: 'A03' }],
    });
    expect(narrowedTo(march, 'A09')).toMatchObject({ totalPayableFen: 0, staff: [] });
  });
});

describe('which month is run', () => {
  const april = at('2026-04-01 00:00');
  const code = (month: string, runs: string[], now = april) =>
    decideRun({ month, runs, now, zone }).refused?.code;

  it('any month that is over, the first time', () => {
    expect(code('2026-03', [])).toBeUndefined();
    expect(code('2025-01', [])).toBeUndefined();
    expect(code('2026-03', [], april - 1000)).toBe('run.month-not-over');
    expect(code('2026-04', [])).toBe('run.month-not-over');
  });

  it('then each next one, over a new year too, and never again', () => {
    expect(code('2026-01', ['2025-12'])).toBeUndefined();
    expect(code('2026-02', ['2025-12'])).toBe('run.out-of-order');
    expect(code('2025-11', ['2025-12'])).toBe('run.out-of-order');
    expect(code('2025-12', ['2025-12'])).toBe('run.frozen');
    expect(code('2026-04', ['2025-12'])).toBe('run.month-not-over');
    expect(code('2026-02', ['2026-01', '2025-12'])).toBeUndefined();
  });
});
