import { dayOf } from '../calendar/time.ts';
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
  const policy = await reading.policy();
  return oddsOf({
    today,
    visits: await oddVisits(db, { after: first?.count.from ?? null, until }),
    deals: await oddDeals(reading, counts),
    daysLeftOpen: counts.slice(0, -1).map((one) => one.count.day),
    stocks: counts.map((one) => one.count.stock),
    overdueDays: policy('overdue.days'),
  });
}

/** Visits that somebody may still be about, or should have been. */
async function oddVisits(
  db: Reading['db'],
  span: Parameters<typeof listVisitsBetween>[1],
): Promise<OddVisitFact[]> {
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
