import { text } from '../../language.ts';
import { listStaff } from '../../staff/service.ts';
import type { StaffMember } from '../../staff/types.ts';
import { isAmong, listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

/** The people of the desk, those who have left among them. */
export const staff: Exportable<StaffMember> = {
  title: text('staff', '人员'),
  dated: text('the day they were hired', '入职日期'),
  columns: [
    {
      key: 'code',
      heading: text('Code', '工号'),
      kind: 'code',
      names: true,
      get: (one) => one.code,
    },
    { key: 'name', heading: text('Name', '姓名'), kind: 'text', get: (one) => one.name },
    { key: 'role', heading: text('Role', '岗位'), kind: 'code', get: (one) => one.role },
    { key: 'team', heading: text('Team', '小组'), kind: 'text', get: (one) => one.team },
    { key: 'hired', heading: text('Hired', '入职日期'), kind: 'day', get: (one) => one.hired },
    {
      key: 'probationUntil',
      heading: text('Probation until', '试用期至'),
      kind: 'day',
      get: (one) => one.probationUntil,
    },
    {
      key: 'active',
      heading: text('Active', '在职'),
      kind: 'yes-no',
      get: (one) => one.resignedAt === null,
    },
  ],
  // Of whom nobody knows the day, nobody can say whether it was in between.
  ...listed(async ({ db }, days) => {
    const all = await listStaff(db);
    if (days.from === null && days.to === null) return all;
    return all.filter(({ hired }) => hired !== null && isAmong(hired, days));
  }),
};
