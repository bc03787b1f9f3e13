import type { Desk, Writing } from '../desk/index.ts';
import { refused } from '../errors.ts';
import type { VisitId } from '../ids.ts';
import { text } from '../language.ts';
import { isConsultant } from '../staff/index.ts';
import {
  findByPhone,
  getCustomer,
  insertCustomer,
  learnName,
  nextCustomerId,
  nextVisitId,
  recordArrival,
  type Customer,
  type CustomerWord,
  type DoorCustomer,
  type Visit,
  type VisitKind,
} from '../visitor/index.ts';
import { decideNext, type ArrivalWish } from './arrival.ts';
import { loadDay, type LoadedDay } from './board-query.ts';
import { allowed, answer, personOf, sceneOf, visitsAfter, type DoorAnswer } from './service.ts';
import { insertActs } from './store.ts';
import type { Person } from './types.ts';

/** `queue next`: who the visitor is, as far as they say, and who receives them. */
export interface Arrival {
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  /** The consultant whose customer they say they are. */
  readonly asksFor?: string | undefined;
  /** The customer who sent them. */
  readonly referredBy?: CustomerWord | undefined;
  /** How many they are, 1 if not said. */
  readonly party?: number | undefined;
  /** How they heard of us. */
  readonly channel?: string | null | undefined;
  /** The receiver whom the door names, and why. */
  readonly by?: { readonly staff: string; readonly why: string } | undefined;
  /** Let them wait for anyone when nobody is in the line. */
  readonly wait?: boolean | undefined;
}

/**
 * A visitor comes in (RULEBOOK 4): received by whoever it is to be, or waiting. An unknown phone, or a name, makes the
 * customer at once.
 *
 * Errors: `staff.not-found`, `customer.not-found`, `queue.not-a-consultant`, `queue.empty`, and what a named receiver is
 * refused for.
 *
 *     await nextVisitor(desk, { phone: '13800000001' })
 */
export async function nextVisitor(desk: Desk, arrival: Arrival = {}): Promise<DoorAnswer> {
  return desk.write('queue.next', async (writing) => {
    const day = await loadDay(writing, writing.day);
    const visitor = await identify(writing, day, arrival);
    const { customer } = visitor;
    const visit = arrivalOf(writing, await nextVisitId(writing.db), visitor, arrival);
    const { id, kind, party } = visit;
    writing.note({ visit: id, customer: visit.customer, kind, party });
    const known = new Map(customer === null ? [] : [[customer.customer, customer] as const]);
    const scene = sceneOf(writing, day, known, [visit]);
    const decision = allowed(decideNext(scene, wishOf(visit, visitor, arrival)));
    if (customer !== null) await keepVisitor(writing, customer, arrival);
    const visits = visitsAfter(decision, new Map([[id, visit]]));
    await insertActs(writing, decision.acts);
    for (const one of visits) await recordArrival(writing, one, { owners: decision.owners, known });
    const answered = answer(writing, decision, visits);
    writing.note({ staff: answered.visit?.staff ?? null, basis: answered.visit?.basis ?? null });
    return answered;
  });
}

interface Visitor {
  /** Null where nobody has said who they are. */
  readonly customer: (DoorCustomer & { readonly isNew: boolean }) | null;
  readonly kind: VisitKind;
  readonly owner: string | null;
  readonly referrer: Customer | null;
}

/** What the words and the records together tell of the visitor. The record of a phone wins over what they say. */
async function identify(writing: Writing, day: LoadedDay, arrival: Arrival): Promise<Visitor> {
  const { asksFor, by, referredBy } = arrival;
  const asked = asksFor === undefined ? null : personOf(day, asksFor);
  if (by !== undefined) personOf(day, by.staff);
  const referrer = referredBy === undefined ? null : await getCustomer(writing.db, referredBy);
  const customer = await customerOf(writing, arrival);
  const owner = customer?.owner ?? (asked === null ? null : consultantOf(asked));
  return { customer, ...kindOf(customer, owner, referrer) };
}

async function customerOf({ db }: Writing, { phone, name }: Arrival): Promise<Visitor['customer']> {
  const known = phone === undefined ? null : await findByPhone(db, phone);
  if (known !== null) return { ...known, isNew: false };
  if (phone === undefined && name === undefined) return null;
  const customer = await nextCustomerId(db);
  return { customer, name: null, owner: null, firstVisit: null, standing: [], isNew: true };
}

/** Who has an owner, or was here before, is returning; whoever was only on the telephone is not (`call.makesOwner`). */
function kindOf(
  customer: DoorCustomer | null,
  owner: string | null,
  referrer: Customer | null,
): Omit<Visitor, 'customer'> {
  const firstVisit = customer?.firstVisit ?? null;
  if (owner !== null || firstVisit !== null) return { kind: 'returning', owner, referrer: null };
  return { kind: referrer === null ? 'new' : 'referral', owner, referrer };
}

/** The visit as it is before anybody has received it. */
function arrivalOf(
  { entry, day, at }: Writing,
  id: VisitId,
  { customer, kind, owner, referrer }: Visitor,
  { party = 1, channel = null }: Arrival,
): Visit {
  return {
    ...{ id, entry, day, at, party, channel, kind, owner },
    ...{ arrivalKind: kind, arrivalOwner: owner },
    customer: customer?.customer ?? null,
    referrer: referrer?.id ?? null,
    identified: null,
    registered: null,
    staff: null,
    basis: null,
    coverCase: null,
    status: 'waiting',
    recognised: true,
    firstBeganAt: null,
    beganAt: null,
    endedAt: null,
    outcome: null,
    brief: null,
    stay: null,
  };
}

function wishOf(
  { id: visit, kind, owner }: Visit,
  { referrer }: Visitor,
  { asksFor, by, wait = false }: Arrival,
): ArrivalWish {
  const referrerOwner = referrer?.owner ?? null;
  return { visit, kind, owner, referrerOwner, asksFor: asksFor ?? null, by: by ?? null, wait };
}

async function keepVisitor(
  writing: Writing,
  { customer: id, isNew, name: known }: NonNullable<Visitor['customer']>,
  { phone, name, channel }: Arrival,
): Promise<void> {
  if (isNew) await insertCustomer(writing, id, { phone, name, channel });
  else if (name !== undefined) await learnName(writing, { id, name: known }, name);
}

/** Nobody can be the customer of somebody who receives nobody. */
function consultantOf({ code, role }: Person): string {
  if (isConsultant(role)) return code;
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
