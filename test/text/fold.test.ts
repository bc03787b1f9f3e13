import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../src/language.ts';
import { finderByCode, fold, foldCode, plain, valueNamed } from '../../src/text/fold.ts';

describe('folding', () => {
  it('makes one of what differs in width, case or composition', () => {
    expect(fold(' ＡＮＮＡ')).toBe(fold('anna '));
    expect(fold('Ele\u0301na')).toBe(fold('El\u00e9na'));
    expect(fold('㎡')).toBe('m2');
  });

  it('of folded text changes nothing', () => {
    for (const text of ['İstanbul', 'ẞ', '王芳', 'Ａ０１', 'ﬁ'])
      expect(fold(fold(text))).toBe(fold(text));
  });

  it('leaves the case where it may mean something', () => {
    expect(plain('　Ａ０１ ')).toBe('A01');
  });
});

describe('codes', () => {
  it('are one whatever keyboard types them', () => {
    const same = ['3-1-1502', '3—1—1502', '３-１-１５０２', '3-1- 1502', '3－1–1502', '3——1——1502'];
    expect(new Set(same.map(foldCode))).toEqual(new Set(['3-1-1502']));
    expect(['a01', 'Ａ01', ' A 01', 'A\u200b01'].map(foldCode)).toEqual(Array(4).fill('A01'));
    expect(foldCode('3-1-150')).not.toBe(foldCode('3-11-50'));
  });

  it('folded once are folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(foldCode(foldCode(typed))).toBe(foldCode(typed));
      }),
    );
  });

  it('are found as they stand before as they fold', () => {
    const find = finderByCode([{ code: 'a01' }, { code: 'A01' }, { code: 'b-2' }]);
    expect(['a01', 'A01', 'Ａ０１', 'B—2', 'B3'].map((typed) => find(typed)?.code)).toEqual([
      'a01',
      'A01',
      'A01',
      'b-2',
      undefined,
    ]);
  });
});

it('a value is found by its key, by its names in both languages and by other words', () => {
  const names = { live: text('to live in', '自住'), invest: text('to invest', '投资') };
  const named = (typed: string) => valueNamed(typed, names, { live: ['刚需'] });
  expect(['Live', ' 刚需', '投资', 'To-Live_in', '送人', ''].map(named)).toEqual([
    'live',
    'live',
    'invest',
    'live',
    null,
    null,
  ]);
});
