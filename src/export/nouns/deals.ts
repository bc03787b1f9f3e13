import { spanOf } from '../../calendar/span.ts';
import { listDeals } from '../../deal/service.ts';
import type { DealRecord } from '../../deal/types.ts';
import { text } from '../../language.ts';
import { isWithin, listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Deals at every stage, cancelled ones among them. */
export const deals: Exportable<DealRecord> = {
  title: text('deals', '成交'),
  dated: text('the day the deal was opened', '开单日期'),
  columns: [
    {
      key: 'id',
      heading: text('Deal', '成交编号'),
      kind: 'code',
      names: true,
      get: (deal) => deal.id,
    },
    { key: 'unit', heading: text('Unit', '房号'), kind: 'code', get: (deal) => deal.unit },
    {
      key: 'customer',
      heading: text('Customer', '客户编号'),
      kind: 'code',
      get: (deal) => deal.customer,
    },
    { key: 'by', heading: text('Consultant', '置业顾问'), kind: 'code', get: (deal) => deal.by },
    { key: 'visit', heading: text('Visit', '来访编号'), kind: 'code', get: (deal) => deal.visit },
    { key: 'stage', heading: text('Stage', '阶段'), kind: 'code', get: (deal) => deal.stage },
    {
      key: 'amount',
      heading: text('Amount', '成交金额'),
      kind: 'money',
      get: (deal) => deal.amountFen,
    },
    { key: 'area', heading: text('Area', '面积'), kind: 'area', get: (deal) => deal.area },
    {
      key: 'openedAt',
      heading: text('Opened', '开单时间'),
      kind: 'instant',
      get: (deal) => deal.openedAt,
    },
    {
      key: 'closedAt',
      heading: text('Closed', '成交时间'),
      kind: 'instant',
      get: (deal) => deal.closedAt,
    },
    {
      key: 'contractAt',
      heading: text('Contract', '签约时间'),
      kind: 'instant',
      get: (deal) => deal.contractAt,
    },
    {
      key: 'paidAt',
      heading: text('Paid', '付清时间'),
      kind: 'instant',
      get: (deal) => deal.paidAt,
    },
    {
      key: 'cancelledAt',
      heading: text('Cancelled', '退房时间'),
      kind: 'instant',
      get: (deal) => deal.cancelledAt,
    },
    {
      key: 'received',
      heading: text('Received', '已收'),
      kind: 'money',
      get: (deal) => deal.receivedFen,
    },
  ],
  ...listed(async (reading, days) => {
    const span = spanOf(days, reading.desk.timezone);
    return (await listDeals(reading)).filter((deal) => isWithin(deal.openedAt, span));
  }),
};
