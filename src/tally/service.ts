import { formatInstant, type Day } from '../calendar/time.ts';
import type { Desk, Reading, Writing } from '../desk/types.ts';
import { granted, notFound, refused } from '../errors.ts';
import { countDays, type DayCount } from './chain.ts';
import { loadCutoffs, loadFacts } from './facts-service.ts';
import { said } from './messages.ts';
import { findOdds } from './odd-service.ts';
import { firstSeal, sealed, unbroken } from './seal-service.ts';
import {
  findFirstDay,
  findLastTally,
  findTally,
  insertDelivery,
  insertTally,
  listDeliveries,
  listTallies,
  type ClosedTally,
} from './store.ts';
import type { Before, Odd, Tally } from './types.ts';
import { decideClosing, decideDays, spansOf, type Closed } from './windows.ts';

/** The daily tally (M 5.4.2.10): shown as it stands, closed and sealed, delivered to finance. */

/** A tally, and what a clerk should look at while it is open. */
export interface Shown {
  readonly tally: Tally;
  readonly odds: readonly Odd[];
}

/**
 * A day's tally: as it was closed, or as it would be if it and the open days before it were closed now. Errors:
 * `tally.not-yet`, `tally.not-found` for a day before the first one, `tally.tampered`.
 */
export async function showTally(reading: Reading, day = reading.today): Promise<Shown> {
  const closed = await findTally(reading.db, day);
  if (closed !== undefined) return { tally: await tallyOf(reading, closed), odds: [] };
  await refuseBeforeFirst(reading, day);
  return showOpen(reading, day, decideDays);
}

/** What closing a day, today where none is named, would freeze. Errors: as `closeTally`. */
export async function previewClosing(reading: Reading, named: Day | null): Promise<Shown> {
  return showOpen(reading, named ?? reading.today, decideClosing);
}

async function showOpen(reading: Reading, day: Day, decide: typeof decideDays): Promise<Shown> {
  const last = await loadClosed(reading);
  const { days } = granted(decide(day, last?.closed ?? null, momentOf(reading)));
  const counts = await countOpen(reading, days, last?.before ?? null, false);
  const { count } = lastOf(counts);
  const odds = await findOdds(reading, counts);
  return { tally: { ...count, seal: null, delivered: [] }, odds };
}

function lastOf(counts: readonly DayCount[]): DayCount {
  const last = counts.at(-1);
  if (last === undefined) throw new Error('no day was counted');
  return last;
}

async function tallyOf({ db }: Pick<Reading, 'db'>, closed: ClosedTally): Promise<Tally> {
  const { count, seal } = await unbroken(db, closed);
  return { ...count, seal, delivered: await listDeliveries(db, count.day) };
}

/** A tally just closed, the days before it that were closed with it, and what was odd about them. */
export interface Closing extends Shown {
  readonly caughtUp: readonly Day[];
}

/**
 * Closes a day, today where none is named; earlier days left open are closed first, in order. Errors: `not-allowed`,
 * `tally.closed`, `tally.clock`, `tally.not-yet`.
 */
export async function closeTally(desk: Desk, named: Day | null): Promise<Closing> {
  return desk.write(
    'tally.close',
    async (w) => {
      const { code: by } = w.authorize();
      const day = named ?? w.today;
      const last = await loadClosed(w);
      const { days } = granted(decideClosing(day, last?.closed ?? null, momentOf(w)));
      const counts = await countOpen(w, days, last?.before ?? null, true);
      const odds = await findOdds(w, counts);
      const seals = await freeze(w, counts, by, last?.seal ?? firstSeal);
      w.note({ days, seals });
      const tally = { ...lastOf(counts).count, seal: seals[day] ?? null, delivered: [] };
      return { tally, caughtUp: days.slice(0, -1), odds };
    },
    { roles: ['clerk', 'manager'], live: true },
  );
}

async function freeze(
  w: Writing,
  counts: readonly DayCount[],
  by: string,
  lastSeal: string,
): Promise<Record<Day, string>> {
  const seals: Record<Day, string> = {};
  let previous = lastSeal;
  for (const { count, items } of counts) {
    const made = sealed(count, items, previous);
    const closed = { ...count, closedAt: w.now };
    await insertTally(w.db, { count: closed, entry: w.entry, by, ...made }, items);
    seals[count.day] = made.seal;
    previous = made.seal;
  }
  return seals;
}

/** The last closed tally: what decides about the next one, and what that goes on from. */
export interface LastClosed {
  readonly closed: Closed;
  readonly before: Before;
  readonly seal: string;
}

export async function loadClosed({ db }: Pick<Reading, 'db'>): Promise<LastClosed | null> {
  const last = await findLastTally(db);
  if (last === undefined) return null;
  const { day, to, closedAt, stock, month, year } = last.count;
  const firstDay = (await findFirstDay(db)) ?? day;
  return {
    closed: { firstDay, day, to, closedAt },
    before: { day, to, closedAt, month, year, entry: last.entry, closingStock: stock.closing },
    seal: last.seal,
  };
}

/** Days that are open, counted as they stand now. */
export async function countOpen(
  reading: Reading,
  days: readonly Day[],
  before: Before | null,
  closes: boolean,
): Promise<DayCount[]> {
  const { now } = reading;
  const cutoffOf = await loadCutoffs(reading, days);
  const spans = spansOf(days, before?.to ?? null, { now, cutoffOf });
  const facts = await loadFacts(reading, spans, before?.entry ?? null);
  return countDays(facts, spans, before, { at: now, closes });
}

export interface DeliveryWish {
  readonly day: Day;
  readonly to: string;
  readonly how: string | null;
}

/** Records to whom a closed tally went. Errors: `tally.not-found`, `not-allowed`, `tally.not-yet`, `tally.open`. */
export async function deliverTally(desk: Desk, { day, to, how }: DeliveryWish): Promise<Tally> {
  return desk.write(
    'tally.deliver',
    async (w) => {
      const closed = await findTally(w.db, day);
      if (closed === undefined) await refuseBeforeFirst(w, day);
      const { code: by } = w.authorize();
      if (closed === undefined) throw await notClosed(w, day);
      if (w.at < closed.count.closedAt) throw tooSoon(w, closed);
      const { at, entry, now: recordedAt } = w;
      await insertDelivery(w.db, { day, entry, at, recordedAt, to, how, by });
      w.note({ day, to, how });
      return tallyOf(w, closed);
    },
    { roles: ['clerk', 'manager'] },
  );
}

async function refuseBeforeFirst({ db }: Reading, day: Day): Promise<void> {
  const first = await findFirstDay(db);
  if (first === null || day >= first) return;
  throw notFound('tally', said.coveredByFirst(day, first), said.closedHint(first));
}

async function notClosed(w: Reading, day: Day): Promise<Error> {
  const last = await loadClosed(w);
  granted(decideDays(day, last?.closed ?? null, momentOf(w)));
  return refused({ code: 'tally.open', text: said.stillOpen(day), hint: said.closeFirst(day) });
}

function tooSoon({ desk }: Reading, { count }: ClosedTally): Error {
  return refused({
    code: 'tally.open',
    text: said.deliveredTooSoon(count.day, formatInstant(count.closedAt, desk.timezone)),
  });
}

/** Closed tallies in order of day. */
export async function listClosed(
  { db }: Pick<Reading, 'db'>,
  range: { readonly from?: Day | undefined; readonly to?: Day | undefined },
): Promise<Tally[]> {
  const deliveries = await listDeliveries(db);
  return (await listTallies(db, range)).map(({ count, seal }) => ({
    ...count,
    seal,
    delivered: deliveries.filter((one) => one.day === count.day),
  }));
}

function momentOf({ now, today, desk }: Reading) {
  return { now, today, zone: desk.timezone };
}
