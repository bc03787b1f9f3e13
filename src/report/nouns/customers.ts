import { text } from '../../language.ts';
import { customerColumns, customerRows } from '../../visitor/index.ts';
import { rowsInPages } from '../chunks.ts';
import type { Noun } from '../types.ts';

/** Customers with all that they told; the Chinese headings are those that `visitor import` knows too. */
export const customers: Noun = {
  name: 'customers',
  title: text('customers', '客户'),
  dated: text('the day of the first visit', '首次到访日期'),
  columns: customerColumns,
  ...rowsInPages(customerColumns, customerRows),
};
