/**
 * Calls (来电): who rang, what they want, who answered (M 5.1.4.3-10). Follow-ups (回访): what the customer answered
 * (M 5.3.4.5).
 */
import { nextId } from '../db/rows.ts';
import type { Actor, Desk, Writing } from '../desk/index.ts';
import { insertCall, insertFollowup } from './contact-store.ts';
import {
  createCustomer,
  getCustomer,
  learnName,
  resolveVisitor,
  setOwner,
} from './customer-service.ts';
import { getColleague } from '../staff/index.ts';
import { updateCustomer } from './store.ts';
import type { Call, Customer, CustomerWord, Followup } from './types.ts';

export interface NewCall {
  /** As `parsePhone` gives it. */
  readonly phone: string;
  readonly by: string;
  readonly name?: string | undefined;
  readonly address?: string | null | undefined;
  readonly intent?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly seconds?: number | undefined;
  readonly invited: boolean;
}

/** A longer call is to be moved from the hotline to another number (M 5.1.4.9): 150 s exactly is not yet longer. */
export const hotlineSeconds = 150;

/**
 * Records a call. A phone nobody knows makes a customer, without an owner unless the policy `call.makesOwner` says
 * so. Errors: `staff.not-found`, `staff.resigned`.
 */
export async function addCall(
  desk: Desk,
  wanted: NewCall,
): Promise<{ call: Call; customer: Customer; reader: Actor | null }> {
  return desk.write('call.add', async (w) => {
    const person = await getColleague(w, wanted.by);
    const customer = await callerOf(w, wanted);
    const call: Call = {
      id: await nextId(w.db, 'call'),
      entry: w.entry,
      at: w.at,
      recordedAt: w.now,
      phone: wanted.phone,
      customer: customer.id,
      by: person.code,
      name: wanted.name ?? null,
      address: wanted.address ?? null,
      intent: wanted.intent ?? null,
      channel: wanted.channel ?? null,
      seconds: wanted.seconds ?? null,
      invited: wanted.invited,
    };
    await insertCall(w.db, call);
    const { id, entry: _entry, at: _at, recordedAt: _recorded, customer: of, ...told } = call;
    w.note({ call: id, ...told, customer: of });
    return { call, customer, reader: w.actor };
  });
}

async function callerOf(w: Writing, { phone, name, channel, by }: NewCall): Promise<Customer> {
  const known = await resolveVisitor(w.db, { phone });
  const customer = known ?? (await createCustomer(w, { phone, name, channel }));
  if (known !== null) {
    if (name !== undefined) await learnName(w, known, name);
    if (known.channel === null && typeof channel === 'string') {
      await updateCustomer(w.db, known.id, { channel });
    }
  }
  const makesOwner = (await w.policy(w.day))('call.makesOwner');
  if (makesOwner && customer.owner === null) await setOwner(w, customer.id, by, 'call', null);
  return getCustomer(w.db, customer.id);
}

export interface NewFollowup {
  readonly customer: CustomerWord;
  readonly by: string;
  readonly text: string;
  readonly liked?: string | null | undefined;
  readonly disliked?: string | null | undefined;
  readonly obstacle?: string | null | undefined;
}

/** Errors: `customer.not-found`, `staff.not-found`, `staff.resigned`. */
export async function addFollowup(
  desk: Desk,
  wanted: NewFollowup,
): Promise<{ followup: Followup; customer: Customer; reader: Actor | null }> {
  return desk.write('followup.add', async (w) => {
    const customer = await getCustomer(w.db, wanted.customer);
    const person = await getColleague(w, wanted.by);
    const followup: Followup = {
      id: await nextId(w.db, 'followup'),
      entry: w.entry,
      at: w.at,
      recordedAt: w.now,
      customer: customer.id,
      by: person.code,
      text: wanted.text,
      liked: wanted.liked ?? null,
      disliked: wanted.disliked ?? null,
      obstacle: wanted.obstacle ?? null,
    };
    await insertFollowup(w.db, followup);
    const { text, liked, disliked, obstacle } = followup;
    w.note({ followup: followup.id, customer: customer.id, staff: person.code });
    w.note({ text, liked, disliked, obstacle });
    return { followup, customer, reader: w.actor };
  });
}
