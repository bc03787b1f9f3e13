import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/money/apportion.ts';
import { fen, formatYuan, mostFen, sumFen } from '../../src/money/fen.ts';
import { parseYuan } from '../../src/money/written.ts';
import {
  compareRatio,
  formatDecimal,
  parseDecimal,
  ratio,
  roundHalfUp,
  sumRatio,
} from '../../src/money/ratio.ts';

const amount = fc.maxSafeInteger().map(fen);
const weights = fc
  .array(fc.record({ num: fc.bigInt(0n, 10n ** 9n), den: fc.bigInt(1n, 10n ** 9n) }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((list) => list.map(({ num, den }) => ratio(num, den)))
  .filter((list) => list.some((weight) => weight.num > 0n));

describe('whatever the amounts', () => {
  it('the parts add up to the amount exactly', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        expect(sumFen(apportion(total, list))).toBe(total);
      }),
    );
  });

  it('nobody is a whole fen away from the exact part', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const sum = sumRatio(list);
        const parts = apportion(total, list);
        for (const [index, weight] of list.entries()) {
          // |part * sum - total * weight| < sum
          const off =
            BigInt(parts[index] ?? 0) * sum.num * weight.den - BigInt(total) * weight.num * sum.den;
          const bound = sum.num * weight.den;
          expect(off < bound && off > -bound).toBe(true);
        }
      }),
    );
  });

  it('of two with the same weight, the one listed first never has less', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger().map((n) => fen(Math.abs(n))),
        weights,
        (total, list) => {
          const parts = apportion(total, [...list, ...list]);
          for (const index of list.keys()) {
            expect((parts[index] ?? 0) >= (parts[index + list.length] ?? 0)).toBe(true);
          }
        },
      ),
    );
  });

  it('yuan written and read again are the same fen', () => {
    fc.assert(
      fc.property(fc.nat(mostFen).map(fen), (value) => {
        expect(parseYuan(formatYuan(value), '--amount')).toBe(value);
      }),
    );
  });

  it('a decimal written and read again is the same', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), fc.nat(30), (digits, places) => {
        const value = ratio(digits, 10n ** BigInt(places));
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  it('rounding is never more than half away, and a half goes away from zero', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(1n, 10n ** 12n), (num, den) => {
        const value = ratio(num, den);
        const rounded = roundHalfUp(value);
        const off = ratio(rounded * value.den - value.num, value.den);
        expect(compareRatio(off, ratio(1, 2))).toBeLessThanOrEqual(0);
        expect(compareRatio(off, ratio(-1, 2))).toBeGreaterThanOrEqual(0);
        if (value.den === 2n)
          expect(rounded < 0n ? rounded < value.num / 2n : rounded > value.num / 2n).toBe(true);
      }),
    );
  });
});
