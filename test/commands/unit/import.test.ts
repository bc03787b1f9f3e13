import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { openFloor, type Floor } from '../../deal/floor.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-units-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

let files = 0;

async function sheet(...lines: readonly string[]): Promise<string> {
  files += 1;
  const file = path.join(folder, `房源${files}.csv`);
  await writeFile(file, `${lines.join('\r\n')}\r\n`);
  return file;
}

interface Imported {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly rejected: readonly { line: number; column: string; value: string; reason: string }[];
}

/** The lines of the bad rows, and why each is one. */
async function reasons(floor: Floor, line: string): Promise<string[]> {
  const { rejected } = await floor.ask<Imported>(`${line} --partial`);
  return rejected.map((one) => `${one.line} ${one.column}: ${one.reason}`);
}

for (const dialect of dialects) {
  describe(`a sheet of units on ${dialect.name}`, () => {
    it('is read with its Chinese headings, 万 and thousands separators', async () => {
      const floor = await openFloor(dialect);
      const file = await sheet(
        '房号,户型,建筑面积,总价,状态',
        '5-1-101,三室两厅,115.63平米,"1,770",可售',
        '5-1-102,,89.50,290万,停售',
        '5-1-103,一室,41,2350000元,已售',
      );
      const line = `unit import ${file} --price-unit wan`;
      expect(await floor.ask(`${line} --dry-run`)).toMatchObject({ created: 3 });
      expect(await floor.ask('unit list --status off')).toEqual({ units: [] });
      expect(await floor.ask(line)).toEqual({ read: 3, created: 3, updated: 0, rejected: [] });
      const { units } = await floor.ask<{ units: object[] }>('unit list');
      expect(units.slice(3)).toEqual([
        {
          code: '5-1-101',
          layout: '三室两厅',
          area: '115.63',
          listFen: 1770000000,
          status: 'available',
        },
        { code: '5-1-102', layout: null, area: '89.5', listFen: 290000000, status: 'off' },
        { code: '5-1-103', layout: '一室', area: '41', listFen: 235000000, status: 'contracted' },
      ]);
      expect(await floor.ask(line)).toEqual({ read: 3, created: 0, updated: 0, rejected: [] });
      expect(await floor.fails('deal open --unit 5-1-103 --customer C1 --by A01')).toBe(
        'unit.not-available 3',
      );
    });

    it('is refused whole for one bad row, all of them listed', async () => {
      const floor = await openFloor(dialect);
      const file = await sheet(
        'code,area,price,status',
        '5-1-101,89.5,1000000,available',
        '5-1-102,-5,1000000,available',
        '5-1-103,89.5,1e6,available',
        '5-1-104,89.5,1000000.001,available',
        '5-1-105,89.5,0,available',
        '5-1-106,89.5,1000000,gone',
        '5-1-101,89.5,1000000,available',
        ',89.5,1000000,available',
      );
      expect(await floor.fails(`unit import ${file}`)).toBe('import.rejected 3');
      expect(await reasons(floor, `unit import ${file}`)).toEqual([
        '3 area: it is no area such as 89.5, with at most four decimals',
        '4 price: it is no amount such as 2350000, 2,350,000.50 or 235万',
        '5 price: it is finer than one fen',
        '6 price: a price is more than 0',
        '7 status: it is none of available, held, subscribed, contracted, off',
        '8 code: line 2 has this code already',
        expect.stringMatching(/^9 code: /) as string,
      ]);
    });

    it('corrects layouts and areas, but no prices and nothing that is sold', async () => {
      const floor = await openFloor(dialect);
      await floor.ask('deal open --unit 3-1-1501 --customer C1 --by A01 --stage subscription');
      const same = await sheet('code,price', '3-1-1501,1000000', '3-1-1502,2000000');
      expect(await floor.ask(`unit import ${same}`)).toMatchObject({ created: 0, updated: 0 });
      const other = await sheet(
        'code,layout,area,price,status',
        '3-1-1501,两室一厅,99,1000000,subscribed',
        '3-1-1502,三室两厅,121,2000000,off',
        '3栋1-1503,,80,1600000,',
      );
      expect(await reasons(floor, `unit import ${other}`)).toEqual([
        '2 code: D1 has this unit',
        '4 price: it is listed at 1,500,000.01; a list price changes with an approval, not by a file',
      ]);
      const { units } = await floor.ask<{ units: object[] }>('unit list');
      expect(units).toMatchObject([
        { code: '3-1-1501', area: '89.5', status: 'subscribed' },
        { code: '3-1-1502', area: '121', status: 'off' },
        { code: '3栋1-1503', area: null, listFen: 150000001 },
      ]);
      const sold = await sheet('code,price,status', '3-1-1502,2000000,contracted');
      expect(await reasons(floor, `unit import ${sold}`)).toEqual([
        '2 status: a sale is recorded with deal open',
      ]);
      const back = await sheet('code,price,status', '3-1-1502,2000000,可售');
      expect(await floor.ask(`unit import ${back}`)).toMatchObject({ updated: 1 });
    });

    it('needs to know what its prices are in', async () => {
      const floor = await openFloor(dialect);
      const file = await sheet('code,price', '5-1-101,1000000');
      expect(await floor.fails(`unit import ${file} --price-unit dollar`)).toBe('usage 2');
    });
  });
}
