/** What exports say to people, in both languages. */
import { text, type Text } from '../language.ts';
import type { Refusal } from '../reason.ts';

export const said = {
  done: (rows: number, title: Text, file: string) =>
    text(
      `Exported to ${file}: ${title.en}, ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
      `已导出到 ${file}：${title.zh} ${rows} 条。`,
    ),
  masked: () =>
    text(
      'Phones are masked; a clerk, a supervisor or a manager has them whole with --unmask.',
      '电话已隐去中间数字；销控统计员、主管或经理可加 --unmask 导出完整号码。',
    ),
  manifest: (file: string) =>
    text(
      `Rows and sums are noted in ${file}. When the file comes back: salesdesk import --verify FILE`,
      `条数与合计记在 ${file}。文件交回后可核对：salesdesk import --verify 文件`,
    ),
  notDated: (title: Text) =>
    text(
      `${title.en} have no day: --from and --to do not go with them.`,
      `${title.zh}没有日期，不能使用 --from 和 --to。`,
    ),
  backwards: (from: string, to: string) =>
    text(`--from ${from} is after --to ${to}.`, `--from ${from} 晚于 --to ${to}。`),
  onlyWith: (flag: string, what: Text) =>
    text(`${flag} goes with ${what.en} only.`, `${flag} 只用于${what.zh}。`),
  formatTwice: (flag: string, format: string) =>
    text(
      `${flag} and --format ${format} do not go together without --out.`,
      `没有 --out 时，${flag} 与 --format ${format} 不能同时使用。`,
    ),
  xlsxOnScreen: () => text('A workbook cannot be shown here.', '工作簿无法直接显示。'),
  nameFile: (file: string) => text(`Name a file: --out ${file}`, `请指定文件：--out ${file}`),
  unchanged: (rows: number) =>
    text(
      `Nothing was changed: ${rows} ${rows === 1 ? 'row' : 'rows'}, all as exported.`,
      `没有改动：${rows} 条与导出时一致。`,
    ),
  changed: (rows: number, differences: number) =>
    text(
      `${rows} ${rows === 1 ? 'row' : 'rows'}, ${differences} ${differences === 1 ? 'difference' : 'differences'}:`,
      `共 ${rows} 条，有 ${differences} 处不同：`,
    ),
  more: (number: number) =>
    text(`… and ${number} more; --json lists all.`, `……另有 ${number} 处，用 --json 查看全部。`),
  againstDesk: () =>
    text(
      'There is no manifest beside the file: it was compared with the desk as it is now.',
      '文件旁没有清单（manifest），已与案场当前数据比对。',
    ),
  importNeedsNoun: () => text('Say what is to be imported.', '请说明要导入什么。'),
  importNouns: () =>
    text(
      'salesdesk visitor import FILE, staff import FILE, roster import FILE; to check a file that came back: import --verify FILE',
      '例如 salesdesk visitor import 文件、staff import 文件、roster import 文件；核对交回的文件：import --verify 文件',
    ),
};

export const refusals = {
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
