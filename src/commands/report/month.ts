import { text } from '../../language.ts';
import { month as monthKind } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { monthWanted, pageFlags, reportAnswer } from './answer.ts';

export const month = verb({
  says: text('the same of a month', '月报表'),
  args: { month: optional(monthKind, text('this one if not given', '默认当月')) },
  flags: pageFlags,
  examples: ['report month', 'report month 2026-03 --out march.html'],
  run: (call, { month, ...page }) =>
    reportAnswer(call, page, (today) => ({
      ...{ kind: 'month', staff: null },
      ...monthWanted(month, today),
    })),
});
