import { text } from '../language.ts';

/** What the tally says to people. */
export const said = {
  closed: (day: string) =>
    text(
      `The tally of ${day} is closed; it is never counted again.`,
      `${day} 的销控日报已截数，不能重复截数。`,
    ),
  coveredByFirst: (day: string, first: string) =>
    text(
      `${day} is in the tally of ${first}, the first one, which has all that was before it.`,
      `${day} 已计入首份销控日报（${first}），该日报包含此前的全部记录。`,
    ),
  closedHint: (day: string) =>
    text(`See it: salesdesk tally show ${day}`, `查看：salesdesk tally show ${day}`),
  notYet: (day: string, today: string) =>
    text(`${day} has not begun; today is ${today}.`, `${day} 还没有到，今天是 ${today}。`),
  tooMany: (day: string, count: number) =>
    text(
      `The last closed tally is of ${day}, ${count} days before: that is more than can be caught up at once.`,
      `上一份已截数的销控日报是 ${day}，相隔 ${count} 天，不能一次补齐。`,
    ),
  closeBetween: () =>
    text(
      'Close a day in between first: salesdesk tally close DAY',
      '请先截数中间的某一天：salesdesk tally close 日期',
    ),
  clockWentBack: (day: string, closedAt: string, now: string) =>
    text(
      `The clock went backwards: the tally of ${day} was closed at ${closedAt}, and now it is ${now}.`,
      `时钟倒退了：${day} 的销控日报于 ${closedAt} 截数，而现在是 ${now}。`,
    ),
  setClock: () =>
    text(
      'Set the clock of this computer right, then close the tally.',
      '请先校准本机时钟，再截数。',
    ),
  noTally: (day: string) => text(`There is no tally of ${day}.`, `没有 ${day} 的销控日报。`),
  seeList: () =>
    text('See which there are: salesdesk tally list', '查看已有日报：salesdesk tally list'),
  stillOpen: (day: string) =>
    text(`The tally of ${day} is not closed yet.`, `${day} 的销控日报还没有截数。`),
  closeFirst: (day: string) =>
    text(`Close it: salesdesk tally close ${day}`, `请先截数：salesdesk tally close ${day}`),
  deliveredTooSoon: (day: string, closedAt: string) =>
    text(
      `The tally of ${day} was closed at ${closedAt}; it cannot have been delivered before.`,
      `${day} 的销控日报于 ${closedAt} 截数，报送时间不能早于截数时间。`,
    ),
  tampered: (day: string) =>
    text(
      `The tally of ${day} was changed by other means than salesdesk: its seal does not hold.`,
      `${day} 的销控日报被人从外部改动：封存码不符。`,
    ),
  keepFile: () =>
    text(
      'Keep this file as it is, and compare it with the last backup and the journal.',
      '请保留此文件原样，并与最近的备份和流水核对。',
    ),
  toMissing: () => text('--to must say to whom.', '--to 须写明报送给谁。'),
  monthNotYet: (month: string, today: string) =>
    text(`${month} has not begun; today is ${today}.`, `${month} 还没有到，今天是 ${today}。`),
} as const;
