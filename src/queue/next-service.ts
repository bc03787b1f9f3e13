import type { Desk, Writing } from '../desk/types.ts';
import { refused } from '../errors.ts';
import type { CustomerId } from '../ids.ts';
import { text } from '../language.ts';
import { getStaff, isConsultant } from '../staff/index.ts';
import {
  createCustomer,
  getCustomer,
  insertVisit,
  learnName,
  resolveVisitor,
  type Customer,
  type CustomerWord,
  type VisitKind,
} from '../visitor/index.ts';
import { decideNext, type ArrivalWish } from './arrival.ts';
import { actAtDoor, type DoorAnswer } from './service.ts';

/** `queue next`: who the visitor is, as far as they say, and who receives them. */
export interface Arrival {
  readonly phone: string | undefined;
  readonly name: string | undefined;
  readonly asksFor: string | null;
  readonly referredBy: CustomerWord | null;
  readonly party: number;
  readonly channel: string | null;
  readonly by: ArrivalWish['by'];
  readonly wait: boolean;
}

/**
 * A visitor comes in (RULEBOOK 4): received by whoever it is to be, or waiting. An unknown phone, or a name, makes the
 * customer at once.
 *
 * Errors: `staff.not-found`, `customer.not-found`, `queue.empty`, and what a named receiver is refused for.
 */
export async function callNext(desk: Desk, arrival: Arrival): Promise<DoorAnswer> {
  return desk.write('queue.next', async (writing) => {
    const visitor = await identify(writing, arrival);
    const visit = await insertVisit(writing, {
      ...unreceived,
      customer: await customerOf(writing, arrival, visitor.customer),
      party: arrival.party,
      channel: arrival.channel,
      kind: visitor.kind,
      owner: visitor.owner,
      arrivalKind: visitor.kind,
      arrivalOwner: visitor.owner,
      referrer: visitor.referrer?.id ?? null,
    });
    writing.note({
      visit: visit.id,
      customer: visit.customer,
      kind: visit.kind,
      party: arrival.party,
    });
    const { asksFor, by, wait } = arrival;
    const { kind, owner, referrer } = visitor;
    const wish = {
      visit: visit.id,
      kind,
      owner,
      referrerOwner: referrer?.owner ?? null,
      asksFor,
      by,
      wait,
    };
    const answer = await actAtDoor(writing, (scene) => decideNext(scene, wish));
    writing.note({ staff: answer.visit?.staff ?? null, basis: answer.visit?.basis ?? null });
    return answer;
  });
}

const unreceived = {
  staff: null,
  basis: null,
  coverCase: null,
  status: 'waiting',
  recognised: true,
  beganAt: null,
  endedAt: null,
  outcome: null,
} as const;

interface Visitor {
  readonly customer: Customer | null;
  readonly kind: VisitKind;
  readonly owner: string | null;
  readonly referrer: Customer | null;
}

/** What the words and the records together tell of the visitor. The record of a phone wins over what they say. */
async function identify(writing: Writing, arrival: Arrival): Promise<Visitor> {
  const { asksFor, referredBy } = arrival;
  await findNamedStaff(writing, arrival);
  const referrer = referredBy === null ? null : await getCustomer(writing.db, referredBy);
  const customer = await resolveVisitor(writing.db, arrival);
  const onRecord = customer?.owner ?? null;
  if (onRecord === null && asksFor !== null) await refuseNoConsultant(writing, asksFor);
  return { customer, ...kindOf(customer, onRecord ?? asksFor, referrer) };
}

/** Who has an owner, or was here before, is returning; whoever was only on the telephone is not (`call.makesOwner`). */
function kindOf(
  customer: Customer | null,
  owner: string | null,
  referrer: Customer | null,
): Omit<Visitor, 'customer'> {
  const firstVisit = customer?.firstVisit ?? null;
  if (owner !== null || firstVisit !== null) return { kind: 'returning', owner, referrer: null };
  return { kind: referrer === null ? 'new' : 'referral', owner, referrer };
}

async function findNamedStaff(writing: Writing, { asksFor, by }: Arrival): Promise<void> {
  if (asksFor !== null) await getStaff(writing.db, asksFor);
  if (by !== null) await getStaff(writing.db, by.staff);
}

async function customerOf(
  writing: Writing,
  arrival: Arrival,
  known: Customer | null,
): Promise<CustomerId | null> {
  const { phone, name, channel } = arrival;
  if (known !== null) {
    if (name !== undefined) await learnName(writing, known, name);
    return known.id;
  }
  if (phone === undefined && name === undefined) return null;
  const made = await createCustomer(writing, { phone, name, channel, cause: 'reception' });
  return made.id;
}

/** Nobody can be the customer of somebody who receives nobody. */
async function refuseNoConsultant(writing: Writing, code: string): Promise<void> {
  const person = await getStaff(writing.db, code);
  if (isConsultant(person.role)) return;
  throw refused({
    code: 'queue.not-a-consultant',
    clause: 'M 5.3.2.2',
    text: text(
      `${code} is no consultant, so no visitor can be theirs.`,
      `${code} 不是置业顾问，不会是客户的原置业顾问。`,
    ),
    hint: text('See who is: salesdesk staff list', '查看人员：salesdesk staff list'),
  });
}
