/** What people call the values that the door writes down, once for every list, refusal and page. */
import { text, type Text } from '../language.ts';
import type { Brief } from '../visitor/index.ts';
import type { AwayKind, DoorEvent } from './types.ts';

export const awayKindNames: Readonly<Record<AwayKind, Text>> = {
  lunch: text('lunch', '就餐'),
  'stepped-out': text('stepped out', '暂时走开'),
  meeting: text('meeting', '开会'),
  out: text('out', '外出'),
  outpost: text('outpost', '外展点'),
  'half-day': text('half day', '半天假'),
};

type Tried = Pick<Brief['tries'][number], 'reached' | 'inTime'>;

/** How a call to an absent owner went: 'reached, in time'. */
export function triedSaid({ reached, inTime }: Tried): Text {
  const how = reached ? text('reached', '联系上了') : text('not reached', '未联系上');
  return inTime
    ? text(`${how.en}, in time`, `${how.zh}，按时`)
    : text(`${how.en}, late`, `${how.zh}，超时`);
}

export const actNames: Readonly<Record<DoorEvent['act'], Text>> = {
  join: text('joining', '排位'),
  leave: text('leaving the line', '离位'),
  away: text('going away', '离开'),
  back: text('coming back', '返回'),
  next: text('arrival', '来访'),
  cover: text('cover', '代接待'),
  'hand-over': text('hand-over', '交接'),
  done: text('end of reception', '接待结束'),
  pass: text('pass', '转交'),
  brief: text('briefing', '联系原置业顾问'),
  stay: text('staying on', '留守安排'),
  undo: text('undoing', '撤销'),
  roster: text('roster change', '排班变更'),
  resign: text('resignation', '离职'),
  identify: text('registration', '登记'),
};
