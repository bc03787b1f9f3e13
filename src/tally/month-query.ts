import {
  addDays,
  addMonths,
  dayEnd,
  dayStart,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
  type Month,
} from '../calendar/time.ts';
import { listComing, listDeals, listUnitEvents } from '../deal/index.ts';
import { plansByDeal } from '../deal/index.ts';
import type { Reading } from '../desk/index.ts';
import { refused } from '../errors.ts';
import { isIdOf } from '../ids.ts';
import { fen, sumFen, type Fen } from '../money/fen.ts';
import { hasLeftBefore } from '../staff/index.ts';
import { channelsNow } from '../visitor/index.ts';
import type { DayCount } from './chain.ts';
import { calendarDealItems } from './calendar-query.ts';
import { itemChannels } from './count.ts';
import { loadColleagues, loadFacts } from './facts-query.ts';
import { itemsOf } from './items.ts';
import { said } from './messages.ts';
import {
  conversionOf,
  dueOn,
  monthFigures,
  reconcile,
  sellThroughOf,
  type MonthParts,
  type Reconciliation,
  type SellThrough,
} from './month.ts';
import { peopleOf, type People } from './people.ts';

import { stockKnownNow } from './stock.ts';
import { listAdjustments, listItems, listTallies } from './store.ts';
import { countOpen, loadClosed, type LastClosed } from './tally-query.ts';
import type {
  Adjustment,
  ChannelFigures,
  Conversion,
  Count,
  Figures,
  Item,
  Stock,
} from './types.ts';

/** The month's report: due on the 5th, from the tallies and what they listed late. */
export interface MonthReport {
  readonly month: Month;
  readonly dueOn: Day;
  readonly onTime: boolean;
  readonly days: readonly (Count & { readonly seal: string | null })[];
  readonly totals: Figures;
  readonly adjustments: readonly Adjustment[];
  readonly conversion: readonly Conversion[];
  readonly channels: readonly ChannelFigures[];
  readonly people: People;
  readonly stock: Stock | null;
  readonly sellThrough: SellThrough | null;
  readonly money: MoneyDue;
  readonly lastMonth: Compared;
  readonly lastYear: Compared;
  readonly reconciliation: Reconciliation;
}

export interface Compared {
  readonly month: Month;
  readonly totals: Figures;
}

export interface MoneyDue {
  /** What payment plans ask for in the month. */
  readonly dueFen: Fen;
  readonly receivedFen: Fen;
  /** What was due by its end, or by today, and is unpaid now. */
  readonly outstandingFen: Fen;
}

/** Errors: `tally.not-yet` for a month that has not begun. */
export async function reportMonth(reading: Reading, month: Month): Promise<MonthReport> {
  const { today } = reading;
  if (firstDayOf(month) > today) {
    throw refused({ code: 'tally.not-yet', text: said.monthNotYet(month, today) });
  }
  const live = await countLive(reading, month);
  const parts = await partsOf(reading, month, live);
  const totals = monthFigures(parts);
  const items = [...(await itemsIn(reading, month, live)), ...parts.adjustments];
  const stock = await stockOver(reading, parts.days);
  return {
    month,
    ...(await deadline(reading, month, parts.days)),
    ...{ days: parts.days, totals, adjustments: parts.adjustments },
    conversion: conversionOf(totals),
    channels: itemChannels(await withChannelsNow(reading, items)),
    people: peopleOf(items, await sellers(reading, month)),
    ...{ stock, sellThrough: stock === null ? null : sellThroughOf(stock) },
    money: await moneyDue(reading, month, totals.receivedFen),
    lastMonth: await compared(reading, addMonths(month, -1), live),
    lastYear: await compared(reading, addMonths(month, -12), live),
    reconciliation: reconcile(items, await calendarDealItems(reading, daysOf(month))),
  };
}

function daysOf(month: Month): { from: Day; to: Day } {
  return { from: firstDayOf(month), to: lastDayOf(month) };
}

/** What no tally has frozen yet. */
interface Live {
  readonly counts: readonly DayCount[];
  /** What the next tally to be closed lists. */
  readonly adjustments: readonly Adjustment[];
}

/** The open days up to the month's end, and what is known late of those that are closed. */
async function countLive(reading: Reading, month: Month): Promise<Live> {
  const last = await loadClosed(reading);
  const end = lastDayOf(month) < reading.today ? lastDayOf(month) : reading.today;
  const days = openDays(last, end);
  if (last !== null && days.length === 0)
    return { counts: [], adjustments: await pending(reading, last) };
  const counts = await countOpen(reading, days, last?.before ?? null, false);
  return { counts, adjustments: counts.flatMap((one) => one.count.adjustments) };
}

function openDays(last: LastClosed | null, end: Day): Day[] {
  if (last === null) return [end];
  const count = Math.max(0, daysBetween(last.closed.day, end));
  return Array.from({ length: count }, (_, at) => addDays(last.closed.day, at + 1));
}

async function pending(reading: Reading, { before }: LastClosed): Promise<readonly Adjustment[]> {
  const { day, to, entry } = before;
  const span = { day, from: to, to };
  const facts = await loadFacts(reading, [span], entry);
  const shares = facts.sharesOn.get(day) ?? new Map<string, never[]>();
  return itemsOf({ ...facts, shares }, span, entry).adjustments;
}

async function partsOf(
  { db, desk }: Reading,
  month: Month,
  live: Live,
): Promise<{ days: MonthReport['days']; adjustments: Adjustment[] } & MonthParts> {
  const { from, to } = daysOf(month);
  const closed = (await listTallies(db, { from, to })).map(({ count, seal }) => ({
    ...count,
    seal,
  }));
  const open = live.counts.map(({ count }) => ({ ...count, seal: null }));
  const zone = desk.timezone;
  const listed = await listAdjustments(db, { from: dayStart(from, zone), until: dayEnd(to, zone) });
  const isOurs = (day: Day): boolean => monthOf(day) === month;
  return {
    days: [...closed, ...open.filter((one) => isOurs(one.day))],
    adjustments: [...listed, ...live.adjustments.filter((one) => isOurs(one.day))],
  };
}

async function itemsIn({ db }: Reading, month: Month, live: Live): Promise<Item[]> {
  const open = live.counts.filter(({ count }) => monthOf(count.day) === month);
  return [...(await listItems(db, daysOf(month))), ...open.flatMap((one) => one.items)];
}

async function compared(reading: Reading, month: Month, live: Live): Promise<Compared> {
  return { month, totals: monthFigures(await partsOf(reading, month, live)) };
}

/** On time when the last day was closed by the end of the due day; while one is open, when that is still to come. */
async function deadline(
  reading: Reading,
  month: Month,
  days: readonly Count[],
): Promise<Pick<MonthReport, 'dueOn' | 'onTime'>> {
  const policy = await reading.policy(firstDayOf(addMonths(month, 1)));
  const due = dueOn(month, policy('month.dueDay'));
  const last = days.at(-1);
  const readyAt = last?.day === lastDayOf(month) ? last.closedAt : null;
  return { dueOn: due, onTime: (readyAt ?? reading.now) < dayEnd(due, reading.desk.timezone) };
}

/** The month's stock with all that is known of it now, late entries where they happened. */
async function stockOver({ db }: Reading, days: readonly Count[]): Promise<Stock | null> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const events = await listUnitEvents(db, { until: last.to });
  return stockKnownNow(events, { day: last.day, from: first.from, to: last.to });
}

async function sellers(reading: Reading, month: Month) {
  const end = dayEnd(lastDayOf(month), reading.desk.timezone);
  return (await loadColleagues(reading)).map(({ code, team, sells, ...of }) => ({
    ...{ code, team },
    isActive: sells && !hasLeftBefore(of, end),
  }));
}

/** Some say only later how they heard of us; whether they are counted does not change by it. */
async function withChannelsNow({ db }: Reading, items: readonly Item[]): Promise<Item[]> {
  const ids = items.flatMap(({ id }) => (isIdOf('V', id) ? [id] : []));
  const channels = await channelsNow(db, [...new Set(ids)]);
  return items.map((item) =>
    item.visit === null || !isIdOf('V', item.id)
      ? item
      : { ...item, visit: { ...item.visit, channel: channels.get(item.id) ?? null } },
  );
}

async function moneyDue(reading: Reading, month: Month, receivedFen: Fen): Promise<MoneyDue> {
  const { db, today } = reading;
  const live = new Set((await listDeals(reading, { live: true })).map((deal) => deal.id));
  const plans = [...(await plansByDeal(db))].filter(([deal]) => live.has(deal));
  const due = plans.flatMap(([, items]) => items).filter((item) => monthOf(item.dueOn) === month);
  const by = lastDayOf(month) < today ? lastDayOf(month) : today;
  const coming = await listComing(reading, { day: today, ahead: 0 });
  const unpaid = coming.filter((item) => item.what === 'payment' && item.dueOn <= by);
  return {
    dueFen: sumFen(due.map((item) => item.amountFen)),
    receivedFen,
    outstandingFen: sumFen(unpaid.map((item) => item.unpaidFen ?? fen(0))),
  };
}
