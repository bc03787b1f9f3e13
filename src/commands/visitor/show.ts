import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf } from '../../spreadsheet/columns.ts';
import {
  callColumns,
  customerColumns,
  followupColumns,
  showCustomer,
} from '../../visitor/index.ts';
import { customer } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { dossierView, maskedNotice } from './dossier-view.ts';
import { visitJson } from './json.ts';

export const show = verb({
  says: text('one customer, with all that is known', '查看一位客户'),
  args: { customer: needed(customer, text('number or phone', '编号或电话')) },
  examples: ['visitor show C1', 'visitor show 13800000001'],
  run: async (call, { customer: word }) => {
    const desk = await call.desk();
    return desk.read(async (reading) => {
      const dossier = await showCustomer(reading, word);
      const { customer, visits, calls, followups } = dossier;
      const eyes = eyesOf(reading, customer.owner);
      return {
        result: {
          customer: objectOf(customerColumns, customer, eyes),
          visits: visits.map((one) => visitJson(one, eyes, reading.today)),
          calls: calls.map((one) => objectOf(callColumns, one, eyes)),
          followups: followups.map((one) => objectOf(followupColumns, one, eyes)),
        },
        notices: maskedNotice([customer], reading.actor),
        view: (page) => dossierView(page, dossier, { eyes, today: reading.today }),
      };
    });
  },
});
