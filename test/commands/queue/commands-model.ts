/**
 * A second account of the door, written from the rulebook alone: plain lists that are changed in place, and
 * for each act a copy of what it found. The commands must never tell a different story.
 */
import {
  basisOf,
  basisOfAnother,
  differs,
  freshVisit,
  isOwnersAgain,
  ownerOf,
  restored,
  timeOf,
  type Act,
  type Arrival,
  type AwayKind,
  type Copy,
  type ModelCustomer,
  type ModelPolicy,
  type ModelVisit,
  type Move,
  type Outcome,
  type Place,
  type Role,
  type Wish,
  type WishTo,
} from './commands-facts.ts';

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
  /** Since when somebody has left the company. */
  private gone = new Map<string, number>();
  private lastTicket = 0;
  private headTicket = 0;

  constructor(
    readonly people: readonly { code: string; role: Role }[],
    readonly policy: ModelPolicy,
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
      case 'leave':
      case 'back':
      case 'away':
        return this.move(wish);
      case 'roster':
      case 'resign':
      case 'transfer':
      case 'register':
        return this.hear(wish);
      default:
        return this.receive(wish);
    }
  }

  private move(wish: Move): Outcome {
    if (wish.act === 'away') return this.goAway(wish);
    if (wish.act === 'join') return this.join(wish.who);
    return wish.act === 'leave' ? this.leave(wish.who) : this.back(wish.who);
  }

  private hear(wish: WishTo<'roster' | 'resign' | 'transfer' | 'register'>): Outcome {
    if (wish.act === 'roster') return this.roster(wish.who, wish.state);
    if (wish.act === 'resign') return this.resign(wish.who);
    if (wish.act === 'transfer') return this.transfer(wish.customer, wish.to);
    return this.register(wish.visit, wish.phone);
  }

  private receive(wish: WishTo<'next' | 'cover' | 'done' | 'pass' | 'undo'>): Outcome {
    if (wish.act === 'next') return this.next(wish);
    if (wish.act === 'cover') return this.cover(wish.visit, wish.to);
    if (wish.act === 'done') return this.done(wish.who, wish.notACustomer);
    return wish.act === 'pass' ? this.passOn(wish.visit, wish.to) : this.undo();
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
  /** When somebody last left the company, in ms. */
  lastLeft(): number {
    return Math.max(0, ...this.gone.values());
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
    const isFull = !this.policy.standby && this.line.length >= 2;
    if (isFull && !this.waiting().some((one) => one.anyone)) return { error: 'queue.full' };
    const isEarly = timeOf(this.now).slice(11, 16) < '09:10';
    return this.did('join', () => {
      const handedOver = this.takeAnyone(who, null);
      if (handedOver === null) this.standAt(who, { ticket: ++this.lastTicket, since: this.now });
      return { handedOver, warning: isEarly ? 'queue.early' : undefined };
    });
  }

  private leave(who: string): Outcome {
    if (!this.inLine(who)) return { error: 'queue.not-in-line' };
    return this.did('leave', () => {
      this.dropFromLine(who);
      return {};
    });
  }

  private goAway(wish: WishTo<'away'>): Outcome {
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
    const { by, asksFor } = arrival;
    const known = this.knownBy(arrival.phone);
    const onRecord = known === undefined ? null : ownerOf(known);
    if (onRecord === null && asksFor !== null && !this.sells(asksFor))
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
      if (staff === 'waits' || staff === 'nobody') this.wait(visitor, staff);
      else this.begin(visitor, staff, false);
      return { visit: visitor.id, warning: differs(asksFor, onRecord) };
    });
  }

  /** Somebody who has left is waited for by nobody: the visitor waits for anyone, and is nobody's. */
  private wait(visit: ModelVisit, forWhom: 'waits' | 'nobody'): void {
    visit.anyone = forWhom === 'nobody';
    if (!visit.anyone) visit.owner ??= visit.referrer;
    else if (visit.owner !== null && this.gone.has(visit.owner)) visit.owner = null;
    this.settle(visit, null);
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
      // Nobody gains by not waiting: until the wait is over a referral stays its referrer's owner's.
      const isEarly = this.now <= visit.at + 5 * minute;
      this.begin(visit, staff, to !== null || isEarly);
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
      const place = visit.keepsPlace || notACustomer ? visit.place : null;
      const handedOver = this.handOver(who, place);
      if (handedOver !== null || (place === null && !notACustomer))
        return { visit: visit.id, handedOver };
      return { visit: visit.id, handedOver: this.standAgain(who, place, notACustomer) };
    });
  }

  /** Into the line again without having to join, or to whoever waits for anyone. */
  private standAgain(who: string, place: Place | null, isFirst: boolean): number | null {
    const taken = this.takeAnyone(who, place);
    if (taken !== null) return taken;
    if (isFirst) this.standFirst(who, place);
    else if (place !== null) this.standAt(who, place);
    return null;
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
      Object.assign(visit, { staff: to, began: this.now, place: this.dropFromLine(to) });
      visit.basis = toOwner && visit.kind === 'returning' ? 'own' : basisOfAnother(visit.basis);
      visit.recognised ||= toOwner;
      visit.keepsPlace = toOwner && visit.basis === 'own' && this.keeps(visit.place);
      return { visit: id, handedOver: toOwner ? this.restore(from, place) : null };
    });
  }

  private restore(who: string | null, place: Place | null): number | null {
    if (who === null || place === null || !this.onDuty(who)) return null;
    return this.standAgain(who, place, false);
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
    this.gone.set(who, this.now);
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
    const known = this.knownBy(phone);
    if (visit.customer !== null) return this.addPhone(visit, visit.customer, phone, known);
    const customer = known ?? this.addCustomer([phone]);
    visit.customer = customer.id;
    this.identify(visit, customer);
    return { visit: id };
  }

  private addPhone(
    visit: ModelVisit,
    id: number,
    phone: string,
    known: ModelCustomer | undefined,
  ): Outcome {
    if (known && known.id !== id) return { error: 'visit.customer-set' };
    const own = this.customers.find((one) => one.id === id);
    if (!known) own?.phones.push(phone);
    return { visit: visit.id };
  }

  /** Whose the customer turns out to be: nobody's yet, of somebody who has left, or somebody's. */
  private identify(visit: ModelVisit, customer: ModelCustomer): void {
    const owner = ownerOf(customer);
    const receiver = visit.staff && (visit.owner ?? visit.staff);
    if (owner === null) return this.identifyUnowned(visit, customer);
    visit.kind = 'returning';
    if (this.gone.has(owner) && owner !== visit.staff)
      return this.give(customer, receiver, visit.id);
    visit.recognised = visit.staff === null || [visit.staff, visit.owner].includes(owner);
    visit.owner = owner;
  }

  /** Whoever still waits on a referral may yet be received by somebody else, whose they are then. */
  private identifyUnowned(visit: ModelVisit, customer: ModelCustomer): void {
    const isOpen = visit.staff === null && visit.kind === 'referral';
    if (visit.kind === 'new' && this.cameBefore(customer, visit)) visit.kind = 'returning';
    this.give(customer, isOpen ? null : (visit.owner ?? visit.staff), visit.id);
  }

  private cameBefore(customer: ModelCustomer, visit: ModelVisit): boolean {
    return this.visits.some(
      (one) =>
        one.customer === customer.id && one.status === 'done' && one.staff && one.day < visit.day,
    );
  }

  // Hands.

  private knownBy(phone: string | null): ModelCustomer | undefined {
    return this.customers.find((one) => phone !== null && one.phones.includes(phone));
  }

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
    const place = this.dropFromLine(staff) ?? kept ?? null;
    Object.assign(visit, { staff, status: 'receiving', began: this.now, anyone: false, place });
    visit.basis = basisOf(visit.kind, owner, staff, arranged);
    visit.owner = visit.basis === 'turn' ? staff : owner;
    visit.keepsPlace = visit.basis === 'own' && this.keeps(place);
    this.settle(visit, before);
    // Somebody may have become the owner while the visit waited.
    const customer = this.customers.find((one) => one.id === visit.customer);
    if (visit.basis === 'turn' && customer) visit.owner = ownerOf(customer);
  }

  private keeps(place: Place | null): boolean {
    return this.policy.ownCustomerKeepsPlace && place !== null;
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
