import { text } from '../../language.ts';
import { followupColumns, followupRows } from '../../visitor/index.ts';
import { rowsInPages } from '../chunks.ts';
import type { Noun } from '../types.ts';

/** What customers said when they were asked again after a visit. */
export const followups: Noun = {
  name: 'followups',
  title: text('follow-ups', '回访'),
  dated: text('the day of the follow-up', '回访日期'),
  columns: followupColumns,
  ...rowsInPages(followupColumns, followupRows),
};
