/**
 * What a decision is made on: the floor as it stood at the moment of the act, and, for one typed in late, the
 * floor as everything recorded since has left it.
 */
import type { VisitId } from '../ids.ts';
import type { Text } from '../language.ts';
import type { Reason } from '../reason.ts';
import {
  isConsultant,
  isFree,
  isNearBy,
  isOff,
  isResigned,
  lineOf,
  waitingVisits,
  type Floor,
  type FloorVisit,
} from './floor.ts';
import { whereabouts } from './messages.ts';
import { beforeLate } from './ordering.ts';
import { replay } from './rotation.ts';
import { wholeDay } from './whole-day.ts';
import type { ActEvent, DayFacts, DoorEvent, NewAct, PassedOver, Warning } from './types.ts';

/** When an act happened; `late` when it was typed in afterwards with `--at`. */
export interface Moment {
  readonly at: number;
  readonly late: boolean;
}

export interface Scene extends Moment {
  readonly facts: DayFacts;
  readonly floor: Floor;
  readonly later: Floor;
  readonly past: readonly DoorEvent[];
}

/** What a command at the door comes to: the acts to record, and why. */
export interface Decided {
  readonly acts: readonly NewAct[];
  readonly because: readonly Reason[];
  readonly passedOver: readonly PassedOver[];
  /** For this answer's board only; standing warnings are on every board. */
  readonly warnings: readonly Warning[];
  /** The waiting visit that somebody was given as a consequence. */
  readonly handedOver: VisitId | null;
}

/** Sets the scene for the decisions (`decideJoin(sceneAt(facts, moment), …)`). */
export function sceneAt(facts: DayFacts, moment: Moment): Scene {
  const { ordered, undone, floor: later } = wholeDay(facts);
  if (!moment.late) return { ...moment, facts, floor: later, later, past: ordered };
  const past = beforeLate(ordered, moment.at);
  return { ...moment, facts, floor: replay(facts, past, undone), later, past };
}

/** Acts as events of one journal entry, ready to be replayed or written. */
export function recorded(
  acts: readonly NewAct[],
  stamp: { entry: number; at: number; late: boolean; recordedAt: number },
): ActEvent[] {
  return acts.map((act, n) => ({ ...act, ...stamp, n }));
}

/** The decision that these acts are, with the line after them filled in where it is told. */
export function decided(
  scene: Scene,
  acts: readonly NewAct[],
  warnings: readonly Warning[] = [],
): Decided {
  const told = acts.flatMap((act) => ('explained' in act.data ? [act.data.explained] : []))[0];
  return {
    acts: told === undefined ? acts : tellAfter(scene, acts),
    because: told?.because ?? [],
    passedOver: told?.passedOver ?? [],
    warnings,
    handedOver: acts.find((act) => act.act === 'hand-over')?.visit ?? null,
  };
}

function tellAfter(scene: Scene, acts: readonly NewAct[]): NewAct[] {
  const stamp = { entry: Infinity, at: scene.at, late: false, recordedAt: scene.at };
  const events = [...scene.past, ...recorded(acts, stamp)];
  const after = lineOf(replay(scene.facts, events, wholeDay(scene.facts).undone));
  return acts.map((act) => {
    if (!('explained' in act.data)) return act;
    const explained = { ...act.data.explained, after };
    return { ...act, data: { ...act.data, explained } } as NewAct;
  });
}

/** The visit that has waited longest of those that fit and, for a late act, wait to this moment. */
export function longestWaiting(
  scene: Scene,
  fits: (visit: FloorVisit) => boolean,
): FloorVisit | undefined {
  return waitingVisits(scene.floor).find(
    (visit) => fits(visit) && scene.later.visits.get(visit.id)?.status === 'waiting',
  );
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
