import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf, sheetOf, type Eyes } from '../../spreadsheet/columns.ts';
import { getStaff } from '../../staff/index.ts';
import { day } from '../../terminal/kinds.ts';
import { callColumns, listCallsOfDays, type KnownCall } from '../../visitor/index.ts';
import { staff } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { callsView } from '../visitor/dossier-view.ts';

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
      const eyesOn = ({ owner }: KnownCall): Eyes => eyesOf(reading, owner);
      return {
        result: { calls: calls.map((one) => objectOf(callColumns, one, eyesOn(one))) },
        rows: sheetOf(callColumns, calls, eyesOn),
        view: (page) => callsView(page, calls, reading),
      };
    });
  },
});
