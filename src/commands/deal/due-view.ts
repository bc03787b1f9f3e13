import { overdueColumns, type DueItem, type DueLine } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { pick, type Eyes } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';

const listed = pick(overdueColumns, 'deal', 'what', 'dueOn', 'unpaid', 'owner', 'days');

export function dueView(page: Page, lines: readonly DueLine[], eyes: Eyes) {
  if (lines.length === 0) return page.say(text('Nothing falls due.', '没有到期事项。'));
  return page.list(listed, lines, eyes, { days: (one) => daysText(page, one) });
}

export function overdueView(page: Page, items: readonly DueItem[], eyes: Eyes) {
  if (items.length === 0) return page.say(text('Nothing is overdue.', '没有逾期事项。'));
  return page.list(listed, items, eyes, { days: (one) => daysText(page, one) });
}

/** How far ahead it is; what is due stands out. */
function daysText(page: Page, { days }: DueItem): string {
  if (days < 0) return page.say(text(`in ${-days} days`, `还有 ${-days} 天`));
  const said =
    days === 0 ? text('today', '今天到期') : text(`${days} days late`, `逾期 ${days} 天`);
  return page.colour.yellow(page.say(said));
}
