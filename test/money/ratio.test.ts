import { describe, expect, it } from 'vitest';
import {
  addRatio,
  compareRatio,
  formatDecimal,
  one,
  parseDecimal,
  ratio,
  roundHalfUp,
  subtractRatio,
  sumRatio,
  timesRatio,
  zero,
} from '../../src/money/ratio.ts';

describe('a rate, share or area is exact', () => {
  it('is reduced and keeps its sign above the line', () => {
    expect(ratio(6, -4)).toEqual({ num: -3n, den: 2n });
    expect(ratio(0, -7)).toEqual(zero);
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(0.5)).toThrow(RangeError);
  });

  it('adds thirds up to one', () => {
    expect(sumRatio([ratio(1, 3), ratio(1, 3), ratio(1, 3)])).toEqual(one);
    expect(addRatio(ratio(1, 2), ratio(1, 3))).toEqual(ratio(5, 6));
    expect(subtractRatio(one, ratio(1, 3))).toEqual(ratio(2, 3));
    expect(timesRatio(ratio(2, 3), ratio(3, 4))).toEqual(ratio(1, 2));
    expect([ratio(1, 2), ratio(1, 3), ratio(-1), zero].sort(compareRatio)).toEqual([
      ratio(-1),
      zero,
      ratio(1, 3),
      ratio(1, 2),
    ]);
    expect(compareRatio(ratio(2, 4), ratio(1, 2))).toBe(0);
  });

  it.each([
    ['0', '0'],
    ['0.003', '0.003'],
    ['0.50', '0.5'],
    ['00.10', '0.1'],
    ['89.50', '89.5'],
    ['120', '120'],
    ['120.00', '120'],
    ['0.000000000000000000000000000001', '0.000000000000000000000000000001'],
    ['0.0078125', '0.0078125'],
  ])('%s reads back as %s', (typed, written) => {
    const value = parseDecimal(typed);
    expect(value && formatDecimal(value)).toBe(written);
  });

  it.each(['', '.', '.5', '5.', '-1', '+1', '1e3', '1,5', '１', 'Infinity', '1/2', ' 1', '1\n'])(
    '"%s" is no decimal',
    (typed) => {
      expect(parseDecimal(typed)).toBeNull();
    },
  );

  it('takes signs and exponents only where asked to', () => {
    expect(parseDecimal('-2.50', { sign: true })).toEqual(ratio(-5, 2));
    expect(parseDecimal('3e-3', { exponent: true })).toEqual(ratio(3, 1000));
    expect(parseDecimal('1.5E2', { exponent: true })).toEqual(ratio(150));
    expect(parseDecimal('-3e-3', { exponent: true })).toBeNull();
    expect(parseDecimal('1e999999999', { exponent: true })).toBeNull();
  });

  it('writes what has no end as no decimal at all', () => {
    expect(() => formatDecimal(ratio(1, 3))).toThrow(RangeError);
    expect(formatDecimal(ratio(-5, 2))).toBe('-2.5');
    expect(formatDecimal(ratio(-1, 200))).toBe('-0.005');
  });
});

describe('rounding half up', () => {
  it.each([
    [ratio(5, 2), 3n],
    [ratio(-5, 2), -3n],
    [ratio(12, 5), 2n],
    [ratio(-12, 5), -2n],
    [ratio(1, 2), 1n],
    [ratio(-1, 2), -1n],
    [ratio(499999, 1000000), 0n],
    [ratio(1, 3), 0n],
    [ratio(2, 3), 1n],
    [ratio(7), 7n],
    [zero, 0n],
  ])('%o', (value, rounded) => {
    expect(roundHalfUp(value)).toBe(rounded);
  });
});
