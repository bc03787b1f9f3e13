import { listDeals, stageNames } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice, id } from '../../terminal/kinds.ts';
import { staff } from '../kinds.ts';
import { unit } from '../unit/unit-kind.ts';
import { optional, verb } from '../verb.ts';
import { look } from '../answers.ts';
import { dealsAnswer } from './deal-view.ts';

export const list = verb({
  says: text('deals by number', '成交列表'),
  flags: {
    stage: optional(choice(stageNames), text('one stage, or cancelled', '阶段，或 cancelled')),
    by: optional(staff, text('one consultant', '置业顾问')),
    customer: optional(id('C'), text('one customer', '客户编号')),
    unit: optional(unit, text('one unit', '房号')),
  },
  examples: ['deal list', 'deal list --stage contract --by A01'],
  run: async (call, { stage, by, customer, unit }) => {
    const filter = { stage, by, customer, unit };
    return dealsAnswer(await look(call, (reading) => listDeals(reading, filter)));
  },
});
