import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf, pick, sheetOf } from '../../spreadsheet/columns.ts';
import { day } from '../../terminal/kinds.ts';
import type { Page } from '../../terminal/page.ts';
import { followupDueColumns, listDue, type Due } from '../../visitor/index.ts';
import { optional, verb } from '../verb.ts';

/** Programs ask for names elsewhere. */
const columns = pick(followupDueColumns, 'customer', 'owner', 'dueOn', 'overdueDays');

export const due = verb({
  says: text('who is to be asked', '待回访客户'),
  flags: { day: optional(day, text('by which day, today if not given', '截至哪天，默认当天')) },
  examples: ['followup due', 'followup due --day 2026-03-31'],
  run: async (call, { day }) => {
    const desk = await call.desk();
    return desk.read(async (reading) => {
      const found = await listDue(reading, day ?? reading.today);
      const eyes = eyesOf(reading);
      return {
        result: { due: found.map((one) => objectOf(columns, one, eyes)) },
        rows: sheetOf(columns, found, eyes),
        view: (page) => dueView(page, found),
      };
    });
  },
});

async function dueView(page: Page, found: readonly Due[]): Promise<string> {
  if (found.length === 0) return page.say(text('Nobody is due.', '没有待回访的客户。'));
  const headings = followupDueColumns.map(({ heading }) => heading);
  const rows = found.map((one) => [
    ...[one.customer, one.name, one.owner, one.dueOn],
    { styled: one.overdueDays === 0 ? '' : page.colour.yellow(String(one.overdueDays)) },
  ]);
  return page.table(headings, rows, { right: [4] });
}
