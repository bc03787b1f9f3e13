import { text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { cellChangeNames, type Verification } from '../../export/index.ts';

/** What was found in a file that came back: all of it for programs, the first of it for people. */
const mostShown = 50;

export function verificationAnswer(found: Verification): Answer {
  const { against, differences } = found;
  return {
    result: {
      ...found,
      differences: differences.map((one) => ({ ...one, text: cellChangeNames[one.what] })),
    },
    notices: against === 'desk' ? [said.againstDesk()] : [],
    rows: {
      columns: ['row', 'line', 'column', 'what', 'ours', 'theirs'],
      rows: differences.map((one) => [
        ...[one.row, one.line, one.column, one.what, one.ours, one.theirs],
      ]),
    },
    view: (page) => viewOf(page, found),
  };
}

async function viewOf(page: Page, { rows, differences }: Verification): Promise<string> {
  if (differences.length === 0) return page.colour.green(page.say(said.unchanged(rows)));
  const shown = differences.slice(0, mostShown);
  const table = await page.table(
    [
      text('row', '编号'),
      text('line', '行'),
      text('column', '列'),
      text('exported', '导出时'),
      text('now', '现在'),
      text('what happened', '说明'),
    ],
    shown.map((one) => [
      ...[one.row, one.line, one.column, one.ours, one.theirs],
      page.say(cellChangeNames[one.what]),
    ]),
    { right: [1] },
  );
  const rest = differences.length - shown.length;
  return [
    page.colour.yellow(page.say(said.changed(rows, differences.length))),
    table,
    ...(rest > 0 ? [page.say(said.more(rest))] : []),
  ].join('\n');
}

const said = {
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
};
