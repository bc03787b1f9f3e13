/**
 * What an act did to a deal, as the list of what happened to it: D4 taken from deposit straight to contract is
 * `subscription`, `contract` and, since that was its closing, `closed`.
 */
import type { DealHappening, Stage, StageDates } from './types.ts';

const steps = [
  ['subscription', 'subscribedAt'],
  ['contract', 'contractAt'],
  ['paid', 'paidAt'],
  ['closed', 'closedAt'],
  ['cancelled', 'cancelledAt'],
] as const;

/**
 * The steps that are in `after` and were not in `before` (null: the deal was opened just now). A deal opened at a
 * later stage than deposit had no deposit.
 *
 *     happenings(null, { stage: 'subscription', subscribedAt: at, closedAt: at, … }) // ['subscription', 'closed']
 */
export function happenings(
  before: StageDates | null,
  after: StageDates & { readonly stage: Stage },
): DealHappening[] {
  const opened: DealHappening[] = before === null && after.stage === 'deposit' ? ['deposit'] : [];
  const taken = steps.filter(
    ([, date]) => after[date] !== null && (before?.[date] ?? null) === null,
  );
  return [...opened, ...taken.map(([what]) => what)];
}
