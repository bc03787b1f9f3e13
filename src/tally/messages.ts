import { text, type Text } from '../language.ts';
import type { Odd, OddKind } from './types.ts';

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
  noFigure: (file: string, line: number, cells: string) =>
    text(
      `${file} line ${line}: "${cells}" is no figure with its name.`,
      `${file} 第 ${line} 行：“${cells}”不是“项目,数值”。`,
    ),
  noTallyFile: () =>
    text(
      'Nothing in this file is a figure of the tally; it may be the wrong file.',
      '此文件中没有任何一项是销控日报的数据，可能选错了文件。',
    ),
  keyValue: () =>
    text(
      'One figure a line, such as subscriptions.count,3 - or what salesdesk tally show --csv prints.',
      '每行一项，例如“认购套数,3”；也可直接使用 salesdesk tally show --csv 的输出。',
    ),
  noDayInFile: (file: string, written: string) =>
    text(
      `${file} says it is of ${written}, which is no day.`,
      `${file} 中的日期“${written}”无效。`,
    ),
  monthNotYet: (month: string, today: string) =>
    text(`${month} has not begun; today is ${today}.`, `${month} 还没有到，今天是 ${today}。`),
} as const;

const odds: Readonly<Record<OddKind, (ids: string) => Text>> = {
  'day-left-open': (ids) =>
    text(`Days left open, closed with it: ${ids}`, `未截数的日期将一并截数：${ids}`),
  'open-reception': (ids) => text(`Still being received: ${ids}`, `接待尚未结束：${ids}`),
  'waiting-visitor': (ids) => text(`Still waiting: ${ids}`, `仍在等候：${ids}`),
  'unended-reception': (ids) =>
    text(`Received, and nobody ended it: ${ids}`, `接待后未登记结束：${ids}`),
  'missed-visit': (ids) => text(`Missed, nobody received them: ${ids}`, `未接待到的来访：${ids}`),
  'unregistered-visit': (ids) => text(`Visits not registered: ${ids}`, `来访未登记客户：${ids}`),
  'no-closing-visit': (ids) => text(`Closed without a visit: ${ids}`, `成交但没有接待记录：${ids}`),
  'unsigned-deal': (ids) => text(`Contract overdue: ${ids}`, `逾期未签约：${ids}`),
  'stock-unbalanced': (ids) => text(`The stock does not add up: ${ids}`, `可售房源不平：${ids}`),
};

const mostListed = 12;

/** What is odd, with the first of what it concerns. */
export function oddText({ kind, ids }: Odd): Text {
  const shown = ids.slice(0, mostListed).join(' ');
  return odds[kind](ids.length > mostListed ? `${shown} … (${ids.length})` : shown);
}
