import { nextId } from '../db/rows.ts';
import type { Desk, Guard, Role, Writing } from '../desk/index.ts';
import { granted, refused } from '../errors.ts';
import type { DealId, PaymentId } from '../ids.ts';
import { negateFen, type Fen } from '../money/fen.ts';
import { said } from './messages.ts';
import { findPayment, insertPayment, insertVoid, listPayments } from './payment-store.ts';
import { getDeal, getPayment } from './query.ts';
import { decidePayment, decideRefund, decideVoid } from './received.ts';
import { updateDeal } from './store.ts';
import type { DealRecord, Payment, PaymentWay } from './types.ts';

/** Money that came in, was given back, or was typed wrong (RULEBOOK 8). */

/** Who keeps the desk's money and its stages. */
export const dealKeepers: readonly Role[] = ['clerk', 'manager'];
export const byDealKeepers: Guard = { kind: 'guarded', roles: dealKeepers };

export interface PaymentWish {
  readonly deal: DealId;
  /** More than 0. */
  readonly amountFen: Fen;
  readonly how: PaymentWay | null;
  readonly receipt: string | null;
}

/** A payment with its deal after it. */
export interface Paid {
  readonly deal: DealRecord;
  readonly payment: Payment;
  /** The payment that has the same receipt number, where there is one. */
  readonly sameReceipt: Payment | null;
}

/**
 * Records money received; no stage changes by it. Errors: `deal.not-found`, `not-allowed`, `deal.order`,
 * `deal.cancelled`, `deal.overpaid`, `payment.receipt-used` (a receipt's number twice, unless a reason is given).
 */
export async function payDeal(desk: Desk, wish: PaymentWish): Promise<Paid> {
  return moveMoney(desk, 'deal.pay', wish, decidePayment);
}

/** Records money given back. Errors: as `payDeal`, with `deal.over-refunded` for `deal.overpaid`. */
export async function refundDeal(desk: Desk, wish: PaymentWish): Promise<Paid> {
  return moveMoney(desk, 'deal.refund', wish, decideRefund);
}

async function moveMoney(
  desk: Desk,
  act: 'deal.pay' | 'deal.refund',
  wish: PaymentWish,
  decide: typeof decidePayment,
): Promise<Paid> {
  return desk.write(
    act,
    async (w) => {
      const before = await getDeal(w, wish.deal);
      w.allow();
      const payments = await listPayments(w.db, { deal: before.id });
      const { amountFen, how, receipt } = wish;
      const { receivedFen } = granted(decide({ deal: before, payments }, { amountFen, at: w.at }));
      const sameReceipt = await receiptUsed(w, receipt);
      const payment: Payment = {
        id: await nextId(w.db, 'payment'),
        deal: before.id,
        ...{ entry: w.entry, at: w.at, recordedAt: w.now },
        fen: act === 'deal.pay' ? amountFen : negateFen(amountFen),
        ...{ how, receipt, by: w.actor?.code ?? null, why: w.why, voided: null },
      };
      await insertPayment(w.db, payment);
      const deal = { ...before, receivedFen };
      await updateDeal(w.db, deal);
      w.note({ payment: payment.id, deal: deal.id, fen: payment.fen, how, receipt });
      return { deal, payment, sameReceipt };
    },
    { guard: byDealKeepers },
  );
}

/** One receipt is written for one payment: the same number again is most often the same money again. */
async function receiptUsed(w: Writing, receipt: string | null): Promise<Payment | null> {
  if (receipt === null) return null;
  const used = (await listPayments(w.db, { receipt })).find((one) => one.voided === null);
  if (used === undefined) return null;
  if (w.why !== null) return used;
  throw refused({
    code: 'payment.receipt-used',
    text: said.receiptUsed(receipt, used.id, used.deal),
    hint: said.receiptTwice(used.deal),
  });
}

/** A payment that counts no more, with its deal before and after that. */
export interface Voided extends Pick<Paid, 'deal' | 'payment'> {
  readonly before: DealRecord;
}

/**
 * Takes a payment back that was typed wrong: it counts as never made. Errors: `payment.not-found`, `not-allowed`,
 * `payment.void`, `deal.over-refunded`, `deal.overpaid`.
 */
export async function voidPayment(desk: Desk, id: PaymentId): Promise<Voided> {
  return desk.write(
    'deal.void-payment',
    async (w) => {
      const payment = await getPayment(w.db, id);
      const before = await getDeal(w, payment.deal);
      w.allow();
      const payments = await listPayments(w.db, { deal: before.id });
      const { receivedFen } = granted(decideVoid({ deal: before, payments }, payment));
      const { entry, at, now: recordedAt, why } = w;
      await insertVoid(w.db, id, { entry, at, recordedAt, by: w.actor?.code ?? null, why });
      const deal = { ...before, receivedFen };
      await updateDeal(w.db, deal);
      const { fen, how, receipt } = payment;
      w.note({
        ...{ payment: id, deal: deal.id, fen, how, receipt },
        ...{ before: { receivedFen: before.receivedFen }, after: { receivedFen } },
      });
      return { before, deal, payment: (await findPayment(w.db, id)) ?? payment };
    },
    { guard: byDealKeepers },
  );
}
