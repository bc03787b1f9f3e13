import { describe, expect, it } from 'vitest';
import { loadSpellings } from '../../src/text/person-name.ts';
import { matchesText, pinyinOf } from '../../src/visitor/pinyin.ts';

async function finds(typed: string, name: string | null, phones: string[] = []): Promise<boolean> {
  const pinyin = name === null ? null : await pinyinOf(name);
  return matchesText({ name, phones, pinyin }, typed, await loadSpellings());
}

describe('how a name is read', () => {
  it.each([
    ['王芳', 'wang fang'],
    ['单田芳', 'shan tian fang'],
    ['曾国藩', 'zeng guo fan'],
    ['仇英', 'qiu ying'],
    ['解珍', 'xie zhen'],
    ['尉迟恭', 'yu chi gong'],
    ['吕芳', 'lv fang'],
    ['王 芳', 'wang fang'],
    ['阿依古丽·买买提', 'a yi gu li mai mai ti'],
  ])('reads %s as %s before anything else', async (name, reading) => {
    expect((await pinyinOf(name)).full[0]).toBe(reading);
  });

  it('keeps the other voices of a character too', async () => {
    const { full, initials } = await pinyinOf('单田芳');
    expect(full).toContain('dan tian fang');
    expect(initials[0]).toBe('stf');
    expect(initials).toContain('dtf');
  });

  it('stays small for a name of many voices', async () => {
    const { full } = await pinyinOf('长乐长乐长乐长乐长乐');
    expect(full.length).toBeLessThanOrEqual(32);
  });

  it.each(['', 'Anna Li', '김철수', '·'])('has nothing to read in %j', async (name) => {
    expect(await pinyinOf(name)).toEqual({ full: [], initials: [] });
  });
});

describe('whom somebody means', () => {
  it.each([
    '王芳',
    '芳',
    '王 芳',
    'wangfang',
    'Wang Fang',
    'wang',
    'fang',
    'wf',
    'wangf',
    'wfang',
    'w',
    'ＷＦ',
  ])('finds 王芳 by %s', async (typed) => {
    expect(await finds(typed, '王芳')).toBe(true);
  });

  it.each(['方', 'gf', 'wafa', 'wangfen', 'angf', 'wfx', '', ' ', '?'])(
    'does not find 王芳 by %j',
    async (typed) => {
      expect(await finds(typed, '王芳')).toBe(false);
    },
  );

  it.each(['lvfang', 'lüfang', 'lu:fang', 'lufang', 'lyufang', 'lv', 'LÜ', 'lf'])(
    'finds 吕芳 by %s',
    async (typed) => {
      expect(await finds(typed, '吕芳')).toBe(true);
    },
  );

  it('keeps 陆芳 apart from lvfang', async () => {
    expect(await finds('lvfang', '陆芳')).toBe(false);
    expect(await finds('lufang', '陆芳')).toBe(true);
  });

  it.each([
    ['zhangw', '张伟'],
    ['zhwei', '张伟'],
    ['zw', '张伟'],
    ["xi'an", '西安'],
    ['ouyang', '欧阳娜娜'],
    ['nana', '欧阳娜娜'],
    ['danxiaofang', '单晓芳'],
    ['shanxiaofang', '单晓芳'],
    ['anna', 'Anna Li'],
    ['买买提', '阿依古丽•买买提'],
    ['阿依古丽.买', '阿依古丽·买买提'],
    ['阿依古丽买买提', '阿依古丽·买买提'],
    ['陈', '陳大文'],
    ['陳', '陈大文'],
    ['muller', 'Müller'],
    ['müller', 'Muller'],
  ])('by %s finds %s', async (typed, name) => {
    expect(await finds(typed, name)).toBe(true);
  });

  it.each(['0001', '138', '138-0000', '+86 138 0000 0001', '8613800000001', '０００1'])(
    'finds a phone by %s, with no name known',
    async (typed) => {
      expect(await finds(typed, null, ['13800000001'])).toBe(true);
    },
  );

  it('finds a landline by its digits, and nobody by two digits or by another number', async () => {
    expect(await finds('(021) 1234', null, ['021-12345678-801'])).toBe(true);
    expect(await finds('01', null, ['13800000001'])).toBe(false);
    expect(await finds('139', null, ['13800000001'])).toBe(false);
  });
});
