/** What people call the values of a tally, once for every list, refusal, sheet and page. */
import { text, type Text } from '../language.ts';
import type { Change, Step, What } from './types.ts';

export const whatNames: Readonly<Record<What, Text>> = {
  visit: text('visit', '来访'),
  call: text('call', '来电'),
  deposit: text('deposit', '小定'),
  subscription: text('subscription', '认购'),
  contract: text('contract', '签约'),
  cancellation: text('cancellation', '退房'),
  payment: text('payment', '收款'),
  other: text('change of a deal', '成交变更'),
};

export const changeNames: Readonly<Record<Change, Text>> = {
  happened: text('', ''),
  late: text('entered late', '补录'),
  'taken-back': text('taken back, or no customer', '已撤销或非客户'),
  changed: text('changed since', '之后有变更'),
};

export const stepNames: Readonly<Record<Step, Text>> = {
  visits: text('visits', '来访'),
  deposits: text('deposits', '小定'),
  subscriptions: text('subscriptions', '认购'),
  contracts: text('contracts', '签约'),
};

/** Figures by their keys, as finance may write them too. */
export const figureNames: Readonly<Record<string, Text>> = {
  day: text('day', '日期'),
  'visits.total': text('visits', '来访'),
  'visits.new': text('new visitors', '新客户'),
  'visits.returning': text('returning visitors', '老客户'),
  'visits.referral': text('referred visitors', '老带新'),
  'visits.heads': text('heads', '来访人数'),
  calls: text('calls', '来电'),
  'deposits.count': text('deposits', '小定套数'),
  'deposits.amount': text('amount of deposits', '小定金额'),
  'subscriptions.count': text('subscriptions', '认购套数'),
  'subscriptions.area': text('area subscribed', '认购面积'),
  'subscriptions.amount': text('amount subscribed', '认购金额'),
  'contracts.count': text('contracts', '签约套数'),
  'contracts.amount': text('amount of contracts', '签约金额'),
  'cancellations.count': text('cancellations', '退房套数'),
  'cancellations.amount': text('amount cancelled', '退房金额'),
  'net.count': text('net units', '净销套数'),
  'net.amount': text('net amount', '净销金额'),
  received: text('money received', '实收金额'),
  'stock.opening': text('opening stock', '期初可售'),
  'stock.added': text('added', '新增'),
  'stock.withdrawn': text('withdrawn', '撤出'),
  'stock.sold': text('sold', '售出'),
  'stock.returned': text('returned', '退回'),
  'stock.closing': text('closing stock', '期末可售'),
};
