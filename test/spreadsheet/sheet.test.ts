import { describe, expect, it } from 'vitest';
import { formatRejects, readSheet } from '../../src/spreadsheet/sheet.ts';
import type { Column } from '../../src/spreadsheet/types.ts';
import { gb18030, utf16le, utf8 } from './bytes.ts';

type Field = 'name' | 'phone' | 'note';

const columns: readonly Column<Field>[] = [
  { field: 'name', headings: ['姓名'] },
  { field: 'phone', headings: ['电话'] },
  { field: 'note', headings: ['备注'] },
];
const phoneOrName = { oneOf: ['phone', 'name'] } as const;

async function sheet(bytes: Uint8Array) {
  const reading = await readSheet(bytes, columns, phoneOrName);
  if (reading.refused) throw new Error(reading.refused.text.en);
  return reading.sheet;
}

describe('a file of visitors', () => {
  const text = '姓名,电话,备注\n王小明,13800001234,"要两室,低楼层"\n欧阳娜娜,,𠮷\n';

  it('gives the same rows in every encoding', async () => {
    const files = [
      utf8(text),
      utf8(`\ufeff${text.replaceAll('\n', '\r\n')}`),
      gb18030(text.replaceAll('\n', '\r\n')),
      utf16le(`\ufeff${text.replaceAll(/,(?!低)/g, '\t')}`),
    ];
    const [first, ...others] = await Promise.all(
      files.map(async (file) => (await sheet(file)).rows),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(first).toHaveLength(2);
  });

  it('says how it was read', async () => {
    expect((await sheet(gb18030(text))).notices[0]).toEqual({
      en: 'Read as GB18030 (GBK).',
      zh: '按 GB18030 (GBK) 读取。',
    });
  });

  it('rejects a row with neither phone nor name', async () => {
    const { rejected, rows } = await sheet(utf8('姓名,电话,备注\n,,路过\n李娜,,\n'));
    expect(rows.map((row) => row.line)).toEqual([3]);
    expect(rejected).toMatchObject([{ line: 2, column: '电话/姓名', value: '' }]);
  });

  it('is refused by a wrong flag, not read as something else', async () => {
    const reading = await readSheet(gb18030(text), columns, { encoding: 'utf-8' });
    expect(reading.refused).toMatchObject({ code: 'import.encoding', line: 1 });
  });
});

describe('the file of rejected rows', () => {
  const text = '姓名,电话,备注\n王\0明,138,"一\n二"\n李娜,139,\n,,路过\n张伟,137,x,多\n';

  it('holds each row as it stood, with line and reasons in front', async () => {
    const found = await sheet(utf8(text));
    const file = formatRejects(found, found.rejected, 'zh');
    expect(file.startsWith('\ufeff原文件行号,未导入原因,姓名,电话,备注\r\n')).toBe(true);
    expect(file).toContain('2,姓名：含有控制字符,王\0明,138,"一\n二"\r\n');
    expect(file).toContain('5,电话/姓名：电话、姓名至少要填一项,,,路过\r\n');
    expect(file).not.toContain('李娜');
  });

  it('joins several reasons of one row, those of cells on later lines too', async () => {
    const found = await sheet(utf8('备注,姓名,电话\n"一\n二",王小明,138\n'));
    const reason = { en: 'no such phone', zh: '号码不对' };
    const rejected = [
      { line: 2, column: '备注', value: '', reason },
      { line: 3, column: '电话', value: '138', reason },
    ];
    expect(formatRejects(found, rejected, 'en')).toContain(
      '2,"备注: no such phone; 电话: no such phone","一\n二",王小明,138\r\n',
    );
  });

  it('makes formulas of the original harmless', async () => {
    const found = await sheet(utf8('姓名,电话\n=1+1,="138"\n'));
    const reason = { en: 'no name', zh: '不是姓名' };
    const file = formatRejects(found, [{ line: 2, column: '姓名', value: '', reason }], 'en');
    expect(file).toContain("2,姓名: no name,'=1+1,138\r\n");
  });

  it('can be imported again: unchanged it gives the same rejections', async () => {
    const found = await sheet(utf8(text));
    const again = await sheet(utf8(formatRejects(found, found.rejected, 'zh')));
    expect(again.rows).toEqual([]);
    expect(again.rejected.map((one) => one.reason)).toEqual(
      found.rejected.map((one) => one.reason),
    );
  });
});
