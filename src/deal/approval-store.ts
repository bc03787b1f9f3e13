import type { Selectable, Transaction } from 'kysely';
import type { ApprovalTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type ApprovalId, type DealId } from '../ids.ts';
import { fen } from '../money/fen.ts';
import type { ApprovalKind, ApprovalRecord } from './types.ts';
import type { Db } from './unit-store.ts';

/** SQL of approvals. */

function approvalFromRow(row: Selectable<ApprovalTable>): ApprovalRecord {
  return {
    id: idOf('P', row.id),
    entry: row.entry,
    kind: row.kind as ApprovalKind,
    status: row.status as ApprovalRecord['status'],
    unit: row.unit,
    deal: idOf('D', row.deal),
    customer: idOf('C', row.customer),
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

export async function findApproval(db: Db, id: ApprovalId): Promise<ApprovalRecord | undefined> {
  const row = await db
    .selectFrom('approval')
    .selectAll()
    .where('id', '=', idNumber(id))
    .executeTakeFirst();
  return row === undefined ? undefined : approvalFromRow(row);
}

/** In order of number: the one that has waited longest stands first. */
export async function listApprovals(
  db: Db,
  filter: { readonly waiting?: boolean | undefined; readonly deal?: DealId | undefined } = {},
): Promise<ApprovalRecord[]> {
  let query = db.selectFrom('approval').selectAll();
  if (filter.waiting === true) query = query.where('status', '=', 'pending');
  if (filter.deal !== undefined) query = query.where('deal', '=', idNumber(filter.deal));
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
      deal: idNumber(approval.deal),
      customer: idNumber(approval.customer),
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
  id: ApprovalId,
  use: { readonly entry: number; readonly usedFor: string },
): Promise<void> {
  await trx
    .updateTable('approval')
    .set({ used_entry: use.entry, used_for: use.usedFor })
    .where('id', '=', idNumber(id))
    .execute();
}
