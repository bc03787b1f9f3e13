import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { sheetOf } from '../../spreadsheet/columns.ts';
import { words } from '../../terminal/kinds.ts';
import { customerColumns, eyesFor, findCustomers } from '../../visitor/index.ts';
import { needed, verb } from '../verb.ts';
import { customersView, maskedNotice } from './dossier-view.ts';
import { customerJson } from './json.ts';

export const find = verb({
  says: text(
    'by part of the name, pinyin, initials or part of the phone',
    '按姓名、拼音、首字母或电话片段查找',
  ),
  args: { text: needed(words) },
  examples: ['visitor find 王', 'visitor find wf', 'visitor find 0001'],
  run: async (call, { text: typed }) => {
    if (typed.trim() === '') throw usage(text('TEXT is empty.', '查找内容为空。'));
    const desk = await call.desk();
    return desk.read(async (reading) => {
      const found = await findCustomers(reading, typed);
      return {
        result: { customers: found.map((one) => customerJson(one, reading)) },
        rows: sheetOf(customerColumns, found, ({ owner }) => eyesFor(reading, owner)),
        notices: maskedNotice(found, reading.actor),
        view: (page) => customersView(page, found, reading),
      };
    });
  },
});
