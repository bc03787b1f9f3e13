import { eyesOf } from '../../desk/index.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { objectOf, sheetOf, type Eyes } from '../../spreadsheet/columns.ts';
import { words } from '../../terminal/kinds.ts';
import { customerColumns, findCustomers, type Customer } from '../../visitor/index.ts';
import { needed, verb } from '../verb.ts';
import { customersView, maskedNotice } from './dossier-view.ts';

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
      const eyesOn = ({ owner }: Customer): Eyes => eyesOf(reading, owner);
      return {
        result: { customers: found.map((one) => objectOf(customerColumns, one, eyesOn(one))) },
        rows: sheetOf(customerColumns, found, eyesOn),
        notices: maskedNotice(found, reading.actor),
        view: (page) => customersView(page, found, reading),
      };
    });
  },
});
