/**
 * In which order a day's events count. They stand as recorded, save late ones: 'A02 joined at 09:20', typed in
 * at 11:00, stands after the last event that had happened by 09:20.
 */
import type { ActEvent, DoorEvent } from './types.ts';

/** Every event of the day that counts, in order; what was undone counts no more, nor does the undoing. */
export function inOrder(events: readonly DoorEvent[]): DoorEvent[] {
  const recorded = events.filter((event) => event.act !== 'undo').sort(asRecorded);
  const ordered: DoorEvent[] = [];
  for (const event of recorded) {
    if (event.late) ordered.splice(placeOf(event.at, ordered), 0, event);
    else ordered.push(event);
  }
  return ordered;
}

/** Those of `ordered` that an act happening at `at` comes after. */
export function beforeLate(ordered: readonly DoorEvent[], at: number): DoorEvent[] {
  return ordered.slice(0, placeOf(at, ordered));
}

/** The journal entries that were undone. */
export function undoneEntries(events: readonly DoorEvent[]): Set<number> {
  const undone = new Set<number>();
  for (const event of events) if (event.act === 'undo') undone.add(event.data.undoes);
  return undone;
}

/** Whether it is an act at the door, as against a change of roster, a resignation, a registration. */
export function isAct(event: DoorEvent): event is ActEvent {
  return event.act !== 'roster' && event.act !== 'resign' && event.act !== 'identify';
}

export function asRecorded(a: DoorEvent, b: DoorEvent): number {
  return a.entry - b.entry || a.n - b.n;
}

function placeOf(at: number, ordered: readonly DoorEvent[]): number {
  return ordered.findLastIndex((event) => event.at <= at) + 1;
}
