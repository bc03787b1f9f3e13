import { text } from '../../language.ts';
import { day as dayKind } from '../../terminal/kinds.ts';
import { optional, verb } from '../verb.ts';
import { pageFlags, reportAnswer } from './answer.ts';

export const day = verb({
  says: text('a day: visitors, sales, stock', '日报表：来访、业绩、房源'),
  args: { day: optional(dayKind, text('today if not given', '默认当天')) },
  flags: pageFlags,
  examples: ['report day', 'report day 2026-03-02 --out day.html'],
  run: (call, { day, ...page }) =>
    reportAnswer(call, page, (today) => ({
      ...{ kind: 'day', staff: null },
      ...{ from: day ?? today, to: day ?? today },
    })),
});
