import { listPaymentsOf, paymentColumns, type Payment } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** Money received and given back, what was voided among it. */
export const payments: Exportable<Payment> = {
  title: text('payments', '收款'),
  dated: text('the day the money came', '收款日期'),
  columns: paymentColumns,
  ...listed((reading, days) => listPaymentsOf(reading, days)),
};
