import { dealKeepers, paymentWayNames, refundDeal } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice } from '../../terminal/kinds.ts';
import { act } from '../answers.ts';
import { amount, deal } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { paidAnswer, receipt } from './payment-view.ts';

export const refund = verb({
  says: text('money given back', '退款'),
  args: { deal: needed(deal), yuan: needed(amount) },
  flags: {
    how: optional(choice(paymentWayNames), text('how it was given back', '退款方式')),
    receipt: optional(receipt, text('number of the receipt', '收据号')),
  },
  why: 'needed',
  who: dealKeepers,
  examples: ['deal refund D1 50000 --why 退房退款'],
  run: async (call, { deal, yuan: amountFen, how = null, receipt = null }) =>
    paidAnswer(await act(call, (desk) => refundDeal(desk, { deal, amountFen, how, receipt }))),
});
