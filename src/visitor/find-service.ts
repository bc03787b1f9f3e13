/** Looking people up: one customer with all that is known, or everybody that a few letters may mean. */
import type { Reading } from '../desk/types.ts';
import { plain } from '../text/fold.ts';
import { listCalls, listFollowups } from './contact-store.ts';
import { getCustomer } from './customer-service.ts';
import { matchesText } from './pinyin.ts';
import { pinyinFrom } from './readings.ts';
import { listSearchable } from './store.ts';
import type { Call, Customer, Followup, Visit } from './types.ts';
import { listVisits } from './visit-store.ts';
import type { CustomerWord } from './words.ts';

export interface Dossier {
  readonly customer: Customer;
  readonly visits: readonly Visit[];
  readonly calls: readonly Call[];
  readonly followups: readonly Followup[];
}

/** Errors: `customer.not-found`. */
export async function showCustomer(reading: Reading, word: CustomerWord): Promise<Dossier> {
  const customer = await getCustomer(reading.db, word);
  const of = { customer: customer.id };
  return {
    customer,
    visits: await listVisits(reading.db, of),
    calls: await listCalls(reading.db, of),
    followups: await listFollowups(reading.db, of),
  };
}

/**
 * Everybody who may be meant, in order of number: part of the name, pinyin or its initials, part of a phone.
 *
 *     await findCustomers(reading, 'wf') // 王芳, 吴帆, …
 */
export async function findCustomers(reading: Reading, typed: string): Promise<Customer[]> {
  // The dictionary is only opened for what can be pinyin.
  const maySpell = /[a-zü]/i.test(plain(typed));
  const found: Customer[] = [];
  for (const { customer, pinyin: kept } of await listSearchable(reading.db)) {
    const pinyin = maySpell ? await pinyinFrom(kept, customer.name) : null;
    if (matchesText({ ...customer, pinyin }, typed)) found.push(customer);
  }
  return found;
}
