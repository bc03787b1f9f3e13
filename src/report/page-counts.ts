/**
 * Visitors in figures: how many came, at what hour, on which weekday, by which channel, and how many deposits,
 * subscriptions and contracts there were in the same days.
 */
import { addDays, clockTimeOf, weekdayOf, type Day, type Zone } from '../calendar/time.ts';
import { ratio, roundHalfUp, timesRatio, type Ratio } from '../money/ratio.ts';
import { formatDecimal } from '../money/ratio.ts';
import type { Visit } from '../visitor/index.ts';
import {
  funnelSteps,
  type ChannelLine,
  type FunnelLine,
  type FunnelStep,
  type HourLine,
  type VisitCounts,
  type WeekdayLine,
} from './page-types.ts';

/** Whether an arrival counts as a visit: it was not taken back, and was a customer. Those missed count. */
export function isVisit({ status }: Pick<Visit, 'status'>): boolean {
  return status !== 'undone' && status !== 'not-a-customer';
}

export function visitCounts(visits: readonly Visit[]): VisitCounts {
  const ofKind = (kind: string): number => visits.filter((visit) => visit.kind === kind).length;
  return {
    total: visits.length,
    new: ofKind('new'),
    returning: ofKind('returning'),
    referral: ofKind('referral'),
    heads: visits.reduce((heads, visit) => heads + visit.party, 0),
  };
}

/** Each step as a part of the visits; they are what happened in the same days, not the same customers. */
export function funnelOf(counts: Readonly<Record<FunnelStep, number>>): FunnelLine[] {
  return funnelSteps.map((step) => ({
    step,
    count: counts[step],
    ofVisits: counts.visits === 0 ? null : rounded(ratio(counts[step], counts.visits), 3),
  }));
}

/**
 * A number for people, rounded half up to some decimals and without trailing zeros.
 *
 *     rounded(ratio(2, 3), 1) // '0.7'
 */
export function rounded(value: Ratio, decimals: number): string {
  const unit = 10n ** BigInt(decimals);
  return formatDecimal(ratio(roundHalfUp(timesRatio(value, ratio(unit))), unit));
}

const opens = 9;
const closes = 17;

/** From nine to six whatever happened, and earlier or later where somebody came then. */
export function hoursOf(visits: readonly Visit[], zone: Zone): HourLine[] {
  const counts = new Map<number, number>();
  for (const { at } of visits) add(counts, Number(clockTimeOf(at, zone).slice(0, 2)));
  const first = Math.min(opens, ...counts.keys());
  const last = Math.max(closes, ...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    hour: first + at,
    visits: counts.get(first + at) ?? 0,
  }));
}

/** Monday to Sunday over the days from and to, both included; days after `today` are not counted. */
export function weekdaysOf(
  visits: readonly Visit[],
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): WeekdayLine[] {
  const days = new Map<number, number>();
  for (let day = from; day <= to && day <= today; day = addDays(day, 1)) add(days, weekdayOf(day));
  const counts = new Map<number, number>();
  for (const { day } of visits) add(counts, weekdayOf(day));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const known = days.get(weekday) ?? 0;
    const came = counts.get(weekday) ?? 0;
    const perDay = known === 0 ? null : rounded(ratio(came, known), 1);
    return { weekday, days: known, visits: came, perDay };
  });
}

/** The channel that brought the most first; where nobody asked, last. */
export function channelsOf(visits: readonly Visit[]): ChannelLine[] {
  const counts = new Map<string | null, number>();
  for (const { channel } of visits) add(counts, channelName(channel));
  return [...counts]
    .map(([channel, count]) => ({ channel, visits: count }))
    .sort(
      (a, b) =>
        Number(a.channel === null) - Number(b.channel === null) ||
        b.visits - a.visits ||
        ((a.channel ?? '') < (b.channel ?? '') ? -1 : 1),
    );
}

/** People type more than a channel into that field; a number that may be a phone is not for a report. */
function channelName(typed: string | null): string | null {
  const name = (typed ?? '').trim().replaceAll(/\+?\d(?:[\s-]?\d){6,}/g, '***');
  return name === '' ? null : name;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
