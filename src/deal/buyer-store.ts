import type { Selectable, Transaction } from 'kysely';
import type { BuyerFormTable, Tables } from '../db/schema.ts';
import { idNumber, idOf, type ApprovalId, type CustomerId, type DealId } from '../ids.ts';
import type { Buyer } from './types.ts';
import type { Db } from './unit-store.ts';

/** SQL of the names on a deal, and of what their own forms say. */

/** The names on deals, those taken off too, in the order in which they came. */
export async function listBuyers(db: Db, deal?: DealId): Promise<Buyer[]> {
  let query = db.selectFrom('deal_buyer').selectAll();
  if (deal !== undefined) query = query.where('deal', '=', idNumber(deal));
  const rows = await query.orderBy('deal').orderBy('entry').orderBy('customer').execute();
  return rows.map((row) => ({
    deal: idOf('D', row.deal),
    customer: idOf('C', row.customer),
    entry: row.entry,
    since: row.at,
    until: row.removed_at,
  }));
}

export async function insertBuyer(
  trx: Transaction<Tables>,
  { deal, customer, entry, since }: Buyer,
  approval: ApprovalId | null,
): Promise<void> {
  await trx
    .insertInto('deal_buyer')
    .values({
      deal: idNumber(deal),
      customer: idNumber(customer),
      entry,
      at: since,
      approval: idNumber(approval),
      removed_entry: null,
      removed_at: null,
      removed_approval: null,
    })
    .execute();
}

export async function endBuyer(
  trx: Transaction<Tables>,
  buyer: Buyer,
  end: { readonly entry: number; readonly at: number; readonly approval: ApprovalId },
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
  readonly deal: DealId;
  readonly customer: CustomerId;
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
export async function listForms(db: Db, deal?: DealId): Promise<BuyerForm[]> {
  let query = db.selectFrom('buyer_form').selectAll();
  if (deal !== undefined) query = query.where('deal', '=', idNumber(deal));
  return (await query.orderBy('entry').execute()).map(formFromRow);
}

function formFromRow(row: Selectable<BuyerFormTable>): BuyerForm {
  const { address, occupation, purpose } = row;
  return {
    deal: idOf('D', row.deal),
    customer: idOf('C', row.customer),
    address,
    occupation,
    purpose,
  };
}
