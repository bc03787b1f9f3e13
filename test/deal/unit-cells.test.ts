import { describe, expect, it } from 'vitest';
import { isText } from '../../src/language.ts';
import {
  parseArea,
  parsePrice,
  parseUnitStatus,
  problemWithUnitCode,
} from '../../src/deal/unit-cells.ts';

describe('a unit’s code', () => {
  it.each(['3-1-1502', '3栋1-1502', 'A座 1502', '精装南北通', '@1', '一'.repeat(40)])(
    'may be %s',
    (code) => {
      expect(problemWithUnitCode(code)).toBeNull();
    },
  );

  it.each(['', '   ', '3-1\n1502', '3\u0000', '3\u202e1502', 'x'.repeat(41)])(
    'is not %j',
    (code) => {
      expect(problemWithUnitCode(code)).not.toBeNull();
    },
  );
});

describe('an area', () => {
  it.each([
    ['89.50', '89.5'],
    ['120', '120'],
    ['89.5㎡', '89.5'],
    ['115.63平米', '115.63'],
    ['115.63 平方米', '115.63'],
    ['89.5 m2', '89.5'],
    ['８９．５', '89.5'],
    ['89.123400', '89.1234'],
  ])('written %s is %s', (typed, area) => {
    expect(parseArea(typed)).toBe(area);
  });

  it.each(['0', '0.00', '-5', '1e2', '89.12345', '89,5', '1000000', 'abc', '', '89.'])(
    'is not %j',
    (typed) => {
      expect(parseArea(typed)).toBeNull();
    },
  );
});

describe('a price in a file', () => {
  it.each([
    ['2350000', 'yuan', 235000000],
    ['2,350,000.50', 'yuan', 235000050],
    ['¥2,350,000', 'yuan', 235000000],
    ['￥２３５００００元', 'yuan', 235000000],
    ['1770', 'wan', 1770000000],
    ['1,770', 'wan', 1770000000],
    ['290 万', 'yuan', 290000000],
    ['290万元', 'yuan', 290000000],
    ['290.5万', 'yuan', 290500000],
    ['0.000001', 'wan', 1],
    ['2350000元', 'wan', 235000000],
  ] as const)('written %s in %s is %d fen', (typed, unit, amount) => {
    expect(parsePrice(typed, unit)).toBe(amount);
  });

  it.each([
    ['0', 'yuan'],
    ['-5', 'yuan'],
    ['1e6', 'yuan'],
    ['2350000.005', 'yuan'],
    ['0.0000001', 'wan'],
    ['1,77', 'wan'],
    ['17,70', 'yuan'],
    ['10000000000.01', 'yuan'],
    ['1000000.000001', 'wan'],
    ['9'.repeat(100), 'yuan'],
    ['32493元/㎡', 'yuan'],
    ['面议', 'yuan'],
    ['', 'yuan'],
  ] as const)('is not %j in %s', (typed, unit) => {
    expect(isText(parsePrice(typed, unit))).toBe(true);
  });

  it('is exact up to the most that an amount may be', () => {
    expect(parsePrice('9999999999.99', 'yuan')).toBe(999_999_999_999);
    expect(parsePrice('1000000', 'wan')).toBe(1_000_000_000_000);
  });
});

describe('a status in a file', () => {
  it.each([
    ['可售', 'available'],
    ['待售', 'available'],
    ['AVAILABLE', 'available'],
    ['预留', 'held'],
    ['小定', 'held'],
    ['认购', 'subscribed'],
    ['已售', 'contracted'],
    ['签约', 'contracted'],
    ['停售', 'off'],
    ['未知', null],
  ])('%s is %s', (word, status) => {
    expect(parseUnitStatus(word)).toBe(status);
  });
});
