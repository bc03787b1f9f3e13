import { addDays, dayStart } from '../../calendar/time.ts';
import { eyesOf, journalColumns, journalPages, type ChainedEntry } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf, pick, sheetOf } from '../../spreadsheet/columns.ts';
import { day } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';

export const list = verb({
  says: text('entries, oldest first', '列出流水'),
  flags: {
    from: optional(day, text('first day', '起始日期')),
    to: optional(day, text('last day, that one too', '截止日期（含当天）')),
  },
  examples: ['journal list', 'journal list --from 2026-03-01 --to 2026-03-07'],
  run: async (call, { from, to }) => {
    const desk = await call.desk();
    const { entries, eyes } = await desk.read(async (reading) => {
      const zone = desk.info.timezone;
      const entries: ChainedEntry[] = [];
      const range = {
        ...(from === undefined ? {} : { from: dayStart(from, zone) }),
        ...(to === undefined ? {} : { until: dayStart(addDays(to, 1), zone) }),
      };
      for await (const page of journalPages(reading, range)) entries.push(...page);
      return { entries, eyes: eyesOf(reading) };
    });
    const columns = journalColumns.filter(({ key }) => key !== 'previousHash');
    return {
      result: { entries: entries.map((entry) => objectOf(journalColumns, entry, eyes)) },
      rows: sheetOf(columns, entries, eyes),
      view: (page) =>
        page.list(pick(columns, 'seq', 'happenedAt', 'act', 'by', 'what'), entries, eyes),
    };
  },
});
