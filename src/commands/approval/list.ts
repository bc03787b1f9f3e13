import { listApprovals } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { given, verb } from '../verb.ts';
import { look } from '../answers.ts';
import { approvalsAnswer } from './approval-view.ts';

export const list = verb({
  says: text('all that was asked for', '审批列表'),
  flags: { waiting: given(text('only what waits', '仅待审批')) },
  examples: ['approval list --waiting'],
  run: async (call, { waiting }) =>
    approvalsAnswer(await look(call, ({ db }) => listApprovals(db, { waiting }))),
});
