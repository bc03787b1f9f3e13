import type { Desk, Writing } from '../desk/types.ts';
import { granted, notFound, refused } from '../errors.ts';
import { subtractFen, type Fen } from '../money/fen.ts';
import { getCustomer, type CustomerWord } from '../visitor/service.ts';
import { dealEvent, useApproval } from './approval-service.ts';
import { endBuyer, insertBuyer, insertForm, listBuyers, saveUse } from './approval-store.ts';
import { moveUnit } from './course-service.ts';
import { findGiven, getDeal, getUnit } from './lookup-service.ts';
import { said } from './messages.ts';
import { decidePrice } from './price.ts';
import { decideCancel, decidePayment } from './stages.ts';
import { insertDealEvents, updateDeal } from './store.ts';
import type { Buyer, DealEvent, DealRecord } from './types.ts';
import { asListedThen, refuseTaken, saveUnit } from './unit-service.ts';

/** What changes about a deal under way: the names on it, its unit, what the buyers' own forms say. */
export interface BuyerWish {
  readonly deal: number;
  readonly customer: CustomerWord;
  readonly approval: number | null;
}

export interface DealWithBuyers {
  readonly deal: DealRecord;
  readonly buyers: readonly Buyer[];
}

/**
 * Puts a further name on a deal. Errors: `deal.not-found`, `customer.not-found`, `approval.not-found`, `deal.cancelled`,
 * `deal.buyer-exists`, `deal.buyer-not-approved`.
 */
export async function addBuyer(desk: Desk, wish: BuyerWish): Promise<DealWithBuyers> {
  return changeBuyers(desk, 'deal.buyer-add', wish, async (w, { deal, customer, use }) => {
    const standing = (await standingBuyers(w, wish.deal)).some((one) => one.customer === customer);
    if (standing) {
      throw refused({
        code: 'deal.buyer-exists',
        text: said.isBuyer(deal.id, customer),
        hint: said.seeDeal(deal.id),
      });
    }
    const approval = await use();
    const { entry, at: since } = w;
    await insertBuyer(w.db, { deal: deal.id, customer, entry, since, until: null }, approval);
    await insertDealEvents(w.db, [dealEvent(w, deal, 'buyer-added', { customer })]);
  });
}

/**
 * Takes a name off a deal; one always stays. Credit goes on following the customer the deal was opened for. Errors as
 * `addBuyer`, and `buyer.not-found`, `deal.last-buyer`.
 */
export async function removeBuyer(desk: Desk, wish: BuyerWish): Promise<DealWithBuyers> {
  return changeBuyers(desk, 'deal.buyer-remove', wish, async (w, { deal, customer, use }) => {
    const standing = await standingBuyers(w, wish.deal);
    const buyer = standing.find((one) => one.customer === customer);
    if (buyer === undefined) throw notFound('buyer', said.noBuyer(deal.id, customer));
    if (standing.length === 1) {
      throw refused({
        code: 'deal.last-buyer',
        text: said.lastBuyer(deal.id, customer),
        hint: said.addFirst(deal.id),
      });
    }
    const approval = await use();
    await endBuyer(w.db, buyer, { entry: w.entry, at: w.at, approval });
    await insertDealEvents(w.db, [dealEvent(w, deal, 'buyer-removed', { customer })]);
  });
}

interface BuyerChange {
  readonly deal: DealRecord;
  readonly customer: string;
  /** Uses the approval up, or refuses. */
  readonly use: () => Promise<string>;
}

async function changeBuyers(
  desk: Desk,
  act: string,
  wish: BuyerWish,
  change: (w: Writing, found: BuyerChange) => Promise<void>,
): Promise<DealWithBuyers> {
  return desk.write(act, async (w) => {
    const deal = await getDeal(w, wish.deal);
    const customer = `C${(await getCustomer(w.db, wish.customer)).id}`;
    const approval = await findGiven(w.db, wish.approval);
    granted(decidePayment(deal));
    const wanted = { kind: 'buyer', deal: deal.id, customer } as const;
    const use = () => useApproval(w, wanted, approval, deal.id);
    await change(w, { deal, customer, use });
    w.note({ deal: deal.id, customer, approval: approval?.id ?? null });
    return { deal, buyers: await listBuyers(w.db, wish.deal) };
  });
}

async function standingBuyers(w: Writing, deal: number): Promise<Buyer[]> {
  return (await listBuyers(w.db, deal)).filter((one) => one.until === null);
}

export interface SwapWish {
  readonly deal: number;
  readonly unit: string;
  readonly approval: number | null;
  /** Null for the new unit's list price. */
  readonly amountFen: Fen | null;
  readonly priceApproval: number | null;
}

/**
 * Moves a deal to another unit, at that one's list price or an amount approved for it. Errors: `deal.not-found`,
 * `unit.not-found`, `approval.not-found`, `deal.cancelled`, `deal.before-last-stage`, `deal.same-unit`,
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
    return saveSwap(w, before, after);
  });
}

async function saveSwap(w: Writing, before: DealRecord, after: DealRecord): Promise<DealRecord> {
  const old = await getUnit(w.db, before.unit);
  await updateDeal(w.db, after);
  await saveUnit(w, old, { ...old, status: 'available', deal: null }, 'released');
  await moveUnit(w, await getUnit(w.db, after.unit), after);
  const fen = subtractFen(after.amountFen, before.amountFen);
  const events: DealEvent[] = [dealEvent(w, after, 'unit')];
  if (fen !== 0) events.push(dealEvent(w, after, 'amount', { n: 1, fen }));
  await insertDealEvents(w.db, events);
  return after;
}

export interface FormWish {
  readonly deal: number;
  /** Null for the customer the deal was opened for. */
  readonly customer: CustomerWord | null;
  readonly address: string | null;
  readonly occupation: string | null;
  readonly purpose: string | null;
}

/** Keeps what a buyer filled in on their own form. Errors: `deal.not-found`, `customer.not-found`, `buyer.not-found`. */
export async function keepForm(desk: Desk, wish: FormWish): Promise<DealWithBuyers> {
  return desk.write('deal.buyer-form', async (w) => {
    const deal = await getDeal(w, wish.deal);
    const customer =
      wish.customer === null ? deal.customer : `C${(await getCustomer(w.db, wish.customer)).id}`;
    const buyers = await standingBuyers(w, wish.deal);
    if (!buyers.some((one) => one.customer === customer)) {
      throw notFound('buyer', said.noBuyer(deal.id, customer), said.seeDeal(deal.id));
    }
    const { address, occupation, purpose } = wish;
    await insertForm(w.db, { deal: deal.id, customer, address, occupation, purpose }, w);
    w.note({ deal: deal.id, customer, address, occupation, purpose });
    return { deal, buyers };
  });
}
