import { monthOf } from '../../calendar/time.ts';
import { commissionColumns } from '../../commission/columns.ts';
import { listFrozenLines } from '../../commission/service.ts';
import type { FrozenLine } from '../../commission/types.ts';
import type { Reading } from '../../desk/types.ts';
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
  count: async (reading, days) => (await listLines(reading, days)).length,
  pages: async function* (reading, days) {
    yield* inPages(valuesOf(commissionColumns, await listLines(reading, days)));
  },
};

async function listLines({ db }: Reading, { from, to }: Days): Promise<FrozenLine[]> {
  const lines = await listFrozenLines(db);
  return lines.filter(
    ({ month }) =>
      (from === null || month >= monthOf(from)) && (to === null || month <= monthOf(to)),
  );
}
