import { roleNames } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { addStaff } from '../../staff/index.ts';
import { choice, day, words } from '../../terminal/kinds.ts';
import { newCode } from '../kinds.ts';
import { needed, optional, verb } from '../verb.ts';
import { staffAnswer } from './staff-view.ts';

export const add = verb({
  says: text('take somebody on', '登记人员'),
  args: { code: needed(newCode), name: needed(words) },
  flags: {
    role: optional(choice(roleNames), text('consultant if not given', '岗位，默认置业顾问')),
    team: optional(words, text('team', '小组')),
    hired: optional(day, text('first day', '入职日期')),
    probationUntil: optional(day, text('last day of probation', '试用期截止日')),
  },
  examples: ['staff add A01 王芳 --team 一组', 'staff add M01 周经理 --role manager'],
  run: async (call, typed) => {
    const { role = 'consultant', team = null, hired = null, probationUntil = null } = typed;
    const { code, name } = typed;
    const desk = await call.desk();
    const member = await addStaff(desk, { code, name, role, team, hired, probationUntil });
    const { en, zh } = roleNames[role];
    const said = text(
      `${code} ${member.name} is here: ${en}.`,
      `已登记：${code} ${member.name}，${zh}。`,
    );
    return staffAnswer(desk, member, said);
  },
});
