import { addMonths } from '../../calendar/time.ts';
import {
  commissionColumns,
  type LineDifference,
  lineDifferences,
  lineKindNames,
  type StaffStatement,
  type Statement,
  type StatementLine,
} from '../../commission/index.ts';
import { whoIs } from '../../credit/index.ts';
import { inCapitals } from '../../money/capitals.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped, subtractFen, type Fen } from '../../money/fen.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import type { Desk } from '../../desk/index.ts';
import { minute, section } from './credit-view.ts';
import { eyesOn, plainEyes, type Eyes } from './eyes.ts';
import { statementJson } from './json.ts';

/** A month's statement for everybody: one line each, and what is held. */
async function statementView(page: Page, statement: Statement, eyes: Eyes): Promise<string> {
  const { staff, totalPayableFen } = statement;
  const table = await page.table(
    [
      text('who', '人员'),
      text('credit', '业绩'),
      text('commission', '佣金'),
      text('pays', '本次发放'),
    ],
    staff.map((one) => [
      page.say(whoIs(one.party, eyes.names)),
      ...[one.creditFen, one.commissionFen, one.payableFen].map(formatYuanGrouped),
    ]),
    { right: [1, 2, 3] },
  );
  return [
    heading(page, statement, eyes),
    staff.length === 0 ? page.say(text('Nobody is paid anything.', '本月无人发放佣金。')) : table,
    await total(page, totalPayableFen),
    heldPart(page, statement),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** One person's statement, as a payslip: every line, the total in capitals, and what differs from last month. */
export async function payslipView(
  page: Page,
  statements: { readonly now: Statement; readonly before: Statement },
  party: string,
  eyes: Eyes,
): Promise<string> {
  const { now, before } = statements;
  const own = now.staff.find((one) => one.party === party);
  const earlier = before.staff.find((one) => one.party === party);
  const parts = [
    heading(page, now, eyes),
    page.colour.bold(page.say(whoIs(party, eyes.names))),
    own === undefined
      ? page.say(text('Nothing this month.', '本月没有佣金。'))
      : await payslip(page, own),
    await total(page, now.totalPayableFen),
    await differencePart(page, { now: own, before: earlier }, now),
    heldPart(page, now),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

export function statementAnswer(desk: Desk, told: Statement): Answer {
  const { month, staff } = told;
  const lines = staff.flatMap(({ party, lines }) =>
    lines.map((line) => ({ ...line, month, party })),
  );
  return {
    result: statementJson(told, desk.info.timezone),
    rows: sheetOf(commissionColumns, lines, plainEyes(desk)),
    view: async (page) => statementView(page, told, await eyesOn(desk)),
  };
}

function heading(page: Page, { month, frozen, runAt }: Statement, { zone }: Eyes): string {
  const state =
    frozen && runAt !== null
      ? text(`frozen, run on ${minute(runAt, zone)}`, `已结算，结算时间 ${minute(runAt, zone)}`)
      : text('as it would be if it were run now', '尚未结算，按目前情况');
  const said = text(`Commission ${month}: ${state.en}`, `${month} 佣金：${state.zh}`);
  return page.colour.bold(page.say(said));
}

async function payslip(page: Page, own: StaffStatement): Promise<string> {
  const sums = text(
    `Credit of the month ${formatYuanGrouped(own.creditFen)}, commission ${formatYuanGrouped(own.commissionFen)}`,
    `本月业绩 ${formatYuanGrouped(own.creditFen)}，佣金 ${formatYuanGrouped(own.commissionFen)}`,
  );
  if (own.lines.length === 0) return page.say(sums);
  const table = await page.table(
    [
      text('deal', '成交'),
      text('kind', '类别'),
      text('credit', '业绩'),
      text('commission', '佣金'),
      text('pays', '本次发放'),
    ],
    own.lines.map((line) => [line.deal, page.say(lineKindNames[line.kind]), ...lineAmounts(line)]),
    { right: [2, 3, 4] },
  );
  return `${page.say(sums)}\n${table}`;
}

function lineAmounts(line: StatementLine): string[] {
  return [line.creditFen, line.commissionFen, line.payableFen].map(formatYuanGrouped);
}

async function total(page: Page, amount: Fen): Promise<string> {
  const capitals = await inCapitals(amount);
  const figures = formatYuanGrouped(amount);
  const said = text(
    `Pays in all ${figures} (${capitals})`,
    `应发合计 ${figures}（大写：${capitals}）`,
  );
  return page.colour.green(page.say(said));
}

async function differencePart(
  page: Page,
  { now, before }: { now: StaffStatement | undefined; before: StaffStatement | undefined },
  { month, totalPayableFen }: Statement,
): Promise<string> {
  const last = addMonths(month, -1);
  const lines = lineDifferences(before, now);
  if (lines.length === 0) return '';
  const differenceFen = subtractFen(totalPayableFen, before?.payableFen ?? (0 as Fen));
  const table = await page.table(
    [
      text('deal', '成交'),
      text(last, last),
      text(month, month),
      text('difference', '差额'),
      text('why', '原因'),
    ],
    lines.map((line) => [
      line.deal,
      ...[line.before?.payableFen, line.now?.payableFen].map((one) =>
        one === undefined ? null : formatYuanGrouped(one),
      ),
      formatYuanGrouped(line.differenceFen),
      page.say(whyDifferent(line)),
    ]),
    { right: [1, 2, 3] },
  );
  const sum = text(
    `Against ${last}: ${formatYuanGrouped(differenceFen)}`,
    `与 ${last} 相比：${formatYuanGrouped(differenceFen)}`,
  );
  return `${page.colour.dim(page.say(sum))}\n${table}`;
}

function whyDifferent({ before, now }: LineDifference): Text {
  if (now === null) return text('paid last month, nothing new', '上月已发放，本月无变动');
  switch (now.kind) {
    case 'payment':
      return text('paid for the first time', '首次发放');
    case 'clawback':
      return text('the deal was cancelled', '成交已退房，扣回');
    case 'adjustment':
      return before === null
        ? text('changed since it was paid', '发放后有变动')
        : text('changed again', '再次变动');
  }
}

function heldPart(page: Page, { held }: Statement): string {
  return section(
    page,
    text('Held: credit that is not final', '暂不结算：业绩尚未确定'),
    held.length === 0 ? [] : [`  ${held.join('  ')}`],
  );
}
