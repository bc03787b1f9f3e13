import { text } from '../../language.ts';
import { listClosed, tallyColumns, type Tally } from '../../tally/index.ts';
import { listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** The closed counts, one row a day, as they were sealed. */
export const tallies: Exportable<Tally> = {
  title: text('tallies', '销控日报'),
  dated: text('the day of the count', '日报日期'),
  columns: tallyColumns,
  ...listed((reading, days) => listClosed(reading, days)),
};
