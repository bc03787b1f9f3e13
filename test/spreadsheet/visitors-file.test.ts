import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/spreadsheet/encoding.ts';
import { csvLine, guardCell } from '../../src/spreadsheet/guard.ts';
import { readTable } from '../../src/spreadsheet/table.ts';
import type { Column } from '../../src/spreadsheet/types.ts';
import { gb18030, utf16le, utf8 } from './bytes.ts';

type Field = 'name' | 'phone' | 'note';

const columns: readonly Column<Field>[] = [
  { field: 'name', headings: ['姓名'] },
  { field: 'phone', headings: ['电话'] },
  { field: 'note', headings: ['备注'], verbatim: true },
];

async function tableOf(bytes: Uint8Array) {
  const decoding = decodeBytes(bytes);
  if (decoding.refused) throw new Error(decoding.refused.text.en);
  const options = { oneOf: ['phone', 'name'] } as const;
  const reading = await readTable(decoding.decoded.text, columns, options);
  if (reading.refused) throw new Error(reading.refused.text.en);
  return reading.table;
}

describe('a file of visitors', () => {
  it('gives the same rows in every encoding', async () => {
    const text = '姓名,电话,备注\n王小明,13800001234,"要两室,低楼层"\n欧阳娜娜,,𠮷\n';
    const windows = text.replaceAll('\n', '\r\n');
    const files = [utf8(text), utf8(`\ufeff${windows}`), gb18030(windows)];
    const unicodeText = utf16le(`\ufeff${windows.replaceAll(/,(?!低)/g, '\t')}`);
    const [first, ...others] = await Promise.all([...files, unicodeText].map(tableOf));
    expect(first?.rows).toHaveLength(2);
    for (const other of others) expect(other.rows).toEqual(first?.rows);
  });

  it('rejects a row with neither phone nor name', async () => {
    const { rejected, rows } = await tableOf(utf8('姓名,电话,备注\n,,路过\n李娜,,\n'));
    expect(rows.map((row) => row.line)).toEqual([3]);
    expect(rejected).toMatchObject([{ line: 2, column: '电话/姓名', value: '' }]);
  });

  it('that we wrote ourselves gives back what was in it', async () => {
    const notes = ['=1+1', "'=1+1", ' 缩进\n=2', '-5', '@李工', '="138"', '看房;=A1', "'引号'"];
    const lines = notes.map((note, at) => [`客户${at + 1}`, '+86 138-0000-1234', note]);
    const file = [['姓名', '电话', '备注'], ...lines].map((line) => csvLine(line.map(guardCell)));
    const { rows, rejected } = await tableOf(utf8(file.join('')));
    expect(rejected).toEqual([]);
    expect(rows.map((row) => row.cells.note.value)).toEqual(notes);
  });
});
