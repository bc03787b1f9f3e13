import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../src/language.ts';
import { csvWriter } from '../../src/export/csv.ts';
import { readReturned } from '../../src/export/returned.ts';
import type { Look, Noun, Row } from '../../src/export/types.ts';
import { xlsxWriter } from '../../src/export/xlsx-service.ts';
import type { Column, Kind } from '../../src/spreadsheet/columns.ts';
import { unguardCell } from '../../src/spreadsheet/guard.ts';

type Cells = readonly string[];

const column = (at: number, key: string, kind: Kind): Column<Cells> => ({
  ...{ key, heading: text(key, key), kind },
  get: (cells) => cells[at]!,
});
const columns = [
  { ...column(0, 'id', 'code'), names: true },
  column(1, 'name', 'text'),
  column(2, 'note', 'text'),
] as unknown as readonly Column<Row>[];
const zone = 'Asia/Shanghai';
const look: Look = {
  columns,
  headings: 'keys',
  eyes: { zone, phone: (one) => one, text: (one) => one },
};
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

async function written(rows: readonly Cells[], format: 'csv' | 'xlsx'): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const put = (piece: string | Uint8Array): Promise<void> => {
    pieces.push(Buffer.from(piece as string));
    return Promise.resolve();
  };
  const writer =
    format === 'csv'
      ? csvWriter(look, put, { bom: false })
      : await xlsxWriter(look, put, { title: 'customers', now: 0 });
  await writer.rows(rows as unknown as readonly Row[]);
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
    pairs.map(([name, note], at): Cells => [`C${at + 1}`, wellFormed(name), wellFormed(note)]),
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
        const returned = await readReturned(await written(rows, 'xlsx'), [noun], zone);
        if (returned.refused) throw new Error(returned.refused.text.en);
        expect(returned.headings).toEqual(['id', 'name', 'note']);
        const padded = returned.rows.map(({ cells }) => [...cells, '', ''].slice(0, 3));
        expect(padded).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
