import { advanceDeal, dealStageNames } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice } from '../../terminal/kinds.ts';
import { deal } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { onDeal } from './deal-view.ts';

export const advance = verb({
  says: text('bring a deal to a later stage', '推进阶段'),
  args: { deal: needed(deal) },
  flags: { to: needed(choice(dealStageNames), text('to which', '推进到')) },
  examples: ['deal advance D1 --to contract'],
  run: (call, { deal, to }) => onDeal(call, (desk) => advanceDeal(desk, deal, to)),
});
