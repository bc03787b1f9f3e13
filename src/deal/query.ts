import { spanOf } from '../calendar/span.ts';
import type { Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import { notFound } from '../errors.ts';
import type { ApprovalId, CustomerId, DealId, PaymentId } from '../ids.ts';
import { nearest } from '../text/nearest.ts';
import { listVisits } from '../visitor/index.ts';
import { findApproval } from './approval-store.ts';
import { listBuyers } from './buyer-store.ts';
import { isVisitSettled, withVisit, type NamedVisit } from './closing-visit.ts';
import { listIncomplete, type Incomplete } from './incomplete-query.ts';
import { said } from './messages.ts';
import { findPayment, listPayments } from './payment-store.ts';
import { findDeal, findPlan, listDealEvents, selectDeals, type DealFilter } from './store.ts';
import type { ApprovalRecord, Buyer, DealEvent, DealRecord, Payment, PlanItem } from './types.ts';
import { findSameUnit, findUnit, listUnits, type Db, type UnitRecord } from './unit-store.ts';

// What stands in one table alone is read as its store has it.
export { listApprovals } from './approval-store.ts';
export { listPaymentMoves } from './payment-store.ts';
export { listDealEvents, plansByDeal } from './store.ts';
export { listUnitEvents, listUnits } from './unit-store.ts';

/** Finding what a command names, and the visit that credit would follow while a deal has not closed. */
export type Look = Pick<Reading, 'db' | 'now'>;

/** Errors: `unit.not-found`. */
export async function getUnit(db: Db, code: string): Promise<UnitRecord> {
  const unit = await findUnit(db, code);
  if (unit !== undefined) return unit;
  const codes = (await listUnits(db)).map((one) => one.code);
  throw notFound('unit', said.noUnit(code), said.seeUnits(nearest(code, codes)));
}

/** The code of the unit meant, however it was typed; null for none. */
export async function unitMeant(db: Db, typed: string): Promise<string | null> {
  return (await findSameUnit(db, typed))?.code ?? null;
}

/** The approval named, or null where none is. Errors: `approval.not-found`. */
export async function findGiven(db: Db, id: ApprovalId | null): Promise<ApprovalRecord | null> {
  return id === null ? null : getApproval(db, id);
}

/** Errors: `approval.not-found`. */
export async function getApproval(db: Db, id: ApprovalId): Promise<ApprovalRecord> {
  const approval = await findApproval(db, id);
  if (approval !== undefined) return approval;
  throw notFound('approval', said.noApproval(id), said.seeApprovals());
}

/** Payments by number, those voided among them; `from` and `to` are days, both included, null is open. */
export async function listPaymentsOf(
  { db, desk }: Pick<Reading, 'db' | 'desk'>,
  wish: { readonly deal?: DealId | undefined; readonly from: Day | null; readonly to: Day | null },
): Promise<Payment[]> {
  const { deal } = wish;
  if (deal !== undefined) await knownDeal(db, deal);
  return listPayments(db, { deal, ...spanOf(wish, desk.timezone) });
}

/** Errors: `payment.not-found`. */
export async function getPayment(db: Db, id: PaymentId): Promise<Payment> {
  const payment = await findPayment(db, id);
  if (payment !== undefined) return payment;
  throw notFound('payment', said.noPayment(id), said.seePayments());
}

/**
 * A deal, with the visit its credit follows: settled if it has closed, else the one named, else the one credit would
 * follow now. Errors: `deal.not-found`.
 *
 *     (await getDeal(reading, 'D1')).visit // 'V2'
 */
export async function getDeal(look: Look, id: DealId): Promise<DealRecord> {
  const deal = await knownDeal(look.db, id);
  const [shown = deal] = await withVisits(look, [deal]);
  return shown;
}

/** A deal as it is kept: while its visit is not settled, without one. Errors: `deal.not-found`. */
export async function knownDeal(db: Db, id: DealId): Promise<DealRecord> {
  const deal = await findDeal(db, id);
  if (deal === undefined) throw notFound('deal', said.noDeal(id), said.seeDeals());
  return deal;
}

/** Deals in order of number, each as `getDeal` gives it. */
export async function listDeals(look: Look, filter: DealFilter = {}): Promise<DealRecord[]> {
  return withVisits(look, await selectDeals(look.db, filter));
}

async function withVisits({ db, now }: Look, deals: readonly DealRecord[]): Promise<DealRecord[]> {
  const known = new Map<CustomerId, readonly NamedVisit[]>();
  for (const deal of deals) {
    if (isVisitSettled(deal) || known.has(deal.customer)) continue;
    known.set(deal.customer, await listVisits(db, { customer: deal.customer }));
  }
  return deals.map((deal) => withVisit(deal, known.get(deal.customer) ?? [], now));
}

/** Everything the desk knows of one deal. */
export interface DealDossier {
  readonly deal: DealRecord;
  readonly buyers: readonly Buyer[];
  readonly plan: readonly PlanItem[];
  readonly payments: readonly Payment[];
  readonly incomplete: readonly Incomplete[];
  readonly history: readonly DealEvent[];
}

/** Errors: `deal.not-found`. */
export async function showDeal(reading: Reading, id: DealId): Promise<DealDossier> {
  const deal = await getDeal(reading, id);
  const { db } = reading;
  return {
    deal,
    buyers: await listBuyers(db, id),
    plan: await findPlan(db, id),
    payments: await listPayments(db, { deal: id }),
    incomplete: await listIncomplete(reading, deal),
    history: await listDealEvents(db, { deal: id }),
  };
}
