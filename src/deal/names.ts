/** What the floor calls where units, deals and approvals stand, once for every list, refusal, export and page. */
import { text, type Text } from '../language.ts';
import type { BuyerData } from './buyer-data.ts';
import type { DueItem } from './due.ts';
import type {
  ApprovalKind,
  ApprovalRecord,
  ClosingStage,
  DealHappening,
  DealStage,
  PaymentWay,
  Stage,
  UnitStatus,
} from './types.ts';
import type { MoneyUnit } from '../money/written.ts';

export const unitStatusNames: Readonly<Record<UnitStatus, Text>> = {
  available: text('available', '可售'),
  held: text('held', '小定'),
  subscribed: text('subscribed', '认购'),
  contracted: text('contracted', '签约'),
  off: text('off sale', '停售'),
};

/** What the prices of a file are in. */
export const priceUnitNames: Readonly<Record<MoneyUnit, Text>> = {
  yuan: text('yuan', '元'),
  wan: text('ten thousand yuan', '万元'),
};

/** The stages a deal can be opened at, any of which may be its closing. */
export const openingStageNames: Readonly<Record<ClosingStage, Text>> = {
  deposit: text('deposit', '小定'),
  subscription: text('subscription', '认购'),
  contract: text('contract', '签约'),
};

export const dealStageNames: Readonly<Record<DealStage, Text>> = {
  ...openingStageNames,
  paid: text('paid', '付清'),
};

export const stageNames: Readonly<Record<Stage, Text>> = {
  ...dealStageNames,
  cancelled: text('cancelled', '已退房'),
};

export const happeningNames: Readonly<Record<DealHappening, Text>> = {
  ...stageNames,
  closed: text('closing', '成交'),
  amount: text('amount changed by', '金额变动'),
  unit: text('unit swapped', '换房'),
  'buyer-added': text('name added', '增加业主名'),
  'buyer-removed': text('name removed', '删减业主名'),
  terms: text('terms changed', '合同条款变更'),
};

export const paymentWayNames: Readonly<Record<PaymentWay, Text>> = {
  cash: text('cash', '现金'),
  card: text('card', '刷卡'),
  transfer: text('transfer', '转账'),
  cheque: text('cheque', '支票'),
  other: text('other', '其他'),
};

export const approvalKindNames: Readonly<Record<ApprovalKind, Text>> = {
  price: text('price of a deal', '成交价'),
  buyer: text('name on a deal', '业主名变更'),
  unit: text('another unit', '换房'),
  'list-price': text('list price', '标价'),
  terms: text('contract terms', '合同条款'),
};

export const approvalStatusNames: Readonly<Record<ApprovalRecord['status'], Text>> = {
  pending: text('waiting', '待审批'),
  granted: text('granted', '已批准'),
  refused: text('refused', '已驳回'),
};

/** Whose word an approval waits for. */
export const waitsForNames: Readonly<Record<'manager' | 'company', Text>> = {
  manager: text('waits for a manager', '待经理审批'),
  company: text('waits for the company', '待公司许可'),
};

export const dueNames: Readonly<Record<DueItem['what'], Text>> = {
  payment: text('payment', '应收款'),
  contract: text('contract', '应签约'),
};

export const buyerFieldNames: Readonly<Record<keyof BuyerData, Text>> = {
  name: text('name', '姓名'),
  phone: text('phone', '电话'),
  address: text('address', '地址'),
  occupation: text('occupation', '职业'),
  purpose: text('purpose', '购房目的'),
};
