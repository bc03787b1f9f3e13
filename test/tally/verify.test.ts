import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/tally/figures.ts';
import { compareFigures } from '../../src/tally/verify.ts';

const ours: Figure[] = [
  { key: 'day', kind: 'text', value: '2026-03-02' },
  { key: 'calls', kind: 'count', value: '1' },
  { key: 'visits.returning', kind: 'count', value: '2' },
  { key: 'subscriptions.amount', kind: 'money', value: '1000000.00' },
  { key: 'subscriptions.area', kind: 'area', value: '89.5' },
  { key: 'net.amount', kind: 'money', value: '-500.00' },
];

describe("finance's figures", () => {
  const same: [string, string][] = [
    ['subscriptions.amount', '1000000.00'],
    ['subscriptions.amount', '1,000,000'],
    ['认购金额', '￥1，000，000元'],
    ['amount subscribed', '¥1 000 000.0'],
    ['subscriptions.area', '89.50㎡'],
    ['来电', '1'],
    ['老客户', '2'],
    ['复访', '2'],
    ['net.amount', '-500'],
    ['净销金额', '－500.00'],
    ['day', ' 2026-03-02 '],
  ];
  for (const [key, value] of same) {
    it(`agree: ${key} ${value}`, () => {
      expect(compareFigures(ours, [{ key, value }])).toEqual([]);
    });
  }

  const different: [string, string, string | null][] = [
    ['calls', '2', '1'],
    ['subscriptions.amount', '1000000.01', '1000000.00'],
    ['subscriptions.amount', '', '1000000.00'],
    ['subscriptions.amount', '百万', '1000000.00'],
    ['day', '2026-03-03', '2026-03-02'],
    ['discounts', '3', null],
  ];
  for (const [key, theirs, value] of different) {
    it(`differ: ${key} ${theirs}`, () => {
      expect(compareFigures(ours, [{ key, value: theirs }])).toEqual([
        { key, ours: value, theirs },
      ]);
    });
  }

  it('are all listed, in their order, under our keys', () => {
    const theirs = [
      { key: '认购金额', value: '3' },
      { key: 'calls', value: '1' },
      { key: '来电', value: '4' },
    ];
    expect(compareFigures(ours, theirs).map((one) => one.key)).toEqual([
      'subscriptions.amount',
      'calls',
    ]);
  });
});
