/**
 * The fold (轮值): a day's events, one after the other, to the floor they leave. Acts carry their outcome, so
 * nothing is decided here; what cannot have happened so is noted as a conflict and changes as little as it can.
 */
import { unreachable } from '../errors.ts';
import type { VisitId } from '../ids.ts';
import type { Text } from '../language.ts';
import { isInLine, takeIn, takeOut } from './line.ts';
import { impossible } from './messages.ts';
import type { ActKind, DayFacts, DoorEvent, Floor, FloorVisit, Goes, Reception } from './types.ts';
import { isOff, isResigned } from './whereabouts.ts';

type EventOf<A extends DoorEvent['act']> = Extract<DoorEvent, { act: A }>;

/**
 * Replays events that stand in order (`inOrder`) on a fresh day. A visit whose arrival was undone stays known,
 * as `undone`.
 */
export function replay(
  facts: DayFacts,
  ordered: readonly DoorEvent[],
  undone: ReadonlySet<number>,
): Floor {
  const floor = emptyFloor(facts);
  for (const event of ordered) {
    if (!undone.has(event.entry)) apply(floor, event);
    else if (event.act === 'next')
      floor.visits.set(event.visit, { ...arrived(event), ...unhappened });
  }
  return floor;
}

function emptyFloor(facts: DayFacts): Floor {
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

const unhappened = { status: 'undone', forAnyone: false } as const;

function apply(floor: Floor, event: DoorEvent): void {
  switch (event.act) {
    case 'roster':
    case 'resign':
    case 'identify':
      return applyNews(floor, event);
    case 'join':
    case 'leave':
    case 'away':
    case 'back':
      return applyMove(floor, event);
    default:
      return applyVisit(floor, event);
  }
}

function applyNews(floor: Floor, event: EventOf<'roster' | 'resign' | 'identify'>): void {
  if (event.act === 'identify') {
    const { kind, owner, recognised } = event;
    change(floor, event.visit, { kind, owner, recognised });
    return;
  }
  const person = floor.people.get(event.staff);
  if (person === undefined) return;
  if (event.act === 'resign') floor.people.set(event.staff, { ...person, resigned: true });
  else floor.people.set(event.staff, { ...person, roster: event.state });
  if (event.act === 'roster' && event.state === 'duty') return;
  takeOut(floor, event.staff);
  floor.away.delete(event.staff);
  floor.cameIn.delete(event.staff);
}

function applyMove(floor: Floor, event: EventOf<'join' | 'leave' | 'away' | 'back'>): void {
  switch (event.act) {
    case 'join':
      return enter(floor, event, event.staff, event.data.enters ? 'end' : 'free');
    case 'leave':
      if (takeOut(floor, event.staff) === null) clash(floor, event, impossible.notInLine);
      return;
    case 'away':
      return goAway(floor, event);
    case 'back':
      if (event.data.cameIn) floor.cameIn.add(event.staff);
      else if (!floor.away.delete(event.staff)) clash(floor, event, impossible.notAway);
      return;
    default:
      return unreachable(event);
  }
}

function goAway(floor: Floor, event: EventOf<'away'>): void {
  const { staff, at, data } = event;
  if (!mayMove(floor, event, staff)) return;
  takeOut(floor, staff);
  const { kind, until, allowedBy, proved = false } = data;
  floor.away.set(staff, { kind, since: at, until, allowedBy, proved });
}

type VisitAct = 'next' | 'cover' | 'hand-over' | 'done' | 'pass' | 'brief' | 'stay' | 'undo';

function applyVisit(floor: Floor, event: EventOf<VisitAct>): void {
  switch (event.act) {
    case 'next':
      return arrive(floor, event);
    case 'cover':
    case 'hand-over':
      return take(floor, event);
    case 'done':
      return finish(floor, event);
    case 'pass':
      return pass(floor, event);
    case 'brief':
      return brief(floor, event);
    case 'stay':
      return stay(floor, event);
    case 'undo':
      return;
    default:
      return unreachable(event);
  }
}

function arrive(floor: Floor, event: EventOf<'next'>): void {
  const { reception } = event.data;
  floor.visits.set(event.visit, arrived(event));
  if (reception !== null && event.staff !== null) begin(floor, event, event.staff, reception);
}

function take(floor: Floor, event: EventOf<'cover' | 'hand-over'>): void {
  const isWaiting = floor.visits.get(event.visit)?.status === 'waiting';
  if (isWaiting) begin(floor, event, event.staff, event.data.reception);
  else clash(floor, event, impossible.notWaiting);
}

function arrived(event: EventOf<'next'>): FloorVisit {
  const { kind, owner, referrerOwner, forAnyone, reception } = event.data;
  return {
    id: event.visit,
    at: event.at,
    kind,
    owner: reception?.owner ?? owner,
    referrerOwner,
    status: 'waiting',
    staff: reception === null ? null : event.staff,
    basis: reception?.basis ?? null,
    coverCase: reception?.coverCase ?? null,
    recognised: true,
    forAnyone,
    firstBeganAt: null,
    beganAt: null,
    endedAt: null,
    outcome: null,
    receptions: [],
    briefings: [],
    stay: null,
    place: null,
    keepsPlace: false,
  };
}

function begin(
  floor: Floor,
  event: EventOf<'next' | 'cover' | 'hand-over' | 'pass'>,
  staff: string,
  terms: Reception,
): void {
  const why = whyNot(floor, staff);
  if (why !== null) clash(floor, event, why);
  if (floor.receiving.has(staff)) return;
  floor.away.delete(staff);
  const left = takeOut(floor, staff);
  if (terms.fromLine && left === null) clash(floor, event, impossible.notInLine);
  const remembered = terms.carriesPlace ? floor.lastPlace.get(staff) : null;
  floor.receiving.set(staff, event.visit);
  change(floor, event.visit, {
    status: 'receiving',
    forAnyone: false,
    staff,
    owner: terms.owner,
    basis: terms.basis,
    coverCase: terms.coverCase,
    ...receivedFrom(floor.visits.get(event.visit), staff, event.at),
    beganAt: event.at,
    place: left ?? remembered ?? null,
    keepsPlace: terms.keepsPlace,
  });
}

function receivedFrom(
  before: FloorVisit | undefined,
  staff: string,
  at: number,
): Pick<FloorVisit, 'firstBeganAt' | 'receptions'> {
  return {
    firstBeganAt: before?.firstBeganAt ?? at,
    receptions: [...(before?.receptions ?? []), { staff, from: at, to: null }],
  };
}

function finish(floor: Floor, event: EventOf<'done'>): void {
  const visit = stopReceiving(floor, event, event.staff);
  if (visit === null) return;
  change(floor, visit.id, {
    status: event.data.notACustomer ? 'not-a-customer' : 'done',
    endedAt: event.at,
    outcome: event.data.outcome,
  });
  enter(floor, event, event.staff, event.data.goes);
}

function pass(floor: Floor, event: EventOf<'pass'>): void {
  if (floor.receiving.has(event.staff)) return clash(floor, event, impossible.receiving);
  const visit = stopReceiving(floor, event, event.data.from);
  if (visit === null) return;
  if (event.data.toOwner) change(floor, visit.id, { recognised: true });
  begin(floor, event, event.staff, event.data.reception);
  enter(floor, event, event.data.from, event.data.goes);
}

/** Ends the part that `staff` had in the visit; the visit itself goes on until said otherwise. */
function stopReceiving(
  floor: Floor,
  event: EventOf<'done' | 'pass'>,
  staff: string,
): FloorVisit | null {
  const visit = floor.visits.get(event.visit);
  if (visit === undefined || floor.receiving.get(staff) !== event.visit) {
    clash(floor, event, impossible.notReceiving);
    return null;
  }
  floor.receiving.delete(staff);
  floor.lastPlace.set(staff, visit.place);
  const receptions = visit.receptions.map((one) =>
    one.to === null ? { ...one, to: event.at } : one,
  );
  change(floor, visit.id, { receptions });
  return visit;
}

function brief(floor: Floor, event: EventOf<'brief'>): void {
  const visit = floor.visits.get(event.visit);
  if (visit === undefined) return clash(floor, event, impossible.notReceiving);
  const { reached, text, inTime } = event.data;
  const { staff: tried, at, by } = event;
  const one = { tried, at, by, reached, text, inTime };
  change(floor, visit.id, { briefings: [...visit.briefings, one] });
}

function stay(floor: Floor, event: EventOf<'stay'>): void {
  const { staff, text } = event.data;
  change(floor, event.visit, { stay: { at: event.at, leader: event.staff, staff, text } });
}

function change(floor: Floor, id: VisitId, changes: Partial<FloorVisit>): void {
  const visit = floor.visits.get(id);
  if (visit !== undefined) Object.assign(visit, changes);
}

/** Nobody moves while receiving, twice to the same place, or on a day off. */
function mayMove(floor: Floor, event: EventOf<ActKind>, staff: string): boolean {
  const why = whyNot(floor, staff);
  if (why !== null) clash(floor, event, why);
  return why === null;
}

function whyNot(floor: Floor, staff: string): Text | null {
  if (floor.receiving.has(staff)) return impossible.receiving;
  if (isResigned(floor, staff) || isOff(floor, staff)) return impossible.off;
  return floor.away.has(staff) ? impossible.away : null;
}

function enter(floor: Floor, event: EventOf<ActKind>, staff: string, goes: Goes | 'end'): void {
  if (goes === 'free' && event.act !== 'join') return;
  if (!mayMove(floor, event, staff)) return;
  if (isInLine(floor, staff)) return clash(floor, event, impossible.inLine);
  if (goes === 'free') return;
  takeIn(floor, staff, event.at, goes);
}

function clash(floor: Floor, event: EventOf<ActKind>, why: Text): void {
  const { entry, act, staff, visit, at } = event;
  floor.conflicts.push({ entry, act, staff, visit, at, text: why });
}
