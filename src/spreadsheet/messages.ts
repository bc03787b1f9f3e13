/** What reading a file says to people, in both languages. */
import { text, type Text } from '../language.ts';
import type { Alternative, BadSpot, FileRefusal, IgnoredColumn, SkippedRow } from './types.ts';

function listed(names: readonly string[]): Text {
  return text(names.join(', '), names.join('、'));
}

function readings(alternatives: readonly Alternative[]): Text {
  return text(
    alternatives.map((one) => `${one.encoding} (“${one.sample}”)`).join(' or '),
    alternatives.map((one) => `${one.encoding}（“${one.sample}”）`).join(' 或 '),
  );
}

function flags(alternatives: readonly Alternative[]): Text {
  const named = alternatives.map((one) => `--encoding ${one.encoding}`);
  return text(`Say which: ${named.join(' or ')}.`, `请指明：${named.join(' 或 ')}。`);
}

const saveAgain = text(
  'Open it in Excel or WPS and save it as “CSV UTF-8”.',
  '请用 Excel 或 WPS 打开，另存为“CSV UTF-8”。',
);

const otherKinds: Readonly<Record<string, Text>> = {
  xlsx: text(
    'an Excel workbook (.xlsx) or another packed file',
    ' Excel 工作簿（.xlsx）或压缩文件',
  ),
  xls: text('an old Excel workbook (.xls)', '旧版 Excel 工作簿（.xls）'),
  pdf: text('a PDF', ' PDF 文件'),
};

export const said = {
  unknownEncoding: (name: string) =>
    text(
      `--encoding ${name} is not known; use auto, utf-8, gb18030, utf-16le, utf-16be or big5.`,
      `不认识 --encoding ${name}；可用 auto、utf-8、gb18030、utf-16le、utf-16be、big5。`,
    ),
  mapWithoutEquals: (given: string) =>
    text(
      `--map ${given} should read field=heading, such as --map phone=联系方式.`,
      `--map ${given} 应写成“字段=表头”，例如 --map phone=联系方式。`,
    ),
  mapTwice: (field: string) =>
    text(`--map names ${field} twice.`, `--map 里 ${field} 出现了两次。`),
  ignoredColumns: (columns: readonly IgnoredColumn[]) => {
    const names = listed(columns.map((one) => one.column));
    return text(`Columns not used: ${names.en}.`, `未使用的列：${names.zh}。`);
  },
  skipped: (kind: SkippedRow['kind'], lines: readonly number[]) => {
    const kinds = {
      heading: text('the headings again', '重复的表头'),
      title: text('a title', '标题'),
      total: text('a line of totals', '合计'),
    };
    return text(
      `Left out, as ${kinds[kind].en}: ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}.`,
      `已跳过第 ${lines.join('、')} 行：${kinds[kind].zh}。`,
    );
  },
  blankRows: (count: number) =>
    text(
      `${count} empty ${count === 1 ? 'row was' : 'rows were'} left out.`,
      `已跳过 ${count} 个空行。`,
    ),
  controlCharacters: () => text('it holds control characters', '含有控制字符'),
  lostCharacters: () =>
    text('characters were lost before this file was saved (�)', '文件保存之前已有字符损坏（�）'),
  missingValue: () => text('it must not be empty', '不能为空'),
  missingAll: (columns: readonly string[]) => {
    const names = listed(columns);
    return text(`one of ${names.en} must be filled`, `${names.zh}至少要填一项`);
  },
  tooManyCells: () =>
    text(
      'the row has more cells than there are headings; a comma in the text may need quotes',
      '这一行的格子比表头多，可能是文字里的逗号没有加引号',
    ),
  otherDelimiter: () =>
    text('the row is not separated like the headings', '这一行的分隔符与表头不同'),
};

const kindsOfSpot = (spot: BadSpot): Text =>
  text(
    `${spot.encoding} (stops at byte ${spot.offset}, line ${spot.line})`,
    `${spot.encoding}（第 ${spot.line} 行，第 ${spot.offset} 字节处出错）`,
  );

export const refusals = {
  empty: (): FileRefusal => ({
    code: 'import.empty',
    text: text('The file is empty.', '文件是空的。'),
    hint: text('Check that the right file was saved.', '请确认保存的是要导入的文件。'),
  }),
  notCsv: (kind: string): FileRefusal => {
    const what = otherKinds[kind] ?? text(kind, kind);
    return {
      code: 'import.not-csv',
      text: text(`This is ${what.en}, not a CSV file.`, `这是${what.zh}，不是 CSV 文件。`),
      hint: saveAgain,
    };
  },
  utf32: (): FileRefusal => ({
    code: 'import.encoding',
    text: text('The file is UTF-32, which cannot be read here.', '文件是 UTF-32 编码，无法读取。'),
    hint: saveAgain,
  }),
  markContradicts: (mark: string, wanted: string): FileRefusal => ({
    code: 'import.encoding',
    text: text(
      `The file begins with the mark of ${mark}, but --encoding says ${wanted}.`,
      `文件开头标明是 ${mark}，而 --encoding 写的是 ${wanted}。`,
    ),
    hint: text('Leave --encoding out.', '请去掉 --encoding。'),
  }),
  invalid: (spots: readonly BadSpot[]): FileRefusal => {
    const told = spots.map(kindsOfSpot);
    return {
      code: 'import.encoding',
      text: text(
        `The file is not valid ${told.map((one) => one.en).join(' nor ')}.`,
        `文件不是有效的 ${told.map((one) => one.zh).join('，也不是有效的 ')}。`,
      ),
      hint: saveAgain,
      line: Math.max(...spots.map((spot) => spot.line)),
    };
  },
  undecided: (alternatives: readonly Alternative[]): FileRefusal => {
    const choice = readings(alternatives);
    return {
      code: 'import.encoding',
      text: text(
        `The file could be ${choice.en}; it is too short to tell.`,
        `文件可能是 ${choice.zh}，内容太少，无法判断。`,
      ),
      hint: flags(alternatives),
      alternatives,
    };
  },
  doubtful: (alternatives: readonly Alternative[], spot: BadSpot): FileRefusal => {
    const choice = readings(alternatives);
    return {
      code: 'import.encoding',
      text: text(
        `The encoding is not certain: not UTF-8 (line ${spot.line}), perhaps ${choice.en}.`,
        `编码无法确定：不是 UTF-8（第 ${spot.line} 行），可能是 ${choice.zh}。`,
      ),
      hint: flags(alternatives),
      line: spot.line,
      alternatives,
    };
  },
  mixed: (line: number): FileRefusal => ({
    code: 'import.encoding',
    text: text(
      `Line ${line} is UTF-8, but the rest of the file is GB18030.`,
      `第 ${line} 行是 UTF-8，其余部分却是 GB18030。`,
    ),
    hint: text(
      'Put the rows together in one sheet and save it as “CSV UTF-8”.',
      '请把各行放进同一张表，另存为“CSV UTF-8”。',
    ),
    line,
  }),
  quoteNotClosed: (line: number): FileRefusal => ({
    code: 'import.quote',
    text: text(
      `The quote that opens on line ${line} is not closed where its cell ends.`,
      `第 ${line} 行的引号没有正确结束。`,
    ),
    hint: text(
      'Close it, or write a quote inside quotes twice ("").',
      '请补上引号；引号里面的引号要写两个（""）。',
    ),
    line,
  }),
  noHeadings: (wanted: readonly string[], found: readonly string[], line: number): FileRefusal => {
    const [want, have] = [listed(wanted), listed(found)];
    return {
      code: 'import.header',
      text: text(
        `Missing: ${want.en}. Headings found on line ${line}: ${have.en}.`,
        `缺少：${want.zh}。第 ${line} 行的表头是：${have.zh}。`,
      ),
      hint: text(
        'Name the column yourself: --map field=heading, or --map field=#3 for the third.',
        '可以自己指明：--map 字段=表头，第三列写 --map 字段=#3。',
      ),
      line,
    };
  },
  sameHeading: (
    field: string,
    columns: readonly { heading: string; number: number }[],
    line: number,
  ): FileRefusal => {
    const named = columns.map((one) => `${one.heading} (#${one.number})`);
    const inChinese = columns.map((one) => `${one.heading}（第 ${one.number} 列）`);
    return {
      code: 'import.heading-twice',
      text: text(
        `On line ${line}, several columns could be ${field}: ${named.join(', ')}.`,
        `第 ${line} 行有几列都可能是 ${field}：${inChinese.join('、')}。`,
      ),
      hint: text(
        `Choose one: --map ${field}=#${columns[0]?.number ?? 1}.`,
        `请选定一列：--map ${field}=#${columns[0]?.number ?? 1}。`,
      ),
      line,
    };
  },
  unknownField: (field: string, fields: readonly string[]): FileRefusal => {
    const all = listed(fields);
    return {
      code: 'import.map',
      text: text(`--map ${field}=…: there is no such field.`, `--map ${field}=…：没有这个字段。`),
      hint: text(`Fields: ${all.en}.`, `可用的字段：${all.zh}。`),
    };
  },
  unknownHeading: (
    field: string,
    heading: string,
    found: readonly string[],
    line: number,
  ): FileRefusal => {
    const all = listed(found);
    return {
      code: 'import.map',
      text: text(
        `--map ${field}=${heading}: the file has no such column.`,
        `--map ${field}=${heading}：文件里没有这一列。`,
      ),
      hint: text(`Headings on line ${line}: ${all.en}.`, `第 ${line} 行的表头：${all.zh}。`),
      line,
    };
  },
};
