import type { Reading } from '../desk/types.ts';
import { notFound } from '../errors.ts';
import { listVisits } from '../visitor/service.ts';
import type { Visit } from '../visitor/types.ts';
import { findApproval } from './approval-store.ts';
import { closingVisit } from './closing-visit.ts';
import { said } from './messages.ts';
import type { NamedVisit } from './opening.ts';
import { findDeal, selectDeals, type DealFilter } from './store.ts';
import { idNumber, type ApprovalRecord, type DealRecord } from './types.ts';
import { findUnit, type Db, type UnitRecord } from './unit-store.ts';

/** Finding what a command names, and the visit that credit would follow while a deal has not closed. */
export type Look = Pick<Reading, 'db' | 'now'>;

/** Errors: `unit.not-found`. */
export async function getUnit(db: Db, code: string): Promise<UnitRecord> {
  const unit = await findUnit(db, code);
  if (unit === undefined) throw notFound('unit', said.noUnit(code), said.seeUnits());
  return unit;
}

/** The approval named, or null where none is. Errors: `approval.not-found`. */
export async function findGiven(db: Db, id: number | null): Promise<ApprovalRecord | null> {
  return id === null ? null : getApproval(db, id);
}

/** Errors: `approval.not-found`. */
export async function getApproval(db: Db, id: number): Promise<ApprovalRecord> {
  const approval = await findApproval(db, id);
  if (approval !== undefined) return approval;
  throw notFound('approval', said.noApproval(`P${id}`), said.seeApprovals());
}

/**
 * A deal, with the visit its credit follows: settled if it has closed, else the one named, else the one credit would
 * follow now. Errors: `deal.not-found`.
 *
 *     (await getDeal(reading, 1)).visit // 'V2'
 */
export async function getDeal(look: Look, id: number): Promise<DealRecord> {
  const deal = await findDeal(look.db, id);
  if (deal === undefined) throw notFound('deal', said.noDeal(`D${id}`), said.seeDeals());
  const [shown = deal] = await withVisits(look, [deal]);
  return shown;
}

/** Deals in order of number, each as `getDeal` gives it. */
export async function listDeals(look: Look, filter: DealFilter = {}): Promise<DealRecord[]> {
  return withVisits(look, await selectDeals(look.db, filter));
}

/** Fills in what credit would follow now, or when a deal that never closed was cancelled. */
export async function withVisits(
  { db, now }: Look,
  deals: readonly DealRecord[],
): Promise<DealRecord[]> {
  const known = new Map<string, Promise<NamedVisit[]>>();
  const visitsOf = (customer: string): Promise<NamedVisit[]> => {
    const visits = known.get(customer) ?? visitsOfCustomer(db, customer);
    known.set(customer, visits);
    return visits;
  };
  const shown: DealRecord[] = [];
  for (const deal of deals) {
    const settled = deal.closedAt !== null || deal.visitNamed !== null;
    const at = deal.cancelledAt ?? now;
    const visit = settled ? deal.visit : await visitFollowed(visitsOf, deal.customer, at);
    shown.push({ ...deal, visit });
  }
  return shown;
}

async function visitFollowed(
  visitsOf: (customer: string) => Promise<NamedVisit[]>,
  customer: string,
  at: number,
): Promise<string | null> {
  return closingVisit(await visitsOf(customer), at)?.id ?? null;
}

/** A customer's visits as the rule of the closing visit sees them. */
export async function visitsOfCustomer(db: Db, customer: string): Promise<NamedVisit[]> {
  return (await listVisits(db, { customer: idNumber(customer) })).map(asNamed);
}

export function asNamed({ id, customer, status, beganAt }: Visit): NamedVisit {
  return {
    id: `V${id}`,
    customer: customer === null ? null : `C${customer}`,
    status,
    beganAt,
  };
}
