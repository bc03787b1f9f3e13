import { weekdayOf } from '../calendar/time.ts';
import { roleNames } from '../desk/index.ts';
import { text } from '../language.ts';
import type { Column } from '../spreadsheet/columns.ts';
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

/** The people of the desk, those who have left among them. */
export const staffColumns: readonly Column<StaffMember>[] = [
  {
    key: 'code',
    heading: text('Code', '工号'),
    kind: 'code',
    names: true,
    get: ({ code }) => code,
    from: { field: 'code', headings: ['员工号', '员工编号', 'staff code'], required: true },
  },
  {
    key: 'name',
    heading: text('Name', '姓名'),
    kind: 'text',
    get: ({ name }) => name,
    from: { field: 'name', headings: ['名字', '员工姓名'], required: true },
  },
  {
    key: 'role',
    heading: text('Role', '岗位'),
    kind: 'code',
    words: roleNames,
    get: ({ role }) => role,
    from: { field: 'role', headings: ['职务', '职位', '角色'] },
  },
  {
    key: 'team',
    heading: text('Team', '小组'),
    kind: 'text',
    get: ({ team }) => team,
    from: { field: 'team', headings: ['团队', '组别', '班组'] },
  },
  {
    key: 'hired',
    heading: text('Hired', '入职日期'),
    kind: 'day',
    get: ({ hired }) => hired,
    from: { field: 'hired', headings: ['入职时间', '入职'] },
  },
  {
    key: 'probationUntil',
    heading: text('Probation until', '试用期至'),
    kind: 'day',
    get: ({ probationUntil }) => probationUntil,
    from: {
      field: 'probation_until',
      headings: ['试用期截止', '试用期到', '试用期结束', '试用期'],
    },
  },
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
  {
    key: 'day',
    heading: text('Day', '日期'),
    kind: 'day',
    get: ({ day }) => day,
    from: { field: 'day', headings: ['排班日期', 'date'], required: true },
  },
  {
    key: 'staff',
    heading: text('Staff', '工号'),
    kind: 'code',
    get: ({ staff }) => staff,
    from: { field: 'code', headings: ['员工号', '员工编号', 'staff code'], required: true },
  },
  {
    key: 'state',
    heading: text('State', '状态'),
    kind: 'code',
    words: rosterStateNames,
    get: ({ state }) => state,
    from: { field: 'state', headings: ['班次', '排班'], required: true },
  },
  {
    key: 'why',
    heading: text('Why', '原因'),
    kind: 'text',
    get: ({ why }) => why,
    from: { field: 'why', headings: ['事由', '备注', 'reason'] },
  },
];

/** For people, whose code it is. */
export const rosterNameColumn: Column<NamedLine> = {
  key: 'name',
  heading: text('Name', '姓名'),
  kind: 'text',
  get: ({ name }) => name,
};

export const calendarColumns: readonly Column<CalendarDay>[] = [
  { key: 'day', heading: text('Day', '日期'), kind: 'day', get: ({ day }) => day },
  {
    key: 'working',
    heading: text('Working day', '上班'),
    kind: 'yes-no',
    get: ({ working }) => working,
  },
  {
    key: 'kind',
    heading: text('Kind', '类型'),
    kind: 'code',
    words: workdayNames,
    get: ({ kind }) => kind,
  },
  { key: 'name', heading: text('Holiday', '节日'), kind: 'text', get: ({ name }) => name },
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
  { key: 'at', heading: text('When', '时间'), kind: 'instant', get: ({ at }) => at },
  { key: 'staff', heading: text('Staff', '人员'), kind: 'code', get: ({ staff }) => staff },
  {
    key: 'kind',
    heading: text('What', '事由'),
    kind: 'code',
    words: conductNames,
    get: ({ kind }) => kind,
  },
  { key: 'clause', heading: text('Clause', '条款'), kind: 'code', get: ({ clause }) => clause },
  { key: 'by', heading: text('Found by', '认定人'), kind: 'code', get: ({ by }) => by },
  { key: 'deal', heading: text('Deal', '成交'), kind: 'code', get: ({ deal }) => deal },
  { key: 'why', heading: text('Why', '说明'), kind: 'text', get: ({ why }) => why },
  {
    key: 'followed',
    heading: text('Followed', '处理'),
    kind: 'code',
    words: consequenceNames,
    get: ({ followed }) => followed,
  },
];
