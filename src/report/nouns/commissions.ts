import { monthOf } from '../../calendar/time.ts';
import { listFrozenLines } from '../../commission/service.ts';
import type { FrozenLine } from '../../commission/types.ts';
import type { Reading } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { inPages } from '../chunks.ts';
import type { Days, Noun } from '../types.ts';

/** What settlement runs have paid: their frozen lines. */
export const commissions: Noun = {
  name: 'commissions',
  title: text('commissions', '佣金'),
  dated: text('the month of the run', '结算月份'),
  columns: [
    { key: 'month', heading: text('Month', '结算月份'), kind: 'code', names: true },
    { key: 'deal', heading: text('Deal', '成交编号'), kind: 'code', names: true },
    { key: 'party', heading: text('Party', '归属'), kind: 'code', names: true },
    { key: 'kind', heading: text('Kind', '类别'), kind: 'code' },
    { key: 'credit', heading: text('Credit', '业绩'), kind: 'money' },
    { key: 'commission', heading: text('Commission', '佣金'), kind: 'money' },
    { key: 'payable', heading: text('Payable', '本次发放'), kind: 'money' },
  ],
  count: async (reading, days) => (await listLines(reading, days)).length,
  pages: async function* (reading, days) {
    const lines = await listLines(reading, days);
    yield* inPages(
      lines.map((one) => [
        ...[one.month, one.deal, one.party, one.kind],
        ...[one.creditFen, one.commissionFen, one.payableFen],
      ]),
    );
  },
};

async function listLines({ db }: Reading, { from, to }: Days): Promise<FrozenLine[]> {
  const lines = await listFrozenLines(db);
  return lines.filter(
    ({ month }) =>
      (from === null || month >= monthOf(from)) && (to === null || month <= monthOf(to)),
  );
}
