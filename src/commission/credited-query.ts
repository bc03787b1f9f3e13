import { dayOf, type Day } from '../calendar/time.ts';
import { creditKeys, eachCase, type CaseFilter, type CreditCase } from '../credit/index.ts';
import { milestonesReached } from '../deal/index.ts';
import {
  policyByDay,
  showPolicy,
  type Policy,
  type PolicyKey,
  type Reading,
} from '../desk/index.ts';
import type { CommissionTerms, CreditedDeal } from './types.ts';

/** The keys that credit and commission depend on, in the order in which they come into play. */
export const commissionKeys = [
  ...creditKeys,
  ...(['commission.tiers', 'commission.tierMode', 'commission.release'] as const),
] as const satisfies readonly PolicyKey[];

/** Closed deals as settlement sees them, cancelled ones too, by number. */
export async function listCredited(
  reading: Reading,
  filter: CaseFilter = {},
): Promise<CreditedDeal[]> {
  const credited = await creditedBy(reading);
  return eachCase(reading, filter, credited);
}

/** Makes of a case what settlement sees of it: its credit, under the terms of the day it closed. */
export async function creditedBy(reading: Reading): Promise<(found: CreditCase) => CreditedDeal> {
  const zone = reading.desk.timezone;
  const termsOn = await policyByDay(reading, termsOf);
  return ({ deal, credit }) => {
    const { id, amountFen, closedAt } = deal;
    return {
      ...{ id, amountFen, status: credit.status, parties: credit.parties },
      closedAt: closedAt ?? deal.openedAt,
      terms: termsOn(closedAt === null ? reading.today : dayOf(closedAt, zone)),
      reached: milestonesReached(deal),
    };
  };
}

function termsOf(policy: Policy): CommissionTerms {
  return {
    tiers: policy('commission.tiers'),
    mode: policy('commission.tierMode'),
    release: policy('commission.release'),
  };
}

/** A key of the policy as it was in force on a day. */
export interface PolicyFact {
  readonly key: PolicyKey;
  readonly value: unknown;
  /** The first day of that version; null for the default. */
  readonly since: Day | null;
  readonly clause: string;
}

/** What of the policy a deal closed on `day` went by. */
export async function policyFacts(reading: Reading, day: Day): Promise<PolicyFact[]> {
  const then: Reading = { ...reading, today: day };
  const lines = await Promise.all(commissionKeys.map((key) => showPolicy(then, key)));
  return lines.flat().map(({ key, value, since, clause }) => ({ key, value, since, clause }));
}
