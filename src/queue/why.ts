/** Why a visit went as it did: as it was decided then, nothing worked out again. */
import type { VisitId } from '../ids.ts';
import { isAct } from './ordering.ts';
import type { DayFacts, Explained } from './types.ts';
import { wholeDay } from './whole-day.ts';

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
