import { dayEnd, type Day } from '../calendar/time.ts';
import type { Desk, Reading, Writing } from '../desk/types.ts';
import { granted, refused } from '../errors.ts';
import { fen, sumFen, type Fen } from '../money/fen.ts';
import { getStaff } from '../staff/service.ts';
import { getCustomer } from '../visitor/service.ts';
import { dueItems, overdueItems, urgencyOf, type DueFacts, type DueItem } from './due.ts';
import { getDeal } from './lookup-service.ts';
import { said } from './messages.ts';
import { decidePayment } from './stages.ts';
import {
  findDeal,
  insertAcknowledgements,
  listAcknowledgements,
  listPayments,
  plansByDeal,
  savePlan,
  selectDeals,
  updateDeal,
} from './store.ts';
import { idNumber, type DealRecord, type PlanItem } from './types.ts';
import type { Db } from './unit-store.ts';

/** When money and signatures fall due (M 5.4.2.9): the plan, what is coming, what is late, what a manager has seen. */
export interface PlanWish {
  /** Null keeps the plan there is. */
  readonly items: readonly PlanItem[] | null;
  /** Undefined keeps the day there is. */
  readonly contractBy: Day | undefined;
}

export interface Planned {
  readonly deal: DealRecord;
  readonly plan: readonly PlanItem[];
}

/** Puts a payment plan or a day for the contract in force. Errors: `deal.not-found`, `deal.cancelled`. */
export async function planDeal(desk: Desk, id: number, wish: PlanWish): Promise<Planned> {
  return desk.write('deal.plan', async (w) => {
    const before = await getDeal(w, id);
    granted(decidePayment(before));
    const deal = { ...before, contractBy: wish.contractBy ?? before.contractBy };
    if (wish.contractBy !== undefined) await updateDeal(w.db, deal);
    if (wish.items !== null) await savePlan(w.db, { deal: deal.id, entry: w.entry }, wish.items);
    w.note({ deal: deal.id, plan: wish.items, contractBy: deal.contractBy });
    return { deal, plan: await planOf(w.db, id) };
  });
}

/** The payment plan in force; empty where there is none. */
export async function planOf(db: Db, id: number): Promise<readonly PlanItem[]> {
  return (await plansByDeal(db, id)).get(`D${id}`) ?? [];
}

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
  const items = (await factsOn(reading, day))
    .flatMap((facts) => dueItems(facts, day))
    .filter((item) => item.days >= -ahead)
    .sort((a, b) => b.days - a.days || idNumber(a.deal) - idNumber(b.deal));
  const chased = await withOwners(reading.db, items);
  return chased.map((item) => ({ ...item, urgency: urgencyOf(item, policy('overdue.days')) }));
}

/** The manager's list on a day: what is overdue and no manager has acknowledged. */
export async function listOverdue(reading: Reading, day = reading.today): Promise<DueItem[]> {
  const policy = await reading.policy(day);
  const items = overdueItems(await factsOn(reading, day), day, policy('overdue.days'));
  return withOwners(reading.db, await unseen(reading, day, items));
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

export interface AcknowledgeWish {
  readonly deal: number;
  readonly what: DueItem['what'];
  /** Null for all of that kind that are overdue. */
  readonly dueOn: Day | null;
}

/** A manager has taken note: it leaves the list. Errors: `deal.not-found`, `not-allowed`, `deal.not-overdue`. */
export async function acknowledgeOverdue(
  desk: Desk,
  { deal: id, what, dueOn }: AcknowledgeWish,
): Promise<{ deal: DealRecord; acknowledged: DueItem[] }> {
  return desk.write(
    'deal.acknowledge',
    async (w) => {
      const deal = await getDeal(w, id);
      const { code: by } = w.authorize();
      const overdue = await overdueOf(w, deal);
      const acknowledged = overdue.filter(
        (item) => item.what === what && (dueOn === null || item.dueOn === dueOn),
      );
      if (acknowledged.length === 0) {
        throw refused({
          code: 'deal.not-overdue',
          text: said.notOverdue(deal.id),
          hint: said.seeOverdue(),
        });
      }
      const { entry, at, why } = w;
      await insertAcknowledgements(
        w.db,
        acknowledged.map((item) => ({
          ...{ deal: deal.id, what, dueOn: item.dueOn },
          ...{ entry, at, by, why },
        })),
      );
      w.note({ deal: deal.id, what, dueOn: acknowledged.map((item) => item.dueOn) });
      return { deal, acknowledged };
    },
    { roles: ['manager'] },
  );
}

async function overdueOf(w: Writing, deal: DealRecord): Promise<DueItem[]> {
  const policy = await w.policy(w.day);
  const plan = await planOf(w.db, idNumber(deal.id));
  const facts = { ...asFacts(deal, plan), receivedFen: deal.receivedFen };
  const items = overdueItems([facts], w.day, policy('overdue.days'));
  return withOwners(w.db, await unseen(w, w.day, items));
}

/** Every deal that may owe anything, as it stood at the end of a day; what is still to come is seen from now. */
async function factsOn({ db, desk, today }: Reading, day: Day): Promise<DueFacts[]> {
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

async function receivedBefore(db: Db, end: number): Promise<Map<string, Fen>> {
  const sums = new Map<string, Fen>();
  for (const { deal, fen: paid } of await listPayments(db, { until: end - 1 })) {
    sums.set(deal, sumFen([sums.get(deal) ?? fen(0), paid]));
  }
  return sums;
}

function asFacts(deal: DealRecord, plan: readonly PlanItem[]): DueFacts {
  const { id, by, stage, receivedFen, contractBy, contractAt } = deal;
  return {
    deal: id,
    owner: by,
    stage,
    plan,
    receivedFen,
    contractBy,
    isSigned: contractAt !== null,
  };
}

/** Whoever owns the customer chases; where nobody does who still works here, the consultant on the deal. */
async function withOwners<T extends DueItem>(db: Db, items: readonly T[]): Promise<T[]> {
  const owners = new Map<string, string>();
  for (const { deal, owner } of items) {
    if (!owners.has(deal)) owners.set(deal, (await ownerOf(db, deal)) ?? owner);
  }
  return items.map((item) => ({ ...item, owner: owners.get(item.deal) ?? item.owner }));
}

async function ownerOf(db: Db, deal: string): Promise<string | null> {
  const found = await findDeal(db, idNumber(deal));
  if (found === undefined) return null;
  const { owner } = await getCustomer(db, idNumber(found.customer));
  if (owner === null) return null;
  return (await getStaff(db, owner)).resignedAt === null ? owner : null;
}
