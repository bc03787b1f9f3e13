import type { Reading } from '../desk/index.ts';
import type { CustomerId, DealId } from '../ids.ts';
import { getCustomer } from '../visitor/index.ts';
import { missingBuyerData, type BuyerData } from './buyer-data.ts';
import { listBuyers, listForms, type BuyerForm } from './buyer-store.ts';
import { selectDeals } from './store.ts';
import type { Buyer, DealRecord } from './types.ts';
import type { Db } from './unit-store.ts';

/** Which signed deals lack what of their buyers' data (M 5.4.2.6). */
export interface Incomplete {
  readonly deal: DealId;
  readonly customer: CustomerId;
  /** The consultant on the deal, who is to ask. */
  readonly by: string;
  readonly missing: readonly (keyof BuyerData)[];
}

/** One line for each buyer of whom something is missing, by deal; of one deal where it is named. */
export async function listIncomplete({ db }: Reading, only?: DealRecord): Promise<Incomplete[]> {
  const deals = only === undefined ? await selectDeals(db, { live: true }) : [only];
  const id = only === undefined ? undefined : only.id;
  const buyers = grouped((await listBuyers(db, id)).filter((one) => one.until === null));
  const forms = grouped(await listForms(db, id));
  const found: Incomplete[] = [];
  for (const deal of deals) {
    if (deal.subscribedAt === null && deal.contractAt === null) continue;
    for (const { customer } of buyers.get(deal.id) ?? []) {
      const data = await dataOf(db, customer, forms.get(deal.id) ?? []);
      const missing = missingBuyerData(deal, data);
      if (missing.length > 0) found.push({ deal: deal.id, customer, by: deal.by, missing });
    }
  }
  return found;
}

function grouped<T extends Pick<Buyer, 'deal'>>(list: readonly T[]): Map<DealId, T[]> {
  const groups = new Map<DealId, T[]>();
  for (const one of list) {
    const group = groups.get(one.deal);
    if (group === undefined) groups.set(one.deal, [one]);
    else group.push(one);
  }
  return groups;
}

/** What is known of a customer, the latest word of their own forms first. */
async function dataOf(
  db: Db,
  customer: CustomerId,
  forms: readonly BuyerForm[],
): Promise<BuyerData> {
  const known = await getCustomer(db, customer);
  const own = forms.filter((form) => form.customer === customer);
  const latest = (field: 'address' | 'occupation' | 'purpose') =>
    own.findLast((form) => form[field] !== null)?.[field] ?? null;
  return {
    name: known.name,
    phone: known.phones[0] ?? null,
    address: latest('address'),
    occupation: latest('occupation') ?? known.occupation,
    purpose: latest('purpose') ?? known.purpose,
  };
}
