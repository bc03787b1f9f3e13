/** The board (排位表): what the day's events add up to, now or at an earlier time. */
import { betweenClockTimes, minutesAfter } from '../calendar/windows.ts';
import { byId } from '../ids.ts';
import { lineOf, waitingVisits } from './line.ts';
import { warned } from './messages.ts';
import { replay } from './rotation.ts';
import { wholeDay } from './whole-day.ts';
import type { Board, DayFacts, DoorState, DoorVisit, Floor, Warning } from './types.ts';
import { freeStaff, isConsultant, isOff, isResigned } from './whereabouts.ts';

/**
 * The door after everything recorded, as it stands at `now` (ms): the board, each visit of the day, and what
 * contradicts itself.
 *
 *     boardAfter(facts, now).board.line // [{ position: 1, side: 'left', staff: 'A01', since: … }]
 */
export function boardAfter(facts: DayFacts, now: number): DoorState {
  return stateOf(facts, wholeDay(facts).floor, now);
}

/** The door as it stood at an earlier time, by what is known today; what was undone never was. */
export function boardAt(facts: DayFacts, time: number): DoorState {
  const { ordered, undone } = wholeDay(facts);
  const events = ordered.filter((event) => event.at <= time);
  return stateOf(facts, replay(facts, events, undone), time);
}

/** A visit of a day that is over: a reception nobody ended is done, its end unknown; one nobody took is missed. */
export function visitAsOf(visit: DoorVisit, isDayOver: boolean): DoorVisit {
  if (!isDayOver) return visit;
  if (visit.status === 'receiving') return { ...visit, status: 'done' };
  if (visit.status === 'waiting') return { ...visit, status: 'missed' };
  return visit;
}

function stateOf(facts: DayFacts, floor: Floor, now: number): DoorState {
  return { board: boardOf(facts, floor, now), visits: floor.visits, conflicts: floor.conflicts };
}

function boardOf(facts: DayFacts, floor: Floor, now: number): Board {
  return {
    day: facts.day,
    line: lineOf(floor),
    receiving: receivingOf(floor),
    waiting: waitingOf(floor, now),
    away: [...floor.away]
      .map(([staff, where]) => ({ staff, ...where }))
      .sort((a, b) => (a.staff < b.staff ? -1 : 1)),
    free: freeStaff(floor),
    off: [...floor.people.keys()].filter((staff) => isListedOff(floor, staff)).sort(),
    warnings: understaffed(facts, floor, now),
  };
}

function receivingOf(floor: Floor): Board['receiving'] {
  return [...floor.receiving]
    .map(([staff, visit]) => ({ staff, visit, since: floor.visits.get(visit)?.beganAt ?? 0 }))
    .sort((a, b) => a.since - b.since || byId(a.visit, b.visit));
}

function waitingOf(floor: Floor, now: number): Board['waiting'] {
  return waitingVisits(floor).map(({ id, owner, at }) => {
    const until = minutesAfter(at, floor.policy.maxWaitMinutes);
    return { visit: id, owner, since: at, until, overdue: now > until };
  });
}

function isListedOff(floor: Floor, staff: string): boolean {
  return isConsultant(floor, staff) && !isResigned(floor, staff) && isOff(floor, staff);
}

function understaffed(facts: DayFacts, floor: Floor, now: number): Warning[] {
  const { minimum, hours } = facts.policy;
  const count = floor.line.length;
  if (count >= minimum) return [];
  if (!hours.some(([from, to]) => betweenClockTimes(now, from, to, facts.zone))) return [];
  const said = warned.understaffed(count, minimum);
  return [{ code: 'door.understaffed', clause: 'M 5.2.6', text: said }];
}
