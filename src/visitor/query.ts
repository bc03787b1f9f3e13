/** What is read of visitors: one customer with all that is known, who may be meant, who is to be asked, long lists. */
import { spanOf, type Days } from '../calendar/span.ts';
import type { Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import {
  callPages,
  countCalls,
  countFollowups,
  followupPages,
  lastFollowups,
  listCalls,
  listFollowups,
  listLastReceptions,
} from './contact-store.ts';
import { getCustomer } from './customer-service.ts';
import { pickDue, type Due } from './due.ts';
import { loadSpellings } from '../text/person-name.ts';
import { matchesText, pinyinFrom } from './pinyin.ts';
import { countCustomers, customerPages, listSearchable } from './store.ts';
import type {
  Call,
  Customer,
  CustomerWord,
  Followup,
  KnownCall,
  SeenVisit,
  Visit,
} from './types.ts';
import { seenOn } from './visit-status.ts';
import { countVisits, listVisits, visitPages } from './visit-store.ts';

export { listCalls, listFollowups } from './contact-store.ts';
export { listOwnership } from './store.ts';
export { listVisits } from './visit-store.ts';

export interface Dossier {
  readonly customer: Customer;
  readonly visits: readonly Visit[];
  readonly calls: readonly KnownCall[];
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
  const maySpell = /[a-zü]/i.test(typed.normalize('NFKC'));
  const spellings = await loadSpellings();
  const found: Customer[] = [];
  for (const { customer, pinyin: kept } of await listSearchable(reading.db)) {
    const pinyin = maySpell ? await pinyinFrom(kept, customer.name) : null;
    if (matchesText({ ...customer, pinyin }, typed, spellings)) found.push(customer);
  }
  return found;
}

/** In order of number. */
export async function listVisitsOfDay(db: Reading['db'], day: Day): Promise<Visit[]> {
  return listVisits(db, { from: day, to: day });
}

/** Calls of some days, those that one person answered or all, in order of number. */
export async function listCallsOfDays(
  { db, desk }: Reading,
  { by, ...days }: Days & { readonly by?: string | undefined },
): Promise<KnownCall[]> {
  return listCalls(db, { ...spanOf(days, desk.timezone), by });
}

/**
 * Who is to be followed up by a day, the policy being that of the day they came. A customer from a file who never came
 * to the door has no visit to be asked about.
 */
export async function listDue(reading: Reading, day: Day): Promise<Due[]> {
  const receptions = await listLastReceptions(reading.db);
  const dueDays = new Map<Day, number>();
  for (const visited of new Set(receptions.map((one) => one.day))) {
    dueDays.set(visited, (await reading.policy(visited))('followup.dueDays'));
  }
  return pickDue(receptions, await lastFollowups(reading.db), {
    day,
    dueDays: (visited) => dueDays.get(visited) ?? 0,
  });
}

/** All there are of some days, a page at a time: there may be more than memory holds. */
interface Rows<R> {
  count(reading: Reading, days: Days): Promise<number>;
  pages(reading: Reading, days: Days): AsyncIterable<readonly R[]>;
}

/** Those taken back among them: nothing that happened is left out. */
export const visitRows: Rows<SeenVisit> = {
  count: ({ db }, days) => countVisits(db, days),
  pages: async function* ({ db, today }, days) {
    for await (const page of visitPages(db, days)) yield page.map((one) => seenOn(one, today));
  },
};

/** By the day of the first visit. */
export const customerRows: Rows<Customer> = {
  count: ({ db }, days) => countCustomers(db, days),
  pages: ({ db }, days) => customerPages(db, days),
};

export const callRows: Rows<Call> = {
  count: ({ db, desk }, days) => countCalls(db, spanOf(days, desk.timezone)),
  pages: ({ db, desk }, days) => callPages(db, spanOf(days, desk.timezone)),
};

export const followupRows: Rows<Followup> = {
  count: ({ db, desk }, days) => countFollowups(db, spanOf(days, desk.timezone)),
  pages: ({ db, desk }, days) => followupPages(db, spanOf(days, desk.timezone)),
};
