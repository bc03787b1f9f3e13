import { weekdayOf } from '../calendar/time.ts';
import { roleNames } from '../desk/index.ts';
import { text } from '../language.ts';
import { columnsOf, type Column } from '../spreadsheet/columns.ts';
import {
  conductNames,
  consequenceNames,
  rosterStateNames,
  standingNames,
  weekdayNames,
  workdayNames,
} from './names.ts';
import { hasLeft } from './standing.ts';
import type { CalendarDay, Conduct, NamedLine, RosterLine, StaffMember } from './types.ts';

const person = columnsOf<StaffMember>();
const line = columnsOf<RosterLine>();
const day = columnsOf<CalendarDay>();
const conduct = columnsOf<Conduct>();

/** The people of the desk, those who have left among them. */
export const staffColumns: readonly Column<StaffMember>[] = [
  person('code', text('Code', '工号'), 'code', {
    names: true,
    from: { field: 'code', headings: ['员工号', '员工编号', 'staff code'], required: true },
  }),
  person('name', text('Name', '姓名'), 'text', {
    from: { field: 'name', headings: ['名字', '员工姓名'], required: true },
  }),
  person('role', text('Role', '岗位'), 'code', {
    words: roleNames,
    from: { field: 'role', headings: ['职务', '职位', '角色'] },
  }),
  person('team', text('Team', '小组'), 'text', {
    from: { field: 'team', headings: ['团队', '组别', '班组'] },
  }),
  person('hired', text('Hired', '入职日期'), 'day', {
    from: { field: 'hired', headings: ['入职时间', '入职'] },
  }),
  person('probationUntil', text('Probation until', '试用期至'), 'day', {
    from: {
      field: 'probation_until',
      headings: ['试用期截止', '试用期到', '试用期结束', '试用期'],
    },
  }),
  {
    key: 'active',
    heading: text('Active', '在职'),
    kind: 'yes-no',
    get: (member) => !hasLeft(member),
  },
];

/** For people, a word where `active` has yes or no. */
export const standingColumn: Column<StaffMember> = {
  key: 'standing',
  heading: text('Standing', '状态'),
  kind: 'code',
  words: standingNames,
  get: (member) => (hasLeft(member) ? 'left' : 'here'),
};

export const rosterColumns: readonly Column<RosterLine>[] = [
  line('day', text('Day', '日期'), 'day', {
    from: { field: 'day', headings: ['排班日期', 'date'], required: true },
  }),
  line('staff', text('Staff', '工号'), 'code', {
    from: { field: 'code', headings: ['员工号', '员工编号', 'staff code'], required: true },
  }),
  line('state', text('State', '状态'), 'code', {
    words: rosterStateNames,
    from: { field: 'state', headings: ['班次', '排班'], required: true },
  }),
  line('why', text('Why', '原因'), 'text', {
    from: { field: 'why', headings: ['事由', '备注', 'reason'] },
  }),
];

/** For people, whose code it is. */
export const rosterNameColumn = columnsOf<NamedLine>()('name', text('Name', '姓名'), 'text');

export const calendarColumns: readonly Column<CalendarDay>[] = [
  day('day', text('Day', '日期'), 'day'),
  day('working', text('Working day', '上班'), 'yes-no'),
  day('kind', text('Kind', '类型'), 'code', { words: workdayNames }),
  day('name', text('Holiday', '节日'), 'text'),
];

export const weekdayColumn: Column<CalendarDay> = {
  key: 'weekday',
  heading: text('Weekday', '星期'),
  kind: 'code',
  words: weekdayNames,
  get: ({ day }) => `${weekdayOf(day)}`,
};

/** What was recorded of conduct (奖惩记录). */
export const conductColumns: readonly Column<Conduct>[] = [
  conduct('at', text('When', '时间'), 'instant'),
  conduct('staff', text('Staff', '人员'), 'code'),
  conduct('kind', text('What', '事由'), 'code', { words: conductNames }),
  conduct('clause', text('Clause', '条款'), 'code'),
  conduct('by', text('Found by', '认定人'), 'code'),
  conduct('deal', text('Deal', '成交'), 'code'),
  conduct('why', text('Why', '说明'), 'text'),
  conduct('followed', text('Followed', '处理'), 'code', { words: consequenceNames }),
];
