import { formatInstant, type Zone } from '../calendar/time.ts';
import { isOnTime } from './windows.ts';
import type { Adjustment, Figures, Stock, Tally, Totals } from './types.ts';

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

/** The day, its span, and what became of it. */
export function headJson(tally: Tally, zone: Zone) {
  const time = (ms: number | null): string | null => (ms === null ? null : formatInstant(ms, zone));
  return {
    day: tally.day,
    from: time(tally.from),
    to: formatInstant(tally.to, zone),
    closedAt: time(tally.closedAt),
    onTime: tally.onTime,
    delivered: tally.delivered.map(({ at, to, by, how }) => ({
      ...{ at: formatInstant(at, zone), to, by, how },
      onTime: isOnTime(at, tally.cutoff),
    })),
    seal: tally.seal,
  };
}

/** Keys in the contract's order, whatever order they were kept in. */
export function figuresJson(figures: Figures) {
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

export function stockJson(stock: Stock, zone: Zone) {
  const { opening, added, withdrawn, sold, returned, closing, balanced, unexplained } = stock;
  return {
    ...{ opening, added, withdrawn, sold, returned, closing, balanced },
    unexplained: unexplained.map(({ unit, off, at, deal }) => ({
      ...{ unit, off, at: at === null ? null : formatInstant(at, zone), deal },
    })),
  };
}

export function staffJson({
  staff,
  receptions,
  newCustomers,
  closings,
  creditFen,
}: Tally['byStaff'][number]) {
  return { staff, receptions, newCustomers, closings, creditFen };
}

export function adjustmentJson(adjustment: Adjustment, zone: Zone) {
  const { day, what, id, fen, count, change, at } = adjustment;
  return { day, what, id, fen, count, change, at: formatInstant(at, zone) };
}
