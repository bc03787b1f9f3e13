import { describe, expect, it } from 'vitest';
import { decideApproved } from '../../src/deal/approved.ts';
import { decideNamedVisit } from '../../src/deal/closing-visit.ts';
import { decideSeller } from '../../src/deal/seller.ts';
import { openingDates, stepsTaken } from '../../src/deal/stages.ts';
import type { Approval } from '../../src/deal/types.ts';
import { fen } from '../../src/money/fen.ts';

describe('what happened to a deal', () => {
  const at = 1000;

  it('is a deposit only where it was opened at deposit', () => {
    const deposit = openingDates('deposit', at, 'subscription');
    expect(stepsTaken(null, { ...deposit, stage: 'deposit' })).toEqual(['deposit']);
    const signed = openingDates('contract', at, 'subscription');
    expect(stepsTaken(null, { ...signed, stage: 'contract' })).toEqual([
      'subscription',
      'contract',
      'closed',
    ]);
  });

  it('is each step once', () => {
    const before = openingDates('subscription', at, 'subscription');
    const after = { ...before, contractAt: 2000, stage: 'contract' } as const;
    expect(stepsTaken(before, after)).toEqual(['contract']);
    expect(stepsTaken(after, { ...after, cancelledAt: 3000, stage: 'cancelled' })).toEqual([
      'cancelled',
    ]);
  });

  it('closes at whichever stage the policy says', () => {
    const deposit = openingDates('deposit', at, 'deposit');
    expect(stepsTaken(null, { ...deposit, stage: 'deposit' })).toEqual(['deposit', 'closed']);
  });
});

describe('who sells', () => {
  const seller = { code: 'A01', isConsultant: true, resignedAt: null };

  it('is a consultant who worked here at the time', () => {
    expect(decideSeller(seller, 1000).refused).toBeUndefined();
    expect(decideSeller({ ...seller, resignedAt: 1001 }, 1000).refused).toBeUndefined();
    expect(decideSeller({ ...seller, resignedAt: 1000 }, 1000).refused?.code).toBe(
      'staff.resigned',
    );
    expect(decideSeller({ ...seller, isConsultant: false }, 1000).refused?.code).toBe(
      'deal.not-a-consultant',
    );
  });
});

describe('the visit that is named', () => {
  const visit = { id: 'V2', customer: 'C1', status: 'done', beganAt: 900 } as const;
  const refusal = (changed: object) =>
    decideNamedVisit({ ...visit, ...changed }, 'C1', 1000).refused?.code;

  it('is a reception of this customer, begun by then', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({ beganAt: 1000, status: 'receiving' })).toBeUndefined();
    expect(refusal({ beganAt: 1001 })).toBe('deal.visit-not-received');
    expect(refusal({ customer: 'C2' })).toBe('deal.visit-of-another');
    expect(refusal({ customer: null })).toBe('deal.visit-of-another');
    expect(refusal({ status: 'waiting', beganAt: null })).toBe('deal.visit-not-received');
    expect(refusal({ status: 'undone' })).toBe('deal.visit-not-received');
    expect(refusal({ status: 'not-a-customer' })).toBe('deal.visit-not-received');
  });
});

describe('an approval', () => {
  const granted: Approval = {
    id: 'P3',
    kind: 'buyer',
    status: 'granted',
    unit: null,
    deal: 'D4',
    customer: 'C2',
    amountFen: null,
    usedFor: null,
  };
  const wanted = { kind: 'buyer', deal: 'D4', customer: 'C2' } as const;

  it('covers exactly what it was asked for, once', () => {
    expect(decideApproved(wanted, granted)).toEqual({ uses: 'P3' });
    const others: (Approval | null)[] = [
      null,
      { ...granted, status: 'pending' },
      { ...granted, status: 'refused' },
      { ...granted, usedFor: 'D4' },
      { ...granted, deal: 'D5' },
      { ...granted, customer: 'C3' },
      { ...granted, kind: 'unit' },
    ];
    const refusals = others.map((approval) => decideApproved(wanted, approval).refused?.code);
    expect(new Set(refusals)).toEqual(new Set(['deal.buyer-not-approved']));
  });

  it('of a swap or a list price is for one unit, and one price', () => {
    const swap = { ...granted, kind: 'unit', unit: '3-1-1502', customer: null } as const;
    const toUnit = (unit: string) => decideApproved({ kind: 'unit', deal: 'D4', unit }, swap);
    expect(toUnit('3-1-1502').refused).toBeUndefined();
    expect(toUnit('3-1-1503').refused).toMatchObject({
      code: 'deal.unit-not-approved',
      clause: 'M 5.4.2.7',
    });
    const list = { ...swap, kind: 'list-price', deal: null, amountFen: fen(100) } as const;
    const toPrice = (amount: number) =>
      decideApproved({ kind: 'list-price', unit: '3-1-1502', amountFen: fen(amount) }, list);
    expect(toPrice(100).refused).toBeUndefined();
    expect(toPrice(101).refused).toMatchObject({
      code: 'unit.price-not-approved',
      clause: 'M 5.4.2.8',
    });
  });
});
