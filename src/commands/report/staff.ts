import { text } from '../../language.ts';
import { month as monthKind } from '../../terminal/kinds.ts';
import { staff as staffKind } from '../kinds.ts';
import { optional, verb } from '../verb.ts';
import { monthWanted, pageFlags, reportAnswer } from './answer.ts';

export const staff = verb({
  says: text('consultants in a month, or one', '置业顾问月度报表'),
  args: { code: optional(staffKind, text('all of them if not given', '默认全部置业顾问')) },
  flags: {
    ...pageFlags,
    month: optional(monthKind, text('another month than this one', '指定月份')),
  },
  examples: ['report staff', 'report staff A01 --month 2026-03'],
  run: (call, { code = null, month, ...page }) =>
    reportAnswer(call, page, (today) => ({
      ...{ kind: 'staff', staff: code },
      ...monthWanted(month, today),
    })),
});
