import { spanOf } from '../../calendar/span.ts';
import { creditColumns, creditRows, listCases, type CreditRow } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { isWithin, listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Whose deals are, one row for each deal and party, as it stands now. */
export const credits: Exportable<CreditRow> = {
  title: text('credits', '业绩'),
  dated: text('the day of the closing', '成交日期'),
  columns: creditColumns,
  ...listed(async (reading, days) => {
    const span = spanOf(days, reading.desk.timezone);
    return (await listCases(reading))
      .filter(({ deal: { closedAt } }) => closedAt !== null && isWithin(closedAt, span))
      .flatMap(creditRows);
  }),
};
