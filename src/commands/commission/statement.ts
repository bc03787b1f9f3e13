import { getStatement, statementBefore } from '../../commission/index.ts';
import { text } from '../../language.ts';
import { month } from '../../terminal/kinds.ts';
import { staff } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { eyesOn } from './eyes.ts';
import { payslipView, statementAnswer } from './statement-view.ts';

export const statement = verb({
  says: text('what a month pays whom', '佣金结算表'),
  flags: {
    month: needed(month, text('like 2026-03', '例如 2026-03')),
    staff: optional(staff, text('one person’s, as a payslip', '某人的佣金单')),
  },
  examples: [
    'commission statement --month 2026-03',
    'commission statement --month 2026-03 --staff A01',
  ],
  run: async (call, { month, staff }) => {
    const desk = await call.desk();
    const now = await desk.read((reading) => getStatement(reading, month, staff ?? null));
    const answer = statementAnswer(desk, now);
    if (staff === undefined) return answer;
    return {
      ...answer,
      view: async (page) => {
        const before = await desk.read((reading) => statementBefore(reading, now, staff));
        return payslipView(page, { now, before }, staff, await eyesOn(desk));
      },
    };
  },
});
