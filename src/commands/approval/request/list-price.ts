import { text } from '../../../language.ts';
import { amount } from '../../kinds.ts';
import { unit } from '../../unit/unit-kind.ts';
import { needed, verb } from '../../verb.ts';
import { ask } from '../approval-view.ts';

export const listPrice = verb({
  says: text('another list price of a unit', '修改标价'),
  flags: {
    unit: needed(unit, text('the unit', '房号')),
    amount: needed(amount, text('the price in yuan', '金额（元）')),
  },
  why: 'needed',
  examples: ['approval request list-price --unit 3-1-1502 --amount 2400000 --why 调价'],
  run: (call, { unit, amount: amountFen, why }) =>
    ask(call, { kind: 'list-price', unit, amountFen }, why),
});
