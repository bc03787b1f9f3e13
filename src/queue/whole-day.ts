/** A day's facts replayed whole. Facts never change once loaded, so each is ordered and replayed once, whoever asks. */
import { inOrder, undoneEntries } from './ordering.ts';
import { replay } from './rotation.ts';
import type { ActEvent, DayFacts, DoorEvent, Floor } from './types.ts';

interface WholeDay {
  readonly ordered: readonly DoorEvent[];
  readonly undone: ReadonlySet<number>;
  readonly floor: Floor;
}

const replayed = new WeakMap<DayFacts, WholeDay>();

/** The day's events in order, what was undone, and the floor they leave. Read it; do not change it. */
export function wholeDay(facts: DayFacts): WholeDay {
  const known = replayed.get(facts);
  if (known !== undefined) return known;
  const ordered = inOrder(facts.events);
  const undone = undoneEntries(facts.events);
  const day = { ordered, undone, floor: replay(facts, ordered, undone) };
  replayed.set(facts, day);
  return day;
}

/** The facts with these acts recorded too. */
export function withActs(facts: DayFacts, acts: readonly ActEvent[]): DayFacts {
  return { ...facts, events: [...facts.events, ...acts] };
}
