import type { Transaction } from 'kysely';
import type { Tables } from '../db/schema.ts';
import { idNumber, idOf, type DealId, type PaymentId } from '../ids.ts';
import { fen, negateFen } from '../money/fen.ts';
import type { Payment, PaymentMove, PaymentVoid, PaymentWay } from './types.ts';
import { within, type Db, type EventRange } from './unit-store.ts';

/** SQL of the money of deals: what came in, what was given back, what was typed wrong. */

export async function insertPayment(trx: Transaction<Tables>, payment: Payment): Promise<void> {
  const { id, deal, recordedAt, voided: _voided, ...rest } = payment;
  await trx
    .insertInto('payment')
    .values({ ...rest, id: idNumber(id), deal: idNumber(deal), recorded_at: recordedAt })
    .execute();
}

export async function insertVoid(
  trx: Transaction<Tables>,
  id: PaymentId,
  { recordedAt, ...rest }: PaymentVoid,
): Promise<void> {
  await trx
    .insertInto('payment_void')
    .values({ ...rest, payment: idNumber(id), recorded_at: recordedAt })
    .execute();
}

function everyPayment(db: Db) {
  return db
    .selectFrom('payment')
    .leftJoin('payment_void as gone', 'gone.payment', 'payment.id')
    .selectAll('payment')
    .select([
      'gone.entry as gone_entry',
      'gone.at as gone_at',
      'gone.recorded_at as gone_recorded_at',
      'gone.by as gone_by',
      'gone.why as gone_why',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof everyPayment>['execute']>>[number];

function paymentFromRow(row: Row): Payment {
  return {
    id: idOf('M', row.id),
    deal: idOf('D', row.deal),
    entry: row.entry,
    at: row.at,
    recordedAt: row.recorded_at,
    fen: fen(row.fen),
    how: row.how as PaymentWay | null,
    receipt: row.receipt,
    by: row.by,
    why: row.why,
    voided: voidFromRow(row),
  };
}

function voidFromRow(row: Row): PaymentVoid | null {
  const { gone_entry: entry, gone_at: at, gone_recorded_at: recordedAt } = row;
  if (entry === null || at === null || recordedAt === null) return null;
  return { entry, at, recordedAt, by: row.gone_by, why: row.gone_why };
}

export interface PaymentFilter {
  readonly deal?: DealId | undefined;
  /** Those made in `[from, until)`; null is open. */
  readonly from?: number | null | undefined;
  readonly until?: number | null | undefined;
  readonly receipt?: string | undefined;
}

/** By number, those that count no more among them. */
export async function listPayments(db: Db, filter: PaymentFilter = {}): Promise<Payment[]> {
  const { deal, from, until, receipt } = filter;
  let query = everyPayment(db);
  if (deal !== undefined) query = query.where('payment.deal', '=', idNumber(deal));
  if (typeof from === 'number') query = query.where('payment.at', '>=', from);
  if (typeof until === 'number') query = query.where('payment.at', '<', until);
  if (receipt !== undefined) query = query.where('payment.receipt', '=', receipt);
  return (await query.orderBy('payment.id').execute()).map(paymentFromRow);
}

export async function findPayment(db: Db, id: PaymentId): Promise<Payment | undefined> {
  const row = await everyPayment(db).where('payment.id', '=', idNumber(id)).executeTakeFirst();
  return row === undefined ? undefined : paymentFromRow(row);
}

/** What there is to count of money, each at the time the payment was made, in the order in which it was recorded. */
export async function listPaymentMoves(db: Db, range: EventRange = {}): Promise<PaymentMove[]> {
  const made = await db
    .selectFrom('payment')
    .select(['id', 'deal', 'entry', 'at', 'fen'])
    .where(within(range))
    .execute();
  const takenBack = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('payment_void')
        .innerJoin('payment', 'payment.id', 'payment_void.payment')
        .select(['payment.id', 'payment.deal', 'payment_void.entry', 'payment.at', 'payment.fen'])
        .as('taken_back'),
    )
    .selectAll()
    .where(within(range))
    .execute();
  const moves = [
    ...made.map((row) => moveOf(row, false)),
    ...takenBack.map((row) => moveOf(row, true)),
  ];
  return moves.sort((a, b) => a.entry - b.entry || idNumber(a.id) - idNumber(b.id));
}

function moveOf(
  row: { id: number; deal: number; entry: number; at: number; fen: number },
  takesBack: boolean,
): PaymentMove {
  const amount = fen(row.fen);
  return {
    id: idOf('M', row.id),
    deal: idOf('D', row.deal),
    entry: row.entry,
    at: row.at,
    fen: takesBack ? negateFen(amount) : amount,
    takesBack,
  };
}
