import type { Desk, Writing } from '../desk/index.ts';
import { granted, notFound, refused } from '../errors.ts';
import type { ApprovalId, CustomerId, DealId } from '../ids.ts';
import { getCustomer, type CustomerWord } from '../visitor/index.ts';
import { useApproval } from './approval-service.ts';
import { endBuyer, insertBuyer, insertForm, listBuyers } from './buyer-store.ts';
import { said } from './messages.ts';
import { findGiven, getDeal } from './query.ts';
import { dealEvent, decideUnderWay } from './stages.ts';
import { insertDealEvents } from './store.ts';
import type { Buyer, DealRecord } from './types.ts';

/** The names on a deal under way, each as approved, and what the buyers' own forms say. */
export interface BuyerWish {
  readonly deal: DealId;
  readonly customer: CustomerWord;
  readonly approval: ApprovalId | null;
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
  readonly customer: CustomerId;
  /** Uses the approval up, or refuses. */
  readonly use: () => Promise<ApprovalId>;
}

async function changeBuyers(
  desk: Desk,
  act: string,
  wish: BuyerWish,
  change: (w: Writing, found: BuyerChange) => Promise<void>,
): Promise<DealWithBuyers> {
  return desk.write(act, async (w) => {
    const deal = await getDeal(w, wish.deal);
    const customer = (await getCustomer(w.db, wish.customer)).id;
    const approval = await findGiven(w.db, wish.approval);
    granted(decideUnderWay(deal));
    const wanted = { kind: 'buyer', deal: deal.id, customer } as const;
    const use = () => useApproval(w, wanted, approval, deal.id);
    await change(w, { deal, customer, use });
    w.note({ deal: deal.id, customer, approval: approval?.id ?? null });
    return { deal, buyers: await listBuyers(w.db, wish.deal) };
  });
}

async function standingBuyers(w: Writing, deal: DealId): Promise<Buyer[]> {
  return (await listBuyers(w.db, deal)).filter((one) => one.until === null);
}

export interface FormWish {
  readonly deal: DealId;
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
      wish.customer === null ? deal.customer : (await getCustomer(w.db, wish.customer)).id;
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
