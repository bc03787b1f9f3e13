import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf, pick, sheetOf } from '../../spreadsheet/columns.ts';
import { conductColumns, getStaff, listConduct } from '../../staff/index.ts';
import { staff } from '../kinds.ts';
import { optional, verb } from '../verb.ts';

/** What somebody did, by whom it was found, what followed. */
export const conduct = verb({
  says: text('what was recorded of conduct', '奖惩记录'),
  args: { code: optional(staff) },
  examples: ['staff conduct', 'staff conduct A01'],
  run: async (call, { code }) => {
    const desk = await call.desk();
    const { list, eyes } = await desk.read(async (reading) => {
      if (code !== undefined) await getStaff(reading.db, code);
      return { list: await listConduct(reading.db, code), eyes: eyesOf(reading) };
    });
    const order = ['at', 'staff', 'kind', 'clause', 'by', 'deal', 'followed', 'why'];
    return {
      result: { conduct: list.map((one) => objectOf(conductColumns, one, eyes)) },
      rows: sheetOf(conductColumns, list, eyes),
      view: (page) =>
        list.length === 0
          ? page.say(text('Nothing is on record.', '没有记录。'))
          : page.list(pick(conductColumns, ...order), list, eyes),
    };
  },
});
