/**
 * A second account of the door, written from the rulebook alone: plain lists that are changed in place, and
 * for each act a copy of what it found. The commands must never tell a different story.
 */

export type Role = 'consultant' | 'senior' | 'clerk' | 'manager';
export type AwayKind = 'lunch' | 'stepped-out' | 'meeting' | 'out' | 'outpost' | 'half-day';

export interface ModelVisit {
  id: number;
  day: string;
  at: number;
  began: number | null;
  endedAt: number | null;
  kind: 'new' | 'returning' | 'referral';
  status: 'receiving' | 'waiting' | 'done' | 'missed' | 'not-a-customer' | 'undone';
  customer: number | null;
  owner: string | null;
  staff: string | null;
  basis: 'turn' | 'own' | 'cover' | 'referral' | null;
  recognised: boolean;
  outcome: string | null;
  /** On a referral: the owner of the customer who sent them. */
  referrer: string | null;
  /** Waiting for whoever joins next, rather than for one owner. */
  anyone: boolean;
  /** Where the receiver stood in the line before. */
  place: Place | null;
}

/** Tickets order the line: the smaller stands further to the front. */
interface Place {
  ticket: number;
  since: number;
}

export interface ModelCustomer {
  id: number;
  phones: string[];
  /** Whose they became, and by which visit, oldest first. */
  owners: { to: string; visit: number | null }[];
}

export type Wish =
  | { act: 'join' | 'leave' | 'back'; who: string }
  | { act: 'away'; who: string; kind: AwayKind; until: number | null }
  | ({ act: 'next' } & Arrival)
  | { act: 'cover'; visit: number; to: string | null }
  | { act: 'done'; who: string; notACustomer: boolean }
  | { act: 'pass'; visit: number; to: string }
  | { act: 'undo' }
  | { act: 'roster'; who: string; state: 'duty' | 'rest' }
  | { act: 'resign'; who: string }
  | { act: 'transfer'; customer: number; to: string }
  | { act: 'register'; visit: number; phone: string };

export interface Arrival {
  phone: string | null;
  name: string | null;
  asksFor: string | null;
  referredBy: number | null;
  by: string | null;
  wait: boolean;
}

/** What a wish comes to: a refusal's code, or the visits it touched. */
export interface Outcome {
  error?: string;
  visit?: number;
  handedOver?: number | null;
  undone?: { act: string; visit: number | null };
}

interface Copy {
  line: (Place & { staff: string })[];
  away: { staff: string; kind: AwayKind; since: number; until: number | null }[];
  cameIn: string[];
  visits: ModelVisit[];
  customers: ModelCustomer[];
}

interface Act {
  act: string;
  visit: number | null;
  touched: number[];
  /** Whom roster or resignation put off the floor since. */
  putOut: Set<string>;
  at: number;
  before: Copy;
  after: Copy;
}

const nearBy: readonly AwayKind[] = ['lunch', 'stepped-out', 'meeting'];
const minute = 60_000;

export class DoorModel {
  line: Copy['line'] = [];
  away: Copy['away'] = [];
  cameIn: string[] = [];
  visits: ModelVisit[] = [];
  customers: ModelCustomer[] = [];
  private acts: Act[] = [];
  private off = new Set<string>();
  private gone = new Set<string>();
  private lastTicket = 0;
  private headTicket = 0;

  constructor(
    readonly people: readonly { code: string; role: Role }[],
    public now: number,
  ) {}

  get day(): string {
    return timeOf(this.now).slice(0, 10);
  }

  /** The clock goes on; a new day finds nobody at the door. */
  pass(to: number): void {
    const before = this.day;
    this.now = to;
    if (this.day === before) return;
    for (const visit of this.visits) {
      if (visit.status === 'receiving') visit.status = 'done';
      if (visit.status === 'waiting') visit.status = 'missed';
    }
    this.line = [];
    this.away = [];
    this.cameIn = [];
    this.acts = [];
    this.off = new Set();
  }

  play(wish: Wish): Outcome {
    switch (wish.act) {
      case 'join':
        return this.join(wish.who);
      case 'leave':
        return this.leave(wish.who);
      case 'away':
        return this.goAway(wish);
      case 'back':
        return this.back(wish.who);
      case 'next':
        return this.next(wish);
      case 'cover':
        return this.cover(wish.visit, wish.to);
      case 'done':
        return this.done(wish.who, wish.notACustomer);
      case 'pass':
        return this.passOn(wish.visit, wish.to);
      case 'undo':
        return this.undo();
      case 'roster':
        return this.roster(wish.who, wish.state);
      case 'resign':
        return this.resign(wish.who);
      case 'transfer':
        return this.transfer(wish.customer, wish.to);
      case 'register':
        return this.register(wish.visit, wish.phone);
    }
  }

  // Who is where.

  sells(code: string): boolean {
    const role = this.people.find((one) => one.code === code)?.role;
    return role === 'consultant' || role === 'senior';
  }
  onDuty(code: string): boolean {
    return (
      this.sells(code) &&
      !this.gone.has(code) &&
      (!this.off.has(code) || this.cameIn.includes(code))
    );
  }
  hasLeft(code: string): boolean {
    return this.gone.has(code);
  }
  isAway(code: string): boolean {
    return this.away.some((one) => one.staff === code);
  }
  inLine(code: string): boolean {
    return this.line.some((one) => one.staff === code);
  }
  receptionOf(code: string): ModelVisit | undefined {
    return this.visits.find((one) => one.status === 'receiving' && one.staff === code);
  }
  waiting(): ModelVisit[] {
    return this.visits
      .filter((one) => one.status === 'waiting')
      .sort((a, b) => a.at - b.at || a.id - b.id);
  }

  private where(code: string): 'gone' | 'absent' | 'busy' | 'free' {
    if (this.gone.has(code)) return 'gone';
    const away = this.away.find((one) => one.staff === code);
    if (!this.onDuty(code) || (away && !nearBy.includes(away.kind))) return 'absent';
    return away || this.receptionOf(code) ? 'busy' : 'free';
  }

  /** Why this consultant cannot take a visitor now. */
  private hindrance(code: string): string | null {
    if (this.gone.has(code)) return 'staff.resigned';
    if (!this.sells(code)) return 'queue.not-a-consultant';
    if (!this.onDuty(code)) return 'queue.off-duty';
    if (this.receptionOf(code)) return 'queue.receiving';
    return this.isAway(code) ? 'queue.away' : null;
  }

  /** The same for somebody who wants to move themselves: a reception that goes on is said first. */
  private hindranceToMove(code: string): string | null {
    const isBusy = !this.gone.has(code) && this.receptionOf(code) !== undefined;
    return isBusy ? 'queue.receiving' : this.hindrance(code);
  }

  // The acts.

  private join(who: string): Outcome {
    const hindrance = this.hindranceToMove(who);
    if (hindrance) return { error: hindrance };
    if (this.inLine(who)) return { error: 'queue.already-in-line' };
    return this.did('join', () => {
      const handedOver = this.takeAnyone(who, null);
      if (handedOver === null) this.standAt(who, { ticket: ++this.lastTicket, since: this.now });
      return { handedOver };
    });
  }

  private leave(who: string): Outcome {
    if (!this.inLine(who)) return { error: 'queue.not-in-line' };
    return this.did('leave', () => {
      this.dropFromLine(who);
      return {};
    });
  }

  private goAway(wish: Extract<Wish, { act: 'away' }>): Outcome {
    const { who, kind, until } = wish;
    if (!this.gone.has(who) && this.isAway(who)) return { error: 'queue.already-away' };
    const hindrance = this.hindranceToMove(who);
    if (hindrance) return { error: hindrance };
    return this.did('away', () => {
      this.dropFromLine(who);
      this.away.push({ staff: who, kind, since: this.now, until });
      return {};
    });
  }

  private back(who: string): Outcome {
    if (this.gone.has(who)) return { error: 'staff.resigned' };
    const off = this.off.has(who) && !this.cameIn.includes(who);
    if (!this.isAway(who) && !off) return { error: 'queue.not-away' };
    return this.did('back', () => {
      this.away = this.away.filter((one) => one.staff !== who);
      if (off) this.cameIn.push(who);
      return { handedOver: this.handOver(who, null) };
    });
  }

  private next(arrival: Arrival): Outcome {
    const { by, phone, asksFor } = arrival;
    const known = this.customers.find((one) => phone !== null && one.phones.includes(phone));
    if (
      asksFor !== null &&
      (known === undefined || ownerOf(known) === null) &&
      !this.sells(asksFor)
    )
      return { error: 'queue.not-a-consultant' };
    const visitor = this.arrival(arrival, known);
    const hindrance = by === null ? null : this.hindrance(by);
    if (hindrance) return { error: hindrance };
    const staff = by ?? this.receiverFor(visitor);
    if (staff === 'nobody' && !arrival.wait) return { error: 'queue.empty' };
    return this.did('next', () => {
      const customer = known ?? this.newCustomer(arrival);
      visitor.customer = customer?.id ?? null;
      this.visits.push(visitor);
      if (staff === 'waits') visitor.owner ??= visitor.referrer;
      else if (staff === 'nobody') {
        visitor.anyone = true;
        if (visitor.owner !== null && this.gone.has(visitor.owner)) visitor.owner = null;
      } else this.begin(visitor, staff, false);
      if (visitor.status === 'waiting') this.settle(visitor, null);
      return { visit: visitor.id };
    });
  }

  private arrival(arrival: Arrival, known: ModelCustomer | undefined): ModelVisit {
    const owner = (known && ownerOf(known)) ?? arrival.asksFor;
    const referrer = this.customers.find((one) => one.id === arrival.referredBy);
    const visit = freshVisit(this.visits.length + 1, this.day, this.now);
    if (owner !== null || (known && this.wasReceived(known)))
      return { ...visit, kind: 'returning', owner };
    if (referrer === undefined) return visit;
    return { ...visit, kind: 'referral', referrer: ownerOf(referrer) };
  }

  private wasReceived(customer: ModelCustomer): boolean {
    return this.visits.some(
      (one) =>
        one.customer === customer.id && ['receiving', 'done'].includes(one.status) && one.staff,
    );
  }

  /** RULEBOOK 4: whom the table sends the visitor to. */
  private receiverFor(visit: ModelVisit): string {
    const owner = this.rightful(visit);
    const where = owner === null ? 'gone' : this.where(owner);
    if (owner !== null && where === 'free') return owner;
    if (where === 'busy') return 'waits';
    return this.line[0]?.staff ?? 'nobody';
  }

  /** Whose visitor this is: the owner's, or on a referral the referrer's owner's; nobody's if they have left. */
  private rightful(visit: ModelVisit): string | null {
    const owner = visit.owner ?? visit.referrer;
    return owner === null || this.gone.has(owner) ? null : owner;
  }

  private cover(id: number, to: string | null): Outcome {
    const visit = this.visits[id - 1];
    if (visit === undefined) return { error: 'visit.not-found' };
    if (visit.status !== 'waiting') return { error: 'visit.not-waiting' };
    if (to !== null && visit.kind !== 'referral') return { error: 'queue.not-a-referral' };
    const hindrance = to === null ? null : this.hindrance(to);
    if (hindrance) return { error: hindrance };
    const staff = to ?? this.line[0]?.staff;
    if (staff === undefined) return { error: 'queue.empty' };
    return this.did('cover', () => {
      this.begin(visit, staff, to !== null);
      return { visit: id };
    });
  }

  private done(who: string, notACustomer: boolean): Outcome {
    const visit = this.receptionOf(who);
    if (visit === undefined) return { error: 'queue.not-receiving' };
    return this.did('done', () => {
      visit.status = notACustomer ? 'not-a-customer' : 'done';
      visit.endedAt = this.now;
      if (notACustomer) this.takeOwnershipBack(visit.id);
      if (!this.onDuty(who)) return { visit: visit.id, handedOver: null };
      const kept = notACustomer ? visit.place : null;
      let handedOver = this.handOver(who, kept);
      if (notACustomer) handedOver ??= this.takeAnyone(who, kept);
      if (notACustomer && handedOver === null) this.standFirst(who, visit.place);
      return { visit: visit.id, handedOver };
    });
  }

  /** A visitor who is no customer costs no turn: back to the head, with the time they joined. */
  private standFirst(who: string, before: Place | null): void {
    const first = this.line[0];
    const isHead = before !== null && (first === undefined || before.ticket < first.ticket);
    const since = before?.since ?? this.now;
    this.standAt(who, isHead ? before : { ticket: this.headTicket--, since });
  }

  private passOn(id: number, to: string): Outcome {
    const visit = this.visits[id - 1];
    if (visit === undefined) return { error: 'visit.not-found' };
    if (visit.status !== 'receiving') return { error: 'visit.not-receiving' };
    const hindrance = this.hindrance(to);
    if (hindrance) return { error: hindrance };
    return this.did('pass', () => {
      const { staff: from, place, owner } = visit;
      const toOwner = owner === to && isOwnersAgain(visit);
      const restores = toOwner && place !== null && from !== null && this.onDuty(from);
      Object.assign(visit, { staff: to, began: this.now, place: this.dropFromLine(to) });
      if (toOwner && visit.kind === 'returning') visit.basis = 'own';
      else if (visit.basis === 'own') visit.basis = 'cover';
      if (toOwner) visit.recognised = true;
      const handedOver = restores ? this.takeAnyone(from, place) : null;
      if (restores && handedOver === null) this.standAt(from, place);
      return { visit: id, handedOver };
    });
  }

  private undo(): Outcome {
    const last = this.acts.at(-1);
    if (last === undefined || this.now - last.at > 10 * minute)
      return { error: 'queue.nothing-to-undo' };
    this.acts.pop();
    const { before, after } = last;
    const stays = ({ staff }: { staff: string }) => !last.putOut.has(staff);
    this.line = before.line.filter(stays);
    this.away = before.away.filter(stays);
    this.cameIn = before.cameIn.filter((staff) => stays({ staff }));
    this.visits = restored(this.visits, before.visits, after.visits);
    this.customers = restored(this.customers, before.customers, after.customers);
    if (last.act === 'next') this.takeOwnershipBack(last.visit ?? 0);
    for (const visit of this.visits.filter((one) => last.touched.includes(one.id))) {
      if (last.act === 'next') Object.assign(visit, { status: 'undone', anyone: false });
      else this.settle(visit, null);
    }
    return { undone: { act: last.act, visit: last.visit } };
  }

  // What is not the door's: it stays when the door's acts are undone.

  private roster(who: string, state: 'duty' | 'rest'): Outcome {
    if (this.gone.has(who)) return { error: 'staff.resigned' };
    if (state === 'duty') this.off.delete(who);
    else {
      this.off.add(who);
      this.putOut(who);
    }
    return {};
  }

  private resign(who: string): Outcome {
    if (this.gone.has(who)) return { error: 'staff.resigned' };
    this.gone.add(who);
    this.putOut(who);
    return {};
  }

  private putOut(who: string): void {
    this.dropFromLine(who);
    this.away = this.away.filter((one) => one.staff !== who);
    this.cameIn = this.cameIn.filter((code) => code !== who);
    for (const act of this.acts) act.putOut.add(who);
  }

  private transfer(id: number, to: string): Outcome {
    const customer = this.customers.find((one) => one.id === id);
    if (customer === undefined) return { error: 'customer.not-found' };
    if (this.gone.has(to)) return { error: 'staff.resigned' };
    if (ownerOf(customer) === to) return { error: 'customer.same-owner' };
    customer.owners.push({ to, visit: null });
    return {};
  }

  private register(id: number, phone: string): Outcome {
    const visit = this.visits[id - 1];
    if (visit === undefined) return { error: 'visit.not-found' };
    if (visit.status === 'undone' || visit.status === 'not-a-customer')
      return { error: 'visit.closed' };
    const known = this.customers.find((one) => one.phones.includes(phone));
    if (visit.customer !== null) {
      if (known && known.id !== visit.customer) return { error: 'visit.customer-set' };
      const own = this.customers.find((one) => one.id === visit.customer);
      if (!known) own?.phones.push(phone);
      return { visit: id };
    }
    const customer = known ?? this.addCustomer([phone]);
    const owner = ownerOf(customer);
    const receiver = visit.staff === null ? null : (visit.owner ?? visit.staff);
    const becomes = visit.staff === null && visit.kind !== 'referral' ? visit.owner : receiver;
    if (owner === null && visit.kind === 'new' && this.cameBefore(customer, visit))
      visit.kind = 'returning';
    visit.customer = customer.id;
    if (owner === null) this.give(customer, becomes, id);
    else if (this.gone.has(owner) && owner !== visit.staff) {
      visit.kind = 'returning';
      this.give(customer, receiver, id);
    } else {
      visit.kind = 'returning';
      visit.recognised = visit.staff === null || [visit.staff, visit.owner].includes(owner);
      visit.owner = owner;
    }
    return { visit: id };
  }

  private cameBefore(customer: ModelCustomer, visit: ModelVisit): boolean {
    return this.visits.some(
      (one) =>
        one.customer === customer.id && one.status === 'done' && one.staff && one.day < visit.day,
    );
  }

  // Hands.

  private newCustomer(arrival: Arrival): ModelCustomer | null {
    if (arrival.phone === null && arrival.name === null) return null;
    return this.addCustomer(arrival.phone === null ? [] : [arrival.phone]);
  }

  private addCustomer(phones: string[]): ModelCustomer {
    const customer = { id: this.customers.length + 1, phones, owners: [] };
    this.customers.push(customer);
    return customer;
  }

  private begin(visit: ModelVisit, staff: string, arranged: boolean, kept?: Place | null): void {
    const before = visit.owner;
    const owner = this.rightful(visit);
    const isReferral = visit.kind === 'referral';
    const isTurn = owner === null || (isReferral && owner !== staff && !arranged);
    const known = isReferral ? 'referral' : owner === staff ? 'own' : 'cover';
    const place = this.dropFromLine(staff) ?? kept ?? null;
    Object.assign(visit, { staff, status: 'receiving', began: this.now, anyone: false, place });
    visit.basis = isTurn ? 'turn' : known;
    visit.owner = isTurn ? staff : owner;
    this.settle(visit, before);
  }

  /** Whose the customer is follows from the visit; what a manager decided since stands. */
  private settle(visit: ModelVisit, before: string | null): void {
    const customer = this.customers.find((one) => one.id === visit.customer);
    if (customer === undefined) return;
    const owner = ownerOf(customer);
    const isOpen = owner === null || this.gone.has(owner);
    const isOvertaken = visit.basis === 'turn' && owner === before;
    if (isOpen || isOvertaken) this.give(customer, visit.owner, visit.id);
  }

  private give(customer: ModelCustomer, to: string | null, visit: number): void {
    if (to !== null && ownerOf(customer) !== to) customer.owners.push({ to, visit });
  }

  private takeOwnershipBack(visit: number): void {
    for (const { owners } of this.customers) {
      while (owners.at(-1)?.visit === visit) owners.pop();
    }
  }

  private handOver(who: string, kept: Place | null): number | null {
    if (!this.onDuty(who) || this.receptionOf(who)) return null;
    const first = this.waiting().find((one) => one.owner === who);
    if (first !== undefined) this.begin(first, who, false, kept);
    return first?.id ?? null;
  }

  /** Whoever would stand in the line while somebody waits for anyone receives that visitor. */
  private takeAnyone(who: string, kept: Place | null): number | null {
    const first = this.waiting().find((one) => one.anyone);
    if (first !== undefined) this.begin(first, who, false, kept);
    return first?.id ?? null;
  }

  private standAt(staff: string, place: Place): void {
    this.line.push({ ...place, staff });
    this.line.sort((a, b) => a.ticket - b.ticket);
  }

  private dropFromLine(who: string): Place | null {
    const found = this.line.find((one) => one.staff === who);
    this.line = this.line.filter((one) => one !== found);
    return found === undefined ? null : { ticket: found.ticket, since: found.since };
  }

  private did(act: string, change: () => Outcome): Outcome {
    const before = this.copy();
    const outcome = change();
    const visit = outcome.visit ?? outcome.handedOver ?? null;
    const touched = [outcome.visit, outcome.handedOver].filter((id) => typeof id === 'number');
    const stamp = { at: this.now, putOut: new Set<string>() };
    this.acts.push({ act, visit, touched, before, after: this.copy(), ...stamp });
    return outcome;
  }

  private copy(): Copy {
    const { line, away, cameIn, visits, customers } = this;
    return structuredClone({ line, away, cameIn, visits, customers });
  }

  /** The board in the contract's form, but for its warnings. */
  board() {
    const today = this.visits.filter((one) => one.day === this.day);
    const sellers = this.people
      .map((one) => one.code)
      .filter((code) => this.sells(code) && !this.gone.has(code))
      .sort();
    const free = sellers.filter(
      (code) => this.onDuty(code) && !this.inLine(code) && this.where(code) === 'free',
    );
    return {
      day: this.day,
      line: this.line.map(({ staff, since }, index) => ({
        position: index + 1,
        side: ['left', 'right'][index] ?? null,
        staff,
        since: timeOf(since),
      })),
      receiving: today
        .filter((one) => one.status === 'receiving')
        .sort((a, b) => (a.began ?? 0) - (b.began ?? 0) || a.id - b.id)
        .map(({ staff, id, began }) => ({ staff, visit: `V${id}`, since: timeOf(began ?? 0) })),
      waiting: this.waiting().map(({ id, owner, at }) => ({
        visit: `V${id}`,
        owner,
        since: timeOf(at),
        until: timeOf(at + 5 * minute),
        overdue: this.now > at + 5 * minute,
      })),
      away: [...this.away]
        .sort((a, b) => (a.staff < b.staff ? -1 : 1))
        .map(({ staff, kind, since, until }) => ({
          staff,
          kind,
          since: timeOf(since),
          until: until === null ? null : timeOf(until),
        })),
      free,
      off: sellers.filter((code) => !this.onDuty(code)),
    };
  }

  /** A visit in the contract's form. */
  visit(id: number) {
    const visit = this.visits[id - 1];
    if (visit === undefined) return null;
    const { kind, status, owner, staff, basis, recognised } = visit;
    return {
      id: `V${id}`,
      at: timeOf(visit.at),
      endedAt: visit.endedAt === null ? null : timeOf(visit.endedAt),
      kind,
      status,
      customer: visit.customer === null ? null : `C${visit.customer}`,
      owner,
      staff,
      basis,
      recognised,
    };
  }

  /** M 5.2.6: fewer than two at the door in door hours. */
  understaffed(): boolean {
    const clock = timeOf(this.now).slice(11, 19);
    const open =
      (clock >= '09:30:00' && clock < '12:00:00') || (clock >= '14:00:00' && clock < '18:00:00');
    return open && this.line.length < 2;
  }
}

function ownerOf(customer: ModelCustomer): string | null {
  return customer.owners.at(-1)?.to ?? null;
}

/** Whether an owner who takes over does so as the owner: not the first receiver of somebody new. */
function isOwnersAgain({ kind, basis }: ModelVisit): boolean {
  return kind === 'returning' || (kind === 'referral' && basis === 'referral');
}

function freshVisit(id: number, day: string, at: number): ModelVisit {
  return {
    id,
    day,
    at,
    began: null,
    endedAt: null,
    kind: 'new',
    status: 'waiting',
    customer: null,
    owner: null,
    staff: null,
    basis: null,
    recognised: true,
    outcome: null,
    referrer: null,
    anyone: false,
    place: null,
  };
}

/** Takes back what an act changed, but not what somebody changed after it. */
function restored<T extends { id: number }>(now: T[], before: T[], after: T[]): T[] {
  return now.map((one) => {
    const then = before.find((other) => other.id === one.id);
    const done = after.find((other) => other.id === one.id);
    if (then === undefined || done === undefined) return one;
    const back = { ...one };
    for (const key of Object.keys(then) as (keyof T)[]) {
      const changed = JSON.stringify(then[key]) !== JSON.stringify(done[key]);
      if (changed && JSON.stringify(one[key]) === JSON.stringify(done[key])) back[key] = then[key];
    }
    return back;
  });
}

export function timeOf(ms: number): string {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
