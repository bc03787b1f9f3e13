import type { Reading } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { listTallies } from '../../tally/store.ts';
import { inPages } from '../chunks.ts';
import type { Days, Noun } from '../types.ts';

/** The closed counts, one row a day, as they were sealed. */
export const tallies: Noun = {
  name: 'tallies',
  title: text('tallies', '销控日报'),
  dated: text('the day of the count', '日报日期'),
  columns: [
    { key: 'day', heading: text('Day', '日期'), kind: 'day', names: true },
    { key: 'from', heading: text('After', '起'), kind: 'instant' },
    { key: 'to', heading: text('Until', '止'), kind: 'instant' },
    { key: 'closedAt', heading: text('Closed', '结账时间'), kind: 'instant' },
    { key: 'onTime', heading: text('On time', '准时'), kind: 'yes-no' },
    { key: 'visits', heading: text('Visits', '来访'), kind: 'whole' },
    { key: 'newVisits', heading: text('New', '新客户'), kind: 'whole' },
    { key: 'returningVisits', heading: text('Returning', '老客户'), kind: 'whole' },
    { key: 'referralVisits', heading: text('Referrals', '老带新'), kind: 'whole' },
    { key: 'heads', heading: text('Heads', '来访人数'), kind: 'whole' },
    { key: 'calls', heading: text('Calls', '来电'), kind: 'whole' },
    { key: 'deposits', heading: text('Deposits', '小定'), kind: 'whole' },
    { key: 'deposited', heading: text('Deposits, amount', '小定金额'), kind: 'money' },
    { key: 'subscriptions', heading: text('Subscriptions', '认购'), kind: 'whole' },
    { key: 'subscribedArea', heading: text('Subscribed area', '认购面积'), kind: 'area' },
    { key: 'subscribed', heading: text('Subscriptions, amount', '认购金额'), kind: 'money' },
    { key: 'contracts', heading: text('Contracts', '签约'), kind: 'whole' },
    { key: 'contracted', heading: text('Contracts, amount', '签约金额'), kind: 'money' },
    { key: 'cancellations', heading: text('Cancellations', '退房'), kind: 'whole' },
    { key: 'cancelled', heading: text('Cancellations, amount', '退房金额'), kind: 'money' },
    { key: 'net', heading: text('Net', '净销'), kind: 'whole' },
    { key: 'netAmount', heading: text('Net, amount', '净销金额'), kind: 'money' },
    { key: 'received', heading: text('Received', '实收'), kind: 'money' },
    { key: 'opening', heading: text('Opening stock', '期初可售'), kind: 'whole' },
    { key: 'closing', heading: text('Closing stock', '期末可售'), kind: 'whole' },
    { key: 'balanced', heading: text('Balanced', '账实相符'), kind: 'yes-no' },
    { key: 'seal', heading: text('Seal', '封存码'), kind: 'code' },
  ],
  count: async (reading, days) => (await listClosed(reading, days)).length,
  pages: async function* (reading, days) {
    const closed = await listClosed(reading, days);
    yield* inPages(
      closed.map(({ count, seal }) => [
        ...[count.day, count.from, count.to, count.closedAt, count.onTime],
        ...[count.visits.total, count.visits.new, count.visits.returning, count.visits.referral],
        ...[count.visits.heads, count.calls, count.deposits.count, count.deposits.fen],
        ...[count.subscriptions.count, count.subscriptions.area, count.subscriptions.fen],
        ...[count.contracts.count, count.contracts.fen],
        ...[count.cancellations.count, count.cancellations.fen, count.net.count, count.net.fen],
        ...[count.receivedFen, count.stock.opening, count.stock.closing, count.stock.balanced],
        seal,
      ]),
    );
  },
};

function listClosed({ db }: Reading, { from, to }: Days) {
  return listTallies(db, { from: from ?? undefined, to: to ?? undefined });
}
