/** What people call the values of staff, roster and conduct, once for every list, refusal and page. */
import type { Workday } from '../calendar/holidays.ts';
import { text, type Text } from '../language.ts';
import type { Conduct, RosterState } from './types.ts';

export const rosterStateNames: Readonly<Record<RosterState, Text>> = {
  duty: text('on duty', '在岗'),
  rest: text('resting', '休息'),
  leave: text('on leave', '请假'),
};

export const standingNames = {
  here: text('here', '在职'),
  left: text('left', '已离职'),
} as const;

export const conductNames: Readonly<Record<Conduct['kind'], Text>> = {
  'malicious-claim': text('malicious claim', '恶意争佣'),
};

export const consequenceNames: Readonly<Record<Conduct['followed'], Text>> = {
  'major-demerit': text('major demerit', '记大过'),
  dismissal: text('dismissal', '辞退'),
};

export const workdayNames: Readonly<Record<Workday['kind'], Text>> = {
  workday: text('working day', '工作日'),
  weekend: text('weekend', '周末'),
  holiday: text('public holiday', '法定节假日'),
  'make-up': text('working day (make-up)', '调休上班'),
};

/** By the number of the day in its week, Monday the first. */
export const weekdayNames: Readonly<Record<number, Text>> = {
  1: text('Monday', '星期一'),
  2: text('Tuesday', '星期二'),
  3: text('Wednesday', '星期三'),
  4: text('Thursday', '星期四'),
  5: text('Friday', '星期五'),
  6: text('Saturday', '星期六'),
  7: text('Sunday', '星期日'),
};
