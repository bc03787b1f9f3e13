/** Who is where, and so who may be given a visitor: off, away, receiving, in the line, free. */
import type { Text } from '../language.ts';
import { isInLine } from './line.ts';
import { whereabouts } from './messages.ts';
import type { AwayKind, Floor } from './types.ts';

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

/** On duty, not in the line, not receiving, not away. */
function isFree(floor: Floor, staff: string): boolean {
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

/** How available somebody is to a visitor of theirs. */
export type Availability = 'free' | 'busy' | 'absent' | 'resigned';

/** Off today counts before receiving: a reception that goes on after being set to rest keeps nobody waiting. */
export function availabilityOf(floor: Floor, staff: string): Availability {
  if (isResigned(floor, staff)) return 'resigned';
  if (!isConsultant(floor, staff) || isOff(floor, staff)) return 'absent';
  if (floor.receiving.has(staff)) return 'busy';
  const away = floor.away.get(staff);
  if (away === undefined) return 'free';
  return isNearBy(away.kind) ? 'busy' : 'absent';
}

/** 'is receiving V3', to follow the code. */
export function whereaboutsOf(floor: Floor, staff: string): Text {
  const person = floor.people.get(staff);
  const visit = floor.receiving.get(staff);
  const away = floor.away.get(staff);
  if (isResigned(floor, staff)) return whereabouts.resigned;
  if (!isConsultant(floor, staff)) return whereabouts.elsewhere;
  if (isOff(floor, staff)) return person?.roster === 'leave' ? whereabouts.leave : whereabouts.rest;
  if (visit !== undefined) return whereabouts.receiving(visit);
  if (away !== undefined) return whereabouts.away(away.kind);
  if (isFree(floor, staff)) return whereabouts.free;
  return whereabouts.inLine(floor.line.findIndex((place) => place.staff === staff) + 1);
}
