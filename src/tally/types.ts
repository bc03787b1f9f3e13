/**
 * The nouns of the daily tally (销控日报): its span of time, the items it counts, the figures they add up to, the
 * stock, and the month. Instants in ms, money in fen, areas and shares as decimal text.
 */
import type { Day } from '../calendar/time.ts';
import type { UnitStatus } from '../deal/index.ts';
import type { CallId, DealId, VisitId } from '../ids.ts';
import type { Fen } from '../money/fen.ts';
import type { VisitKind } from '../visitor/index.ts';

/** What a tally counts: after `from` up to and including `to`. `from` is null for the first, which has all before. */
export interface Span {
  readonly day: Day;
  readonly from: number | null;
  readonly to: number;
}

/** Where something stands as a span sees it: in it; before it, but recorded since; in another tally. */
export type Reach = 'span' | 'before' | 'elsewhere';
export type PlaceOf = (happening: { readonly at: number; readonly entry: number }) => Reach;

export type What =
  'visit' | 'call' | 'deposit' | 'subscription' | 'contract' | 'cancellation' | 'payment' | 'other';

/** The stages whose counted amount a deal's later change of unit or price alters. */
export type Altered = 'deposit' | 'subscription' | 'contract';

/** A visit as it was counted. */
export interface CountedVisit {
  readonly kind: VisitKind;
  readonly heads: number;
  readonly channel: string | null;
  readonly staff: string | null;
  /** Whether it was the first reception of a registered customer. */
  readonly isFirst: boolean;
}

/** Somebody's part of a closing. */
export interface Credited {
  readonly party: string;
  readonly share: string;
  readonly creditFen: Fen;
}

/**
 * Why an item stands where it does: it happened in the span; it was recorded after an earlier tally had closed over it;
 * what had been counted was taken back, or is now something else.
 */
export type Change = 'happened' | 'late' | 'taken-back' | 'changed';

/** One thing counted. Every figure of a tally is a sum of these, and each is in one tally only. */
export interface Item {
  readonly what: What;
  readonly id: VisitId | CallId | DealId;
  /** The journal's number of the act that it comes from. */
  readonly entry: number;
  readonly at: number;
  readonly change: Change;
  /** 1, or -1 for what is taken back, or 0 where only an amount or an area changed. */
  readonly count: number;
  readonly fen: Fen | null;
  readonly area: string | null;
  readonly alters: readonly Altered[];
  readonly visit: CountedVisit | null;
  readonly credits: readonly Credited[];
}

/** An item of an earlier span, listed by the next tally. */
export interface Adjustment extends Item {
  /** The day it happened; the month and year of that day count it. */
  readonly day: Day;
}

export interface VisitFigures {
  readonly total: number;
  readonly new: number;
  readonly returning: number;
  readonly referral: number;
  readonly heads: number;
}

export interface Money {
  readonly count: number;
  readonly fen: Fen;
}

export interface Closings extends Money {
  /** Square metres, added up exactly. */
  readonly area: string;
}

/** What a month or a year adds up to. */
export interface Totals {
  readonly visits: VisitFigures;
  readonly subscriptions: Closings;
  readonly contracts: Money;
  readonly cancellations: Money;
  readonly receivedFen: Fen;
}

/** What a span adds up to. */
export interface Figures extends Totals {
  readonly calls: number;
  readonly deposits: Money;
  /** Subscriptions less cancellations. */
  readonly net: Money;
}

export interface StaffFigures {
  readonly receptions: number;
  readonly newCustomers: number;
  /** Shares of closings, added up. */
  readonly closings: string;
  readonly creditFen: Fen;
}

export type ByStaff = StaffFigures & { readonly staff: string };
export type ByTeam = StaffFigures & { readonly team: string | null };

export interface ChannelFigures {
  readonly channel: string | null;
  readonly visits: number;
}

/** A unit whose movements in the span do not lead from what was known of it to what is. */
export interface StockDifference {
  readonly unit: string;
  /** 1: in stock although nothing brought it there; -1: gone although nothing took it. */
  readonly off: number;
  /** What happened to it without being in any count: typed in after the tally had closed. */
  readonly at: number | null;
  readonly deal: DealId | null;
}

/** Units available or held. */
export interface Stock {
  readonly opening: number;
  readonly added: number;
  readonly withdrawn: number;
  readonly sold: number;
  readonly returned: number;
  readonly closing: number;
  readonly balanced: boolean;
  readonly unexplained: readonly StockDifference[];
}

export type Step = 'visits' | 'deposits' | 'subscriptions' | 'contracts';

export interface Conversion {
  readonly step: Step;
  readonly count: number;
  /** Of the visits, as decimal text with at most four places; null without visits. */
  readonly ofVisits: string | null;
}

/** Units by what became of them. */
export type StockCounts = Readonly<Record<UnitStatus, number>>;

export interface LayoutLine extends StockCounts {
  readonly layout: string | null;
}

export interface FloorLine {
  /** Null for units whose code tells no building or floor. */
  readonly building: string | null;
  readonly floor: string | null;
  /** Available or held. */
  readonly left: number;
  /** All but those taken off sale. */
  readonly total: number;
}

export interface StockByPlace {
  readonly layouts: readonly LayoutLine[];
  readonly floors: readonly FloorLine[];
}

/** A day's count, open or closed, without what comes after closing it. */
export interface Count extends Figures, Span {
  readonly closedAt: number | null;
  readonly onTime: boolean;
  /** By when it should have been closed and with finance. */
  readonly cutoff: number;
  readonly byChannel: readonly ChannelFigures[];
  readonly stock: Stock;
  readonly byStaff: readonly ByStaff[];
  /** Parties with a share who are no active consultant: FUND, somebody who has left. */
  readonly others: readonly ByStaff[];
  readonly byTeam: readonly ByTeam[];
  readonly month: Totals;
  readonly year: Totals;
  readonly adjustments: readonly Adjustment[];
}

export interface Delivery {
  readonly at: number;
  readonly to: string;
  readonly how: string | null;
  readonly by: string;
}

export interface Tally extends Count {
  readonly seal: string | null;
  readonly delivered: readonly Delivery[];
}

/** What of the last closed tally the next one goes on from. */
export interface Before {
  readonly day: Day;
  readonly to: number;
  readonly closedAt: number;
  /** The journal's number of the act that closed it: what has a higher one was recorded after. */
  readonly entry: number;
  readonly closingStock: number;
  readonly month: Totals;
  readonly year: Totals;
}

/** Something to look at before the count is closed. */
export type OddKind =
  | 'open-reception'
  | 'waiting-visitor'
  | 'unended-reception'
  | 'missed-visit'
  | 'unregistered-visit'
  | 'no-closing-visit'
  | 'unsigned-deal'
  | 'stock-unbalanced'
  | 'day-left-open';

export interface Odd {
  readonly kind: OddKind;
  /** 'V2', 'D4', '3-1-1502', '2026-03-03' */
  readonly ids: readonly string[];
}
