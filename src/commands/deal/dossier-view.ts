import { happeningNames, type DealEvent, type DealDossier } from '../../deal/index.ts';
import { text, type Text } from '../../language.ts';
import type { Column, Eyes } from '../../spreadsheet/columns.ts';
import type { Page } from '../../terminal/page.ts';
import { buyersLine } from './buyers-view.ts';
import { dealLine } from './deal-view.ts';
import { lacks } from './incomplete-view.ts';
import { planView } from './plan-view.ts';

/** Everything about one deal: where it stands, whose it is, what is planned and missing, and all that happened. */
export async function dossierView(page: Page, found: DealDossier, eyes: Eyes): Promise<string> {
  const { deal, plan, buyers, incomplete } = found;
  const parts = [
    dealLine(page, deal),
    page.say(buyersLine(buyers)),
    await planView(page, plan, deal, eyes),
    ...incomplete.map((one) => page.colour.yellow(page.say(lacks(one)))),
    deal.cancelWhy === null
      ? ''
      : page.say(text(`Cancelled: ${deal.cancelWhy}`, `退房原因：${deal.cancelWhy}`)),
    await page.list(stepColumns, stepsOf(found), eyes),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

type Step = Pick<DealEvent, 'at' | 'recordedAt' | 'entry' | 'n' | 'fen'> & {
  readonly what: DealEvent['what'] | 'payment';
};

const stepNames: Readonly<Record<Step['what'], Text>> = {
  ...happeningNames,
  payment: text('payment', '收款'),
};

const stepColumns: readonly Column<Step>[] = [
  { key: 'at', heading: text('When', '时间'), kind: 'instant', get: (one) => one.at },
  {
    key: 'what',
    heading: text('What', '事项'),
    kind: 'code',
    words: stepNames,
    get: (one) => one.what,
  },
  { key: 'amount', heading: text('Amount', '金额'), kind: 'money', get: (one) => one.fen },
  {
    key: 'recordedAt',
    heading: text('Recorded', '录入时间'),
    kind: 'instant',
    get: (one) => (one.recordedAt === one.at ? null : one.recordedAt),
  },
];

function stepsOf({ history, payments }: DealDossier): Step[] {
  const paid = payments
    .filter((one) => one.voided === null)
    .map((one) => ({ ...one, n: 0, what: 'payment' as const }));
  return [...history, ...paid].sort((a, b) => a.at - b.at || a.entry - b.entry || a.n - b.n);
}
