/** Follow-ups (回访): the answer is kept, and who is still to be asked is known (M 5.3.4.5). */
import type { Day } from '../calendar/time.ts';
import { nextId } from '../db/rows.ts';
import type { Desk, Reading } from '../desk/types.ts';
import { insertFollowup, lastFollowups, listLastReceptions } from './contact-store.ts';
import { getCustomer } from './customer-service.ts';
import { pickDue, type Due } from './due.ts';
import { getColleague } from './people-service.ts';
import type { Followup } from './types.ts';
import type { CustomerWord } from './words.ts';

export interface NewFollowup {
  readonly customer: CustomerWord;
  readonly by: string;
  readonly text: string;
  readonly liked?: string | undefined;
  readonly disliked?: string | undefined;
  readonly obstacle?: string | undefined;
}

/** Errors: `customer.not-found`, `staff.not-found`, `staff.resigned`. */
export async function addFollowup(desk: Desk, wanted: NewFollowup): Promise<Followup> {
  return desk.write('followup.add', async (w) => {
    const { id: customer } = await getCustomer(w.db, wanted.customer);
    const person = await getColleague(w, wanted.by);
    const followup: Followup = {
      id: await nextId(w.db, 'followup'),
      entry: w.entry,
      at: w.at,
      recordedAt: w.now,
      customer,
      by: person.code,
      text: wanted.text,
      liked: wanted.liked ?? null,
      disliked: wanted.disliked ?? null,
      obstacle: wanted.obstacle ?? null,
    };
    await insertFollowup(w.db, followup);
    const { text, liked, disliked, obstacle } = followup;
    w.note({ followup: `F${followup.id}`, customer: `C${customer}`, staff: person.code });
    w.note({ text, liked, disliked, obstacle });
    return followup;
  });
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
