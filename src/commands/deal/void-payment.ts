import { dealColumns, dealKeepers, voidPayment } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { pick } from '../../spreadsheet/columns.ts';
import { asksOnce, changesView, correcting } from '../correction.ts';
import { payment } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { paidAnswer, paymentLine } from './payment-view.ts';

export const voidIt = verb({
  says: text('a payment was typed wrong: it counts as never made', '作废误登的收款'),
  args: { payment: needed(payment) },
  flags: asksOnce,
  why: 'needed',
  who: dealKeepers,
  examples: ['deal void-payment M1 --why 多输一个零'],
  run: async (call, { payment: id, yes }) =>
    paidAnswer(
      await correcting(
        call,
        yes,
        (desk) => voidPayment(desk, id),
        (page, { payment: one, before, deal }, eyes) =>
          [
            paymentLine(page, one),
            changesView(page, pick(dealColumns, 'id', 'received'), { before, after: deal }, eyes),
          ].join('\n'),
      ),
    ),
});
