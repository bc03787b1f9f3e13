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

/** `columnsOf<Tally>()('calls', heading, 'whole', (one) => one.calls)` */
function columnsOf<R>() {
  return (key: string, heading: Text, kind: Kind, get: (row: R) => Value): Column<R> => ({
    ...{ key, heading, kind, get },
  });
}

const ofTally = columnsOf<Tally>();

export const tallyColumns: readonly Column<Tally>[] = [
  { ...ofTally('day', said.day, 'day', (one) => one.day), names: true },
  ofTally('from', text('After', '起'), 'instant', (one) => one.from),
  ofTally('to', text('Until', '止'), 'instant', (one) => one.to),
  ofTally('closedAt', said.closed, 'instant', (one) => one.closedAt),
  ofTally('onTime', text('On time', '准时'), 'yes-no', (one) => one.onTime),
  ofTally('visits', said.visits, 'whole', (one) => one.visits.total),
  ofTally('newVisits', text('New', '新访'), 'whole', (one) => one.visits.new),
  ofTally('returningVisits', text('Returning', '复访'), 'whole', (one) => one.visits.returning),
  ofTally('referralVisits', text('Referrals', '老带新'), 'whole', (one) => one.visits.referral),
  ofTally('heads', said.heads, 'whole', (one) => one.visits.heads),
  ofTally('calls', said.calls, 'whole', (one) => one.calls),
  ofTally('deposits', said.deposits, 'whole', (one) => one.deposits.count),
  ofTally('deposited', said.deposited, 'money', (one) => one.deposits.fen),
  ofTally('subscriptions', said.subscriptions, 'whole', (one) => one.subscriptions.count),
  ofTally('subscribedArea', said.area, 'area', (one) => one.subscriptions.area),
  ofTally('subscribed', said.subscribed, 'money', (one) => one.subscriptions.fen),
  ofTally('contracts', said.contracts, 'whole', (one) => one.contracts.count),
  ofTally('contracted', said.contracted, 'money', (one) => one.contracts.fen),
  ofTally('cancellations', said.cancellations, 'whole', (one) => one.cancellations.count),
  ofTally('cancelled', said.cancelled, 'money', (one) => one.cancellations.fen),
  ofTally('net', said.net, 'whole', (one) => one.net.count),
  ofTally('netAmount', said.netAmount, 'money', (one) => one.net.fen),
  ofTally('received', said.received, 'money', (one) => one.receivedFen),
  ofTally('opening', text('Opening stock', '期初可售'), 'whole', (one) => one.stock.opening),
  ofTally('closing', text('Closing stock', '期末可售'), 'whole', (one) => one.stock.closing),
  ofTally('balanced', text('Balanced', '账实相符'), 'yes-no', (one) => one.stock.balanced),
  ofTally('seal', text('Seal', '封存码'), 'code', (one) => one.seal),
];

/** A day of a month, or its adjustments, or all of it. */
export interface MonthLine extends Figures {
  /** '2026-03-02', 'adjustments', '2026-03' */
  readonly name: string;
  readonly closedAt: number | null;
}

const ofMonth = columnsOf<MonthLine>();

export const monthColumns: readonly Column<MonthLine>[] = [
  { ...ofMonth('day', said.day, 'code', (one) => one.name), names: true },
  ofMonth('closedAt', said.closed, 'instant', (one) => one.closedAt),
  ofMonth('visits', said.visits, 'whole', (one) => one.visits.total),
  ofMonth('heads', said.heads, 'whole', (one) => one.visits.heads),
  ofMonth('calls', said.calls, 'whole', (one) => one.calls),
  ofMonth('deposits', said.deposits, 'whole', (one) => one.deposits.count),
  ofMonth('depositAmount', said.deposited, 'money', (one) => one.deposits.fen),
  ofMonth('subscriptions', said.subscriptions, 'whole', (one) => one.subscriptions.count),
  ofMonth('area', said.area, 'area', (one) => one.subscriptions.area),
  ofMonth('subscriptionAmount', said.subscribed, 'money', (one) => one.subscriptions.fen),
  ofMonth('contracts', said.contracts, 'whole', (one) => one.contracts.count),
  ofMonth('contractAmount', said.contracted, 'money', (one) => one.contracts.fen),
  ofMonth('cancellations', said.cancellations, 'whole', (one) => one.cancellations.count),
  ofMonth('cancellationAmount', said.cancelled, 'money', (one) => one.cancellations.fen),
  ofMonth('net', said.net, 'whole', (one) => one.net.count),
  ofMonth('netAmount', said.netAmount, 'money', (one) => one.net.fen),
  ofMonth('received', said.received, 'money', (one) => one.receivedFen),
];

const ofFigure = columnsOf<Figure>();

/** What `tally show --csv` prints, and what finance may send back. */
export const figureColumns: readonly Column<Figure>[] = [
  { ...ofFigure('key', text('Key', '键'), 'code', (one) => one.key), names: true },
  ofFigure('value', text('Value', '数值'), 'code', (one) => one.value),
];
