import type { PolicyDifference, RiskReport } from '../../commission/index.ts';
import { whoIs } from '../../credit/index.ts';
import { text, type Text } from '../../language.ts';
import { formatYuanGrouped, type Fen } from '../../money/fen.ts';
import type { Page } from '../../terminal/page.ts';
import { section } from './credit-view.ts';
import type { Eyes } from './eyes.ts';

/** Who would gain and who would lose, and what might have to come back. */
export async function policyDiffView(
  page: Page,
  told: PolicyDifference,
  { names }: Eyes,
): Promise<string> {
  const { staff, differenceFen } = told;
  const table = await page.table(
    [
      text('who', '人员'),
      text('credit', '业绩'),
      text('then', '改后'),
      text('commission', '佣金'),
      text('then', '改后'),
      text('difference', '增减'),
    ],
    staff.map((one) => [
      page.say(whoIs(one.party, names)),
      ...[one.creditFen, one.draftCreditFen].map(formatYuanGrouped),
      ...[one.commissionFen, one.draftCommissionFen].map(formatYuanGrouped),
      { styled: coloured(page, one.differenceFen) },
    ]),
    { right: [1, 2, 3, 4, 5] },
  );
  const sum = text(
    `In all: ${formatYuanGrouped(differenceFen)}`,
    `合计增减：${formatYuanGrouped(differenceFen)}`,
  );
  const nobody = text('No final credit that month.', '该月没有已确定的业绩。');
  return [
    page.colour.bold(page.say(titleOf(told))),
    staff.length === 0 ? page.say(nobody) : table,
    page.say(sum),
    heldThen(page, told),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function titleOf({ key, month, value, draft }: PolicyDifference): Text {
  const [now, then] = [value, draft].map((one) =>
    typeof one === 'string' ? one : JSON.stringify(one),
  );
  return text(
    `${month} if ${key} were ${then} instead of ${now}; nothing is changed`,
    `${month}：${key} 由 ${now} 改为 ${then} 时的结果，仅供参考，未作改动`,
  );
}

function heldThen(page: Page, { held, draftHeld }: PolicyDifference): string {
  if (held.join() === draftHeld.join()) return '';
  return section(page, text('Held then', '改后暂不结算'), [`  ${draftHeld.join('  ') || '-'}`]);
}

function coloured(page: Page, amount: Fen): string {
  const shown = `${amount > 0 ? '+' : ''}${formatYuanGrouped(amount)}`;
  if (amount === 0) return shown;
  return amount > 0 ? page.colour.green(shown) : page.colour.red(shown);
}

export async function riskView(
  page: Page,
  { overdue, lines, totalFen }: RiskReport,
  { names }: Eyes,
): Promise<string> {
  const what = { payment: text('payment', '应收款'), contract: text('contract', '应签约') };
  const late = overdue.map(
    (item) =>
      `  ${item.deal}  ${page.say(what[item.what])}  ${item.dueOn}  ${page.say(text(`${item.days} days`, `${item.days} 天`))}  ${page.say(whoIs(item.owner, names))}`,
  );
  if (late.length === 0) return page.say(text('Nothing is overdue today.', '今天没有逾期事项。'));
  const table = await page.table(
    [
      text('deal', '成交'),
      text('who', '人员'),
      text('paid', '已发放'),
      text('at risk', '可能扣回'),
    ],
    lines.map((line) => [
      line.deal,
      page.say(whoIs(line.party, names)),
      ...[line.paidFen, line.clawbackFen].map(formatYuanGrouped),
    ]),
    { right: [2, 3] },
  );
  const sum = text(
    `At risk in all: ${formatYuanGrouped(totalFen)}`,
    `可能扣回合计：${formatYuanGrouped(totalFen)}`,
  );
  return [
    section(page, text('Overdue today', '今日逾期'), late),
    ...(lines.length === 0 ? [] : [table]),
    page.colour.bold(page.say(sum)),
  ].join('\n\n');
}
