import { createHash } from 'node:crypto';
import { readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import excel from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { salesdesk, type Setting } from '../../support/salesdesk.ts';
import { deskAt, filesIn, newFolder } from './desk.ts';

const keys = {
  visits: [
    ...['id', 'at', 'endedAt', 'kind', 'status', 'customer', 'owner', 'staff', 'basis'],
    ...['recognised', 'party', 'channel', 'outcome'],
    ...['beganAt', 'waitedSeconds', 'briefReached', 'briefInTime'],
  ],
  customers: [
    ...['id', 'name', 'phones', 'owner', 'firstVisit', 'level', 'channel', 'addressAs'],
    ...['district', 'occupation', 'purpose', 'layout', 'area', 'budget', 'reason', 'suggestions'],
    'note',
  ],
  calls: [
    ...['id', 'at', 'phone', 'customer', 'by', 'name', 'address', 'intent', 'channel'],
    ...['seconds', 'invited'],
  ],
  followups: ['id', 'at', 'customer', 'by', 'text', 'liked', 'disliked', 'obstacle'],
  queue: [
    ...['entry', 'n', 'day', 'at', 'recordedAt', 'act', 'staff', 'visit', 'by', 'late', 'why'],
    ...['kind', 'until', 'basis', 'outcome', 'reached', 'inTime', 'text'],
  ],
  staff: ['code', 'name', 'role', 'team', 'hired', 'probationUntil', 'active'],
  journal: [
    ...['seq', 'happenedAt', 'recordedAt', 'act', 'by', 'proved', 'terminal', 'late', 'why'],
    ...['what', 'previousHash', 'hash'],
  ],
};

async function firstSheet(file: string): Promise<excel.Worksheet> {
  const book = new excel.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets[0]!;
}

for (const dialect of dialects) {
  describe(`exports from ${dialect.name}`, () => {
    let at: Setting;
    let folder: string;
    const run = (line: string, more: Partial<Setting> = {}) => salesdesk(line, { ...at, ...more });
    const inFolder = (name: string): string => path.join(folder, name);

    beforeEach(async () => {
      at = await deskAt(await dialect.freshUrl());
      folder = await newFolder();
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it.each(Object.entries(keys))('of %s have the keys of the contract', async (noun, list) => {
      const { stdout } = await run(`export ${noun}`);
      expect(stdout.split('\r\n')[0]).toBe(list.join(','));
      const [first] = (await run(`export ${noun} --json`)).json<object[]>();
      expect(Object.keys(first ?? {})).toEqual(list);
    });

    it('give visits as CSV, in order, text in quotes where it needs them', async () => {
      const { stdout, stderr } = await run('export visits');
      expect(stdout.split('\r\n').slice(1)).toEqual([
        'V1,2026-03-02T09:30:00+08:00,2026-03-02T09:30:00+08:00,new,done,C1,A01,A01,turn,true,1,路过,"要两室,低楼层",2026-03-02T09:30:00+08:00,0,,',
        'V2,2026-03-02T09:30:00+08:00,,new,receiving,C2,A02,A02,turn,true,3,,,2026-03-02T09:30:00+08:00,0,,',
        '',
      ]);
      expect(stderr).toBe('');
    });

    it('make text harmless that a spreadsheet would run', async () => {
      expect((await run('export customers')).stdout).toContain("C1,'=1+1,138****0001,A01,");
      expect((await run('export followups')).stdout).toContain(",A01,'-5%就签,采光,");
    });

    it('give JSON as one array, instants with the offset, numbers as numbers', async () => {
      const calls = (await run('export calls --format json')).json<object[]>();
      expect(calls).toEqual([
        {
          id: 'K1',
          at: '2026-03-02T09:30:00+08:00',
          phone: '139****0009',
          customer: 'C3',
          by: 'A02',
          name: '何立',
          address: null,
          intent: null,
          channel: null,
          seconds: 150,
          invited: true,
        },
      ]);
      expect((await run('export calls --from 2026-03-03 --json')).stdout).toBe('[]\n');
    });

    it('cover the days asked for, both included', async () => {
      const lines = async (days: string): Promise<number> =>
        (await run(`export visits ${days}`)).stdout.split('\r\n').length - 2;
      expect(await lines('--from 2026-03-02 --to 2026-03-02')).toBe(2);
      expect(await lines('--from 2026-03-03')).toBe(0);
      expect(await lines('--to 2026-03-01')).toBe(0);
      expect((await run('export queue --from 2026-03-02')).stdout).toContain(',join,A01,');
      expect((await run('export staff --from 2025-06-01')).stdout).toContain('A01,王芳');
      expect((await run('export visits --from 2026-03-03 --to 2026-03-01')).code).toBe(2);
    });

    it('take headings in Chinese or English and a mark for Excel', async () => {
      const { stdout } = await run('export staff --headings zh --bom');
      expect(stdout.split('\r\n')[0]).toBe('\ufeff工号,姓名,岗位,小组,入职日期,试用期至,在职');
      expect((await run('export staff --headings en')).stdout).toMatch(/^Code,Name,Role,/);
    });

    it('mask phones unless a clerk, supervisor or manager wants them, which is journalled', async () => {
      const refused = await run('export customers --unmask --as A01 --json');
      expect([refused.code, refused.stdout, refused.error().code]).toEqual([6, '', 'not-allowed']);
      expect((await run('export customers --unmask')).code).toBe(6);
      const open = await run('export customers --unmask --as K01');
      expect(open.stdout).toContain('C2,欧阳娜娜,021-12345678,');
      const { stdout } = await run('export journal');
      expect(stdout).toContain(
        'export.unmask,K01,true,test,false,,"{""noun"":""customers"",""from"":null,""to"":null,""rows"":3,""format"":""csv""}"',
      );
      expect(stdout).not.toContain('13800000001');
    });

    it('go to a file as a whole, and say what is in it', async () => {
      const out = inFolder('来访.csv');
      const done = await run(`export visits --out ${out} --json`);
      const bytes = await readFile(out);
      expect(done.json()).toEqual({
        file: out,
        rows: 2,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect(bytes.toString()).toBe((await run('export visits')).stdout);
      expect(await filesIn(folder)).toEqual(['来访.csv']);
    });

    it('tell a person what was written, in their language', async () => {
      const out = inFolder('c.csv');
      const done = await run(`export customers --out ${out} --lang zh`, { tty: true });
      expect(done.stdout).toBe(
        `已导出到 ${out}：客户 3 条。\n电话已隐去中间数字；销控统计员、主管或经理可加 --unmask 导出完整号码。\n`,
      );
    });

    it('do not touch a file that is there, unless told to', async () => {
      const out = inFolder('visits.csv');
      await writeFile(out, '去年的');
      const refused = await run(`export visits --out ${out} --json`);
      expect([refused.code, refused.error().code]).toEqual([3, 'file.exists']);
      expect(await readFile(out, 'utf8')).toBe('去年的');
      expect((await run(`export visits --out ${out} --force`)).code).toBe(0);
      expect(await readFile(out, 'utf8')).toMatch(/^id,at,/);
      expect(await filesIn(folder)).toEqual(['visits.csv']);
    });

    it('write through a link to the file it names', async () => {
      await writeFile(inFolder('real.csv'), '');
      await symlink('real.csv', inFolder('link.csv'));
      expect((await run(`export staff --out ${inFolder('link.csv')} --force`)).code).toBe(0);
      expect(await readFile(inFolder('real.csv'), 'utf8')).toMatch(/^code,/);
    });

    it('leave nothing behind when they fail', async () => {
      const full = await run('export journal --out /dev/full --json');
      expect([full.code, full.error().code]).toEqual([7, 'storage.full']);
      const missing = await run(`export visits --out ${inFolder('no/visits.csv')} --json`);
      expect([missing.code, missing.error().code]).toEqual([4, 'file.not-found']);
      expect((await run(`export visits --out ${folder}`)).code).toBe(2);
      const notAllowed = `export customers --unmask --out ${inFolder('c.csv')} --manifest`;
      expect((await run(notAllowed)).code).toBe(6);
      expect(await filesIn(folder)).toEqual([]);
    });

    it('keep a file of whole phones for its owner alone', async () => {
      const out = inFolder('c.csv');
      await run(`export customers --unmask --as M01 --out ${out}`);
      expect((await stat(out)).mode & 0o777).toBe(0o600);
    });

    it('refuse what says two things at once', async () => {
      for (const line of [
        'export visits --json --format csv',
        'export visits --bom --format json',
        'export visits --headings zh --json',
        'export visits --force',
        'export visits --manifest',
        'export visits --format ods',
        'export rooms',
      ]) {
        expect([line, (await run(line)).code]).toEqual([line, 2]);
      }
      expect((await run('export visits --format xlsx', { tty: true })).code).toBe(2);
    });

    it('show a person nothing that steers their terminal', async () => {
      const { stdout } = await run('export staff', { tty: true });
      expect(stdout).toMatch(/^code,name,.*\nA01,王芳,consultant,/);
      expect(stdout).not.toContain('\r');
    });

    it('of two desks with the same customers are the same, byte for byte', async () => {
      const other = await deskAt(await dialect.freshUrl());
      const { stdout } = await salesdesk('export customers', other);
      expect(stdout).toBe((await run('export customers')).stdout);
    });

    it('make a workbook with text as text, days as days, a heading that stays', async () => {
      const out = inFolder('c.xlsx');
      await run(`export customers --out ${out} --headings zh --unmask --as K01`);
      const sheet = await firstSheet(out);
      expect(sheet.name).toBe('客户');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.getCell('A1').value).toBe('客户编号');
      expect(sheet.getCell('B2')).toMatchObject({ value: '=1+1', type: excel.ValueType.String });
      expect(sheet.getCell('C2')).toMatchObject({ value: '13800000001', numFmt: '@' });
      const day = new Date('2026-03-02T00:00:00Z');
      expect(sheet.getCell('E2')).toMatchObject({ value: day, numFmt: 'yyyy-mm-dd' });
      // 欧阳娜娜 takes eight places.
      expect(sheet.getColumn(2).width).toBe(10);
    });

    it('make a workbook of visits with the time that the clock on the wall showed', async () => {
      const out = inFolder('v.xlsx');
      await run(`export visits --out ${out}`);
      const sheet = await firstSheet(out);
      expect(sheet.getCell('B2').value).toEqual(new Date('2026-03-02T09:30:00Z'));
      expect([sheet.getCell('J2').value, sheet.getCell('K3').value]).toEqual([true, 3]);
    });
  });
}
