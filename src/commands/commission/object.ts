import { objectToCredit } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { deal, remark, staff } from '../kinds.ts';
import { many, needed, verb } from '../verb.ts';
import { creditAnswer } from './credit-view.ts';
import { records } from './kinds.ts';

export const object = verb({
  says: text('object to a deal’s credit', '对业绩归属提出异议'),
  args: { deal: needed(deal) },
  flags: {
    by: needed(staff, text('who objects', '提出异议人工号')),
    evidence: many(
      records,
      text('own visits, calls, follow-ups: V1,K2', '本人的接待、来电、回访：V1,K2'),
    ),
    document: many(remark, text('a document outside the desk', '系统之外的书面证据')),
  },
  examples: [
    'commission object D1 --by A01 --evidence V1,K2',
    'commission object D1 --by A01 --document 三月二日微信聊天记录',
  ],
  run: async (call, { deal, by, evidence, document }) => {
    const documents = document.filter((said) => said !== null);
    const desk = await call.desk();
    const wish = { deal, by, evidence: evidence.flat(), documents };
    return creditAnswer(desk, await objectToCredit(desk, wish));
  },
});
