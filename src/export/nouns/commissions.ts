import { monthOf } from '../../calendar/time.ts';
import { commissionColumns, listPaid, type FrozenLine } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** What settlement runs have paid: their frozen lines. */
export const commissions: Exportable<FrozenLine> = {
  title: text('commissions', '佣金'),
  dated: text('the month of the run', '结算月份'),
  columns: commissionColumns,
  ...listed((reading, { from, to }) =>
    listPaid(reading, { from: from && monthOf(from), to: to && monthOf(to) }),
  ),
};
