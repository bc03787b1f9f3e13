/**
 * A tally as a list of figures, each with a key: what `tally show --csv` prints and `tally verify` compares. Amounts in
 * yuan.
 */
import { text, type Text } from '../language.ts';
import { formatYuan, type Fen } from '../money/fen.ts';
import type { Money, StaffFigures, Tally, Totals } from './types.ts';

export type FigureKind = 'text' | 'count' | 'money' | 'area';

export interface Figure {
  /** 'subscriptions.amount', 'byStaff.A01.closings' */
  readonly key: string;
  readonly kind: FigureKind;
  /** As CSV writes it; empty for nothing. */
  readonly value: string;
}

/** What finance may write instead of a key. */
export const figureNames: Readonly<Record<string, Text>> = {
  day: text('day', '日期'),
  'visits.total': text('visits', '来访'),
  'visits.new': text('new visitors', '新客户'),
  'visits.returning': text('returning visitors', '老客户'),
  'visits.referral': text('referred visitors', '老带新'),
  'visits.heads': text('heads', '来访人数'),
  calls: text('calls', '来电'),
  'deposits.count': text('deposits', '小定套数'),
  'deposits.amount': text('amount of deposits', '小定金额'),
  'subscriptions.count': text('subscriptions', '认购套数'),
  'subscriptions.area': text('area subscribed', '认购面积'),
  'subscriptions.amount': text('amount subscribed', '认购金额'),
  'contracts.count': text('contracts', '签约套数'),
  'contracts.amount': text('amount of contracts', '签约金额'),
  'cancellations.count': text('cancellations', '退房套数'),
  'cancellations.amount': text('amount cancelled', '退房金额'),
  'net.count': text('net units', '净销套数'),
  'net.amount': text('net amount', '净销金额'),
  received: text('money received', '实收金额'),
  'stock.opening': text('opening stock', '期初可售'),
  'stock.added': text('added', '新增'),
  'stock.withdrawn': text('withdrawn', '撤出'),
  'stock.sold': text('sold', '售出'),
  'stock.returned': text('returned', '退回'),
  'stock.closing': text('closing stock', '期末可售'),
};

type Shown = Pick<Figure, 'kind' | 'value'>;

const asText = (value: string | boolean | null): Shown => ({
  kind: 'text',
  value: value === null ? '' : String(value),
});
const asCount = (value: number): Shown => ({ kind: 'count', value: String(value) });
const asMoney = (value: Fen): Shown => ({ kind: 'money', value: formatYuan(value) });
const asArea = (value: string): Shown => ({ kind: 'area', value });

/** Every figure of a tally; `head` is what stands above the count: the span, when it was closed, the seal. */
export function figuresOfTally(
  tally: Tally,
  head: Readonly<Record<string, string | boolean | null>>,
): Figure[] {
  const figures: Record<string, Shown> = {
    ...mapped(head, asText),
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

function mapped<V>(
  record: Readonly<Record<string, V>>,
  show: (value: V) => Shown,
): Record<string, Shown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, show(value)]));
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
