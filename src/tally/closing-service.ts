import { formatInstant, type Day } from '../calendar/time.ts';
import type { Desk, Reading, Role, Writing } from '../desk/index.ts';
import { refused } from '../errors.ts';
import type { DayCount } from './chain.ts';
import { said } from './messages.ts';
import { findOdds } from './odd-query.ts';
import { firstSeal, sealed } from './seal.ts';
import { findTally, insertDelivery, insertTally, type ClosedTally } from './store.ts';
import {
  allowed,
  countOpen,
  lastOf,
  loadClosed,
  momentOf,
  refuseBeforeFirst,
  tallyOf,
  type Shown,
} from './tally-query.ts';
import type { Tally } from './types.ts';
import { decideClosing, decideDays } from './cutoff.ts';

/** The day's count closed and sealed, and delivered to finance (M 5.4.2.10). */

/** Who closes a tally, and who delivers it. */
export const tallyKeepers: readonly Role[] = ['clerk', 'manager'];

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
      const { days } = allowed(decideClosing(day, last?.closed ?? null, momentOf(w)));
      const counts = await countOpen(w, days, last?.before ?? null, true);
      const odds = await findOdds(w, counts);
      const seals = await freeze(w, counts, by, last?.seal ?? firstSeal);
      w.note({ days, seals });
      const tally = { ...lastOf(counts).count, seal: seals[day] ?? null, delivered: [] };
      return { tally, caughtUp: days.slice(0, -1), odds };
    },
    { roles: tallyKeepers, live: true },
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
    { roles: tallyKeepers },
  );
}

async function notClosed(w: Reading, day: Day): Promise<Error> {
  const last = await loadClosed(w);
  allowed(decideDays(day, last?.closed ?? null, momentOf(w)));
  return refused({ code: 'tally.open', text: said.stillOpen(day), hint: said.closeFirst(day) });
}

function tooSoon({ desk }: Reading, { count }: ClosedTally): Error {
  return refused({
    code: 'tally.open',
    text: said.deliveredTooSoon(count.day, formatInstant(count.closedAt, desk.timezone)),
  });
}
