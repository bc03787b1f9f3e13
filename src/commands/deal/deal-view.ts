import { dealColumns, stageNames, type Deal } from '../../deal/index.ts';
import type { Desk } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import { pick } from '../../spreadsheet/columns.ts';
import type { Answer } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { act, listAnswer, rowAnswer, type Seen } from '../answers.ts';
import type { Call } from '../context.ts';

/** Does something to a deal, and answers with it. */
export async function onDeal(call: Call, use: (desk: Desk) => Promise<Deal>): Promise<Answer> {
  const { found: deal, eyes } = await act(call, use);
  return {
    ...rowAnswer('deal', dealColumns, deal, eyes),
    view: (page) => dealLine(page, deal),
  };
}

/** D1  3-1-1502  C1  A01  subscription  2,350,000.00 - the line every act on a deal is answered with. */
export function dealLine(page: Page, deal: Deal): string {
  const { id, unit, customer, by, visit } = deal;
  const parts = [id, unit, customer, by, visit].filter((part) => part !== null);
  const [amount, received] = [deal.amountFen, deal.receivedFen].map(formatYuanGrouped);
  const money = text(`${amount}, received ${received}`, `${amount}，已收 ${received}`);
  const shown = parts.map((part) => page.show(part)).join('  ');
  return `${shown}  ${page.colour.bold(page.say(stageNames[deal.stage]))}  ${page.say(money)}`;
}

const listed = pick(
  dealColumns,
  ...['id', 'unit', 'customer', 'by', 'visit', 'stage', 'amount', 'received'],
  ...['openedAt', 'closedAt'],
);

export function dealsAnswer({ found: deals, eyes }: Seen<readonly Deal[]>): Answer {
  return {
    ...listAnswer('deals', dealColumns, deals, eyes),
    view: (page) =>
      deals.length === 0
        ? page.say(text('No such deals.', '没有符合的成交。'))
        : page.list(listed, deals, eyes, {
            stage: ({ stage }, said) => (stage === 'cancelled' ? page.colour.dim(said) : said),
          }),
  };
}
