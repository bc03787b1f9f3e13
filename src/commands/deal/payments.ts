import { listPaymentsOf } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { day } from '../../terminal/kinds.ts';
import { look } from '../answers.ts';
import { deal } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { paymentsAnswer } from './payment-view.ts';

export const payments = verb({
  says: text('money received and given back, by number', '收款与退款列表'),
  args: { deal: optional(deal, text('all deals if not given', '默认全部成交')) },
  flags: {
    from: optional(day, text('first day', '起始日期')),
    to: optional(day, text('last day', '截止日期')),
  },
  examples: ['deal payments D1', 'deal payments --from 2026-03-01 --to 2026-03-31'],
  run: async (call, { deal, from = null, to = null }) =>
    paymentsAnswer(await look(call, (reading) => listPaymentsOf(reading, { deal, from, to }))),
});
