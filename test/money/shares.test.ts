import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { fen } from '../../src/money/fen.ts';
import {
  addUpToOne,
  formatPercent,
  parseShares,
  sameShares,
  splitByShares,
  withoutNothing,
} from '../../src/money/shares.ts';

describe('shares as people type them', () => {
  it('keep their order and become parts of one', () => {
    expect(parseShares('A03:60,A01:40')).toEqual([
      { party: 'A03', share: '0.6' },
      { party: 'A01', share: '0.4' },
    ]);
  });

  it('may be fractions of a percent, as long as they add up exactly', () => {
    expect(parseShares('A01:33.33, A02:33.33, A03:33.34').map((each) => each.share)).toEqual([
      '0.3333',
      '0.3333',
      '0.3334',
    ]);
  });

  it('may come in full width, with percent signs and other commas', () => {
    const plainly = parseShares('A03:60,A01:40');
    for (const typed of ['Ａ03：60％，A01：40％', 'A03:60%、A01:40%', 'A03: 60 %; A01: 40 %'])
      expect(parseShares(typed), typed).toEqual(plainly);
  });

  it('may say zero percent', () => {
    expect(parseShares('A01:100,A02:0')).toEqual([
      { party: 'A01', share: '1' },
      { party: 'A02', share: '0' },
    ]);
  });

  it.each([
    '',
    'A01',
    'A01:',
    ':100',
    'A01:60,A02:50',
    'A01:99.99',
    'A01:50,A01:50',
    'A01:110,A02:-10',
    'A01:1e2',
    'A01:100,',
    'A01=100',
    'A01:50 A02:50',
    'A01:60%%,A02:40',
    'A01:50,ａ01:50',
    'A01:1.0.0',
  ])('"%s" is refused', (typed) => {
    expect(() => parseShares(typed)).toThrow(UserError);
  });

  it('says what they add up to', () => {
    expect(() => parseShares('A03:60,A01:50')).toThrow(/110 %/);
  });
});

describe('shares compared and split', () => {
  const a = parseShares('A03:60,A01:40');

  it('are the same in another order, with a party at zero left out', () => {
    expect(sameShares(a, parseShares('A01:40,A02:0,A03:60.0'))).toBe(true);
    expect(sameShares(a, parseShares('A01:60,A03:40'))).toBe(false);
  });

  it('split an amount in the order given', () => {
    expect(splitByShares(fen(101), parseShares('A02:50,A01:50'))).toEqual([51, 50]);
  });

  it('are written in percent', () => {
    expect(formatPercent('0.6')).toBe('60%');
    expect(formatPercent('0.3333')).toBe('33.33%');
    expect(() => formatPercent('half')).toThrow(RangeError);
  });

  it('leave out who has nothing', () => {
    expect(withoutNothing(parseShares('A01:100,A02:0'))).toEqual([{ party: 'A01', share: '1' }]);
    expect(addUpToOne([{ party: 'A01', share: '0.50' }])).toBe(false);
    expect(addUpToOne(a)).toBe(true);
  });
});
