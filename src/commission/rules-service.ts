import { monthOf, type Day, type Month } from '../calendar/time.ts';
import { showPolicy } from '../desk/index.ts';
import type { Policy, PolicyKey, Reading } from '../desk/types.ts';
import { listPolicyDays } from './store.ts';
import type { CommissionTerms, DisputePolicy } from './types.ts';

/** The policy that a deal's credit and commission go by: the one in force on the day it closed. */
export interface DayRules {
  readonly dispute: DisputePolicy;
  readonly terms: CommissionTerms;
  /** `cover.ownerShare` and `cover.busyOwnerShare` */
  readonly ownerShare: string;
  readonly busyOwnerShare: string;
}

export type RulesOn = (day: Day) => DayRules;

/** A value that is tried out for the deals closed in one month. */
export interface Draft {
  readonly key: PolicyKey;
  readonly value: unknown;
  readonly month: Month;
}

/** The keys that credit and commission depend on, in the order in which they come into play. */
export const creditKeys = [
  'cover.ownerShare',
  'cover.busyOwnerShare',
  'objection.hours',
  'dispute.maxParties',
  'report.days',
  'commission.tiers',
  'commission.tierMode',
  'commission.release',
] as const satisfies readonly PolicyKey[];

/**
 * Policy for any day, read once for each day on which some of it changed: a month of ten thousand deals asks for it
 * ten thousand times.
 */
export async function rulesByDay(reading: Reading, draft: Draft | null = null): Promise<RulesOn> {
  const starts = ['', ...(await listPolicyDays(reading.db))];
  const versions: { readonly from: Day; readonly rules: DayRules; readonly drafted: DayRules }[] =
    [];
  for (const from of starts) {
    const policy = await reading.policy(from);
    const rules = rulesOf(policy);
    const drafted = draft === null ? rules : rulesOf(withDraft(policy, draft));
    versions.push({ from, rules, drafted });
  }
  return (day) => {
    const version = versions.findLast((one) => one.from <= day);
    if (version === undefined) throw new Error(`no policy on ${day}`);
    return draft !== null && monthOf(day) === draft.month ? version.drafted : version.rules;
  };
}

function withDraft(policy: Policy, { key, value }: Draft): Policy {
  return (asked) => (asked === key ? (value as ReturnType<typeof policy>) : policy(asked)) as never;
}

function rulesOf(policy: Policy): DayRules {
  return {
    dispute: {
      objectionHours: policy('objection.hours'),
      maxParties: policy('dispute.maxParties'),
      reportDays: policy('report.days'),
    },
    terms: {
      tiers: policy('commission.tiers'),
      mode: policy('commission.tierMode'),
      release: policy('commission.release'),
    },
    ownerShare: policy('cover.ownerShare'),
    busyOwnerShare: policy('cover.busyOwnerShare'),
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
  const lines = await Promise.all(creditKeys.map((key) => showPolicy(then, key)));
  return lines.flat().map(({ key, value, since, clause }) => ({ key, value, since, clause }));
}
