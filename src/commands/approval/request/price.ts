import { text } from '../../../language.ts';
import { amount } from '../../kinds.ts';
import { unit } from '../../unit/unit-kind.ts';
import { needed, verb } from '../../verb.ts';
import { ask } from '../approval-view.ts';

export const price = verb({
  says: text('a unit sold at another price than its list price', '非标价成交'),
  flags: {
    unit: needed(unit, text('the unit', '房号')),
    amount: needed(amount, text('the price in yuan', '金额（元）')),
  },
  why: 'needed',
  examples: ['approval request price --unit 3-1-1502 --amount 2280000 --why 老客户'],
  run: (call, { unit, amount: amountFen, why }) =>
    ask(call, { kind: 'price', unit, amountFen }, why),
});
