/** A desk's record for tests of the count: what happened, in the order in which it was typed in, and tallies of it. */
import { dayOf, instantOf } from '../../src/calendar/time.ts';
import type { DealEvent, PaymentMove, UnitEvent } from '../../src/deal/types.ts';
import { idOf, type DealId, type VisitId } from '../../src/ids.ts';
import { fen } from '../../src/money/fen.ts';
import type { Share } from '../../src/money/shares.ts';
import {
  countDays,
  type ChainFacts,
  type Colleague,
  type DayCount,
} from '../../src/tally/chain.ts';
import type { CallFact, VisitFact } from '../../src/tally/items.ts';
import type { Before, Item } from '../../src/tally/types.ts';
import { decideClosing, spansOf } from '../../src/tally/cutoff.ts';

export const zone = 'Asia/Shanghai';

/** '2026-03-02 17:30' in ms. */
export function at(when: string): number {
  const [day = '', clock = ''] = when.split(' ');
  return instantOf(day, clock, zone);
}

const team: readonly Colleague[] = [
  { code: 'A01', team: '一组', sells: true, resignedAt: null },
  { code: 'A02', team: '二组', sells: true, resignedAt: null },
  { code: 'C01', team: null, sells: false, resignedAt: null },
];

export interface Closed extends DayCount {
  readonly entry: number;
}

/** Everything recorded so far. Each thing takes the next number of the journal. */
export interface Ledger {
  readonly visits: VisitFact[];
  readonly calls: CallFact[];
  readonly deals: Map<DealId, DealEvent[]>;
  readonly payments: PaymentMove[];
  readonly unitEvents: UnitEvent[];
  readonly shares: Map<string, readonly Share[]>;
  readonly tallies: Closed[];
  entry: number;
}

export function newLedger(): Ledger {
  return {
    visits: [],
    calls: [],
    deals: new Map(),
    payments: [],
    unitEvents: [],
    shares: new Map(),
    tallies: [],
    entry: 0,
  };
}

export function visit(ledger: Ledger, when: number, more: Partial<VisitFact> = {}): VisitFact {
  ledger.entry += 1;
  const made: VisitFact = {
    ...{ id: idOf('V', ledger.visits.length + 1), entry: ledger.entry, at: when, counts: true },
    ...{ kind: 'new', heads: 2, channel: null, staff: 'A01', isFirst: false },
    ...more,
  };
  ledger.visits.push(made);
  return made;
}

/** What is found out about a visit, or done to it, later. */
export function touch(ledger: Ledger, id: VisitId, change: Partial<VisitFact>): void {
  ledger.entry += 1;
  const at = ledger.visits.findIndex((one) => one.id === id);
  ledger.visits[at] = { ...ledger.visits[at]!, ...change };
}

export function call(ledger: Ledger, when: number): void {
  ledger.entry += 1;
  ledger.calls.push({ id: idOf('K', ledger.calls.length + 1), entry: ledger.entry, at: when });
}

export function pay(ledger: Ledger, deal: DealId, when: number, amount: number): void {
  ledger.entry += 1;
  const { entry } = ledger;
  const id = idOf('M', ledger.payments.length + 1);
  ledger.payments.push({ id, deal, entry, at: when, fen: fen(amount), takesBack: false });
}

export interface Happening {
  readonly what: DealEvent['what'];
  readonly fen: number;
  readonly area?: string;
}

/** One act on a deal, with all that it made happen. */
export function deal(
  ledger: Ledger,
  id: DealId,
  when: number,
  happened: readonly Happening[],
): void {
  ledger.entry += 1;
  const { entry } = ledger;
  const course = ledger.deals.get(id) ?? [];
  const events = happened.map(({ what, fen: amount, area = '100' }, n) => ({
    ...{ deal: id, entry, n, what, at: when, recordedAt: when, fen: fen(amount) },
    ...{ unit: '3-1-1502', area, customer: null },
  }));
  ledger.deals.set(id, [...course, ...events]);
}

export function unit(
  ledger: Ledger,
  code: string,
  when: number,
  move: Pick<UnitEvent, 'before' | 'status'> & Partial<UnitEvent>,
): void {
  ledger.entry += 1;
  ledger.unitEvents.push({
    ...{ unit: code, entry: ledger.entry, n: 0, what: 'changed', at: when, recordedAt: when },
    ...{ listFen: fen(100), deal: null },
    ...move,
  });
}

export function factsOf(ledger: Ledger): ChainFacts {
  return {
    visits: ledger.visits,
    calls: ledger.calls,
    deals: [...ledger.deals.values()],
    payments: ledger.payments,
    unitEvents: ledger.unitEvents,
    colleagues: team,
    counted: countedSoFar(ledger),
    sharesOn: { get: () => ledger.shares } as unknown as ChainFacts['sharesOn'],
    cutoffOf: (day) => at(`${day} 17:30`),
    zone,
  };
}

function countedSoFar({ tallies }: Ledger): Map<string, Item[]> {
  const counted = new Map<string, Item[]>();
  for (const item of tallies.flatMap(({ items, count }) => [...items, ...count.adjustments])) {
    if (item.what === 'visit') counted.set(item.id, [...(counted.get(item.id) ?? []), item]);
  }
  return counted;
}

function lastOf({ tallies }: Ledger): Before | null {
  const last = tallies.at(-1);
  if (last === undefined) return null;
  const { day, to, stock, month, year, closedAt } = last.count;
  const from = { day, to, closedAt: closedAt ?? to, closingStock: stock.closing, month, year };
  return { ...from, entry: last.entry };
}

/** Closes a day as the desk does; gives the tallies that came of it, or the code of the refusal. */
export function close(ledger: Ledger, day: string, now: number): Closed[] | string {
  const before = lastOf(ledger);
  const firstDay = ledger.tallies[0]?.count.day ?? '';
  const moment = { now, today: dayOf(now, zone), zone };
  const decided = decideClosing(day, before && { firstDay, ...before }, moment);
  if (decided.refused) return decided.refused.code;
  ledger.entry += 1;
  const facts = factsOf(ledger);
  const spans = spansOf(decided.days, before?.to ?? null, { now, cutoffOf: facts.cutoffOf });
  const closed = countDays(facts, spans, before, { at: now, closes: true });
  const made = closed.map((one) => ({ ...one, entry: ledger.entry }));
  ledger.tallies.push(...made);
  return made;
}

/** The last tally that closing a day gives. */
export function closeDay(ledger: Ledger, day: string, now: number): Closed {
  const closed = close(ledger, day, now);
  if (typeof closed === 'string') throw new Error(closed);
  return closed.at(-1)!;
}
