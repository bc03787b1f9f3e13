import { dayOf } from '../calendar/time.ts';
import { listDeals } from '../deal/index.ts';
import type { Reading } from '../desk/types.ts';
import type { DayCount } from './chain.ts';
import { listOddVisits } from './facts-store.ts';
import { oddsOf, type OddDealFact } from './odd.ts';
import type { Odd } from './types.ts';

/** What is out of the ordinary about days that are open. */
export async function findOdds(reading: Reading, counts: readonly DayCount[]): Promise<Odd[]> {
  const { db, today, now } = reading;
  const [first] = counts;
  const until = counts.at(-1)?.count.to ?? now;
  const policy = await reading.policy();
  return oddsOf({
    today,
    visits: await listOddVisits(db, { after: first?.count.from ?? null, until }),
    deals: await oddDeals(reading, counts),
    daysLeftOpen: counts.slice(0, -1).map((one) => one.count.day),
    stocks: counts.map((one) => one.count.stock),
    overdueDays: policy('overdue.days'),
  });
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
