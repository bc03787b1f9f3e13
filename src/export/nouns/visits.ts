import { text } from '../../language.ts';
import { visitColumns, visitRows, type SeenVisit } from '../../visitor/index.ts';
import type { Exportable } from '../types.ts';

/** Every arrival, those taken back among them: nothing that happened is left out. */
export const visits: Exportable<SeenVisit> = {
  title: text('visits', '来访'),
  dated: text('the day of the visit', '来访日期'),
  columns: visitColumns,
  ...visitRows,
};
