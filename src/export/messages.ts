/** What exports say to people, in both languages. */
import { text } from '../language.ts';
import type { Refusal } from '../reason.ts';

const anotherName = text(
  'Name another file, or write over this one with --force.',
  '请另取文件名，或加 --force 覆盖。',
);

export const refusals = {
  fileExists: (file: string): Refusal => ({
    code: 'file.exists',
    text: text(`${file} is there already; it was not touched.`, `${file} 已存在，没有改动。`),
    hint: anotherName,
  }),
  unknownFile: (file: string): Refusal => ({
    code: 'export.unknown-file',
    text: text(
      `${file} does not have the headings of an export.`,
      `${file} 的表头不是任何一种导出文件的表头。`,
    ),
    hint: text('Keep the first row as it was exported.', '请保留导出时的第一行。'),
  }),
  cellTooLong: (row: string, heading: string): Refusal => ({
    code: 'export.cell-too-long',
    text: text(
      `${row}, ${heading}: a spreadsheet's cell holds 32767 characters, and this is longer.`,
      `${row} 的「${heading}」超过 32767 个字符，工作簿的单元格放不下。`,
    ),
    hint: text('Export it with --format csv.', '请改用 --format csv 导出。'),
  }),
};
