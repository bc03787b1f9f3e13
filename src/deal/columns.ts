/** What lists, `--csv`, JSON and exports show of units, deals and approvals, once for all of them. */
import { text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import { waitsFor } from './approved.ts';
import type { DueLine } from './due-query.ts';
import type { DueItem } from './due.ts';
import {
  approvalKindNames,
  approvalStatusNames,
  dueNames,
  stageNames,
  unitStatusNames,
  waitsForNames,
} from './names.ts';
import type { ApprovalRecord, Buyer, Deal, Payment, PlanItem, Unit } from './types.ts';

export const unitColumns: readonly Column<Unit>[] = [
  { key: 'code', heading: text('Unit', '房号'), kind: 'code', names: true, get: (one) => one.code },
  { key: 'layout', heading: text('Layout', '户型'), kind: 'text', get: (one) => one.layout },
  { key: 'area', heading: text('Area m²', '面积㎡'), kind: 'area', get: (one) => one.area },
  { key: 'list', heading: text('List price', '标价'), kind: 'money', get: (one) => one.listFen },
  {
    key: 'status',
    heading: text('Status', '状态'),
    kind: 'code',
    words: unitStatusNames,
    get: (one) => one.status,
  },
];

export const dealColumns: readonly Column<Deal>[] = [
  { key: 'id', heading: text('Deal', '成交编号'), kind: 'code', names: true, get: (one) => one.id },
  { key: 'unit', heading: text('Unit', '房号'), kind: 'code', get: (one) => one.unit },
  {
    key: 'customer',
    heading: text('Customer', '客户编号'),
    kind: 'code',
    get: (one) => one.customer,
  },
  { key: 'by', heading: text('Consultant', '置业顾问'), kind: 'code', get: (one) => one.by },
  { key: 'visit', heading: text('Visit', '来访编号'), kind: 'code', get: (one) => one.visit },
  {
    key: 'stage',
    heading: text('Stage', '阶段'),
    kind: 'code',
    words: stageNames,
    get: (one) => one.stage,
  },
  {
    key: 'amount',
    heading: text('Amount', '成交金额'),
    kind: 'money',
    get: (one) => one.amountFen,
  },
  { key: 'area', heading: text('Area', '面积'), kind: 'area', get: (one) => one.area },
  {
    key: 'openedAt',
    heading: text('Opened', '开单时间'),
    kind: 'instant',
    get: (one) => one.openedAt,
  },
  {
    key: 'closedAt',
    heading: text('Closed', '成交时间'),
    kind: 'instant',
    get: (one) => one.closedAt,
  },
  {
    key: 'contractAt',
    heading: text('Contract', '签约时间'),
    kind: 'instant',
    get: (one) => one.contractAt,
  },
  { key: 'paidAt', heading: text('Paid', '付清时间'), kind: 'instant', get: (one) => one.paidAt },
  {
    key: 'cancelledAt',
    heading: text('Cancelled', '退房时间'),
    kind: 'instant',
    get: (one) => one.cancelledAt,
  },
  {
    key: 'received',
    heading: text('Received', '已收'),
    kind: 'money',
    get: (one) => one.receivedFen,
  },
];

export const approvalColumns: readonly Column<ApprovalRecord>[] = [
  {
    key: 'id',
    heading: text('Approval', '审批编号'),
    kind: 'code',
    names: true,
    get: (one) => one.id,
  },
  {
    key: 'kind',
    heading: text('What for', '事项'),
    kind: 'code',
    words: approvalKindNames,
    get: (one) => one.kind,
  },
  {
    key: 'status',
    heading: text('Status', '状态'),
    kind: 'code',
    words: approvalStatusNames,
    get: (one) => one.status,
  },
  { key: 'unit', heading: text('Unit', '房号'), kind: 'code', get: (one) => one.unit },
  { key: 'deal', heading: text('Deal', '成交编号'), kind: 'code', get: (one) => one.deal },
  {
    key: 'customer',
    heading: text('Customer', '客户编号'),
    kind: 'code',
    get: (one) => one.customer,
  },
  { key: 'amount', heading: text('Amount', '金额'), kind: 'money', get: (one) => one.amountFen },
  { key: 'why', heading: text('Why', '原因'), kind: 'text', get: (one) => one.why },
  { key: 'askedBy', heading: text('Asked by', '申请人'), kind: 'code', get: (one) => one.askedBy },
  {
    key: 'askedAt',
    heading: text('Asked', '申请时间'),
    kind: 'instant',
    get: (one) => one.askedAt,
  },
  {
    key: 'decidedBy',
    heading: text('Decided by', '审批人'),
    kind: 'code',
    get: (one) => one.decidedBy,
  },
  {
    key: 'decidedAt',
    heading: text('Decided', '审批时间'),
    kind: 'instant',
    get: (one) => one.decidedAt,
  },
  {
    key: 'decidedWhy',
    heading: text('Why decided so', '审批意见'),
    kind: 'text',
    get: (one) => one.decidedWhy,
  },
  {
    key: 'allowedBy',
    heading: text('Allowed by', '许可人'),
    kind: 'text',
    get: (one) => one.allowedBy,
  },
  { key: 'usedFor', heading: text('Used for', '用于'), kind: 'code', get: (one) => one.usedFor },
  {
    key: 'waitsFor',
    heading: text('Waits for', '待谁'),
    kind: 'code',
    words: waitsForNames,
    get: waitsFor,
  },
];

export const overdueColumns: readonly Column<DueItem>[] = [
  { key: 'deal', heading: text('Deal', '成交编号'), kind: 'code', get: (one) => one.deal },
  {
    key: 'what',
    heading: text('What', '事项'),
    kind: 'code',
    words: dueNames,
    get: (one) => one.what,
  },
  { key: 'dueOn', heading: text('Due on', '到期日'), kind: 'day', get: (one) => one.dueOn },
  { key: 'days', heading: text('Days late', '逾期天数'), kind: 'whole', get: (one) => one.days },
  { key: 'owner', heading: text('Whose', '跟进人'), kind: 'code', get: (one) => one.owner },
  {
    key: 'unpaid',
    heading: text('Unpaid', '未收金额'),
    kind: 'money',
    get: (one) => one.unpaidFen,
  },
];

export const dueColumns: readonly Column<DueLine>[] = [
  ...overdueColumns,
  {
    key: 'urgency',
    heading: text('How pressing', '缓急'),
    kind: 'code',
    get: (one) => one.urgency,
  },
];

export const planColumns: readonly Column<PlanItem>[] = [
  { key: 'dueOn', heading: text('Due on', '应收日期'), kind: 'day', get: (one) => one.dueOn },
  { key: 'amount', heading: text('Amount', '金额'), kind: 'money', get: (one) => one.amountFen },
];

export const paymentColumns: readonly Column<Payment>[] = [
  { key: 'at', heading: text('When', '时间'), kind: 'instant', get: (one) => one.at },
  { key: 'amount', heading: text('Amount', '金额'), kind: 'money', get: (one) => one.fen },
];

export const buyerColumns: readonly Column<Buyer>[] = [
  {
    key: 'customer',
    heading: text('Customer', '客户编号'),
    kind: 'code',
    get: (one) => one.customer,
  },
  { key: 'since', heading: text('Since', '起'), kind: 'instant', get: (one) => one.since },
  { key: 'until', heading: text('Until', '止'), kind: 'instant', get: (one) => one.until },
];
