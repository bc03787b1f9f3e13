import { cancelDeal } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { onDeal } from './deal-view.ts';

export const cancel = verb({
  says: text('it fell through', '退房'),
  args: { deal: needed(deal) },
  why: 'needed',
  examples: ['deal cancel D1 --why 贷款未批'],
  run: (call, { deal }) => onDeal(call, (desk) => cancelDeal(desk, deal)),
});
