import { text } from '../../language.ts';
import { resignStaff } from '../../staff/index.ts';
import { staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';
import { staffAnswer } from './staff-view.ts';

export const resign = verb({
  says: text('somebody leaves the company', '登记离职'),
  args: { code: needed(staff) },
  examples: ['staff resign A01'],
  run: async (call, { code }) => {
    const desk = await call.desk();
    const member = await resignStaff(desk, code);
    return staffAnswer(desk, member, text(`${code} has left the company.`, `${code} 已登记离职。`));
  },
});
