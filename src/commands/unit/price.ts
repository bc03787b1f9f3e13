import { changeListPrice } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { amount, approval } from '../kinds.ts';
import { unit } from './unit-kind.ts';
import { needed, optional, verb } from '../verb.ts';
import { onUnit } from './unit-view.ts';

export const price = verb({
  says: text('change a list price, as approved', '按审批修改标价'),
  args: { code: needed(unit), yuan: needed(amount) },
  flags: {
    approval: optional(
      approval,
      text('the granted approval, such as P3', '已批准的审批编号，例如 P3'),
    ),
  },
  examples: ['unit price 3-1-1502 2400000 --approval P3'],
  run: (call, { code, yuan: amountFen, approval = null }) =>
    onUnit(call, (desk) => changeListPrice(desk, { code, amountFen, approval })),
});
