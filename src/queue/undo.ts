/** Taking the last act at the door back, by one more act. */
import { withinMinutes } from '../calendar/windows.ts';
import type { VisitId } from '../ids.ts';
import type { Decision, Refusal } from '../reason.ts';
import { settleOwners, type Happened } from '../visitor/index.ts';
import { comingOf, recorded, visitsOf, type Decided, type Scene } from './decision.ts';
import { refusals } from './messages.ts';
import { asRecorded, isAct, undoneEntries } from './ordering.ts';
import type { ActEvent, ActKind, ActOf, DayFacts } from './types.ts';
import { refuse } from './who-may.ts';
import { wholeDay, withActs } from './whole-day.ts';

export interface Undoing extends Decided {
  /** The entry that is taken back, and what it was. */
  readonly entry: number;
  readonly undone: { readonly act: ActKind; readonly visit: VisitId | null };
}

/**
 * Takes back the last entry at the door, all its acts together and whose customers they made of those who came, if it
 * was recorded no more than `queue.undoMinutes` before now (exactly that is in time). Refuses `queue.nothing-to-undo`.
 *
 *     decideUndo(scene) // { acts: [{ act: 'undo', visit: 'V3', data: { undoes: 41, act: 'cover' } }], … }
 */
export function decideUndo(scene: Scene): Decision<Undoing> {
  const { facts } = scene;
  const last = lastEntry(facts);
  const first = last[0];
  if (first === undefined) return { refused: nothing(refusals.nothingToUndo) };
  const { entry, act, staff, recordedAt } = first;
  const { undoMinutes } = facts.policy;
  if (!withinMinutes(scene.now, recordedAt, undoMinutes))
    return { refused: nothing(refusals.undoTooLate(act, undoMinutes)) };
  const visits = visitsOf(last);
  const visit = visits[0] ?? null;
  const acts: ActOf<'undo'>[] = [{ act: 'undo', staff, visit, data: { undoes: entry, act } }];
  const after = withActs(facts, recorded(scene, acts));
  const happened = [...visits.map(undoing(first)), ...remaining(after, visits)];
  const owners = settleOwners(scene.customers, happened).changes;
  return { acts, owners, after, visits, entry, undone: { act, visit } };
}

function nothing(said: Refusal['text']): Refusal {
  return refuse('queue.nothing-to-undo', said, undefined, 'queue log');
}

function lastEntry(facts: DayFacts): ActEvent[] {
  const undone = undoneEntries(facts.events);
  const standing = facts.events
    .filter(isAct)
    .filter((event) => event.act !== 'undo' && !undone.has(event.entry));
  const last = Math.max(...standing.map((event) => event.entry));
  return standing.filter((event) => event.entry === last).sort(asRecorded);
}

function undoing({ entry, act }: ActEvent): (visit: VisitId) => Happened {
  return (visit) => ({ what: 'undone', visit, entry, whole: act === 'next' });
}

/** What is left of the visits is once more a reason for whose customers they are: a courier may be a customer after all. */
function remaining(after: DayFacts, visits: readonly VisitId[]): Happened[] {
  const left = visits.flatMap((id) => wholeDay(after).floor.visits.get(id) ?? []);
  return left.filter(({ status }) => status !== 'undone').map((visit) => comingOf(visit, null));
}
