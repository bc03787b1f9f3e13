/** Who comes and who calls: customers (客户), their visits (来访), calls (来电) and follow-ups (回访). Instants are ms. */
import type { Day } from '../calendar/time.ts';
import type { CallId, CustomerId, FollowupId, VisitId } from '../ids.ts';

export type VisitKind = 'new' | 'returning' | 'referral';
export type VisitStatus = 'receiving' | 'waiting' | 'done' | 'missed' | 'not-a-customer' | 'undone';
export type Basis = 'turn' | 'own' | 'cover' | 'referral';

/** How a cover stood when it began; the credit of a deal depends on it. */
export type CoverCase = 'absent' | 'busy-late' | 'busy-early';

/** How serious the visitor is about buying, A the most. */
export type Level = 'A' | 'B' | 'C' | 'D';

export type Purpose = 'live' | 'invest';

/** What people say of themselves and of the home they want. Pay, age and marriage are never asked (M 5.1.5.7). */
export interface Particulars {
  readonly level: Level | null;
  /** How they heard of us. */
  readonly channel: string | null;
  readonly addressAs: string | null;
  readonly district: string | null;
  readonly occupation: string | null;
  readonly purpose: Purpose | null;
  readonly layout: string | null;
  readonly area: string | null;
  readonly budget: string | null;
  readonly reason: string | null;
  readonly suggestions: string | null;
  readonly note: string | null;
}

/** Customers are named by number, or by one of their phones. */
export type CustomerWord =
  | { readonly id: CustomerId; readonly phone?: undefined }
  | { readonly phone: string; readonly id?: undefined };

export interface Customer extends Particulars {
  readonly id: CustomerId;
  /** The journal's number of the act that made them. */
  readonly entry: number;
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly owner: string | null;
  /** The day they were first received. */
  readonly firstVisit: Day | null;
}

/** What the door's acts make of a visit; the queue writes these, everybody else reads them. */
export interface VisitState {
  readonly kind: VisitKind;
  /** The customer's owner as this visit left it. */
  readonly owner: string | null;
  readonly staff: string | null;
  readonly basis: Basis | null;
  readonly coverCase: CoverCase | null;
  readonly status: VisitStatus;
  readonly recognised: boolean;
  /** When the first reception began. */
  readonly firstBeganAt: number | null;
  /** When the present receiver began. */
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  readonly outcome: string | null;
  readonly brief: Brief | null;
  readonly stay: Stay | null;
}

/** By when an absent owner was to be called, and every try (M 5.3.2.2); null but for a cover whose owner is absent. */
export interface Brief {
  readonly dueAt: number;
  readonly tries: readonly {
    readonly at: number;
    /** The owner. */
    readonly tried: string;
    /** Who typed it. */
    readonly by: string | null;
    readonly reached: boolean;
    readonly inTime: boolean;
    readonly text: string | null;
  }[];
}

/** Who stays with a visitor who was inside at closing time, as a leader said (S4). */
export interface Stay {
  readonly at: number;
  readonly leader: string;
  readonly staff: string | null;
  readonly text: string | null;
}

/** What registering a visit found out about it: an event of the door's day. */
export interface Identification {
  readonly entry: number;
  readonly at: number;
  readonly owner: string | null;
  readonly kind: VisitKind;
  readonly recognised: boolean;
}

/** The act that said whose visit it was, where the door did not know. */
export interface VisitRegistration {
  readonly entry: number;
  /** When it happened. */
  readonly at: number;
  readonly by: string | null;
}

export interface Visit extends VisitState {
  readonly id: VisitId;
  readonly entry: number;
  readonly day: Day;
  /** The arrival. */
  readonly at: number;
  readonly customer: CustomerId | null;
  readonly party: number;
  readonly channel: string | null;
  /** As the door took the visitor in, before anybody received or registered them. */
  readonly arrivalKind: VisitKind;
  readonly arrivalOwner: string | null;
  /** The customer who sent them, on a referral. */
  readonly referrer: CustomerId | null;
  readonly identified: Identification | null;
  readonly registered: VisitRegistration | null;
}

/** As much of a visit as is shown, its status being that of the day on which it is looked at. */
export type SeenVisit = Pick<
  Visit,
  | ('id' | 'day' | 'at' | 'endedAt' | 'kind' | 'status' | 'customer' | 'owner' | 'staff')
  | ('basis' | 'recognised' | 'party' | 'channel' | 'outcome')
  | ('firstBeganAt' | 'brief' | 'stay')
>;

export interface Call {
  readonly id: CallId;
  readonly entry: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly phone: string;
  readonly customer: CustomerId | null;
  /** Who answered. */
  readonly by: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly intent: string | null;
  readonly channel: string | null;
  readonly seconds: number | null;
  /** Whether they were asked to come and see the place. */
  readonly invited: boolean;
}

/** A call, and whose customer the caller is now. */
export type KnownCall = Call & { readonly owner: string | null };

export interface Followup {
  readonly id: FollowupId;
  readonly entry: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly customer: CustomerId;
  readonly by: string;
  readonly text: string;
  readonly liked: string | null;
  readonly disliked: string | null;
  readonly obstacle: string | null;
}

/** A change of owner as `ownership` keeps it, oldest first; one with the cause `undo` takes the one before it back. */
export interface OwnershipChange {
  readonly entry: number;
  readonly n: number;
  readonly customer: CustomerId;
  readonly at: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: OwnershipCause;
  readonly visit: VisitId | null;
}

export type OwnershipCause = 'reception' | 'registration' | 'transfer' | 'call' | 'import' | 'undo';
