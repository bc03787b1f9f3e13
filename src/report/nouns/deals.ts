import { dealColumns, listDeals, type DealRecord } from '../../deal/index.ts';
import type { Reading } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { rowOf } from '../../spreadsheet/columns.ts';
import { inPages, isWithin } from '../chunks.ts';
import { spanOf } from '../days.ts';
import type { Days, Noun } from '../types.ts';

/** Deals at every stage, cancelled ones among them. */
export const deals: Noun = {
  name: 'deals',
  title: text('deals', '成交'),
  dated: text('the day the deal was opened', '开单日期'),
  columns: dealColumns,
  count: async (reading, days) => (await listOpened(reading, days)).length,
  pages: async function* (reading, days) {
    const found = await listOpened(reading, days);
    yield* inPages(found.map((one) => rowOf(dealColumns, one)));
  },
};

async function listOpened(reading: Reading, days: Days): Promise<DealRecord[]> {
  const span = spanOf(days, reading.desk.timezone);
  return (await listDeals(reading)).filter((one) => isWithin(one.openedAt, span));
}
