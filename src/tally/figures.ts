/**
 * A tally as a list of figures, each with a key: what `tally show --csv` prints and `tally verify` compares. Amounts in
 * yuan.
 */
import { formatInstant, type Zone } from '../calendar/time.ts';
import { formatYuan, type Fen } from '../money/fen.ts';
import { figureNames } from './names.ts';
import type { Money, StaffFigures, Tally, Totals } from './types.ts';

export type FigureKind = 'text' | 'count' | 'money' | 'area';

export interface Figure {
  /** 'subscriptions.amount', 'byStaff.A01.closings' */
  readonly key: string;
  readonly kind: FigureKind;
  /** As CSV writes it; empty for nothing. */
  readonly value: string;
}

type Shown = Pick<Figure, 'kind' | 'value'>;

const asText = (value: string | boolean | null): Shown => ({
  kind: 'text',
  value: value === null ? '' : String(value),
});
const asCount = (value: number): Shown => ({ kind: 'count', value: String(value) });
const asMoney = (value: Fen): Shown => ({ kind: 'money', value: formatYuan(value) });
const asArea = (value: string): Shown => ({ kind: 'area', value });

/** Every figure of a tally, and above them what it covers, when it was closed, the seal. */
export function figuresOfTally(tally: Tally, zone: Zone): Figure[] {
  const time = (ms: number | null): Shown => asText(ms === null ? null : formatInstant(ms, zone));
  const figures: Record<string, Shown> = {
    day: asText(tally.day),
    from: time(tally.from),
    to: time(tally.to),
    closedAt: time(tally.closedAt),
    onTime: asText(tally.onTime),
    seal: asText(tally.seal),
    ...totals('', tally),
    calls: asCount(tally.calls),
    ...money('deposits', tally.deposits),
    ...money('net', tally.net),
    ...stock(tally),
    ...people(tally),
    ...totals('month.', tally.month),
    ...totals('year.', tally.year),
    adjustments: asCount(tally.adjustments.length),
  };
  return inOrder(figures);
}

const firstKeys = ['day', 'from', 'to', 'closedAt', 'onTime', 'seal', ...Object.keys(figureNames)];

function inOrder(figures: Readonly<Record<string, Shown>>): Figure[] {
  const rest = Object.keys(figures).filter((key) => !firstKeys.includes(key));
  return [...new Set(firstKeys), ...rest].flatMap((key) => {
    const shown = figures[key];
    return shown === undefined ? [] : [{ key, ...shown }];
  });
}

function totals(prefix: string, of: Totals): Record<string, Shown> {
  const { total, new: fresh, returning, referral, heads } = of.visits;
  const visits = { total, new: fresh, returning, referral, heads };
  return {
    ...Object.fromEntries(
      Object.entries(visits).map(([key, value]) => [`${prefix}visits.${key}`, asCount(value)]),
    ),
    ...money(`${prefix}subscriptions`, of.subscriptions),
    [`${prefix}subscriptions.area`]: asArea(of.subscriptions.area),
    ...money(`${prefix}contracts`, of.contracts),
    ...money(`${prefix}cancellations`, of.cancellations),
    [`${prefix}received`]: asMoney(of.receivedFen),
  };
}

function money(key: string, { count, fen }: Money): Record<string, Shown> {
  return { [`${key}.count`]: asCount(count), [`${key}.amount`]: asMoney(fen) };
}

function stock({ stock: of }: Tally): Record<string, Shown> {
  const { opening, added, withdrawn, sold, returned, closing, balanced } = of;
  const counts = { opening, added, withdrawn, sold, returned, closing };
  return {
    ...Object.fromEntries(
      Object.entries(counts).map(([key, value]) => [`stock.${key}`, asCount(value)]),
    ),
    'stock.balanced': asText(balanced),
  };
}

function people({ byStaff, others, byTeam }: Tally): Record<string, Shown> {
  const lines: [string, StaffFigures][] = [
    ...byStaff.map((one): [string, StaffFigures] => [`byStaff.${one.staff}`, one]),
    ...others.map((one): [string, StaffFigures] => [`others.${one.staff}`, one]),
    ...byTeam.map((one): [string, StaffFigures] => [`byTeam.${one.team ?? '-'}`, one]),
  ];
  return Object.fromEntries(lines.flatMap(([key, one]) => Object.entries(parts(key, one))));
}

function parts(
  key: string,
  { receptions, newCustomers, closings, creditFen }: StaffFigures,
): Record<string, Shown> {
  return {
    [`${key}.receptions`]: asCount(receptions),
    [`${key}.newCustomers`]: asCount(newCustomers),
    [`${key}.closings`]: asArea(closings),
    [`${key}.credit`]: asMoney(creditFen),
  };
}
