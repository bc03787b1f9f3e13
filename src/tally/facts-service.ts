import { dayEnd, instantOf, type Day } from '../calendar/time.ts';
import { listCases } from '../commission/service.ts';
import { listDealEvents, listPayments, listUnitEvents } from '../deal/service.ts';
import type { DealEvent, Payment } from '../deal/types.ts';
import type { Reading } from '../desk/types.ts';
import { groupBy } from '../list.ts';
import type { Share } from '../money/shares.ts';
import { isConsultant, listStaff } from '../staff/service.ts';
import type { ChainFacts, Colleague } from './chain.ts';
import type { DealCourse } from './deal-items.ts';
import { listCallFacts, listVisitFacts, type Reach } from './facts-store.ts';
import { itemsOf, type Countable } from './items.ts';
import { countedVisits } from './store.ts';
import type { Span } from './types.ts';

/** All that days are counted from, read in one sweep over them. */

/**
 * What happened in spans that follow each other, and what was recorded after the act `closedEntry` of the time before
 * the first of them.
 */
export async function loadFacts(
  reading: Reading,
  spans: readonly Span[],
  closedEntry: number | null,
): Promise<ChainFacts> {
  const { db, desk } = reading;
  const reach: Reach = {
    after: spans[0]?.from ?? null,
    until: spans.at(-1)?.to ?? reading.now,
    closedEntry,
  };
  const visits = await listVisitFacts(db, reach);
  const { after } = reach;
  const over = after === null ? [] : visits.filter((visit) => visit.at <= after);
  const countable: Omit<Countable, 'shares'> = {
    visits,
    calls: await listCallFacts(db, reach),
    deals: await loadDeals(reading, reach),
    payments: await loadRange(reach, (range) => listPayments(db, range)),
    counted: await countedVisits(
      db,
      over.map((visit) => visit.id),
    ),
    zone: desk.timezone,
  };
  return {
    ...countable,
    unitEvents: await listUnitEvents(db, { until: reach.until }),
    colleagues: await loadColleagues(reading),
    sharesOn: await loadShares(reading, countable, spans, closedEntry),
    cutoffOf: await loadCutoffs(
      reading,
      spans.map((span) => span.day),
    ),
  };
}

/** The cutoff of each day (policy `tally.cutoff` as in force on it), in ms. */
export async function loadCutoffs(
  reading: Reading,
  days: readonly Day[],
): Promise<(day: Day) => number> {
  const { timezone } = reading.desk;
  const cutoffs = new Map<Day, number>();
  for (const day of days) {
    const policy = await reading.policy(day);
    cutoffs.set(day, instantOf(day, policy('tally.cutoff'), timezone));
  }
  return (day) => cutoffs.get(day) ?? dayEnd(day, timezone);
}

export async function loadColleagues({ db }: Pick<Reading, 'db'>): Promise<Colleague[]> {
  return (await listStaff(db)).map(({ code, team, role, resignedAt }) => ({
    ...{ code, team, resignedAt },
    sells: isConsultant(role),
  }));
}

interface Range {
  readonly after?: number | null;
  readonly until: number;
  readonly afterEntry?: number;
}

async function loadRange<T extends DealEvent | Payment>(
  { after, until, closedEntry }: Reach,
  list: (range: Range) => Promise<T[]>,
): Promise<T[]> {
  const inSpan = await list({ after, until });
  if (after === null || closedEntry === null) return inSpan;
  return [...(await list({ until: after, afterEntry: closedEntry })), ...inSpan];
}

const looksBack: readonly DealEvent['what'][] = ['cancelled', 'unit', 'amount'];

/** The courses of deals to which something happened; whole, where what happened depends on what was before. */
export async function loadDeals({ db }: Reading, reach: Reach): Promise<DealCourse[]> {
  const events = await loadRange(reach, (range) => listDealEvents(db, range));
  const whole: DealCourse[] = [];
  for (const [deal, course] of groupBy(events, (event) => event.deal)) {
    const isPart = reach.after !== null && course.some(({ what }) => looksBack.includes(what));
    whole.push(isPart ? await listDealEvents(db, { deal: Number(deal.slice(1)) }) : course);
  }
  return whole;
}

/** Who has how much of the deals that closed or changed, at the end of each span. */
async function loadShares(
  reading: Reading,
  countable: Omit<Countable, 'shares'>,
  spans: readonly Span[],
  closedEntry: number | null,
): Promise<Map<Day, Map<string, readonly Share[]>>> {
  const sharesOn = new Map<Day, Map<string, readonly Share[]>>();
  // Only deals have shares.
  const facts = { ...countable, visits: [], shares: new Map<string, readonly Share[]>() };
  for (const [at, span] of spans.entries()) {
    const { items, adjustments } = itemsOf(facts, span, at === 0 ? closedEntry : null);
    const deals = [...items, ...adjustments]
      .filter((item) => item.what === 'subscription' || item.alters.includes('subscription'))
      .map((item) => item.id);
    if (deals.length > 0) sharesOn.set(span.day, await sharesAt(reading, facts.deals, deals, span));
  }
  return sharesOn;
}

async function sharesAt(
  reading: Reading,
  courses: readonly DealCourse[],
  deals: readonly string[],
  { to }: Pick<Span, 'to'>,
): Promise<Map<string, readonly Share[]>> {
  const wanted = new Set(deals);
  const closings = courses
    .flat()
    .filter((event) => event.what === 'closed' && wanted.has(event.deal))
    .map((event) => event.at);
  const after = Math.min(...closings) - 1;
  const cases = await listCases(reading, { window: { after, until: to } });
  return new Map(
    cases
      .filter((one) => wanted.has(one.deal.id))
      .map((one) => [one.deal.id, one.standing.shares] as const),
  );
}
