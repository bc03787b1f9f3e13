import { swapUnit } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { amount, approval, deal } from '../kinds.ts';
import { unit } from '../unit/unit-kind.ts';
import { needed, optional, verb } from '../verb.ts';
import { onDeal } from './deal-view.ts';

export const swap = verb({
  says: text('another unit, as approved', '按审批换房'),
  args: { deal: needed(deal) },
  flags: {
    unit: needed(unit, text('the new unit', '新房号')),
    approval: optional(approval, text('of the swap', '换房审批编号')),
    amount: optional(amount, text('its list price if not given', '金额，默认新房标价')),
    priceApproval: optional(approval, text('of another price', '非标价的审批编号')),
  },
  examples: ['deal swap D1 --unit 3-1-1502 --approval P1'],
  run: (call, { deal, unit, approval = null, amount: amountFen = null, priceApproval = null }) =>
    onDeal(call, (desk) => swapUnit(desk, { deal, unit, approval, amountFen, priceApproval })),
});
