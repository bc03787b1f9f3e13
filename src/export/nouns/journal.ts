import { spanOf } from '../../calendar/span.ts';
import { countEntries, journalColumns, journalPages, type ChainedEntry } from '../../desk/index.ts';
import { text } from '../../language.ts';
import type { Exportable } from '../types.ts';

export const journal: Exportable<ChainedEntry> = {
  title: text('entries of the journal', '流水'),
  dated: text('the day of recording', '登记日期'),
  columns: journalColumns,
  count: ({ db, desk }, days) => countEntries(db, spanOf(days, desk.timezone)),
  pages: (reading, days) => {
    const { from, until } = spanOf(days, reading.desk.timezone);
    return journalPages(reading, {
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    });
  },
};
