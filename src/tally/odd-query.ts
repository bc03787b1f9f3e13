import { dayEnd, dayOf, dayStart } from '../calendar/time.ts';
import { listDeals } from '../deal/index.ts';
import type { Reading } from '../desk/index.ts';
import { listVisitsBetween } from '../visitor/index.ts';
import type { DayCount } from './chain.ts';
import { oddsOf, type OddDealFact, type OddVisitFact } from './odd.ts';
import type { Odd } from './types.ts';

/** What is out of the ordinary about days that are open. */
export async function findOdds(reading: Reading, counts: readonly DayCount[]): Promise<Odd[]> {
  const { db, today, now } = reading;
  const [first] = counts;
  const until = counts.at(-1)?.count.to ?? now;
  const after = first?.count.from ?? null;
  const policy = await reading.policy();
  return oddsOf({
    today,
    visits: await oddVisits(db, { after, until }),
    leftOver: await leftOver(reading, { after, until }),
    deals: await oddDeals(reading, counts),
    daysLeftOpen: counts.slice(0, -1).map((one) => one.count.day),
    stocks: counts.map((one) => one.count.stock),
    overdueDays: policy('overdue.days'),
  });
}

type Span = Parameters<typeof listVisitsBetween>[1];

/** A visit is over with its day: those of days that ended in the span, however early in the day they came. */
async function leftOver({ db, desk, today }: Reading, { after, until }: Span) {
  const zone = desk.timezone;
  const since = after === null ? null : dayStart(dayOf(after, zone), zone) - 1;
  const found = await oddVisits(db, { after: since, until });
  return found.filter(({ day }) => day < today && (after === null || dayEnd(day, zone) > after));
}

/** Visits that somebody may still be about, or should have been. */
async function oddVisits(db: Reading['db'], span: Span): Promise<OddVisitFact[]> {
  const odd = ['receiving', 'waiting', 'done'];
  return (await listVisitsBetween(db, span))
    .filter(({ status }) => odd.includes(status))
    .map(({ id, day, status, customer, staff }) => ({
      ...{ id, day, status },
      isRegistered: customer !== null,
      isReceived: staff !== null,
    }));
}

async function oddDeals(reading: Reading, counts: readonly DayCount[]): Promise<OddDealFact[]> {
  const items = counts.flatMap((one) => [...one.items, ...one.count.adjustments]);
  const counted = new Set(
    items.filter((item) => item.what === 'subscription').map((item) => item.id),
  );
  const deals = await listDeals(reading, { closed: true, live: true });
  return deals.flatMap(({ id, visit, closedAt, contractBy, contractAt }) =>
    closedAt === null
      ? []
      : {
          ...{ id, visit, contractBy },
          closedOn: dayOf(closedAt, reading.desk.timezone),
          isSigned: contractAt !== null,
          isCounted: counted.has(id),
        },
  );
}
