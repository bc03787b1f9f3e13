/** What is read of the door: the board, why a visit went as it did, the day's log. */
import { dayEnd, dayOf, dayStart, type Day } from '../calendar/time.ts';
import type { Reading } from '../desk/index.ts';
import type { VisitId } from '../ids.ts';
import { dayRoster } from '../staff/index.ts';
import { getVisit, listVisitsOfDay, type Visit } from '../visitor/index.ts';
import { boardAfter, boardAt } from './board.ts';
import { doorPolicy } from './door-policy.ts';
import { listActs } from './store.ts';
import type { Board, DayFacts, DoorEvent, Explained, RecordedAct } from './types.ts';
import { whyOf } from './why.ts';

/** Everybody's name, by code. */
export type Names = ReadonlyMap<string, string>;

export interface Look {
  readonly board: Board;
  readonly names: Names;
}

/** The board as it stands now, or as it stood at an earlier moment of any day. */
export async function lookAtBoard(reading: Reading, time?: number): Promise<Look> {
  const day = time === undefined ? reading.today : dayOf(time, reading.desk.timezone);
  const facts = await loadDay(reading, day);
  const { board } = time === undefined ? boardAfter(facts, reading.now) : boardAt(facts, time);
  return { board, names: namesOf(facts) };
}

export function namesOf({ people }: DayFacts): Names {
  return new Map(people.map(({ code, name }) => [code, name]));
}

export interface Why extends Explained {
  readonly visit: Visit;
}

/** Why a visit went to whom it went: as it was decided then, nothing worked out again. Errors: `visit.not-found`. */
export async function explainVisit(reading: Reading, id: VisitId): Promise<Why> {
  const visit = await getVisit(reading.db, id);
  const told = whyOf(await loadDay(reading, visit.day), id);
  if (told === null) throw new Error(`visit ${id} has no act of its own at the door`);
  return { visit, ...told };
}

export async function listLog(reading: Reading, day: Day): Promise<RecordedAct[]> {
  return listActs(reading.db, day);
}

/** A day as it is loaded: its facts, the visits on record, and who has left the company by now, whatever day it is. */
export interface LoadedDay extends DayFacts {
  readonly visits: ReadonlyMap<VisitId, Visit>;
  readonly left: ReadonlySet<string>;
}

/** All that a day at the door is worked out from: people, roster, policy, acts and registrations. */
export async function loadDay(reading: Reading, day: Day): Promise<LoadedDay> {
  const { db, desk } = reading;
  const zone = desk.timezone;
  const span = { start: dayStart(day, zone), end: dayEnd(day, zone), now: reading.now };
  const roster = await dayRoster(db, day, span);
  const visits = await listVisitsOfDay(db, day);
  const news: DoorEvent[] = [
    ...roster.changes.map((one) => ({ ...one, ...live, act: 'roster' as const })),
    ...roster.resignations.map((one) => ({ ...one, ...live, act: 'resign' as const })),
    ...visits.flatMap(identifications),
  ];
  return {
    day,
    zone,
    people: roster.people,
    policy: doorPolicy(await reading.policy(day)),
    events: [...(await listActs(db, day)), ...news],
    visits: new Map(visits.map((visit) => [visit.id, visit])),
    left: new Set(roster.left),
  };
}

const live = { n: 0, late: false } as const;

function identifications({ id, identified }: Visit): DoorEvent[] {
  return identified === null ? [] : [{ ...identified, ...live, act: 'identify', visit: id }];
}
