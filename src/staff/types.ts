import type { Workday } from '../calendar/holidays.ts';
import type { Day } from '../calendar/time.ts';
import type { Role } from '../desk/index.ts';
import type { DealId } from '../ids.ts';

/** The people of the floor (人员) and their roster (排班). A person is named by their staff code (工号), `A01`. */
export interface StaffMember {
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly hired: Day | null;
  /** The last day of probation. */
  readonly probationUntil: Day | null;
  /** When they left, in ms; null while they work here. */
  readonly resignedAt: number | null;
  /** The journal's number of their leaving. */
  readonly resignedEntry: number | null;
}

export const rosterStates = ['duty', 'rest', 'leave'] as const;
export type RosterState = (typeof rosterStates)[number];

/** Somebody's state on a day; without an entry they are on duty. */
export interface RosterLine {
  readonly day: Day;
  readonly staff: string;
  readonly state: RosterState;
  readonly why: string | null;
}

export interface NamedLine extends RosterLine {
  readonly name: string;
}

/** A day of the working calendar, with public holidays and days worked to make up for them. */
export interface CalendarDay extends Workday {
  readonly day: Day;
}

/** Someone as a day finds them, before what happened during it. */
export interface DayPerson {
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly roster: RosterState;
  readonly resigned: boolean;
}

/** The roster of one day as the door sees it: who there was when it began, and what changed in its course. */
export interface DayRoster {
  readonly people: readonly DayPerson[];
  readonly changes: readonly {
    readonly entry: number;
    readonly at: number;
    readonly staff: string;
    readonly state: RosterState;
  }[];
  readonly resignations: readonly {
    readonly entry: number;
    readonly at: number;
    readonly staff: string;
  }[];
  /** Everybody who has left the company by now, whatever day it is. */
  readonly left: readonly string[];
}

/** What somebody did (违纪) and what followed from it. */
export interface NewConduct {
  readonly staff: string;
  readonly kind: 'malicious-claim';
  readonly clause: string | null;
  /** Who found it. */
  readonly by: string;
  /** The deal it was about, 'D2'. */
  readonly deal: DealId | null;
  readonly why: string;
  readonly followed: 'major-demerit' | 'dismissal';
}

export interface Conduct extends NewConduct {
  readonly entry: number;
  /** When it was found, in ms. */
  readonly at: number;
}
