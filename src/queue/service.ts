/**
 * The door's use cases: lock, load the day and whose customers came, decide, and record what was decided: the acts, the
 * rows of the visits they touch, whose customers these are now.
 */
import { unknownStaff, type Desk, type Writing } from '../desk/index.ts';
import { refused } from '../errors.ts';
import type { CustomerId, VisitId } from '../ids.ts';
import type { Decision, Reason } from '../reason.ts';
import {
  customersOf,
  getVisit,
  recordVisits,
  type DoorCustomer,
  type Visit,
  type VisitState,
} from '../visitor/index.ts';
import { loadDay, namesOf, type LoadedDay, type Look } from './board-query.ts';
import { boardAfter, boardAt } from './board.ts';
import { briefOf, inWarningOrder } from './warnings.ts';
import { decideBrief, decideCover, type BriefWish, type CoverWish } from './cover.ts';
import { sceneAt, type Answered, type Decided, type Scene } from './decision.ts';
import { decideAway, decideBack, decideJoin, decideLeave, type AwayWish } from './join-leave.ts';
import { decidePass, type PassWish } from './pass.ts';
import { decideDone, type DoneWish } from './reception-end.ts';
import { decideStay, type StayWish } from './staying.ts';
import { insertActs } from './store.ts';
import type { DayFacts, DoorPolicy, DoorVisit } from './types.ts';
import { decideUndo, type Undoing } from './undo.ts';
import { wholeDay } from './whole-day.ts';

export interface DoorAnswer extends Look {
  readonly because: readonly Reason[];
  readonly visit: Visit | null;
  /** The waiting visit that somebody was given as a consequence. */
  readonly handedOver: Visit | null;
}

export async function joinLine(desk: Desk, staff: string): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.join', { staff }, (scene) => decideJoin(scene, staff));
}

export async function leaveLine(desk: Desk, staff: string): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.leave', { staff }, (scene) => decideLeave(scene, staff));
}

export async function goAway(desk: Desk, wish: AwayWish): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.away', wish, decideAway);
}

export async function comeBack(desk: Desk, staff: string): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.back', { staff }, (scene) => decideBack(scene, staff));
}

export async function endReception(desk: Desk, wish: DoneWish): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.done', wish, decideDone);
}

export async function coverVisit(desk: Desk, wish: CoverWish): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.cover', wish, decideCover);
}

export async function passVisit(desk: Desk, wish: PassWish): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.pass', wish, decidePass);
}

export async function briefOwner(desk: Desk, wish: BriefWish): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.brief', wish, decideBrief);
}

/** Who stays with a visitor who is inside at closing time (S4). */
export async function stayOn(desk: Desk, wish: StayWish): Promise<DoorAnswer> {
  return actAtDoor(desk, 'queue.stay', wish, decideStay);
}

/** The visit and the people that a wish may name; they must exist. */
interface Naming {
  readonly visit?: VisitId;
  readonly staff?: string | null;
  readonly leader?: string;
  readonly allowedBy?: string | null;
  readonly to?: string | null;
}

/** One act at the door. Errors before the decision's own: `visit.not-found`, `staff.not-found`. */
async function actAtDoor<W extends Naming>(
  desk: Desk,
  act: string,
  wish: W,
  decide: (scene: Scene, wish: W) => Decision<Answered>,
): Promise<DoorAnswer> {
  return desk.write(act, async (writing) => {
    const day = await loadDay(writing, writing.day);
    const { visit, leader, staff, allowedBy, to } = wish;
    if (visit !== undefined && !day.visits.has(visit)) await getVisit(writing.db, visit);
    for (const code of [leader, staff, allowedBy, to])
      if (typeof code === 'string') personOf(day, code);
    const said: object = wish;
    writing.note({ ...said });
    const customers = await customersOf(writing.db, day.visits.values());
    const decision = allowed(decide(sceneOf(writing, day, customers), wish));
    return answer(writing, decision, await record(writing, day, customers, decision));
  });
}

/** Errors: `staff.not-found`. */
export function personOf({ people }: DayFacts, code: string): DayFacts['people'][number] {
  const person = people.find((one) => one.code === code);
  if (person === undefined) throw unknownStaff(code, people);
  return person;
}

/** Takes back the last act of today: all that its entry did, at the door and to owners. */
export async function undoLast(desk: Desk): Promise<Look & { readonly undone: Undoing['undone'] }> {
  return desk.write(
    'queue.undo',
    async (writing) => {
      const day = await loadDay(writing, writing.today);
      const customers = await customersOf(writing.db, day.visits.values());
      const undoing = allowed(decideUndo(sceneOf(writing, day, customers)));
      await record(writing, day, customers, undoing);
      const { after, undone, entry } = undoing;
      writing.note({ ...undone, undoes: entry });
      return { undone, board: boardAfter(after, writing.now).board, names: namesOf(after) };
    },
    { live: true },
  );
}

type KnownCustomers = ReadonlyMap<CustomerId, DoorCustomer>;

/** The day at the moment of the act. `visits` are those on record, and one that is about to be. */
export function sceneOf(
  { entry, at, late, now, actor }: Writing,
  day: LoadedDay,
  known: KnownCustomers,
  visits: Iterable<Pick<Visit, 'id' | 'customer'>> = day.visits.values(),
): Scene {
  const ofVisit = new Map<VisitId, CustomerId>();
  for (const { id, customer } of visits) if (customer !== null) ofVisit.set(id, customer);
  return sceneAt(day, { entry, at, late, now, actor }, { ofVisit, known, left: day.left });
}

export function allowed<T>(decision: Decision<T>): T {
  if (decision.refused !== undefined) throw refused(decision.refused);
  return decision;
}

/** Writes down what was decided, and gives the visits as they are now. */
async function record(
  writing: Writing,
  day: LoadedDay,
  known: KnownCustomers,
  decision: Decided,
): Promise<Visit[]> {
  const visits = visitsAfter(decision, day.visits);
  await insertActs(writing, decision.acts);
  await recordVisits(writing, visits, { owners: decision.owners, known });
  return visits;
}

/** The rows of the visits that a decision touches, brought up to what the day's acts then add up to. */
export function visitsAfter(
  { after, visits }: Decided,
  rows: ReadonlyMap<VisitId, Visit>,
): Visit[] {
  const { visits: states } = wholeDay(after).floor;
  return visits.map((id) => {
    const row = rows.get(id);
    const state = states.get(id);
    if (row === undefined || state === undefined) throw new Error(`the day does not know ${id}`);
    return { ...row, ...stateOf(state, after.policy) };
  });
}

function stateOf(visit: DoorVisit, policy: DoorPolicy): VisitState {
  const { kind, owner, staff, basis, coverCase, status } = visit;
  const { recognised, firstBeganAt, beganAt, endedAt, outcome, stay } = visit;
  return {
    ...{ kind, owner, staff, basis, coverCase, status },
    ...{ recognised, firstBeganAt, beganAt, endedAt, outcome, stay },
    brief: briefOf(visit, policy),
  };
}

/** The day's board; a late act of another day is answered with that day's board, as it stood then. */
export function answer(
  { at, now, today }: Writing,
  { after, because, warnings, handedOver }: Answered,
  saved: readonly Visit[],
): DoorAnswer {
  const { board } = after.day === today ? boardAfter(after, now) : boardAt(after, at);
  return {
    board: { ...board, warnings: inWarningOrder([...board.warnings, ...warnings]) },
    because,
    visit: saved.find(({ id }) => id !== handedOver) ?? null,
    handedOver: saved.find(({ id }) => id === handedOver) ?? null,
    names: namesOf(after),
  };
}
