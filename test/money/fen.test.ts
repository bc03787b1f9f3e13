import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import {
  addFen,
  fen,
  formatYuan,
  formatYuanGrouped,
  negateFen,
  subtractFen,
  sumFen,
  TooMuchMoney,
  type Fen,
} from '../../src/money/fen.ts';
import { parseYuan } from '../../src/money/written.ts';

describe('an amount is whole fen', () => {
  it('does not compile as a plain number', () => {
    // @ts-expect-error 500 may be yuan, a count or an area
    const amount: Fen = 500;
    expect(amount).toBe(500);
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('%s is none', (count) => {
    expect(() => fen(count)).toThrow(RangeError);
  });

  it('refuses a sum that would no longer be exact', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(TooMuchMoney);
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  });

  it('knows no minus zero', () => {
    expect(Object.is(negateFen(fen(0)), 0)).toBe(true);
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(formatYuan(negateFen(fen(0)))).toBe('0.00');
  });

  it('adds, subtracts and sums', () => {
    expect(subtractFen(fen(1), fen(3))).toBe(-2);
    expect(sumFen([])).toBe(0);
    expect(sumFen([fen(1), fen(2), fen(-5)])).toBe(-2);
  });
});

describe('yuan as people type them', () => {
  it.each([
    ['0', 0],
    ['0.01', 1],
    ['0.1', 10],
    ['007', 700],
    ['2350000', 235000000],
    ['2350000.5', 235000050],
    ['2350000.50', 235000050],
    ['10000000000', 1_000_000_000_000],
    ['2,390,000', 239000000],
    ['2，390，000', 239000000],
    ['239万', 239000000],
    ['239 萬', 239000000],
    ['239w', 239000000],
    ['2.5万元', 2500000],
    ['1.2亿', 12000000000],
    ['￥2,390,000.00', 239000000],
    ['¥5', 500],
    ['5元', 500],
    ['RMB 5', 500],
    ['１２', 1200],
    [' 1 000', 100000],
  ])('%s', (typed, count) => {
    expect(parseYuan(typed, '--price')).toBe(count);
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '1.234',
    '-1',
    '+1',
    '1e3',
    '0x10',
    'NaN',
    '1.2.3',
    '1,00',
    '万',
    '2.390,00',
    '1.2345678万',
    '2-3万',
    '5/㎡',
    '$5',
  ])('"%s" is no amount', (typed) => {
    expect(() => parseYuan(typed, '--price')).toThrow(UserError);
  });

  it('names the flag, the value and what to type', () => {
    expect(refusalOf('1.234')).toMatchObject({
      code: 'usage',
      exit: 2,
      said: { en: '--price: "1.234": an amount in yuan has at most two decimals.' },
      hint: { zh: '以元为单位，最多两位小数，例如 2350000、2,350,000.50；或写 235万。' },
    });
  });

  it.each(['10000000000.01', '1' + '0'.repeat(400)])(
    '%s is more than an amount may be',
    (typed) => {
      expect(() => parseYuan(typed, '--amount')).toThrow(/at most 10,000,000,000\.00 yuan/);
    },
  );
});

describe('yuan as people read them', () => {
  it.each([
    [0, '0.00', '0.00'],
    [5, '0.05', '0.05'],
    [-5, '-0.05', '-0.05'],
    [-500, '-5.00', '-5.00'],
    [99999, '999.99', '999.99'],
    [100000, '1000.00', '1,000.00'],
    [128000000, '1280000.00', '1,280,000.00'],
    [-128000000, '-1280000.00', '-1,280,000.00'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91', '90,071,992,547,409.91'],
  ])('%s fen', (count, plain, grouped) => {
    expect(formatYuan(fen(count))).toBe(plain);
    expect(formatYuanGrouped(fen(count))).toBe(grouped);
  });
});

function refusalOf(typed: string): unknown {
  try {
    return parseYuan(typed, '--price');
  } catch (error) {
    return error;
  }
}
