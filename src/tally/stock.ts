/**
 * The stock of units (房源): available or held. Opening + added - withdrawn - sold + returned is closing, unless
 * something was typed in after a tally had closed over it; then the unit is named.
 */
import type { UnitEvent, UnitStatus } from '../deal/index.ts';
import { compareNames } from './count.ts';
import type { Span, Stock, StockDifference } from './types.ts';

/**
 * The stock over a span. `events` are all there are up to its end, in the order in which they were recorded; `opening`
 * is what the tally before it closed with, and `closedEntry` the act that closed that one (null: only just, or never).
 *
 *     // three units, one of them sold in the span
 *     stockOf(events, tuesday, { opening: 3, closedEntry: 40 }) // { opening: 3, sold: 1, closing: 2, balanced: true, … }
 */
export function stockOf(
  events: readonly UnitEvent[],
  { from, to }: Span,
  before: { readonly opening: number; readonly closedEntry: number | null },
): Stock {
  const moves = { added: 0, withdrawn: 0, sold: 0, returned: 0 };
  const unexplained: StockDifference[] = [];
  let closing = 0;
  for (const course of courses(events.filter((event) => event.at <= to))) {
    const own = course.filter((event) => from === null || event.at > from);
    for (const event of own) {
      const move = moveOf(event);
      if (move !== null) moves[move] += 1;
    }
    const late = from === null ? [] : lateOf(course, from, before.closedEntry);
    const known = course.filter((event) => !own.includes(event) && !late.includes(event));
    const off = inStock(course) - inStock(known) - own.reduce((sum, event) => sum + step(event), 0);
    closing += inStock(course);
    if (off !== 0) unexplained.push(differenceOf(course, late, off));
  }
  const { opening } = before;
  const { added, withdrawn, sold, returned } = moves;
  return {
    ...{ opening, added, withdrawn, sold, returned, closing },
    // The line itself adds up or not; late entries that make up for each other are still named.
    balanced: opening + added - withdrawn - sold + returned === closing,
    unexplained: unexplained.sort((a, b) => compareNames(a.unit, b.unit)),
  };
}

/**
 * The stock over a span as it is known now: what was typed in late stands where it happened, so that a month adds up
 * although one of its days did not.
 */
export function stockKnownNow(events: readonly UnitEvent[], span: Span): Stock {
  const { day, from } = span;
  const before =
    from === null
      ? 0
      : stockOf(events, { day, from: null, to: from }, { opening: 0, closedEntry: null }).closing;
  return stockOf(events, span, { opening: before, closedEntry: null });
}

/** Each unit's own events, in the order in which they happened. */
function courses(events: readonly UnitEvent[]): UnitEvent[][] {
  const units = new Map<string, UnitEvent[]>();
  for (const event of events) {
    const course = units.get(event.unit);
    if (course === undefined) units.set(event.unit, [event]);
    else course.push(event);
  }
  return [...units.values()].map((course) => course.sort(asHappened));
}

/** By when it happened; what happened in the same second, as recorded. */
export function asHappened(a: UnitEvent, b: UnitEvent): number {
  return a.at - b.at || a.entry - b.entry || a.n - b.n;
}

function lateOf(course: readonly UnitEvent[], from: number, closedEntry: number | null) {
  return course.filter(
    (event) => event.at <= from && closedEntry !== null && event.entry > closedEntry,
  );
}

/** What is left to sell: available or held. */
export function isInStock(status: UnitStatus | null): boolean {
  return status === 'available' || status === 'held';
}

function inStock(course: readonly UnitEvent[]): number {
  return Number(isInStock(course.at(-1)?.status ?? null));
}

function step({ before, status }: UnitEvent): number {
  return Number(isInStock(status)) - Number(isInStock(before));
}

/** What a movement counts as; null where the unit stays in stock, or out of it. */
function moveOf(event: UnitEvent): 'added' | 'withdrawn' | 'sold' | 'returned' | null {
  const { before, status } = event;
  switch (step(event)) {
    case 1:
      return before === null || before === 'off' ? 'added' : 'returned';
    case -1:
      return status === 'off' ? 'withdrawn' : 'sold';
    default:
      return null;
  }
}

function differenceOf(
  course: readonly UnitEvent[],
  late: readonly UnitEvent[],
  off: number,
): StockDifference {
  const cause = late.findLast((event) => step(event) !== 0);
  const unit = course[0]?.unit ?? '';
  return { unit, off, at: cause?.at ?? null, deal: cause?.deal ?? null };
}
