/**
 * Money and signatures that fall due (M 5.4.2.9): a deal's payment plan and its contract-by date, shown before
 * they are due, when due, and overdue once they are late by more than `overdue.days`.
 */
import { daysBetween, type Day } from '../calendar/time.ts';
import { byId, type DealId } from '../ids.ts';
import { fen, subtractFen, type Fen } from '../money/fen.ts';
import type { PlanItem, Stage } from './types.ts';

export interface DueFacts {
  /** 'D4' */
  readonly deal: DealId;
  /** Who chases it. */
  readonly owner: string;
  readonly stage: Stage;
  readonly plan: readonly PlanItem[];
  readonly amountFen: Fen;
  readonly receivedFen: Fen;
  readonly contractBy: Day | null;
  /** Whether the contract is signed. */
  readonly isSigned: boolean;
}

export interface DueItem {
  readonly deal: DealId;
  readonly what: 'payment' | 'contract';
  readonly dueOn: Day;
  /** Days since it was due; negative while it is not. */
  readonly days: number;
  readonly owner: string;
  /** What is still unpaid of it; null for a signature. */
  readonly unpaidFen: Fen | null;
}

/**
 * What of a deal is unpaid or unsigned, by the day it is due. What was received pays the plan's items in the
 * order of their days. A cancelled deal owes nothing, and one whose whole amount was received no money; that it stands at
 * paid is no money yet.
 *
 *     // 100,000 due on the 1st and again on the 11th, 150,000 received
 *     dueItems(facts, '2026-03-14') // [{ what: 'payment', dueOn: '2026-03-11', days: 3, unpaidFen: 5000000, … }]
 */
export function dueItems(facts: DueFacts, day: Day): DueItem[] {
  if (facts.stage === 'cancelled') return [];
  const item = (what: DueItem['what'], dueOn: Day, unpaidFen: Fen | null): DueItem => ({
    deal: facts.deal,
    what,
    dueOn,
    days: daysBetween(dueOn, day),
    owner: facts.owner,
    unpaidFen,
  });
  const missing = facts.receivedFen >= facts.amountFen ? [] : unpaid(facts.plan, facts.receivedFen);
  const payments = missing.map(({ dueOn, amountFen }) => item('payment', dueOn, amountFen));
  const { contractBy } = facts;
  const signature =
    contractBy === null || facts.isSigned ? [] : [item('contract', contractBy, null)];
  return [...payments, ...signature].sort((a, b) => daysBetween(b.dueOn, a.dueOn));
}

/** The plan's items that are not covered yet, each with what is missing of it. */
function unpaid(plan: readonly PlanItem[], receivedFen: Fen): PlanItem[] {
  let left = receivedFen;
  const missing: PlanItem[] = [];
  for (const each of [...plan].sort((a, b) => daysBetween(b.dueOn, a.dueOn))) {
    const paid = fen(Math.min(left, each.amountFen));
    left = subtractFen(left, paid);
    if (paid < each.amountFen) {
      missing.push({ dueOn: each.dueOn, amountFen: subtractFen(each.amountFen, paid) });
    }
  }
  return missing;
}

/** How pressing an item is: exactly `overdueDays` late is still due, one day more is overdue. */
export function urgencyOf(
  item: Pick<DueItem, 'days'>,
  overdueDays: number,
): 'ahead' | 'due' | 'overdue' {
  if (item.days < 0) return 'ahead';
  return item.days > overdueDays ? 'overdue' : 'due';
}

/**
 * The manager's list on a day: everything late by more than `overdueDays` (policy `overdue.days`), the longest
 * overdue first, then by deal number.
 */
export function overdueItems(deals: readonly DueFacts[], day: Day, overdueDays: number): DueItem[] {
  return deals
    .flatMap((facts) => dueItems(facts, day))
    .filter((item) => urgencyOf(item, overdueDays) === 'overdue')
    .sort((a, b) => b.days - a.days || byId(a.deal, b.deal));
}
