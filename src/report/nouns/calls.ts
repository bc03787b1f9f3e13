import { text } from '../../language.ts';
import { callColumns, callRows } from '../../visitor/index.ts';
import { rowsInPages } from '../chunks.ts';
import type { Noun } from '../types.ts';

/** Phone enquiries. */
export const calls: Noun = {
  name: 'calls',
  title: text('calls', '来电'),
  dated: text('the day of the call', '来电日期'),
  columns: callColumns,
  ...rowsInPages(callColumns, callRows),
};
