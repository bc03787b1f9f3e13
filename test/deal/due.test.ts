import { describe, expect, it } from 'vitest';
import { missingBuyerData } from '../../src/deal/buyer-data.ts';
import { dueItems, overdueItems, urgencyOf, type DueFacts } from '../../src/deal/due.ts';
import { fen } from '../../src/money/fen.ts';

/** D4 of 王芳 (A01): 100,000 due on the 1st and on the 11th, contract by the 10th, nothing received. */
const deal: DueFacts = {
  deal: 'D4',
  owner: 'A01',
  stage: 'subscription',
  plan: [
    { dueOn: '2026-03-11', amountFen: fen(10000000) },
    { dueOn: '2026-03-01', amountFen: fen(10000000) },
  ],
  amountFen: fen(100000000),
  receivedFen: fen(0),
  contractBy: '2026-03-10',
  isSigned: false,
};

function due(changed: Partial<DueFacts>, day = '2026-03-14') {
  return dueItems({ ...deal, ...changed }, day).map(
    (item) => `${item.what} ${item.dueOn} ${item.days} ${item.unpaidFen}`,
  );
}

describe('what a deal owes', () => {
  it('stands by the day it is due', () => {
    expect(due({})).toEqual([
      'payment 2026-03-01 13 10000000',
      'contract 2026-03-10 4 null',
      'payment 2026-03-11 3 10000000',
    ]);
  });

  it('is paid in the order of its days, whatever the order of the plan', () => {
    expect(due({ receivedFen: fen(10000000), isSigned: true })).toEqual([
      'payment 2026-03-11 3 10000000',
    ]);
    expect(due({ receivedFen: fen(15000000), isSigned: true })).toEqual([
      'payment 2026-03-11 3 5000000',
    ]);
    expect(due({ receivedFen: fen(20000000), isSigned: true })).toEqual([]);
    expect(due({ receivedFen: fen(90000000), isSigned: true })).toEqual([]);
  });

  it('is nothing once it is cancelled, and no money once all of it was received, whatever stage it stands at', () => {
    expect(due({ stage: 'cancelled' })).toEqual([]);
    expect(due({ stage: 'paid', isSigned: true })).toHaveLength(2);
    expect(due({ receivedFen: fen(100000000), isSigned: true })).toEqual([]);
  });

  it('is due exactly three days late, overdue on the fourth', () => {
    expect([-1, 0, 3, 4].map((days) => urgencyOf({ days }, 3))).toEqual([
      'ahead',
      'due',
      'due',
      'overdue',
    ]);
  });
});

describe('the manager’s list', () => {
  it('holds what is overdue, the longest first, then by deal number', () => {
    const other: DueFacts = {
      ...deal,
      deal: 'D10',
      plan: [],
      contractBy: '2026-03-10',
      owner: 'A02',
    };
    const list = overdueItems([other, deal], '2026-03-14', 3);
    expect(list.map((item) => [item.deal, item.what, item.days, item.owner])).toEqual([
      ['D4', 'payment', 13, 'A01'],
      ['D4', 'contract', 4, 'A01'],
      ['D10', 'contract', 4, 'A02'],
    ]);
  });
});

describe('a buyer’s data', () => {
  const buyer = {
    name: '陈先生',
    phone: '13800000001',
    address: null,
    occupation: ' ',
    purpose: '自住',
  };
  const dates = { subscribedAt: 1, contractAt: null, cancelledAt: null };

  it('is to be complete once something is signed', () => {
    expect(missingBuyerData(dates, buyer)).toEqual(['address', 'occupation']);
    expect(missingBuyerData({ ...dates, subscribedAt: null }, buyer)).toEqual([]);
    expect(missingBuyerData({ ...dates, cancelledAt: 2 }, buyer)).toEqual([]);
  });
});
