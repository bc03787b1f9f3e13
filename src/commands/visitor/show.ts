import { text } from '../../language.ts';
import { showCustomer } from '../../visitor/index.ts';
import { customer } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { dossierView, maskedNotice } from './dossier-view.ts';
import { callJson, customerJson, followupJson, visitJson } from './json.ts';

export const show = verb({
  says: text('one customer, with all that is known', '查看一位客户'),
  args: { customer: needed(customer, text('number or phone', '编号或电话')) },
  examples: ['visitor show C1', 'visitor show 13800000001'],
  run: async (call, { customer: word }) => {
    const desk = await call.desk();
    return desk.read(async (reading) => {
      const dossier = await showCustomer(reading, word);
      const { customer, visits, calls, followups } = dossier;
      return {
        result: {
          customer: customerJson(customer, reading),
          visits: visits.map((one) => visitJson(one, desk.info.timezone, reading.today)),
          calls: calls.map((one) => callJson(one, reading)),
          followups: followups.map((one) => followupJson(one, desk.info.timezone)),
        },
        notices: maskedNotice([customer], reading.actor),
        view: (page) => dossierView(page, dossier, reading),
      };
    });
  },
});
