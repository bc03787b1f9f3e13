import { monthOf } from '../../calendar/time.ts';
import { commissionColumns, listPaid } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { valuesOf } from '../../spreadsheet/columns.ts';
import { inPages } from '../chunks.ts';
import type { Days, Noun } from '../types.ts';

/** What settlement runs have paid: their frozen lines. */
export const commissions: Noun = {
  name: 'commissions',
  title: text('commissions', '佣金'),
  dated: text('the month of the run', '结算月份'),
  columns: commissionColumns,
  count: async (reading, days) => (await listPaid(reading, monthsOf(days))).length,
  pages: async function* (reading, days) {
    yield* inPages(valuesOf(commissionColumns, await listPaid(reading, monthsOf(days))));
  },
};

function monthsOf({ from, to }: Days) {
  return { from: from && monthOf(from), to: to && monthOf(to) };
}
