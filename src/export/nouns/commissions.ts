import { monthOf } from '../../calendar/time.ts';
import { listFrozenLines } from '../../commission/service.ts';
import type { FrozenLine } from '../../commission/types.ts';
import { text } from '../../language.ts';
import { isAmong, listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** What settlement runs have paid: their frozen lines. */
export const commissions: Exportable<FrozenLine> = {
  title: text('commissions', '佣金'),
  dated: text('the month of the run', '结算月份'),
  columns: [
    {
      key: 'month',
      heading: text('Month', '结算月份'),
      kind: 'code',
      names: true,
      get: (line) => line.month,
    },
    {
      key: 'deal',
      heading: text('Deal', '成交编号'),
      kind: 'code',
      names: true,
      get: (line) => line.deal,
    },
    {
      key: 'party',
      heading: text('Party', '归属'),
      kind: 'code',
      names: true,
      get: (line) => line.party,
    },
    { key: 'kind', heading: text('Kind', '类别'), kind: 'code', get: (line) => line.kind },
    {
      key: 'credit',
      heading: text('Credit', '业绩'),
      kind: 'money',
      get: (line) => line.creditFen,
    },
    {
      key: 'commission',
      heading: text('Commission', '佣金'),
      kind: 'money',
      get: (line) => line.commissionFen,
    },
    {
      key: 'payable',
      heading: text('Payable', '本次发放'),
      kind: 'money',
      get: (line) => line.payableFen,
    },
  ],
  ...listed(async ({ db }, { from, to }) => {
    const months = { from: from && monthOf(from), to: to && monthOf(to) };
    return (await listFrozenLines(db)).filter(({ month }) => isAmong(month, months));
  }),
};
