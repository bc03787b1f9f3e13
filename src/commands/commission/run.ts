import { runMonth, settlers } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { month } from '../../terminal/kinds.ts';
import { needed, verb } from '../verb.ts';
import { statementAnswer } from './statement-view.ts';

export const run = verb({
  says: text('settle a month, once', '月度结算'),
  args: { month: needed(month) },
  who: settlers,
  examples: ['commission run 2026-03'],
  run: async (call, { month }) => {
    const desk = await call.desk();
    return statementAnswer(desk, await runMonth(desk, month));
  },
});
