/** Looking back: undoing the last act, what a late act would contradict, and why a visit went as it did. */
import { clockTimeOf } from '../calendar/time.ts';
import { withinMinutes } from '../calendar/windows.ts';
import type { VisitId } from '../ids.ts';
import type { Decision, Refusal } from '../reason.ts';
import { refusals } from './messages.ts';
import { asRecorded, isAct, undoneEntries } from './ordering.ts';
import { refuse } from './permission.ts';
import { wholeDay } from './whole-day.ts';
import type { ActEvent, ActKind, ActOf, Conflict, DayFacts, Explained } from './types.ts';

export interface Undoing {
  readonly acts: readonly ActOf<'undo'>[];
  readonly undone: { readonly act: ActKind; readonly visit: VisitId | null };
}

/**
 * Takes back the last entry at the door, all its acts together, if it was recorded no more than
 * `queue.undoMinutes` before `now` (exactly that is in time). Refuses `queue.nothing-to-undo`.
 *
 *     decideUndo(facts, now) // { acts: [{ act: 'undo', visit: 'V3', data: { undoes: 41, act: 'cover' } }], … }
 */
export function decideUndo(facts: DayFacts, now: number): Decision<Undoing> {
  const acts = lastEntry(facts);
  const first = acts[0];
  if (first === undefined) return { refused: nothing(refusals.nothingToUndo) };
  const { undoMinutes } = facts.policy;
  if (!withinMinutes(now, first.recordedAt, undoMinutes))
    return { refused: nothing(refusals.undoTooLate(first.act, undoMinutes)) };
  const visit = acts.find((act) => act.visit !== null)?.visit ?? null;
  const data = { undoes: first.entry, act: first.act };
  return {
    acts: [{ act: 'undo', staff: first.staff, visit, data }],
    undone: { act: first.act, visit },
  };
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

/** The facts with these acts recorded too. */
export function withActs(facts: DayFacts, acts: readonly ActEvent[]): DayFacts {
  return { ...facts, events: [...facts.events, ...acts] };
}

/**
 * The refusal `queue.order` that new acts earn by making a later one impossible, or null. It names that act.
 * Asked of late acts; live ones come last and contradict nothing.
 */
export function refusalForOrder(facts: DayFacts, acts: readonly ActEvent[]): Refusal | null {
  const known = new Set(wholeDay(facts).floor.conflicts.map(nameOf));
  const conflicts = wholeDay(withActs(facts, acts)).floor.conflicts;
  const clash = conflicts.find((one) => !known.has(nameOf(one)));
  if (clash === undefined) return null;
  const said = refusals.order(clash, clockTimeOf(clash.at, facts.zone));
  return refuse('queue.order', said, undefined, 'queue log');
}

function nameOf({ entry, act, staff, visit, text }: Conflict): string {
  return [entry, act, staff, visit, text.en].join(' ');
}

/**
 * What is told of the act that gave the visit its present receiver, or of its arrival while nobody has received
 * it; null for a visit that is not of this day.
 */
export function whyOf(facts: DayFacts, visit: VisitId): Explained | null {
  const { ordered, undone } = wholeDay(facts);
  const acts = ordered
    .filter(isAct)
    .filter((event) => event.visit === visit && 'explained' in event.data);
  const standing = acts.filter((event) => !undone.has(event.entry));
  const told = standing.at(-1) ?? acts[0];
  return told !== undefined && 'explained' in told.data ? told.data.explained : null;
}
