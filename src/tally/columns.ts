/** A tally, a month's day and a single figure as columns: what `tally list`, `export tallies` and `--csv` have in common. */
import { text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
import type { Figure } from './figures.ts';
import type { Figures, Tally } from './types.ts';

export const tallyColumns: readonly Column<Tally>[] = [
  { key: 'day', heading: text('Day', '日期'), kind: 'day', names: true, get: (one) => one.day },
  { key: 'from', heading: text('After', '起'), kind: 'instant', get: (one) => one.from },
  { key: 'to', heading: text('Until', '止'), kind: 'instant', get: (one) => one.to },
  {
    key: 'closedAt',
    heading: text('Closed', '结账时间'),
    kind: 'instant',
    get: (one) => one.closedAt,
  },
  { key: 'onTime', heading: text('On time', '准时'), kind: 'yes-no', get: (one) => one.onTime },
  { key: 'visits', heading: text('Visits', '来访'), kind: 'whole', get: (one) => one.visits.total },
  { key: 'newVisits', heading: text('New', '新客户'), kind: 'whole', get: (one) => one.visits.new },
  {
    key: 'returningVisits',
    heading: text('Returning', '老客户'),
    kind: 'whole',
    get: (one) => one.visits.returning,
  },
  {
    key: 'referralVisits',
    heading: text('Referrals', '老带新'),
    kind: 'whole',
    get: (one) => one.visits.referral,
  },
  {
    key: 'heads',
    heading: text('Heads', '来访人数'),
    kind: 'whole',
    get: (one) => one.visits.heads,
  },
  { key: 'calls', heading: text('Calls', '来电'), kind: 'whole', get: (one) => one.calls },
  {
    key: 'deposits',
    heading: text('Deposits', '小定'),
    kind: 'whole',
    get: (one) => one.deposits.count,
  },
  {
    key: 'deposited',
    heading: text('Deposits, amount', '小定金额'),
    kind: 'money',
    get: (one) => one.deposits.fen,
  },
  {
    key: 'subscriptions',
    heading: text('Subscriptions', '认购'),
    kind: 'whole',
    get: (one) => one.subscriptions.count,
  },
  {
    key: 'subscribedArea',
    heading: text('Subscribed area', '认购面积'),
    kind: 'area',
    get: (one) => one.subscriptions.area,
  },
  {
    key: 'subscribed',
    heading: text('Subscriptions, amount', '认购金额'),
    kind: 'money',
    get: (one) => one.subscriptions.fen,
  },
  {
    key: 'contracts',
    heading: text('Contracts', '签约'),
    kind: 'whole',
    get: (one) => one.contracts.count,
  },
  {
    key: 'contracted',
    heading: text('Contracts, amount', '签约金额'),
    kind: 'money',
    get: (one) => one.contracts.fen,
  },
  {
    key: 'cancellations',
    heading: text('Cancellations', '退房'),
    kind: 'whole',
    get: (one) => one.cancellations.count,
  },
  {
    key: 'cancelled',
    heading: text('Cancellations, amount', '退房金额'),
    kind: 'money',
    get: (one) => one.cancellations.fen,
  },
  { key: 'net', heading: text('Net', '净销'), kind: 'whole', get: (one) => one.net.count },
  {
    key: 'netAmount',
    heading: text('Net, amount', '净销金额'),
    kind: 'money',
    get: (one) => one.net.fen,
  },
  {
    key: 'received',
    heading: text('Received', '实收'),
    kind: 'money',
    get: (one) => one.receivedFen,
  },
  {
    key: 'opening',
    heading: text('Opening stock', '期初可售'),
    kind: 'whole',
    get: (one) => one.stock.opening,
  },
  {
    key: 'closing',
    heading: text('Closing stock', '期末可售'),
    kind: 'whole',
    get: (one) => one.stock.closing,
  },
  {
    key: 'balanced',
    heading: text('Balanced', '账实相符'),
    kind: 'yes-no',
    get: (one) => one.stock.balanced,
  },
  { key: 'seal', heading: text('Seal', '封存码'), kind: 'code', get: (one) => one.seal },
];

/** A day of a month, or its adjustments, or all of it. */
export interface MonthLine extends Figures {
  /** '2026-03-02', 'adjustments', '2026-03' */
  readonly name: string;
  readonly closedAt: number | null;
}

export const monthColumns: readonly Column<MonthLine>[] = [
  { key: 'day', heading: text('Day', '日期'), kind: 'code', names: true, get: (one) => one.name },
  {
    key: 'closedAt',
    heading: text('Closed', '截数时间'),
    kind: 'instant',
    get: (one) => one.closedAt,
  },
  { key: 'visits', heading: text('Visits', '来访'), kind: 'whole', get: (one) => one.visits.total },
  {
    key: 'heads',
    heading: text('Heads', '来访人数'),
    kind: 'whole',
    get: (one) => one.visits.heads,
  },
  { key: 'calls', heading: text('Calls', '来电'), kind: 'whole', get: (one) => one.calls },
  {
    key: 'deposits',
    heading: text('Deposits', '小定'),
    kind: 'whole',
    get: (one) => one.deposits.count,
  },
  {
    key: 'depositAmount',
    heading: text('Deposits, amount', '小定金额'),
    kind: 'money',
    get: (one) => one.deposits.fen,
  },
  {
    key: 'subscriptions',
    heading: text('Subscriptions', '认购'),
    kind: 'whole',
    get: (one) => one.subscriptions.count,
  },
  {
    key: 'area',
    heading: text('Subscribed area', '认购面积'),
    kind: 'area',
    get: (one) => one.subscriptions.area,
  },
  {
    key: 'subscriptionAmount',
    heading: text('Subscriptions, amount', '认购金额'),
    kind: 'money',
    get: (one) => one.subscriptions.fen,
  },
  {
    key: 'contracts',
    heading: text('Contracts', '签约'),
    kind: 'whole',
    get: (one) => one.contracts.count,
  },
  {
    key: 'contractAmount',
    heading: text('Contracts, amount', '签约金额'),
    kind: 'money',
    get: (one) => one.contracts.fen,
  },
  {
    key: 'cancellations',
    heading: text('Cancellations', '退房'),
    kind: 'whole',
    get: (one) => one.cancellations.count,
  },
  {
    key: 'cancellationAmount',
    heading: text('Cancellations, amount', '退房金额'),
    kind: 'money',
    get: (one) => one.cancellations.fen,
  },
  { key: 'net', heading: text('Net', '净销'), kind: 'whole', get: (one) => one.net.count },
  {
    key: 'netAmount',
    heading: text('Net, amount', '净销金额'),
    kind: 'money',
    get: (one) => one.net.fen,
  },
  {
    key: 'received',
    heading: text('Received', '实收'),
    kind: 'money',
    get: (one) => one.receivedFen,
  },
];

/** What `tally show --csv` prints, and what finance may send back. */
export const figureColumns: readonly Column<Figure>[] = [
  { key: 'key', heading: text('Key', '键'), kind: 'code', names: true, get: (one) => one.key },
  { key: 'value', heading: text('Value', '数值'), kind: 'text', get: (one) => one.value },
];
