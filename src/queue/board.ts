/** The board (排位表): what the day's events add up to, now or at an earlier time. */
import { minutesAfter } from '../calendar/windows.ts';
import { byId } from '../ids.ts';
import { lineOf, waitingVisits } from './line.ts';
import { replay } from './rotation.ts';
import { wholeDay } from './whole-day.ts';
import type { Board, DayFacts, DoorState, DoorVisit, Floor } from './types.ts';
import { briefOf, warningsOf } from './warnings.ts';
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
    warnings: warningsOf(facts, floor, now),
  };
}

function receivingOf(floor: Floor): Board['receiving'] {
  return [...floor.receiving]
    .map(([staff, id]) => {
      const visit = floor.visits.get(id);
      const brief = visit === undefined ? null : briefOf(visit, floor.policy);
      return { staff, visit: id, since: visit?.beganAt ?? 0, brief };
    })
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
