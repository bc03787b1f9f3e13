import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import type { Shell } from '../../support/shell.ts';
import { clockAt, newFloor, playIn } from '../../support/visitor-floor.ts';

interface Outcome {
  read: number;
  created: number;
  updated: number;
  rejected: { line: number; column: string; value: string; reason: string }[];
}

const sheet = [
  '来访时间,姓名,电话,人数,接待人,意向等级,备注',
  '2026-03-01 10:11,陈立,138 0000 0001,3,A01,B,"要两室,低楼层"',
  '2026-03-01 11:00,王云东,,2,A02,C,',
  '2026-03-02 09:05,陈立,13800000001,2,A02,A,再来',
  '',
].join('\r\n');

/** 来访日期,姓名,电话,接待人,预算(万),意向等级 / 2026年3月2日,李娜,13900005678,王芳,270,b, as Excel saves it in China. */
const gbk =
  'c0b4b7c3c8d5c6da2cd0d5c3fb2cb5e7bbb02cbdd3b4fdc8cb2cd4a4cbe328cdf2292cd2e2cff2b5c8bcb60a' +
  '32303236c4ea33d4c232c8d52cc0eec4c82c31333930303030353637382ccdf5b7bc2c3237302c620a';

for (const dialect of dialects) {
  describe(`importing visitors on ${dialect.name}`, () => {
    let shell: Shell;
    let folder: string;
    const file = () => path.join(folder, 'visitors.csv');
    const load = async (content: string | Buffer, options = '') => {
      await writeFile(file(), content);
      return shell.say<Outcome>(`visitor import ${file()} ${options}`);
    };
    const entries = async () =>
      (await shell.ask<{ entries: object[] }>('journal list')).entries.length;

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'visitors-'));
      shell = await newFloor(dialect);
      clockAt(shell, '2026-03-03T09:30:00+08:00');
    });
    afterEach(async () => {
      await shell.close();
      await rm(folder, { recursive: true });
    });

    it('makes customers, whose they were and since when', async () => {
      const { result } = await load(sheet);
      expect(result).toEqual({ read: 3, created: 2, updated: 0, rejected: [] });
      expect(await shell.ask('visitor show 13800000001 --as C01')).toMatchObject({
        customer: {
          id: 'C1',
          name: '陈立',
          phones: ['13800000001'],
          owner: 'A01',
          firstVisit: '2026-03-01',
          level: 'A',
          note: '再来',
        },
        visits: [],
      });
      expect(await shell.ask('visitor find wyd')).toMatchObject({ customers: [{ id: 'C2' }] });
    });

    it('changes nothing the second time, and leaves no trace of it', async () => {
      await load(sheet);
      const before = await entries();
      expect((await load(sheet)).result).toMatchObject({ read: 3, created: 0, updated: 0 });
      expect(await entries()).toBe(before);
      await playIn(shell, 'visitor transfer C2 --to A03 --why 换组 --as M01');
      expect((await load(sheet)).result).toMatchObject({ created: 0, updated: 0 });
    });

    it.each([
      ['with a byte order mark', Buffer.from(`\ufeff${sheet}`)],
      ['in UTF-16', Buffer.from(`\ufeff${sheet}`, 'utf16le')],
      ['under a title', Buffer.from(`三月来访登记表,,,,,,\n${sheet}`)],
    ])('reads the same customers from a file %s', async (_what, bytes) => {
      expect((await load(bytes)).result).toMatchObject({ created: 2, rejected: [] });
      expect(await shell.ask('visitor show C1')).toMatchObject({ customer: { name: '陈立' } });
    });

    it('reads a file that Excel saved in China', async () => {
      expect((await load(Buffer.from(gbk, 'hex'))).result).toMatchObject({ created: 1 });
      expect(await shell.ask('visitor show C1')).toMatchObject({
        customer: {
          name: '李娜',
          owner: 'A01',
          firstVisit: '2026-03-02',
          level: 'B',
          budget: '270万',
        },
      });
    });

    it('imports nothing when a row is bad, and lists every one', async () => {
      const { error } = await load(`${sheet}46083,赵磊,1380000,1,X99,E,\r\n`);
      expect(error).toMatchObject({
        code: 'import.rejected',
        exit: 3,
        rejected: [
          { line: 5, column: '来访时间', value: '46083' },
          { line: 5, column: '电话', value: '1380000' },
          { line: 5, column: '接待人', value: 'X99' },
          { line: 5, column: '意向等级', value: 'E' },
        ],
      });
      expect(await shell.ask('visitor find 陈')).toEqual({ customers: [] });
    });

    it('takes the good rows alone where that is wanted, and keeps the others', async () => {
      const rejects = path.join(folder, 'rejects.csv');
      const { result } = await load(
        `${sheet}2026-03-02,赵磊,1380000,1,A01,A,\r\n`,
        `--partial --rejects ${rejects}`,
      );
      expect(result).toMatchObject({
        read: 4,
        created: 2,
        rejected: [{ line: 5, column: '电话' }],
      });
      expect(await readFile(rejects, 'utf8')).toContain('赵磊');
    });

    it('only says what it would do in a dry run', async () => {
      expect((await load(sheet, '--dry-run')).result).toMatchObject({ created: 2 });
      expect(await shell.ask('visitor find 陈')).toEqual({ customers: [] });
    });

    it('takes a column by another name', async () => {
      const { result } = await load(
        '谁,号码\n陈立,13800000001\n',
        '--map name=谁 --map phone=号码',
      );
      expect(result).toMatchObject({ created: 1 });
    });

    it('needs a phone or a name in every row', async () => {
      expect((await load('姓名,电话,备注\n,,来过\n')).error).toMatchObject({
        code: 'import.rejected',
      });
      expect((await load('备注\n来过\n')).error).toMatchObject({ code: 'import.header', exit: 3 });
    });

    it('finds an imported customer at the door, whose first visit stays', async () => {
      await load(sheet);
      await playIn(shell, 'queue join A01', 'queue next --phone 13800000001');
      expect(await shell.ask('visitor show C1')).toMatchObject({
        customer: { firstVisit: '2026-03-01' },
        visits: [{ kind: 'returning', basis: 'own' }],
      });
      expect(await shell.ask('followup due --day 2026-04-01')).toMatchObject({
        due: [{ customer: 'C1' }],
      });
    });
  });
}
