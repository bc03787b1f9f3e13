import { text } from '../../language.ts';
import { visitColumns, visitRows } from '../../visitor/index.ts';
import { rowsInPages } from '../chunks.ts';
import type { Noun } from '../types.ts';

/** Every arrival, those taken back among them: nothing that happened is left out. */
export const visits: Noun = {
  name: 'visits',
  title: text('visits', '来访'),
  dated: text('the day of the visit', '来访日期'),
  columns: visitColumns,
  ...rowsInPages(visitColumns, visitRows),
};
