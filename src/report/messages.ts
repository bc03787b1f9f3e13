/** What reports say, in both languages. */
import { text, type Text } from '../language.ts';
import type { Refusal } from '../reason.ts';
import type { PageFigures, PageWanted } from './types.ts';

export const weekdays: readonly Text[] = [
  text('Mon', '周一'),
  text('Tue', '周二'),
  text('Wed', '周三'),
  text('Thu', '周四'),
  text('Fri', '周五'),
  text('Sat', '周六'),
  text('Sun', '周日'),
];

export const heads = {
  step: text('Step', '环节'),
  count: text('Count', '数量'),
  ofVisits: text('Of visits', '占来访'),
  hour: text('Hour', '时段'),
  visits: text('Visits', '来访'),
  weekday: text('Weekday', '星期'),
  days: text('Days', '天数'),
  perDay: text('A day', '日均'),
  channel: text('Channel', '渠道'),
  rank: text('Rank', '名次'),
  staff: text('Consultant', '置业顾问'),
  team: text('Team', '组别'),
  people: text('People', '人数'),
  receptions: text('Receptions', '接待'),
  closings: text('Closings', '成交套数'),
  credit: text('Credit, yuan', '业绩（元）'),
  final: text('Of it final', '其中已确定'),
  layout: text('Layout', '户型'),
  available: text('Available', '在售'),
  held: text('Held', '小定'),
  subscribed: text('Subscribed', '认购'),
  contracted: text('Contracted', '签约'),
  off: text('Off sale', '停售'),
  floor: text('Floor', '楼层'),
  left: text('Left', '剩余'),
  minutes: text('Minutes at the door', '门口分钟数'),
  byLine: text('By the line', '按排位接待'),
  expected: text('Expected', '应得'),
  difference: text('Difference', '差额'),
} as const;

export const said = {
  title: (figures: PageFigures): Text => titleOf(figures),
  madeAt: (at: string) => text(`Made at ${at}`, `生成时间 ${at}`),
  training: () => text('Training desk: nothing here is real.', '训练案场，数据并非真实业务。'),
  running: () =>
    text(
      'These days are not over: the figures are as they stand now.',
      '时段尚未结束，以下为目前数据。',
    ),
  visits: ({ visits }: PageFigures) =>
    text(
      `${visits.total} visits (${visits.new} new, ${visits.returning} returning, ${visits.referral} referred), ${visits.heads} people`,
      `来访 ${visits.total} 组（新客户 ${visits.new}，老客户 ${visits.returning}，老带新 ${visits.referral}），共 ${visits.heads} 人`,
    ),
  notAsked: () => text('not asked', '未询问'),
  noTeam: () => text('no team', '未分组'),
  noLayout: () => text('no layout', '未填户型'),
  noFloor: () => text('code tells no floor', '编号看不出楼层'),
  building: (name: string) => text(`Bldg ${name}`, `${name} 栋`),
  nothing: () => text('Nothing to show for these days.', '这段时间没有数据。'),
  firstOnly: (shown: number, all: number) =>
    text(
      `The picture shows the first ${shown} of ${all}; the table has them all.`,
      `图中为前 ${shown} 项，表中为全部 ${all} 项。`,
    ),
} as const;

function titleOf({ kind, from, to, staff }: PageFigures): Text {
  const month = from.slice(0, 7);
  switch (kind) {
    case 'day':
      return text(`The day ${from}`, `${from} 日报表`);
    case 'month':
      return text(`The month ${month}`, `${month} 月报表`);
    case 'staff':
      return staff === null
        ? text(`Consultants, ${from} to ${to}`, `${month} 置业顾问月度报表`)
        : text(
            `${staff.code} ${staff.name}, ${month}`,
            `${staff.code} ${staff.name} ${month} 月报表`,
          );
  }
}

/** What each part of a report is called, and how its figures are counted. */
export const parts = {
  funnel: text('From visit to contract', '来访到签约'),
  funnelNote: text(
    'What happened in these days, each step counted by its own date; they are not the same customers followed through. Deals opened later than at deposit have no deposit.',
    '各环节按各自发生的日期统计，并非同一批客户的跟踪。未经小定直接认购的，不计入小定。',
  ),
  ownFunnelNote: text(
    'Visits this consultant received, and the steps of deals named on them, each counted by its own date.',
    '该置业顾问接待的来访，以及其名下成交各环节，按各自发生的日期统计。',
  ),
  hours: text('Visits by hour', '来访时段'),
  hoursNote: text('By the hour of arrival.', '按到访时间统计。'),
  weekdays: text('Visits by weekday', '来访星期分布'),
  weekdaysNote: (from: string, to: string) =>
    text(`Average of a day, from ${from} to ${to}.`, `${from} 至 ${to} 的日均来访。`),
  channels: text('How they heard of us', '获知渠道'),
  channelsNote: text('As asked at the visit.', '以到访时询问为准。'),
  ranking: text('Ranking', '业绩排名'),
  rankingNote: text(
    'By credit of deals closed in these days, as it stands now; cancelled deals and the activity fund are left out. Equal credit is an equal rank.',
    '按期内成交的现有业绩排列；已退房的成交与活动基金不计。业绩相同，名次并列。',
  ),
  teams: text('Credit by team', '各组业绩'),
  teamsNote: text('The ranking added up by present teams.', '按现在的组别汇总。'),
  fund: (yuan: string) =>
    text(` The activity fund has ${yuan} yuan.`, `另有 ${yuan} 元归活动基金。`),
  layouts: text('Stock by layout', '房源（按户型）'),
  layoutsNote: text(
    'Units as they stood at the end of these days, or stand now.',
    '时段结束时（或目前）的房源状态。',
  ),
  floors: text('Units left by floor', '剩余房源（按楼层）'),
  floorsNote: text(
    'Left of all on sale; held ones count as left. Floor and building are read from the unit code.',
    '剩余／总数，小定计为剩余，停售不计。楼栋与楼层取自房号。',
  ),
  fairness: text('Receptions against time at the door', '接待数与门口时间'),
  fairnessNote: text(
    'Expected: each day, what the line gave (basis turn or cover) shared out by minutes at the door, those in the line or receiving. Who never left the line is counted to the end of door hours. Own and referred customers are receptions, but not by the line.',
    '应得：按每天在门口的分钟数（排位与接待）分摊当天按排位给出的接待（含代接待）。未离开排位的，计至门口接待时段结束。接待自己的老客户及老带新不计入按排位接待。',
  ),
} as const;

export function notYet({ kind, from }: PageWanted, today: string): Refusal {
  const what = kind === 'day' ? from : from.slice(0, 7);
  return {
    code: 'report.not-yet',
    text: text(`${what} has not begun; today is ${today}.`, `${what} 还没有到，今天是 ${today}。`),
  };
}
