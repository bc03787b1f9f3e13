/**
 * The nouns of selling a unit: the unit (房源) itself, the deal with its stages (小定, 认购, 签约, paid) and
 * its payment plan, and the approvals a manager gives. Ids are as people say them: 'D12', 'P3', 'V7'.
 */
import type { Day } from '../calendar/time.ts';
import type { ApprovalId, CustomerId, DealId, PaymentId, VisitId } from '../ids.ts';
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
  readonly id: DealId;
  readonly unit: string;
  readonly customer: CustomerId;
  /** The consultant named on the deal. */
  readonly by: string;
  readonly visit: VisitId | null;
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
  readonly id: ApprovalId;
  readonly kind: ApprovalKind;
  readonly status: 'pending' | 'granted' | 'refused';
  readonly unit: string | null;
  readonly deal: DealId | null;
  readonly customer: CustomerId | null;
  readonly amountFen: Fen | null;
  /** What the approval was used for, such as 'D4'; null while it can still be used. */
  readonly usedFor: string | null;
}

/** A deal with all that the desk keeps of it beside what is shown. */
export interface DealRecord extends Deal {
  /** The journal's number of the act that opened it. */
  readonly entry: number;
  /** The journal's number of the act that closed it; null until then. */
  readonly closingEntry: number | null;
  /** The visit that `deal open` named. */
  readonly visitNamed: VisitId | null;
  /** The unit's list price when the amount was agreed. */
  readonly listFen: Fen;
  /** The approval that allowed the amount. */
  readonly approval: ApprovalId | null;
  readonly contractBy: Day | null;
  readonly cancelWhy: string | null;
}

/** Steps of the way, each counted by when it happened; `closed` stands beside the step that was the closing. */
export type DealHappening =
  | DealStage
  | 'closed'
  | 'cancelled'
  | 'amount'
  | 'unit'
  | 'buyer-added'
  | 'buyer-removed'
  | 'terms';

/** One thing that happened to a deal; the list only grows. */
export interface DealEvent {
  readonly deal: DealId;
  readonly entry: number;
  readonly n: number;
  readonly what: DealHappening;
  readonly at: number;
  readonly recordedAt: number;
  /** The deal's amount then; of `amount`, by how much it changed. */
  readonly fen: Fen;
  /** The unit and its area then. */
  readonly unit: string;
  readonly area: string | null;
  /** Of buyers: whose name. */
  readonly customer: CustomerId | null;
}

export const paymentWays = ['cash', 'card', 'transfer', 'cheque', 'other'] as const;
/** How money came, or was given back. */
export type PaymentWay = (typeof paymentWays)[number];

/** Money received for a deal; less than 0 where it was given back. */
export interface Payment {
  readonly id: PaymentId;
  readonly deal: DealId;
  readonly entry: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly fen: Fen;
  readonly how: PaymentWay | null;
  readonly receipt: string | null;
  /** Who typed it. */
  readonly by: string | null;
  readonly why: string | null;
  /** Typed wrong, and taken back as if never made; null while it counts. */
  readonly voided: PaymentVoid | null;
}

export interface PaymentVoid {
  readonly entry: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly by: string | null;
  readonly why: string | null;
}

/** What of money is counted: a payment, or (`takesBack`) that one does not count any more, at the time it was made. */
export interface PaymentMove {
  readonly id: PaymentId;
  readonly deal: DealId;
  readonly entry: number;
  readonly at: number;
  /** Of what takes back, the opposite of the payment. */
  readonly fen: Fen;
  readonly takesBack: boolean;
}

export type UnitHappening =
  | 'added'
  | 'changed'
  | 'list-price'
  | 'off'
  | 'on'
  | 'held'
  | 'subscribed'
  | 'contracted'
  | 'released';

/** One thing that happened to a unit; the list only grows. Where `before` is `status`, it did not move. */
export interface UnitEvent {
  readonly unit: string;
  readonly entry: number;
  readonly n: number;
  readonly what: UnitHappening;
  readonly at: number;
  readonly recordedAt: number;
  /** Null for a unit that was added. */
  readonly before: UnitStatus | null;
  readonly status: UnitStatus;
  readonly listFen: Fen;
  readonly deal: DealId | null;
}

/** An approval with who asked, who decided, and why. */
export interface ApprovalRecord extends Approval {
  readonly entry: number;
  readonly why: string;
  readonly askedBy: string | null;
  readonly askedAt: number;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly decidedWhy: string | null;
  /** Contract terms: who in the company allowed it (M 5.4.2.5). */
  readonly allowedBy: string | null;
}

/** A name on the deal; `until` is null while it stands. */
export interface Buyer {
  readonly deal: DealId;
  readonly customer: CustomerId;
  readonly entry: number;
  readonly since: number;
  readonly until: number | null;
}
