import { spanOf } from '../../calendar/span.ts';
import { dealColumns, listDeals, type DealRecord } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { isWithin, listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Deals at every stage, cancelled ones among them. */
export const deals: Exportable<DealRecord> = {
  title: text('deals', '成交'),
  dated: text('the day the deal was opened', '开单日期'),
  columns: dealColumns,
  ...listed(async (reading, days) => {
    const span = spanOf(days, reading.desk.timezone);
    return (await listDeals(reading)).filter((deal) => isWithin(deal.openedAt, span));
  }),
};
