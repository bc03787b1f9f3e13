/**
 * The nouns of the door (门口接待): who there is today, what has happened, and the board (排位表) that it adds up to.
 * Instants are ms, staff are codes such as 'A01'.
 */
import type { Day, Zone } from '../calendar/time.ts';
import type { VisitId } from '../ids.ts';
import type { Text } from '../language.ts';
import type { Reason } from '../reason.ts';
import type { RosterState } from '../staff/index.ts';
import type { Basis, Brief, CoverCase, Stay, VisitKind, VisitStatus } from '../visitor/index.ts';

/** Near by (will be back): lunch, stepped-out, meeting. Not here: out, outpost, half-day. */
export const awayKinds = ['lunch', 'stepped-out', 'meeting', 'out', 'outpost', 'half-day'] as const;
export type AwayKind = (typeof awayKinds)[number];

/** Someone of this desk as the day finds them, before anything that is among the day's events. */
export interface Person {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly team: string | null;
  readonly roster: RosterState;
  readonly resigned: boolean;
}

export interface DoorPolicy {
  readonly places: number;
  readonly minimum: number;
  /** From (included) to (not included): [['09:30', '12:00'], ['14:00', '18:00']]. */
  readonly hours: readonly (readonly [string, string])[];
  readonly standby: boolean;
  readonly opensAt: string;
  readonly undoMinutes: number;
  readonly ownCustomerKeepsPlace: boolean;
  readonly maxWaitMinutes: number;
  readonly briefMinutes: number;
  readonly awayGraceMinutes: number;
  readonly counterMinimum: number;
  /** From and to as `hours`. */
  readonly lunchHours: DoorPolicy['hours'];
  /** When the place is open; the last `to` is its closing time. */
  readonly dayHours: DoorPolicy['hours'];
  readonly closingMinutes: number;
}

/** All that a day at the door is worked out from. */
export interface DayFacts {
  readonly day: Day;
  readonly zone: Zone;
  readonly people: readonly Person[];
  readonly policy: DoorPolicy;
  readonly events: readonly DoorEvent[];
}

export interface LinePlace {
  readonly position: number;
  readonly side: 'left' | 'right' | null;
  readonly staff: string;
  readonly since: number;
}

/** Someone who did not receive although they stood ahead, or although the customer is theirs. */
export interface PassedOver {
  readonly staff: string;
  readonly reason: Text;
}

/** What `queue why` tells of an act, kept with it as it was decided. */
export interface Explained {
  readonly before: readonly LinePlace[];
  readonly after: readonly LinePlace[];
  readonly because: readonly Reason[];
  readonly passedOver: readonly PassedOver[];
}

/** On what terms somebody begins to receive. */
export interface Reception {
  readonly basis: Basis;
  /** The customer's owner as this visit leaves it. */
  readonly owner: string;
  readonly coverCase: CoverCase | null;
  /** Whether they stood in the line until now. */
  readonly fromLine: boolean;
  /** Whether the place they had is theirs again after `queue done`. */
  readonly keepsPlace: boolean;
  /** Whether the place of the reception they just ended stays remembered for this one. */
  readonly carriesPlace: boolean;
}

/** Where somebody goes whose reception is over. */
export type Goes = 'free' | 'head' | 'place';

export interface Explicable {
  readonly explained: Explained;
}

interface Acts {
  join: { readonly enters: boolean };
  leave: Record<never, never>;
  away: {
    readonly kind: AwayKind;
    readonly until: number | null;
    readonly allowedBy: string | null;
    /** Whether whoever allowed it typed it, proved. Acts of earlier versions say nothing of it. */
    readonly proved?: boolean;
  };
  back: { readonly cameIn: boolean };
  /** The arrival, and the reception where it begins at once. */
  next: Explicable & {
    readonly kind: VisitKind;
    readonly owner: string | null;
    readonly referrerOwner: string | null;
    readonly forAnyone: boolean;
    readonly reception: Reception | null;
  };
  cover: Explicable & { readonly arranged: boolean; readonly reception: Reception };
  'hand-over': Explicable & { readonly reception: Reception };
  done: { readonly outcome: string | null; readonly notACustomer: boolean; readonly goes: Goes };
  pass: Explicable & {
    readonly from: string;
    readonly goes: Goes;
    readonly toOwner: boolean;
    readonly reception: Reception;
  };
  brief: { readonly reached: boolean; readonly text: string | null; readonly inTime: boolean };
  /** The leader (`staff`) says who stays with a visitor who is inside at closing time. */
  stay: { readonly staff: string | null; readonly text: string | null };
  undo: { readonly undoes: number; readonly act: ActKind };
}

export type ActKind = keyof Acts;

interface Doer<A extends ActKind> {
  readonly staff: A extends 'next' | 'undo' ? string | null : string;
  readonly visit: A extends 'join' | 'leave' | 'away' | 'back'
    ? null
    : A extends 'undo'
      ? VisitId | null
      : VisitId;
}

/** One act as decided, not yet recorded. It carries its outcome: whoever replays it decides nothing again. */
export type NewAct = { [A in ActKind]: ActOf<A> }[ActKind];
export type ActOf<A extends ActKind> = Doer<A> & { readonly act: A; readonly data: Acts[A] };

interface Happened {
  /** The journal's number; an entry may hold several acts, `n` is their order in it. */
  readonly entry: number;
  readonly n: number;
  readonly at: number;
  /** Typed in after the fact with `--at`. */
  readonly late: boolean;
}

export type ActEvent = Happened &
  NewAct & {
    readonly recordedAt: number;
    /** Who typed it in. */
    readonly by: string | null;
  };

/** One act as it stands in the log, with the reason given. */
export type RecordedAct = ActEvent & {
  readonly day: Day;
  readonly why: string | null;
};

export type DoorEvent =
  | (Happened & { readonly act: 'roster'; readonly staff: string; readonly state: RosterState })
  | (Happened & { readonly act: 'resign'; readonly staff: string })
  | (Happened & {
      readonly act: 'identify';
      readonly visit: VisitId;
      readonly kind: VisitKind;
      readonly owner: string | null;
      readonly recognised: boolean;
    })
  | ActEvent;

/** One visit as the day's events leave it. */
export interface DoorVisit {
  readonly id: VisitId;
  /** The arrival. */
  readonly at: number;
  readonly kind: VisitKind;
  readonly owner: string | null;
  /** The owner of the customer who sent this one, on a referral. */
  readonly referrerOwner: string | null;
  readonly status: VisitStatus;
  readonly staff: string | null;
  readonly basis: Basis | null;
  readonly coverCase: CoverCase | null;
  readonly recognised: boolean;
  /** Waiting for whoever joins next, not for one consultant. */
  readonly forAnyone: boolean;
  /** When the first reception began, or null. */
  readonly firstBeganAt: number | null;
  /** When the present receiver began, or null. */
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  readonly outcome: string | null;
  readonly receptions: readonly {
    readonly staff: string;
    readonly from: number;
    readonly to: number | null;
  }[];
  readonly briefings: readonly {
    readonly tried: string;
    readonly at: number;
    readonly reached: boolean;
    readonly text: string | null;
    readonly inTime: boolean;
    readonly by: string | null;
  }[];
  readonly stay: Stay | null;
}

export interface Warning {
  readonly code: string;
  readonly clause: string | null;
  readonly text: Text;
}

/** The board of the contract; instants still in ms. */
export interface Board {
  readonly day: Day;
  readonly line: readonly LinePlace[];
  readonly receiving: readonly {
    readonly staff: string;
    readonly visit: VisitId;
    readonly since: number;
    /** The call to an absent owner, where they cover for one. */
    readonly brief: Brief | null;
  }[];
  readonly waiting: readonly {
    readonly visit: VisitId;
    readonly owner: string | null;
    readonly since: number;
    readonly until: number;
    readonly overdue: boolean;
  }[];
  readonly away: readonly {
    readonly staff: string;
    readonly kind: AwayKind;
    readonly since: number;
    readonly until: number | null;
    readonly allowedBy: string | null;
    readonly proved: boolean;
  }[];
  readonly free: readonly string[];
  readonly off: readonly string[];
  readonly warnings: readonly Warning[];
}

/** An act that cannot have happened as recorded, given what stands before it. */
export interface Conflict {
  readonly entry: number;
  readonly act: DoorEvent['act'];
  readonly staff: string | null;
  readonly visit: VisitId | null;
  readonly at: number;
  readonly text: Text;
}

export interface DoorState {
  readonly board: Board;
  readonly visits: ReadonlyMap<VisitId, DoorVisit>;
  readonly conflicts: readonly Conflict[];
}

export interface Place {
  readonly order: number;
  readonly since: number;
}

/** A visit and the place its receiver came from. */
export interface FloorVisit extends DoorVisit {
  readonly place: Place | null;
  readonly keepsPlace: boolean;
}

/**
 * The floor while a day is replayed: the line by its order keys, who is where, each visit. Keys grow with each
 * joining; a restored place is the old key, the head of the line a key smaller than all.
 */
export interface Floor {
  readonly policy: DoorPolicy;
  readonly people: Map<string, Person>;
  /** First to last. */
  line: (Place & { readonly staff: string })[];
  readonly away: Map<string, Omit<Board['away'][number], 'staff'>>;
  /** Off by the roster, but here. */
  readonly cameIn: Set<string>;
  readonly visits: Map<VisitId, FloorVisit>;
  /** Who receives which visit. */
  readonly receiving: Map<string, VisitId>;
  /** The place somebody had before the reception they ended last. */
  readonly lastPlace: Map<string, Place | null>;
  readonly conflicts: Conflict[];
  nextOrder: number;
  headOrder: number;
}
