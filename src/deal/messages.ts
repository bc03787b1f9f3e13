import { joinTexts, text } from '../language.ts';
import { stageNames, unitStatusNames } from './names.ts';
import type { Stage, UnitStatus } from './types.ts';

/** What units, deals and approvals say to people. */
export const said = {
  noUnit: (code: string) => text(`There is no unit ${code}.`, `没有房源 ${code}。`),
  seeUnits: (near: readonly string[]) =>
    joinTexts([
      ...(near.length === 0
        ? []
        : [text(`Did you mean ${near.join(' or ')}?`, `是否指 ${near.join('、')}？`)]),
      text('See the units: salesdesk unit list', '查看房源：salesdesk unit list'),
    ]),
  noDeal: (id: string) => text(`There is no deal ${id}.`, `没有成交 ${id}。`),
  seeDeals: () => text('See the deals: salesdesk deal list', '查看成交：salesdesk deal list'),
  noApproval: (id: string) => text(`There is no approval ${id}.`, `没有审批 ${id}。`),
  noPayment: (id: string) => text(`There is no payment ${id}.`, `没有收款记录 ${id}。`),
  seePayments: () =>
    text('See the payments: salesdesk deal payments', '查看收款：salesdesk deal payments'),
  receiptUsed: (receipt: string, payment: string, deal: string) =>
    text(
      `Receipt ${receipt} stands with ${payment} of ${deal} already.`,
      `收据号 ${receipt} 已用于 ${deal} 的 ${payment}。`,
    ),
  receiptTwice: (deal: string) =>
    text(
      `See whether it is the same money: salesdesk deal payments ${deal}. If not, add --why "…"`,
      `请核对是否重复登记：salesdesk deal payments ${deal}；如确为另一笔，请加上 --why "……"`,
    ),
  seeApprovals: () =>
    text('See them: salesdesk approval list', '查看审批：salesdesk approval list'),

  unitExists: (code: string) => text(`The unit ${code} is here already.`, `房源 ${code} 已存在。`),
  seePrice: (code: string) =>
    text(
      `Its list price changes with: salesdesk unit price ${code} YUAN --approval P…`,
      `修改标价请用：salesdesk unit price ${code} 金额 --approval P…`,
    ),
  holder: (deal: string, stage: Stage, who: string) =>
    text(
      ` ${deal} has it (${stageNames[stage].en}), sold by ${who}.`,
      `${deal}（${stageNames[stage].zh}）已占用，置业顾问 ${who}。`,
    ),
  soldBefore: () => text(' It was taken outside this desk.', '该房源已在系统外预留或售出。'),
  offAlready: (code: string) => text(`${code} is off sale already.`, `${code} 已停售。`),
  notOff: (code: string, status: UnitStatus) =>
    text(
      `${code} is not off sale: it is ${unitStatusNames[status].en}.`,
      `${code} 没有停售，目前${unitStatusNames[status].zh}。`,
    ),
  movedSince: (code: string, when: string) =>
    text(
      `Something happened to ${code} at ${when}, so nothing earlier can be entered now.`,
      `${code} 在 ${when} 已有变动，不能再补录更早的记录。`,
    ),
  laterTime: () => text('Give a later time with --at.', '请用 --at 填写更晚的时间。'),
  samePrice: (code: string, amount: string) =>
    text(`${code} is listed at ${amount} already.`, `${code} 的标价已是 ${amount}。`),

  decidedAlready: (id: string, status: 'granted' | 'refused') =>
    status === 'granted'
      ? text(`${id} was granted already.`, `${id} 已批准。`)
      : text(`${id} was refused already.`, `${id} 已被驳回。`),
  companyOnly: (id: string) =>
    text(
      `${id} is about contract terms: only the company allows those, and who did is recorded.`,
      `${id} 涉及合同条款，须经公司许可，并记录许可人。`,
    ),
  sayWhoAllowed: () => text('Add: --allowed-by "…"', '请加上：--allowed-by "……"'),

  notOverdue: (deal: string) =>
    text(
      `Nothing of ${deal} is overdue that waits for a manager.`,
      `${deal} 没有待经理处理的逾期事项。`,
    ),
  seeOverdue: () => text('See what is: salesdesk deal overdue', '查看逾期：salesdesk deal overdue'),
  isBuyer: (deal: string, customer: string) =>
    text(`${customer} is on ${deal} already.`, `${customer} 已在 ${deal} 的业主名中。`),
  noBuyer: (deal: string, customer: string) =>
    text(`${customer} is not on ${deal}.`, `${customer} 不在 ${deal} 的业主名中。`),
  lastBuyer: (deal: string, customer: string) =>
    text(
      `${customer} is the only name on ${deal}.`,
      `${customer} 是 ${deal} 唯一的业主名，不能删减。`,
    ),
  addFirst: (deal: string) =>
    text(
      `Add the new name first: salesdesk deal buyer add ${deal} --customer C… --approval P…`,
      `请先增加新的业主名：salesdesk deal buyer add ${deal} --customer C… --approval P…`,
    ),
  seeDeal: (deal: string) =>
    text(`See it: salesdesk deal show ${deal}`, `查看：salesdesk deal show ${deal}`),
  sameUnit: (deal: string, unit: string) =>
    text(`${deal} is on ${unit} already.`, `${deal} 的房源已是 ${unit}。`),
};
