import { removeBuyer } from '../../../deal/index.ts';
import { text } from '../../../language.ts';
import { approval, customer, deal } from '../../kinds.ts';
import { needed, optional, verb } from '../../verb.ts';
import { onBuyers } from '../buyers-view.ts';

export const remove = verb({
  says: text('a name less, as approved', '按审批删减业主名'),
  args: { deal: needed(deal) },
  flags: {
    customer: needed(customer, text('whose name', '客户编号或电话')),
    approval: optional(approval, text('the granted approval', '审批编号')),
  },
  examples: ['deal buyer remove D1 --customer C1 --approval P1'],
  run: (call, { deal, customer, approval = null }) =>
    onBuyers(call, (desk) => removeBuyer(desk, { deal, customer, approval })),
});
