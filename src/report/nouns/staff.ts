import { text } from '../../language.ts';
import { countStaff, staffPages } from '../store.ts';
import type { Noun } from '../types.ts';

/** The people of the desk, those who have left among them. */
export const staff: Noun = {
  name: 'staff',
  title: text('staff', '人员'),
  dated: text('the day they were hired', '入职日期'),
  columns: [
    { key: 'code', heading: text('Code', '工号'), kind: 'code', names: true },
    { key: 'name', heading: text('Name', '姓名'), kind: 'text' },
    { key: 'role', heading: text('Role', '岗位'), kind: 'code' },
    { key: 'team', heading: text('Team', '小组'), kind: 'text' },
    { key: 'hired', heading: text('Hired', '入职日期'), kind: 'day' },
    { key: 'probationUntil', heading: text('Probation until', '试用期至'), kind: 'day' },
    { key: 'active', heading: text('Active', '在职'), kind: 'yes-no' },
  ],
  count: ({ db }, days) => countStaff(db, days),
  pages: async function* ({ db }, days) {
    for await (const page of staffPages(db, days)) {
      yield page.map((row) => [
        ...[row.code, row.name, row.role, row.team, row.hired, row.probation_until],
        row.resigned_at === null,
      ]);
    }
  },
};
