/**
 * The nouns of selling a unit: the unit (房源) itself, the deal with its stages (小定, 认购, 签约, paid) and
 * its payment plan, and the approvals a manager gives. Ids are as people say them: 'D12', 'P3', 'V7'.
 */
import type { Day } from '../calendar/time.ts';
import type { Fen } from '../money/fen.ts';

export const dealStages = ['deposit', 'subscription', 'contract', 'paid'] as const;
/** A stage that a deal can be brought to; cancelling is no stage of the way. */
export type DealStage = (typeof dealStages)[number];
export type Stage = DealStage | 'cancelled';

/** Policy `deal.closesAt`: the stage whose first reaching is the closing (成交). */
export type ClosingStage = Exclude<DealStage, 'paid'>;

/** When each stage was first reached, in ms; null while it has not been. */
export interface StageDates {
  readonly openedAt: number;
  readonly subscribedAt: number | null;
  readonly contractAt: number | null;
  readonly paidAt: number | null;
  readonly closedAt: number | null;
  readonly cancelledAt: number | null;
}

export interface Deal extends StageDates {
  readonly id: string;
  readonly unit: string;
  readonly customer: string;
  /** The consultant named on the deal. */
  readonly by: string;
  readonly visit: string | null;
  readonly stage: Stage;
  readonly amountFen: Fen;
  readonly area: string | null;
  readonly receivedFen: Fen;
}

export const unitStatuses = ['available', 'held', 'subscribed', 'contracted', 'off'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

export interface Unit {
  readonly code: string;
  readonly layout: string | null;
  /** Square metres as decimal text, '89.5'. */
  readonly area: string | null;
  readonly listFen: Fen;
  readonly status: UnitStatus;
}

export interface PlanItem {
  readonly dueOn: Day;
  readonly amountFen: Fen;
}

export const approvalKinds = ['price', 'buyer', 'unit', 'list-price', 'terms'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

export interface Approval {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly status: 'pending' | 'granted' | 'refused';
  readonly unit: string | null;
  readonly deal: string | null;
  readonly customer: string | null;
  readonly amountFen: Fen | null;
  /** What the approval was used for, such as 'D4'; null while it can still be used. */
  readonly usedFor: string | null;
}

/** The number in an id, for putting ids in order: 12 for 'D12', so that D2 stands before D12. */
export function idNumber(id: string): number {
  return Number(id.slice(1));
}
