import {
  type ExplainedCommission,
  type Explanation,
  lineKindNames,
  type PolicyFact,
} from '../../commission/index.ts';
import { whoIs } from '../../credit/index.ts';
import { text } from '../../language.ts';
import { formatYuanGrouped } from '../../money/fen.ts';
import type { Page } from '../../terminal/page.ts';
import { headline, minute, partiesTable, reasonRows, section } from './credit-view.ts';
import type { Eyes } from './eyes.ts';

/** A deal's commission as a person reads it: from the visit, by the rules, to the fen. */
export async function explainView(page: Page, told: Explanation, eyes: Eyes): Promise<string> {
  const { found, facts, policy, commission, paid } = told;
  const parts = [
    headline(page, found),
    section(
      page,
      text('Facts', '事实'),
      facts.map(
        (fact) =>
          `  ${minute(fact.at, eyes.zone)}  ${fact.id.padEnd(4)} ${eyes.text(page.say(fact.text))}`,
      ),
    ),
    section(page, text('Rules', '规则'), reasonRows(page, found.credit.because)),
    await partiesTable(page, found, eyes),
    section(
      page,
      text('Policy on the closing day', '成交当日的规则参数'),
      policy.filter((fact) => matters(fact, told)).map((fact) => `  ${page.say(policySaid(fact))}`),
    ),
    ...commission.map((one) => commissionPart(page, one, eyes)),
    section(
      page,
      text('Paid so far', '已结算'),
      paid.map(
        (line) =>
          `  ${line.month}  ${page.say(whoIs(line.party, eyes.names))}  ${page.say(lineKindNames[line.kind])}  ${formatYuanGrouped(line.payableFen)}`,
      ),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The keys that the arithmetic or one of the reasons goes by. */
function matters({ key }: PolicyFact, { found }: Explanation): boolean {
  if (key.startsWith('commission.')) return true;
  return found.credit.because.some((reason) => reason.policy === key);
}

function policySaid({ key, value, since }: PolicyFact) {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return since === null
    ? text(`${key} ${shown} (default)`, `${key} ${shown}（默认）`)
    : text(`${key} ${shown} (since ${since})`, `${key} ${shown}（${since} 起）`);
}

function commissionPart(page: Page, one: ExplainedCommission, { names }: Eyes): string {
  const total = text(
    `Commission ${formatYuanGrouped(one.commissionFen)}, payable ${formatYuanGrouped(one.payableFen)}`,
    `佣金 ${formatYuanGrouped(one.commissionFen)}，可发放 ${formatYuanGrouped(one.payableFen)}`,
  );
  const steps = one.steps.map((step) => `  ${page.say(step)}`);
  return [
    page.colour.bold(page.say(whoIs(one.party, names))),
    ...steps,
    `  ${page.colour.green(page.say(total))}`,
  ].join('\n');
}
