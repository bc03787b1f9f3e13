import { text } from '../../../language.ts';
import { deal } from '../../kinds.ts';
import { needed, verb } from '../../verb.ts';
import { ask } from '../approval-view.ts';

export const terms = verb({
  says: text('other contract terms, which the company allows', '变更合同条款'),
  flags: {
    deal: needed(deal, text('the deal, such as D4', '成交编号，例如 D4')),
  },
  why: 'needed',
  examples: ['approval request terms --deal D1 --why 延期交房'],
  run: (call, { deal, why }) => ask(call, { kind: 'terms', deal }, why),
});
