import { describe, expect, it } from 'vitest';
import {
  clean,
  cleanLine,
  cleanOrNull,
  isPlainLine,
  withoutInvisible,
} from '../../src/text/clean.ts';

describe('text for a terminal', () => {
  it('shows what would have steered it, and keeps tabs and lines', () => {
    expect(clean('王\u001b[2J芳\t1\n2\r')).toBe('王\ufffd[2J芳\t1\n2\ufffd');
    expect(clean('\u009b0m\u202e\u2066\u061c\u200f\ufeff')).toBe('\ufffd0m' + '\ufffd'.repeat(5));
  });

  it('leaves every other character alone', () => {
    const text = '𠮷野家 👨‍👩‍👧 e\u0301 ½ “”';
    expect(clean(text)).toBe(text);
  });
});

describe('one line of input', () => {
  it.each([
    [' 王  芳\n', '王 芳'],
    ['王\u001b[2J芳', '王[2J芳'],
    ['\u202e芳王', '芳王'],
    ['王\ud800芳', '王\ufffd芳'],
    ['买买提·吐尔逊', '买买提·吐尔逊'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
  });

  it('a team of blanks is none', () => {
    expect(cleanOrNull(' \t')).toBeNull();
    expect(cleanOrNull(undefined)).toBeNull();
  });

  it('has one space where there were many, or a line break', () => {
    expect(cleanLine(' 想看\u3000三房\r\n\t南向 ')).toBe('想看 三房 南向');
  });

  it('has nothing that steers, turns round or is broken', () => {
    expect(cleanLine('王\u0000\u001b[2J\u202e芳\u061c\ud83d')).toBe('王[2J芳\ufffd');
  });

  it('is null where nothing is left', () => {
    expect([' \n', '', null, undefined, '\u202e'].map(cleanOrNull)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  it('is plain without anything hidden in it', () => {
    expect(['3栋1-1502', 'A 1'].map(isPlainLine)).toEqual([true, true]);
    expect(['a\nb', 'a\u2028b', 'a\u200bb', '\ud83d', 'a\u202eb'].some(isPlainLine)).toBe(false);
  });
});

it('nobody sees what is invisible', () => {
  expect(withoutInvisible('\u200e138\u200b 葛\u{e0100}\u0007\n')).toBe('138 葛\n');
});
