import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../src/language.ts';
import { csvWriter } from '../../src/report/csv.ts';
import { readReturned } from '../../src/report/returned.ts';
import type { Column, Kind, Look, Noun, Row } from '../../src/report/types.ts';
import { xlsxWriter } from '../../src/report/xlsx.ts';
import { unguardCell } from '../../src/spreadsheet/guard.ts';

const column = (key: string, kind: Kind): Column => ({ key, heading: text(key, key), kind });
const columns: readonly Column[] = [
  { ...column('id', 'code'), names: true },
  column('name', 'text'),
  column('note', 'text'),
];
const look: Look = { columns, zone: 'Asia/Shanghai', headings: 'keys', unmask: true };
const noun: Noun = {
  name: 'customers',
  title: text('customers', '客户'),
  dated: null,
  columns,
  count: () => Promise.resolve(0),
  pages: () => {
    throw new Error('nobody reads these');
  },
};

async function written(rows: readonly Row[], format: 'csv' | 'xlsx'): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const put = (piece: string | Uint8Array): Promise<void> => {
    pieces.push(Buffer.from(piece as string));
    return Promise.resolve();
  };
  const writer =
    format === 'csv'
      ? csvWriter(look, put, { bom: false })
      : await xlsxWriter(look, put, { title: 'customers', now: 0 });
  await writer.rows(rows);
  await writer.end();
  return Buffer.concat(pieces);
}

/** Half a character is none that a file can hold. */
const wellFormed = (typed: string): string => Buffer.from(typed).toString();

/** Anything that can be typed, and above all what a spreadsheet takes for more than text. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('=+-@|\'",;\t\r\n ％＝王1E.é_x0041_')),
    maxLength: 12,
  }),
  fc.constantFrom('-5', '+86 13800000001', '3-1-1502', '@微信号', '=1+1', "'=1", '_x000D_', '1E5'),
);
const rowsOf = fc
  .array(fc.tuple(anything, anything), { maxLength: 5 })
  .map((pairs) =>
    pairs.map(([name, note], at): Row => [`C${at + 1}`, wellFormed(name), wellFormed(note)]),
  );

describe('a file of rows', () => {
  it('reads back cell by cell from CSV, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const csv = await written(rows, 'csv');
        const [, ...read] = parse(csv, { record_delimiter: '\r\n' });
        expect(read.map((cells) => cells.map(unguardCell))).toEqual(rows);
      }),
    );
  });

  it('comes back from a workbook as it was, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const returned = await readReturned(await written(rows, 'xlsx'), [noun], look.zone);
        if (returned.refused) throw new Error(returned.refused.text.en);
        expect(returned.headings).toEqual(['id', 'name', 'note']);
        const padded = returned.rows.map(({ cells }) => [...cells, '', ''].slice(0, 3));
        expect(padded).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
