import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { parseMap, readTable } from '../../src/spreadsheet/table.ts';
import type { Column, ReadOptions } from '../../src/spreadsheet/types.ts';

type Field = 'name' | 'phone' | 'note';

const columns: readonly Column<Field>[] = [
  { field: 'name', headings: ['姓名', '客户姓名'], required: true },
  { field: 'phone', headings: ['手机号', '电话'] },
  { field: 'note', headings: ['备注'] },
];

async function read(text: string, options: ReadOptions<Field> = {}, wanted = columns) {
  const reading = await readTable(text, wanted, options);
  if (reading.refused) throw new Error(`${reading.refused.code} ${reading.refused.text.en}`);
  return reading.table;
}

async function refusal(text: string, options: ReadOptions<Field> = {}) {
  const reading = await readTable(text, columns, options);
  if (!reading.refused) throw new Error('was read');
  return reading.refused;
}

/** Line, name, phone, note of each row. */
async function rows(text: string, options: ReadOptions<Field> = {}) {
  const table = await read(text, options);
  return table.rows.map(({ line, cells }) => [
    line,
    cells.name.value,
    cells.phone.value,
    cells.note.value,
  ]);
}

const wang = [2, '王小明', '13800001234', '要两室,低楼层'];
const li = [3, '李娜', '13900005678', ''];

describe('rows and cells', () => {
  it('carry the heading and the line to name in a message', async () => {
    const { rows: found } = await read('姓名,电话\n王小明,13800001234\n');
    expect(found).toEqual([
      {
        line: 2,
        cells: {
          name: { value: '王小明', column: '姓名', line: 2 },
          phone: { value: '13800001234', column: '电话', line: 2 },
          note: { value: '', column: 'note', line: 2 },
        },
      },
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR CR LF', '\r\r\n'],
    ['a lone CR', '\r'],
  ])('are the same with lines ending in %s, with and without the last one', async (_, end) => {
    const lines = ['姓名,电话,备注', '王小明,13800001234,"要两室,低楼层"', '李娜,13900005678,'];
    expect(await rows(lines.join(end))).toEqual([wang, li]);
    expect(await rows(lines.join(end) + end)).toEqual([wang, li]);
  });

  it('are counted in lines of the file, line breaks in cells included', async () => {
    const text = '姓名,电话,备注\r\n"王\r\n小明",138,"一\n二"\r\n李娜,139,x\r\n';
    const { rows: found } = await read(text);
    expect(found.map((row) => row.line)).toEqual([2, 5]);
    expect(found[0]?.cells.phone.line).toBe(3);
    expect(found[0]?.cells.note.value).toBe('一\n二');
  });

  it('keep line feeds inside cells of a file whose lines end with a lone CR', async () => {
    expect(await rows('姓名,备注\r王小明,"一\n二"\r李娜,x')).toEqual([
      [2, '王小明', '', '一\n二'],
      [4, '李娜', '', 'x'],
    ]);
  });

  it('lose spaces and invisible marks at both ends, unless the column is verbatim', async () => {
    const text = '姓名,电话,备注\n\u3000王小明 ,\u202d13800001234\u202c,  缩进\n';
    expect(await rows(text)).toEqual([[2, '王小明', '13800001234', '缩进']]);
    const verbatim = columns.map((column) => ({ ...column, verbatim: column.field === 'note' }));
    const table = await read(text, {}, verbatim);
    expect(table.rows[0]?.cells.note.value).toBe('  缩进');
  });

  it('are free of what was put around them for a spreadsheet', async () => {
    expect(await rows(`姓名,电话,备注\n王小明,="13800001234",'=1+1\n`)).toEqual([
      [2, '王小明', '13800001234', '=1+1'],
    ]);
  });
});

describe('delimiters', () => {
  it.each([
    ['a comma', '姓名,电话,备注\n王小明,13800001234,"要两室,低楼层"\n李娜,13900005678,', ','],
    ['a semicolon', '姓名;电话;备注\n王小明;13800001234;要两室,低楼层\n李娜;13900005678;', ';'],
    ['a tab', '姓名\t电话\t备注\n王小明\t13800001234\t要两室,低楼层\n李娜\t13900005678\t', '\t'],
    ['a bar', '姓名|电话|备注\n王小明|13800001234|要两室,低楼层\n李娜|13900005678|', '|'],
  ])('%s is found by the headings', async (_, text, delimiter) => {
    expect((await read(text)).delimiter).toBe(delimiter);
    expect(await rows(text)).toEqual([wang, li]);
  });

  it('may be full-width commas, with ordinary ones among them', async () => {
    expect(await rows('姓名，电话，备注\n王小明，138，南向\n李娜,139,北向')).toEqual([
      [2, '王小明', '138', '南向'],
      [3, '李娜', '139', '北向'],
    ]);
  });

  it('are what the sep= line of Excel says, which is no row', async () => {
    expect(await rows('sep=;\r\n姓名;电话;备注\r\n王小明;138;a,b\r\n')).toEqual([
      [3, '王小明', '138', 'a,b'],
    ]);
  });

  it('that one row does not share with the headings make it a bad row', async () => {
    const table = await read('姓名,电话,备注\n王小明，138，南向\n李娜,139,北向\n');
    expect(table.rows.map((row) => row.line)).toEqual([3]);
    expect(table.rejected).toMatchObject([{ line: 2, column: '姓名', value: '王小明，138，南向' }]);
  });
});

describe('headings', () => {
  it.each([
    ' 姓名 ,手机号　,备注',
    '\u200b姓名,电话（必填）,备注：',
    '*姓名,PHONE,Note',
    '"姓\n名",_Phone_,note',
  ])('%j are known', async (heading) => {
    const found = await rows(`${heading}\n王小明,138,x\n`);
    expect(found.map(([, ...cells]) => cells)).toEqual([['王小明', '138', 'x']]);
  });

  it('are found under a title, and the title is said to be left out', async () => {
    const table = await read('2026年3月来访登记表,,\n制表：李娜,,\n姓名,电话,备注\n王小明,138,x\n');
    expect(table.headerLine).toBe(3);
    expect(table.rows).toHaveLength(1);
    expect(table.skipped).toEqual([
      { line: 1, kind: 'title' },
      { line: 2, kind: 'title' },
    ]);
    expect(table.notices[0]?.zh).toBe('已跳过第 1、2 行：标题。');
  });

  it('that come again on every printed page are left out, titles and totals too', async () => {
    const page = '来访登记表,,\n姓名,电话,备注\n';
    const table = await read(`${page}王小明,138,x\n合计,1,\n${page}李娜,139,y\n合计,1,\n`);
    expect(table.rows.map((row) => row.line)).toEqual([3, 7]);
    expect(table.skipped.map((row) => [row.line, row.kind])).toEqual([
      [1, 'title'],
      [4, 'total'],
      [5, 'title'],
      [6, 'heading'],
      [8, 'total'],
    ]);
  });

  it('are refused when a required one is missing, with what was wanted and what was found', async () => {
    const refused = await refusal('称呼,电话\n王先生,138\n');
    expect(refused).toMatchObject({ code: 'import.header', line: 1 });
    expect(refused.text.en).toBe('Missing: name (姓名). Headings found on line 1: 称呼, 电话.');
  });

  it('are refused when one of several is needed and none is there', async () => {
    const anything = columns.map((column) => ({ ...column, required: false }));
    const reading = await readTable('备注\n看房\n', anything, { oneOf: ['name', 'phone'] });
    expect(reading.refused?.text.en).toContain('name (姓名) / phone (手机号)');
  });

  it.each([
    ['the same twice', '姓名,电话,电话\n王小明,138,139\n', '电话 (#2), 电话 (#3)'],
    ['two names of one', '姓名,手机号,电话\n王小明,138,139\n', '手机号 (#2), 电话 (#3)'],
  ])('are refused when a column could be two: %s', async (_, text, named) => {
    const refused = await refusal(text);
    expect(refused.code).toBe('import.heading-twice');
    expect(refused.text.en).toContain(named);
  });

  it('that nobody needs may come twice, and are named as not used', async () => {
    const table = await read('姓名,区域,区域\n王小明,城东,城西\n');
    expect(table.ignored).toEqual([
      { column: '区域', filled: 1 },
      { column: '区域', filled: 1 },
    ]);
    expect(table.notices.map((one) => one.en)).toEqual(['Columns not used: 区域, 区域.']);
  });

  it('alone are a file with no rows', async () => {
    expect(await rows('姓名,电话,备注\n')).toEqual([]);
  });
});

describe('--map', () => {
  it('names a column by its heading or its number, and wins over known headings', async () => {
    const text = '姓名,手机号,电话,客户说\n王小明,138,139,南向\n';
    expect(await rows(text, { map: { phone: '电话', note: '客户说' } })).toEqual([
      [2, '王小明', '139', '南向'],
    ]);
    expect(await rows(text, { map: { phone: '#2', note: '#4' } })).toEqual([
      [2, '王小明', '138', '南向'],
    ]);
  });

  it('takes a column away from the field that its heading would have had', async () => {
    expect(await rows('姓名,电话,备注\n王小明,138,139\n', { map: { phone: '备注' } })).toEqual([
      [2, '王小明', '139', ''],
    ]);
  });

  it('is refused for a column that is not there, listing those that are', async () => {
    const refused = await refusal('姓名,电话\n王小明,138\n', { map: { note: '说明' } });
    expect(refused).toMatchObject({ code: 'import.map', line: 1 });
    expect(refused.hint?.en).toContain('姓名, 电话');
    expect((await refusal('姓名\n王小明\n', { map: { note: '#2' } })).code).toBe('import.map');
  });

  it('is refused for a field that is none of ours, listing those that are', async () => {
    const refused = await refusal('姓名,电话\n王小明,138\n', { map: { salary: '电话' } });
    expect(refused.code).toBe('import.map');
    expect(refused.hint?.en).toContain('name, phone, note');
  });

  it('is read from field=heading', () => {
    expect(parseMap(['phone=联系=方式', ' owner = #3 '])).toEqual({
      phone: '联系=方式',
      owner: '#3',
    });
    expect(() => parseMap(['phone'])).toThrow(UserError);
    expect(() => parseMap(['phone='])).toThrow(UserError);
    expect(() => parseMap(['phone=a', 'phone=b'])).toThrow(UserError);
  });
});

describe('rows that are none', () => {
  it('are left out when they hold nothing but commas and spaces, and counted', async () => {
    const table = await read('姓名,电话\n王小明,138\n\n,\n \u3000 \n"",""\n李娜,139\n,,,\n');
    expect(table.rows.map((row) => row.line)).toEqual([2, 7]);
    expect(table.notices.map((one) => one.en)).toEqual(['5 empty rows were left out.']);
  });

  it.each(['', '\n\n', ',,\r\n,,\r\n', ' \t\n'])('%j is an empty file', async (text) => {
    expect((await refusal(text)).code).toBe('import.empty');
  });
});

describe('ragged rows', () => {
  it('are filled up when they are too short', async () => {
    expect(await rows('姓名,电话,备注\n王小明\n')).toEqual([[2, '王小明', '', '']]);
  });

  it('are bad when a required cell is missing', async () => {
    const table = await read('电话,姓名\n13800001234\n13900005678,李娜\n');
    expect(table.rows.map((row) => row.line)).toEqual([3]);
    expect(table.rejected).toMatchObject([{ line: 2, column: '姓名', value: '' }]);
  });

  it('are bad when something stands beyond the headings, since cells may have shifted', async () => {
    const table = await read('姓名,电话,备注\n王小明,138,要两室,低楼层\n李娜,139,x,\n');
    expect(table.rows.map((row) => row.line)).toEqual([3]);
    expect(table.rejected).toMatchObject([{ line: 2, column: '#4', value: '低楼层' }]);
  });

  it('are so too when Excel has given every line the same number of commas', async () => {
    const table = await read('姓名,电话,,\n王小明,138,多,\n李娜,139,,多\n张伟,137,,\n');
    expect(table.rejected.map((one) => [one.line, one.column])).toEqual([
      [2, '#3'],
      [3, '#4'],
    ]);
    expect(table.rows.map((row) => row.line)).toEqual([4]);
  });

  it('are not: figures beside the table, behind an empty column, which are named as not used', async () => {
    const table = await read('姓名,电话,,,\n王小明,138,,均价,32000\n李娜,139,,,\n');
    expect(table.rejected).toEqual([]);
    expect(table.ignored).toEqual([
      { column: '#4', filled: 1 },
      { column: '#5', filled: 1 },
    ]);
  });
});

describe('quotes', () => {
  it('inside an unquoted cell are text, and swallow no row', async () => {
    expect(await rows('姓名,电话,备注\n王小明,138,3" 管\n李娜,139,"a,b"\n')).toEqual([
      [2, '王小明', '138', '3" 管'],
      [3, '李娜', '139', 'a,b'],
    ]);
  });

  it('doubled are one, at the beginning and end of a cell too', async () => {
    expect(await rows('姓名,备注\n"""小""明","他说""好"""\n')).toEqual([
      [2, '"小"明', '', '他说"好"'],
    ]);
  });

  it('may have spaces around them', async () => {
    expect(await rows('姓名, 电话, 备注\n"王小明" , "138", "要两室, 低楼层"\n')).toEqual([
      [2, '王小明', '138', '要两室, 低楼层'],
    ]);
  });

  it.each([
    ['at the end of the file', '姓名,备注\n王小明,好\n李娜,"没关\n张伟,x\n', 3],
    ['before the next quoted cell', '姓名,备注\n王小明,"没关\n李娜,"要两室"\n', 2],
    ['below a cell of several lines', '姓名,备注,电话\n"王\n明",好,"138\n李娜,x,139\n', 3],
    ['in the middle of its cell', '姓名,备注\n"王"小明,x\n李娜,y\n', 2],
  ])('not closed refuse the file, naming the line: %s', async (_, text, line) => {
    expect(await refusal(text)).toMatchObject({ code: 'import.quote', line });
  });
});

describe('cells that no text may hold', () => {
  it('are rejected with control characters made visible', async () => {
    const table = await read(
      '姓名,电话,备注\n王\0小明,138,x\n李娜,139,\u001b[2J红\n张伟,137,a\tb\n',
    );
    expect(table.rejected.map((one) => [one.line, one.column, one.value])).toEqual([
      [2, '姓名', '王\\x00小明'],
      [3, '备注', '\\x1B[2J红'],
    ]);
    expect(table.rows.map((row) => row.line)).toEqual([4]);
  });

  it('are rejected when characters were lost before the file was saved', async () => {
    expect((await read('姓名\n张\ufffd伟\n')).rejected).toMatchObject([{ line: 2 }]);
  });

  it('do no harm in columns that are not used', async () => {
    expect((await read('姓名,头像\n王小明,\0\n')).rejected).toEqual([]);
  });

  it('all are listed, not only the first of a row', async () => {
    const table = await read('姓名,电话\n,\u0007\n');
    expect(table.rejected.map((one) => one.column)).toEqual(['姓名', '电话']);
  });
});
