import { listDeals } from '../../deal/service.ts';
import type { DealRecord } from '../../deal/types.ts';
import type { Reading } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { inPages, isWithin } from '../chunks.ts';
import { spanOf } from '../../calendar/span.ts';
import type { Days, Noun } from '../types.ts';

/** Deals at every stage, cancelled ones among them. */
export const deals: Noun = {
  name: 'deals',
  title: text('deals', '成交'),
  dated: text('the day the deal was opened', '开单日期'),
  columns: [
    { key: 'id', heading: text('Deal', '成交编号'), kind: 'code', names: true },
    { key: 'unit', heading: text('Unit', '房号'), kind: 'code' },
    { key: 'customer', heading: text('Customer', '客户编号'), kind: 'code' },
    { key: 'by', heading: text('Consultant', '置业顾问'), kind: 'code' },
    { key: 'visit', heading: text('Visit', '来访编号'), kind: 'code' },
    { key: 'stage', heading: text('Stage', '阶段'), kind: 'code' },
    { key: 'amount', heading: text('Amount', '成交金额'), kind: 'money' },
    { key: 'area', heading: text('Area', '面积'), kind: 'area' },
    { key: 'openedAt', heading: text('Opened', '开单时间'), kind: 'instant' },
    { key: 'closedAt', heading: text('Closed', '成交时间'), kind: 'instant' },
    { key: 'contractAt', heading: text('Contract', '签约时间'), kind: 'instant' },
    { key: 'paidAt', heading: text('Paid', '付清时间'), kind: 'instant' },
    { key: 'cancelledAt', heading: text('Cancelled', '退房时间'), kind: 'instant' },
    { key: 'received', heading: text('Received', '已收'), kind: 'money' },
  ],
  count: async (reading, days) => (await listOpened(reading, days)).length,
  pages: async function* (reading, days) {
    const found = await listOpened(reading, days);
    yield* inPages(
      found.map((one) => [
        ...[one.id, one.unit, one.customer, one.by, one.visit, one.stage, one.amountFen],
        ...[one.area, one.openedAt, one.closedAt, one.contractAt, one.paidAt, one.cancelledAt],
        one.receivedFen,
      ]),
    );
  },
};

async function listOpened(reading: Reading, days: Days): Promise<DealRecord[]> {
  const span = spanOf(days, reading.desk.timezone);
  return (await listDeals(reading)).filter((one) => isWithin(one.openedAt, span));
}
