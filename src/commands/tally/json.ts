import { formatInstant, type Zone } from '../../calendar/time.ts';
import {
  isOnTime,
  type Adjustment,
  type Count,
  type Figures,
  type MonthReport,
  type Reconciliation,
  type Stock,
  type Straddling,
  type Tally,
  type Totals,
} from '../../tally/index.ts';

/** A tally as the contract shows it. */
export function tallyJson(tally: Tally, zone: Zone) {
  return {
    ...headJson(tally, zone),
    ...figuresJson(tally),
    byChannel: tally.byChannel.map(({ channel, visits }) => ({ channel, visits })),
    stock: stockJson(tally.stock, zone),
    byStaff: tally.byStaff.map(staffJson),
    others: tally.others.map(staffJson),
    byTeam: tally.byTeam.map(({ team, receptions, newCustomers, closings, creditFen }) => ({
      ...{ team, receptions, newCustomers, closings, creditFen },
    })),
    month: totalsJson(tally.month),
    year: totalsJson(tally.year),
    adjustments: tally.adjustments.map((one) => adjustmentJson(one, zone)),
  };
}

/** A month as the contract shows it. */
export function monthJson(report: MonthReport, zone: Zone) {
  const { people, money, stock, sellThrough, lastMonth, lastYear } = report;
  return {
    month: report.month,
    dueOn: report.dueOn,
    onTime: report.onTime,
    days: report.days.map((day) => dayJson(day, zone)),
    totals: figuresJson(report.totals),
    adjustments: report.adjustments.map((one) => adjustmentJson(one, zone)),
    conversion: report.conversion,
    channels: report.channels,
    byStaff: people.byStaff.map(staffJson),
    others: people.others.map(staffJson),
    byTeam: people.byTeam,
    stock: stock === null ? null : stockJson(stock, zone),
    sellThrough,
    money,
    lastMonth: { month: lastMonth.month, totals: figuresJson(lastMonth.totals) },
    lastYear: { month: lastYear.month, totals: figuresJson(lastYear.totals) },
    reconciliation: reconciliationJson(report.reconciliation, zone),
  };
}

function dayJson(day: MonthReport['days'][number], zone: Zone) {
  return { ...spanJson(day, zone), seal: day.seal, ...figuresJson(day) };
}

function reconciliationJson(line: Reconciliation, zone: Zone) {
  const list = (deals: readonly Straddling[]) =>
    deals.map(({ deal, at, count, fen }) => ({ deal, at: formatInstant(at, zone), count, fen }));
  const { tallied, calendar } = line;
  return {
    tallied: { count: tallied.count, area: tallied.area, fen: tallied.fen },
    earlier: list(line.earlier),
    later: list(line.later),
    calendar: { count: calendar.count, area: calendar.area, fen: calendar.fen },
  };
}

/** The day, its span, and what became of it. */
export function headJson(tally: Tally, zone: Zone) {
  return {
    ...spanJson(tally, zone),
    delivered: tally.delivered.map(({ at, to, by, how }) => ({
      ...{ at: formatInstant(at, zone), to, by, how },
      onTime: isOnTime(at, tally.cutoff),
    })),
    seal: tally.seal,
  };
}

function spanJson({ day, from, to, closedAt, onTime }: Count, zone: Zone) {
  const time = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms, zone));
  return { day, from: time(from), to: time(to), closedAt: time(closedAt), onTime };
}

/** Keys in the contract's order, whatever order they were kept in. */
function figuresJson(figures: Figures) {
  const { visits, subscriptions, contracts, cancellations, receivedFen } = totalsJson(figures);
  const { calls, deposits, net } = figures;
  return {
    ...{ visits, calls },
    deposits: { count: deposits.count, fen: deposits.fen },
    ...{ subscriptions, contracts, cancellations },
    net: { count: net.count, fen: net.fen },
    receivedFen,
  };
}

function totalsJson({ visits, subscriptions, contracts, cancellations, receivedFen }: Totals) {
  const { total, new: fresh, returning, referral, heads } = visits;
  const { count, area, fen } = subscriptions;
  return {
    visits: { total, new: fresh, returning, referral, heads },
    subscriptions: { count, area, fen },
    contracts: { count: contracts.count, fen: contracts.fen },
    cancellations: { count: cancellations.count, fen: cancellations.fen },
    receivedFen,
  };
}

function stockJson(stock: Stock, zone: Zone) {
  const { opening, added, withdrawn, sold, returned, closing, balanced, unexplained } = stock;
  return {
    ...{ opening, added, withdrawn, sold, returned, closing, balanced },
    unexplained: unexplained.map(({ unit, off, at, deal }) => ({
      ...{ unit, off, at: at === null ? null : formatInstant(at, zone), deal },
    })),
  };
}

function staffJson({
  staff,
  receptions,
  newCustomers,
  closings,
  creditFen,
}: Tally['byStaff'][number]) {
  return { staff, receptions, newCustomers, closings, creditFen };
}

function adjustmentJson(adjustment: Adjustment, zone: Zone) {
  const { day, what, id, fen, count, change, at } = adjustment;
  return { day, what, id, fen, count, change, at: formatInstant(at, zone) };
}
