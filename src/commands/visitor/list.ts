import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { getStaff } from '../../staff/index.ts';
import { choice, day } from '../../terminal/kinds.ts';
import { listVisits, seenOn, visitColumns, visitKindNames } from '../../visitor/index.ts';
import { staff } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { visitsView } from './dossier-view.ts';
import { visitJson } from './json.ts';

export const list = verb({
  says: text('visits, oldest first', '列出来访'),
  flags: {
    from: optional(day, text('first day', '起始日')),
    to: optional(day, text('last day', '截止日')),
    owner: optional(staff, text('of whose customers', '置业顾问工号')),
    kind: optional(choice(visitKindNames), text('new, returning or referral', '来访类型')),
  },
  examples: ['visitor list', 'visitor list --from 2026-03-01 --to 2026-03-07 --kind returning'],
  run: async (call, { from, to, owner, kind }) => {
    const desk = await call.desk();
    return desk.read(async (reading) => {
      if (owner !== undefined) await getStaff(reading.db, owner);
      const visits = await listVisits(reading.db, { from, to, owner, kind });
      const seen = visits.map((one) => seenOn(one, reading.today));
      const eyes = eyesOf(reading);
      return {
        result: { visits: seen.map((one) => visitJson(one, eyes, reading.today)) },
        rows: sheetOf(visitColumns, seen, eyes),
        view: (page) => visitsView(page, seen, eyes),
      };
    });
  },
});
