import { planColumns, type DealRecord, type PlanItem } from '../../deal/index.ts';
import { text } from '../../language.ts';
import type { Eyes } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';

/** What is planned, and whether it adds up to the deal's amount. */
export async function planView(
  page: Page,
  plan: readonly PlanItem[],
  { amountFen, contractBy }: Pick<DealRecord, 'amountFen' | 'contractBy'>,
  eyes: Eyes,
): Promise<string> {
  const parts: string[] = [];
  if (plan.length > 0) {
    parts.push(await page.list(planColumns, plan, eyes));
    const planned = plan.reduce((sum, item) => sum + item.amountFen, 0);
    if (planned !== amountFen) parts.push(page.colour.yellow(page.say(planDiffers)));
  }
  if (contractBy !== null) {
    parts.push(page.say(text(`Contract by ${contractBy}.`, `应于 ${contractBy} 前签约。`)));
  }
  return parts.join('\n');
}

const planDiffers = text(
  'The plan does not add up to the amount of the deal.',
  '付款计划合计与成交金额不一致。',
);
