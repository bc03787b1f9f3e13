import { dayEnd, type Day } from '../calendar/time.ts';
import type { Reading, Writing } from '../desk/index.ts';
import { byId, type CustomerId, type DealId } from '../ids.ts';
import { fen, sumFen, type Fen } from '../money/fen.ts';
import { getStaff, hasLeft } from '../staff/index.ts';
import { getCustomer } from '../visitor/index.ts';
import { dueItems, overdueItems, urgencyOf, type DueFacts, type DueItem } from './due.ts';
import { listPayments } from './payment-store.ts';
import { findPlan, listAcknowledgements, plansByDeal, selectDeals } from './store.ts';
import type { DealRecord, PlanItem } from './types.ts';
import type { Db } from './unit-store.ts';

/** What falls due on deals, is due, is late (M 5.4.2.9). */
export interface DueLine extends DueItem {
  readonly urgency: 'ahead' | 'due' | 'overdue';
}

/**
 * What falls due within `ahead` days of a day, is due on it, or is overdue by then; by the day it is due, then by deal.
 * Policy `due.aheadDays` says how many days where nobody does.
 */
export async function listComing(
  reading: Reading,
  wish: { readonly day?: Day | undefined; readonly ahead?: number | undefined },
): Promise<DueLine[]> {
  const day = wish.day ?? reading.today;
  const policy = await reading.policy(day);
  const ahead = wish.ahead ?? policy('due.aheadDays');
  const deals = await factsOn(reading, day);
  const items = deals
    .flatMap((facts) => dueItems(facts, day))
    .filter((item) => item.days >= -ahead)
    .sort((a, b) => b.days - a.days || byId(a.deal, b.deal));
  const chased = await withOwners(reading.db, items, deals);
  return chased.map((item) => ({ ...item, urgency: urgencyOf(item, policy('overdue.days')) }));
}

/** The manager's list on a day: what is overdue and no manager has acknowledged. */
export async function listOverdue(reading: Reading, day = reading.today): Promise<DueItem[]> {
  const policy = await reading.policy(day);
  const deals = await factsOn(reading, day);
  const items = overdueItems(deals, day, policy('overdue.days'));
  return withOwners(reading.db, await unseen(reading, day, items), deals);
}

async function unseen(
  { db, desk }: Reading,
  day: Day,
  items: readonly DueItem[],
): Promise<DueItem[]> {
  const seen = await listAcknowledgements(db, dayEnd(day, desk.timezone) - 1);
  const keys = new Set(seen.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

function keyOf({ deal, what, dueOn }: Pick<DueItem, 'deal' | 'what' | 'dueOn'>): string {
  return `${deal} ${what} ${dueOn}`;
}

/** What of one deal is on that list. */
export async function overdueOf(w: Writing, deal: DealRecord): Promise<DueItem[]> {
  const policy = await w.policy(w.day);
  const deals = [asFacts(deal, await findPlan(w.db, deal.id))];
  const items = overdueItems(deals, w.day, policy('overdue.days'));
  return withOwners(w.db, await unseen(w, w.day, items), deals);
}

/** What a deal may owe, and whose it is. */
interface Owed extends DueFacts {
  readonly customer: CustomerId;
}

/** Every deal that may owe anything, as it stood at the end of a day; what is still to come is seen from now. */
async function factsOn({ db, desk, today }: Reading, day: Day): Promise<Owed[]> {
  const plans = await plansByDeal(db);
  const planned = (await selectDeals(db)).filter(
    (deal) => deal.contractBy !== null || plans.has(deal.id),
  );
  const planFor = (deal: DealRecord) => plans.get(deal.id) ?? [];
  if (day >= today) return planned.map((deal) => asFacts(deal, planFor(deal)));
  const end = dayEnd(day, desk.timezone);
  const received = await receivedBefore(db, end);
  return planned
    .filter((deal) => deal.openedAt < end)
    .map((deal) => ({
      ...asFacts(asOf(deal, end), planFor(deal)),
      receivedFen: received.get(deal.id) ?? fen(0),
    }));
}

/** A deal without the steps it took at `end` and after. */
function asOf(deal: DealRecord, end: number): DealRecord {
  const by = (at: number | null): number | null => (at !== null && at < end ? at : null);
  const [contractAt, paidAt, cancelledAt] = [deal.contractAt, deal.paidAt, deal.cancelledAt].map(
    by,
  );
  const stage = cancelledAt ? 'cancelled' : paidAt ? 'paid' : contractAt ? 'contract' : 'deposit';
  return { ...deal, stage, contractAt: contractAt ?? null };
}

async function receivedBefore(db: Db, end: number): Promise<Map<DealId, Fen>> {
  const sums = new Map<DealId, Fen>();
  for (const { deal, fen: paid, voided } of await listPayments(db, { until: end })) {
    if (voided !== null) continue;
    sums.set(deal, sumFen([sums.get(deal) ?? fen(0), paid]));
  }
  return sums;
}

function asFacts(deal: DealRecord, plan: readonly PlanItem[]): Owed {
  const { id, customer, by, stage, amountFen, receivedFen, contractBy, contractAt } = deal;
  return {
    ...{ deal: id, customer },
    owner: by,
    stage,
    plan,
    ...{ amountFen, receivedFen },
    contractBy,
    isSigned: contractAt !== null,
  };
}

/** Whoever owns the customer chases; where nobody does who still works here, the consultant on the deal. */
async function withOwners<T extends DueItem>(
  db: Db,
  items: readonly T[],
  deals: readonly Owed[],
): Promise<T[]> {
  const customers = new Map(deals.map(({ deal, customer }) => [deal, customer]));
  const owners = new Map<CustomerId, string | null>();
  for (const { deal } of items) {
    const customer = customers.get(deal);
    if (customer === undefined || owners.has(customer)) continue;
    owners.set(customer, (await getCustomer(db, customer)).owner);
  }
  const here = await stillHere(db, [...owners.values()]);
  return items.map((item) => {
    const customer = customers.get(item.deal);
    const owner = customer === undefined ? null : (owners.get(customer) ?? null);
    return owner !== null && here.has(owner) ? { ...item, owner } : item;
  });
}

async function stillHere(db: Db, codes: readonly (string | null)[]): Promise<Set<string>> {
  const here = new Set<string>();
  for (const code of new Set(codes)) {
    if (code !== null && !hasLeft(await getStaff(db, code))) here.add(code);
  }
  return here;
}
