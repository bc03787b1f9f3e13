import { nextId } from '../db/rows.ts';
import { granted } from '../errors.ts';
import type { Desk, Role, Writing } from '../desk/index.ts';
import type { ApprovalId, CustomerId, VisitId } from '../ids.ts';
import type { Fen } from '../money/fen.ts';
import { getStaff, isConsultant, type StaffMember } from '../staff/index.ts';
import { getCustomer, getVisit, listVisits, type CustomerWord } from '../visitor/index.ts';
import { saveUse } from './approval-store.ts';
import { insertBuyer } from './buyer-store.ts';
import { closingVisit, decideNamedVisit, type NamedVisit } from './closing-visit.ts';
import { findGiven, getUnit } from './query.ts';
import { decideSeller } from './seller.ts';
import { saveStage } from './stage-service.ts';
import { decidePrice } from './price.ts';
import { openingDates } from './stages.ts';
import type { ApprovalRecord, ClosingStage, DealRecord } from './types.ts';
import { asListedThen, refuseTaken } from './unit-service.ts';
import type { UnitRecord } from './unit-store.ts';

/** Opening a deal: the unit is free, the price approved, the consultant one of ours, the visit the customer's own. */
export interface OpeningWish {
  readonly unit: string;
  readonly customer: CustomerWord;
  readonly by: string;
  /** Null for the list price. */
  readonly amountFen: Fen | null;
  readonly stage: ClosingStage;
  /** The visit named, if any. */
  readonly visit: VisitId | null;
  readonly approval: ApprovalId | null;
}

/** All that the wish names, found. */
interface Parties {
  readonly unit: UnitRecord;
  readonly customer: CustomerId;
  readonly seller: StaffMember;
  readonly visit: NamedVisit | null;
  readonly approval: ApprovalRecord | null;
  /** All of the customer's. */
  readonly visits: readonly NamedVisit[];
}

/**
 * Opens a deal. Errors: `unit.not-found`, `customer.not-found`, `staff.not-found`, `visit.not-found`,
 * `approval.not-found`; `not-allowed` where a visit is named that credit would not follow (clerk or manager);
 * `deal.not-a-consultant`, `staff.resigned`, `deal.visit-of-another`, `deal.visit-not-received`, `unit.not-available`,
 * `unit.moved-since`, `deal.price-not-approved`.
 */
export async function openDeal(desk: Desk, wish: OpeningWish): Promise<DealRecord> {
  return writeWithRoleWhere(desk, 'deal.open', ['clerk', 'manager'], async (w, roleNeeded) => {
    const parties = await findParties(w, wish);
    const follows = closingVisit(parties.visits, w.at)?.id;
    if (parties.visit !== null && parties.visit.id !== follows) roleNeeded();
    const unit = await checkParties(w, parties);
    const amountFen = wish.amountFen ?? unit.listFen;
    const { uses } = granted(decidePrice({ unit, amountFen, approval: parties.approval }));
    const deal = await draft(w, wish, { ...parties, unit }, { amountFen, uses });
    if (uses !== null) await saveUse(w.db, uses, { entry: w.entry, usedFor: deal.id });
    const { id, customer, by, stage, visitNamed, approval } = deal;
    w.note({ deal: id, unit: unit.code, customer, by, stage, amountFen, visitNamed, approval });
    const opened = await saveStage(w, null, deal, parties);
    await insertBuyer(w.db, { deal: id, customer, entry: w.entry, since: w.at, until: null }, null);
    return opened;
  });
}

async function findParties(w: Writing, wish: OpeningWish): Promise<Parties> {
  const unit = await getUnit(w.db, wish.unit);
  const customer = (await getCustomer(w.db, wish.customer)).id;
  const seller = await getStaff(w.db, wish.by);
  const visit = wish.visit === null ? null : await getVisit(w.db, wish.visit);
  const approval = await findGiven(w.db, wish.approval);
  const visits = await listVisits(w.db, { customer });
  return { unit, customer, seller, visit, approval, visits };
}

/** The rules about who and what; gives the unit with the list price that holds for this deal. */
async function checkParties(w: Writing, parties: Parties): Promise<UnitRecord> {
  const { unit, customer, seller, visit } = parties;
  const { code, role, resignedAt } = seller;
  granted(decideSeller({ code, isConsultant: isConsultant(role), resignedAt }, w.at));
  if (visit !== null) granted(decideNamedVisit(visit, customer, w.at));
  await refuseTaken(w, unit);
  return asListedThen(w, unit);
}

async function draft(
  w: Writing,
  wish: OpeningWish,
  { unit, customer, visit }: Parties,
  price: { readonly amountFen: Fen; readonly uses: ApprovalId | null },
): Promise<DealRecord> {
  const policy = await w.policy(w.day);
  return {
    id: await nextId(w.db, 'deal'),
    entry: w.entry,
    unit: unit.code,
    customer,
    by: wish.by,
    visit: visit?.id ?? null,
    visitNamed: visit?.id ?? null,
    stage: wish.stage,
    amountFen: price.amountFen,
    listFen: unit.listFen,
    approval: price.uses,
    area: unit.area,
    ...openingDates(wish.stage, w.at, policy('deal.closesAt')),
    receivedFen: 0 as Fen,
    ...{ closingEntry: null, contractBy: null, cancelWhy: null },
  };
}

const aRoleIsNeeded = new Error('a role is needed');

/**
 * An act that takes a role in some cases: `use` calls `roleNeeded()` in those. Which they are shows only under the
 * desk's lock, so the act is begun without a role and, where it needs one, begun again.
 */
async function writeWithRoleWhere<T>(
  desk: Desk,
  act: string,
  roles: readonly Role[],
  use: (w: Writing, roleNeeded: () => void) => Promise<T>,
): Promise<T> {
  try {
    return await desk.write(act, (w) =>
      use(w, () => {
        throw aRoleIsNeeded;
      }),
    );
  } catch (problem) {
    if (problem !== aRoleIsNeeded) throw problem;
  }
  // Whoever comes this far has named another visit: that another terminal made it the last since is no matter.
  return desk.write(
    act,
    async (w) => {
      const result = await use(w, () => void w.authorize());
      w.authorize();
      return result;
    },
    { roles },
  );
}
