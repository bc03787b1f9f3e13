import { text } from '../../language.ts';
import {
  callColumns,
  callRows,
  customerColumns,
  customerRows,
  followupColumns,
  followupRows,
  visitColumns,
  visitRows,
  type Call,
  type Customer,
  type Followup,
  type SeenVisit,
} from '../../visitor/index.ts';
import type { Exportable } from '../types.ts';

/** Every arrival, those taken back among them: nothing that happened is left out. */
export const visits: Exportable<SeenVisit> = {
  title: text('visits', '来访'),
  dated: text('the day of the visit', '来访日期'),
  columns: visitColumns,
  ...visitRows,
};

/** Customers with all that they told; the Chinese headings are those that `visitor import` knows too. */
export const customers: Exportable<Customer> = {
  title: text('customers', '客户'),
  dated: text('the day of the first visit', '首次到访日期'),
  columns: customerColumns,
  ...customerRows,
};

/** Phone enquiries. */
export const calls: Exportable<Call> = {
  title: text('calls', '来电'),
  dated: text('the day of the call', '来电日期'),
  columns: callColumns,
  ...callRows,
};

/** What customers said when they were asked again after a visit. */
export const followups: Exportable<Followup> = {
  title: text('follow-ups', '回访'),
  dated: text('the day of the follow-up', '回访日期'),
  columns: followupColumns,
  ...followupRows,
};
