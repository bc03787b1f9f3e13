import type { Desk, Writing } from '../desk/index.ts';
import { granted, refused } from '../errors.ts';
import type { ApprovalId, DealId } from '../ids.ts';
import { subtractFen, type Fen } from '../money/fen.ts';
import { useApproval } from './approval-service.ts';
import { saveUse } from './approval-store.ts';
import { said } from './messages.ts';
import { decidePrice } from './price.ts';
import { findGiven, getDeal, getUnit } from './query.ts';
import { moveUnit } from './stage-service.ts';
import { dealEvent, decideCancel } from './stages.ts';
import { insertDealEvents, updateDeal } from './store.ts';
import type { DealEvent, DealRecord } from './types.ts';
import { asListedThen, refuseTaken, saveUnit } from './unit-service.ts';
import type { UnitRecord } from './unit-store.ts';

/** A deal under way goes to another unit, as approved. */
export interface SwapWish {
  readonly deal: DealId;
  readonly unit: string;
  readonly approval: ApprovalId | null;
  /** Null for the new unit's list price. */
  readonly amountFen: Fen | null;
  readonly priceApproval: ApprovalId | null;
}

/**
 * Moves a deal to another unit, at that one's list price or an amount approved for it. Errors: `deal.not-found`,
 * `unit.not-found`, `approval.not-found`, `deal.cancelled`, `deal.order`, `deal.same-unit`,
 * `unit.not-available`, `deal.unit-not-approved`, `deal.price-not-approved`.
 */
export async function swapUnit(desk: Desk, wish: SwapWish): Promise<DealRecord> {
  return desk.write('deal.swap', async (w) => {
    const before = await getDeal(w, wish.deal);
    const wanted = await getUnit(w.db, wish.unit);
    const approval = await findGiven(w.db, wish.approval);
    const forPrice = await findGiven(w.db, wish.priceApproval);
    // The old unit is let go as by a cancellation, so it may not be sooner than that.
    granted(decideCancel(before, w.at));
    if (before.unit === wanted.code) {
      throw refused({ code: 'deal.same-unit', text: said.sameUnit(before.id, wanted.code) });
    }
    await refuseTaken(w, wanted);
    const use = { kind: 'unit', deal: before.id, unit: wanted.code } as const;
    const swap = await useApproval(w, use, approval, before.id);
    const unit = await asListedThen(w, wanted);
    const amountFen = wish.amountFen ?? unit.listFen;
    const { uses } = granted(decidePrice({ unit, amountFen, approval: forPrice }));
    if (uses !== null) await saveUse(w.db, uses, { entry: w.entry, usedFor: before.id });
    const { code, area, listFen } = unit;
    const after = { ...before, unit: code, area, amountFen, listFen, approval: uses };
    w.note({ deal: before.id, unit: code, from: before.unit, amountFen, approval: swap });
    return saveSwap(w, before, after, wanted);
  });
}

async function saveSwap(
  w: Writing,
  before: DealRecord,
  after: DealRecord,
  unit: UnitRecord,
): Promise<DealRecord> {
  const old = await getUnit(w.db, before.unit);
  await updateDeal(w.db, after);
  await saveUnit(w, old, { ...old, status: 'available', deal: null }, 'released');
  await moveUnit(w, unit, after);
  const fen = subtractFen(after.amountFen, before.amountFen);
  const events: DealEvent[] = [dealEvent(w, after, 'unit')];
  if (fen !== 0) events.push(dealEvent(w, after, 'amount', { n: 1, fen }));
  await insertDealEvents(w.db, events);
  return after;
}
