import { describe, expect, it } from 'vitest';
import {
  decideAdvance,
  decideCancel,
  decideUnderWay,
  milestonesReached,
  openingDates,
  unitStatusAt,
  type StagedDeal,
} from '../../src/deal/stages.ts';
import type { DealStage } from '../../src/deal/types.ts';

const opened = 1_000_000;

function dealAt(stage: DealStage): StagedDeal {
  return { id: 'D4', stage, ...openingDates(stage, opened, 'subscription') };
}

function advance(deal: StagedDeal, to: DealStage, at = opened + 5000) {
  const decision = decideAdvance(deal, to, at, 'subscription');
  return decision.refused === undefined ? decision.dates : decision.refused.code;
}

describe('opening a deal', () => {
  it('at deposit closes nothing yet', () => {
    expect(openingDates('deposit', opened, 'subscription')).toEqual({
      openedAt: opened,
      subscribedAt: null,
      contractAt: null,
      paidAt: null,
      closedAt: null,
      cancelledAt: null,
    });
  });

  it('at contract dates the skipped subscription and the closing too', () => {
    expect(openingDates('contract', opened, 'subscription')).toMatchObject({
      subscribedAt: opened,
      contractAt: opened,
      closedAt: opened,
      paidAt: null,
    });
  });

  it('closes at the stage that policy says', () => {
    expect(openingDates('deposit', opened, 'deposit').closedAt).toBe(opened);
    expect(openingDates('subscription', opened, 'contract').closedAt).toBeNull();
  });
});

describe('a deal', () => {
  it('goes forward, a skipped stage dated too, what was dated kept', () => {
    expect(advance(dealAt('deposit'), 'paid')).toEqual({
      openedAt: opened,
      subscribedAt: opened + 5000,
      contractAt: opened + 5000,
      paidAt: opened + 5000,
      closedAt: opened + 5000,
      cancelledAt: null,
    });
    expect(advance(dealAt('subscription'), 'contract')).toMatchObject({
      subscribedAt: opened,
      closedAt: opened,
      contractAt: opened + 5000,
    });
  });

  it('never goes backward or stays where it is', () => {
    expect(advance(dealAt('contract'), 'subscription')).toBe('deal.stage-backward');
    expect(advance(dealAt('contract'), 'contract')).toBe('deal.stage-backward');
  });

  it('typed in late goes to no stage before the one it is at', () => {
    expect(advance(dealAt('subscription'), 'contract', opened - 1000)).toBe('deal.order');
    expect(advance(dealAt('subscription'), 'contract', opened)).toMatchObject({
      contractAt: opened,
    });
    expect(decideCancel(dealAt('deposit'), opened - 1000).refused?.code).toBe('deal.order');
  });

  it('that is cancelled keeps its dates and takes nothing more', () => {
    const cancelled = decideCancel(dealAt('subscription'), opened + 1000);
    expect(cancelled).toMatchObject({ dates: { closedAt: opened, cancelledAt: opened + 1000 } });
    const gone: StagedDeal = { ...dealAt('subscription'), stage: 'cancelled' };
    expect(advance(gone, 'contract')).toBe('deal.cancelled');
    expect(decideCancel(gone, opened + 2000).refused?.code).toBe('deal.cancelled');
    expect(decideUnderWay(gone).refused?.code).toBe('deal.cancelled');
    expect(decideUnderWay(dealAt('deposit'))).toEqual({ underWay: true });
  });

  it('tells what its unit is, and what commission may be released on', () => {
    const stages = ['deposit', 'subscription', 'contract', 'paid', 'cancelled'] as const;
    expect(stages.map(unitStatusAt)).toEqual([
      'held',
      'subscribed',
      'contracted',
      'contracted',
      'available',
    ]);
    expect(milestonesReached(dealAt('deposit'))).toEqual([]);
    expect(milestonesReached(dealAt('paid'))).toEqual(['subscription', 'contract', 'paid']);
  });
});
