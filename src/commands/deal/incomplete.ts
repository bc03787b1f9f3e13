import { listIncomplete } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { verb } from '../verb.ts';
import { look } from '../answers.ts';
import { incompleteView } from './incomplete-view.ts';

export const incomplete = verb({
  says: text('signed deals that lack data of the buyer', '已签成交中资料不全的客户'),
  examples: ['deal incomplete'],
  run: async (call) => {
    const { found: list } = await look(call, (reading) => listIncomplete(reading));
    return {
      result: { incomplete: list },
      rows: {
        columns: ['deal', 'customer', 'by', 'missing'],
        rows: list.map((one) => [one.deal, one.customer, one.by, one.missing.join(' ')]),
      },
      view: (page) => incompleteView(page, list),
    };
  },
});
