/** The line (排位) and those who wait: who stands where, taking a place, leaving it. */
import { byId } from '../ids.ts';
import type { Floor, FloorVisit, Goes, LinePlace, Place } from './types.ts';

export function isInLine(floor: Floor, staff: string): boolean {
  return floor.line.some((place) => place.staff === staff);
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
