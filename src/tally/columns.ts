/** Tallies, the days of a month and single figures as columns: for lists, `--csv` and exports alike. */
import { text, type Text } from '../language.ts';
import type { Column, Kind, Value } from '../spreadsheet/columns.ts';
import type { Figure } from './figures.ts';
import type { Figures, Tally } from './types.ts';

const said = {
  day: text('Day', '日期'),
  closed: text('Closed', '截数时间'),
  visits: text('Visits', '来访'),
  heads: text('Heads', '来访人数'),
  calls: text('Calls', '来电'),
  deposits: text('Deposits', '小定'),
  deposited: text('Deposits, amount', '小定金额'),
  subscriptions: text('Subscriptions', '认购'),
  area: text('Subscribed area', '认购面积'),
  subscribed: text('Subscriptions, amount', '认购金额'),
  contracts: text('Contracts', '签约'),
  contracted: text('Contracts, amount', '签约金额'),
  cancellations: text('Cancellations', '退房'),
  cancelled: text('Cancellations, amount', '退房金额'),
  net: text('Net', '净销'),
  netAmount: text('Net, amount', '净销金额'),
  received: text('Received', '实收'),
};

function column<R>(key: string, heading: Text, kind: Kind, get: (row: R) => Value): Column<R> {
  return { key, heading, kind, get };
}

export const tallyColumns: readonly Column<Tally>[] = [
  { ...column('day', said.day, 'day', (one) => one.day), names: true },
  column('from', text('After', '起'), 'instant', (one) => one.from),
  column('to', text('Until', '止'), 'instant', (one) => one.to),
  column('closedAt', said.closed, 'instant', (one) => one.closedAt),
  column('onTime', text('On time', '准时'), 'yes-no', (one) => one.onTime),
  column('visits', said.visits, 'whole', (one) => one.visits.total),
  column('newVisits', text('New', '新客户'), 'whole', (one) => one.visits.new),
  column('returningVisits', text('Returning', '老客户'), 'whole', (one) => one.visits.returning),
  column('referralVisits', text('Referrals', '老带新'), 'whole', (one) => one.visits.referral),
  column('heads', said.heads, 'whole', (one) => one.visits.heads),
  column('calls', said.calls, 'whole', (one) => one.calls),
  column('deposits', said.deposits, 'whole', (one) => one.deposits.count),
  column('deposited', said.deposited, 'money', (one) => one.deposits.fen),
  column('subscriptions', said.subscriptions, 'whole', (one) => one.subscriptions.count),
  column('subscribedArea', said.area, 'area', (one) => one.subscriptions.area),
  column('subscribed', said.subscribed, 'money', (one) => one.subscriptions.fen),
  column('contracts', said.contracts, 'whole', (one) => one.contracts.count),
  column('contracted', said.contracted, 'money', (one) => one.contracts.fen),
  column('cancellations', said.cancellations, 'whole', (one) => one.cancellations.count),
  column('cancelled', said.cancelled, 'money', (one) => one.cancellations.fen),
  column('net', said.net, 'whole', (one) => one.net.count),
  column('netAmount', said.netAmount, 'money', (one) => one.net.fen),
  column('received', said.received, 'money', (one) => one.receivedFen),
  column('opening', text('Opening stock', '期初可售'), 'whole', (one) => one.stock.opening),
  column('closing', text('Closing stock', '期末可售'), 'whole', (one) => one.stock.closing),
  column('balanced', text('Balanced', '账实相符'), 'yes-no', (one) => one.stock.balanced),
  column('seal', text('Seal', '封存码'), 'code', (one) => one.seal),
];

/** A day of a month, or its adjustments, or all of it. */
export interface MonthLine extends Figures {
  /** '2026-03-02', 'adjustments', '2026-03' */
  readonly name: string;
  readonly closedAt: number | null;
}

export const monthColumns: readonly Column<MonthLine>[] = [
  { ...column('day', said.day, 'code', (one) => one.name), names: true },
  column('closedAt', said.closed, 'instant', (one) => one.closedAt),
  column('visits', said.visits, 'whole', (one) => one.visits.total),
  column('heads', said.heads, 'whole', (one) => one.visits.heads),
  column('calls', said.calls, 'whole', (one) => one.calls),
  column('deposits', said.deposits, 'whole', (one) => one.deposits.count),
  column('depositAmount', said.deposited, 'money', (one) => one.deposits.fen),
  column('subscriptions', said.subscriptions, 'whole', (one) => one.subscriptions.count),
  column('area', said.area, 'area', (one) => one.subscriptions.area),
  column('subscriptionAmount', said.subscribed, 'money', (one) => one.subscriptions.fen),
  column('contracts', said.contracts, 'whole', (one) => one.contracts.count),
  column('contractAmount', said.contracted, 'money', (one) => one.contracts.fen),
  column('cancellations', said.cancellations, 'whole', (one) => one.cancellations.count),
  column('cancellationAmount', said.cancelled, 'money', (one) => one.cancellations.fen),
  column('net', said.net, 'whole', (one) => one.net.count),
  column('netAmount', said.netAmount, 'money', (one) => one.net.fen),
  column('received', said.received, 'money', (one) => one.receivedFen),
];

/** What `tally show --csv` prints, and what finance may send back. */
export const figureColumns: readonly Column<Figure>[] = [
  { ...column('key', text('Key', '键'), 'code', (one) => one.key), names: true },
  column('value', text('Value', '数值'), 'code', (one) => one.value),
];
