import { text } from '../../language.ts';
import { followupColumns, followupRows, type Followup } from '../../visitor/index.ts';
import type { Exportable } from '../types.ts';

/** What customers said when they were asked again after a visit. */
export const followups: Exportable<Followup> = {
  title: text('follow-ups', '回访'),
  dated: text('the day of the follow-up', '回访日期'),
  columns: followupColumns,
  ...followupRows,
};
