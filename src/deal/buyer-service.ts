import type { Reading } from '../desk/types.ts';
import { groupBy } from '../list.ts';
import { getCustomer } from '../visitor/service.ts';
import { listBuyers, listForms, type BuyerForm } from './approval-store.ts';
import { missingBuyerData, type BuyerData } from './buyer-data.ts';
import { selectDeals } from './store.ts';
import { idNumber, type Buyer, type DealRecord } from './types.ts';
import type { Db } from './unit-store.ts';

/** Which signed deals lack what of their buyers' data (M 5.4.2.6). */
export interface Incomplete {
  readonly deal: string;
  readonly customer: string;
  /** The consultant on the deal, who is to ask. */
  readonly by: string;
  readonly missing: readonly (keyof BuyerData)[];
}

/** One line for each buyer of whom something is missing, by deal; of one deal where it is named. */
export async function listIncomplete({ db }: Reading, only?: DealRecord): Promise<Incomplete[]> {
  const deals = only === undefined ? await selectDeals(db, { live: true }) : [only];
  const id = only === undefined ? undefined : idNumber(only.id);
  const dealOf = (one: Pick<Buyer, 'deal'>): string => one.deal;
  const present = (await listBuyers(db, id)).filter((one) => one.until === null);
  const buyers = groupBy(present, dealOf);
  const forms = groupBy(await listForms(db, id), dealOf);
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

/** What is known of a customer, the latest word of their own forms first. */
async function dataOf(db: Db, customer: string, forms: readonly BuyerForm[]): Promise<BuyerData> {
  const known = await getCustomer(db, idNumber(customer));
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
