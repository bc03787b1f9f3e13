/**
 * The floor while a day is replayed: the line by its order keys, who is where, each visit. Keys grow with each
 * joining; a restored place is the old key, the head of the line a key smaller than all.
 */
import { byId, type VisitId } from '../ids.ts';
import type {
  AwayKind,
  Conflict,
  DayFacts,
  DoorPolicy,
  DoorVisit,
  Goes,
  LinePlace,
  Person,
} from './types.ts';

export interface Place {
  readonly order: number;
  readonly since: number;
}

/** A visit and the place its receiver came from. */
export interface FloorVisit extends DoorVisit {
  readonly place: Place | null;
  readonly keepsPlace: boolean;
}

export interface Floor {
  readonly policy: DoorPolicy;
  readonly people: Map<string, Person>;
  /** First to last. */
  line: (Place & { readonly staff: string })[];
  readonly away: Map<
    string,
    { readonly kind: AwayKind; readonly since: number; readonly until: number | null }
  >;
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

export function emptyFloor(facts: DayFacts): Floor {
  return {
    policy: facts.policy,
    people: new Map(facts.people.map((person) => [person.code, person])),
    line: [],
    away: new Map(),
    cameIn: new Set(),
    visits: new Map(),
    receiving: new Map(),
    lastPlace: new Map(),
    conflicts: [],
    nextOrder: 1,
    headOrder: 0,
  };
}

export function isResigned(floor: Floor, staff: string): boolean {
  return floor.people.get(staff)?.resigned ?? true;
}

/** Consultants and seniors receive at the door, nobody else. */
export function isConsultant(floor: Floor, staff: string): boolean {
  const role = floor.people.get(staff)?.role;
  return role === 'consultant' || role === 'senior';
}

/** Off by the roster and not come in. */
export function isOff(floor: Floor, staff: string): boolean {
  return floor.people.get(staff)?.roster !== 'duty' && !floor.cameIn.has(staff);
}

export function isOnDuty(floor: Floor, staff: string): boolean {
  return !isResigned(floor, staff) && !isOff(floor, staff);
}

export function isInLine(floor: Floor, staff: string): boolean {
  return floor.line.some((place) => place.staff === staff);
}

/** On duty, not in the line, not receiving, not away. */
export function isFree(floor: Floor, staff: string): boolean {
  return (
    isConsultant(floor, staff) &&
    isOnDuty(floor, staff) &&
    !isInLine(floor, staff) &&
    !floor.receiving.has(staff) &&
    !floor.away.has(staff)
  );
}

export function isNearBy(kind: AwayKind): boolean {
  return kind === 'lunch' || kind === 'stepped-out' || kind === 'meeting';
}

/** Everyone free to join, by code. */
export function freeStaff(floor: Floor): string[] {
  return [...floor.people.keys()].filter((staff) => isFree(floor, staff)).sort();
}

/** Those who wait, the longest first. */
export function waitingVisits(floor: Floor): FloorVisit[] {
  return [...floor.visits.values()]
    .filter((visit) => visit.status === 'waiting')
    .sort((a, b) => a.at - b.at || byId(a.id, b.id));
}

/** The line as the board shows it. */
export function lineOf(floor: Floor): LinePlace[] {
  return floor.line.map(({ staff, since }, index) => ({
    position: index + 1,
    side: sideOf(index, floor.policy.places),
    staff,
    since,
  }));
}

function sideOf(index: number, places: number): LinePlace['side'] {
  if (index >= places) return null;
  return index === 0 ? 'left' : index === 1 ? 'right' : null;
}

/** Puts somebody into the line: at its end, at its head, or where they stood before their last reception. */
export function takeIn(
  floor: Floor,
  staff: string,
  at: number,
  where: Exclude<Goes, 'free'> | 'end',
): void {
  const place = newPlace(floor, at, floor.lastPlace.get(staff) ?? null, where);
  const index = floor.line.findIndex((one) => one.order > place.order);
  floor.line.splice(index < 0 ? floor.line.length : index, 0, { ...place, staff });
}

function newPlace(floor: Floor, at: number, last: Place | null, where: Goes | 'end'): Place {
  if (where === 'end') return { order: floor.nextOrder++, since: at };
  if (where === 'place' && last !== null) return last;
  const first = floor.line[0];
  // The old place, where it is the head already: whoever stood before it and comes back is before it again.
  if (last !== null && (first === undefined || last.order < first.order)) return last;
  return { order: floor.headOrder--, since: last?.since ?? at };
}

/** Takes somebody out of the line and gives the place they had, or null. */
export function takeOut(floor: Floor, staff: string): Place | null {
  const place = floor.line.find((one) => one.staff === staff);
  if (place === undefined) return null;
  floor.line = floor.line.filter((one) => one !== place);
  return { order: place.order, since: place.since };
}
