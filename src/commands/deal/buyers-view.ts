import { buyerColumns, dealColumns, type Buyer, type DealWithBuyers } from '../../deal/index.ts';
import type { Desk } from '../../desk/index.ts';
import { text, type Text } from '../../language.ts';
import type { Answer } from '../../terminal/output.ts';
import { act, objectsOf, rowAnswer } from '../answers.ts';
import type { Call } from '../context.ts';
import { dealLine } from './deal-view.ts';

/** Changes something about a deal's buyers, and answers with them. */
export async function onBuyers(
  call: Call,
  use: (desk: Desk) => Promise<DealWithBuyers>,
): Promise<Answer> {
  const { found, eyes } = await act(call, use);
  const { deal, buyers } = found;
  const { result, rows } = rowAnswer('deal', dealColumns, deal, eyes);
  return {
    result: { ...result, buyers: objectsOf(buyerColumns, buyers, eyes) },
    rows,
    view: (page) => `${dealLine(page, deal)}\n${page.say(buyersLine(buyers))}`,
  };
}

/** The names that stand. */
export function buyersLine(buyers: readonly Buyer[]): Text {
  const names = buyers.filter((one) => one.until === null).map((one) => one.customer);
  return text(`Buyers: ${names.join(', ')}`, `业主名：${names.join('、')}`);
}
