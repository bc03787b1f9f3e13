import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { actColumns, listLog } from '../../queue/index.ts';
import { objectOf, pick, sheetOf } from '../../spreadsheet/columns.ts';
import { day } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { logView } from './board-view.ts';

const columns = pick(actColumns, 'at', 'act', 'staff', 'visit', 'by', 'reached', 'inTime', 'text');

export const log = verb({
  says: text('all acts of a day', '当日门口流水'),
  flags: { day: optional(day, text('today if not given', '默认当天')) },
  examples: ['queue log', 'queue log --day 2026-03-07'],
  run: async (call, { day }) => {
    const desk = await call.desk();
    const zone = desk.info.timezone;
    const { acts, eyes } = await desk.read(async (reading) => ({
      acts: await listLog(reading, day ?? reading.today),
      eyes: eyesOf(reading),
    }));
    return {
      result: { log: acts.map((act) => objectOf(columns, act, eyes)) },
      rows: sheetOf(columns, acts, eyes),
      view: (page) => logView(page, acts, zone),
    };
  },
});
