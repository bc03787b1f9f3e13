import type { Reading } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { rowOf } from '../../spreadsheet/columns.ts';
import { listStaff, staffColumns, type StaffMember } from '../../staff/index.ts';
import type { Days, Noun } from '../types.ts';

export const staff: Noun = {
  name: 'staff',
  title: text('staff', '人员'),
  dated: text('the day they were hired', '入职日期'),
  columns: staffColumns,
  count: async (reading, days) => (await hiredIn(reading, days)).length,
  pages: async function* (reading, days) {
    const people = await hiredIn(reading, days);
    if (people.length > 0) yield people.map((member) => rowOf(staffColumns, member));
  },
};

/** Whose first day nobody knows is in no span of days. */
async function hiredIn({ db }: Reading, { from, to }: Days): Promise<StaffMember[]> {
  return (await listStaff(db)).filter(
    ({ hired }) =>
      (from === null || (hired !== null && hired >= from)) &&
      (to === null || (hired !== null && hired <= to)),
  );
}
