/**
 * What a clerk looks at before the count is closed: visitors still inside, those whom nobody received or whose reception
 * nobody ended by the end of their day, deals that no visit explains, signatures
 * that are overdue, visits without a name.
 */
import { daysBetween, type Day } from '../calendar/time.ts';
import type { DealId, VisitId } from '../ids.ts';
import type { Odd, OddKind, Stock } from './types.ts';

export interface OddVisitFact {
  readonly id: VisitId;
  /** The desk's day of the arrival. */
  readonly day: Day;
  readonly status: string;
  readonly isRegistered: boolean;
  readonly isReceived: boolean;
}

export interface OddDealFact {
  readonly id: DealId;
  readonly visit: VisitId | null;
  readonly closedOn: Day;
  readonly contractBy: Day | null;
  readonly isSigned: boolean;
  /** Whether its closing is in this count. */
  readonly isCounted: boolean;
}

export interface OddFacts {
  readonly today: Day;
  /** Visits that the count has. */
  readonly visits: readonly OddVisitFact[];
  /** Visits of days that ended within the count, which nobody had ended by then. */
  readonly leftOver: readonly OddVisitFact[];
  /** Closed deals that stand. */
  readonly deals: readonly OddDealFact[];
  /** Days before the one asked for that nobody has closed. */
  readonly daysLeftOpen: readonly Day[];
  readonly stocks: readonly Stock[];
  /** Policy `overdue.days`. */
  readonly overdueDays: number;
}

/**
 * Everything out of the ordinary, each kind once with all it concerns; nothing where all is well.
 *
 *     oddsOf({ …, visits: [{ id: 'V2', status: 'receiving', … }] }) // [{ kind: 'open-reception', ids: ['V2'] }]
 */
export function oddsOf(facts: OddFacts): Odd[] {
  const { today, visits, leftOver, deals, overdueDays } = facts;
  const now = visits.filter((visit) => visit.day === today);
  const found: Readonly<Record<OddKind, readonly string[]>> = {
    'day-left-open': facts.daysLeftOpen,
    'open-reception': idsOf(now.filter((visit) => visit.status === 'receiving')),
    'waiting-visitor': idsOf(now.filter((visit) => visit.status === 'waiting')),
    'unended-reception': idsOf(leftOver.filter((visit) => visit.status === 'receiving')),
    'missed-visit': idsOf(leftOver.filter((visit) => visit.status === 'waiting')),
    'unregistered-visit': idsOf(visits.filter((visit) => visit.isReceived && !visit.isRegistered)),
    'no-closing-visit': idsOf(deals.filter((deal) => deal.isCounted && deal.visit === null)),
    'unsigned-deal': idsOf(deals.filter((deal) => isUnsigned(deal, today, overdueDays))),
    'stock-unbalanced': facts.stocks.flatMap((stock) => stock.unexplained.map((one) => one.unit)),
  };
  return (Object.keys(found) as OddKind[])
    .map((kind) => ({ kind, ids: found[kind] }))
    .filter((odd) => odd.ids.length > 0);
}

/** Unsigned for more than `overdueDays` since the day agreed on or, where none was, since the closing (M 5.4.2.9). */
function isUnsigned(deal: OddDealFact, today: Day, overdueDays: number): boolean {
  if (deal.isSigned) return false;
  return daysBetween(deal.contractBy ?? deal.closedOn, today) > overdueDays;
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map((one) => one.id);
}
