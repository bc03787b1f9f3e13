import type { Workday } from '../../calendar/holidays.ts';
import { weekdayOf, type Day } from '../../calendar/time.ts';
import { roleName } from '../../desk/service.ts';
import { text, type Text } from '../../language.ts';
import type { Page, Styled } from '../../terminal/page.ts';
import type { CalendarDay, NamedLine } from '../../staff/roster-service.ts';
import type { RosterState, StaffMember } from '../../staff/types.ts';

/** Staff and roster as people see them. */

export async function staffView(page: Page, people: readonly StaffMember[]): Promise<string> {
  if (people.length === 0) return page.say(noStaff);
  const headings = [
    text('code', '工号'),
    text('name', '姓名'),
    text('role', '职务'),
    text('team', '团队'),
    text('hired', '入职日期'),
    text('probation until', '试用期至'),
    text('', ''),
  ];
  const rows = people.map((one) => {
    const here = one.resignedAt === null;
    const left: Styled = { styled: here ? '' : page.colour.dim(page.say(text('left', '已离职'))) };
    return [
      ...[one.code, one.name, page.say(roleName(one.role))],
      ...[one.team, one.hired, one.probationUntil, left],
    ];
  });
  return page.table(headings, rows);
}

const noStaff = text(
  'Nobody yet. Begin with: salesdesk staff add A01 王芳',
  '还没有人员。请先登记：salesdesk staff add A01 王芳',
);

const weekdays: readonly Text[] = [
  text('Monday', '星期一'),
  text('Tuesday', '星期二'),
  text('Wednesday', '星期三'),
  text('Thursday', '星期四'),
  text('Friday', '星期五'),
  text('Saturday', '星期六'),
  text('Sunday', '星期日'),
];

function weekday(day: Day): Text {
  return weekdays[weekdayOf(day) - 1] ?? text('', '');
}

/** What kind of day it is, where that is more than its weekday. */
function occasion({ kind, name }: Workday): Text | null {
  if (kind === 'holiday')
    return text(`public holiday (${name ?? ''})`, `法定节假日（${name ?? ''}）`);
  if (kind === 'make-up') {
    return text(`working day to make up for ${name ?? ''}`, `调休上班（${name ?? ''}）`);
  }
  return null;
}

export const stateNames: Readonly<Record<RosterState, Text>> = {
  duty: text('on duty', '在岗'),
  rest: text('resting', '休息'),
  leave: text('on leave', '请假'),
};

function stateCell(page: Page, state: RosterState): Styled {
  const name = page.say(stateNames[state]);
  return { styled: state === 'duty' ? name : page.colour.yellow(name) };
}

/** 2026-10-10 Saturday, working day to make up for 国庆节 – and everybody's state on it. */
export async function rosterView(
  page: Page,
  day: Day,
  kind: Workday,
  lines: readonly NamedLine[],
): Promise<string> {
  const special = occasion(kind);
  const title = text(
    `${day} ${weekday(day).en}${special === null ? '' : `, ${special.en}`}`,
    `${day} ${weekday(day).zh}${special === null ? '' : `，${special.zh}`}`,
  );
  const headings = [
    text('code', '工号'),
    text('name', '姓名'),
    text('state', '状态'),
    text('why', '原因'),
  ];
  const rows = lines.map((line) => [
    ...[line.staff, line.name, stateCell(page, line.state)],
    line.why ?? { styled: '' },
  ]);
  const table = lines.length === 0 ? page.say(noStaff) : await page.table(headings, rows);
  return `${page.colour.bold(page.say(title))}\n${table}`;
}

const kindNames: Readonly<Record<Workday['kind'], Text>> = {
  workday: text('working day', '工作日'),
  weekend: text('weekend', '周末'),
  holiday: text('public holiday', '法定节假日'),
  'make-up': text('working day (make-up)', '调休上班'),
};

export async function calendarView(page: Page, days: readonly CalendarDay[]): Promise<string> {
  const headings = [
    text('day', '日期'),
    text('weekday', '星期'),
    text('', ''),
    text('holiday', '节日'),
  ];
  const rows = days.map(({ day, kind, working, name }) => {
    const plain = page.say(kindNames[kind]);
    const shown: Styled = { styled: working ? plain : page.colour.yellow(plain) };
    return [day, page.say(weekday(day)), shown, name ?? { styled: '' }];
  });
  const working = days.filter((one) => one.working).length;
  const total = text(
    `${working} working days of ${days.length}.`,
    `共 ${days.length} 天，工作日 ${working} 天。`,
  );
  return `${await page.table(headings, rows)}\n${page.say(total)}`;
}
