import { text, type Text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { changeKinds } from '../../report/changes.ts';
import type { Difference } from '../../report/comparison.ts';
import { said } from '../../report/messages.ts';
import type { Verification } from '../../report/verify-service.ts';

/** What was found in a file that came back: all of it for programs, the first of it for people. */
const mostShown = 50;

export function verificationAnswer(found: Verification): Answer {
  const { against, differences } = found;
  const why = (one: Difference): Text => changeKinds[one.what];
  return {
    result: { ...found, differences: differences.map((one) => ({ ...one, text: why(one) })) },
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
      page.say(changeKinds[one.what]),
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
