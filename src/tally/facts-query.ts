import { groupBy } from '../list.ts';
import { dayEnd, instantOf, type Day } from '../calendar/time.ts';
import { listCases } from '../credit/index.ts';
import {
  listDealEvents,
  listPaymentMoves,
  listUnitEvents,
  type DealEvent,
  type PaymentMove,
} from '../deal/index.ts';
import type { Reading } from '../desk/index.ts';
import { byId, type DealId, type VisitId } from '../ids.ts';
import type { Share } from '../money/shares.ts';
import { visitsTouchedAfter } from '../queue/index.ts';
import { isConsultant, listStaff } from '../staff/index.ts';
import {
  firstReceptions,
  listCallsBetween,
  listVisitsAmong,
  listVisitsBetween,
  listVisitsRegisteredAfter,
  type SpanVisit,
} from '../visitor/index.ts';
import type { ChainFacts, Colleague } from './chain.ts';
import type { DealCourse } from './deal-items.ts';
import { isCounted, itemsOf, type CallFact, type Countable, type VisitFact } from './items.ts';
import { countedVisits } from './store.ts';
import type { Span } from './types.ts';

/** All that days are counted from, read in one sweep over them. */

/** What happened after `after` (null: ever) up to `until`, and what was recorded after an entry of before. */
export interface Reach {
  readonly after: number | null;
  readonly until: number;
  /** Null: nothing that is over is looked at again. */
  readonly closedEntry: number | null;
}

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
  const visits = await loadVisits(reading, reach);
  const { after } = reach;
  const over = after === null ? [] : visits.filter((visit) => visit.at <= after);
  const countable: Omit<Countable, 'shares'> = {
    visits,
    calls: await loadCalls(reading, reach),
    deals: await loadDeals(reading, reach),
    payments: await loadRange(reach, (range) => listPaymentMoves(db, range)),
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

/** Visits of the span, and those of before that the door or a registration has touched since; in order of number. */
async function loadVisits(
  { db }: Reading,
  { after, until, closedEntry }: Reach,
): Promise<VisitFact[]> {
  const found = new Map<VisitId, SpanVisit>();
  const add = (visits: readonly SpanVisit[]): void =>
    visits.forEach((visit) => found.set(visit.id, visit));
  add(await listVisitsBetween(db, { after, until }));
  if (after !== null && closedEntry !== null) {
    add(await listVisitsAmong(db, await visitsTouchedAfter(db, closedEntry), after));
    add(await listVisitsRegisteredAfter(db, closedEntry, after));
  }
  const visits = [...found.values()].sort((a, b) => byId(a.id, b.id));
  const first = await firstReceptions(db, visits);
  return visits.map((visit) => ({
    id: visit.id,
    entry: visit.entry,
    at: visit.at,
    counts: isCounted(visit),
    kind: visit.kind,
    heads: visit.party,
    channel: visit.channel,
    staff: visit.staff,
    isFirst: first.has(visit.id),
  }));
}

/** Calls of the span, and those of before recorded since; in order of number. */
async function loadCalls(
  { db }: Reading,
  { after, until, closedEntry }: Reach,
): Promise<CallFact[]> {
  const late = { after: null, until: after ?? 0, afterEntry: closedEntry ?? 0 };
  const calls = [
    ...(await listCallsBetween(db, { after, until })),
    ...(after === null || closedEntry === null ? [] : await listCallsBetween(db, late)),
  ];
  return calls.sort((a, b) => byId(a.id, b.id));
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

async function loadRange<T extends DealEvent | PaymentMove>(
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
  const courses = new Map<DealId, DealEvent[]>();
  for (const event of events) {
    const course = courses.get(event.deal);
    if (course === undefined) courses.set(event.deal, [event]);
    else course.push(event);
  }
  const whole: DealCourse[] = [];
  for (const [deal, course] of groupBy(events, (event) => event.deal)) {
    const isPart = reach.after !== null && course.some(({ what }) => looksBack.includes(what));
    whole.push(isPart ? await listDealEvents(db, { deal }) : course);
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
