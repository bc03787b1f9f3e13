import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/text/person-name.ts';
import { maskName, nameProblem } from '../../src/visitor/name.ts';

describe('two spellings of one name', () => {
  it.each([
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['阿依古丽·买买提', '阿依古丽・买买提'],
    ['阿依古丽·买买提', '阿依古丽･买买提'],
    ['阿依古丽·买买提', '阿依古丽‧买买提'],
    ['阿依古丽·买买提', '阿依古丽 . 买买提'],
    ['阿依古丽·买买提', '阿依古丽．买买提'],
    ['王芳', ' 王　芳 '],
    ['王芳', '王\u200b芳\u202c'],
    ['Anna Li', 'Ａｎｎａ　Ｌｉ'],
    ['Anna Li', 'ANNA  li'],
    ['José', 'Jose\u0301'],
    ['凌云', '\uf955云'],
  ])('%s and %j are the same', (one, other) => {
    expect(nameKey(other)).toBe(nameKey(one));
  });

  it.each([
    ['王芳', '王方'],
    ['Anna Li', 'Annali'],
    ['J. Li', 'J Li'],
    ['阿依古丽·买买提', '阿依古丽买买提'],
  ])('%s and %s are not', (one, other) => {
    expect(nameKey(other)).not.toBe(nameKey(one));
  });

  it('are the same whatever cannot be seen stands between the characters', () => {
    const character = fc.constantFrom('王', '芳', '欧', '阳', '买', '·', '𠮷');
    const unseen = fc.constantFrom(
      '',
      ' ',
      '　',
      '\u00a0',
      '\u200b',
      '\u202c',
      '\ufe0f',
      ' \u2060 ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(character, unseen)), (pieces) => {
        const plain = pieces.map(([seen]) => seen).join('');
        expect(nameKey(pieces.flat().join(''))).toBe(nameKey(plain));
      }),
    );
  });
});

describe('a name on the screen by the door', () => {
  it.each([
    ['王芳', '王*'],
    ['王 小芳', '王**'],
    ['欧阳娜娜', '欧阳**'],
    ['诸葛亮', '诸葛*'],
    ['欧阳', '欧*'],
    ['王', '王'],
    ['𠮷田', '𠮷*'],
    ['阿依古丽·买买提', '阿***·***'],
    ['阿依古丽•买买提', '阿***·***'],
    ['Anna Li', 'A*** L***'],
    ['김철수', '김**'],
    ['·王芳', '王*'],
    [' ', ''],
  ])('%s shows as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('what is no name', () => {
  it.each(['', '  　', '\u0007\u0000', '\u200b\u202c', '\u3164', '\t\n'])(
    'refuses %j, where nothing can be seen',
    (name) => {
      expect(nameProblem(name)?.zh).toContain('看得见');
    },
  );

  it('refuses a name that was spoiled on the way', () => {
    expect(nameProblem('王\ud842')?.en).toContain('spoiled');
    expect(nameProblem('王\ufffd')?.en).toContain('spoiled');
  });

  it('takes a hundred characters, rare ones counted as one, and refuses one more', () => {
    expect(nameProblem('𠮷'.repeat(100))).toBeNull();
    expect(nameProblem('𠮷'.repeat(101))?.zh).toContain('101');
  });

  it.each(['王芳', '阿依古丽·买买提', 'Anna Li', '𠮷', '王先生'])('takes %s', (name) => {
    expect(nameProblem(name)).toBeNull();
  });
});
