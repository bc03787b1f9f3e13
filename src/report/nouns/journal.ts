import { journalColumns, journalPages } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { rowOf } from '../../spreadsheet/columns.ts';
import { spanOf } from '../days.ts';
import { countEntries } from '../store.ts';
import type { Noun } from '../types.ts';

export const journal: Noun = {
  name: 'journal',
  title: text('entries of the journal', '流水'),
  dated: text('the day of recording', '登记日期'),
  columns: journalColumns,
  count: (reading, days) => countEntries(reading.db, spanOf(days, reading.desk.timezone)),
  pages: async function* (reading, days) {
    const { from, until } = spanOf(days, reading.desk.timezone);
    const range = { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
    for await (const page of journalPages(reading, range)) {
      yield page.map((entry) => rowOf(journalColumns, entry));
    }
  },
};
