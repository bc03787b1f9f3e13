import { text } from '../../../language.ts';
import { customer, deal } from '../../kinds.ts';
import { needed, verb } from '../../verb.ts';
import { ask } from '../approval-view.ts';

export const buyer = verb({
  says: text('a name added to a deal or taken off it', '增减业主名'),
  flags: {
    deal: needed(deal, text('the deal, such as D4', '成交编号，例如 D4')),
    customer: needed(customer, text('whose name, such as C2', '业主（客户编号）')),
  },
  why: 'needed',
  examples: ['approval request buyer --deal D1 --customer C2 --why 夫妻共有'],
  run: (call, { deal, customer, why }) => ask(call, { kind: 'buyer', deal, customer }, why),
});
