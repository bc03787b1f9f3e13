import { describe, expect, it } from 'vitest';
import { fold, plain, valueNamed } from '../../src/text/fold.ts';

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

it('a value is found by its key and by its words', () => {
  const words = { live: ['自住', '刚需'], invest: ['投资'] } as const;
  const named = (typed: string) => valueNamed(typed, ['live', 'invest'] as const, words);
  expect(['Live', ' 刚需', '投资', '送人', ''].map(named)).toEqual([
    'live',
    'live',
    'invest',
    null,
    null,
  ]);
});
