import { describe, expect, it } from 'vitest';
import { charactersOf, cutTo, padTo, widthOf } from '../../src/text/width.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['A01', 3],
    ['王芳 A01', 8],
    ['ＡＢ，', 6],
    ['ｶﾞ', 2],
    ['“—…·', 4],
    // Rare names are written with characters beyond the first plane.
    ['𠮷', 2],
    ['\u{20000}\u{2a700}\u{30000}', 6],
    ['葛\u{e0100}', 2],
    ['e\u0301', 1],
    ['ที่', 1],
    ['\u1112\u1161\u11ab', 2],
    ['か\u3099', 2],
    ['ꀀꊈ', 4],
    ['a\u200b\u200eb\u00ad', 2],
    ['😀', 2],
    ['🫠', 2],
    ['👍🏽', 2],
    ['🇨🇳', 2],
    ['👨‍👩‍👧‍👦', 2],
    ['☎️', 2],
    ['☎', 1],
    ['1️⃣', 2],
    ['█▌', 2],
  ])('%j takes %i', (text, places) => {
    expect(widthOf(text)).toBe(places);
  });
});

describe('cut to a width', () => {
  it('text that fits is whole', () => {
    expect(cutTo('锦绣花园', 8)).toBe('锦绣花园');
  });

  it('no character is cut apart', () => {
    expect(cutTo('锦绣花园一期', 8)).toBe('锦绣花…');
    expect(cutTo('𠮷𠮷𠮷', 4)).toBe('𠮷…');
    expect(cutTo('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(cutTo('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  });

  it('it never takes more than there is', () => {
    const text = '王a𠮷👍🏽e\u0301园b';
    for (let places = 1; places <= widthOf(text); places++) {
      expect(widthOf(cutTo(text, places))).toBeLessThanOrEqual(places);
    }
  });
});

it('padded to a width, columns stand under one another', () => {
  const padded = ['A', '王', '𠮷b', '👨‍👩‍👧'].map((text) => padTo(text, 5));
  expect(padded.map(widthOf)).toEqual([5, 5, 5, 5]);
  expect(padTo('王芳', 3)).toBe('王芳');
});

it('a character is what people see as one', () => {
  expect(charactersOf('e\u0301👨‍👩‍👧王')).toEqual(['e\u0301', '👨‍👩‍👧', '王']);
});
