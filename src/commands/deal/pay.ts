import { dealKeepers, payDeal, paymentWayNames } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice } from '../../terminal/kinds.ts';
import { act } from '../answers.ts';
import { amount, deal } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { paidAnswer, receipt } from './payment-view.ts';

export const pay = verb({
  says: text(
    'money received (typed wrong: deal void-payment; given back: deal refund)',
    '收款（登记有误用 deal void-payment 作废；退款用 deal refund）',
  ),
  args: { deal: needed(deal), yuan: needed(amount) },
  flags: {
    how: optional(choice(paymentWayNames), text('how it came', '付款方式')),
    receipt: optional(receipt, text('number of the receipt', '收据号')),
  },
  who: dealKeepers,
  examples: ['deal pay D1 50000', 'deal pay D1 50000 --how card --receipt 0012345'],
  run: async (call, { deal, yuan: amountFen, how = null, receipt = null }) =>
    paidAnswer(await act(call, (desk) => payDeal(desk, { deal, amountFen, how, receipt }))),
});
