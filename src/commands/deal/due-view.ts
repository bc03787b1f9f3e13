import { overdueColumns, type DueItem, type DueLine } from '../../deal/index.ts';
import type { Desk } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { pick } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';
import { eyesOn } from '../answers.ts';

const listed = pick(overdueColumns, 'deal', 'what', 'dueOn', 'unpaid', 'owner', 'days');

export function dueView(page: Page, lines: readonly DueLine[], desk: Desk) {
  if (lines.length === 0) return page.say(text('Nothing falls due.', '没有到期事项。'));
  return page.list(listed, lines, eyesOn(desk), { days: (one) => daysText(page, one) });
}

export function overdueView(page: Page, items: readonly DueItem[], desk: Desk) {
  if (items.length === 0) return page.say(text('Nothing is overdue.', '没有逾期事项。'));
  return page.list(listed, items, eyesOn(desk), { days: (one) => daysText(page, one) });
}

/** How far ahead it is; what is due stands out. */
function daysText(page: Page, { days }: DueItem): string {
  if (days < 0) return page.say(text(`in ${-days} days`, `还有 ${-days} 天`));
  const said =
    days === 0 ? text('today', '今天到期') : text(`${days} days late`, `逾期 ${days} 天`);
  return page.colour.yellow(page.say(said));
}
