import { creditColumns, type CreditRow, creditRows, listCases } from '../../credit/index.ts';
import type { Reading } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { valuesOf } from '../../spreadsheet/columns.ts';
import { inPages, isWithin } from '../chunks.ts';
import { spanOf } from '../days.ts';
import type { Days, Noun } from '../types.ts';

/** Whose deals are, one row for each deal and party, as it stands now. */
export const credits: Noun = {
  name: 'credits',
  title: text('credits', '业绩'),
  dated: text('the day of the closing', '成交日期'),
  columns: creditColumns,
  count: async (reading, days) => (await listRows(reading, days)).length,
  pages: async function* (reading, days) {
    yield* inPages(valuesOf(creditColumns, await listRows(reading, days)));
  },
};

async function listRows(reading: Reading, days: Days): Promise<CreditRow[]> {
  const span = spanOf(days, reading.desk.timezone);
  const cases = await listCases(reading);
  return cases
    .filter(({ deal }) => deal.closedAt !== null && isWithin(deal.closedAt, span))
    .flatMap(creditRows);
}
