/**
 * Days counted one after the other, each going on where the last one ended: what closing writes down, and what is shown
 * of a day that is still open - as if the open days before it had been closed.
 */
import type { UnitEvent } from '../deal/index.ts';
import type { Share } from '../money/shares.ts';
import { hasLeftBy } from '../staff/index.ts';
import { figuresOf, itemChannels, toDate } from './count.ts';
import { itemsOf, type Countable } from './items.ts';
import { peopleOf } from './people.ts';
import { stockOf } from './stock.ts';
import type { Day } from '../calendar/time.ts';
import type { Before, Count, Item, Span } from './types.ts';
import { isOnTime } from './cutoff.ts';

/** Somebody of this desk, as far as the count by person cares. */
export interface Colleague {
  readonly code: string;
  readonly team: string | null;
  /** A consultant or senior. */
  readonly sells: boolean;
  readonly resignedAt: number | null;
}

/** All that a run of days is counted from: what happened up to the last one's end, as recorded by now. */
export interface ChainFacts extends Omit<Countable, 'shares'> {
  readonly unitEvents: readonly UnitEvent[];
  readonly colleagues: readonly Colleague[];
  /** By day: who has how much of a deal at the end of that day's span. */
  readonly sharesOn: ReadonlyMap<Day, ReadonlyMap<string, readonly Share[]>>;
  readonly cutoffOf: (day: Day) => number;
}

/** A day's count with the items it is the sum of. */
export interface DayCount {
  readonly count: Count;
  readonly items: readonly Item[];
}

/**
 * Counts days that follow each other. `before` is the last closed tally, null where there is none; `at` is the moment,
 * and `closes` whether the days are closed by it or only shown.
 */
export function countDays(
  facts: ChainFacts,
  spans: readonly Span[],
  before: Before | null,
  { at, closes }: { readonly at: number; readonly closes: boolean },
): DayCount[] {
  const counts: DayCount[] = [];
  let last: Goes | null = before;
  let closedEntry = before?.entry ?? null;
  for (const span of spans) {
    const { items, adjustments } = itemsOf(
      { ...facts, shares: facts.sharesOn.get(span.day) ?? new Map<string, readonly Share[]>() },
      span,
      closedEntry,
    );
    const figures = figuresOf(items);
    const cutoff = facts.cutoffOf(span.day);
    const stock = stockOf(facts.unitEvents, span, {
      opening: last?.closingStock ?? 0,
      closedEntry,
    });
    const { byStaff, others, byTeam } = peopleOf(items, peopleAt(facts.colleagues, span.to));
    const sums = toDate(span.day, figures, adjustments, last);
    const count: Count = {
      ...span,
      closedAt: closes ? at : null,
      ...{ cutoff, onTime: isOnTime(at, cutoff) },
      ...figures,
      ...{ byChannel: itemChannels(items), stock, byStaff, others, byTeam },
      ...sums,
      adjustments,
    };
    counts.push({ count, items });
    last = { day: span.day, closingStock: stock.closing, ...sums };
    // What was recorded late is an adjustment of the first of these days; for the others nothing is late yet.
    closedEntry = null;
  }
  return counts;
}

type Goes = Pick<Before, 'day' | 'closingStock' | 'month' | 'year'>;

function peopleAt(colleagues: readonly Colleague[], to: number) {
  return colleagues.map(({ code, team, sells, ...of }) => ({
    code,
    team,
    isActive: sells && !hasLeftBy(of, to),
  }));
}
