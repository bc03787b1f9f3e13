import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/time.ts';
import { idOf } from '../../src/ids.ts';
import type { DealCourse } from '../../src/tally/deal-items.ts';
import { figuresOf, totalsOf } from '../../src/tally/count.ts';
import { itemsOf } from '../../src/tally/items.ts';
import type { Item } from '../../src/tally/types.ts';
import {
  at,
  call,
  close,
  deal,
  factsOf,
  newLedger,
  pay,
  touch,
  visit,
  zone,
  type Happening,
  type Ledger,
} from './ledger.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What is typed in, how long after the last thing, and how long after it happened. */
const step = fc.record({
  after: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 180 }) },
    { weight: 1, arbitrary: fc.integer({ min: 600, max: 4000 }) },
  ),
  late: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  ),
  which: fc.nat(20),
  amount: fc.integer({ min: 1, max: 9_000_000_00 }),
  does: fc.constantFrom(
    ...(['visit', 'visit', 'visit', 'call', 'open', 'open', 'advance', 'advance'] as const),
    ...(['swap', 'cancel', 'pay', 'undo', 'courier', 'kind', 'back'] as const),
    ...(['close', 'close', 'close', 'closeBefore'] as const),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const start = at('2026-03-02 09:00');

/** Plays the steps and closes everything at the end, three days later. */
function played(steps: readonly Step[]): Ledger {
  const ledger = newLedger();
  let now = start;
  for (const one of steps) {
    now += one.after * minuteMs;
    play(ledger, one, now);
  }
  close(ledger, dayOf(now + 3 * dayMs, zone), now + 3 * dayMs);
  return ledger;
}

interface Doing {
  readonly ledger: Ledger;
  readonly now: number;
  /** When it happened. */
  readonly when: number;
  readonly which: number;
  readonly amount: number;
}

const plays: Readonly<Record<Step['does'], (doing: Doing) => void>> = {
  visit: ({ ledger, when, which }) => {
    visit(ledger, when, { kind: which % 2 === 0 ? 'new' : 'returning', heads: which + 1 });
  },
  call: ({ ledger, when }) => call(ledger, when),
  open: ({ ledger, when, which, amount }) =>
    deal(ledger, idOf('D', ledger.deals.size + 1), when, opening(which, amount)),
  close: ({ ledger, now }) => void close(ledger, dayOf(now, zone), now),
  closeBefore: ({ ledger, now }) => void close(ledger, dayOf(now - dayMs, zone), now),
  undo: (doing) => onVisit(doing, { counts: false }),
  courier: (doing) => onVisit(doing, { counts: doing.which % 3 === 0 }),
  kind: (doing) => onVisit(doing, { kind: doing.which % 2 === 0 ? 'returning' : 'new' }),
  back: (doing) => onVisit(doing, { counts: true }),
  advance: (doing) => onDeal(doing, 'advance'),
  swap: (doing) => onDeal(doing, 'swap'),
  cancel: (doing) => onDeal(doing, 'cancel'),
  pay: (doing) => onDeal(doing, 'pay'),
};

function play(ledger: Ledger, { does, late, which, amount }: Step, now: number): void {
  const when = Math.max(start, now - late * minuteMs);
  plays[does]({ ledger, now, when, which, amount });
}

function onVisit({ ledger, which }: Doing, change: Parameters<typeof touch>[2]): void {
  const some = ledger.visits[which % Math.max(1, ledger.visits.length)];
  if (some !== undefined) touch(ledger, some.id, change);
}

function opening(which: number, fen: number): Happening[] {
  if (which % 3 === 0) return [{ what: 'deposit', fen }];
  const subscribed: Happening[] = [
    { what: 'subscription', fen },
    { what: 'closed', fen },
  ];
  return which % 3 === 1 ? subscribed : [...subscribed, { what: 'contract', fen }];
}

function onDeal(doing: Doing, does: 'advance' | 'swap' | 'cancel' | 'pay'): void {
  const { ledger, which, amount } = doing;
  const id = [...ledger.deals.keys()][which % Math.max(1, ledger.deals.size)];
  const course = (id && ledger.deals.get(id)) ?? [];
  if (id === undefined || course.some((event) => event.what === 'cancelled')) return;
  // A deal's course never runs backwards.
  const when = Math.max(doing.when, ...course.map((event) => event.at));
  if (does === 'pay') pay(ledger, id, when, amount);
  else deal(ledger, id, when, happenings[does](course, amount));
}

function amountOf(course: DealCourse): number {
  const changes = course.filter((event) => event.what === 'amount').map((event) => event.fen);
  return changes.reduce<number>((sum, one) => sum + one, course[0]?.fen ?? 0);
}

const happenings = {
  cancel: (course: DealCourse): Happening[] => [{ what: 'cancelled', fen: amountOf(course) }],
  swap: (course: DealCourse, fen: number): Happening[] => {
    const area = String((fen % 50) + 80);
    const difference = fen - amountOf(course);
    const amount: Happening[] = [{ what: 'amount', fen: difference, area }];
    return [{ what: 'unit', fen, area }, ...(difference === 0 ? [] : amount)];
  },
  advance: (course: DealCourse): Happening[] => {
    const has = (what: string): boolean => course.some((event) => event.what === what);
    const next = has('closed') ? 'contract' : 'closed';
    const area = course.at(-1)?.area ?? '0';
    return has(next) ? [] : [{ what: next, fen: amountOf(course), area }];
  },
};

/** Everything in one span, as if nobody had ever closed a day. */
function allAtOnce(ledger: Ledger) {
  const facts = { ...factsOf(ledger), counted: new Map<string, Item[]>(), shares: ledger.shares };
  return itemsOf(facts, { day: '2026-12-31', from: null, to: at('2026-12-31 17:30') }, null).items;
}

function counted(ledger: Ledger) {
  return ledger.tallies.flatMap(({ items, count }) => [...items, ...count.adjustments]);
}

describe('tallies closed on random days', () => {
  it('have every event once, in a window or among the adjustments', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const ledger = played(steps);
        const things = (items: readonly Item[]): string[] =>
          items
            .filter((item) => item.what !== 'visit' && item.what !== 'other')
            .map(({ what, id, entry }) => `${what} ${id} ${entry}`)
            .sort();
        expect(things(counted(ledger))).toEqual(things(allAtOnce(ledger)));
      }),
      { numRuns: 200 },
    );
  });

  it('have every visit as what it turned out to be, and no other', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const ledger = played(steps);
        const net = new Map<string, number>();
        for (const { id, visit: seen, count } of counted(ledger)) {
          if (seen === null) continue;
          const key = `${id} ${seen.kind}`;
          net.set(key, (net.get(key) ?? 0) + count);
        }
        const standing = [...net].filter(([, count]) => count !== 0).sort();
        const wanted = ledger.visits
          .filter((one) => one.counts)
          .map((one) => [`${one.id} ${one.kind}`, 1])
          .sort();
        expect(standing).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('add up to the fen, and so does the year to date', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const ledger = played(steps);
        const whole = totalsOf(figuresOf(allAtOnce(ledger)));
        // A change after its stage was counted alters months, never a day that is over; deposits are in no month.
        const sum = totalsOf(figuresOf(counted(ledger)));
        expect(sum).toEqual(whole);
        expect(ledger.tallies.at(-1)!.count.year).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('follow each other without a gap, every day once, never past the cutoff', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const { tallies } = played(steps);
        tallies.forEach(({ count, items }, index) => {
          const before = tallies[index - 1]?.count;
          expect(count.from).toBe(before?.to ?? null);
          expect(count.to).toBeLessThanOrEqual(at(`${count.day} 17:30`));
          if (before !== undefined) {
            expect(at(`${count.day} 00:00`) - at(`${before.day} 00:00`)).toBe(dayMs);
            expect(count.stock.opening).toBe(before.stock.closing);
          }
          for (const item of items) {
            expect(item.at).toBeLessThanOrEqual(count.to);
            expect(item.at).toBeGreaterThan(count.from ?? -Infinity);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
