import { payDeal } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { amount, deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { onDeal } from './deal-view.ts';

export const pay = verb({
  says: text('money received', '收款'),
  args: { deal: needed(deal), yuan: needed(amount) },
  examples: ['deal pay D1 50000'],
  run: (call, { deal, yuan }) => onDeal(call, (desk) => payDeal(desk, deal, yuan)),
});
