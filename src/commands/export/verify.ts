import { verifyFile } from '../../export/index.ts';
import { text } from '../../language.ts';
import { day, file } from '../../terminal/kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { daysOf } from './days.ts';
import { verificationAnswer } from './verify-view.ts';

export const verify = verb({
  says: text('what was changed in a file that comes back', '核对交回的文件改了什么'),
  args: { file: needed(file) },
  flags: {
    from: optional(day, text('first day, if it was exported so', '导出时的起始日期')),
    to: optional(day, text('last day', '截止日期')),
  },
  examples: ['export verify customers.xlsx'],
  run: async (call, { file, ...typed }) => {
    const days = daysOf(typed);
    return verificationAnswer(await verifyFile(await call.desk(), file, days));
  },
});
