/**
 * The nouns of commission (佣金): what credit earns, when it is paid out, and the settlement that pays it. Amounts in
 * fen, rates decimal text, instants in ms.
 */
import type { Month } from '../calendar/time.ts';
import type { CreditParty, CreditStatus } from '../credit/index.ts';
import type { DealId } from '../ids.ts';
import type { Text } from '../language.ts';
import type { Fen } from '../money/fen.ts';

/** `fromFen` upward, this rate; the first tier from 0, each later one higher (policy `commission.tiers`). */
export interface Tier {
  readonly fromFen: number;
  /** Decimal text from 0 to 1. */
  readonly rate: string;
}

export type TierMode = 'marginal' | 'whole';
export type Milestone = 'subscription' | 'contract' | 'paid';

export interface Portion {
  readonly on: Milestone;
  /** Decimal text; the portions of a release add up to 1. */
  readonly portion: string;
}

/** Commission policy in force on the day a deal closed. */
export interface CommissionTerms {
  readonly tiers: readonly Tier[];
  readonly mode: TierMode;
  readonly release: readonly Portion[];
}

/** A closed deal as commission sees it, at one moment. */
export interface CreditedDeal {
  readonly id: DealId;
  readonly closedAt: number;
  readonly amountFen: Fen;
  readonly status: CreditStatus;
  readonly parties: readonly CreditParty[];
  readonly terms: CommissionTerms;
  /** The stages reached so far. */
  readonly reached: readonly Milestone[];
}

/** One slice of a party's credit at one rate. */
export interface Slice {
  readonly rate: string;
  readonly creditFen: Fen;
}

export interface ReleasePart extends Portion {
  readonly amountFen: Fen;
  readonly reached: boolean;
}

/** What one party earns by one deal, with all that it was worked out from. */
export interface PartyCommission {
  readonly deal: DealId;
  readonly party: string;
  readonly month: Month;
  readonly creditFen: Fen;
  readonly commissionFen: Fen;
  /** The parts of the commission whose milestones are reached; nothing while credit is not final. */
  readonly payableFen: Fen;
  /** Final credit of the month from deals before this one; null for the fund, which has no tiers. */
  readonly positionFen: Fen | null;
  /** Final credit of the whole month; null for the fund. */
  readonly monthFen: Fen | null;
  readonly slices: readonly Slice[];
  readonly parts: readonly ReleasePart[];
}

export interface ExplainedCommission {
  readonly party: string;
  readonly creditFen: Fen;
  readonly commissionFen: Fen;
  readonly payableFen: Fen;
  readonly steps: readonly Text[];
}

export type LineKind = 'payment' | 'adjustment' | 'clawback';

export interface StatementLine {
  readonly deal: DealId;
  readonly kind: LineKind;
  readonly creditFen: Fen;
  readonly commissionFen: Fen;
  readonly payableFen: Fen;
}

/** A line of a run that is over; never changed again. */
export interface FrozenLine extends StatementLine {
  readonly month: Month;
  readonly party: string;
}

export interface StaffStatement {
  readonly party: string;
  readonly creditFen: Fen;
  readonly commissionFen: Fen;
  readonly payableFen: Fen;
  readonly lines: readonly StatementLine[];
}

export interface Settlement {
  readonly month: Month;
  readonly staff: readonly StaffStatement[];
  readonly held: readonly DealId[];
  readonly totalPayableFen: Fen;
}
