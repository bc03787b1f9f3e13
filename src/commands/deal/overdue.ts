import { listOverdue, overdueColumns } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { day } from '../../terminal/kinds.ts';
import { listAnswer, look } from '../answers.ts';
import { optional, verb } from '../verb.ts';
import { overdueView } from './due-view.ts';

export const overdue = verb({
  says: text('the manager’s list of what is late', '逾期事项（交经理）'),
  flags: { day: optional(day, text('today if not given', '默认当天')) },
  examples: ['deal overdue'],
  run: async (call, { day }) => {
    const { found: items, eyes } = await look(call, (reading) => listOverdue(reading, day));
    return {
      ...listAnswer('overdue', overdueColumns, items, eyes),
      view: (page) => overdueView(page, items, eyes),
    };
  },
});
