/** What lists, `--csv`, JSON and exports show of units, deals and approvals, once for all of them. */
import { text } from '../language.ts';
import { columnsOf, type Column } from '../spreadsheet/columns.ts';
import { waitsFor } from './approved.ts';
import type { DueItem } from './due.ts';
import type { DueLine } from './due-query.ts';
import {
  approvalKindNames,
  approvalStatusNames,
  dueNames,
  paymentWayNames,
  stageNames,
  unitStatusNames,
  waitsForNames,
} from './names.ts';
import type { ApprovalRecord, Buyer, Deal, Payment, PlanItem, Unit } from './types.ts';

const ofUnit = columnsOf<Unit>();

export const unitColumns: readonly Column<Unit>[] = [
  ofUnit('code', text('Unit', '房号'), 'code', {
    names: true,
    from: {
      field: 'code',
      headings: ['房源', '房源编号', '房源号', '单位', '单元号', '室号', '编号'],
      required: true,
    },
  }),
  ofUnit('layout', text('Layout', '户型'), 'text', {
    from: { field: 'layout', headings: ['房型', '户型结构', 'type'] },
  }),
  ofUnit('area', text('Area', '面积'), 'area', {
    from: {
      field: 'area',
      headings: ['建筑面积', '建面', '面积(㎡)', '建筑面积(㎡)', '面积(平方米)', 'size'],
    },
  }),
  {
    key: 'list',
    heading: text('List price', '标价'),
    kind: 'money',
    get: (unit) => unit.listFen,
    from: {
      field: 'price',
      headings: ['价格', '总价', '售价', '表价', '总价(元)', '价格(元)', '金额'],
      required: true,
    },
  },
  ofUnit('status', text('Status', '状态'), 'code', {
    words: unitStatusNames,
    from: { field: 'status', headings: ['销售状态', '房源状态', 'state'] },
  }),
];

const ofDeal = columnsOf<Deal>();

export const dealColumns: readonly Column<Deal>[] = [
  ofDeal('id', text('Deal', '成交编号'), 'code', { names: true }),
  ofDeal('unit', text('Unit', '房号'), 'code'),
  ofDeal('customer', text('Customer', '客户编号'), 'code'),
  ofDeal('by', text('Consultant', '置业顾问'), 'code'),
  ofDeal('visit', text('Visit', '来访编号'), 'code'),
  ofDeal('stage', text('Stage', '阶段'), 'code', { words: stageNames }),
  {
    key: 'amount',
    heading: text('Amount', '成交金额'),
    kind: 'money',
    get: (deal) => deal.amountFen,
  },
  ofDeal('area', text('Area', '面积'), 'area'),
  ofDeal('openedAt', text('Opened', '开单时间'), 'instant'),
  ofDeal('closedAt', text('Closed', '成交时间'), 'instant'),
  ofDeal('contractAt', text('Contract', '签约时间'), 'instant'),
  ofDeal('paidAt', text('Paid', '付清时间'), 'instant'),
  ofDeal('cancelledAt', text('Cancelled', '退房时间'), 'instant'),
  {
    key: 'received',
    heading: text('Received', '已收'),
    kind: 'money',
    get: (deal) => deal.receivedFen,
  },
];

const ofApproval = columnsOf<ApprovalRecord>();

export const approvalColumns: readonly Column<ApprovalRecord>[] = [
  ofApproval('id', text('Approval', '审批编号'), 'code', { names: true }),
  ofApproval('kind', text('What for', '事项'), 'code', { words: approvalKindNames }),
  ofApproval('status', text('Status', '状态'), 'code', { words: approvalStatusNames }),
  ofApproval('unit', text('Unit', '房号'), 'code'),
  ofApproval('deal', text('Deal', '成交编号'), 'code'),
  ofApproval('customer', text('Customer', '客户编号'), 'code'),
  { key: 'amount', heading: text('Amount', '金额'), kind: 'money', get: (one) => one.amountFen },
  ofApproval('why', text('Why', '原因'), 'text'),
  ofApproval('askedBy', text('Asked by', '申请人'), 'code'),
  ofApproval('askedAt', text('Asked', '申请时间'), 'instant'),
  ofApproval('decidedBy', text('Decided by', '审批人'), 'code'),
  ofApproval('decidedAt', text('Decided', '审批时间'), 'instant'),
  ofApproval('decidedWhy', text('Why so', '审批意见'), 'text'),
  ofApproval('allowedBy', text('Allowed by', '许可人'), 'text'),
  ofApproval('usedFor', text('Used for', '用于'), 'code'),
  {
    key: 'waitsFor',
    heading: text('Waits for', '待谁审批'),
    kind: 'code',
    words: waitsForNames,
    get: waitsFor,
  },
];

const ofDue = columnsOf<DueItem>();

export const overdueColumns: readonly Column<DueItem>[] = [
  ofDue('deal', text('Deal', '成交编号'), 'code'),
  ofDue('what', text('What', '事项'), 'code', { words: dueNames }),
  ofDue('dueOn', text('Due on', '到期日'), 'day'),
  ofDue('days', text('Days late', '逾期天数'), 'whole'),
  ofDue('owner', text('Whose', '跟进人'), 'code'),
  {
    key: 'unpaid',
    heading: text('Unpaid', '未收金额'),
    kind: 'money',
    get: (due) => due.unpaidFen,
  },
];

export const dueColumns: readonly Column<DueLine>[] = [
  ...overdueColumns,
  columnsOf<DueLine>()('urgency', text('How pressing', '缓急'), 'code'),
];

export const planColumns: readonly Column<PlanItem>[] = [
  columnsOf<PlanItem>()('dueOn', text('Due on', '应收日期'), 'day'),
  { key: 'amount', heading: text('Amount', '金额'), kind: 'money', get: (item) => item.amountFen },
];

const ofPayment = columnsOf<Payment>();

export const paymentColumns: readonly Column<Payment>[] = [
  ofPayment('id', text('Payment', '收款编号'), 'code', { names: true }),
  ofPayment('deal', text('Deal', '成交编号'), 'code'),
  ofPayment('at', text('When', '时间'), 'instant'),
  {
    key: 'amount',
    json: 'fen',
    heading: text('Amount', '金额'),
    kind: 'money',
    get: (payment) => payment.fen,
  },
  ofPayment('how', text('How', '方式'), 'code', { words: paymentWayNames }),
  ofPayment('receipt', text('Receipt', '收据号'), 'text'),
  ofPayment('by', text('Recorded by', '登记人'), 'code'),
  ofPayment('why', text('Why', '原因'), 'text'),
  { key: 'void', heading: text('Void', '作废'), kind: 'yes-no', get: (one) => one.voided !== null },
  {
    key: 'voidedAt',
    heading: text('Voided', '作废时间'),
    kind: 'instant',
    get: (one) => one.voided?.at ?? null,
  },
  {
    key: 'voidedBy',
    heading: text('Voided by', '作废人'),
    kind: 'code',
    get: (one) => one.voided?.by ?? null,
  },
  {
    key: 'voidedWhy',
    heading: text('Why void', '作废原因'),
    kind: 'text',
    get: (one) => one.voided?.why ?? null,
  },
];

const ofBuyer = columnsOf<Buyer>();

export const buyerColumns: readonly Column<Buyer>[] = [
  ofBuyer('customer', text('Customer', '客户编号'), 'code'),
  ofBuyer('since', text('Since', '自'), 'instant'),
  ofBuyer('until', text('Until', '至'), 'instant'),
];
