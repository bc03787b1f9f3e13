import { dayOf, monthOf } from '../calendar/time.ts';
import { actSaid, getCase, type CreditCase } from '../credit/index.ts';
import type { Reading } from '../desk/index.ts';
import type { DealId, VisitId } from '../ids.ts';
import { joinTexts, text, type Text } from '../language.ts';
import { formatYuanGrouped } from '../money/fen.ts';
import { basisNames, coverNames, getVisit, visitKindNames } from '../visitor/index.ts';
import { creditedBy, listCredited, policyFacts, type PolicyFact } from './credited-query.ts';
import { explainCommission } from './explain.ts';
import { countable } from './statement-query.ts';
import { listFrozenLines } from './store.ts';
import type { ExplainedCommission, FrozenLine } from './types.ts';

/** Something the desk knows that a number rests on, with the record it stands in. */
export interface Fact {
  readonly id: VisitId | DealId;
  readonly at: number;
  readonly text: Text;
}

/** A deal's commission from the visit to the fen. */
export interface Explanation {
  readonly found: CreditCase;
  readonly facts: readonly Fact[];
  /** The policy of the closing day, each key with the first day of its version. */
  readonly policy: readonly PolicyFact[];
  readonly commission: readonly ExplainedCommission[];
  /** What the runs so far have paid for this deal. */
  readonly paid: readonly FrozenLine[];
}

/** Explains a deal's commission by the very numbers it is paid by. Errors: `deal.not-found`. */
export async function explainDeal(reading: Reading, id: DealId): Promise<Explanation> {
  const zone = reading.desk.timezone;
  const found = await getCase(reading, id);
  const credited = await creditedBy(reading);
  const { closedAt } = found.deal;
  const day = closedAt === null ? reading.today : dayOf(closedAt, zone);
  const others = closedAt === null ? [] : await listCredited(reading, { month: monthOf(day) });
  return {
    found,
    facts: await factsOf(reading, found),
    policy: await policyFacts(reading, day),
    commission: explainCommission(credited(found), countable(others), zone),
    paid: await listFrozenLines(reading.db, id),
  };
}

async function factsOf(reading: Reading, found: CreditCase): Promise<Fact[]> {
  const { deal, acts } = found;
  const done = acts.map((act) => ({ id: deal.id, at: act.at, text: actSaid(act) }));
  const facts = [...(await visitFacts(reading, found)), ...stageFacts(found), ...done];
  return facts.sort((a, b) => a.at - b.at);
}

async function visitFacts(reading: Reading, { visit }: CreditCase): Promise<Fact[]> {
  if (visit === null) return [];
  const { beganAt, at } = await getVisit(reading.db, visit.id);
  const { id, receiver, owner, kind, basis, recognised, coverCase } = visit;
  const parts = [
    text(
      `${receiver} received, ${basisNames[basis].en}`,
      `${receiver} 接待，${basisNames[basis].zh}`,
    ),
    text(`customer ${visitKindNames[kind].en}`, `客户：${visitKindNames[kind].zh}`),
    text(`of ${owner ?? 'nobody'}`, `原置业顾问：${owner ?? '无'}`),
    ...(recognised ? [] : [text('not recognised', '未被认出')]),
    ...(coverCase === null ? [] : [coverNames[coverCase]]),
  ];
  return [{ id, at: beganAt ?? at, text: joinTexts(parts, text(', ', '，')) }];
}

function stageFacts({ deal }: CreditCase): Fact[] {
  const amount = formatYuanGrouped(deal.amountFen);
  const stages: [number | null, Text][] = [
    [deal.closedAt, text(`closed: ${deal.unit}, ${amount}`, `成交：${deal.unit}，${amount}`)],
    [deal.contractAt, text('contract signed', '签约')],
    [deal.paidAt, text('paid in full', '付清')],
    [deal.cancelledAt, text('cancelled', '退房')],
  ];
  return stages.flatMap(([at, said]) => (at === null ? [] : [{ id: deal.id, at, text: said }]));
}
