/**
 * The month (M 5.4.2.11): its tallies, and what later ones listed of it, added up; how visits became contracts; and the
 * line from the count-month, cut at 17:30, to the calendar month that commission goes by.
 */
import { addMonths, lastDayOf, type Day, type Month } from '../calendar/time.ts';
import { fen, sumFen, type Fen } from '../money/fen.ts';
import { ratio, rounded } from '../money/ratio.ts';
import { addFigures, figuresOf } from './count.ts';
import type {
  Adjustment,
  Closings,
  Conversion,
  Count,
  Figures,
  Item,
  Step,
  Stock,
} from './types.ts';

/** A month's days and what was listed late of it. */
export interface MonthParts {
  readonly days: readonly Count[];
  readonly adjustments: readonly Adjustment[];
}

/**
 * A month's figures: those of its tally days, and the adjustments of what happened in it.
 *
 *     monthFigures({ days: [monday, tuesday], adjustments: [] }).visits.total // monday's and tuesday's together
 */
export function monthFigures({ days, adjustments }: MonthParts): Figures {
  return [...days, figuresOf(adjustments)].reduce<Figures>(addFigures, figuresOf([]));
}

/** The day the month is due on: `dueDay` of the next month, or its last day where that is sooner. */
export function dueOn(month: Month, dueDay: number): Day {
  const next = addMonths(month, 1);
  const day = `${next}-${String(dueDay).padStart(2, '0')}`;
  return day < lastDayOf(next) ? day : lastDayOf(next);
}

/** How many visits became deposits, subscriptions, contracts in some days: counts beside counts, not cohorts. */
export function conversionOf(figures: Pick<Figures, Step>): Conversion[] {
  const { visits, deposits, subscriptions, contracts } = figures;
  const counts: Readonly<Record<Step, number>> = {
    visits: visits.total,
    deposits: deposits.count,
    subscriptions: subscriptions.count,
    contracts: contracts.count,
  };
  return (Object.keys(counts) as Step[]).map((step) => ({
    step,
    count: counts[step],
    ofVisits: rateOf(counts[step], counts.visits),
  }));
}

/** `rateOf(1, 3)` is '0.3333'; null of nothing. */
export function rateOf(part: number, whole: number): string | null {
  return whole === 0 ? null : rounded(ratio(part, whole), 4);
}

export interface SellThrough {
  /** Sold less returned. */
  readonly sold: number;
  /** What there was to sell: opening and added, less withdrawn. */
  readonly offered: number;
  readonly rate: string | null;
}

export function sellThroughOf({ opening, added, withdrawn, sold, returned }: Stock): SellThrough {
  const net = sold - returned;
  const offered = opening + added - withdrawn;
  return { sold: net, offered, rate: rateOf(net, offered) };
}

/** A closing, or a change of one, that the two months do not share. */
export interface Straddling {
  readonly deal: Item['id'];
  readonly at: number;
  readonly count: number;
  readonly fen: Fen;
}

/** Count-month less `earlier` plus `later` is the calendar month. */
export interface Reconciliation {
  readonly tallied: Closings;
  /** Counted in this month, closed in the calendar month before: the evening before its first day. */
  readonly earlier: readonly Straddling[];
  /** Closed in this calendar month, counted in the next: its last evening. */
  readonly later: readonly Straddling[];
  readonly calendar: Closings;
}

/** What leads from the closings counted in a month to those that closed in the calendar month. */
export function reconcile(tallied: readonly Item[], calendar: readonly Item[]): Reconciliation {
  const [ours, theirs] = [tallied, calendar].map((items) => items.filter(isClosing));
  const [known, wanted] = [new Set((ours ?? []).map(keyOf)), new Set((theirs ?? []).map(keyOf))];
  return {
    tallied: figuresOf(ours ?? []).subscriptions,
    earlier: (ours ?? []).filter((item) => !wanted.has(keyOf(item))).map(straddling),
    later: (theirs ?? []).filter((item) => !known.has(keyOf(item))).map(straddling),
    calendar: figuresOf(theirs ?? []).subscriptions,
  };
}

function isClosing({ what, alters }: Item): boolean {
  return what === 'subscription' || alters.includes('subscription');
}

function keyOf({ what, id, entry }: Item): string {
  return `${what} ${id} ${entry}`;
}

function straddling({ id, at, count, fen: amount }: Item): Straddling {
  return { deal: id, at, count, fen: amount ?? fen(0) };
}

/** What straddling closings come to. */
export function straddlingFen(list: readonly Straddling[]): Fen {
  return sumFen(list.map((one) => one.fen));
}
