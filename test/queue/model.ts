/**
 * A second, plain account of the door for random days: arrays that each command changes at once, nothing replayed.
 * It knows the default policy only, with people who are all consultants.
 */
export interface ModelVisit {
  id: number;
  at: number;
  kind: 'new' | 'returning' | 'referral';
  owner: string | null;
  sender: string | null;
  status: 'waiting' | 'receiving' | 'done' | 'not-a-customer';
  staff: string | null;
  basis: string | null;
  anyone: boolean;
  /** Whether, and since when, the receiver had stood in the line. */
  stoodSince: number | null;
}

const waitMs = 5 * 60_000;
const nearBy = ['lunch', 'stepped-out', 'meeting'];

function basisOf(
  kind: ModelVisit['kind'],
  owner: string | null,
  staff: string,
  arranged: boolean,
): string {
  if (owner === null) return 'turn';
  if (kind === 'referral') return owner === staff || arranged ? 'referral' : 'turn';
  return owner === staff ? 'own' : 'cover';
}

export class Model {
  now = 0;
  line: { staff: string; since: number }[] = [];
  away = new Map<string, string>();
  off = new Set<string>();
  gone = new Set<string>();
  visits: ModelVisit[] = [];

  constructor(readonly staff: readonly string[]) {}

  receivedBy(staff: string): ModelVisit | undefined {
    return this.visits.find((one) => one.status === 'receiving' && one.staff === staff);
  }

  private stands(staff: string): boolean {
    return this.line.some((one) => one.staff === staff);
  }

  private isOut(staff: string): boolean {
    return this.off.has(staff) || this.gone.has(staff);
  }

  private waiting(fits: (visit: ModelVisit) => boolean): ModelVisit | undefined {
    const all = this.visits.filter((one) => one.status === 'waiting' && fits(one));
    return all.sort((a, b) => a.at - b.at || a.id - b.id)[0];
  }

  private drop(staff: string): number | null {
    const found = this.line.find((one) => one.staff === staff);
    this.line = this.line.filter((one) => one !== found);
    return found?.since ?? null;
  }

  private give(visit: ModelVisit, staff: string, arranged = false, since?: number | null): void {
    const owner = this.rightful(visit);
    const left = this.drop(staff);
    visit.status = 'receiving';
    visit.staff = staff;
    visit.anyone = false;
    visit.stoodSince = left ?? since ?? null;
    visit.basis = basisOf(visit.kind, owner, staff, arranged);
    visit.owner = visit.basis === 'turn' || owner === null ? staff : owner;
  }

  private rightful({ kind, owner, sender }: ModelVisit): string | null {
    const theirs = kind === 'referral' ? (owner ?? sender) : owner;
    return theirs !== null && this.gone.has(theirs) ? null : theirs;
  }

  join(staff: string): boolean {
    if (this.gone.has(staff) || this.receivedBy(staff) || this.stands(staff)) return false;
    if (this.away.has(staff) || this.off.has(staff)) return false;
    const own = this.waiting((one) => one.owner === staff && !one.anyone);
    const visit = own ?? this.waiting((one) => one.anyone);
    if (visit) this.give(visit, staff);
    else this.line.push({ staff, since: this.now });
    return true;
  }

  leave(staff: string): boolean {
    return this.drop(staff) !== null;
  }

  goAway(staff: string, kind: string): boolean {
    if (this.isOut(staff) || this.receivedBy(staff) || this.away.has(staff)) return false;
    this.drop(staff);
    this.away.set(staff, kind);
    return true;
  }

  back(staff: string): boolean {
    if (this.gone.has(staff)) return false;
    if (!this.away.delete(staff) && !this.off.delete(staff)) return false;
    const visit = this.waiting((one) => one.owner === staff);
    if (visit && !this.receivedBy(staff)) this.give(visit, staff);
    return true;
  }

  private mayReceive(staff: string): boolean {
    return !this.isOut(staff) && !this.receivedBy(staff) && !this.away.has(staff);
  }

  next(kind: ModelVisit['kind'], whose: string | null, by: string | null, wait: boolean): boolean {
    const visit = this.arrival(kind, whose);
    if (by !== null) return this.mayReceive(by) && this.takeIn(visit, by);
    if (whose !== null && this.mayReceive(whose)) return this.takeIn(visit, whose);
    if (whose !== null && this.isBusy(whose)) {
      visit.owner = whose;
      return this.visits.push(visit) > 0;
    }
    const first = this.line[0];
    if (first) return this.takeIn(visit, first.staff);
    if (!wait) return false;
    visit.anyone = true;
    visit.owner = kind === 'referral' ? null : this.rightful(visit);
    return this.visits.push(visit) > 0;
  }

  private arrival(kind: ModelVisit['kind'], whose: string | null): ModelVisit {
    const isReferral = kind === 'referral';
    return {
      id: this.visits.length + 1,
      at: this.now,
      kind,
      owner: isReferral ? null : whose,
      sender: isReferral ? whose : null,
      status: 'waiting',
      staff: null,
      basis: null,
      anyone: false,
      stoodSince: null,
    };
  }

  private takeIn(visit: ModelVisit, staff: string): boolean {
    this.give(visit, staff);
    return this.visits.push(visit) > 0;
  }

  /** Receiving, or away near by, and not off or gone. */
  private isBusy(staff: string): boolean {
    if (this.isOut(staff)) return false;
    return this.receivedBy(staff) !== undefined || nearBy.includes(this.away.get(staff) ?? '');
  }

  cover(id: number, to: string | null): boolean {
    const visit = this.visits[id - 1];
    if (visit?.status !== 'waiting') return false;
    if (to !== null) {
      if (visit.kind !== 'referral' || !this.mayReceive(to)) return false;
      this.give(visit, to, true);
      return true;
    }
    const first = this.line[0];
    if (!first) return false;
    this.give(visit, first.staff, this.isEarly(visit));
    return true;
  }

  /** A referral whose owner is still to be waited for stays theirs. */
  private isEarly(visit: ModelVisit): boolean {
    const owner = this.rightful(visit);
    if (owner === null || this.isOut(owner) || this.now > visit.at + waitMs) return false;
    return this.isBusy(owner) || !this.away.has(owner);
  }

  done(staff: string, notACustomer: boolean): boolean {
    const visit = this.receivedBy(staff);
    if (!visit) return false;
    visit.status = notACustomer ? 'not-a-customer' : 'done';
    if (this.isOut(staff)) return true;
    const own = this.waiting((one) => one.owner === staff);
    const next = own ?? (notACustomer ? this.waiting((one) => one.anyone) : undefined);
    if (next) this.give(next, staff, false, notACustomer ? visit.stoodSince : null);
    else if (notACustomer) this.line.unshift({ staff, since: visit.stoodSince ?? this.now });
    return true;
  }

  /** To a colleague who is not the owner; a restored place is compared elsewhere. */
  passToOther(id: number, to: string): boolean {
    const visit = this.visits[id - 1];
    if (visit?.status !== 'receiving' || !this.mayReceive(to)) return false;
    visit.stoodSince = this.drop(to);
    visit.staff = to;
    if (visit.basis === 'own') visit.basis = 'cover';
    return true;
  }

  roster(staff: string, state: 'duty' | 'rest'): void {
    if (state === 'duty') {
      this.off.delete(staff);
      return;
    }
    this.off.add(staff);
    this.drop(staff);
    this.away.delete(staff);
  }

  resign(staff: string): void {
    this.gone.add(staff);
    this.off.delete(staff);
    this.drop(staff);
    this.away.delete(staff);
  }
}
