/**
 * The nouns of credit (业绩): who has how much of a deal and why, and the dispute (争佣) over it. Amounts in fen, shares
 * decimal text, instants in ms.
 */
import type { Day, Zone } from '../calendar/time.ts';
import type { CustomerId, DealId } from '../ids.ts';
import type { Fen } from '../money/fen.ts';
import type { Share } from '../money/shares.ts';
import type { Reason } from '../reason.ts';

/** The company's activity fund (活动基金); it stands in the place of a party that claimed in bad faith. */
export const fund = 'FUND';

/** none: not closed yet; open: may still be objected to; void: cancelled. */
export type CreditStatus = 'none' | 'open' | 'disputed' | 'final' | 'void';

export interface CreditParty extends Share {
  readonly creditFen: Fen;
}

export interface Credit {
  readonly deal: DealId;
  readonly status: CreditStatus;
  /** The last instant at which an objection is in time; null before the closing. */
  readonly windowEndsAt: number | null;
  readonly parties: readonly CreditParty[];
  readonly because: readonly Reason[];
  readonly dispute: Dispute | null;
}

export type DisputePhase = 'negotiation' | 'reports' | 'ruled' | 'agreed';

export interface Dispute {
  readonly phase: DisputePhase;
  readonly parties: readonly string[];
  readonly objections: readonly Objection[];
  readonly escalatedAt: number | null;
  /** The last day on which a report is in time. */
  readonly reportsDue: Day | null;
  readonly reports: readonly { readonly by: string; readonly at: number }[];
  readonly ruling: Ruling | null;
}

export interface Objection {
  readonly by: string;
  readonly at: number;
  /** Ids of records ('V1', 'K2', 'F3') and descriptions of documents, as given. */
  readonly evidence: readonly string[];
}

export interface Ruling {
  readonly by: string;
  readonly at: number;
  /** As the manager gave them; null where the objection was rejected and the closing visit's shares stand. */
  readonly shares: readonly Share[] | null;
  readonly malicious: string | null;
  readonly why: string;
}

/** What was done in a dispute; kept one row each, in the journal's order (`entry`). `at` is when it happened. */
export type DisputeAct = { readonly entry: number; readonly at: number } & DisputeDeed;

export type DisputeDeed =
  | { readonly act: 'object'; readonly by: string; readonly evidence: readonly string[] }
  | { readonly act: 'agree'; readonly by: string; readonly shares: readonly Share[] }
  | { readonly act: 'escalate'; readonly by: string | null }
  | { readonly act: 'report'; readonly by: string; readonly text: string }
  | {
      readonly act: 'rule';
      readonly by: string;
      readonly shares: readonly Share[] | null;
      readonly malicious: string | null;
      readonly why: string;
    }
  | { readonly act: 'malice'; readonly by: string; readonly party: string; readonly why: string };

export type Deed<A extends DisputeDeed['act']> = Extract<DisputeDeed, { act: A }>;

/** What the rest of the desk knows of a deal whose credit is in question. */
export interface DisputeFacts {
  readonly deal: DealId;
  readonly customer: CustomerId;
  readonly closedAt: number | null;
  /** The journal's number of the act that closed the deal. */
  readonly closingEntry: number | null;
  readonly cancelledAt: number | null;
  /** The shares by the closing visit, receiver before owner. */
  readonly byVisit: readonly Share[];
  readonly zone: Zone;
  readonly policy: DisputePolicy;
}

export interface DisputePolicy {
  /** `objection.hours` */
  readonly objectionHours: number;
  /** `dispute.maxParties` */
  readonly maxParties: number;
  /** `report.days` */
  readonly reportDays: number;
}

/** How a deal's credit stands at one moment. */
export interface Standing {
  readonly facts: DisputeFacts;
  readonly status: CreditStatus;
  readonly windowEndsAt: number | null;
  /** Who has how much, the fund in the place of who claimed in bad faith; adds up to one. */
  readonly shares: readonly Share[];
  readonly dispute: Dispute | null;
  /** Everybody who has a say or a share: those with a share by the closing visit, then the objectors. */
  readonly parties: readonly string[];
  readonly malicious: readonly string[];
  readonly because: readonly Reason[];
}
