import { beforeAll, describe, expect, it } from 'vitest';
import { loadSpellings, type Spellings } from '../../src/text/person-name.ts';

describe('the spellings a name is found by', () => {
  let spellings: Spellings;
  beforeAll(async () => {
    spellings = await loadSpellings();
  });
  const meet = (one: string, other: string): boolean =>
    spellings(one).some((spelling) => spellings(other).includes(spelling));

  it('are the same in traditional and in simplified characters', () => {
    for (const [one, other] of [
      ['陳', '陈'],
      ['劉備', '刘备'],
      ['葉問', '叶问'],
      ['後', '后'],
    ] as const) {
      expect(meet(one, other), one).toBe(true);
    }
  });

  it('need no middle dot, and take every one of them', () => {
    for (const typed of [
      '阿依古丽买买提',
      '阿依古丽•买买提',
      '阿依古丽.买买提',
      '阿依古丽・买买提',
    ])
      expect(meet('阿依古丽·买买提', typed), typed).toBe(true);
  });

  it('have letters with and without their marks', () => {
    for (const typed of ['muller', 'Müller', 'MUELLER', 'ｍüller'])
      expect(meet('Müller', typed)).toBe(true);
    expect(meet('Łukasz', 'lukasz')).toBe(true);
    expect(meet('Müller', 'Miller')).toBe(false);
  });

  it('leave other scripts as they are', () => {
    expect(meet('が', 'か')).toBe(false);
    expect(spellings('王芳')).toEqual(['王芳']);
  });
});
