import { describe, expect, it } from 'vitest';
import {
  byId,
  idAfter,
  idMeant,
  idNumber,
  idOf,
  isIdOf,
  parseId,
  type DealId,
} from '../src/ids.ts';

describe('an id', () => {
  it('is a letter and the number of a row, both ways', () => {
    expect(idOf('V', 12)).toBe('V12');
    expect(idNumber('V12')).toBe(12);
    expect(idOf('C', null)).toBeNull();
    expect(idNumber(null)).toBeNull();
  });

  it('tells its kind, and which comes after it', () => {
    expect(isIdOf('K', 'K2')).toBe(true);
    expect(isIdOf('V', 'K2')).toBe(false);
    expect(idAfter('C7', 2)).toBe('C9');
  });

  it('is put in order by its number', () => {
    const deals: DealId[] = ['D12', 'D2', 'D100'];
    expect(deals.sort(byId)).toEqual(['D2', 'D12', 'D100']);
  });

  it.each([
    ['V12', 'V12'],
    ['v12', 'V12'],
    ['12', null],
    ['K12', null],
    ['V0', null],
    ['V012', null],
    ['V1.5', null],
    ['V-1', null],
    [' V1', 'V1'],
    ['Ｖ１２', 'V12'],
    ['v 12', 'V12'],
    ['V1234567890123456', null],
    ['', null],
  ])('typed as %j is %j', (typed, read) => {
    expect(parseId('V', typed)).toBe(read);
  });

  it('is its number alone where one kind is meant', () => {
    expect(['12', '１２', 'v12', '0', 'K12', '1.5'].map((typed) => idMeant('V', typed))).toEqual([
      'V12',
      'V12',
      'V12',
      null,
      null,
      null,
    ]);
  });
});
