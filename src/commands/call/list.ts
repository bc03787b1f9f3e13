import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { getStaff } from '../../staff/service.ts';
import { day } from '../../terminal/kinds.ts';
import { callColumns, eyesFor, listCallsOfDays } from '../../visitor/index.ts';
import { staff } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { callsView } from '../visitor/dossier-view.ts';
import { callJson } from '../visitor/json.ts';

export const list = verb({
  says: text('calls, oldest first', '列出来电'),
  flags: {
    from: optional(day, text('first day', '起始日')),
    to: optional(day, text('last day', '截止日')),
    by: optional(staff, text('who answered', '接听人工号')),
  },
  examples: ['call list', 'call list --from 2026-03-01 --by A02'],
  run: async (call, { from, to, by }) => {
    const desk = await call.desk();
    return desk.read(async (reading) => {
      if (by !== undefined) await getStaff(reading.db, by);
      const calls = await listCallsOfDays(reading, { from, to, by });
      return {
        result: { calls: calls.map((one) => callJson(one, reading)) },
        rows: sheetOf(callColumns, calls, ({ owner }) => eyesFor(reading, owner)),
        view: (page) => callsView(page, calls, reading),
      };
    });
  },
});
