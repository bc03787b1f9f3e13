import { text } from '../../language.ts';
import { callColumns, callRows, type Call } from '../../visitor/index.ts';
import type { Exportable } from '../types.ts';

/** Phone enquiries. */
export const calls: Exportable<Call> = {
  title: text('calls', '来电'),
  dated: text('the day of the call', '来电日期'),
  columns: callColumns,
  ...callRows,
};
