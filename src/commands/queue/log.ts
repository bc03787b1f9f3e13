import { text } from '../../language.ts';
import { listLog } from '../../queue/index.ts';
import { day } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { logJson, logView } from './board-view.ts';

export const log = verb({
  says: text('all acts of a day', '当日门口流水'),
  flags: { day: optional(day, text('today if not given', '默认当天')) },
  examples: ['queue log', 'queue log --day 2026-03-07'],
  run: async (call, { day }) => {
    const desk = await call.desk();
    const zone = desk.info.timezone;
    const acts = await desk.read((reading) => listLog(reading, day ?? reading.today));
    const rows = acts.map((act) => logJson(act, zone));
    return {
      result: { log: rows },
      rows: {
        columns: ['at', 'act', 'staff', 'visit', 'by'],
        rows: rows.map((one) => [one.at, one.act, one.staff, one.visit, one.by]),
      },
      view: (page) => logView(page, acts, zone),
    };
  },
});
