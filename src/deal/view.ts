import { minute, type Zone } from '../calendar/time.ts';
import { text, type Text } from '../language.ts';
import { formatYuanGrouped, type Fen } from '../money/fen.ts';
import type { Page, Styled } from '../terminal/page.ts';
import type { BuyerData } from './buyer-data.ts';
import type { Incomplete } from './buyer-service.ts';
import type { DueItem } from './due.ts';
import type { DueLine } from './due-service.ts';
import { waitsFor } from './json.ts';
import {
  approvalKindNames,
  dueNames,
  happeningNames,
  stageNames,
  unitStatusNames,
} from './messages.ts';
import type { Dossier } from './show-service.ts';
import type { ApprovalRecord, Deal, PlanItem, Unit } from './types.ts';

/** How a person sees units, deals and approvals. */
function yuan(amount: Fen | null): string | null {
  return amount === null ? null : formatYuanGrouped(amount);
}

function minuteOrNull(ms: number | null, zone: Zone): string | null {
  return ms === null ? null : minute(ms, zone);
}

export async function unitsView(page: Page, units: readonly Unit[]): Promise<string> {
  if (units.length === 0) return page.say(noUnits);
  const headings = [
    text('unit', '房号'),
    text('layout', '户型'),
    text('area m²', '面积㎡'),
    text('list price', '标价'),
    text('status', '状态'),
  ];
  const rows = units.map((one) => [
    ...[one.code, one.layout, one.area, yuan(one.listFen), statusCell(page, one)],
  ]);
  const free = units.filter((one) => one.status === 'available').length;
  const total = text(
    `${units.length} units, ${free} of them available.`,
    `共 ${units.length} 套，其中可售 ${free} 套。`,
  );
  return `${await page.table(headings, rows, { right: [2, 3] })}\n${page.say(total)}`;
}

function statusCell(page: Page, { status }: Unit): Styled {
  const name = page.say(unitStatusNames[status]);
  return { styled: status === 'available' ? page.colour.green(name) : name };
}

const noUnits = text(
  'No such units. Add one: salesdesk unit add 3-1-1502 --price 2350000',
  '没有符合的房源。登记房源：salesdesk unit add 3-1-1502 --price 2350000',
);

/** 3-1-1502  三室两厅  89.5 m²  2,350,000.00  available */
export function unitLine(page: Page, unit: Unit): string {
  const { code, layout, area, listFen } = unit;
  const parts = [code, layout, area === null ? null : `${area} m²`, yuan(listFen)];
  const shown = parts.filter((part) => part !== null).map((part) => page.show(part));
  return [...shown, statusCell(page, unit).styled].join('  ');
}

const dealHeadings: readonly Text[] = [
  text('deal', '成交'),
  text('unit', '房号'),
  text('customer', '客户'),
  text('consultant', '置业顾问'),
  text('visit', '来访'),
  text('stage', '阶段'),
  text('amount', '金额'),
  text('received', '已收'),
  text('opened', '登记时间'),
  text('closed', '成交时间'),
];

export async function dealsView(page: Page, deals: readonly Deal[], zone: Zone): Promise<string> {
  if (deals.length === 0) return page.say(text('No such deals.', '没有符合的成交。'));
  const rows = deals.map((deal) => [
    ...[deal.id, deal.unit, deal.customer, deal.by, deal.visit, stageCell(page, deal)],
    ...[yuan(deal.amountFen), yuan(deal.receivedFen)],
    ...[minute(deal.openedAt, zone), minuteOrNull(deal.closedAt, zone)],
  ]);
  return page.table(dealHeadings, rows, { right: [6, 7] });
}

function stageCell(page: Page, { stage }: Deal): Styled {
  const name = page.say(stageNames[stage]);
  return { styled: stage === 'cancelled' ? page.colour.dim(name) : name };
}

/** D1  3-1-1502  C1  A01  subscription  2,350,000.00 - the line every act on a deal is answered with. */
export function dealLine(page: Page, deal: Deal): string {
  const { id, unit, customer, by, visit } = deal;
  const parts = [id, unit, customer, by, visit].filter((part) => part !== null);
  const money = text(
    `${yuan(deal.amountFen) ?? ''}, received ${yuan(deal.receivedFen) ?? ''}`,
    `${yuan(deal.amountFen) ?? ''}，已收 ${yuan(deal.receivedFen) ?? ''}`,
  );
  const shown = parts.map((part) => page.show(part)).join('  ');
  return `${shown}  ${page.colour.bold(page.say(stageNames[deal.stage]))}  ${page.say(money)}`;
}

/** What is planned, and how far it is from the deal's amount. */
export async function planView(
  page: Page,
  plan: readonly PlanItem[],
  { amountFen, contractBy }: { readonly amountFen: Fen; readonly contractBy: string | null },
): Promise<string> {
  const parts: string[] = [];
  if (plan.length > 0) {
    const headings = [text('due on', '应收日期'), text('amount', '金额')];
    const rows = plan.map((item) => [item.dueOn, yuan(item.amountFen)]);
    parts.push(await page.table(headings, rows, { right: [1] }));
    const planned = plan.reduce((sum, item) => sum + item.amountFen, 0);
    if (planned !== amountFen) parts.push(page.colour.yellow(page.say(planDiffers)));
  }
  if (contractBy !== null) {
    parts.push(page.say(text(`Contract by ${contractBy}.`, `应于 ${contractBy} 前签约。`)));
  }
  return parts.join('\n');
}

const planDiffers = text(
  'The plan does not add up to the amount of the deal.',
  '付款计划合计与成交金额不一致。',
);

export async function dossierView(page: Page, found: Dossier, zone: Zone): Promise<string> {
  const { deal, plan, buyers, incomplete } = found;
  const names = buyers.filter((one) => one.until === null).map((one) => one.customer);
  const parts = [
    dealLine(page, deal),
    page.say(text(`Buyers: ${names.join(', ')}`, `业主名：${names.join('、')}`)),
    await planView(page, plan, deal),
    ...incomplete.map((one) => page.colour.yellow(page.say(lacks(one)))),
    deal.cancelWhy === null
      ? ''
      : page.say(text(`Cancelled: ${deal.cancelWhy}`, `退房原因：${deal.cancelWhy}`)),
    await historyView(page, found, zone),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

async function historyView(page: Page, found: Dossier, zone: Zone): Promise<string> {
  const headings = [
    text('when', '时间'),
    text('what', '事项'),
    text('amount', '金额'),
    text('recorded', '录入时间'),
  ];
  const steps = [
    ...found.history.map((one) => ({ ...one, name: happeningNames[one.what] })),
    ...found.payments.map((one) => ({ ...one, name: text('payment', '收款') })),
  ].sort((a, b) => a.at - b.at || a.entry - b.entry || a.n - b.n);
  const rows = steps.map((one) => [
    ...[minute(one.at, zone), page.say(one.name), yuan(one.fen)],
    one.recordedAt === one.at ? { styled: '' } : minute(one.recordedAt, zone),
  ]);
  return page.table(headings, rows, { right: [2] });
}

export async function dueView(page: Page, lines: readonly DueLine[]): Promise<string> {
  if (lines.length === 0) return page.say(text('Nothing falls due.', '没有到期事项。'));
  return dueTable(page, lines, (one) => urgencyCell(page, one));
}

export async function overdueView(page: Page, items: readonly DueItem[]): Promise<string> {
  if (items.length === 0) return page.say(text('Nothing is overdue.', '没有逾期事项。'));
  return dueTable(page, items, (one) => lateCell(page, one));
}

async function dueTable<T extends DueItem>(
  page: Page,
  items: readonly T[],
  state: (item: T) => Styled,
): Promise<string> {
  const headings = [
    text('deal', '成交'),
    text('what', '事项'),
    text('due on', '到期日'),
    text('unpaid', '未收金额'),
    text('whose', '跟进人'),
    text('', ''),
  ];
  const rows = items.map((one) => [
    ...[one.deal, page.say(dueNames[one.what]), one.dueOn, yuan(one.unpaidFen), one.owner],
    state(one),
  ]);
  return page.table(headings, rows, { right: [3] });
}

function urgencyCell(page: Page, line: DueLine): Styled {
  if (line.urgency !== 'ahead') return lateCell(page, line);
  return {
    styled: page.say(text(`in ${-line.days} days`, `还有 ${-line.days} 天`)),
  };
}

function lateCell(page: Page, { days }: DueItem): Styled {
  const said =
    days === 0 ? text('today', '今天到期') : text(`${days} days late`, `逾期 ${days} 天`);
  return { styled: page.colour.yellow(page.say(said)) };
}

const fieldNames: Readonly<Record<keyof BuyerData, Text>> = {
  name: text('name', '姓名'),
  phone: text('phone', '电话'),
  address: text('address', '地址'),
  occupation: text('occupation', '职业'),
  purpose: text('purpose', '购房目的'),
};

function fieldsOf({ missing }: Incomplete): Text {
  return text(
    missing.map((field) => fieldNames[field].en).join(', '),
    missing.map((field) => fieldNames[field].zh).join('、'),
  );
}

function lacks(one: Incomplete): Text {
  const fields = fieldsOf(one);
  return text(`${one.customer} lacks: ${fields.en}`, `${one.customer} 资料缺：${fields.zh}`);
}

export async function incompleteView(page: Page, list: readonly Incomplete[]): Promise<string> {
  if (list.length === 0) {
    return page.say(text('All signed deals are complete.', '已签成交的客户资料均已完整。'));
  }
  const headings = [
    text('deal', '成交'),
    text('customer', '客户'),
    text('consultant', '置业顾问'),
    text('missing', '缺少'),
  ];
  const rows = list.map((one) => [one.deal, one.customer, one.by, page.say(fieldsOf(one))]);
  return page.table(headings, rows);
}

const statusNames: Readonly<Record<ApprovalRecord['status'], Text>> = {
  pending: text('waiting', '待审批'),
  granted: text('granted', '已批准'),
  refused: text('refused', '已驳回'),
};

const waitingNames = {
  manager: text('waits for a manager', '待经理审批'),
  company: text('waits for the company', '待公司许可'),
} as const;

export async function approvalsView(
  page: Page,
  list: readonly ApprovalRecord[],
  zone: Zone,
): Promise<string> {
  if (list.length === 0) return page.say(text('No approvals.', '没有审批事项。'));
  const headings = [
    text('approval', '审批'),
    text('what for', '事项'),
    text('about', '对象'),
    text('amount', '金额'),
    text('asked', '申请'),
    text('why', '原因'),
    text('', ''),
    text('used for', '用于'),
  ];
  const rows = list.map((one) => [
    ...[one.id, page.say(approvalKindNames[one.kind]), aboutOf(one), yuan(one.amountFen)],
    `${one.askedBy ?? ''} ${minuteOrNull(one.askedAt, zone) ?? ''}`.trim(),
    ...[one.why, statusOf(page, one), one.usedFor],
  ]);
  return page.table(headings, rows, { right: [3] });
}

function aboutOf({ deal, unit, customer }: ApprovalRecord): string {
  return [deal, unit, customer].filter((part) => part !== null).join(' ');
}

function statusOf(page: Page, approval: ApprovalRecord): Styled {
  const awaited = waitsFor(approval);
  if (awaited !== null) return { styled: page.colour.yellow(page.say(waitingNames[awaited])) };
  return { styled: page.say(statusNames[approval.status]) };
}

export function approvalLine(page: Page, approval: ApprovalRecord): string {
  const { id, kind, amountFen } = approval;
  const parts = [id, page.say(approvalKindNames[kind]), aboutOf(approval), yuan(amountFen)];
  const shown = parts.filter((part) => part !== null).map((part) => page.show(part));
  return [...shown, statusOf(page, approval).styled].join('  ');
}
