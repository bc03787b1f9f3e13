import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/money/apportion.ts';
import { fen } from '../../src/money/fen.ts';
import { one, ratio } from '../../src/money/ratio.ts';

const half = ratio(1, 2);
const third = ratio(1, 3);

describe('splitting an amount', () => {
  it('gives the odd fen of a half and half to the party listed first', () => {
    expect(apportion(fen(100000001), [half, half])).toEqual([50000001, 50000000]);
  });

  it('gives two odd fen to the first two of three', () => {
    expect(apportion(fen(101), [third, third, third])).toEqual([34, 34, 33]);
  });

  it('gives the odd fen to the largest remainder, not to the first', () => {
    expect(apportion(fen(101), [ratio(1, 4), ratio(3, 4)])).toEqual([25, 76]);
  });

  it('mirrors a negative amount', () => {
    expect(apportion(fen(-101), [third, third, third])).toEqual([-34, -34, -33]);
  });

  it('gives nothing to who has no share, not even a leftover', () => {
    expect(apportion(fen(5), [ratio(0), half, half])).toEqual([0, 3, 2]);
  });

  it('takes weights that do not add up to one', () => {
    expect(apportion(fen(5), [ratio(3), ratio(7)])).toEqual([2, 3]);
  });

  it('splits nothing into nothings without a minus zero', () => {
    expect(apportion(fen(0), [half, half])).toEqual([0, 0]);
    expect(apportion(fen(-1), [half, half])).toEqual([-1, 0]);
    expect(apportion(fen(0), [])).toEqual([]);
  });

  it('refuses to lose money', () => {
    expect(() => apportion(fen(1), [])).toThrow(RangeError);
    expect(() => apportion(fen(1), [ratio(0)])).toThrow(RangeError);
    expect(() => apportion(fen(1), [one, ratio(-1, 2)])).toThrow(RangeError);
  });
});
