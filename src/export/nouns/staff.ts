import { text } from '../../language.ts';
import { listStaff, staffColumns, type StaffMember } from '../../staff/index.ts';
import { isAmong, listed } from '../listed.ts';
import type { Exportable } from '../types.ts';

export const staff: Exportable<StaffMember> = {
  title: text('staff', '人员'),
  dated: text('the day they were hired', '入职日期'),
  columns: staffColumns,
  // Whose first day nobody knows is in no span of days.
  ...listed(async ({ db }, days) => {
    const all = await listStaff(db);
    if (days.from === null && days.to === null) return all;
    return all.filter(({ hired }) => hired !== null && isAmong(hired, days));
  }),
};
