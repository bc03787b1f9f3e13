import {
  acknowledgeOverdue,
  dealColumns,
  dueNames,
  overdueColumns,
  whoAcknowledges,
} from '../../deal/index.ts';
import { text } from '../../language.ts';
import { choice, day } from '../../terminal/kinds.ts';
import { act, listAnswer, rowAnswer } from '../answers.ts';
import { deal } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { overdueView } from './due-view.ts';

export const acknowledge = verb({
  says: text('take note of what is overdue', '已处理逾期事项'),
  args: { deal: needed(deal) },
  flags: {
    what: needed(choice(dueNames), text('of which kind', '应收款或应签约')),
    dueOn: optional(day, text('one day; all if not given', '到期日，默认全部')),
  },
  who: whoAcknowledges,
  examples: ['deal acknowledge D1 --what payment --as M01'],
  run: async (call, { deal: id, what, dueOn = null }) => {
    const wish = { deal: id, what, dueOn };
    const { found, eyes } = await act(call, (desk) => acknowledgeOverdue(desk, wish));
    const { deal, acknowledged } = found;
    const { result, rows } = listAnswer('acknowledged', overdueColumns, acknowledged, eyes);
    return {
      result: { ...rowAnswer('deal', dealColumns, deal, eyes).result, ...result },
      rows,
      view: (page) => overdueView(page, acknowledged, eyes),
    };
  },
});
