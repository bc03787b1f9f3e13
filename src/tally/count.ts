/**
 * Items added up: the figures of a day, of a month, of a person. Nothing is computed twice; whatever a tally says in
 * total is the sum of its items.
 */
import { monthOf, yearOf } from '../calendar/time.ts';
import { addFen, fen, subtractFen, sumFen, type Fen } from '../money/fen.ts';
import { addRatio, formatDecimal, parseDecimal, zero, type Ratio } from '../money/ratio.ts';
import type {
  Adjustment,
  Altered,
  Before,
  ChannelFigures,
  CountedVisit,
  Figures,
  Item,
  Money,
  Totals,
  VisitFigures,
  What,
} from './types.ts';

/**
 * What items add up to.
 *
 *     figuresOf([v1, d1closed, d1paid]) // { visits: { total: 1, … }, subscriptions: { count: 1, area: '89.5', … }, … }
 */
export function figuresOf(items: readonly Item[]): Figures {
  const subscriptions = moneyOf(items, 'subscription');
  const cancellations = moneyOf(items, 'cancellation');
  return {
    visits: visitsOf(items),
    calls: countOf(items, 'call'),
    deposits: moneyOf(items, 'deposit'),
    subscriptions: { ...subscriptions, area: areaOf(items) },
    contracts: moneyOf(items, 'contract'),
    cancellations,
    net: {
      count: subscriptions.count - cancellations.count,
      fen: subtractFen(subscriptions.fen, cancellations.fen),
    },
    receivedFen: moneyOf(items, 'payment').fen,
  };
}

function countOf(items: readonly Item[], what: What): number {
  return items.reduce((count, item) => count + (item.what === what ? item.count : 0), 0);
}

interface Visited {
  readonly visit: Pick<CountedVisit, 'kind' | 'heads'> | null;
  readonly count: number;
}

/** Visits by kind, and the heads; each as often as its count says. */
export function visitsOf(items: readonly Visited[]): VisitFigures {
  const figures = { total: 0, new: 0, returning: 0, referral: 0, heads: 0 };
  for (const { visit, count } of items) {
    if (visit === null) continue;
    figures.total += count;
    figures[visit.kind] += count;
    figures.heads += count * visit.heads;
  }
  return figures;
}

function isOf(item: Item, what: What): boolean {
  return item.what === what || item.alters.includes(what as Altered);
}

function moneyOf(items: readonly Item[], what: What): Money {
  const own = items.filter((item) => isOf(item, what));
  return { count: countOf(own, what), fen: sumFen(own.map((item) => item.fen ?? fen(0))) };
}

function areaOf(items: readonly Item[]): string {
  const areas = items.filter((item) => isOf(item, 'subscription')).map((item) => item.area ?? '0');
  return formatDecimal(areas.map(decimal).reduce(addRatio, zero));
}

function decimal(written: string): Ratio {
  return parseDecimal(written, { sign: true }) ?? zero;
}

/**
 * Visits by how they heard of us, the most first; null, nobody asked, last. People type more than a channel into that
 * field: a number that may be a phone is in no count.
 */
export function channelsOf(visits: readonly ChannelFigures[]): ChannelFigures[] {
  const channels = new Map<string | null, number>();
  for (const { channel: typed, visits: count } of visits) {
    const channel = channelName(typed);
    channels.set(channel, (channels.get(channel) ?? 0) + count);
  }
  return [...channels]
    .map(([channel, count]) => ({ channel, visits: count }))
    .filter((one) => one.visits !== 0)
    .sort(
      (a, b) =>
        Number(a.channel === null) - Number(b.channel === null) ||
        b.visits - a.visits ||
        compareNames(a.channel, b.channel),
    );
}

function channelName(typed: string | null): string | null {
  const name = (typed ?? '').trim().replaceAll(/\+?\d(?:[\s-]?\d){6,}/g, '***');
  return name === '' ? null : name;
}

/** The channels of the visits among items. */
export function itemChannels(items: readonly Item[]): ChannelFigures[] {
  return channelsOf(
    items.flatMap(({ visit, count }) =>
      visit === null ? [] : [{ channel: visit.channel, visits: count }],
    ),
  );
}

/** By bytes, nothing last. */
export function compareNames(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

const noTotals: Totals = totalsOf(figuresOf([]));

export function totalsOf({
  visits,
  subscriptions,
  contracts,
  cancellations,
  receivedFen,
}: Totals): Totals {
  return { visits, subscriptions, contracts, cancellations, receivedFen };
}

function addTotals(a: Totals, b: Totals): Totals {
  return {
    visits: addVisits(a.visits, b.visits),
    subscriptions: {
      ...addMoney(a.subscriptions, b.subscriptions),
      area: formatDecimal(addRatio(decimal(a.subscriptions.area), decimal(b.subscriptions.area))),
    },
    contracts: addMoney(a.contracts, b.contracts),
    cancellations: addMoney(a.cancellations, b.cancellations),
    receivedFen: addFen(a.receivedFen, b.receivedFen),
  };
}

/** Figures of several days as one. */
export function addFigures(a: Figures, b: Figures): Figures {
  return {
    ...addTotals(a, b),
    calls: a.calls + b.calls,
    deposits: addMoney(a.deposits, b.deposits),
    net: addMoney(a.net, b.net),
  };
}

function addVisits(a: VisitFigures, b: VisitFigures): VisitFigures {
  return {
    total: a.total + b.total,
    new: a.new + b.new,
    returning: a.returning + b.returning,
    referral: a.referral + b.referral,
    heads: a.heads + b.heads,
  };
}

function addMoney(a: Money, b: Money): { count: number; fen: Fen } {
  return { count: a.count + b.count, fen: addFen(a.fen, b.fen) };
}

/**
 * Month and year to date of a day: those of the tally before, if it is of the same month or year, with this day's
 * figures and the adjustments of what happened in that month or year.
 */
export function toDate(
  day: string,
  figures: Figures,
  adjustments: readonly Adjustment[],
  before: Pick<Before, 'day' | 'month' | 'year'> | null,
): { readonly month: Totals; readonly year: Totals } {
  const upTo = (periodOf: (one: string) => string, sofar: Totals | undefined): Totals => {
    const same = before !== null && periodOf(before.day) === periodOf(day);
    const own = adjustments.filter((one) => periodOf(one.day) === periodOf(day));
    return addTotals(
      addTotals(same ? (sofar ?? noTotals) : noTotals, totalsOf(figures)),
      totalsOf(figuresOf(own)),
    );
  };
  return { month: upTo(monthOf, before?.month), year: upTo(yearOf, before?.year) };
}
