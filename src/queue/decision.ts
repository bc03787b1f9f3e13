/**
 * What a decision is made on: the floor as it stood at the moment of the act and, for one typed in late, as everything
 * recorded since has left it; and whose customers those are who came. And all that it comes to.
 */
import type { VisitId } from '../ids.ts';
import type { Decision, Reason } from '../reason.ts';
import { settleOwners, type Customers, type Happened, type OwnerChange } from '../visitor/index.ts';
import { refusalForOrder } from './late-entry.ts';
import { lineOf, waitingVisits } from './line.ts';
import { beforeLate } from './ordering.ts';
import { replay } from './rotation.ts';
import { wholeDay, withActs } from './whole-day.ts';
import type {
  ActEvent,
  DayFacts,
  DoorEvent,
  DoorVisit,
  Explained,
  Floor,
  FloorVisit,
  NewAct,
  PassedOver,
  Warning,
} from './types.ts';

/** When an act happened, `late` when it was typed in afterwards with `--at`, and as which entry it is recorded `now`. */
export interface Moment {
  readonly at: number;
  readonly late: boolean;
  readonly now: number;
  readonly entry: number;
  /** Who types it, as far as that is known. */
  readonly actor: { readonly code: string; readonly proved: boolean } | null;
}

export interface Scene extends Moment {
  readonly facts: DayFacts;
  readonly floor: Floor;
  readonly later: Floor;
  readonly past: readonly DoorEvent[];
  readonly customers: Customers;
}

/** What is to be recorded of a decision; nothing is added to it. */
export interface Decided {
  readonly acts: readonly NewAct[];
  readonly owners: readonly OwnerChange[];
  /** The day with these acts. */
  readonly after: DayFacts;
  /** Whose rows the acts change. */
  readonly visits: readonly VisitId[];
}

/** What a command at the door comes to, and why. */
export interface Answered extends Decided {
  readonly because: readonly Reason[];
  readonly passedOver: readonly PassedOver[];
  /** For this answer's board only; standing warnings are on every board. */
  readonly warnings: readonly Warning[];
  /** The waiting visit that somebody was given as a consequence. */
  readonly handedOver: VisitId | null;
}

/** Sets the scene for the decisions (`decideJoin(sceneAt(facts, moment, customers), …)`). */
export function sceneAt(facts: DayFacts, moment: Moment, customers: Customers): Scene {
  const { ordered, undone, floor: later } = wholeDay(facts);
  const now = { ...moment, facts, customers, later };
  if (!moment.late) return { ...now, floor: later, past: ordered };
  const past = beforeLate(ordered, moment.at);
  return { ...now, floor: replay(facts, past, undone), past };
}

/** Acts as events of the scene's journal entry. */
export function recorded(
  { entry, at, late, now, actor }: Moment,
  acts: readonly NewAct[],
): ActEvent[] {
  const by = actor?.code ?? null;
  return acts.map((act, n) => ({ ...act, entry, n, at, late, recordedAt: now, by }));
}

/**
 * The decision that these acts are, with the line after them filled in where it is told, and whose customers they make
 * of those who came. Refuses `queue.order`: late acts that make a later one impossible.
 */
export function decided(
  scene: Scene,
  acts: readonly NewAct[],
  warnings: readonly Warning[] = [],
): Decision<Answered> {
  const told = acts.map(explainedOf).find((one) => one !== null) ?? untold;
  const whole = told === untold ? acts : tellAfter(scene, acts);
  const after = withActs(scene.facts, recorded(scene, whole));
  const refused = scene.late ? refusalForOrder(scene.facts, after) : null;
  if (refused !== null) return { refused };
  return {
    acts: whole,
    owners: settleOwners(scene.customers, happenings(scene, acts, after)).changes,
    after,
    visits: visitsOf(acts),
    because: told.because,
    passedOver: told.passedOver,
    warnings,
    handedOver: acts.find((act) => act.act === 'hand-over')?.visit ?? null,
  };
}

const untold: Explained = { before: [], after: [], because: [], passedOver: [] };

function explainedOf({ data }: NewAct): Explained | null {
  return 'explained' in data ? data.explained : null;
}

function tellAfter(scene: Scene, acts: readonly NewAct[]): NewAct[] {
  const events = [...scene.past, ...recorded(scene, acts)];
  const after = lineOf(replay(scene.facts, events, wholeDay(scene.facts).undone));
  return acts.map((act) => {
    const told = explainedOf(act);
    if (told === null) return act;
    const explained = { ...told, after };
    return { ...act, data: { ...act.data, explained } } as NewAct;
  });
}

/** What the acts mean for whose customers they are who came: first who was none, then who begins to be somebody's. */
function happenings({ later }: Scene, acts: readonly NewAct[], after: DayFacts): Happened[] {
  const { visits } = wholeDay(after).floor;
  const none = acts.flatMap((act): Happened[] =>
    act.act === 'done' && act.data.notACustomer ? [{ what: 'no-customer', visit: act.visit }] : [],
  );
  const come = acts.flatMap((act): Happened[] => {
    if (act.act !== 'next' && act.act !== 'cover' && act.act !== 'hand-over') return [];
    const visit = visits.get(act.visit);
    return visit === undefined ? [] : [comingOf(visit, later.visits.get(act.visit)?.owner ?? null)];
  });
  return [...none, ...come];
}

/** A visit as it bears on whose customer it is. */
export function comingOf({ id, owner, basis }: DoorVisit, waitedAs: string | null): Happened {
  const what = basis === 'turn' ? 'received-in-turn' : 'came';
  return { what, visit: id, owner, waitedAs };
}

/** The visits that acts are about, each once. */
export function visitsOf(acts: readonly { readonly visit: VisitId | null }[]): VisitId[] {
  return [...new Set(acts.flatMap((act) => (act.visit === null ? [] : [act.visit])))];
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
