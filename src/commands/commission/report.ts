import { fileReport } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { answer, deal, staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';

export const report = verb({
  says: text('a party’s report', '提交争佣报告'),
  args: { deal: needed(deal) },
  flags: {
    by: needed(staff, text('which party', '当事人工号')),
    text: needed(
      answer,
      text(
        'when and how the customer was received, the unit, the customer’s details',
        '何时如何接待、所购房源、客户情况',
      ),
    ),
  },
  examples: ['commission report D1 --by A01 --text 三月二日首次接待，推荐一号楼，客户姓陈'],
  run: async (call, { deal, by, text: said }) => {
    const desk = await call.desk();
    return creditAnswer(desk, await fileReport(desk, { deal, by, text: said }));
  },
});
