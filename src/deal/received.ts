/**
 * The money of a deal (RULEBOOK 8): what was received is the sum of the payments that count. It never exceeds the deal's
 * amount, and at no time was more given back than had come in.
 */
import type { DealId } from '../ids.ts';
import { text, type Text } from '../language.ts';
import {
  addFen,
  fen,
  formatYuan,
  formatYuanGrouped,
  subtractFen,
  sumFen,
  type Fen,
} from '../money/fen.ts';
import type { Decision, Refusal } from '../reason.ts';
import { cancelledAlready } from './stages.ts';
import type { DealRecord, Payment } from './types.ts';

/** A payment as far as sums care. */
export type Counted = Pick<Payment, 'id' | 'at' | 'entry' | 'fen' | 'voided'>;

/** A deal with all payments that were ever typed for it. */
export interface MoneyOfDeal {
  readonly deal: Pick<DealRecord, 'id' | 'stage' | 'amountFen' | 'openedAt' | 'cancelledAt'>;
  readonly payments: readonly Counted[];
}

/**
 * What was received, by a moment where one is given (that very one included).
 *
 *     receivedOf([m1, m2, m3voided]) // m1 and m2 together
 */
function receivedOf(payments: readonly Counted[], by?: number): Fen {
  const live = payments.filter((one) => one.voided === null && (by === undefined || one.at <= by));
  return sumFen(live.map((one) => one.fen));
}

/** Money of a deal that came or went: an amount more than 0, when, and how that would be said again. */
export interface MoneyMove {
  readonly amountFen: Fen;
  readonly at: number;
}

/**
 * Whether a payment is taken: `deal.order` before the deal was opened; `deal.cancelled` once it was cancelled (one made
 * before that, typed in late, is taken); `deal.overpaid`.
 *
 *     decidePayment({ deal, payments: [] }, { amountFen: fen(100), at }) // { receivedFen: 100 }
 */
export function decidePayment(
  { deal, payments }: MoneyOfDeal,
  { amountFen, at }: MoneyMove,
): Decision<{ readonly receivedFen: Fen }> {
  if (at < deal.openedAt) return { refused: beforeOpening(deal.id) };
  if (deal.cancelledAt !== null && at >= deal.cancelledAt) {
    return { refused: cancelledAlready(deal.id) };
  }
  const before = receivedOf(payments);
  const receivedFen = addFen(before, amountFen);
  if (receivedFen <= deal.amountFen) return { receivedFen };
  return { refused: overpaid(deal, before, receivedFen) };
}

/**
 * Whether money is given back, on a cancelled deal too: `deal.order` before the deal was opened, `deal.over-refunded` for
 * more than had come in by then.
 */
export function decideRefund(
  { deal, payments }: MoneyOfDeal,
  { amountFen, at }: MoneyMove,
): Decision<{ readonly receivedFen: Fen }> {
  if (at < deal.openedAt) return { refused: beforeOpening(deal.id) };
  const most = leastFrom(payments, at);
  if (amountFen > most) return { refused: overRefunded(deal.id, amountFen, most) };
  return { receivedFen: subtractFen(receivedOf(payments), amountFen) };
}

/**
 * Whether a payment is taken back as typed wrong: `payment.void` when it was already; `deal.over-refunded` where money
 * that was given back rests on it; `deal.overpaid` where it was a refund itself, and the deal is paid by now.
 */
export function decideVoid(
  { deal, payments }: MoneyOfDeal,
  payment: Counted,
): Decision<{ readonly receivedFen: Fen }> {
  if (payment.voided !== null) return { refused: voidAlready(payment.id, deal.id) };
  const rest = payments.filter((one) => one.id !== payment.id);
  const receivedFen = receivedOf(rest);
  if (receivedFen > deal.amountFen) {
    return { refused: overpaid(deal, receivedOf(payments), receivedFen) };
  }
  const least = leastFrom(rest, payment.at);
  if (least < 0) return { refused: restsOn(payment.id, deal.id) };
  return { receivedFen };
}

/** The least that was received at any moment from `at` on: what can be given back at `at` without owing it later. */
function leastFrom(payments: readonly Counted[], at: number): Fen {
  let sum = receivedOf(payments, at);
  let least = sum;
  const later = payments.filter((one) => one.voided === null && one.at > at);
  for (const one of later.sort((a, b) => a.at - b.at || a.entry - b.entry)) {
    sum = addFen(sum, one.fen);
    if (sum < least) least = sum;
  }
  return least;
}

/** A deal is not cancelled at a moment after which money came in for it: `deal.order`. */
export function refuseMoneySince(
  deal: DealId,
  payments: readonly Counted[],
  at: number,
): Decision<{ readonly at: number }> {
  const since = payments.find((one) => one.voided === null && one.fen > 0 && one.at > at);
  if (since === undefined) return { at };
  const amount = formatYuanGrouped(since.fen);
  return {
    refused: {
      code: 'deal.order',
      text: text(
        `${since.id} of ${deal}, ${amount}, came in after that time.`,
        `所填时间之后，${deal} 还有收款 ${since.id}（${amount}）。`,
      ),
      hint: seePayments(deal),
    },
  };
}

/** What `paid` still lacks; 0 when all of it is there. */
function lacking({ amountFen, receivedFen }: Pick<DealRecord, 'amountFen' | 'receivedFen'>): Fen {
  return receivedFen >= amountFen ? fen(0) : subtractFen(amountFen, receivedFen);
}

/** `deal.overpaid`: an amount that is less than what was received. */
function overpaid(
  { id, amountFen }: Pick<DealRecord, 'id' | 'amountFen'>,
  before: Fen,
  receivedFen: Fen,
): Refusal {
  const [amount, had, would] = [amountFen, before, receivedFen].map(formatYuanGrouped);
  const over = formatYuanGrouped(subtractFen(receivedFen, amountFen));
  return {
    code: 'deal.overpaid',
    text: text(
      `${id} is ${amount}; received so far ${had}, with this ${would}: ${over} too much.`,
      `${id} 成交金额 ${amount}，已收 ${had}，加上本次为 ${would}，多出 ${over}。`,
    ),
    hint: seePayments(id),
  };
}

function overRefunded(deal: DealId, amountFen: Fen, most: Fen): Refusal {
  const [amount, has] = [amountFen, most].map(formatYuanGrouped);
  const over = formatYuanGrouped(subtractFen(amountFen, most));
  return {
    code: 'deal.over-refunded',
    text: text(
      `${deal} has received ${has} that can be given back; ${amount} is ${over} too much.`,
      `${deal} 可退金额为 ${has}，本次退 ${amount}，多出 ${over}。`,
    ),
    hint: seePayments(deal),
  };
}

function restsOn(payment: string, deal: DealId): Refusal {
  return {
    code: 'deal.over-refunded',
    text: text(
      `Without ${payment}, more would have been given back for ${deal} than was received.`,
      `作废 ${payment} 后，${deal} 的退款将超过收款。`,
    ),
    hint: text(
      `Void the refund first: salesdesk deal payments ${deal}`,
      `请先作废相应退款：salesdesk deal payments ${deal}`,
    ),
  };
}

function voidAlready(payment: string, deal: DealId): Refusal {
  return {
    code: 'payment.void',
    text: text(`${payment} is void already.`, `${payment} 已作废。`),
    hint: seePayments(deal),
  };
}

function beforeOpening(deal: DealId): Refusal {
  return {
    code: 'deal.order',
    text: text(
      `${deal} was not open yet at that time; no money can have come or gone for it.`,
      `所填时间早于 ${deal} 的开单时间，不可能已有收付款。`,
    ),
    hint: text(
      `See when it was opened: salesdesk deal show ${deal}`,
      `查看开单时间：salesdesk deal show ${deal}`,
    ),
  };
}

function seePayments(deal: DealId): Text {
  return text(
    `See its payments: salesdesk deal payments ${deal}`,
    `查看收款：salesdesk deal payments ${deal}`,
  );
}

/** `paid` is said of a deal whose money is not there (`deal.not-paid`): it takes a reason. */
export function decidePaid(
  deal: Pick<DealRecord, 'id' | 'amountFen' | 'receivedFen'>,
  why: string | null,
): Decision<{ readonly lackingFen: Fen }> {
  const lackingFen = lacking(deal);
  if (lackingFen === 0 || why !== null) return { lackingFen };
  const { id } = deal;
  const [amount, has, lacks] = [deal.amountFen, deal.receivedFen, lackingFen].map(
    formatYuanGrouped,
  );
  return {
    refused: {
      code: 'deal.not-paid',
      text: text(
        `${id} is ${amount}, and ${has} was received: ${lacks} is missing.`,
        `${id} 成交金额 ${amount}，已收 ${has}，尚欠 ${lacks}。`,
      ),
      hint: text(
        `When it comes: salesdesk deal pay ${id} ${formatYuan(lackingFen)}; if it is paid all the same, add --why "…"`,
        `收到后登记：salesdesk deal pay ${id} ${formatYuan(lackingFen)}；如确已付清，请加上 --why "……"`,
      ),
    },
  };
}
