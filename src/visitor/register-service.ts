/** `visitor register`: who a visitor is, written down against the visit (M 5.2.8, 5.3.4.4). */
import type { Actor, Desk, Writing } from '../desk/index.ts';
import { refused } from '../errors.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import { getStaff, hasLeftBy } from '../staff/index.ts';
import {
  addPhone,
  createCustomer,
  getCustomer,
  resolveVisitor,
  setOwner,
} from './customer-service.ts';
import { said } from './messages.ts';
import { nameKey } from '../text/person-name.ts';
import { keptPinyin } from './pinyin.ts';
import { identify, type Found } from './registration.ts';
import { updateCustomer, type CustomerChange } from './store.ts';
import type { Customer, Particulars, Visit } from './types.ts';
import { updateVisit } from './visit-store.ts';
import { getVisit, saveVisitState } from './visit-service.ts';

/** What was typed, read; nothing here has been looked up yet. */
export interface Registration {
  readonly visit: VisitId;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  readonly particulars: Partial<Particulars>;
}

export interface Registered {
  readonly customer: Customer;
  readonly visit: Visit;
  /** Set where the visitor was somebody else's customer and nobody knew. */
  readonly conflict: { readonly owner: string | null; readonly clause: string } | null;
  /** For whose eyes the answer is. */
  readonly reader: Actor | null;
  readonly today: string;
}

/**
 * Registers the visitor of a visit: makes or finds the customer, and marks the visit where the phone shows somebody
 * else's (RULEBOOK 4). Registering again adds to the same customer.
 *
 * Errors: `visit.not-found`, `visit.closed`, `visit.customer-set`, `visit.nameless`.
 */
export async function registerVisit(desk: Desk, wanted: Registration): Promise<Registered> {
  return desk.write('visitor.register', async (w) => {
    const visit = await getVisit(w.db, wanted.visit);
    if (visit.status === 'undone' || visit.status === 'not-a-customer') {
      throw refused(said.visitClosed(visit));
    }
    const found = await resolveVisitor(w.db, { phone: wanted.phone });
    const customer =
      visit.customer === null
        ? await identifyVisitor(w, visit, found, wanted)
        : await addToCustomer(w, visit, visit.customer, found, wanted);
    await learn(w, customer, wanted);
    const { channel } = wanted.particulars;
    if (typeof channel === 'string') await updateVisit(w.db, visit.id, { channel });
    w.note({ visit: visit.id, customer: customer.id });
    return registered(w, visit.id, customer.id);
  });
}

async function registered(w: Writing, visitId: VisitId, id: CustomerId): Promise<Registered> {
  const visit = await getVisit(w.db, visitId);
  const conflict = visit.recognised ? null : { owner: visit.owner, clause: 'M 5.3.2.3' };
  return {
    customer: await getCustomer(w.db, id),
    visit,
    conflict,
    reader: w.actor,
    today: w.today,
  };
}

async function identifyVisitor(
  w: Writing,
  visit: Visit,
  found: Customer | null,
  { phone, name }: Registration,
): Promise<Customer> {
  if (phone === undefined && name === undefined) throw refused(said.nameless(visit));
  const known = found ?? (await createCustomer(w, { phone, name }));
  const { becomes, ...state } = identify(
    visit,
    found === null ? null : await factsOf(w, found, visit),
  );
  const registered = { entry: w.entry, at: w.at, by: w.actor?.code ?? null };
  await updateVisit(w.db, visit.id, { customer: known.id, registered });
  if (changes(visit, state)) {
    await updateVisit(w.db, visit.id, { identified: { ...state, entry: w.entry, at: w.at } });
  }
  if (becomes !== null) await setOwner(w, known.id, becomes, 'registration', visit.id);
  await saveVisitState(w, visit.id, state);
  w.note({ kind: state.kind, owner: state.owner, recognised: state.recognised });
  return known;
}

/** What says no more than the door knew is no event of the door's day. */
function changes(visit: Visit, state: Pick<Visit, 'kind' | 'owner' | 'recognised'>): boolean {
  const { kind, owner, recognised } = state;
  return kind !== visit.kind || owner !== visit.owner || recognised !== visit.recognised;
}

async function factsOf(w: Writing, { owner, firstVisit }: Customer, visit: Visit): Promise<Found> {
  const resigned = owner !== null && hasLeftBy(await getStaff(w.db, owner), w.at);
  return { owner, resigned, cameBefore: firstVisit !== null && firstVisit < visit.day };
}

async function addToCustomer(
  w: Writing,
  visit: Visit,
  id: CustomerId,
  found: Customer | null,
  { phone }: Registration,
): Promise<Customer> {
  if (found !== null && found.id !== id) throw refused(said.customerSet(visit, id));
  if (found === null && phone !== undefined) await addPhone(w, id, phone);
  return getCustomer(w.db, id);
}

/** Keeps what was said of the customer; the journal has what changed. */
async function learn(
  w: Writing,
  customer: Customer,
  { phone, name, particulars }: Registration,
): Promise<void> {
  const change: CustomerChange = { ...particulars, ...(await naming(name)) };
  await updateCustomer(w.db, customer.id, change);
  const { nameKey: _key, pinyin: _readings, ...told } = change;
  w.note({ ...(phone === undefined ? {} : { phone }), ...told });
}

async function naming(name: string | undefined): Promise<CustomerChange> {
  if (name === undefined) return {};
  return { name, nameKey: nameKey(name), pinyin: await keptPinyin(name) };
}
