import type { Day } from '../calendar/time.ts';
import { noted } from '../desk/index.ts';
import type { Reading } from '../desk/index.ts';
import { exits, notFound, refused, UserError } from '../errors.ts';
import type { Decision } from '../reason.ts';
import { countDays, type DayCount } from './chain.ts';
import { loadCutoffs, loadFacts } from './facts-query.ts';
import { said } from './messages.ts';
import { findOdds } from './odd-query.ts';
import { sealOf } from './seal.ts';
import {
  findFirstDay,
  findLastTally,
  findTally,
  listAllItems,
  listDeliveries,
  listTallies,
  type ClosedTally,
  type DayRange,
} from './store.ts';
import type { Before, Odd, Tally } from './types.ts';
import { decideClosing, decideDays, spansOf, type Closed } from './cutoff.ts';

/** The daily tally (M 5.4.2.10) as it was closed and sealed, or as it stands now. */

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
  const { days } = allowed(decide(day, last?.closed ?? null, momentOf(reading)));
  const counts = await countOpen(reading, days, last?.before ?? null, false);
  const { count } = lastOf(counts);
  const odds = await findOdds(reading, counts);
  return { tally: { ...count, seal: null, delivered: [] }, odds };
}

export function lastOf(counts: readonly DayCount[]): DayCount {
  const last = counts.at(-1);
  if (last === undefined) throw new Error('no day was counted');
  return last;
}

/** A closed tally with its deliveries. Errors: `tally.tampered`. */
export async function tallyOf({ db }: Pick<Reading, 'db'>, closed: ClosedTally): Promise<Tally> {
  const { count, seal } = await unbroken(db, closed);
  return { ...count, seal, delivered: await listDeliveries(db, count.day) };
}

/**
 * Gives the tally back if its seal holds and the journal says the same of it; else throws `tally.tampered` (exit 7),
 * naming the day.
 */
async function unbroken(db: Reading['db'], tally: ClosedTally): Promise<ClosedTally> {
  const { count, content, previousSeal, seal, entry } = tally;
  const items = await listAllItems(db, count.day);
  const { seals = {} } = ((await noted(db, entry, 'tally.close')) ?? {}) as Noted;
  const isWhole = sealOf(content, items, previousSeal) === seal;
  if (isWhole && Object.values(seals).includes(seal)) return tally;
  throw new UserError('tally.tampered', exits.storage, said.tampered(count.day), {
    details: { day: count.day },
    hint: said.keepFile(),
  });
}

/** As closing noted it: the seals by day. */
interface Noted {
  readonly seals?: Readonly<Record<Day, string>>;
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

/** A day before the first tally is in that one. Errors: `tally.not-found`. */
export async function refuseBeforeFirst({ db }: Reading, day: Day): Promise<void> {
  const first = await findFirstDay(db);
  if (first === null || day >= first) return;
  throw notFound('tally', said.coveredByFirst(day, first), said.closedHint(first));
}

/** Closed tallies in order of day. */
export async function listClosed({ db }: Pick<Reading, 'db'>, range: DayRange): Promise<Tally[]> {
  const deliveries = await listDeliveries(db);
  return (await listTallies(db, range)).map(({ count, seal }) => ({
    ...count,
    seal,
    delivered: deliveries.filter((one) => one.day === count.day),
  }));
}

export function momentOf({ now, today, desk }: Reading) {
  return { now, today, zone: desk.timezone };
}

/** A decision that was taken; else its refusal is thrown. */
export function allowed<T>(decision: Decision<T>): T {
  if (decision.refused !== undefined) throw refused(decision.refused);
  return decision;
}
