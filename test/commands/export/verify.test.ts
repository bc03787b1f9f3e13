import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import excel from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { play, salesdesk, type Setting } from '../../support/salesdesk.ts';
import { deskAt, filesIn, newFolder } from './desk.ts';

interface Found {
  readonly against: string;
  readonly rows: number;
  readonly differences: { row: string; line: number; column: string; what: string; ours: string }[];
}

for (const dialect of dialects) {
  describe(`a file that comes back to ${dialect.name}`, () => {
    let at: Setting;
    let folder: string;
    let file: string;
    const run = (line: string, more: Partial<Setting> = {}) => salesdesk(line, { ...at, ...more });
    const verify = async (line = `import --verify ${file}`): Promise<Found> =>
      (await run(`${line} --json`)).json<Found>();
    const change = async (from: string | RegExp, to: string): Promise<void> =>
      writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    const told = ({ differences }: Found) =>
      differences.map((one) => [one.row, one.line, one.column, one.what]);

    beforeEach(async () => {
      at = await deskAt(await dialect.freshUrl());
      folder = await newFolder();
      file = path.join(folder, '客户.csv');
      await run(`export customers --out ${file} --manifest`);
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('has a manifest that says what was in it', async () => {
      expect(await filesIn(folder)).toEqual(['客户.csv', '客户.csv.manifest.json']);
      const manifest = JSON.parse(await readFile(`${file}.manifest.json`, 'utf8')) as {
        rowHashes: object;
      };
      expect(manifest).toMatchObject({
        noun: 'customers',
        desk: '滨江一号',
        exportedAt: '2026-03-02T09:30:00+08:00',
        file: '客户.csv',
        masked: true,
        rows: 3,
        sums: {},
      });
      expect(Object.keys(manifest.rowHashes)).toEqual(['C1', 'C2', 'C3']);
    });

    it('has what money and areas add up to, to the fen', async () => {
      const lines = [
        'unit add 3-1-1502 --price 2350000.50 --area 89.5 --as K01',
        'unit add 3-1-1503 --price 1280000.25 --area 110.25 --as K01',
        'deal open --unit 3-1-1502 --customer C1 --by A01',
        'deal open --unit 3-1-1503 --customer C2 --by A02',
        'deal pay D1 50000.75',
      ];
      await play(lines, at);
      const out = path.join(folder, 'deals.csv');
      await run(`export deals --out ${out} --manifest`);
      expect(JSON.parse(await readFile(`${out}.manifest.json`, 'utf8'))).toMatchObject({
        sums: { amountFen: 363_000_075, area: '199.75', receivedFen: 5_000_075 },
      });
      const rows = (await readFile(out, 'utf8')).split('\r\n');
      expect(rows[1]).toContain('D1,3-1-1502,C1,A01,V1,deposit,2350000.50,89.5,');
    });

    it('is as it was, even when the desk has moved on since', async () => {
      await run('queue done A02');
      await run('queue join A02');
      await run('queue next --phone 13800000003');
      expect(await verify()).toMatchObject({ against: 'manifest', rows: 3, differences: [] });
      const said = await run(`export verify ${file}`);
      expect(said.stdout).toBe('Nothing was changed: 3 rows, all as exported.\n');
    });

    it('is as it was when only the encoding, the line breaks and the order changed', async () => {
      const [head = '', ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
      await writeFile(file, `\ufeff${[head, ...rows.reverse()].join('\n')}\n`);
      expect((await verify()).differences).toEqual([]);
    });

    it('tells what was changed, where, and what it was', async () => {
      await change('欧阳娜娜', '欧阳娜');
      await change('2026-03-02', '2026/3/2');
      const found = await verify();
      expect(told(found)).toEqual([
        ['C1', 2, 'firstVisit', 'rewritten'],
        ['C2', 3, 'name', 'changed'],
      ]);
      expect(found.differences[1]).toMatchObject({ ours: '欧阳娜娜', theirs: '欧阳娜' });
    });

    it('tells of rows that are missing, new, and there twice', async () => {
      const [head = '', first = '', , third = ''] = (await readFile(file, 'utf8')).split('\r\n');
      const rows = [head, first, third, third, third.replace('C3', 'C9')];
      await writeFile(file, rows.join('\r\n'));
      expect(told(await verify())).toEqual([
        ['C3', 4, null, 'row-twice'],
        ['C2', null, null, 'row-missing'],
        ['C9', 5, null, 'row-added'],
      ]);
    });

    it('tells of a column that was taken out', async () => {
      await change(/^(id,name),phones/, '$1,x');
      expect(told(await verify())).toEqual([[null, null, 'phones', 'column-missing']]);
    });

    it('says so where the desk has changed as well', async () => {
      await run('visitor transfer C2 --to A01 --why 调岗 --as M01');
      await change('欧阳娜娜', '欧阳娜');
      expect(told(await verify())).toEqual([['C2', 3, null, 'row-changed']]);
    });

    it('can be a workbook, whose days and times are days and times', async () => {
      const out = path.join(folder, 'visits.xlsx');
      await run(`export visits --out ${out} --manifest --headings zh`);
      const book = new excel.Workbook();
      await book.xlsx.readFile(out);
      await book.xlsx.writeFile(out);
      expect(await verify(`export verify ${out}`)).toMatchObject({ rows: 2, differences: [] });
      book.worksheets[0]!.getCell('K2').value = 12;
      await book.xlsx.writeFile(out);
      expect(told(await verify(`export verify ${out}`))).toEqual([['V1', 2, 'party', 'changed']]);
    });

    it('without a manifest is compared with the desk as it is now', async () => {
      await copyFile(file, path.join(folder, 'copy.csv'));
      file = path.join(folder, 'copy.csv');
      await change('欧阳娜娜', '欧阳娜');
      const found = await verify();
      expect([found.against, told(found)]).toEqual(['desk', [['C2', 3, 'name', 'changed']]]);
    });

    it('shows whole phones of ours only to who may read them', async () => {
      await run(`export customers --out ${file} --manifest --unmask --as K01 --force`);
      await change('13800000001', '1.38E+10');
      const { differences } = await verify();
      expect(differences[0]).toMatchObject({ what: 'made-a-number', ours: '138****0001' });
      expect((await verify(`import --verify ${file} --as K01`)).differences[0]?.ours).toBe(
        '13800000001',
      );
    });

    it('is refused when it is none, or no export of ours', async () => {
      expect((await run('import')).code).toBe(2);
      const missing = await run(`import --verify ${file}x --json`);
      expect([missing.code, missing.error().code]).toEqual([4, 'file.not-found']);
      const other = path.join(folder, 'other.csv');
      await writeFile(other, '房号,价格\r\n3-1-1502,2350000\r\n');
      const refused = await run(`import --verify ${other} --json`);
      expect([refused.code, refused.error().code]).toEqual([3, 'export.unknown-file']);
    });
  });
}
