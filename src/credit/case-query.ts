import {
  addMonths,
  dayOf,
  dayStart,
  firstDayOf,
  type Day,
  type Month,
  type Zone,
} from '../calendar/time.ts';
import { closingVisit, getDeal, listDeals, type DealRecord } from '../deal/index.ts';
import { policyByDay, type Policy, type PolicyKey, type Reading } from '../desk/index.ts';
import type { DealId } from '../ids.ts';
import { getVisit, isReceived, listVisits, type Visit } from '../visitor/index.ts';
import { attributeCredit, type Attribution, type ClosingVisitFacts } from './attribution.ts';
import { creditOf, disputeLists, type DisputeLists } from './credit.ts';
import { disputeAfter } from './dispute.ts';
import {
  closingVisits,
  listDisputeActs,
  type ClosingSpan,
  type RecordedDisputeAct,
} from './store.ts';
import type { Credit, DisputeAct, DisputePolicy, Standing } from './types.ts';

/** A deal with all that its credit is worked out from, and how it stands. */
export interface CreditCase {
  readonly deal: DealRecord;
  readonly visit: ClosingVisitFacts | null;
  readonly attribution: Attribution;
  readonly acts: readonly RecordedDisputeAct[];
  readonly standing: Standing;
  readonly credit: Credit;
}

/** One deal, closed or not. Errors: `deal.not-found`. */
export async function getCase(reading: Reading, id: DealId): Promise<CreditCase> {
  const deal = await getDeal(reading, id);
  const rulesOn = await policyByDay(reading, rulesOf);
  const visit = await visitOf(reading, deal);
  const acts = await listDisputeActs(reading.db, { deal: id });
  return caseOf(reading, { deal, visit, acts }, rulesOn);
}

export interface CaseFilter {
  /** Deals closed in this calendar month. */
  readonly month?: Month | undefined;
  /** Deals closed after and until these instants, as they stood at the latter. */
  readonly window?: { readonly after: number | null; readonly until: number } | undefined;
}

/**
 * Every deal that has ever closed, cancelled ones too, by number: read in one sweep, whatever their number. With a
 * window, what happened after its end is left out.
 */
export async function listCases(reading: Reading, filter: CaseFilter = {}): Promise<CreditCase[]> {
  return eachCase(reading, filter, (one) => one);
}

/** The same, and of many thousand deals no more is kept in memory than is asked for. */
export async function eachCase<T>(
  reading: Reading,
  filter: CaseFilter,
  keep: (found: CreditCase) => T,
): Promise<T[]> {
  const { db, desk } = reading;
  const closed = spanOf(filter, desk.timezone);
  const { after: closedAfter, until: closedUntil } = closed;
  const deals = await listDeals(reading, { closed: true, closedAfter, closedUntil });
  const visits = await closingVisits(db, closed);
  const acts = groupedByDeal(await listDisputeActs(db, { closed }));
  const rulesOn = await policyByDay(reading, rulesOf);
  const until = filter.window?.until;
  const then: Reading = { ...reading, now: until ?? reading.now };
  const kept: T[] = [];
  for (const deal of deals) {
    const visit = (deal.visit && visits.get(deal.visit)) ?? (await visitInstead(reading, deal));
    const all = { deal, visit, acts: acts.get(deal.id) ?? [] };
    const facts = until === undefined ? all : asOf(all, until);
    kept.push(keep(caseOf(then, facts, rulesOn)));
  }
  return kept;
}

function spanOf({ month, window }: CaseFilter, zone: Zone): ClosingSpan {
  if (window !== undefined) return window;
  if (month === undefined) return { after: null, until: null };
  const [from, to] = [month, addMonths(month, 1)].map((one) => dayStart(firstDayOf(one), zone) - 1);
  return { after: from ?? null, until: to ?? null };
}

/** The manager's desk: where every deal's credit stands, with the cases that are in one of the lists. */
export async function listDisputes(
  reading: Reading,
): Promise<{ readonly lists: DisputeLists; readonly cases: readonly CreditCase[] }> {
  const all = await listCases(reading);
  const lists = disputeLists(
    all.map((one) => one.standing),
    reading.now,
  );
  const listed = new Set(Object.values(lists).flat());
  return { lists, cases: all.filter((one) => listed.has(one.deal.id)) };
}

type CaseFacts = Pick<CreditCase, 'deal' | 'visit' | 'acts'>;

function asOf({ deal, visit, acts }: CaseFacts, until: number): CaseFacts {
  const isCancelled = deal.cancelledAt !== null && deal.cancelledAt <= until;
  return {
    deal: isCancelled ? deal : { ...deal, cancelledAt: null },
    visit,
    acts: acts.filter((act) => act.at <= until),
  };
}

function groupedByDeal(acts: readonly RecordedDisputeAct[]): Map<DealId, RecordedDisputeAct[]> {
  const groups = new Map<DealId, RecordedDisputeAct[]>();
  for (const act of acts) {
    const group = groups.get(act.deal);
    if (group === undefined) groups.set(act.deal, [act]);
    else group.push(act);
  }
  return groups;
}

function caseOf(
  reading: Reading,
  facts: CaseFacts,
  rulesOn: (day: Day) => CreditRules,
): CreditCase {
  const { deal, visit, acts } = facts;
  const zone = reading.desk.timezone;
  const rules = rulesOn(deal.closedAt === null ? reading.today : dayOf(deal.closedAt, zone));
  const { ownerShare, busyOwnerShare } = rules;
  const attribution = attributeCredit({ visit, consultant: deal.by, ownerShare, busyOwnerShare });
  const standing = disputeAfter(
    acts.map(asCounted),
    {
      ...{ deal: deal.id, customer: deal.customer, zone },
      ...{ closedAt: deal.closedAt, closingEntry: deal.closingEntry },
      cancelledAt: deal.cancelledAt,
      byVisit: attribution.parties,
      policy: rules.dispute,
    },
    reading.now,
  );
  const credit = creditOf(standing, deal.amountFen, attribution.because);
  return { ...facts, attribution, standing, credit };
}

/**
 * The days for reports run from when the desk learned that negotiation had failed (RULEBOOK 13): typed in late, they
 * must not be over before anybody could know of them.
 */
function asCounted(act: RecordedDisputeAct): DisputeAct {
  return act.act === 'escalate' ? { ...act, at: act.recordedAt } : act;
}

/** What of the policy of the closing day a deal's credit goes by. */
interface CreditRules {
  readonly dispute: DisputePolicy;
  readonly ownerShare: string;
  readonly busyOwnerShare: string;
}

/** The keys that credit depends on, in the order in which they come into play. */
export const creditKeys = [
  ...(['cover.ownerShare', 'cover.busyOwnerShare'] as const),
  ...(['objection.hours', 'dispute.maxParties', 'report.days'] as const),
] as const satisfies readonly PolicyKey[];

function rulesOf(policy: Policy): CreditRules {
  return {
    dispute: {
      objectionHours: policy('objection.hours'),
      maxParties: policy('dispute.maxParties'),
      reportDays: policy('report.days'),
    },
    ownerShare: policy('cover.ownerShare'),
    busyOwnerShare: policy('cover.busyOwnerShare'),
  };
}

async function visitOf(reading: Reading, deal: DealRecord): Promise<ClosingVisitFacts | null> {
  if (deal.visit === null) return null;
  const visit = visitFacts(await getVisit(reading.db, deal.visit));
  return visit ?? visitInstead(reading, deal);
}

/** Where the visit settled on was undone since, or was no customer's: the last one that does count. */
async function visitInstead(reading: Reading, deal: DealRecord): Promise<ClosingVisitFacts | null> {
  if (deal.visit === null) return null;
  const at = deal.closedAt ?? deal.cancelledAt ?? reading.now;
  const last = closingVisit(await listVisits(reading.db, { customer: deal.customer }), at);
  return last === null ? null : visitFacts(last);
}

function visitFacts(visit: Visit): ClosingVisitFacts | null {
  const { id, kind, basis, staff, owner, recognised, coverCase } = visit;
  if (!isReceived(visit) || staff === null || basis === null) return null;
  return { id, kind, basis, receiver: staff, owner, recognised, coverCase };
}
