import { dayEnd, dayOf, dayStart, type Day } from '../calendar/time.ts';
import type { Desk, Reading, Writing } from '../desk/types.ts';
import { refused } from '../errors.ts';
import type { VisitId } from '../ids.ts';
import type { Decision, Reason } from '../reason.ts';
import { dayRoster, getStaff, hasLeft } from '../staff/index.ts';
import {
  getCustomer,
  getVisit,
  listVisitsOfDay,
  revertOwnership,
  saveVisitState,
  setOwner,
  type Visit,
} from '../visitor/index.ts';
import { boardAfter, boardAt } from './board.ts';
import { decideUndo, refusalForOrder, whyOf, withActs, type Undoing } from './correction.ts';
import { doorPolicy } from './door-policy.ts';
import {
  decideBrief,
  decideDone,
  decidePass,
  type BriefWish,
  type DoneWish,
  type PassWish,
} from './ending.ts';
import { decideCover } from './arrival.ts';
import { recorded, sceneAt, type Decided, type Scene } from './scene.ts';
import { insertActs, listActs, type RecordedAct } from './store.ts';
import { decideAway, decideBack, decideJoin, decideLeave, type AwayWish } from './turn.ts';
import type {
  ActOf,
  Board,
  DayFacts,
  DoorEvent,
  DoorVisit,
  LinePlace,
  NewAct,
  PassedOver,
} from './types.ts';

/**
 * The door's use cases: lock, load the day's facts, decide, write the acts, and bring the rows of the visits they touch
 * up to what the day now adds up to.
 */
export interface DoorAnswer {
  readonly board: Board;
  readonly because: readonly Reason[];
  readonly visit: Visit | null;
  /** The waiting visit that somebody was given as a consequence. */
  readonly handedOver: Visit | null;
  /** Everybody's name, by code. */
  readonly names: Names;
}

export type Names = ReadonlyMap<string, string>;

function namesOf(facts: DayFacts): Names {
  return new Map(facts.people.map((person) => [person.code, person.name]));
}

export async function joinLine(desk: Desk, staff: string): Promise<DoorAnswer> {
  return moveAtDoor(desk, 'queue.join', staff, (scene) => decideJoin(scene, staff));
}

export async function leaveLine(desk: Desk, staff: string): Promise<DoorAnswer> {
  return moveAtDoor(desk, 'queue.leave', staff, (scene) => decideLeave(scene, staff));
}

export async function goAway(desk: Desk, wish: AwayWish): Promise<DoorAnswer> {
  return desk.write('queue.away', async (writing) => {
    await getStaff(writing.db, wish.staff);
    if (wish.allowedBy !== null) await getStaff(writing.db, wish.allowedBy);
    writing.note({ ...wish });
    return actAtDoor(writing, (scene) => decideAway(scene, wish));
  });
}

export async function comeBack(desk: Desk, staff: string): Promise<DoorAnswer> {
  return moveAtDoor(desk, 'queue.back', staff, (scene) => decideBack(scene, staff));
}

export async function endReception(desk: Desk, wish: DoneWish): Promise<DoorAnswer> {
  return desk.write('queue.done', async (writing) => {
    await getStaff(writing.db, wish.staff);
    writing.note({ ...wish });
    return actAtDoor(writing, (scene) => decideDone(scene, wish));
  });
}

export async function coverVisit(
  desk: Desk,
  wish: { readonly visit: VisitId; readonly to: string | null },
): Promise<DoorAnswer> {
  return desk.write('queue.cover', async (writing) => {
    await getVisit(writing.db, wish.visit);
    if (wish.to !== null) await getStaff(writing.db, wish.to);
    writing.note({ ...wish });
    return actAtDoor(writing, (scene) => decideCover(scene, wish));
  });
}

export async function passVisit(desk: Desk, wish: PassWish): Promise<DoorAnswer> {
  return desk.write('queue.pass', async (writing) => {
    await getVisit(writing.db, wish.visit);
    await getStaff(writing.db, wish.to);
    writing.note({ ...wish });
    return actAtDoor(writing, (scene) => decidePass(scene, wish));
  });
}

export async function briefOwner(desk: Desk, wish: BriefWish): Promise<DoorAnswer> {
  return desk.write('queue.brief', async (writing) => {
    await getVisit(writing.db, wish.visit);
    writing.note({ ...wish });
    return actAtDoor(writing, (scene) => decideBrief(scene, wish));
  });
}

/** Takes back the last act of today: all that its entry did, at the door and to owners. */
export async function undoLast(desk: Desk): Promise<Look & { readonly undone: Undoing['undone'] }> {
  return desk.write(
    'queue.undo',
    async (writing) => {
      const facts = await loadDay(writing, writing.today);
      const undoing = allowed(decideUndo(facts, writing.now));
      const after = await record(writing, facts, undoing.acts);
      const entry = undoing.acts[0]?.data.undoes ?? 0;
      const whole = undoing.undone.act === 'next';
      await revertOwnership(writing, { entry, visit: undoing.undone.visit, whole });
      for (const visit of visitsOfEntry(facts, entry)) {
        const state = await saveDoorVisit(writing, after, visit);
        if (state.status !== 'undone') await settleOwner(writing, visit, null, state);
      }
      writing.note({ ...undoing.undone, undoes: entry });
      return {
        undone: undoing.undone,
        board: boardAfter(after, writing.now).board,
        names: namesOf(after),
      };
    },
    { live: true },
  );
}

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

export interface Why {
  readonly visit: Visit;
  readonly before: readonly LinePlace[];
  readonly passedOver: readonly PassedOver[];
  readonly because: readonly Reason[];
  readonly after: readonly LinePlace[];
}

/** Why a visit went to whom it went: as it was decided then, nothing worked out again. */
export async function explainVisit(reading: Reading, id: VisitId): Promise<Why> {
  const visit = await getVisit(reading.db, id);
  const told = whyOf(await loadDay(reading, visit.day), id);
  if (told === null) throw new Error(`visit ${id} has no act of its own at the door`);
  const { before, passedOver, because, after } = told;
  return { visit, before, passedOver, because, after };
}

export async function listLog(reading: Reading, day: Day): Promise<RecordedAct[]> {
  return listActs(reading.db, day);
}

async function moveAtDoor(
  desk: Desk,
  act: string,
  staff: string,
  decide: (scene: Scene) => Decision<Decided>,
): Promise<DoorAnswer> {
  return desk.write(act, async (writing) => {
    await getStaff(writing.db, staff);
    writing.note({ staff });
    return actAtDoor(writing, decide);
  });
}

/**
 * Decides on the scene at the act's moment and records what comes of it. A late act that would make a later one
 * impossible is refused (`queue.order`).
 */
export async function actAtDoor(
  writing: Writing,
  decide: (scene: Scene) => Decision<Decided>,
): Promise<DoorAnswer> {
  const facts = await loadDay(writing, writing.day);
  const scene = sceneAt(facts, { at: writing.at, late: writing.late });
  const decided = allowed(decide(scene));
  await dropNoCustomers(writing, decided.acts);
  const acts = await withOwners(writing, scene, decided.acts);
  const after = await record(writing, facts, acts);
  for (const visit of visitsOf(acts)) {
    const state = await saveDoorVisit(writing, after, visit);
    if (begins(acts, visit)) await settleOwner(writing, visit, ownerBefore(scene, visit), state);
  }
  const first = visitsOf(acts).find((visit) => visit !== decided.handedOver) ?? null;
  return {
    board: withWarnings(boardFor(writing, after), decided.warnings),
    because: decided.because,
    visit: first === null ? null : await getVisit(writing.db, first),
    handedOver: decided.handedOver === null ? null : await getVisit(writing.db, decided.handedOver),
    names: namesOf(after),
  };
}

/** Whoever turned out to be no customer makes nobody an owner; whoever is handed over next still may. */
async function dropNoCustomers(writing: Writing, acts: readonly NewAct[]): Promise<void> {
  const { entry } = writing;
  for (const act of acts) {
    if (act.act !== 'done' || !act.data.notACustomer) continue;
    await revertOwnership(writing, { entry, visit: act.visit, whole: true });
  }
}

/**
 * A visit of one's turn says whose the customer is now. Mostly that is the receiver; but while it waited, another visit or
 * a manager may have made them somebody else's, and then they are.
 */
async function withOwners(
  writing: Writing,
  scene: Scene,
  acts: readonly NewAct[],
): Promise<readonly NewAct[]> {
  const settled: NewAct[] = [];
  for (const act of acts) {
    const owner = await ownerSince(writing, scene, act);
    if (owner === null || !takesWaiting(act)) settled.push(act);
    else {
      const reception = { ...act.data.reception, owner };
      settled.push({ ...act, data: { ...act.data, reception } } as NewAct);
    }
  }
  return settled;
}

async function ownerSince(writing: Writing, scene: Scene, act: NewAct): Promise<string | null> {
  if (!takesWaiting(act) || act.data.reception.basis !== 'turn') return null;
  const { customer } = await getVisit(writing.db, act.visit);
  if (customer === null) return null;
  const { owner } = await getCustomer(writing.db, customer);
  if (owner === null || owner === ownerBefore(scene, act.visit)) return null;
  return hasLeft(await getStaff(writing.db, owner)) ? null : owner;
}

function takesWaiting(act: NewAct): act is ActOf<'cover'> | ActOf<'hand-over'> {
  return act.act === 'cover' || act.act === 'hand-over';
}

function ownerBefore(scene: Scene, visit: VisitId): string | null {
  return scene.later.visits.get(visit)?.owner ?? null;
}

/** Whether one of the acts brings this visit in or to a receiver: then whose customer it is may be settled. */
function begins(acts: readonly NewAct[], visit: VisitId): boolean {
  return acts.some(
    (act) => act.visit === visit && ['next', 'cover', 'hand-over'].includes(act.act),
  );
}

/**
 * Whose customer it is follows from the visit where nobody owned them, where the owner has left, or where somebody else's
 * first reception overtakes a referral. A manager's transfer in the meantime stands.
 */
async function settleOwner(
  writing: Writing,
  id: VisitId,
  before: string | null,
  state: DoorVisit,
): Promise<void> {
  const { customer } = await getVisit(writing.db, id);
  if (customer === null || state.owner === null) return;
  const { owner } = await getCustomer(writing.db, customer);
  const isOvertaken = state.basis === 'turn' && owner === before;
  const isOpen = owner === null || hasLeft(await getStaff(writing.db, owner));
  if (isOpen || isOvertaken) await setOwner(writing, customer, state.owner, 'reception', id);
}

function allowed<T>(decision: Decision<T>): T {
  if (decision.refused !== undefined) throw refused(decision.refused);
  return decision;
}

async function record(
  writing: Writing,
  facts: DayFacts,
  acts: readonly NewAct[],
): Promise<DayFacts> {
  const { entry, at, late, now } = writing;
  const events = recorded(acts, { entry, at, late, recordedAt: now });
  const contradiction = late ? refusalForOrder(facts, events) : null;
  if (contradiction !== null) throw refused(contradiction);
  await insertActs(writing, acts);
  return withActs(facts, events);
}

function visitsOf(acts: readonly NewAct[]): VisitId[] {
  return [...new Set(acts.flatMap((act) => (act.visit === null ? [] : [act.visit])))];
}

function visitsOfEntry(facts: DayFacts, entry: number): VisitId[] {
  const acts = facts.events.filter((event) => event.entry === entry && 'visit' in event);
  return visitsOf(acts as NewAct[]);
}

/** Brings a visit's row up to what the day's acts now add up to. */
async function saveDoorVisit(writing: Writing, facts: DayFacts, id: VisitId): Promise<DoorVisit> {
  const visit = boardAfter(facts, writing.now).visits.get(id);
  if (visit === undefined) throw new Error(`the day's acts do not know visit ${id}`);
  const { kind, owner, staff, basis, coverCase, status, recognised, beganAt, endedAt, outcome } =
    visit;
  const state = {
    kind,
    owner,
    staff,
    basis,
    coverCase,
    status,
    recognised,
    beganAt,
    endedAt,
    outcome,
  };
  await saveVisitState(writing, id, state);
  return visit;
}

/** A late act of another day is answered with that day's board, as it stood then. */
function boardFor(writing: Writing, facts: DayFacts): Board {
  if (facts.day === writing.today) return boardAfter(facts, writing.now).board;
  return boardAt(facts, writing.at).board;
}

function withWarnings(board: Board, warnings: Decided['warnings']): Board {
  return { ...board, warnings: [...board.warnings, ...warnings] };
}

/** All that a day at the door is worked out from: people, roster, policy, acts and registrations. */
export async function loadDay(reading: Reading, day: Day): Promise<DayFacts> {
  const { db, desk } = reading;
  const zone = desk.timezone;
  const span = { start: dayStart(day, zone), end: dayEnd(day, zone), now: reading.now };
  const roster = await dayRoster(db, day, span);
  const news: DoorEvent[] = [
    ...roster.changes.map((one) => ({ ...one, ...live, act: 'roster' as const })),
    ...roster.resignations.map((one) => ({ ...one, ...live, act: 'resign' as const })),
    ...(await identifications(reading, day)),
  ];
  return {
    day,
    zone,
    people: roster.people,
    policy: doorPolicy(await reading.policy(day)),
    events: [...(await listActs(db, day)), ...news],
  };
}

const live = { n: 0, late: false } as const;

async function identifications(reading: Reading, day: Day): Promise<DoorEvent[]> {
  const visits = await listVisitsOfDay(reading.db, day);
  return visits.flatMap(({ id, identified }) =>
    identified === null ? [] : [{ ...identified, ...live, act: 'identify' as const, visit: id }],
  );
}
