import { dayOf, monthOf, type Month } from '../calendar/time.ts';
import type { Reading } from '../desk/types.ts';
import {
  closingVisit,
  getDeal,
  listDeals,
  milestonesReached,
  type DealRecord,
} from '../deal/index.ts';
import type { DealId } from '../ids.ts';
import { getVisit, isReceived, listVisits, type Visit } from '../visitor/index.ts';
import { attributeCredit, type Attribution, type ClosingVisitFacts } from './attribution.ts';
import { creditOf } from './credit.ts';
import { disputeAfter } from './dispute.ts';
import { rulesByDay, type DayRules, type Draft, type RulesOn } from './rules-service.ts';
import { closingVisits, listDisputeActs, type RecordedDisputeAct } from './store.ts';
import type { Credit, CreditedDeal, DisputeAct, Standing } from './types.ts';

/** A deal with all that its credit is worked out from, and how it stands. */
export interface CreditCase {
  readonly deal: DealRecord;
  readonly visit: ClosingVisitFacts | null;
  readonly attribution: Attribution;
  readonly acts: readonly RecordedDisputeAct[];
  readonly standing: Standing;
  readonly credit: Credit;
  readonly rules: DayRules;
}

/** One deal, closed or not. Errors: `deal.not-found`. */
export async function getCase(reading: Reading, id: DealId): Promise<CreditCase> {
  const deal = await getDeal(reading, id);
  const rulesOn = await rulesByDay(reading);
  const visit = await visitOf(reading, deal);
  return caseOf(reading, { deal, visit, acts: await listDisputeActs(reading.db, id) }, rulesOn);
}

export interface CaseFilter {
  /** Deals closed in this calendar month. */
  readonly month?: Month | undefined;
  /** Deals closed after and until these instants, as they stood at the latter. */
  readonly window?: { readonly after: number | null; readonly until: number } | undefined;
  readonly draft?: Draft | undefined;
}

/**
 * Every deal that has ever closed, cancelled ones too, by number: read in one sweep, whatever their number. With a
 * window, what happened after its end is left out.
 */
export async function listCases(reading: Reading, filter: CaseFilter = {}): Promise<CreditCase[]> {
  return eachCase(reading, filter, (one) => one);
}

/** The same as settlement sees them: of many thousand deals, nothing more is kept in memory. */
export async function listCredited(
  reading: Reading,
  filter: CaseFilter = {},
): Promise<CreditedDeal[]> {
  return eachCase(reading, filter, creditedDeal);
}

async function eachCase<T>(
  reading: Reading,
  filter: CaseFilter,
  keep: (found: CreditCase) => T,
): Promise<T[]> {
  const { db } = reading;
  const deals = (await listDeals(reading, { closed: true })).filter(belongs(reading, filter));
  const visits = await closingVisits(db);
  const acts = groupedByDeal(await listDisputeActs(db));
  const rulesOn = await rulesByDay(reading, filter.draft ?? null);
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

function belongs({ desk }: Reading, { month, window }: CaseFilter) {
  return ({ closedAt }: DealRecord): boolean => {
    if (closedAt === null) return false;
    if (month !== undefined && monthOf(dayOf(closedAt, desk.timezone)) !== month) return false;
    if (window === undefined) return true;
    return closedAt <= window.until && (window.after === null || closedAt > window.after);
  };
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

function caseOf(reading: Reading, facts: CaseFacts, rulesOn: RulesOn): CreditCase {
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
  return { ...facts, attribution, standing, credit, rules };
}

/**
 * The days for reports run from when the desk learned that negotiation had failed (RULEBOOK 13): typed in late, they
 * must not be over before anybody could know of them.
 */
function asCounted(act: RecordedDisputeAct): DisputeAct {
  return act.act === 'escalate' ? { ...act, at: act.recordedAt } : act;
}

/** The case as settlement sees it. */
export function creditedDeal({ deal, credit, rules }: CreditCase): CreditedDeal {
  return {
    id: deal.id,
    closedAt: deal.closedAt ?? deal.openedAt,
    amountFen: deal.amountFen,
    status: credit.status,
    parties: credit.parties,
    terms: rules.terms,
    reached: milestonesReached(deal),
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
