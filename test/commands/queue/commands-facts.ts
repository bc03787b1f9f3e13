/** The nouns of the second account of the door, and what the rulebook makes of them without knowing the rest. */

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
  /** Whether that place is theirs again afterwards: `queue.ownCustomerKeepsPlace`. */
  keepsPlace: boolean;
}

/** Tickets order the line: the smaller stands further to the front. */
export interface Place {
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

export type Move = Extract<Wish, { act: 'join' | 'leave' | 'back' } | { act: 'away' }>;
export type WishTo<A extends Wish['act']> = Extract<Wish, { act: A }>;

export interface Arrival {
  phone: string | null;
  name: string | null;
  asksFor: string | null;
  referredBy: number | null;
  by: string | null;
  wait: boolean;
}

export interface ModelPolicy {
  readonly standby: boolean;
  readonly ownCustomerKeepsPlace: boolean;
}

/** What a wish comes to: a refusal's code, or the visits it touched. */
export interface Outcome {
  error?: string;
  visit?: number;
  handedOver?: number | null;
  undone?: { act: string; visit: number | null };
  /** A warning for this answer alone. */
  warning?: 'queue.early' | 'owner.differs' | undefined;
}

export interface Copy {
  line: (Place & { staff: string })[];
  away: { staff: string; kind: AwayKind; since: number; until: number | null }[];
  cameIn: string[];
  visits: ModelVisit[];
  customers: ModelCustomer[];
}

export interface Act {
  act: string;
  visit: number | null;
  touched: number[];
  /** Whom roster or resignation put off the floor since. */
  putOut: Set<string>;
  at: number;
  before: Copy;
  after: Copy;
}

export function ownerOf(customer: ModelCustomer): string | null {
  return customer.owners.at(-1)?.to ?? null;
}

export function differs(asksFor: string | null, onRecord: string | null): Outcome['warning'] {
  if (asksFor === null || onRecord === null || asksFor === onRecord) return undefined;
  return 'owner.differs';
}

/** The table of RULEBOOK 4, once it is clear who receives. */
export function basisOf(
  kind: ModelVisit['kind'],
  owner: string | null,
  staff: string,
  arranged: boolean,
): ModelVisit['basis'] {
  if (owner === null) return 'turn';
  if (kind === 'referral') return owner === staff || arranged ? 'referral' : 'turn';
  return owner === staff ? 'own' : 'cover';
}

/** What passing on makes of a reception: the owner's own becomes somebody's cover. */
export function basisOfAnother(basis: ModelVisit['basis']): ModelVisit['basis'] {
  return basis === 'own' ? 'cover' : basis;
}

/** Whether an owner who takes over does so as the owner: not the first receiver of somebody new. */
export function isOwnersAgain({ kind, basis }: ModelVisit): boolean {
  return kind === 'returning' || (kind === 'referral' && basis === 'referral');
}

export function freshVisit(id: number, day: string, at: number): ModelVisit {
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
    keepsPlace: false,
  };
}

/** Takes back what an act changed, but not what somebody changed after it. */
export function restored<T extends { id: number }>(now: T[], before: T[], after: T[]): T[] {
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
