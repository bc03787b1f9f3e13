import { text } from '../../language.ts';
import { customerColumns, customerRows, type Customer } from '../../visitor/index.ts';
import type { Exportable } from '../types.ts';

/** Customers with all that they told; the Chinese headings are those that `visitor import` knows too. */
export const customers: Exportable<Customer> = {
  title: text('customers', '客户'),
  dated: text('the day of the first visit', '首次到访日期'),
  columns: customerColumns,
  ...customerRows,
};
