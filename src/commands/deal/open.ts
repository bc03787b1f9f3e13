import { openDeal, openingStageNames } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice } from '../../terminal/kinds.ts';
import { amount, approval, customer, staff, visit } from '../kinds.ts';
import { unit } from '../unit/unit-kind.ts';
import { needed, optional, verb } from '../verb.ts';
import { onDeal } from './deal-view.ts';

export const open = verb({
  says: text('sell a unit to a customer', '登记成交'),
  flags: {
    unit: needed(unit, text('the unit', '房号')),
    customer: needed(customer, text('such as C1, or a phone', '客户编号或电话')),
    by: needed(staff, text('the consultant', '置业顾问工号')),
    amount: optional(amount, text('list price if not given', '成交金额，默认标价')),
    stage: optional(
      choice(openingStageNames),
      text('deposit if not given', '阶段，默认 deposit 小定'),
    ),
    visit: optional(
      visit,
      text(
        'the closing visit; another than the last takes a clerk or manager',
        '成交来访；指定非最近一次的须销控或经理',
      ),
    ),
    approval: optional(approval, text('for another price', '非标价成交的审批编号')),
  },
  examples: [
    'deal open --unit 3-1-1502 --customer C1 --by A01',
    'deal open --unit 3-1-1502 --customer C1 --by A01 --stage subscription --amount 2280000 --approval P3',
  ],
  run: (call, wish) => {
    const { unit, customer, by, stage = 'deposit', visit = null, approval = null } = wish;
    const amountFen = wish.amount ?? null;
    return onDeal(call, (desk) =>
      openDeal(desk, { unit, customer, by, amountFen, stage, visit, approval }),
    );
  },
});
