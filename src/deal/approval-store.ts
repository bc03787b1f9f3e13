import type { Selectable, Transaction } from 'kysely';
import type { ApprovalTable, BuyerFormTable, Tables } from '../db/schema.ts';
import { fen } from '../money/fen.ts';
import { idNumber, type ApprovalKind, type ApprovalRecord, type Buyer } from './types.ts';
import type { Db } from './unit-store.ts';

/** SQL of approvals, and of the names on a deal. */

function approvalFromRow(row: Selectable<ApprovalTable>): ApprovalRecord {
  return {
    id: `P${row.id}`,
    entry: row.entry,
    kind: row.kind as ApprovalKind,
    status: row.status as ApprovalRecord['status'],
    unit: row.unit,
    deal: row.deal === null ? null : `D${row.deal}`,
    customer: row.customer === null ? null : `C${row.customer}`,
    amountFen: row.amount_fen === null ? null : fen(row.amount_fen),
    why: row.why,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decidedWhy: row.decided_why,
    allowedBy: row.allowed_by,
    usedFor: row.used_for,
  };
}

export async function findApproval(db: Db, id: number): Promise<ApprovalRecord | undefined> {
  const row = await db.selectFrom('approval').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : approvalFromRow(row);
}

/** In order of number: the one that has waited longest stands first. */
export async function listApprovals(
  db: Db,
  filter: { readonly waiting?: boolean | undefined; readonly deal?: number | undefined } = {},
): Promise<ApprovalRecord[]> {
  let query = db.selectFrom('approval').selectAll();
  if (filter.waiting === true) query = query.where('status', '=', 'pending');
  if (filter.deal !== undefined) query = query.where('deal', '=', filter.deal);
  return (await query.orderBy('id').execute()).map(approvalFromRow);
}

export async function insertApproval(
  trx: Transaction<Tables>,
  approval: ApprovalRecord,
): Promise<void> {
  await trx
    .insertInto('approval')
    .values({
      id: idNumber(approval.id),
      entry: approval.entry,
      kind: approval.kind,
      status: approval.status,
      unit: approval.unit,
      deal: approval.deal === null ? null : idNumber(approval.deal),
      customer: approval.customer === null ? null : idNumber(approval.customer),
      amount_fen: approval.amountFen,
      why: approval.why,
      asked_by: approval.askedBy,
      asked_at: approval.askedAt,
      decided_entry: null,
      decided_by: null,
      decided_at: null,
      decided_why: null,
      allowed_by: null,
      used_entry: null,
      used_for: null,
    })
    .execute();
}

/** Keeps a manager's word on an approval. */
export async function saveDecision(
  trx: Transaction<Tables>,
  entry: number,
  approval: ApprovalRecord,
): Promise<void> {
  await trx
    .updateTable('approval')
    .set({
      status: approval.status,
      decided_entry: entry,
      decided_by: approval.decidedBy,
      decided_at: approval.decidedAt,
      decided_why: approval.decidedWhy,
      allowed_by: approval.allowedBy,
    })
    .where('id', '=', idNumber(approval.id))
    .execute();
}

export async function saveUse(
  trx: Transaction<Tables>,
  id: string,
  use: { readonly entry: number; readonly usedFor: string },
): Promise<void> {
  await trx
    .updateTable('approval')
    .set({ used_entry: use.entry, used_for: use.usedFor })
    .where('id', '=', idNumber(id))
    .execute();
}

/** The names on deals, those taken off too, in the order in which they came. */
export async function listBuyers(db: Db, deal?: number): Promise<Buyer[]> {
  let query = db.selectFrom('deal_buyer').selectAll();
  if (deal !== undefined) query = query.where('deal', '=', deal);
  const rows = await query.orderBy('deal').orderBy('entry').orderBy('customer').execute();
  return rows.map((row) => ({
    deal: `D${row.deal}`,
    customer: `C${row.customer}`,
    entry: row.entry,
    since: row.at,
    until: row.removed_at,
  }));
}

export async function insertBuyer(
  trx: Transaction<Tables>,
  { deal, customer, entry, since }: Buyer,
  approval: string | null,
): Promise<void> {
  await trx
    .insertInto('deal_buyer')
    .values({
      deal: idNumber(deal),
      customer: idNumber(customer),
      entry,
      at: since,
      approval: approval === null ? null : idNumber(approval),
      removed_entry: null,
      removed_at: null,
      removed_approval: null,
    })
    .execute();
}

export async function endBuyer(
  trx: Transaction<Tables>,
  buyer: Buyer,
  end: { readonly entry: number; readonly at: number; readonly approval: string },
): Promise<void> {
  await trx
    .updateTable('deal_buyer')
    .set({
      removed_entry: end.entry,
      removed_at: end.at,
      removed_approval: idNumber(end.approval),
    })
    .where('deal', '=', idNumber(buyer.deal))
    .where('customer', '=', idNumber(buyer.customer))
    .where('entry', '=', buyer.entry)
    .execute();
}

/** What a buyer's own form says (RULEBOOK 5), as far as it was filled in. */
export interface BuyerForm {
  readonly deal: string;
  readonly customer: string;
  readonly address: string | null;
  readonly occupation: string | null;
  readonly purpose: string | null;
}

export async function insertForm(
  trx: Transaction<Tables>,
  { deal, customer, ...said }: BuyerForm,
  { entry, at }: { readonly entry: number; readonly at: number },
): Promise<void> {
  await trx
    .insertInto('buyer_form')
    .values({ ...said, deal: idNumber(deal), customer: idNumber(customer), entry, at })
    .execute();
}

/** Each sheet as it was handed in, oldest first; a later one adds to and corrects the earlier. */
export async function listForms(db: Db, deal?: number): Promise<BuyerForm[]> {
  let query = db.selectFrom('buyer_form').selectAll();
  if (deal !== undefined) query = query.where('deal', '=', deal);
  return (await query.orderBy('entry').execute()).map(formFromRow);
}

function formFromRow(row: Selectable<BuyerFormTable>): BuyerForm {
  const { address, occupation, purpose } = row;
  return { deal: `D${row.deal}`, customer: `C${row.customer}`, address, occupation, purpose };
}
